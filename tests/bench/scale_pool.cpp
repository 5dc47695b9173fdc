// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a pool of any size from a small one: every pair is the first half of one pair and the
// second half of another, so that vocabulary, lengths and punctuation stay natural.
// The same pairs, seed and input give the same bytes, and smaller pools are prefixes of larger.
#include "core/base/rng.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace craft::bench {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 22U; ///< bytes written at once

/// A text, cut behind the first space in its second half.
struct Halves {
    std::string_view first;
    std::string_view second;
};

struct Pair {
    Halves source;
    Halves target;
};

Halves cut(std::string_view text)
{
    const std::size_t space = text.find(' ', text.size() / 2);
    const std::size_t at = space == std::string_view::npos ? text.size() : space;
    return {text.substr(0, at), text.substr(at)};
}

/// The first two columns of every line. Throws std::runtime_error for a line without two.
std::vector<Pair> parse(std::string_view text)
{
    std::vector<Pair> pairs;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            throw std::runtime_error("line " + std::to_string(pairs.size() + 1)
                                     + " has no tab; give a TSV file with source and target");
        const std::string_view rest = line.substr(tab + 1);
        pairs.push_back({cut(line.substr(0, tab)), cut(rest.substr(0, rest.find('\t')))});
    }
    if (pairs.empty())
        throw std::runtime_error("the input is empty; give a TSV file with source and target");
    return pairs;
}

void write(const std::string& block)
{
    if (std::fwrite(block.data(), 1, block.size(), stdout) != block.size())
        throw std::runtime_error("cannot write; is the disk full?");
}

void recombine(const std::vector<Pair>& pairs, std::uint64_t count, std::uint64_t seed)
{
    std::string block;
    block.reserve(kBlock + kBlock / 4);
    for (std::uint64_t i = 0; i < count; ++i) {
        Rng rng(seed, "scale.pool", i);
        const Pair& a = pairs[rng.below(pairs.size())];
        const Pair& b = pairs[rng.below(pairs.size())];
        block += a.source.first;
        block += b.source.second;
        block += '\t';
        block += a.target.first;
        block += b.target.second;
        block += '\n';
        if (block.size() >= kBlock) {
            write(block);
            block.clear();
        }
    }
    write(block);
    if (std::fflush(stdout) != 0)
        throw std::runtime_error("cannot write; is the disk full?");
}

std::string readAll(const char* file)
{
    if (file == nullptr)
        return {std::istreambuf_iterator<char>(std::cin), {}};
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error(std::string("cannot read ") + file);
    return {std::istreambuf_iterator<char>(in), {}};
}

int run(int argc, char** argv)
{
    if (argc < 3 || argc > 4) {
        std::fputs("Usage: craft_scale_pool PAIRS SEED [FILE.tsv] > POOL.tsv\n"
                   "Recombines the sentences of a TSV file (standard input without one).\n",
                   stderr);
        return 2;
    }
    std::ios::sync_with_stdio(false);
    const std::string text = readAll(argc > 3 ? argv[3] : nullptr);
    recombine(parse(text), std::strtoull(argv[1], nullptr, 10),
              std::strtoull(argv[2], nullptr, 10));
    return 0;
}

} // namespace
} // namespace craft::bench

int main(int argc, char** argv)
{
    try {
        return craft::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "craft_scale_pool: %s\n", error.what());
        return 1;
    }
}
