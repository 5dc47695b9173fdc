// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/safetensors.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace craft {
namespace {

using Json = nlohmann::json;

/// The format's own limit.
constexpr std::uint64_t kMostHeader = 100000000;
constexpr std::size_t kStart = 8;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::Invalid, str(file.string(), " is no safetensors file: ", why),
                "Get the file again, or export the model with the safetensors library");
}

/// Bytes of a value; 0 for types that are not known.
std::uint64_t bytesOf(const std::string& type)
{
    if (type == "F64" || type == "I64" || type == "U64")
        return 8;
    if (type == "F32" || type == "I32" || type == "U32")
        return 4;
    if (type == "F16" || type == "BF16" || type == "I16" || type == "U16")
        return 2;
    return type == "I8" || type == "U8" || type == "BOOL" || type.starts_with("F8_") ? 1 : 0;
}

/// bytes of a tensor, or nothing if the number has more than 64 bits.
bool sizeOf(const TensorInfo& tensor, std::uint64_t& bytes)
{
    bytes = bytesOf(tensor.type);
    for (const std::uint64_t size : tensor.shape) {
        if (size != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / size)
            return false;
        bytes *= size;
    }
    return true;
}

std::uint64_t count(const Json& value)
{
    return value.is_number_unsigned() ? value.get<std::uint64_t>()
                                      : throw std::domain_error("a number is no count");
}

/// One entry of the header. Throws std::exception with a reason.
TensorInfo parseTensor(const std::string& name, const Json& entry, std::size_t dataAt,
                       std::size_t dataBytes)
{
    TensorInfo out;
    out.name = name;
    out.type = entry.at("dtype").get<std::string>();
    for (const Json& size : entry.at("shape"))
        out.shape.push_back(count(size));
    const Json& offsets = entry.at("data_offsets");
    if (!offsets.is_array() || offsets.size() != 2)
        throw std::domain_error("data_offsets are not two numbers");
    const std::uint64_t first = count(offsets[0]);
    const std::uint64_t last = count(offsets[1]);
    if (first > last || last > dataBytes)
        throw std::domain_error("its values lie outside the file, which was cut off or damaged");
    out.offset = dataAt + first;
    out.bytes = last - first;
    std::uint64_t needed = 0;
    if (bytesOf(out.type) != 0 && (!sizeOf(out, needed) || needed != out.bytes))
        throw std::domain_error("its shape does not need as many bytes as it has");
    return out;
}

float halfToFloat(std::uint16_t half)
{
    const int exponent = (half >> 10U) & 0x1F;
    const int fraction = half & 0x3FF;
    float value = exponent == 0 ? std::ldexp(static_cast<float>(fraction), -24)
        : exponent == 31        ? (fraction == 0 ? std::numeric_limits<float>::infinity()
                                                 : std::numeric_limits<float>::quiet_NaN())
                                : std::ldexp(static_cast<float>(1024 + fraction), exponent - 25);
    return (half & 0x8000U) != 0 ? -value : value;
}

/// Converts little-endian values of type Stored.
template <class Stored, class Convert>
void convert(const char* bytes, std::span<float> out, const Convert& toFloat)
{
    for (std::size_t i = 0; i < out.size(); ++i) {
        Stored value;
        std::memcpy(&value, bytes + i * sizeof value, sizeof value);
        out[i] = toFloat(value);
    }
}

} // namespace

Safetensors Safetensors::open(const std::filesystem::path& file)
{
    Safetensors out;
    out.m_file = MappedFile::open(file);
    const std::string_view bytes = out.m_file->bytes();
    if (bytes.size() < kStart)
        fail(file, str("it has ", bytes.size(), " bytes"));
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header > kMostHeader || header > bytes.size() - kStart)
        fail(file,
             str("its header is said to have ", header, " bytes, the file has ", bytes.size()));
    const std::string_view text = bytes.substr(kStart, header);
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object())
        fail(file, "its header is no JSON object");
    const std::size_t dataAt = kStart + header;
    for (const auto& [name, entry] : json.items()) {
        if (name == "__metadata__")
            continue;
        try {
            out.m_tensors.push_back(parseTensor(name, entry, dataAt, bytes.size() - dataAt));
        } catch (const std::exception& error) {
            fail(file, str("tensor \"", name, "\": ", error.what()));
        }
    }
    return out;
}

const TensorInfo* Safetensors::find(const std::string& name) const noexcept
{
    const auto it = std::find_if(m_tensors.begin(), m_tensors.end(),
                                 [&name](const TensorInfo& tensor) { return tensor.name == name; });
    return it == m_tensors.end() ? nullptr : &*it;
}

bool Safetensors::isReal(const TensorInfo& tensor) noexcept
{
    return tensor.type == "F16" || tensor.type == "BF16" || tensor.type == "F32"
        || tensor.type == "F64";
}

void Safetensors::read(const TensorInfo& tensor, std::size_t first, std::span<float> out) const
{
    const std::size_t size = bytesOf(tensor.type);
    CRAFT_ASSERT(isReal(tensor) && (first + out.size()) * size <= tensor.bytes);
    const char* const bytes = m_file->bytes().data() + tensor.offset + first * size;
    if (tensor.type == "F32")
        std::memcpy(out.data(), bytes, out.size_bytes());
    else if (tensor.type == "F64")
        convert<double>(bytes, out, [](double value) { return static_cast<float>(value); });
    else if (tensor.type == "F16")
        convert<std::uint16_t>(bytes, out, halfToFloat);
    else
        convert<std::uint16_t>(bytes, out, [](std::uint16_t value) {
            return std::bit_cast<float>(std::uint32_t{value} << 16U);
        });
}

} // namespace craft
