// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine can do at most, to be put beside what the program does: plain reading, copying,
// first touch of memory, a matrix product. Prints one JSON object. Also writes the matrices of
// which the dense benchmark is made.
#include "core/base/rng.h"

#include <cblas.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace craft::bench {
namespace {

using Arguments = std::vector<std::string>;

constexpr std::size_t kReadBuffer = std::size_t{4} << 20U;
/// Bytes that one thread copies over and over: more than caches hold.
constexpr std::size_t kCopyBuffer = std::size_t{256} << 20U;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kProductRows = 65536; ///< rows of one sgemm

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Runs `work(thread)` on so many threads at once.
void onThreads(std::size_t count, const std::function<void(std::size_t)>& work)
{
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < count; ++i)
        threads.emplace_back(work, i);
    work(0);
    for (std::thread& thread : threads)
        thread.join();
}

std::size_t number(const std::string& text)
{
    char* end = nullptr;
    const std::size_t value = std::strtoull(text.c_str(), &end, 10);
    if (end == text.c_str() || *end != '\0')
        throw std::runtime_error("\"" + text + "\" is not a number");
    return value;
}

void print(double seconds, std::size_t bytes)
{
    std::printf("{\"seconds\": %.6f, \"bytes\": %zu}\n", seconds, bytes);
}

/// read(2) from start to end into one buffer.
void readFile(const Arguments& in, std::size_t)
{
    const int file = ::open(in[0].c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw std::runtime_error("cannot open " + in[0]);
    std::vector<char> buffer(kReadBuffer, 'x');
    std::size_t bytes = 0;
    ssize_t got = 0;
    const double seconds = secondsOf([&] {
        while ((got = ::read(file, buffer.data(), buffer.size())) > 0)
            bytes += static_cast<std::size_t>(got);
    });
    ::close(file);
    if (got < 0)
        throw std::runtime_error("cannot read " + in[0]);
    print(seconds, bytes);
}

/// memcpy of so many bytes, between buffers that were touched before.
void copyBytes(const Arguments& in, std::size_t threads)
{
    const std::size_t bytes = number(in[0]);
    const std::size_t share = bytes / threads;
    const std::size_t size = std::clamp<std::size_t>(share, 1, kCopyBuffer / threads);
    std::vector<std::vector<char>> from(threads, std::vector<char>(size, 'a'));
    std::vector<std::vector<char>> to(threads, std::vector<char>(size, 'b'));
    const double seconds = secondsOf([&] {
        onThreads(threads, [&](std::size_t t) {
            for (std::size_t done = 0; done < share; done += size) {
                std::memcpy(to[t].data(), from[t].data(), std::min(size, share - done));
                asm volatile("" : : "r"(to[t].data()) : "memory"); // the copy is needed
            }
        });
    });
    print(seconds, bytes);
}

/// First write to every page of fresh memory, which makes the kernel clear and map it.
void touchBytes(const Arguments& in, std::size_t threads)
{
    const std::size_t bytes = std::max(number(in[0]), kPage);
    void* memory =
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::runtime_error("cannot get " + in[0] + " bytes of memory");
    auto* first = static_cast<volatile char*>(memory);
    const double seconds = secondsOf([&] {
        onThreads(threads, [&](std::size_t t) {
            const std::size_t last = bytes / threads * (t + 1);
            for (std::size_t at = bytes / threads * t; at < last; at += kPage)
                first[at] = 1;
        });
    });
    ::munmap(memory, bytes);
    print(seconds, bytes);
}

/// Product of (rows x cols) and (cols x k), by blocks of rows so that it fits any memory.
void multiply(const Arguments& in, std::size_t threads)
{
    const std::size_t rows = number(in[0]);
    const std::size_t cols = number(in[1]);
    const std::size_t k = number(in[2]);
    const std::size_t block = std::min(rows, kProductRows);
    std::vector<float> a(block * cols, 0.5F);
    std::vector<float> b(k * cols, 0.25F);
    std::vector<float> c(block * k, 0.0F);
    const auto product = [&](std::size_t count) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<blasint>(count),
                    static_cast<blasint>(k), static_cast<blasint>(cols), 1.0F, a.data(),
                    static_cast<blasint>(cols), b.data(), static_cast<blasint>(cols), 0.0F,
                    c.data(), static_cast<blasint>(k));
    };
    openblas_set_num_threads(static_cast<int>(threads));
    product(block); // starts its threads
    const double seconds = secondsOf([&] {
        for (std::size_t done = 0; done < rows; done += block)
            product(std::min(block, rows - done));
    });
    std::printf("{\"seconds\": %.6f, \"gflops\": %.1f}\n", seconds,
                2e-9 * static_cast<double>(rows * cols) * static_cast<double>(k) / seconds);
}

/// Nearest half-precision number, ties to even. REQUIRES: |value| < 65504; what is smaller than
/// the smallest normal number becomes zero.
std::uint16_t toHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = bits >> 16U & 0x8000U;
    const std::uint32_t size = bits & 0x7FFFFFFFU;
    if (size < 0x38800000U)
        return static_cast<std::uint16_t>(sign);
    const std::uint32_t rounded = size + 0x0FFFU + (size >> 13U & 1U) - 0x38000000U;
    return static_cast<std::uint16_t>(sign | rounded >> 13U);
}

