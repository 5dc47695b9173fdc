// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ngram_counts.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"

#include <algorithm>
#include <bit>
#include <memory>
#include <utility>

namespace craft {
namespace {

constexpr std::size_t kBlockTokens = 65536;
/// Tokens of a region: its table fits into the second-level cache.
constexpr std::size_t kRegionTokens = 16384;
constexpr unsigned kMaxRegionBits = 12;
constexpr std::size_t kMaxTokens = std::size_t{1} << 31U;

/// The rows one after the other, each between <s> and </s>.
std::vector<std::uint32_t> withSentenceMarks(const TokenRows& rows, std::size_t vocabularySize)
{
    const std::size_t tokens = rows.ids.size() + 2 * rows.rows();
    if (tokens >= kMaxTokens) {
        throw Error(ErrorCode::Capacity,
                    "a language model of " + std::to_string(tokens)
                        + " tokens is more than 2147483647",
                    "Train it on fewer pairs.");
    }
    std::vector<std::uint32_t> ids;
    ids.reserve(tokens);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const auto row = rows.row(i);
        ids.push_back(static_cast<std::uint32_t>(vocabularySize + 1));
        for (const std::uint32_t id : row) {
            CRAFT_ASSERT(id < vocabularySize);
            ids.push_back(id);
        }
        ids.push_back(static_cast<std::uint32_t>(vocabularySize));
    }
    return ids;
}

/// Different keys of one region, in the order in which they first come.
struct RegionKeys {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> suffixes;
};

/// Counts the n-grams of one order, given where those of one order less lie. All tokens go to the
/// region of their n-gram first, in the order of the text; each region then is small work.
class OrderCount {
public:
    /// `nodes` are the slots of the (n-1)-gram that ends at each token, or kNone.
    OrderCount(std::span<const std::uint32_t> ids, std::span<const std::uint32_t> nodes,
               std::uint32_t begin, Job& job)
        : m_ids(ids)
        , m_nodes(nodes)
        , m_begin(begin)
        , m_job(job)
    {
        const std::size_t regions = std::bit_ceil(ids.size() / kRegionTokens + 1);
        m_regions.bits = std::min(static_cast<unsigned>(std::countr_zero(regions)), kMaxRegionBits);
        m_regionCount = std::size_t{1} << m_regions.bits;
    }

    /// Fills `out`, and `next` with the slot of the n-gram that ends at each token, or kNone.
    void run(NgramCounts& out, std::vector<std::uint32_t>& next)
    {
        scatter();
        m_found.resize(m_regionCount);
        m_job.begin("Counting n-grams", m_regionCount);
        parallelBlocks(
            m_regionCount, m_job, [&](Block block) { countRegion(block.index); }, 1);
        placeRegions();
        out.keys.assign(m_regions.slots(), NgramRegions::kEmpty);
        out.counts.assign(m_regions.slots(), 0);
        out.suffixes.assign(m_regions.slots(), NgramRegions::kNone);
        next.assign(m_ids.size(), NgramRegions::kNone);
        parallelBlocks(
            m_regionCount, m_job, [&](Block block) { fillRegion(block.index, out, next); }, 1);
        out.regions = std::move(m_regions);
    }

private:
    template <class F>
    void forEachKey(Block block, const F& f) const
    {
        for (std::size_t i = std::max<std::size_t>(block.first, 1); i < block.last; ++i) {
            if (m_nodes[i - 1] != NgramRegions::kNone && m_ids[i] != m_begin)
                f(i, NgramRegions::key(m_nodes[i - 1], m_ids[i]));
        }
    }
    void scatter();
    void countRegion(std::size_t region);
    void placeRegions();
    void fillRegion(std::size_t region, NgramCounts& out, std::vector<std::uint32_t>& next);

