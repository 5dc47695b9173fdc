// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes: XXH3 for identity inside the program, SHA-256 for files that leave it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace craft {

class Job;

/// 64-bit XXH3 of the bytes.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0) noexcept;

/// Identity of a stage's result: 128-bit hash of stage, version, parameters, seed and input
/// fingerprints. Equal fingerprints mean equal results.
struct Fingerprint {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
    [[nodiscard]] bool isNull() const noexcept { return low == 0 && high == 0; }
    /// 32 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;
    [[nodiscard]] static Fingerprint fromHex(std::string_view text);
};

/// Collects parts into a Fingerprint; each part is length-prefixed, so ("ab","c") != ("a","bc").
class FingerprintBuilder {
public:
    FingerprintBuilder();
    ~FingerprintBuilder();
    FingerprintBuilder(const FingerprintBuilder&) = delete;
    FingerprintBuilder& operator=(const FingerprintBuilder&) = delete;
    FingerprintBuilder& add(std::string_view part);
    FingerprintBuilder& add(std::uint64_t part);
    FingerprintBuilder& add(const Fingerprint& part);
    [[nodiscard]] Fingerprint finish() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Streaming SHA-256.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits; call once.
    [[nodiscard]] std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of a file's content. Throws Error{NotFound} if it cannot be read.
[[nodiscard]] std::string sha256OfFile(const std::filesystem::path& file);
/// The same; polls `job` every few megabytes, reports no progress, and throws Cancelled after a
/// stop. Also for bodies of parallelBlocks.
[[nodiscard]] std::string sha256OfFile(const std::filesystem::path& file, const Job& job);

} // namespace craft
