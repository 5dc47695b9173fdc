// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors read from one NumPy file: a dense .npy or a sparse .npz.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace craft {

/// A sparse matrix as scipy.sparse.save_npz writes it (CSR), values still in their file type.
/// Checked: offsets ascend from 0 to the number of values, columns lie in [0, cols).
class CsrFile {
public:
    /// Values of one member, of any integer or real type, little endian.
    struct Array {
        std::string bytes;
        char kind = 0; ///< as in NpyHeader
        std::size_t itemBytes = 0;

        [[nodiscard]] std::uint64_t size() const noexcept { return bytes.size() / itemBytes; }
        [[nodiscard]] std::int64_t integer(std::uint64_t i) const noexcept;
        [[nodiscard]] double real(std::uint64_t i) const noexcept;
    };

    CsrFile(const std::filesystem::path& file, const std::string& name);

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_cols; }

    /// One stored value.
    struct Value {
        std::uint64_t column;
        double value;
    };
    /// The values of a row by ascending column, those of one column summed, zeros left out.
    /// Throws Error{Invalid} if one is not finite.
    void read(std::size_t row, std::vector<Value>& out) const;

private:
    void checkStructure() const;

    std::string m_name;
    std::size_t m_rows = 0;
    std::size_t m_cols = 0;
    Array m_offsets;
    Array m_columns;
    Array m_values;
};

/// What a file of vectors holds.
using VectorFile = std::variant<DenseRows, CsrFile>;

/// Opens `file`, .npy or .npz by content. `role` is the parameter that named it; messages begin
/// with "role file". Throws Error{NotFound} or Error{Invalid}.
[[nodiscard]] VectorFile openVectors(const std::filesystem::path& file, const std::string& role);

/// What a sparse file holds, as its headers claim.
struct SparseSize {
    std::uint64_t rows = 0;
    std::uint64_t values = 0;
    std::uint64_t unpackedBytes = 0; ///< that a CsrFile takes
};

/// Of an .npz file; nullopt for any other. Reads headers only. Throws like openVectors().
[[nodiscard]] std::optional<SparseSize> sparseSize(const std::filesystem::path& file,
                                                   const std::string& role);

} // namespace craft
