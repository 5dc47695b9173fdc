// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/memory_estimate.h"

#include "core/base/error.h"
#include "core/base/read_file.h"
#include "core/data/npy_file.h"
#include "core/data/row_memory.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue_files.h"
#include "core/import/detect.h"
#include "core/import/preview.h"
#include "core/pipeline/ranking_memory.h"
#include "core/vectorize/registry.h"
#include "core/vectorize/vector_file.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace craft {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{4} << 20U;
/// Where a large file is looked at, and how much there: pools are often sorted by length.
constexpr std::uint64_t kPlaces = 16;
constexpr std::size_t kPlaceBytes = kSampleBytes / kPlaces;
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
/// Rows with extra columns: where these are (MemoryCorpus).
constexpr double kExtraRow = 16;
/// Sparse vectors from files: a stored value, and where a row ends (SparseRows).
constexpr double kSparseValue = 8;
constexpr double kSparseRow = 8;

/// Pairs and bytes of text, both sides together.
struct Amount {
    double pairs = 0;
    double text = 0;
    double extras = 0; ///< pairs that have extra columns
    Amount& operator+=(const Amount& other)
    {
        pairs += other.pairs;
        text += other.text;
        extras += other.extras;
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

/// UTF-16 as far as tags and ASCII go: its zero bytes left out.
std::string withoutZeros(std::string text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    return text;
}

/// Text of all languages between the <seg> tags, and units.
Amount tmxAmount(std::string_view text)
{
    Amount out;
    for (auto at = text.find("<tu"); at != text.npos; at = text.find("<tu", at + 3))
        out.pairs += text.find_first_of("> \t\r\n", at + 3) == at + 3 ? 1 : 0; // <tuv> is none
    for (auto at = text.find("<seg>"); at != text.npos; at = text.find("<seg>", at + 1))
        out.text += static_cast<double>(std::min(text.find("</seg>", at), text.size()) - at - 5);
    return out;
}

/// How pairs are told apart.
enum class Units : std::uint8_t { Lines, ArrayItems, Tmx };

Units unitsOf(std::string_view start, const std::string& format)
{
    if (format == "tmx")
        return Units::Tmx;
    const bool isArray = format == "jsonl" && start.find_first_not_of(" \t\r\n") == start.find('[');
    return isArray ? Units::ArrayItems : Units::Lines;
}

Amount amountIn(std::string_view text, Units units)
{
    if (units == Units::Tmx)
        return tmxAmount(text);
    const double pairs = units == Units::ArrayItems ? occurrences(text, "},") + 1 : lineCount(text);
    return {pairs, static_cast<double>(text.size()), 0};
}

/// The whole lines in `text`; all of it where it has none.
std::string_view wholeLines(std::string_view text)
{
    const auto first = text.find('\n');
    const auto last = text.rfind('\n');
    return first == last ? text : text.substr(first + 1, last - first);
}

/// Of a plain file of lines: what it holds if the rest is like the places looked at, which are the
/// middles of equal parts. REQUIRES: more than kSampleBytes bytes.
Amount amountAtPlaces(const std::filesystem::path& file, std::uint64_t fileBytes, Units units)
{
    const auto opened = ReadFile::open(file);
    std::string place(kPlaceBytes, '\0');
    Amount seen;
    double bytes = 0;
    for (std::uint64_t i = 0; i < kPlaces; ++i) {
        const std::uint64_t middle = fileBytes / (2 * kPlaces) * (2 * i + 1);
        opened->read(middle - kPlaceBytes / 2, place);
        const std::string_view lines = wholeLines(place);
        seen += amountIn(lines, units);
        bytes += static_cast<double>(lines.size());
    }
    const double times = static_cast<double>(fileBytes) / bytes;
    return {seen.pairs * times, seen.text * times, 0};
}

/// What the file holds; where it is compressed or TMX, if it goes on as it begins.
Amount amountOf(const std::filesystem::path& file, const std::string& format)
{
    const FileSample sample = sampleFile(file, kSampleBytes);
    const Units units = unitsOf(sample.text, format);
    if (sample.isPlain && units != Units::Tmx && sample.fileBytes > kSampleBytes)
        return amountAtPlaces(file, sample.fileBytes, units);
    const double times =
        sample.likelyBytes() / std::max(1.0, static_cast<double>(sample.text.size()));
    const Amount seen = amountIn(withoutZeros(sample.text), units);
    return {seen.pairs * times, seen.text * times, 0};
}

/// Whether pairs bring more than their two sides, as far as the start of the file tells.
bool hasExtras(ImportRequest request, const std::string& format)
{
    if (format == "moses")
        return false;
    if (format == "tmx")
        return occurrences(withoutZeros(readStart(request.files.front(), kPlaceBytes)), "tuid=")
            > 0;
    request.options.format = format;
    return previewColumns(request).columns.size() > 2;
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
    const double pairs = bytes / kCatalogueUnit;
    return {pairs, bytes * kCatalogueText, pairs}; // the extra column is the catalogue's name
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
    if (hasExtras(request, format))
        out.extras = out.pairs;
    return out;
}

/// How many lengths of letter n-grams are asked for.
int ngramLengths(const Params& params)
{
    const auto longest = params.integer("char-max");
    const auto shortest = std::min(longest, params.integer("char-min")); // or an error later
    return longest == 0 ? 0 : static_cast<int>(longest - shortest) + 1;
}

/// Sparse rows of both sides, which are there twice while blocks are joined.
double hashedRow(double textBytes, const Params& params)
{
    using namespace row_memory;
    const double values = kValuesPerTextByte * static_cast<double>(params.integer("hash-words"))
        + kNgramsPerTextByte * ngramLengths(params);
    return 2 * (2 * kSparseRow + kSparseValue * values * textBytes);
}

/// Of a pair, both sides, that stay in memory.
double denseValues(const Params& params)
{
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", params.text("vectorizer"));
    return static_cast<double>(vectorizer->denseValues(params.only(vectorizer->params())));
}

double poolRow(const Amount& pool, const Amount& heldOut, const Params& params)
{
    using namespace row_memory;
    const double screening = kDirectory + kFlags + kScreening;
    double kept = kDirectory + kFlags + kRanking;
    if (params.text("vectorizer") == "tfidf" && pool.pairs > 0)
        kept += tfidfRow(pool.text / pool.pairs, heldOut.text, ngramLengths(params));
    if (params.text("vectorizer") == "hashed" && pool.pairs > 0)
        kept += hashedRow(pool.text / pool.pairs, params);
    kept += denseValues(params) * sizeof(float);
    return std::max(screening, kept);
}

/// Of vectors from files. Dense ones are read where they are; sparse ones are unpacked, pool and
/// validation of a side at a time, and kept in another form.
double vectorsFromFiles(const Params& params)
{
    if (params.text("vectorizer") != "npy")
        return 0;
    double kept = 0;
    double unpacked = 0;
    for (const char* side : {"source", "target"}) {
        double ofSide = 0;
        for (const char* role : {"pool-", "validation-"}) {
            const std::string id = std::string(role) + side;
            const std::string& file = params.text(id);
            if (file.empty()) // an error later
                continue;
            if (const auto size = sparseSize(file, id)) {
                kept += static_cast<double>(size->values) * kSparseValue
                    + static_cast<double>(size->rows) * kSparseRow;
                ofSide += static_cast<double>(size->unpackedBytes);
            }
        }
        unpacked = std::max(unpacked, ofSide);
    }
    return kept + unpacked;
}

/// Of a pair, both sides, wherever they are; 0 where vectors are sparse.
double denseColumns(const Params& params)
{
    if (params.text("vectorizer") != "npy")
        return denseValues(params);
    double columns = 0;
    for (const char* id : {"pool-source", "pool-target"}) {
        const std::string& file = params.text(id);
        if (!file.empty() && !sparseSize(file, id))
            columns += static_cast<double>(openNpy(file, id).cols());
    }
    return columns;
}

/// What finding latent axes works with (LatentAxes), beside words and counts of the sample.
double latentWork(const Amount& pool, const Params& params)
{
    if (params.text("vectorizer") != "lsa")
        return 0;
    constexpr double kBeside = 16; // LatentParams::oversampling
    constexpr double kSampleRow = 500;
    const double sample =
        std::min(static_cast<double>(params.integer("vector-sample")), pool.pairs);
    const auto columns = static_cast<double>(params.integer("lsa-vocabulary"));
    const double width = static_cast<double>(params.integer("lsa-dims")) + kBeside;
    return sizeof(float) * (sample + 2 * columns) * width + kSampleRow * sample;
}

MemoryEstimate estimate(const Amount& pool, const Amount& heldOut, const Params& params,
                        const Job& job)
{
    // What latent axes were found with is given back before pairs are ranked.
    const double ranking =
        rankingMemory({pool.pairs, pool.text, heldOut.pairs, denseColumns(params)}, params);
    const double bytes = kBase + job.threads() * kThread
        + pool.pairs * poolRow(pool, heldOut, params) + pool.extras * kExtraRow
        + heldOut.pairs * kHeldOutRow + heldOut.text * kHeldOutTextByte + vectorsFromFiles(params)
        + std::max(latentWork(pool, params), ranking);
    return {static_cast<std::uint64_t>(pool.pairs), static_cast<std::uint64_t>(bytes)};
}

Amount amountOf(const Corpus* corpus)
{
    if (corpus == nullptr)
        return {};
    const auto pairs = static_cast<double>(corpus->size());
    return {pairs, pairs * row_memory::meanTextBytes(*corpus), 0};
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
