// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/near_filter.h"

#include "core/base/error.h"
#include "core/base/lanes.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace craft {
namespace {

constexpr std::size_t kPanel = NearFilter::kPanel;
constexpr std::size_t kRowsAtOnce = 6;
constexpr double kSteps = 127; ///< of a length of 1
/// More than turning and lengths in float are off by.
constexpr double kTolerance = 1e-3;

/// Bits of the rows of a panel whose product with each of some rows exceeds the row's threshold.
using Kernel = void (*)(const std::uint8_t* rows, std::size_t width, const std::int8_t* panel,
                        const std::int32_t* starts, const std::int32_t* thresholds,
                        std::uint64_t* above);

#ifdef __x86_64__
template <std::size_t Rows>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void
byVnni(const std::uint8_t* rows, std::size_t width, const std::int8_t* panel,
       const std::int32_t* starts, const std::int32_t* thresholds, std::uint64_t* above)
{
    constexpr std::size_t kWide = kPanel / kLanes;
    __m512i sum[Rows][kWide];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 8
        for (std::size_t w = 0; w < kWide; ++w)
            sum[r][w] = _mm512_loadu_si512(starts + w * kLanes);
    }
    for (std::size_t j = 0; j < width; j += 4, panel += 4 * kPanel) {
        __m512i other[kWide];
#pragma GCC unroll 8
        for (std::size_t w = 0; w < kWide; ++w)
            other[w] = _mm512_loadu_si512(panel + 4 * w * kLanes);
#pragma GCC unroll 8
        for (std::size_t r = 0; r < Rows; ++r) {
            int four = 0;
            std::memcpy(&four, rows + r * width + j, 4);
            const __m512i row = _mm512_set1_epi32(four);
#pragma GCC unroll 8
            for (std::size_t w = 0; w < kWide; ++w)
                sum[r][w] = _mm512_dpbusd_epi32(sum[r][w], row, other[w]);
        }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r) {
        const __m512i threshold = _mm512_set1_epi32(thresholds[r]);
        above[r] = 0;
#pragma GCC unroll 8
        for (std::size_t w = 0; w < kWide; ++w)
            above[r] |= std::uint64_t{_mm512_cmpgt_epi32_mask(sum[r][w], threshold)}
                << (w * kLanes);
    }
}
#endif

template <std::size_t Rows>
void portable(const std::uint8_t* rows, std::size_t width, const std::int8_t* panel,
              const std::int32_t* starts, const std::int32_t* thresholds, std::uint64_t* above)
{
    for (std::size_t r = 0; r < Rows; ++r) {
        std::array<std::int32_t, kPanel> sum{};
        std::copy_n(starts, kPanel, sum.begin());
        for (std::size_t j = 0; j < width; j += 4) {
            for (std::size_t c = 0; c < kPanel; ++c) {
                for (std::size_t b = 0; b < 4; ++b)
                    sum[c] += std::int32_t{rows[r * width + j + b]}
                        * std::int32_t{panel[(j * kPanel) + 4 * c + b]};
            }
        }
        above[r] = 0;
        for (std::size_t c = 0; c < kPanel; ++c)
            above[r] |= std::uint64_t{sum[c] > thresholds[r]} << c;
    }
}

template <std::size_t Rows>
Kernel kernelOf(ByteIsa isa)
{
#ifdef __x86_64__
    if (isa == ByteIsa::Avx512Vnni)
        return byVnni<Rows>;
#endif
    CRAFT_ASSERT(isa == ByteIsa::Portable);
    return portable<Rows>;
}

/// Directions in which rows are longest, longest first, as rows of floats.
std::vector<float> directionsOf(std::span<const float> sample, std::size_t cols, std::size_t count)
{
    const auto size = static_cast<Eigen::Index>(cols);
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const Rows> rows(sample.data(),
                                      static_cast<Eigen::Index>(sample.size() / cols), size);
    // Of the smaller side: both have the same values, and one's vectors give the other's.
    const bool isWide = rows.rows() < size;
    const Eigen::MatrixXf products = isWide ? Eigen::MatrixXf(rows * rows.transpose())
                                            : Eigen::MatrixXf(rows.transpose() * rows);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products.cast<double>());
    const auto wanted = static_cast<Eigen::Index>(count);
    const Eigen::Index known = std::min(wanted, products.rows());
    Eigen::MatrixXd axes = Eigen::MatrixXd::Identity(size, wanted);
    const Eigen::MatrixXd leading = solver.eigenvectors().rightCols(known).rowwise().reverse();
    axes.leftCols(known) =
        isWide ? Eigen::MatrixXd(rows.cast<double>().transpose() * leading) : leading;
    // The bounds need directions at right angles; those of no length are replaced by others.
    const Eigen::MatrixXd turned = Eigen::HouseholderQR<Eigen::MatrixXd>(axes).householderQ()
        * Eigen::MatrixXd::Identity(size, wanted);
    std::vector<float> out(count * cols);
    for (std::size_t d = 0; d < count; ++d) {
        for (std::size_t j = 0; j < cols; ++j)
            out[d * cols + j] = static_cast<float>(
                turned(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(d)));
    }
    return out;
}

} // namespace

