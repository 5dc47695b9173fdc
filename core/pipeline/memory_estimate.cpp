// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/memory_estimate.h"

#include "core/base/error.h"
#include "core/data/row_memory.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue_files.h"
#include "core/import/detect.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace craft {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{4} << 20U;
/// The program itself, vocabulary of an ordinary pool.
constexpr double kBase = 40e6;
/// Stack and buffers of a thread.
constexpr double kThread = 13e6;
/// Of held-out pairs everything is kept: names of features, values, vectors (see FeatureMatrix).
constexpr double kHeldOutRow = 400;
constexpr double kHeldOutTextByte = 8;
/// Of .po and .mo files: bytes a unit takes, and what of them is text. A rough figure.
constexpr double kCatalogueUnit = 200;
constexpr double kCatalogueText = 0.6;
constexpr double kCatalogueGrowth = 4; ///< where it is compressed, at most about

/// Pairs and bytes of text, both sides together.
struct Amount {
    double pairs = 0;
    double text = 0;
    Amount& operator+=(const Amount& other)
    {
        pairs += other.pairs;
        text += other.text;
        return *this;
    }
};

double occurrences(std::string_view text, std::string_view what)
{
    double count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

double lineCount(std::string_view text)
{
    const auto ends = static_cast<double>(std::count(text.begin(), text.end(), '\n'));
    return text.empty() || text.back() == '\n' ? ends : ends + 1;
}

/// Text of all languages between the <seg> tags, and units.
Amount tmxAmount(std::string_view text)
{
    Amount out{occurrences(text, "<tu>") + occurrences(text, "<tu "), 0};
    for (auto at = text.find("<seg>"); at != text.npos; at = text.find("<seg>", at + 1))
        out.text += static_cast<double>(std::min(text.find("</seg>", at), text.size()) - at - 5);
    return out;
}

Amount amountIn(std::string_view text, const std::string& format)
{
    if (format == "tmx")
        return tmxAmount(text);
    const bool isArray = format == "jsonl" && text.find_first_not_of(" \t\r\n") == text.find('[');
    const double pairs = isArray ? occurrences(text, "},") + 1 : lineCount(text);
    return {pairs, static_cast<double>(text.size())};
}

/// What the file holds if it goes on as it begins.
Amount amountOf(const std::filesystem::path& file, const std::string& format)
{
    const FileSample sample = sampleFile(file, kSampleBytes);
    const double times =
        sample.likelyBytes() / std::max(1.0, static_cast<double>(sample.text.size()));
    const Amount seen = amountIn(sample.text, format);
    return {seen.pairs * times, seen.text * times};
}

Amount catalogueAmount(const std::vector<std::filesystem::path>& files, Job& job)
{
    double bytes = 0;
    for (const CatalogueFile& file : findCatalogues(files, job)) {
        std::error_code ignored;
        const auto size = std::filesystem::file_size(file.path, ignored);
        const auto ending = file.path.extension();
        const bool isPlain = ending == ".po" || ending == ".mo" || ending == ".gmo";
        if (!ignored)
            bytes += static_cast<double>(size) * (isPlain ? 1 : kCatalogueGrowth);
    }
    return {bytes / kCatalogueUnit, bytes * kCatalogueText};
}

Amount amountOf(const ImportRequest& request, Job& job)
{
    std::string format = request.options.format;
    if (format.empty())
        format = request.files.size() == 2 ? "moses" : detectFormat(request.files.front());
    if (format == "gettext")
        return catalogueAmount(request.files, job);
    Amount out;
    for (const auto& file : request.files) {
        const Amount amount = amountOf(file, format);
        out.pairs = std::max(out.pairs, amount.pairs);
        out.text += amount.text;
    }
    return out;
}

/// How many lengths of letter n-grams are asked for.
int ngramLengths(const Params& params)
{
    const auto longest = params.integer("char-max");
    const auto shortest = std::min(longest, params.integer("char-min")); // or an error later
    return longest == 0 ? 0 : static_cast<int>(longest - shortest) + 1;
}

double poolRow(const Amount& pool, const Amount& heldOut, const Params& params)
{
    using namespace row_memory;
    const double screening = kDirectory + kFlags + kScreening;
    double kept = kDirectory + kFlags + kRanking;
    // Vectors from files are read where they are.
    if (params.text("vectorizer") == "tfidf" && pool.pairs > 0)
        kept += tfidfRow(pool.text / pool.pairs, heldOut.text, ngramLengths(params));
    return std::max(screening, kept);
}

MemoryEstimate estimate(const Amount& pool, const Amount& heldOut, const Params& params,
                        const Job& job)
{
    const double bytes = kBase + job.threads() * kThread
        + pool.pairs * poolRow(pool, heldOut, params) + heldOut.pairs * kHeldOutRow
        + heldOut.text * kHeldOutTextByte;
    return {static_cast<std::uint64_t>(pool.pairs), static_cast<std::uint64_t>(bytes)};
}

Amount amountOf(const Corpus* corpus)
{
    if (corpus == nullptr)
        return {};
    const auto pairs = static_cast<double>(corpus->size());
    return {pairs, pairs * row_memory::meanTextBytes(*corpus)};
}

} // namespace

MemoryEstimate estimateMemory(const RoleRequests& requests, const Params& params, Job& job)
{
    Amount pool;
    Amount heldOut;
    for (const Role role : kRoles) {
        for (const ImportRequest& request : requests[role])
            (role == Role::Pool ? pool : heldOut) += amountOf(request, job);
    }
    return estimate(pool, heldOut, params, job);
}

MemoryEstimate estimateMemory(const RunInputs& inputs, const Params& params, const Job& job)
{
    Amount heldOut = amountOf(inputs.validation);
    heldOut += amountOf(inputs.test);
    return estimate(amountOf(inputs.pool), heldOut, params, job);
}

} // namespace craft
