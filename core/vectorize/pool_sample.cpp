// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/pool_sample.h"

#include "core/base/parallel.h"
#include "core/base/rng.h"

#include <algorithm>
#include <span>

namespace craft {

std::vector<ParamSpec> samplingParams()
{
    return {{"vector-sample",
             "Pool sample",
             "Pool pairs, beside validation, that vectors are learnt from",
             std::int64_t{50000},
             0,
             1e7,
             {}},
            {"vector-seed",
             "Vector seed",
             "Seed of the draws that learning vectors takes",
             std::int64_t{1},
             0,
             9e15,
             {}}};
}

std::unique_ptr<MemoryCorpus> samplePool(const Corpus& pool, const Params& params, Job& job)
{
    const std::size_t count =
        std::min(static_cast<std::size_t>(params.integer("vector-sample")), pool.size());
    std::vector<RowId> rows;
    Rng rng(static_cast<std::uint64_t>(params.integer("vector-seed")), "vectorize.sample");
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t first = pool.size() * i / count;
        const std::size_t last = pool.size() * (i + 1) / count;
        rows.push_back(rowId(first + rng.below(last - first)));
    }
    auto sample = std::make_unique<MemoryCorpus>();
    CorpusPart part;
    part.name = "sample";
    sample->beginPart(part);
    for (std::size_t first = 0; first < count; first += kBlockRows) {
        job.checkpoint();
        const PairSlab slab =
            pool.read(std::span(rows).subspan(first, std::min(kBlockRows, count - first)));
        for (const PairView& pair : slab.pairs)
            sample->add(pair.source, pair.target, {}, index(pair.row) + 1);
    }
    sample->finishPart(part);
    return sample;
}

} // namespace craft
