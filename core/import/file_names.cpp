// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/file_names.h"

#include "core/import/language.h"

#include <algorithm>
#include <array>

namespace craft {
namespace {

using Side = AlignedName::Side;

struct SideName {
    std::string_view name;
    Side side;
    std::string_view pair; ///< sisters use one vocabulary: src/tgt, src/ref, source/target
};

constexpr std::array<SideName, 6> kSideNames{{{"src", Side::Source, "src"},
                                              {"tgt", Side::Target, "src"},
                                              {"trg", Side::Target, "src"},
                                              {"ref", Side::Target, "src"},
                                              {"source", Side::Source, "source"},
                                              {"target", Side::Target, "source"}}};

const SideName* sideNamed(std::string_view text)
{
    for (const SideName& name : kSideNames) {
        if (name.name == text)
            return &name;
    }
    return nullptr;
}

/// "src-train" or "tgt_train": the side is the first word.
std::optional<AlignedName> prefixedName(std::string_view stem, std::string_view tail)
{
    const std::size_t end = stem.find_first_of("-_.");
    const SideName* name = end == std::string_view::npos ? nullptr : sideNamed(stem.substr(0, end));
    if (name == nullptr || end + 1 == stem.size())
        return std::nullopt;
    AlignedName result;
    result.stem = stem.substr(end + 1);
    result.side = name->side;
    result.key = std::string(name->pair) + "*" + std::string(stem.substr(end)) + std::string(tail);
    return result;
}

} // namespace

std::string withoutCompression(std::string_view name)
{
    for (const std::string_view suffix : {".gz", ".zst", ".xz", ".bz2", ".lz4"}) {
        if (name.ends_with(suffix) && name.size() > suffix.size())
            return std::string(name.substr(0, name.size() - suffix.size()));
    }
    return std::string(name);
}

std::string formatOfName(const std::filesystem::path& file)
{
    constexpr std::array<std::array<std::string_view, 2>, 10> kFormats{{{".tsv", "tsv"},
                                                                        {".tab", "tsv"},
                                                                        {".csv", "csv"},
                                                                        {".jsonl", "jsonl"},
                                                                        {".ndjson", "jsonl"},
                                                                        {".json", "jsonl"},
                                                                        {".tmx", "tmx"},
                                                                        {".mo", "gettext"},
                                                                        {".gmo", "gettext"},
                                                                        {".po", "gettext"}}};
    const std::string name = withoutCompression(file.filename().string());
    for (const auto& [suffix, format] : kFormats) {
        if (name.ends_with(suffix))
            return std::string(format);
    }
    return {};
}

std::optional<AlignedName> alignedName(const std::filesystem::path& file)
{
    const std::string name = withoutCompression(file.filename().string());
    std::string_view stem = name;
    std::string_view tail;
    if (stem.ends_with(".txt")) {
        tail = ".txt";
        stem.remove_suffix(tail.size());
    }
    const std::size_t dot = stem.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return prefixedName(stem, tail);
    const std::string_view suffix = stem.substr(dot + 1);
    AlignedName result;
    result.stem = stem.substr(0, dot);
    if (const SideName* side = sideNamed(suffix)) {
        result.side = side->side;
        result.key = result.stem + "." + std::string(side->pair) + "*" + std::string(tail);
        return result;
    }
    if (!isLanguageCode(suffix))
        return prefixedName(stem, tail);
    result.language = canonicalLanguage(suffix);
    result.key = result.stem + ".*" + std::string(tail);
    // "x.en-fr.en": the name itself says which is the source.
    const std::size_t inner = result.stem.rfind('.');
    const auto [first, second] =
        languagePair(inner == std::string::npos ? result.stem : result.stem.substr(inner + 1));
    if (!first.empty() && acceptsLanguage(first, result.language))
        result.side = Side::Source;
    else if (!first.empty() && acceptsLanguage(second, result.language))
        result.side = Side::Target;
    return result;
}

bool areSisters(const AlignedName& a, const AlignedName& b)
{
    if (a.key != b.key)
        return false;
    if (a.language.empty() || b.language.empty())
        return a.language.empty() && b.language.empty() && a.side != b.side;
    return !sameLanguage(a.language, b.language);
}

} // namespace craft
