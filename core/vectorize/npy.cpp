// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "npy": vectors that an encoder wrote to NumPy files, one file per side and role, row
// i for pair i. Dense files stay mapped and are read once here, for checks and means; sparse ones
// are unpacked, and keep the columns that occur in validation (exact, see SparseRows).
#include "core/base/clones.h"
#include "core/base/error.h"
#include "core/base/hash_table.h"
#include "core/base/lanes.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/data/npy_file.h"
#include "core/vectorize/vector_file.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeNpy();

namespace {

/// Rows read at a time: a few of them fit the processor's cache.
constexpr std::size_t kReadRows = 64;

/// One opened file and what messages call it.
struct NamedVectors {
    std::string name;
    VectorFile vectors;

    [[nodiscard]] std::size_t rows() const
    {
        return std::visit([](const auto& file) { return file.rows(); }, vectors);
    }
    [[nodiscard]] std::size_t cols() const
    {
        return std::visit([](const auto& file) { return file.cols(); }, vectors);
    }
    [[nodiscard]] bool isSparse() const { return std::holds_alternative<CsrFile>(vectors); }
};

/// What is made of one file: the rows, their mean, and which of them are zero.
struct Vectors {
    FeatureMatrix rows;
    std::vector<float> mean;
    std::vector<RowId> zero;
};

/// What a block adds to it.
struct BlockResult {
    SparseRows rows;
    std::vector<double> sums;
    std::vector<RowId> zero;
};

/// Runs `body(block, result)` over `rows` rows; merges sums and zero rows in block order and
/// hands every result to `merge`. Results of kSlabRows rows are held at a time.
template <class Body, class Merge>
void collect(std::size_t rows, std::size_t cols, Vectors& out, Job& job, const Body& body,
             const Merge& merge)
{
    std::vector<double> sums(cols);
    for (std::size_t first = 0; first < rows; first += kSlabRows) {
        const std::size_t slab = std::min(kSlabRows, rows - first);
        std::vector<BlockResult> results(blockCount(slab));
        parallelBlocks(slab, job, [&](Block block) {
            BlockResult& result = results[block.index];
            result.sums.resize(cols);
            result.rows.cols = cols;
            body(Block{block.index, first + block.first, first + block.last}, result);
        });
        for (const BlockResult& result : results) {
            for (std::size_t c = 0; c < cols; ++c)
                sums[c] += result.sums[c];
            out.zero.insert(out.zero.end(), result.zero.begin(), result.zero.end());
            merge(result);
        }
    }
    out.mean.resize(cols);
    for (std::size_t c = 0; c < cols; ++c)
        out.mean[c] =
            static_cast<float>(sums[c] / static_cast<double>(std::max<std::size_t>(1, rows)));
}

// --- dense ---------------------------------------------------------------------------------------

/// Squared length of a row in double.
CRAFT_AVX2_CLONE
double squaredLengthOf(const float* row, std::size_t cols)
{
    return sumOfSquares(row, cols);
}

/// sums += row * factor, the products rounded to float as the unit rows are.
CRAFT_AVX2_CLONE
void addScaled(double* sums, const float* row, std::size_t cols, float factor)
{
    for (std::size_t c = 0; c < cols; ++c)
        sums[c] += static_cast<double>(row[c] * factor);
}

/// Checks a row; returns what scales it to length 1, or 0 if it is zero.
float checkedFactor(std::span<const float> row, std::size_t number, const std::string& name)
{
    const double squared = squaredLengthOf(row.data(), row.size());
    if (!std::isfinite(squared)) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (!std::isfinite(row[c]))
                failNotFinite(name, number, c, static_cast<double>(row[c]));
        }
    }
    if (squared == 0)
        return 0;
    const auto factor = static_cast<float>(1.0 / std::sqrt(squared));
    if (!std::isfinite(factor))
        throw Error(ErrorCode::Invalid,
                    str(name, ": row ", number, " (counted from 0) has length ",
                        formatReal(std::sqrt(squared)), ", too small to be scaled to 1"),
                    "Scale the vectors up before numpy.save");
    return factor;
}

