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
    /// Files that `params` name and that are read beside the corpora; part of the fingerprint.
    [[nodiscard]] virtual std::vector<std::filesystem::path> files(const Params& /*params*/) const
    {
        return {};
    }
    /// `params` is resolved against params(). Throws Error{Invalid} for input that cannot be
    /// vectorized, Cancelled when stopped.
    [[nodiscard]] virtual PairFeatures run(const Corpus& pool, const Corpus& validation,
                                           const Params& params, Job& job) const = 0;
};

} // namespace craft
