// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/screen.h"

#include "core/base/hash.h"
#include "core/data/corpus_walk.h"
#include "core/import/row_intake.h"
#include "core/import/screen_with.h"

#include <algorithm>
#include <span>

namespace craft {
namespace {

/// What is looked up: one corpus by one key.
struct Leak {
    KeyIndex index;
    RowKey key;
    RowFlag flag;
};

std::vector<RowKey> leakKeys(LeakRule rule)
{
    switch (rule) {
    case LeakRule::Off:
        return {};
    case LeakRule::Pair:
        return {RowKey::Pair};
    case LeakRule::Side:
        return {RowKey::Source, RowKey::Target};
    }
    return {};
}

/// Flags every row of the pool by what its own text says, and hashes it on the way.
class Screening {
public:
    Screening(const Corpus& pool, const ScreenParams& params, TextHash hash)
        : m_pool(pool)
        , m_params(params)
        , m_hash(hash)
        , m_flags(pool.size(), 0)
        , m_hashes(params.dropDuplicates ? pool.size() : 0)
    { }

    void forbid(const Corpus& other, RowFlag flag, Job& job)
    {
        for (const RowKey key : leakKeys(m_params.leakage))
            m_leaks.push_back({KeyIndex(other, key, m_hash, job), key, flag});
    }

    RowFlags run(Job& job)
    {
        job.begin("Screening the pool", m_pool.size());
        walkBlocks(
            m_pool, job, [](std::size_t) { return true; },
            [this](Block, std::span<const PairView> pairs) {
                for (const PairView& pair : pairs)
                    take(pair);
            });
        if (m_params.dropDuplicates) {
            for (const std::uint32_t row : repeatedRows(m_pool, RowKey::Pair, m_hashes, job))
                m_flags[row] |= kDuplicate;
        }
        return std::move(m_flags);
    }

private:
    void take(const PairView& pair)
    {
        std::uint8_t& flags = m_flags[index(pair.row)];
        if (isBlank(pair.source) || isBlank(pair.target))
            flags |= kEmptySide;
        if (m_params.dropDuplicates)
            m_hashes[index(pair.row)] = hashKey(pair, RowKey::Pair, m_hash);
        for (const Leak& leak : m_leaks) {
            const std::uint64_t hash = leak.key == RowKey::Pair && m_params.dropDuplicates
                ? m_hashes[index(pair.row)]
                : hashKey(pair, leak.key, m_hash);
            if (leak.index.holds(pair, hash))
                flags = static_cast<std::uint8_t>(flags | leak.flag);
        }
    }

    const Corpus& m_pool;
    const ScreenParams& m_params;
    TextHash m_hash;
    RowFlags m_flags;
    std::vector<std::uint64_t> m_hashes; ///< of whole pairs, if duplicates are to be dropped
    std::vector<Leak> m_leaks;
};

} // namespace

RowFlags screenWith(TextHash hash, const Corpus& pool, const Corpus& validation, const Corpus* test,
                    const ScreenParams& params, Job& job)
{
    job.begin("Screening the pool", 0);
    Screening screening(pool, params, hash);
    screening.forbid(validation, kInValidation, job);
    if (test != nullptr)
        screening.forbid(*test, kInTest, job);
    return screening.run(job);
}

RowFlags screen(const Corpus& pool, const Corpus& validation, const Corpus* test,
                const ScreenParams& params, Job& job)
{
    return screenWith(&hash64, pool, validation, test, params, job);
}

std::map<std::string, std::uint64_t> countFlags(const RowFlags& flags)
{
    // 256 values at most: count those first, then look at the bits.
    std::vector<std::uint64_t> byValue(256, 0);
    for (const std::uint8_t value : flags)
        ++byValue[value];
    std::map<std::string, std::uint64_t> counts{{"eligible", byValue[0]}};
    for (const RowFlag flag : kAllRowFlags) {
        std::uint64_t rows = 0;
        for (std::size_t value = 0; value < byValue.size(); ++value)
            rows += (value & flag) != 0 ? byValue[value] : 0;
        if (rows > 0)
            counts[std::string(name(flag))] = rows;
    }
    return counts;
}

std::optional<RowId> firstDuplicate(const Corpus& pool, RowId row, Job& job)
{
    const PairSlab wanted = pool.read(std::span(&row, 1));
    for (std::size_t first = 0; first < index(row); first += kSlabRows) {
        job.checkpoint();
        const PairSlab slab = pool.read({first, std::min(index(row), first + kSlabRows)});
        for (const PairView& pair : slab.pairs) {
            if (sameKey(pair, wanted.pairs.front(), RowKey::Pair))
                return pair.row;
        }
    }
    return std::nullopt;
}

} // namespace craft
