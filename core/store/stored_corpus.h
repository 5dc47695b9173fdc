// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus that lies in a project and is read in ranges.
#pragma once

#include "core/data/corpus.h"
#include "core/store/connection.h"

#include <memory>
#include <span>
#include <vector>

namespace craft {

/// The parts of a role, in row order.
[[nodiscard]] std::vector<CorpusPart> loadParts(Connection& connection, Role role);

/// Sees the rows there were when it was made. Keeps the connection alive; every slab owns a copy
/// of its texts. One thread at a time, the connection's.
class StoredCorpus final : public Corpus {
public:
    StoredCorpus(std::shared_ptr<Connection> connection, Role role);
    [[nodiscard]] std::size_t size() const noexcept override;
    [[nodiscard]] PairSlab read(RowRange rows) const override;
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override;
    [[nodiscard]] std::uint64_t line(RowId row) const override;
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override { return m_parts; }

private:
    [[noreturn]] void failMissing(std::size_t row) const;

    std::shared_ptr<Connection> m_connection;
    Role m_role;
    std::vector<CorpusPart> m_parts;
    mutable Statement m_range;
    mutable Statement m_line;
};

} // namespace craft