bool isAvailable(ByteIsa isa) noexcept
{
#ifdef __x86_64__
    if (isa == ByteIsa::Avx512Vnni)
        return __builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512bw") != 0;
#endif
    return isa == ByteIsa::Portable;
}

ByteIsa bestByteIsa() noexcept
{
    return isAvailable(ByteIsa::Avx512Vnni) ? ByteIsa::Avx512Vnni : ByteIsa::Portable;
}

NearFilter::NearFilter(std::span<const float> sample, std::size_t cols, double floor, ByteIsa isa)
    : m_cols(cols)
    , m_kept(std::min(cols, kFilterColumns - 1))
    , m_width((m_kept + 4) / 4 * 4)
    , m_floor(floor)
    , m_isa(isa)
    , m_directions(directionsOf(sample, cols, m_kept), m_kept, cols)
{
    CRAFT_ASSERT(isAvailable(isa) && !sample.empty());
}

void NearFilter::add(std::span<const float> rows)
{
    const std::size_t count = rows.size() / m_cols;
    constexpr std::size_t kTurned = 64 * kKernelRows;
    std::vector<float> turned(kTurned * m_directions.padded());
    for (std::size_t first = 0; first < count; first += kTurned) {
        const std::size_t some = std::min(kTurned, count - first);
        m_directions.multiply(rows.data() + first * m_cols, some, turned.data());
        for (std::size_t i = 0; i < some; ++i)
            store(turned.data() + i * m_directions.padded(),
                  sumOfSquares(rows.data() + (first + i) * m_cols, m_cols));
    }
}

void NearFilter::store(const float* turned, double squaredLength)
{
    const std::size_t row = m_bounds.size();
    const std::size_t at = row % kPanel;
    if (at == 0) {
        m_panels.resize(m_panels.size() + kPanel * m_width, 0);
        m_starts.resize(m_starts.size() + kPanel, 0);
        m_largest.emplace_back();
    }
    m_rows.resize(m_rows.size() + m_width, 128);
    std::int8_t* const panel = m_panels.data() + row / kPanel * kPanel * m_width;
    std::int32_t sum = 0;
    const auto put = [&](std::size_t j, double steps) {
        const int byte = static_cast<int>(std::clamp(steps, -kSteps, kSteps));
        sum += byte;
        m_rows[row * m_width + j] = static_cast<std::uint8_t>(byte + 128);
        panel[j / 4 * 4 * kPanel + 4 * at + j % 4] = static_cast<std::int8_t>(byte);
        return byte;
    };
    double kept = 0;
    double lost = 0;
    for (std::size_t j = 0; j < m_kept; ++j) {
        const auto value = static_cast<double>(turned[j]);
        const double left = value - put(j, std::round(value * kSteps)) / kSteps;
        kept += value * value;
        lost += left * left;
    }
    put(m_kept, std::ceil(kSteps * std::sqrt(std::max(0.0, squaredLength - kept) + 1e-6)));
    m_starts[row] = -128 * sum;
    m_bounds.push_back({static_cast<float>(std::sqrt(kept)), static_cast<float>(std::sqrt(lost))});
    Bound& largest = m_largest.back();
    largest.length = std::max(largest.length, m_bounds.back().length);
    largest.lost = std::max(largest.lost, m_bounds.back().lost);
}

std::int32_t NearFilter::thresholdOf(std::size_t row, const Bound& largest) const noexcept
{
    // x.y of what is kept = rounded x . rounded y + lost x . rounded y + x . lost y.
    const Bound& own = m_bounds[row];
    const double off =
        static_cast<double>(own.lost * (largest.length + largest.lost) + own.length * largest.lost);
    const double steps = (m_floor - off - kTolerance) * kSteps * kSteps;
    return static_cast<std::int32_t>(std::floor(steps)) - 1;
}

void NearFilter::find(std::size_t first, std::size_t last, std::size_t panel,
                      std::vector<NearPair>& out) const
{
    const Kernel several = kernelOf<kRowsAtOnce>(m_isa);
    const Kernel one = kernelOf<1>(m_isa);
    const std::size_t others = panel * kPanel;
    for (std::size_t row = std::max(first, others + 1); row < last;) {
        const std::size_t count = row + kRowsAtOnce <= last ? kRowsAtOnce : 1;
        std::int32_t thresholds[kRowsAtOnce] = {};
        std::uint64_t above[kRowsAtOnce] = {};
        for (std::size_t r = 0; r < count; ++r)
            thresholds[r] = thresholdOf(row + r, m_largest[panel]);
        (count > 1 ? several : one)(m_rows.data() + row * m_width, m_width,
                                    m_panels.data() + others * m_width, m_starts.data() + others,
                                    thresholds, above);
        for (std::size_t r = 0; r < count; ++r) {
            if (row + r - others < kPanel) // those before the row itself
                above[r] &= (std::uint64_t{1} << (row + r - others)) - 1;
            for (; above[r] != 0; above[r] &= above[r] - 1) {
                const auto bit = static_cast<std::size_t>(__builtin_ctzll(above[r]));
                out.push_back({static_cast<std::uint32_t>(row + r),
                               static_cast<std::uint32_t>(others + bit)});
            }
        }
        row += count;
    }
}

} // namespace craft
