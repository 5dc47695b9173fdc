// SPDX-License-Identifier: GPL-3.0-or-later
// Writes latent vectors of a pool and of validation pairs as .npy files, so that a selection
// method here and its peers can be run on the same ones: pool-source.npy, pool-target.npy,
// valid-source.npy and valid-target.npy in a folder.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "core/import/import.h"
#include "core/vectorize/registry.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

namespace craft::bench {
namespace {

namespace fs = std::filesystem;

MemoryCorpus readPairs(const fs::path& file, Job& job)
{
    MemoryCorpus pairs;
    for (const ImportRequest& request : recognise({file}, {}))
        (void)importCorpus(request, pairs, job);
    return pairs;
}

void writeRows(const fs::path& file, const DenseRows& rows)
{
    constexpr std::size_t kRowsAtOnce = 4096;
    std::string header = str("{'descr': '<f4', 'fortran_order': False, 'shape': (", rows.rows(),
                             ", ", rows.cols(), "), }");
    while ((10 + header.size() + 1) % 64 != 0)
        header += ' ';
    header += '\n';
    std::string head("\x93NUMPY\x01\x00", 8);
    head += static_cast<char>(header.size() & 0xFFU);
    head += static_cast<char>(header.size() >> 8U);
    std::ofstream out(file, std::ios::binary);
    out << head << header;
    std::vector<float> values(kRowsAtOnce * rows.cols());
    for (std::size_t first = 0; first < rows.rows(); first += kRowsAtOnce) {
        const RowRange range{first, std::min(first + kRowsAtOnce, rows.rows())};
        const std::span<float> some(values.data(), range.size() * rows.cols());
        rows.read(range, some);
        const auto bytes = std::as_bytes(some);
        out.write(reinterpret_cast<const char*>(bytes.data()), // NOLINT: the stream's own type
                  static_cast<std::streamsize>(bytes.size()));
    }
    if (!out.flush())
        throw Error(ErrorCode::Capacity, str("cannot write ", file.string()), "Is the disk full?");
}

int run(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("Usage: craft_vectors POOL VALID DIMENSIONS FOLDER\n"
                   "DIMENSIONS of each side. The folder must be there.\n",
                   stderr);
        return 2;
    }
    Job job;
    const MemoryCorpus pool = readPairs(argv[1], job);
    const MemoryCorpus validation = readPairs(argv[2], job);
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "lsa");
    Params given;
    given.set("lsa-dims", std::int64_t{std::stol(argv[3])});
    const PairFeatures features =
        vectorizer->run(pool, validation, resolve(vectorizer->params(), given), job);
    const fs::path folder = argv[4];
    writeRows(folder / "pool-source.npy", features.poolSource.dense());
    writeRows(folder / "pool-target.npy", features.poolTarget.dense());
    writeRows(folder / "valid-source.npy", features.validationSource.dense());
    writeRows(folder / "valid-target.npy", features.validationTarget.dense());
    std::printf("{\"pairs\": %zu, \"validation\": %zu}\n",
                static_cast<std::size_t>(features.poolSource.rows()),
                static_cast<std::size_t>(features.validationSource.rows()));
    return 0;
}

} // namespace
} // namespace craft::bench

int main(int argc, char** argv)
{
    try {
        return craft::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "craft_vectors: %s\n", error.what());
        return 1;
    }
}
