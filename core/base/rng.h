// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: a draw depends on (seed, purpose, stream, counter) and nothing
// else, so results depend neither on threads nor on draws made elsewhere.
#pragma once

#include <cstdint>
#include <string_view>

namespace craft {

/// SplitMix64's finaliser (Steele, Lea, Flood 2014): a bijection of 64-bit words that mixes well.
[[nodiscard]] constexpr std::uint64_t mixBits(std::uint64_t z) noexcept
{
    z += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

/// A stream of random numbers. Own arithmetic, because std distributions differ between
/// libraries. Copyable; not shared between threads.
class Rng {
    __extension__ using Wide = unsigned __int128;

public:
    constexpr Rng(std::uint64_t seed, std::string_view purpose, std::uint64_t stream = 0) noexcept
        : m_key(mixBits(seed))
    {
        for (const char c : purpose)
            m_key = mixBits(m_key ^ static_cast<unsigned char>(c));
        m_key = mixBits(m_key ^ stream);
    }

    constexpr std::uint64_t next() noexcept { return mixBits(m_key + mixBits(m_counter++)); }

    /// Uniform in [0, n) (Lemire 2019, with rejection, so exactly uniform). REQUIRES: n > 0.
    constexpr std::uint64_t below(std::uint64_t n) noexcept
    {
        const std::uint64_t threshold = (0 - n) % n;
        for (;;) {
            const auto product = static_cast<Wide>(next()) * n;
            if (static_cast<std::uint64_t>(product) >= threshold)
                return static_cast<std::uint64_t>(product >> 64U);
        }
    }

    /// Uniform in [0, 1), 53 bits.
    constexpr double unit() noexcept
    {
        return static_cast<double>(next() >> 11U) * 0x1.0p-53;
    }

private:
    std::uint64_t m_key;
    std::uint64_t m_counter = 0;
};

} // namespace craft
