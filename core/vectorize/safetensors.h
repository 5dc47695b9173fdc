// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors format: a header length in 8 bytes, a header in JSON, then the numbers.
#pragma once

#include "core/base/mapped_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// What the file says of a tensor. Its bytes are inside the file and are as many as the shape and
/// type need.
struct TensorInfo {
    std::string name;
    std::string type; ///< as written: "F32", "F16", "BF16", "I64", ...
    std::vector<std::uint64_t> shape;
    std::size_t offset = 0; ///< of its first byte in the file
    std::size_t bytes = 0;
};

/// A mapped file. Immutable, thread-safe.
class Safetensors {
public:
    /// Throws Error{NotFound} if it cannot be read, Error{Invalid} if it is no such file, is cut
    /// off, or its header contradicts itself or the file. Nothing in the header is believed
    /// unchecked.
    [[nodiscard]] static Safetensors open(const std::filesystem::path& file);
    [[nodiscard]] const std::vector<TensorInfo>& tensors() const noexcept { return m_tensors; }
    /// Null if there is none.
    [[nodiscard]] const TensorInfo* find(const std::string& name) const noexcept;
    /// Values [first, first + out.size()) of a tensor of type F16, BF16, F32 or F64, as floats.
    /// REQUIRES: isReal(), inside the tensor.
    void read(const TensorInfo& tensor, std::size_t first, std::span<float> out) const;
    [[nodiscard]] static bool isReal(const TensorInfo& tensor) noexcept;

private:
    std::shared_ptr<const MappedFile> m_file;
    std::vector<TensorInfo> m_tensors; ///< by name
};

} // namespace craft
