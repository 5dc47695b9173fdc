// SPDX-License-Identifier: GPL-3.0-or-later
// Dense vectors of one side of a corpus, as they are made block by block.
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/parallel.h"
#include "core/data/corpus.h"
#include "core/data/feature_matrix.h"
#include "core/vectorize/sides.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Takes rows x cols floats, 4 bytes each. Blocks (kBlockRows) may be filled by several threads;
/// the result depends on the values alone. A matrix without columns gets one that is zero, so that
/// its rows can be counted.
class DenseSide {
public:
    DenseSide(std::size_t rows, std::size_t cols);
    [[nodiscard]] std::size_t cols() const noexcept { return m_cols; }
    /// Where to write the vectors of a block, row-major; zero before.
    [[nodiscard]] std::span<float> values(Block block) noexcept;
    /// Scales the block's rows to length 1; a row without a finite length above 0 becomes zero.
    void finish(Block block);

    /// Pool rows that are zero, ascending. REQUIRES: every block is finished.
    [[nodiscard]] std::vector<RowId> zeroRows() const;
    [[nodiscard]] std::vector<float> mean() const;
    /// REQUIRES: nothing is asked for afterwards.
    [[nodiscard]] FeatureMatrix take();

private:
    std::size_t m_rows;
    std::size_t m_cols;
    std::vector<float> m_values;
    std::vector<std::vector<double>> m_sums; ///< by block
    std::vector<std::vector<RowId>> m_zero; ///< by block
};

/// Both sides of a corpus.
using DenseSides = Sides<DenseSide>;

/// What vectorizers return.
[[nodiscard]] PairFeatures pairFeatures(DenseSides&& pool, DenseSides&& validation);

/// Turns texts into vectors of dims() values. Thread-safe: a worker is made for each thread.
class TextEncoder {
public:
    class Worker {
    public:
        virtual ~Worker() = default;
        /// Writes the vector of `text` into `out`, which has dims() zeros. Any length; all zeros
        /// for a text without anything known.
        virtual void encode(std::string_view text, std::span<float> out) = 0;
    };
    virtual ~TextEncoder() = default;
    [[nodiscard]] virtual std::size_t dims() const noexcept = 0;
    [[nodiscard]] virtual std::unique_ptr<Worker> makeWorker() const = 0;
};

/// Encodes both sides of both corpora in parallel. Polls at every block.
[[nodiscard]] PairFeatures encodePairs(const Corpus& pool, const Corpus& validation,
                                       const Sides<const TextEncoder*>& encoders, Job& job);

} // namespace craft
