// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project, as the ordered steps that make them.
#pragma once

#include <span>

namespace craft {

class Connection;

/// "CRFT": SQLite's application_id of a project, at byte 68 of the file.
inline constexpr int kApplicationId = 0x43524654;

/// Step i (from 0) takes a database from user_version i to i + 1. A released step never changes.
[[nodiscard]] std::span<const char* const> migrations() noexcept;

/// The version this program reads and writes.
[[nodiscard]] int schemaVersion() noexcept;

/// Applies the steps a database of version `from` still lacks, in one transaction.
void migrate(Connection& connection, int from, std::span<const char* const> steps);

} // namespace craft
