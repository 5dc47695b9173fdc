// SPDX-License-Identifier: GPL-3.0-or-later
// What table and charts of an experiment show: the lines of one size, and their numbers.
#pragma once

#include "core/lab/table.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace craft::ui {

/// Which selections stand side by side.
struct LabSize {
    bool isAll = false; ///< means over all sizes
    SizeUnit unit = SizeUnit::Pairs;
    std::uint64_t size = 0;
    friend bool operator==(const LabSize&, const LabSize&) = default;
};
/// Of a table, ascending, pairs first; with several, all of them together come last.
[[nodiscard]] std::vector<LabSize> sizesOf(const LabTable& table);
/// "5 000 pairs", "120 000 target tokens".
[[nodiscard]] QString sizeText(const LabSize& size);

/// One method at one size, or over all sizes.
struct LabLine {
    CellKind kind = CellKind::Method;
    std::string method; ///< of the specification
    QString label;
    bool isBaseline = false;
    std::uint64_t seeds = 0;
    std::optional<double> rank;
    /// By id: "gain", or with all sizes "gain-pairs" and "gain-tokens"; else of the measures.
    std::map<std::string, LabValue> values;
    std::map<std::string, double> ranks; ///< by ranked number; with all sizes their means
    std::optional<double> stability;
    double seconds = 0;
    double memory = 0;
    const LabRow* row = nullptr; ///< in the table; one of them with all sizes
};
[[nodiscard]] std::vector<LabLine> linesOf(const LabTable& table, const LabSize& size);

/// A number that lines can have.
struct LabNumber {
    std::string id;
    QString label;
    QString unit;
    QString definition;
    Better better = Better::Neither;
    bool isRanked = false;
    bool isUntrusted = false;
    QString reason; ///< why it is not trusted, or that nobody can say
};
/// Gains first, then those that are ranked, then all others that some line has.
[[nodiscard]] std::vector<LabNumber> numbersOf(const LabTable& table, const LabSize& size);

/// NaN if the line has no such number; "rank" too is one.
[[nodiscard]] LabValue valueOf(const LabLine& line, const std::string& id);
/// True for the lines that no other beats in one of value and seconds while it equals or beats it
/// in the other; only methods count.
[[nodiscard]] std::vector<bool> frontOf(const std::vector<LabLine>& lines, const LabNumber& number);

/// "1.234 ± 0.056 *".
[[nodiscard]] QString valueText(const LabValue& value);
/// One sentence on the order that a measure has wrong.
[[nodiscard]] QString reasonText(const LabOrderBreak& broken);
/// "oracle" and "worst" in the user's language, methods as they are called.
[[nodiscard]] QString lineLabel(CellKind kind, const std::string& label);

} // namespace craft::ui
