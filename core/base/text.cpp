// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

template <class Real>
std::string shortest(Real value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    std::array<char, 40> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

template <class Number>
std::optional<Number> parseWhole(std::string_view text)
{
    Number value {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc {} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

struct Sequence {
    std::size_t length = 1; ///< bytes of the sequence, or of the maximal ill-formed part
    bool valid = false;
};

/// Judges the sequence that starts at `at` by table 3-7 of the Unicode standard.
Sequence sequenceAt(std::string_view text, std::size_t at) noexcept
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned lead = byte(at);
    if (lead < 0x80)
        return {1, true};
    std::size_t tail = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        tail = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        tail = 2;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        tail = 3;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return {1, false};
    }
    for (std::size_t i = 1; i <= tail; ++i) {
        const unsigned next = byte(at + i);
        if (next < low || next > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {tail + 1, true};
}

} // namespace

std::string formatReal(double value)
{
    return shortest(value);
}

std::string formatReal(float value)
{
    return shortest(value);
}

std::string formatFixed(double value, int digits)
{
    if (!std::isfinite(value))
        return shortest(value);
    std::array<char, 400> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, digits)
                         .ptr;
    return {buffer.data(), end};
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    return parseWhole<std::int64_t>(text);
}

std::optional<double> parseReal(std::string_view text)
{
    return parseWhole<double>(text);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += separator;
        out += parts[i];
    }
    return out;
}

bool isValidUtf8(std::string_view text) noexcept
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::optional<std::size_t> findInvalidUtf8(std::string_view text) noexcept
{
    if (isValidUtf8(text))
        return std::nullopt;
    std::size_t at = 0;
    while (at < text.size()) {
        const Sequence sequence = sequenceAt(text, at);
        if (!sequence.valid)
            return at;
        at += sequence.length;
    }
    return std::nullopt;
}

std::string replaceInvalidUtf8(std::string_view text, std::uint64_t& replaced)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (sequence.valid) {
            out.append(text.substr(at, sequence.length));
        } else {
            out += "\xEF\xBF\xBD";
            ++replaced;
        }
        at += sequence.length;
    }
    return out;
}

char32_t nextCodePoint(std::string_view text, std::size_t& at) noexcept
{
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    at += length;
    return value;
}

void appendUtf8(std::string& out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates)
{
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::optional<std::string> found;
    for (const std::string& candidate : candidates) {
        std::vector<std::size_t> row(candidate.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t {0});
        for (std::size_t i = 0; i < word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < candidate.size(); ++j) {
                const std::size_t substitute = diagonal + (word[i] == candidate[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = std::min({substitute, row[j] + 1, row[j + 1] + 1});
            }
        }
        if (row.back() < best) {
            best = row.back();
            found = candidate;
        }
    }
    return found;
}

} // namespace craft
