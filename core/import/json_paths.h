// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a JSON record the two sides are, and what remains of the record without them.
#pragma once

#include "core/import/import.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Keys and array positions from the record down to a text: "messages[1].content" has three steps.
using JsonPath = std::vector<std::string>;

/// Splits a path text at '.' and at "[n]".
[[nodiscard]] JsonPath parseJsonPath(std::string_view text);

/// One side of a record.
struct JsonSide {
    enum class State : std::uint8_t { Missing, Text, Null, OtherType };
    State state = State::Missing;
    std::string_view text; ///< unescaped, valid until the next record
};

/// Takes the two texts out of JSON records. The record is validated as a whole (simdjson's DOM);
/// what remains is copied from the text itself, so numbers keep their spelling.
class JsonPairs {
public:
    explicit JsonPairs(const ImportOptions& options);
    ~JsonPairs();
    JsonPairs(const JsonPairs&) = delete;
    JsonPairs& operator=(const JsonPairs&) = delete;

    /// Parses one record; false if it is not valid JSON. The first record that is an object fixes
    /// the paths where the options do not: src/tgt, source/target, translation with two keys, or
    /// two keys that are language codes. Throws Error{Invalid} if it has none of them.
    /// REQUIRES: 64 readable bytes behind `text`.
    [[nodiscard]] bool parse(std::string_view text, const std::filesystem::path& file);
    [[nodiscard]] const JsonSide& source() const noexcept { return m_source; }
    [[nodiscard]] const JsonSide& target() const noexcept { return m_target; }
    /// The record without the two texts, compact; empty if nothing remains. An array keeps its
    /// length: a text taken from it leaves null.
    [[nodiscard]] const std::string& rest() const noexcept { return m_rest; }
    [[nodiscard]] const JsonPath& sourcePath() const noexcept { return m_sourcePath; }
    [[nodiscard]] const JsonPath& targetPath() const noexcept { return m_targetPath; }

private:
    struct Parser;
    struct Walk;

    const ImportOptions& m_options;
    std::unique_ptr<Parser> m_parser;
    JsonPath m_sourcePath;
    JsonPath m_targetPath;
    JsonSide m_source;
    JsonSide m_target;
    std::string m_rest;
};

} // namespace craft
