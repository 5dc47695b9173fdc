// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stored_corpus.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <string>
#include <utility>

namespace craft {
namespace {

/// Texts behind each other, and where each row's three end.
class SlabBuilder {
public:
    explicit SlabBuilder(std::size_t rows) { m_rows.reserve(rows); }

    void add(const Statement& row)
    {
        Ends ends{};
        for (int column = 0; column < 3; ++column) {
            m_texts->append(row.text(column + 1));
            ends[static_cast<std::size_t>(column)] = m_texts->size();
        }
        m_rows.push_back({rowId(row.count<std::size_t>(0)), ends});
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_rows.size(); }

    [[nodiscard]] PairSlab finish() const
    {
        PairSlab slab;
        slab.pairs.reserve(m_rows.size());
        const std::string_view all = *m_texts;
        std::size_t at = 0;
        for (const auto& [row, ends] : m_rows) {
            slab.pairs.push_back({row, all.substr(at, ends[0] - at),
                                  all.substr(ends[0], ends[1] - ends[0]),
                                  all.substr(ends[1], ends[2] - ends[1])});
            at = ends[2];
        }
        slab.owner = m_texts;
        return slab;
    }

private:
    using Ends = std::array<std::size_t, 3>;
    std::shared_ptr<std::string> m_texts = std::make_shared<std::string>();
    std::vector<std::pair<RowId, Ends>> m_rows;
};

std::vector<std::string> splitColumns(const Statement& row, int column)
{
    std::vector<std::string> names;
    if (row.isNull(column))
        return names;
    for (const std::string_view name : split(row.text(column), kExtraSeparator))
        names.emplace_back(name);
    return names;
}

std::vector<InputFile> loadFiles(Statement& files, std::int64_t part)
{
    std::vector<InputFile> out;
    files.bind(part);
    while (files.step())
        out.push_back({std::string(files.text(0)), files.count(1), std::string(files.text(2))});
    return out;
}

} // namespace

std::vector<CorpusPart> loadParts(Connection& connection, Role role)
{
    Statement rows(connection,
                   "SELECT id, name, format, source_language, target_language,"
                   " extra_columns, first_row, end_row, options FROM corpus_part"
                   " WHERE role = ? ORDER BY id");
    Statement files(connection,
                    "SELECT path, bytes, sha256 FROM input_file WHERE part = ? ORDER BY number");
    std::vector<CorpusPart> parts;
    rows.bind(name(role));
    while (rows.step()) {
        CorpusPart part;
        part.name = rows.text(1);
        part.format = rows.text(2);
        part.sourceLanguage = rows.text(3);
        part.targetLanguage = rows.text(4);
        part.extraColumns = splitColumns(rows, 5);
        part.rows = {rows.count<std::size_t>(6), rows.count<std::size_t>(7)};
        part.options = rows.text(8);
        part.files = loadFiles(files, rows.integer(0));
        parts.push_back(std::move(part));
    }
    return parts;
}

StoredCorpus::StoredCorpus(std::shared_ptr<Connection> connection, Role role)
    : m_connection(std::move(connection))
    , m_role(role)
    , m_parts(loadParts(*m_connection, role))
    , m_range(*m_connection,
              str("SELECT row, source, target, extra FROM ", name(role),
                  " WHERE row BETWEEN ? AND ? ORDER BY row"))
    , m_line(*m_connection, str("SELECT line FROM ", name(role), " WHERE row = ?"))
{ }

std::size_t StoredCorpus::size() const noexcept
{
    return m_parts.empty() ? 0 : m_parts.back().rows.last;
}

void StoredCorpus::failMissing(std::size_t row) const
{
    m_connection->failDamaged(str("row ", row, " of the ", name(m_role), " is missing"));
}

PairSlab StoredCorpus::read(RowRange rows) const
{
    CRAFT_ASSERT(rows.first <= rows.last && rows.last <= size());
    SlabBuilder slab(rows.size());
    if (rows.size() == 0)
        return slab.finish();
    m_range.bind(rows.first, rows.last - 1);
    while (m_range.step()) {
        if (m_range.count<std::size_t>(0) != rows.first + slab.size())
            break;
        slab.add(m_range);
    }
    m_range.reset();
    if (slab.size() != rows.size())
        failMissing(rows.first + slab.size());
    return slab.finish();
}

PairSlab StoredCorpus::read(std::span<const RowId> rows) const
{
    const ReadScope scope(*m_connection);
    SlabBuilder slab(rows.size());
    for (const RowId row : rows) {
        CRAFT_ASSERT(index(row) < size());
        m_range.bind(index(row), index(row));
        if (!m_range.step())
            failMissing(index(row));
        slab.add(m_range);
    }
    m_range.reset();
    return slab.finish();
}

std::uint64_t StoredCorpus::line(RowId row) const
{
    m_line.bind(index(row));
    if (!m_line.step())
        failMissing(index(row));
    const std::uint64_t line = m_line.count(0);
    m_line.reset();
    return line;
}

} // namespace craft
