// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a NumPy array file (.npy, format versions 1 to 3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Type, shape and place of the array that a .npy file, or a member of an .npz file, holds.
struct NpyHeader {
    std::string descr; ///< type as written, e.g. "<f4"
    char kind = 0; ///< 'f' real, 'i' signed, 'u' unsigned, 'b' truth, 'S' and 'U' text
    std::size_t itemBytes = 0; ///< bytes of one value
    bool bigEndian = false;
    bool fortranOrder = false;
    std::vector<std::uint64_t> shape;
    std::size_t dataOffset = 0; ///< bytes from the magic to the first value

    std::uint64_t values = 1; ///< product of the shape
    std::uint64_t dataBytes = 0; ///< values * itemBytes
};

/// True if `bytes` begin like a .npy file.
[[nodiscard]] bool isNpy(std::string_view bytes) noexcept;
/// Bytes from the magic to the first value, told by the first kNpyPreamble bytes. Throws
/// Error{Invalid} for other formats, unknown versions and absurd lengths.
[[nodiscard]] std::size_t npyDataOffset(std::string_view preamble, const std::string& name);
inline constexpr std::size_t kNpyPreamble = 12;

/// Parses a header. `bytes` are the file's first bytes, at least up to the first value. `name` is
/// the file, for messages. Throws Error{Invalid}; big-endian numbers and Fortran order are read
/// here and refused by requireReadable.
[[nodiscard]] NpyHeader parseNpyHeader(std::string_view bytes, const std::string& name);
/// Throws Error{Invalid} that says what to do if the array is big-endian or in Fortran order.
void requireReadable(const NpyHeader& header, const std::string& name);

/// "(4, 3)", as NumPy prints a shape.
[[nodiscard]] std::string shapeText(const std::vector<std::uint64_t>& shape);

} // namespace craft
