// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/registry.h"

namespace craft {

std::unique_ptr<Reader> makeMosesReader();
std::unique_ptr<Reader> makeTsvReader();
std::unique_ptr<Reader> makeCsvReader();
std::unique_ptr<Reader> makeJsonReader();
std::unique_ptr<Reader> makeTmxReader();
std::unique_ptr<Reader> makeGettextReader();

std::span<const Entry<Reader>> readers()
{
    static constexpr Entry<Reader> kReaders[] = {
        {"moses", "Two text files, line by line", &makeMosesReader},
        {"tsv", "Tab-separated columns", &makeTsvReader},
        {"csv", "Comma-separated columns", &makeCsvReader},
        {"jsonl", "JSON lines or array", &makeJsonReader},
        {"tmx", "Translation memory (TMX)", &makeTmxReader},
        {"gettext", "Gettext catalogues (.mo, .po)", &makeGettextReader},
    };
    return kReaders;
}

} // namespace craft
