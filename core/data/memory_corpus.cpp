// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/memory_corpus.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/text_runs.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace craft {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 24U;
constexpr std::size_t kMax = std::numeric_limits<std::uint32_t>::max();
// User addresses have at most 57 bits.
constexpr std::uint64_t kKept = std::uint64_t{1} << 63U;
constexpr std::uint64_t kSpilled = std::uint64_t{1} << 62U;

std::uint64_t addressOf(const char* text) noexcept
{
    return reinterpret_cast<std::uintptr_t>(text);
}

std::string_view textAt(std::uint64_t address, std::size_t bytes) noexcept
{
    return {reinterpret_cast<const char*>(static_cast<std::uintptr_t>(address & ~kKept)), bytes};
}

} // namespace

/// Brings the texts of some rows together: first lists the rows, then reads, then gives the pairs.
class MemoryCorpus::Gathering {
public:
    Gathering(std::size_t rows, const SpillFile* spill)
        : m_spill(spill)
    {
        m_listed.reserve(rows);
    }

    /// `extra` is null if the row has none.
    void list(const Row& row, const Files& files, const Extra* extra)
    {
        Listed listed{&row, extra, 0, 0, 0, nullptr, nullptr};
        if ((row.source & kSpilled) != 0)
            listSpilled(listed);
        else if ((row.source & kKept) == 0)
            listPlaced(listed, files);
        if (extra != nullptr && (extra->text & kSpilled) != 0)
            listed.extraAt = spilled(extra->text, extra->bytes);
        m_listed.push_back(listed);
    }
    void load()
    {
        m_texts->source.load();
        m_texts->target.load();
        m_texts->spilled.load();
    }
    [[nodiscard]] PairView pair(std::size_t i, RowId id) const
    {
        const Listed& listed = m_listed[i];
        const Row& row = *listed.row;
        PairView out{id, {}, {}, {}};
        if ((row.source & kKept) != 0) {
            out.source = textAt(row.source, row.sourceBytes);
            out.target = textAt(row.target, row.targetBytes);
        } else {
            out.source = {listed.sources->at(listed.source), row.sourceBytes};
            out.target = {listed.targets->at(listed.target), row.targetBytes};
        }
        if (const Extra* extra = listed.extra; extra != nullptr)
            out.extra = (extra->text & kKept) != 0
                ? textAt(extra->text, extra->bytes)
                : std::string_view(m_texts->spilled.at(listed.extraAt), extra->bytes);
        return out;
    }
    [[nodiscard]] std::shared_ptr<const void> owner() const noexcept { return m_texts; }

private:
    struct Texts {
        TextRuns source; ///< and targets that lie in the same file
        TextRuns target;
        TextRuns spilled;
    };
    struct Listed {
        const Row* row;
        const Extra* extra;
        std::size_t source; ///< in sources
        std::size_t target; ///< in targets
        std::size_t extraAt; ///< in Texts::spilled
        const TextRuns* sources; ///< null for kept texts
        const TextRuns* targets;
    };
    std::size_t spilled(std::uint64_t place, std::size_t bytes)
    {
        return m_texts->spilled.add(m_spill->file(), place & ~kSpilled, bytes);
    }
    void listSpilled(Listed& listed)
    {
        const Row& row = *listed.row;
        listed.source = spilled(row.source, row.sourceBytes);
        listed.target = spilled(row.target, row.targetBytes);
        listed.sources = listed.targets = &m_texts->spilled;
    }
    void listPlaced(Listed& listed, const Files& files)
    {
        const Row& row = *listed.row;
        listed.sources = listed.targets = &m_texts->source;
        const std::uint64_t gap = row.target > row.source
            ? row.target - std::min(row.target, row.source + row.sourceBytes)
            : row.source - std::min(row.source, row.target + row.targetBytes);
        if (files.source != files.target || gap > TextRuns::kGap) {
            listed.source = m_texts->source.add(*files.source, row.source, row.sourceBytes);
            listed.target = m_texts->target.add(*files.target, row.target, row.targetBytes);
            listed.targets = &m_texts->target;
            return;
        }
        // Both sides come with one read, as do short columns in between.
        const std::uint64_t first = std::min(row.source, row.target);
        const std::uint64_t last =
            std::max(row.source + row.sourceBytes, row.target + row.targetBytes);
        const std::size_t at =
            m_texts->source.add(*files.source, first, static_cast<std::size_t>(last - first));
        listed.source = at + static_cast<std::size_t>(row.source - first);
        listed.target = at + static_cast<std::size_t>(row.target - first);
    }

    const SpillFile* m_spill;
    std::vector<Listed> m_listed;
    std::shared_ptr<Texts> m_texts = std::make_shared<Texts>();
};