Vectors checkDense(const DenseRows& rows, const std::string& name, Job& job)
{
    Vectors out;
    const std::size_t cols = rows.cols();
    const auto body = [&](Block block, BlockResult& result) {
        std::vector<float> scratch;
        for (std::size_t first = block.first; first < block.last; first += kReadRows) {
            const std::size_t last = std::min(block.last, first + kReadRows);
            const std::span<const float> some = rows.raw({first, last}, scratch);
            for (std::size_t i = first; i < last; ++i) {
                const std::span<const float> row = some.subspan((i - first) * cols, cols);
                const float factor = checkedFactor(row, i, name);
                if (factor == 0.0F)
                    result.zero.push_back(rowId(i));
                addScaled(result.sums.data(), row.data(), cols, factor);
            }
        }
    };
    collect(rows.rows(), cols, out, job, body, [](const BlockResult&) {});
    out.rows = FeatureMatrix(rows);
    return out;
}

// --- sparse --------------------------------------------------------------------------------------

/// Column of the file -> column of the matrix.
class ColumnMap {
public:
    /// Maps the columns that occur in `file`, in ascending order.
    explicit ColumnMap(const CsrFile& file)
    {
        std::vector<std::uint64_t> used;
        std::vector<CsrFile::Value> row;
        for (std::size_t i = 0; i < file.rows(); ++i) {
            file.read(i, row);
            for (const CsrFile::Value& value : row)
                used.push_back(value.column);
        }
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        m_columns.reserve(used.size());
        for (const std::uint64_t column : used) {
            const std::size_t slot = m_columns.insert(column + 1); // 0 is no key
            m_columns.at(slot) = static_cast<std::uint32_t>(m_columns.size() - 1);
        }
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_columns.size(); }
    [[nodiscard]] const std::uint32_t* find(std::uint64_t column) const noexcept
    {
        return m_columns.find(column + 1);
    }

private:
    HashTable<std::uint32_t> m_columns;
};

Vectors convertSparse(const CsrFile& file, const ColumnMap& columns, Job& job)
{
    Vectors out;
    SparseRows rows;
    rows.cols = columns.size();
    const auto body = [&](Block block, BlockResult& result) {
        std::vector<CsrFile::Value> values;
        for (std::size_t i = block.first; i < block.last; ++i) {
            file.read(i, values);
            // Scaled by the largest value first: squares of huge or tiny ones would not fit.
            double largest = 0;
            for (const CsrFile::Value& v : values)
                largest = std::max(largest, std::abs(v.value));
            double squared = 0;
            for (const CsrFile::Value& v : values)
                squared += (v.value / largest) * (v.value / largest);
            if (values.empty())
                result.zero.push_back(rowId(i));
            for (const CsrFile::Value& v : values) {
                const std::uint32_t* column = columns.find(v.column);
                if (column == nullptr)
                    continue;
                const auto unit = static_cast<float>(v.value / largest / std::sqrt(squared));
                result.rows.columns.push_back(*column);
                result.rows.values.push_back(unit);
                result.sums[*column] += static_cast<double>(unit);
            }
            result.rows.offsets.push_back(result.rows.columns.size());
        }
    };
    collect(file.rows(), columns.size(), out, job, body,
            [&](const BlockResult& result) { rows.append(result.rows); });
    out.rows = FeatureMatrix(std::move(rows));
    return out;
}

// --- the plugin ----------------------------------------------------------------------------------

NamedVectors open(const Params& params, const char* param, const Corpus& corpus,
                  const char* corpusName)
{
    const std::string& path = params.text(param);
    if (path.empty())
        throw Error(ErrorCode::Usage, str("the vectorizer npy needs ", param),
                    str("Name the .npy or .npz file with the vectors of that side, as in --", param,
                        "=FILE"));
    NamedVectors file{str(param, " ", path), openVectors(path, param)};
    if (file.rows() != corpus.size())
        throw Error(ErrorCode::Invalid,
                    str(file.name, ": it has ", file.rows(), " vectors, but ", corpusName, " has ",
                        corpus.size(), " pairs"),
                    "Vector i must be that of pair i: encode the pairs as they were imported");
    return file;
}

