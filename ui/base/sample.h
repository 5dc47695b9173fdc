// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus behind "Try the sample": sentences that a small grammar of our own makes up.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace craft::ui {

struct SamplePair {
    std::string english;
    std::string german;
    std::string domain;
};

/// Pool of all domains; validation and test of one, kSampleDomain. No sentence appears twice, on
/// either side, in all three together.
struct Sample {
    std::vector<SamplePair> pool;
    std::vector<SamplePair> validation;
    std::vector<SamplePair> test;
};

inline constexpr std::size_t kSamplePool = 5000;
inline constexpr std::size_t kSampleValidation = 500;
inline constexpr std::size_t kSampleTest = 200;
inline constexpr std::string_view kSampleDomain = "banking";

/// The files of a written sample: TSV, English, German, domain.
struct SampleFiles {
    std::filesystem::path pool;
    std::filesystem::path validation;
    std::filesystem::path test;
};

/// Makes the sample from `grammar` (see resources/sample/en-de.txt). The same at every call.
/// Throws Error{Invalid} with the line of a grammar that cannot be read, and Error{Capacity} if it
/// has too few sentences.
[[nodiscard]] Sample makeSample(std::string_view grammar);
/// The grammar that comes with the program.
[[nodiscard]] std::string sampleGrammar();
/// Writes pool.en-de.tsv, valid.en-de.tsv and test.en-de.tsv into `folder`, which is made.
/// Throws Error{NotFound} if that is not possible.
SampleFiles writeSample(const std::filesystem::path& folder);

} // namespace craft::ui