template <class RowAt>
PairSlab MemoryCorpus::gather(std::size_t count, const RowAt& rowAt) const
{
    PairSlab slab;
    if (count == 0)
        return slab;
    Gathering gathering(count, m_spill ? &*m_spill : nullptr);
    auto part = static_cast<std::size_t>(
        std::upper_bound(m_parts.begin(), m_parts.end(), rowAt(0),
                         [](std::size_t i, const CorpusPart& p) { return i < p.rows.last; })
        - m_parts.begin());
    auto extra = std::lower_bound(m_extras.begin(), m_extras.end(), rowAt(0),
                                  [](const Extra& e, std::size_t r) { return e.row < r; });
    for (std::size_t i = 0; i < count; ++i) {
        while (part + 1 < m_parts.size() && rowAt(i) >= m_parts[part].rows.last)
            ++part;
        while (extra != m_extras.end() && extra->row < rowAt(i))
            ++extra;
        const bool hasExtra = extra != m_extras.end() && extra->row == rowAt(i);
        gathering.list(row(rowAt(i)), m_files[std::min(part, m_files.size() - 1)],
                       hasExtra ? &*extra : nullptr);
    }
    gathering.load();
    slab.owner = gathering.owner();
    slab.pairs.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        slab.pairs.push_back(gathering.pair(i, rowId(rowAt(i))));
    return slab;
}

PairSlab MemoryCorpus::read(RowRange rows) const
{
    return gather(rows.size(), [&rows](std::size_t i) { return rows.first + i; });
}

PairSlab MemoryCorpus::read(std::span<const RowId> rows) const
{
    return gather(rows.size(), [&rows](std::size_t i) { return std::size_t{index(rows[i])}; });
}

std::uint64_t MemoryCorpus::line(RowId row) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), index(row),
                                        [](std::size_t i, LineStart s) { return i < s.row; });
    const LineStart& start = *(after - 1);
    return std::uint64_t{start.line} + (index(row) - start.row);
}

void MemoryCorpus::beginPart(const CorpusPart& part)
{
    m_parts.push_back(part);
    m_parts.back().rows = {m_size, m_size};
    m_files.emplace_back();
}

void MemoryCorpus::readFrom(std::shared_ptr<const ReadFile> source,
                            std::shared_ptr<const ReadFile> target)
{
    m_files.back() = {std::move(source), std::move(target)};
}

const char* MemoryCorpus::keep(std::string_view text)
{
    if (text.empty())
        return "";
    if (m_chunkUsed + text.size() > m_chunkSize) {
        m_chunkSize = std::max(kChunkBytes, text.size());
        m_chunks.push_back(std::unique_ptr<char[]>(new char[m_chunkSize]));
        m_chunkUsed = 0;
    }
    char* at = m_chunks.back().get() + m_chunkUsed;
    m_chunkUsed += text.size();
    m_keptBytes += text.size();
    std::memcpy(at, text.data(), text.size());
    return at;
}

std::uint64_t MemoryCorpus::spill(std::string_view text)
{
    if (!m_spill)
        m_spill.emplace();
    return m_spill->write(text) | kSpilled;
}

std::uint64_t MemoryCorpus::store(std::string_view text)
{
    return hasRoom(text.size()) ? addressOf(keep(text)) | kKept : spill(text);
}

void MemoryCorpus::push(const Row& row, std::string_view extra, std::uint64_t line)
{
    const auto number = static_cast<std::uint32_t>(m_size);
    if (m_lines.empty() || line != m_lines.back().line + (m_size - m_lines.back().row))
        m_lines.push_back({number, static_cast<std::uint32_t>(line)});
    if (!extra.empty()) {
        const std::uint64_t place = store(extra);
        m_extras.push_back({number, static_cast<std::uint32_t>(extra.size()), place});
    }
    if (m_size % kSlabRows == 0)
        m_rows.push_back(std::unique_ptr<Row[]>(new Row[kSlabRows]));
    m_rows.back()[m_size % kSlabRows] = row;
    ++m_size;
}

void MemoryCorpus::addAt(const PairPlace& place, std::string_view source, std::string_view target,
                         std::string_view extra, std::uint64_t line)
{
    if (m_size >= kMax - 1 || line > kMax)
        throw Error(ErrorCode::Capacity, "more than 4 294 967 294 pairs in one role",
                    "Split the corpus");
    if (source.size() > kMax || target.size() > kMax || extra.size() > kMax)
        throw Error(ErrorCode::Capacity, str("line ", line, " is longer than 4 GiB"));
    push({place.source, place.target, static_cast<std::uint32_t>(source.size()),
          static_cast<std::uint32_t>(target.size())},
         extra, line);
}

void MemoryCorpus::add(std::string_view source, std::string_view target, std::string_view extra,
                       std::uint64_t line)
{
    PairPlace place;
    if (hasRoom(source.size() + target.size())) {
        place.source = addressOf(keep(source)) | kKept;
        place.target = addressOf(keep(target));
    } else {
        place.source = spill(source);
        place.target = spill(target);
    }
    addAt(place, source, target, extra, line);
}

void MemoryCorpus::finishPart(const CorpusPart& part)
{
    const std::size_t first = m_parts.back().rows.first;
    m_parts.back() = part;
    m_parts.back().rows = {first, m_size};
    if (m_spill)
        m_spill->flush();
}

} // namespace craft