void requireSameSpace(const NamedVectors& pool, const NamedVectors& validation)
{
    if (pool.isSparse() != validation.isSparse())
        throw Error(ErrorCode::Invalid,
                    str(pool.isSparse() ? pool.name : validation.name, " is sparse, but ",
                        pool.isSparse() ? validation.name : pool.name, " is dense"),
                    "Give both as .npy or both as .npz");
    if (pool.cols() != validation.cols())
        throw Error(ErrorCode::Invalid,
                    str(pool.name, ": its vectors have ", pool.cols(), " dimensions, but those of ",
                        validation.name, " have ", validation.cols()),
                    "Encode pool and validation with the same encoder");
}

/// Pool and validation of one side.
struct SideVectors {
    Vectors pool;
    Vectors validation;
};

SideVectors readSide(const NamedVectors& pool, const NamedVectors& validation, Job& job)
{
    requireSameSpace(pool, validation);
    SideVectors side;
    if (pool.isSparse()) {
        const auto& file = std::get<CsrFile>(validation.vectors);
        const ColumnMap columns(file);
        side.validation = convertSparse(file, columns, job);
        side.pool = convertSparse(std::get<CsrFile>(pool.vectors), columns, job);
    } else {
        side.validation = checkDense(std::get<DenseRows>(validation.vectors), validation.name, job);
        side.pool = checkDense(std::get<DenseRows>(pool.vectors), pool.name, job);
    }
    if (!side.validation.zero.empty())
        throw Error(ErrorCode::Invalid,
                    str(validation.name, ": row ", index(side.validation.zero.front()),
                        " (counted from 0) is zero, and so are ", side.validation.zero.size() - 1,
                        " other rows"),
                    "A zero vector has no direction: take these pairs out of validation");
    return side;
}

class Npy final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        const auto path = [](const char* id, const char* label, const char* of) {
            return ParamSpec{id,
                             label,
                             str("NumPy file with the vectors of ", of,
                                 ", one row per pair in import order: .npy (n, d), or .npz as "
                                 "scipy.sparse.save_npz writes it"),
                             std::string(),
                             0,
                             0,
                             {}};
        };
        return {path("pool-source", "Pool, source", "the pool's source side"),
                path("pool-target", "Pool, target", "the pool's target side"),
                path("validation-source", "Validation, source", "the validation source side"),
                path("validation-target", "Validation, target", "the validation target side")};
    }

    [[nodiscard]] std::vector<std::filesystem::path> files(const Params& params) const override
    {
        std::vector<std::filesystem::path> files;
        for (const char* param :
             {"pool-source", "pool-target", "validation-source", "validation-target"}) {
            if (!params.text(param).empty())
                files.emplace_back(params.text(param));
        }
        return files;
    }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        job.begin("Vectorizing", 2 * (pool.size() + validation.size()));
        PairFeatures out;
        SideVectors source =
            readSide(open(params, "pool-source", pool, "the pool"),
                     open(params, "validation-source", validation, "validation"), job);
        SideVectors target =
            readSide(open(params, "pool-target", pool, "the pool"),
                     open(params, "validation-target", validation, "validation"), job);
        std::set_union(source.pool.zero.begin(), source.pool.zero.end(), target.pool.zero.begin(),
                       target.pool.zero.end(), std::back_inserter(out.zeroRows));
        out.poolSource = std::move(source.pool.rows);
        out.poolTarget = std::move(target.pool.rows);
        out.validationSource = std::move(source.validation.rows);
        out.validationTarget = std::move(target.validation.rows);
        out.poolMeanSource = std::move(source.pool.mean);
        out.poolMeanTarget = std::move(target.pool.mean);
        return out;
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeNpy()
{
    return std::make_unique<Npy>();
}

} // namespace craft
