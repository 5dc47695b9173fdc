// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/screen.h"

#include "core/base/hash.h"
#include "core/import/row_intake.h"
#include "core/import/screen_with.h"

#include <algorithm>
#include <memory>

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

/// One walk over the pool.
class Screening {
public:
    Screening(const Corpus& pool, const ScreenParams& params, TextHash hash, Job& job)
        : m_pool(pool)
        , m_params(params)
        , m_hash(hash)
        , m_job(job)
        , m_flags(pool.size(), 0)
    {
        if (params.dropDuplicates)
            m_firstRows = std::make_unique<FirstRows>(pool, RowKey::Pair);
    }

    void forbid(const Corpus& other, RowFlag flag)
    {
        for (const RowKey key : leakKeys(m_params.leakage))
            m_leaks.push_back({KeyIndex(other, key, m_hash, m_job), key, flag});
    }

    RowFlags run()
    {
        for (std::size_t first = 0; first < m_pool.size(); first += kSlabRows) {
            m_job.checkpoint();
            takeSlab(m_pool.read({first, std::min(m_pool.size(), first + kSlabRows)}));
        }
        if (m_firstRows) {
            for (const std::uint32_t row : m_firstRows->finish(m_job))
                m_flags[row] |= kDuplicate;
        }
        return std::move(m_flags);
    }

private:
    void takeSlab(const PairSlab& slab)
    {
        for (const PairView& pair : slab.pairs) {
            if (isBlank(pair.source) || isBlank(pair.target))
                m_flags[index(pair.row)] |= kEmptySide;
        }
        for (const RowKey key : {RowKey::Pair, RowKey::Source, RowKey::Target}) {
            const bool forDuplicates = key == RowKey::Pair && m_firstRows != nullptr;
            const bool forLeaks = std::any_of(m_leaks.begin(), m_leaks.end(),
                                              [key](const Leak& leak) { return leak.key == key; });
            if (!forDuplicates && !forLeaks)
                continue;
            const std::vector<std::uint64_t> hashes = hashKeys(slab, key, m_hash, m_job);
            if (forDuplicates)
                m_firstRows->take(slab, hashes);
            markLeaks(slab, key, hashes);
        }
    }

    void markLeaks(const PairSlab& slab, RowKey key, const std::vector<std::uint64_t>& hashes)
    {
        for (const Leak& leak : m_leaks) {
            if (leak.key != key)
                continue;
            for (const std::size_t position : leak.index.find(slab, hashes)) {
                std::uint8_t& flags = m_flags[index(slab.pairs[position].row)];
                flags = static_cast<std::uint8_t>(flags | leak.flag);
            }
        }
    }

    const Corpus& m_pool;
    const ScreenParams& m_params;
    TextHash m_hash;
    Job& m_job;
    RowFlags m_flags;
    std::unique_ptr<FirstRows> m_firstRows; ///< null: duplicates stay
    std::vector<Leak> m_leaks;
};

} // namespace

RowFlags screenWith(TextHash hash, const Corpus& pool, const Corpus& validation, const Corpus* test,
                    const ScreenParams& params, Job& job)
{
    const std::size_t leaks = leakKeys(params.leakage).size();
    const bool isPairHashed = params.dropDuplicates || params.leakage == LeakRule::Pair;
    const std::size_t passes =
        (isPairHashed ? 1 : 0) + (params.leakage == LeakRule::Side ? leaks : 0);
    const std::size_t others = validation.size() + (test == nullptr ? 0 : test->size());
    job.begin("Screening the pool", pool.size() * passes + others * leaks);
    Screening screening(pool, params, hash, job);
    screening.forbid(validation, kInValidation);
    if (test != nullptr)
        screening.forbid(*test, kInTest);
    return screening.run();
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
