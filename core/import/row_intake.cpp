// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_intake.h"

#include "core/base/text.h"
#include "core/import/normalize.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

namespace craft {
namespace {

constexpr std::array<const char*, 11> kRepairNames{
    "cr-before-lf",     "byte-order-mark",    "invalid-utf8",  "nfc",
    "unit-separator",   "newline-in-segment", "inline-markup", "undefined-entity",
    "several-variants", "accelerator",        "null-side"};

bool hasNul(std::string_view text) noexcept
{
    return !text.empty() && std::memchr(text.data(), '\0', text.size()) != nullptr;
}

} // namespace

bool isBlank(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > 0x20 && byte < 0x80)
            return false;
        const char32_t c = nextCodePoint(text, at);
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) == 0)
            return false;
    }
    return true;
}

Repairs appendExtra(std::string& extra, bool isFirst, std::string_view value)
{
    if (!isFirst)
        extra += kExtraSeparator;
    const std::size_t start = extra.size();
    extra.append(value);
    if (value.find(kExtraSeparator) == std::string_view::npos)
        return kNoRepair;
    std::replace(extra.begin() + static_cast<std::ptrdiff_t>(start), extra.end(), kExtraSeparator,
                 ' ');
    return kUnitSeparator;
}

Repairs lineRepairs(const Line& line) noexcept
{
    return (line.hadCr ? kCrBeforeLf : kNoRepair) | (line.hadMark ? kByteOrderMark : kNoRepair)
        | (line.wasReplaced ? kInvalidUtf8 : kNoRepair);
}

void RowIntake::readFrom(std::shared_ptr<const ReadFile> source,
                         std::shared_ptr<const ReadFile> target)
{
    m_hasPlaces = source != nullptr && target != nullptr;
    if (m_hasPlaces)
        m_sink.readFrom(std::move(source), std::move(target));
}

void RowIntake::add(std::string_view source, std::string_view target, std::string_view extra,
                    std::uint64_t line, Repairs repairs)
{
    take(nullptr, source, target, extra, line, repairs);
}

void RowIntake::addAt(const PairPlace& place, std::string_view source, std::string_view target,
                      std::string_view extra, std::uint64_t line, Repairs repairs)
{
    take(m_hasPlaces ? &place : nullptr, source, target, extra, line, repairs);
}

void RowIntake::take(const PairPlace* place, std::string_view source, std::string_view target,
                     std::string_view extra, std::uint64_t line, Repairs repairs)
{
    if (source.size() > kMaxSegmentBytes || target.size() > kMaxSegmentBytes)
        return skip("line-too-long", line, source);
    if (hasNul(source) || hasNul(target) || hasNul(extra))
        return skip("nul", line, source);
    if (m_options.normalizeNfc) {
        if (normalizeNfc(source, m_sourceNfc)) {
            source = m_sourceNfc;
            repairs |= kNfc;
            place = nullptr;
        }
        if (normalizeNfc(target, m_targetNfc)) {
            target = m_targetNfc;
            repairs |= kNfc;
            place = nullptr;
        }
    }
    if (place != nullptr)
        m_sink.addAt(*place, source, target, extra, line);
    else
        m_sink.add(source, target, extra, line);
    ++m_report.read;
    ++m_report.used;
    if (!m_sawFullPair)
        m_sawFullPair = !isBlank(source) && !isBlank(target);
    if (repairs != kNoRepair)
        countRepairs(repairs, line, source);
}

void RowIntake::skip(const std::string& reason, std::uint64_t line, std::string_view text)
{
    ++m_report.read;
    ++m_report.skipped;
    const std::uint64_t count = ++m_report.skippedBy[reason];
    if (count <= kListedPerReason && m_report.issues.size() < kListedIssues)
        m_report.issues.push_back({reason, line, excerpt(text), true});
}

void RowIntake::countRepairs(Repairs repairs, std::uint64_t line, std::string_view text)
{
    ++m_report.repaired;
    for (std::size_t bit = 0; bit < kRepairNames.size(); ++bit) {
        if ((repairs & (1U << bit)) == 0)
            continue;
        if (++m_repairs[bit] <= kListedPerReason && m_report.issues.size() < kListedIssues)
            m_report.issues.push_back({kRepairNames[bit], line, excerpt(text), false});
    }
}

RowIntake::~RowIntake()
{
    if (m_isFinished)
        return;
    if (auto* keeper = dynamic_cast<ReportKeeper*>(&m_sink)) {
        try {
            keeper->keep(finish(), std::move(m_part));
        } catch (const std::exception&) { // out of memory: the first exception says enough
        }
    }
}

void RowIntake::describe(std::vector<std::string> extraColumns, std::string sourceLanguage,
                         std::string targetLanguage)
{
    m_part.extraColumns = std::move(extraColumns);
    m_part.sourceLanguage = std::move(sourceLanguage);
    m_part.targetLanguage = std::move(targetLanguage);
}

ImportReport RowIntake::finish()
{
    m_isFinished = true;
    for (std::size_t bit = 0; bit < kRepairNames.size(); ++bit) {
        if (m_repairs[bit] > 0)
            m_report.repairedBy[kRepairNames[bit]] = m_repairs[bit];
    }
    return std::move(m_report);
}

} // namespace craft