    std::span<const std::uint32_t> m_ids;
    std::span<const std::uint32_t> m_nodes;
    std::uint32_t m_begin;
    Job& m_job;
    NgramRegions m_regions;
    std::size_t m_regionCount = 1;
    std::vector<std::size_t> m_first; ///< of each region, in m_keys
    std::vector<std::uint64_t> m_keys; ///< by region; later the number of the key in its region
    std::vector<std::uint32_t> m_positions; ///< in the text
    std::vector<RegionKeys> m_found;
    ScratchPool<std::vector<std::uint32_t>> m_tables{
        [] { return std::make_unique<std::vector<std::uint32_t>>(); }};
};

void OrderCount::scatter()
{
    const std::size_t blocks = blockCount(m_ids.size(), kBlockTokens);
    std::vector<std::uint32_t> next(blocks * m_regionCount);
    m_job.begin("Sorting n-grams", 2 * m_ids.size());
    parallelBlocks(
        m_ids.size(), m_job,
        [&](Block block) {
            std::uint32_t* const counts = next.data() + block.index * m_regionCount;
            forEachKey(block, [&](std::size_t, std::uint64_t key) {
                ++counts[m_regions.regionOf(mixBits(key))];
            });
        },
        kBlockTokens);
    m_first.assign(m_regionCount + 1, 0);
    std::uint32_t total = 0;
    for (std::size_t r = 0; r < m_regionCount; ++r) {
        for (std::size_t b = 0; b < blocks; ++b)
            total += std::exchange(next[b * m_regionCount + r], total);
        m_first[r + 1] = total;
    }
    m_keys.resize(total);
    m_positions.resize(total);
    parallelBlocks(
        m_ids.size(), m_job,
        [&](Block block) {
            std::uint32_t* const places = next.data() + block.index * m_regionCount;
            forEachKey(block, [&](std::size_t i, std::uint64_t key) {
                const std::uint32_t place = places[m_regions.regionOf(mixBits(key))]++;
                m_keys[place] = key;
                m_positions[place] = static_cast<std::uint32_t>(i);
            });
        },
        kBlockTokens);
}

void OrderCount::countRegion(std::size_t region)
{
    const ScratchPool<std::vector<std::uint32_t>>::Lease table(m_tables);
    const std::size_t tokens = m_first[region + 1] - m_first[region];
    table->assign(std::bit_ceil(2 * tokens + 1), NgramRegions::kNone);
    const std::size_t mask = table->size() - 1;
    RegionKeys& found = m_found[region];
    for (std::size_t i = m_first[region]; i < m_first[region + 1]; ++i) {
        const std::uint64_t key = m_keys[i];
        std::size_t slot = mixBits(key) & mask;
        while ((*table)[slot] != NgramRegions::kNone && found.keys[(*table)[slot]] != key)
            slot = (slot + 1) & mask;
        std::uint32_t& place = (*table)[slot];
        if (place == NgramRegions::kNone) {
            place = static_cast<std::uint32_t>(found.keys.size());
            found.keys.push_back(key);
            found.counts.push_back(0);
            found.suffixes.push_back(m_nodes[m_positions[i]]);
        }
        ++found.counts[place];
        m_keys[i] = place;
    }
}

void OrderCount::placeRegions()
{
    m_regions.starts.assign(1, 0);
    for (const RegionKeys& found : m_found) {
        const std::size_t slots = found.keys.size() + found.keys.size() / 2 + 1;
        m_regions.starts.push_back(m_regions.starts.back() + static_cast<std::uint32_t>(slots));
    }
}

void OrderCount::fillRegion(std::size_t region, NgramCounts& out, std::vector<std::uint32_t>& next)
{
    RegionKeys& found = m_found[region];
    std::vector<std::uint32_t> slots(found.keys.size());
    for (std::size_t i = 0; i < found.keys.size(); ++i) {
        slots[i] = m_regions.probe(mixBits(found.keys[i]), [&](std::uint32_t slot) {
            return out.keys[slot] == NgramRegions::kEmpty;
        });
        out.keys[slots[i]] = found.keys[i];
        out.counts[slots[i]] = found.counts[i];
        out.suffixes[slots[i]] = found.suffixes[i];
    }
    for (std::size_t i = m_first[region]; i < m_first[region + 1]; ++i)
        next[m_positions[i]] = slots[m_keys[i]];
    found = {};
}

/// Plain counts become continuation counts where there is a word before the n-gram.
void countContinuations(const NgramCounts& longer, NgramCounts& shorter, Job& job)
{
    std::vector<std::uint32_t> before(shorter.counts.size());
    for (std::size_t slot = 0; slot < longer.keys.size(); ++slot) {
        if (slot % kBlockTokens == 0)
            job.checkpoint();
        if (longer.keys[slot] != NgramRegions::kEmpty)
            ++before[longer.suffixes[slot]];
    }
    for (std::size_t slot = 0; slot < before.size(); ++slot) {
        if (before[slot] > 0)
            shorter.counts[slot] = before[slot];
    }
}

} // namespace

std::vector<NgramCounts> countNgrams(const TokenRows& rows, std::size_t vocabularySize, int order,
                                     Job& job)
{
    const auto begin = static_cast<std::uint32_t>(vocabularySize + 1);
    const std::vector<std::uint32_t> ids = withSentenceMarks(rows, vocabularySize);
    std::vector<NgramCounts> levels(static_cast<std::size_t>(order));
    levels[0].counts.assign(vocabularySize + 2, 0);
    for (const std::uint32_t id : ids)
        ++levels[0].counts[id];

    std::vector<std::uint32_t> nodes = ids;
    std::vector<std::uint32_t> next;
    for (std::size_t k = 1; k < levels.size(); ++k) {
        OrderCount(ids, nodes, begin, job).run(levels[k], next);
        nodes.swap(next);
    }
    for (std::size_t k = 0; k + 1 < levels.size(); ++k)
        countContinuations(levels[k + 1], levels[k], job);
    levels[0].counts[begin] = 0;
    return levels;
}

} // namespace craft
