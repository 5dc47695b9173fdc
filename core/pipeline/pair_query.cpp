// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pair_query.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/pipeline/bound_query.h"
#include "core/pipeline/sort_blocks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>

namespace craft {
namespace {

/// Begin of a case-folded text, padded with zeros.
using TextKey = std::array<char, 64>;

/// What one block, and later the whole query, came to: the rows with what they are sorted by.
struct Found {
    std::vector<RowId> rows;
    std::vector<double> values; ///< orders by a number
    std::vector<TextKey> keys; ///< orders by text
    std::vector<std::uint8_t> isLonger; ///< than its key

    void append(const Found& other)
    {
        rows.insert(rows.end(), other.rows.begin(), other.rows.end());
        values.insert(values.end(), other.values.begin(), other.values.end());
        keys.insert(keys.end(), other.keys.begin(), other.keys.end());
        isLonger.insert(isLonger.end(), other.isLonger.begin(), other.isLonger.end());
    }
};

std::optional<PairNumber> numberOfOrder(PairOrder order)
{
    switch (order) {
    case PairOrder::Cluster:
        return PairNumber::Cluster;
    case PairOrder::Rank:
        return PairNumber::Rank;
    case PairOrder::Cost:
        return PairNumber::Cost;
    case PairOrder::SourceLength:
        return PairNumber::SourceLength;
    case PairOrder::TargetLength:
        return PairNumber::TargetLength;
    case PairOrder::Ratio:
        return PairNumber::Ratio;
    default:
        return std::nullopt;
    }
}

/// The filter, and what the order wants to know about the rows that pass.
class Filtering {
public:
    Filtering(const QueryInput& input, const ParsedQuery& query, PairOrder order, Job& job)
        : m_input(input)
        , m_query(input, query)
        , m_order(order)
        , m_number(numberOfOrder(order))
        , m_job(job)
        , m_scratch([this] { return std::make_unique<TextScratch>(m_query.patterns()); })
    {
        if (m_number)
            requireNumber(input, *m_number, "this order");
        if (sortsText())
            static_cast<void>(requirePool(input, "this order"));
        if (order == PairOrder::Selected && !input.isSelected)
            throw Error(ErrorCode::Usage, "this order needs a selection, which is not there yet",
                        "Run the selection first");
        m_readsText =
            m_query.readsText() || sortsText() || (m_number && needsText(input, *m_number));
    }

    [[nodiscard]] Found run()
    {
        const std::size_t rows = poolRows(m_input);
        m_job.begin("Filtering pairs", m_readsText ? 2 * rows : rows);
        Found found;
        if (!m_readsText)
            passNumbers({0, rows}, found);
        for (std::size_t first = 0; m_readsText && first < rows; first += kSlabRows)
            passSlab({first, std::min(rows, first + kSlabRows)}, found);
        return found;
    }

private:
    [[nodiscard]] bool sortsText() const noexcept
    {
        return m_order == PairOrder::Source || m_order == PairOrder::Target;
    }

    /// Rows of `range` by the terms that need no text.
    void passNumbers(RowRange range, Found& found)
    {
        std::vector<Found> parts(blockCount(range.size()));
        parallelBlocks(range.size(), m_job, [&](Block block) {
            Found& part = parts[block.index];
            for (std::size_t i = range.first + block.first; i < range.first + block.last; ++i) {
                if (!m_query.passesNumbers(rowId(i)))
                    continue;
                part.rows.push_back(rowId(i));
                if (!m_readsText)
                    addValue(part, rowId(i));
            }
        });
        for (const Found& part : parts)
            found.append(part);
    }

    void addValue(Found& part, RowId row) const
    {
        if (m_number)
            part.values.push_back(numberOf(m_input, *m_number, row));
        else if (m_order == PairOrder::Selected)
            part.values.push_back(m_input.isSelected(row) ? 0.0 : 1.0);
    }

    /// Reads the text only of rows that the other terms leave, unless that is most of them.
    void passSlab(RowRange range, Found& found)
    {
        Found candidates;
        passNumbers(range, candidates);
        const std::vector<RowId>& rows = candidates.rows;
        const bool readsAll = rows.size() > range.size() / 4;
        if (rows.empty()) {
            m_job.advance(range.size());
            return;
        }
        const PairSlab slab = readsAll ? m_input.pool->read(range) : m_input.pool->read(rows);
        std::vector<Found> parts(blockCount(rows.size()));
        parallelBlocks(rows.size(), m_job, [&](Block block) {
            const ScratchPool<TextScratch>::Lease scratch(m_scratch);
            for (std::size_t i = block.first; i < block.last; ++i) {
                scratch->begin(slab.pairs[readsAll ? index(rows[i]) - range.first : i]);
                if (m_query.passesText(*scratch))
                    add(parts[block.index], *scratch);
            }
        });
        for (const Found& part : parts)
            found.append(part);
        m_job.advance(range.size() - rows.size());
    }

