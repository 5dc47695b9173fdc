// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors files for tests.
#pragma once

#include "core/base/text.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace craft::test {

/// Bytes of values as they lie in memory.
template <class T>
std::string bytesOf(const std::vector<T>& values)
{
    std::string out(values.size() * sizeof(T), '\0');
    if (!values.empty())
        std::memcpy(out.data(), values.data(), out.size());
    return out;
}

/// A file with any header and any data.
inline std::string safetensors(const std::string& header, const std::string& data)
{
    return bytesOf(std::vector<std::uint64_t>{header.size()}) + header + data;
}

/// A file with one matrix of F32.
inline std::string safetensorsMatrix(const std::vector<std::vector<float>>& rows)
{
    std::vector<float> values;
    for (const auto& row : rows)
        values.insert(values.end(), row.begin(), row.end());
    return safetensors(
        str("{\"__metadata__\":{\"format\":\"pt\"},\"embeddings\":{\"dtype\":\"F32\","
            "\"shape\":[",
            rows.size(), ",", rows.front().size(), "],\"data_offsets\":[0,", values.size() * 4,
            "]}}"),
        bytesOf(values));
}

} // namespace craft::test
