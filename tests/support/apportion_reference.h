// SPDX-License-Identifier: GPL-3.0-or-later
// Apportionment as in a textbook, without capacities.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft::test {

/// Largest remainders; ties go to the lower index.
inline std::vector<std::uint64_t> hamiltonReference(std::span<const double> share,
                                                    std::uint64_t seats)
{
    std::vector<std::uint64_t> out;
    std::vector<double> rest;
    std::uint64_t given = 0;
    for (const double p : share) {
        const double quota = p * static_cast<double>(seats);
        out.push_back(static_cast<std::uint64_t>(quota));
        rest.push_back(quota - std::floor(quota));
        given += out.back();
    }
    for (; given < seats; ++given) {
        std::size_t best = 0;
        for (std::size_t i = 0; i < rest.size(); ++i)
            best = rest[i] > rest[best] ? i : best;
        ++out[best];
        rest[best] = -1;
    }
    return out;
}

/// Seat by seat to the largest share / (2 seats + 1), from given seats; ties to the lower index.
inline std::vector<std::uint64_t> websterReference(std::span<const double> share,
                                                   std::uint64_t seats,
                                                   std::vector<std::uint64_t> out = {})
{
    out.resize(share.size(), 0);
    std::uint64_t given = 0;
    for (const std::uint64_t b : out)
        given += b;
    for (; given < seats; ++given) {
        std::size_t best = 0;
        double most = -1;
        for (std::size_t i = 0; i < share.size(); ++i) {
            const double key = share[i] / (2 * static_cast<double>(out[i]) + 1);
            if (key > most) {
                most = key;
                best = i;
            }
        }
        ++out[best];
    }
    return out;
}

} // namespace craft::test
