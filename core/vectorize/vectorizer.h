// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of everything that turns pairs into vectors.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/corpus.h"
#include "core/data/feature_matrix.h"

#include <filesystem>
#include <vector>

namespace craft {

/// Makes the vectors of both sides of pool and validation. Stateless: run() is a pure function
/// of its arguments (and of the files that parameters name), the same at any thread count.
class Vectorizer {
public:
    virtual ~Vectorizer() = default;
    [[nodiscard]] virtual std::vector<ParamSpec> params() const = 0;
    /// Files that run() reads because parameters name them. Their content is input like the
    /// corpora: whoever caches results must put it into the fingerprint. Empty names left out.
    [[nodiscard]] virtual std::vector<std::filesystem::path> files(const Params& /*params*/) const
    {
        return {};
    }
    /// Values of a pair's dense vectors, both sides, that stay in memory; 0 if they are sparse or
    /// mapped, or a file that says how many there are cannot be read.
    [[nodiscard]] virtual std::size_t denseValues(const Params& /*params*/) const { return 0; }
    /// `params` is resolved against params(). Sparse results store the columns that occur in
    /// validation only. Pool rows that are zero on a side are listed in zeroRows. Throws
    /// Error{Invalid} for input that cannot be vectorized, Cancelled when stopped; returns all or
    /// nothing.
    [[nodiscard]] virtual PairFeatures run(const Corpus& pool, const Corpus& validation,
                                           const Params& params, Job& job) const = 0;
};

} // namespace craft
