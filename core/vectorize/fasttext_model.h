// SPDX-License-Identifier: GPL-3.0-or-later
// A fastText model (Bojanowski et al. 2017), trained here or read from a file, behind an interface
// that does not need the library's headers.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/vectorize/dense_side.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace craft {

struct FastTextParams {
    bool skipgram = true; ///< else cbow
    bool hierarchical = false; ///< hierarchical softmax, else negative sampling
    int dims = 100;
    int epochs = 5;
    int minCount = 2;
    int buckets = 200000; ///< of subwords
    int seed = 1;
};

/// Word and subword vectors. Immutable, thread-safe. Beside the vectors the library takes 120 MB
/// for a model's words, and 40 MB while it learns by negative sampling.
class FastTextModel final : public TextEncoder {
public:
    /// Trains on `lines`: words separated by blanks, a text a line. One thread, so the same bytes
    /// every time. Polls job.stopRequested() some times a second and throws Cancelled; may run
    /// inside parallelBlocks(). `onProgress` is told shares of the work, 0 to 1. The lines go to a
    /// temporary file that has no name, as the library reads files only. Throws Error{Invalid} if
    /// no word is frequent enough, Error{Capacity} if memory or disk do not suffice.
    /// Texts to encode are cut into words as `lines` were: by Tokenizer.
    [[nodiscard]] static std::unique_ptr<FastTextModel>
    train(std::string_view lines, const FastTextParams& params, const Job& job,
          const std::function<void(double)>& onProgress);
    /// Reads a .bin or .ftz file. Throws Error{NotFound} if there is none, Error{Invalid} if it is
    /// none or cut off, Cancelled. Texts to encode are cut at white space, as the library does.
    [[nodiscard]] static std::unique_ptr<FastTextModel> open(const std::filesystem::path& file,
                                                             const Job& job);
    /// Dimensions that the file says it has; 0 if it is none.
    [[nodiscard]] static std::size_t dimsOf(const std::filesystem::path& file) noexcept;
    ~FastTextModel() override;

    [[nodiscard]] std::size_t dims() const noexcept override;
    /// Vectors as the library's sentence vectors: the mean of the words' vectors scaled to
    /// length 1.
    [[nodiscard]] std::unique_ptr<Worker> makeWorker() const override;
    /// The library's own, to compare with. Not thread-safe.
    void sentenceVector(const std::string& words, std::span<float> out) const;

private:
    class Library;
    class Words;
    class Sentences;
    FastTextModel(std::unique_ptr<Library> library, bool usesTokens);

    std::unique_ptr<Library> m_library;
    bool m_usesTokens;
};

} // namespace craft
