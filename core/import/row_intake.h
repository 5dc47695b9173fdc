// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of every reader: checks one pair, counts what was done to it, hands it on.
#pragma once

#include "core/data/corpus.h"
#include "core/data/import_report.h"
#include "core/import/import.h"
#include "core/import/line_reader.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Longest side of a pair in bytes; a longer one is skipped as "line-too-long".
inline constexpr std::size_t kMaxSegmentBytes = std::size_t{1} << 20U;

/// What was repaired in a pair, one bit each; the report's reason stands behind it.
enum Repair : std::uint32_t {
    kNoRepair = 0,
    kCrBeforeLf = 1U << 0U, ///< "cr-before-lf": Windows line end
    kByteOrderMark = 1U << 1U, ///< "byte-order-mark": at the start of the file
    kInvalidUtf8 = 1U << 2U, ///< "invalid-utf8": ill-formed bytes, now U+FFFD
    kNfc = 1U << 3U, ///< "nfc": brought to normalisation form C
    kUnitSeparator = 1U << 4U, ///< "unit-separator": U+001F in an extra column, now a space
    kNewlineInSegment = 1U << 5U, ///< "newline-in-segment": TMX line breaks, now a space
    kInlineMarkup = 1U << 6U, ///< "inline-markup": TMX inline elements, dropped
    kUndefinedEntity = 1U << 7U, ///< "undefined-entity": XML entity kept as it is written
    kSeveralVariants = 1U << 8U, ///< "several-variants": TMX unit with a language twice
    kAccelerator = 1U << 9U, ///< "accelerator": key mark of a menu text, dropped
    kNullSide = 1U << 10U, ///< "null-side": JSON null, now an empty side
};
using Repairs = std::uint32_t;

/// A sink that is also told how far a reader came that ended with an exception.
class ReportKeeper {
public:
    virtual ~ReportKeeper() = default;
    /// `part` has the extra columns and the languages, as far as they were known.
    virtual void keep(ImportReport report, CorpusPart part) = 0;
};

/// Receives the pairs of one part. Empty sides go through: screening flags them later.
/// Keeps read == used + skipped. Lists the first kListedPerReason issues of each reason, so that a
/// file with Windows line ends does not hide the rest, and kListedIssues in all; what is not listed
/// is still counted.
class RowIntake {
public:
    RowIntake(const ImportOptions& options, CorpusSink& sink)
        : m_options(options)
        , m_sink(sink)
    { }
    /// Gives the report to a sink that is a ReportKeeper, unless finish() took it.
    ~RowIntake();
    RowIntake(const RowIntake&) = delete;
    RowIntake& operator=(const RowIntake&) = delete;

    /// What is known of the part before its end, for a ReportKeeper.
    void describe(std::vector<std::string> extraColumns, std::string sourceLanguage,
                  std::string targetLanguage);
    /// The files that places refer to. If one is null (compressed), addAt() ignores places.
    void readFrom(std::shared_ptr<const ReadFile> source, std::shared_ptr<const ReadFile> target);
    /// Hands the pair on, or skips it: "nul" if any text has a NUL, "line-too-long".
    void add(std::string_view source, std::string_view target, std::string_view extra,
             std::uint64_t line, Repairs repairs);
    /// The same for texts that lie verbatim at `place`.
    void addAt(const PairPlace& place, std::string_view source, std::string_view target,
               std::string_view extra, std::uint64_t line, Repairs repairs);
    void skip(const std::string& reason, std::uint64_t line, std::string_view text);
    /// True once a pair with text on both sides went through.
    [[nodiscard]] bool sawFullPair() const noexcept { return m_sawFullPair; }
    [[nodiscard]] ImportReport finish();

    static constexpr std::size_t kListedPerReason = 100;

private:
    void take(const PairPlace* place, std::string_view source, std::string_view target,
              std::string_view extra, std::uint64_t line, Repairs repairs);
    void countRepairs(Repairs repairs, std::uint64_t line, std::string_view text);

    const ImportOptions& m_options;
    CorpusSink& m_sink;
    ImportReport m_report;
    std::array<std::uint64_t, 32> m_repairs{};
    std::string m_sourceNfc;
    std::string m_targetNfc;
    bool m_sawFullPair = false;
    bool m_isFinished = false;
    bool m_hasPlaces = false;
    CorpusPart m_part; ///< what describe() said
};

/// Appends one value to the text of the extra columns. The column separator inside a value
/// becomes a space, which is returned as a repair.
[[nodiscard]] Repairs appendExtra(std::string& extra, bool isFirst, std::string_view value);

/// True if `line` is byte for byte what the file has there.
[[nodiscard]] inline bool isVerbatim(const Line& line) noexcept
{
    return !line.wasReplaced;
}

/// What the line reader did to a line.
[[nodiscard]] Repairs lineRepairs(const Line& line) noexcept;

/// The line reader's rule for the option.
[[nodiscard]] inline InvalidUtf8 onInvalidUtf8(const ImportOptions& options) noexcept
{
    return options.replaceInvalidUtf8 ? InvalidUtf8::Replace : InvalidUtf8::Stop;
}

/// True if `text` holds nothing but white space (Unicode property White_Space).
[[nodiscard]] bool isBlank(std::string_view text) noexcept;

} // namespace craft
