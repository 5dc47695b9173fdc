// SPDX-License-Identifier: GPL-3.0-or-later
// A row of numbers and texts as bytes: numbers take 8, little endian; a text its length first.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace craft {

/// Integers, bools, enums and reals: what a record can hold besides texts.
template <class T>
concept RecordNumber = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class RecordWriter {
public:
    template <class... Field>
    void operator()(const Field&... fields)
    {
        (put(fields), ...);
    }
    [[nodiscard]] const std::vector<std::uint8_t>& bytes() const noexcept { return m_bytes; }

private:
    template <RecordNumber Number>
    void put(Number value)
    {
        if constexpr (std::is_floating_point_v<Number>)
            putWord(std::bit_cast<std::uint64_t>(static_cast<double>(value)));
        else
            putWord(static_cast<std::uint64_t>(value));
    }
    void put(const std::string& text)
    {
        putWord(text.size());
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    }
    void putWord(std::uint64_t word)
    {
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof word);
        std::memcpy(m_bytes.data() + at, &word, sizeof word);
    }

    std::vector<std::uint8_t> m_bytes;
};

/// Reads the fields in the order in which they were written. Bytes that run out give zeros and
/// make isWhole() false: check it before use.
class RecordReader {
public:
    explicit RecordReader(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    { }

    template <class... Field>
    void operator()(Field&... fields)
    {
        (get(fields), ...);
    }
    /// True if exactly the bytes there are were read.
    [[nodiscard]] bool isWhole() const noexcept { return m_whole && m_bytes.empty(); }

private:
    template <RecordNumber Number>
    void get(Number& value)
    {
        if constexpr (std::is_floating_point_v<Number>)
            value = static_cast<Number>(std::bit_cast<double>(getWord()));
        else
            value = static_cast<Number>(getWord());
    }
    void get(std::string& text)
    {
        const std::span<const std::uint8_t> bytes = take(getWord());
        text.assign(bytes.begin(), bytes.end());
    }
    std::uint64_t getWord()
    {
        std::uint64_t word = 0;
        const std::span<const std::uint8_t> bytes = take(sizeof word);
        if (!bytes.empty())
            std::memcpy(&word, bytes.data(), sizeof word);
        return word;
    }
    std::span<const std::uint8_t> take(std::uint64_t count)
    {
        m_whole = m_whole && count <= m_bytes.size();
        if (!m_whole)
            return {};
        const std::span<const std::uint8_t> taken = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return taken;
    }

    std::span<const std::uint8_t> m_bytes;
    bool m_whole = true;
};

} // namespace craft