/// Row-major values of rows [first, last): one of `directions` centres plus noise, so that there
/// are clusters to find. About the same lengths everywhere.
void fillRows(std::size_t first, std::size_t last, const std::vector<float>& centres,
              std::size_t cols, std::uint64_t seed, std::vector<float>& out)
{
    const std::size_t directions = centres.size() / cols;
    for (std::size_t row = first; row < last; ++row) {
        Rng rng(seed, "bench.rows", row);
        const float* centre = centres.data() + rng.below(directions) * cols;
        float* values = out.data() + (row - first) * cols;
        for (std::size_t j = 0; j < cols; j += 4) {
            std::uint64_t bits = rng.next(); // four numbers of 16 bits
            for (std::size_t end = std::min(j + 4, cols), i = j; i < end; ++i, bits >>= 16U)
                values[i] = centre[i]
                    + static_cast<float>(static_cast<std::int16_t>(bits & 0xFFFFU)) / 16384;
        }
    }
}

std::vector<float> makeCentres(std::size_t directions, std::size_t cols)
{
    Rng rng(1, "bench.centres");
    std::vector<float> centres(directions * cols);
    for (float& value : centres)
        value = static_cast<float>(0.3 * (rng.unit() - 0.5));
    return centres;
}

std::string npyHeader(const char* type, std::size_t rows, std::size_t cols)
{
    std::string text = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': ("
        + std::to_string(rows) + ", " + std::to_string(cols) + "), }";
    while ((10 + text.size() + 1) % 64 != 0)
        text += ' ';
    text += '\n';
    std::string head("\x93NUMPY\x01\x00", 8);
    head += static_cast<char>(text.size() & 0xFFU);
    head += static_cast<char>(text.size() >> 8U);
    return head + text;
}

/// npy FILE ROWS COLS f32|f16 SEED: the same values in both types, up to rounding.
void writeNpy(const Arguments& in, std::size_t threads)
{
    const std::size_t rows = number(in[1]);
    const std::size_t cols = number(in[2]);
    const bool isHalf = in[3] == "f16";
    const std::uint64_t seed = number(in[4]);
    const std::vector<float> centres = makeCentres(100, cols);
    std::FILE* file = std::fopen(in[0].c_str(), "wb");
    if (file == nullptr)
        throw std::runtime_error("cannot write " + in[0]);
    const auto put = [&](const void* data, std::size_t bytes) {
        if (std::fwrite(data, 1, bytes, file) != bytes)
            throw std::runtime_error("cannot write " + in[0]);
    };
    const std::string head = npyHeader(isHalf ? "<f2" : "<f4", rows, cols);
    put(head.data(), head.size());
    constexpr std::size_t kRows = 4096; // of one thread
    std::vector<std::vector<float>> parts(threads, std::vector<float>(kRows * cols));
    std::vector<std::uint16_t> halves(isHalf ? kRows * cols : 0);
    for (std::size_t first = 0; first < rows; first += kRows * threads) {
        const auto begin = [&](std::size_t t) { return std::min(rows, first + kRows * t); };
        onThreads(threads, [&](std::size_t t) {
            fillRows(begin(t), begin(t + 1), centres, cols, seed, parts[t]);
        });
        for (std::size_t t = 0; t < threads; ++t) {
            const std::size_t count = (begin(t + 1) - begin(t)) * cols;
            if (isHalf) {
                std::transform(parts[t].begin(),
                               parts[t].begin() + static_cast<std::ptrdiff_t>(count),
                               halves.begin(), toHalf);
                put(halves.data(), count * sizeof(std::uint16_t));
            } else {
                put(parts[t].data(), count * sizeof(float));
            }
        }
    }
    if (std::fclose(file) != 0)
        throw std::runtime_error("cannot write " + in[0]);
}

struct Command {
    std::size_t arguments;
    void (*run)(const Arguments& in, std::size_t threads);
};

const std::map<std::string, Command> kCommands{{"read", {1, readFile}},
                                               {"copy", {1, copyBytes}},
                                               {"touch", {1, touchBytes}},
                                               {"gemm", {3, multiply}},
                                               {"npy", {5, writeNpy}}};

constexpr const char* kUsage =
    "Usage: craft_limits read FILE | copy BYTES | touch BYTES | gemm ROWS COLS K\n"
    "       | npy FILE ROWS COLS f32|f16 SEED\n"
    "Threads: all cores, or CRAFT_LIMITS_THREADS; reading is always by one.\n";

int run(int argc, char** argv)
{
    Arguments arguments(argv + std::min(argc, 2), argv + argc);
    const auto command = kCommands.find(argc > 1 ? argv[1] : "");
    if (command == kCommands.end() || command->second.arguments != arguments.size()) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    const char* asked = std::getenv("CRAFT_LIMITS_THREADS");
    const std::size_t threads =
        asked != nullptr ? number(asked) : std::thread::hardware_concurrency();
    command->second.run(arguments, std::max<std::size_t>(threads, 1));
    return 0;
}

} // namespace
} // namespace craft::bench

int main(int argc, char** argv)
{
    try {
        return craft::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "craft_limits: %s\n", error.what());
        return 1;
    }
}