    void add(Found& part, TextScratch& scratch) const
    {
        part.rows.push_back(scratch.pair().row);
        if (sortsText()) {
            const std::string_view text =
                m_order == PairOrder::Source ? scratch.source() : scratch.target();
            TextKey& key = part.keys.emplace_back();
            std::memcpy(key.data(), text.data(), std::min(text.size(), key.size()));
            part.isLonger.push_back(text.size() > key.size() ? 1 : 0);
        } else if (m_number) {
            part.values.push_back(scratch.number(m_input, *m_number));
        } else {
            addValue(part, scratch.pair().row);
        }
    }

    const QueryInput& m_input;
    BoundQuery m_query;
    PairOrder m_order;
    std::optional<PairNumber> m_number;
    Job& m_job;
    ScratchPool<TextScratch> m_scratch;
    bool m_readsText = false;
};

/// An integer that orders like the number; NaN comes last in both directions.
std::uint64_t sortKey(double value, bool descending) noexcept
{
    if (std::isnan(value))
        return ~std::uint64_t{0};
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 becomes 0
    const std::uint64_t key = (bits & kSign) != 0 ? ~bits : bits | kSign;
    return descending ? ~key : key;
}

std::vector<RowId> sortByNumber(Found found, bool descending, Job& job)
{
    struct Keyed {
        std::uint64_t key;
        RowId row;
    };
    std::vector<Keyed> keyed(found.rows.size());
    for (std::size_t i = 0; i < keyed.size(); ++i)
        keyed[i] = {sortKey(found.values[i], descending), found.rows[i]};
    sortBlocks(keyed, "Sorting pairs", job, [](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : a.row < b.row;
    });
    for (std::size_t i = 0; i < keyed.size(); ++i)
        found.rows[i] = keyed[i].row;
    return std::move(found.rows);
}

/// Sorts `rows`, whose texts begin alike, by their whole texts. They are in row order.
void sortWhole(const Corpus& pool, std::span<RowId> rows, bool bySource, bool descending)
{
    const PairSlab slab = pool.read(std::span<const RowId>(rows));
    std::vector<std::pair<std::string, RowId>> texts;
    CaseFolder folder;
    for (const PairView& pair : slab.pairs)
        texts.emplace_back(folder.fold(bySource ? pair.source : pair.target), pair.row);
    std::stable_sort(texts.begin(), texts.end(), [descending](const auto& a, const auto& b) {
        return descending ? b.first < a.first : a.first < b.first;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = texts[i].second;
}

std::vector<RowId> sortByText(const Corpus& pool, const Found& found, bool bySource,
                              bool descending, Job& job)
{
    std::vector<std::uint32_t> order(found.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    const auto compare = [&](std::uint32_t a, std::uint32_t b) {
        return std::memcmp(found.keys[a].data(), found.keys[b].data(), sizeof(TextKey));
    };
    sortBlocks(order, "Sorting pairs", job, [&](std::uint32_t a, std::uint32_t b) {
        const int compared = compare(a, b);
        return compared != 0 ? (compared < 0) != descending : a < b;
    });
    std::vector<RowId> rows;
    rows.reserve(order.size());
    for (const std::uint32_t i : order)
        rows.push_back(found.rows[i]);
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        bool isLonger = false;
        for (; last < order.size() && compare(order[first], order[last]) == 0; ++last)
            isLonger = isLonger || found.isLonger[order[last]] != 0;
        if (isLonger && last - first > 1 && last - first <= kSlabRows) {
            job.checkpoint();
            sortWhole(pool, std::span(rows).subspan(first, last - first), bySource, descending);
        }
        first = last;
    }
    return rows;
}

} // namespace

std::vector<std::uint32_t> ranksOf(const Ranking& ranking, std::size_t rows)
{
    std::vector<std::uint32_t> ranks(rows, 0);
    for (std::size_t g = 0; g < ranking.groups(); ++g) {
        std::uint32_t rank = 0;
        for (const RowId row : ranking.group(g))
            ranks.at(index(row)) = ++rank;
    }
    return ranks;
}

std::vector<RowId> queryPairs(const QueryInput& input, const ParsedQuery& query, PairOrder order,
                              bool descending, Job& job)
{
    Found found = Filtering(input, query, order, job).run();
    if (order == PairOrder::Row) {
        if (descending)
            std::reverse(found.rows.begin(), found.rows.end());
        return std::move(found.rows);
    }
    if (order == PairOrder::Source || order == PairOrder::Target)
        return sortByText(*input.pool, found, order == PairOrder::Source, descending, job);
    return sortByNumber(std::move(found), descending, job);
}

} // namespace craft
