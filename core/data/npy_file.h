// SPDX-License-Identifier: GPL-3.0-or-later
// Dense numbers from NumPy files (.npy): vectors and gradients that other programs made.
#pragma once

#include "core/base/mapped_file.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace craft {

/// The two-dimensional array of 16, 32 or 64-bit reals in `file`, which stays mapped. `name` is
/// what messages call the file. Throws Error{Invalid} that says what is wrong and what to do.
[[nodiscard]] DenseRows denseFromNpy(std::shared_ptr<const MappedFile> file,
                                     const std::string& name);

/// Opens a .npy file. `role` is the parameter that named it; messages begin with "role file".
/// Throws Error{NotFound} or Error{Invalid}.
[[nodiscard]] DenseRows openNpy(const std::filesystem::path& file, const std::string& role);

/// The numbers of an array of shape (d,) or (1, d). Throws as openNpy(), and Error{Invalid} if one
/// is not finite.
[[nodiscard]] std::vector<float> readNpyVector(const std::filesystem::path& file,
                                               const std::string& role);

/// Throws Error{Invalid} that says "value [row, column] is nan".
[[noreturn]] void failNotFinite(const std::string& name, std::size_t row, std::uint64_t column,
                                double value);

} // namespace craft
