// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory there is, how much is taken, and a limit to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace craft {

/// "8G", "500M", "1.5GiB", "300000000": k, M, G and T are decimal; KiB, MiB, GiB and TiB binary;
/// upper and lower case are the same, and a B may follow. Throws Error{Usage} for anything else.
[[nodiscard]] std::uint64_t bytesFromText(std::string_view text);

/// Bytes that this process can still take without pushing others out: free or easily freed memory
/// and swap, and no more than the control groups (v1 and v2) of the process leave. The largest
/// number where the system does not tell. `root` is where /proc and /sys are looked for.
[[nodiscard]] std::uint64_t availableMemory(const std::filesystem::path& root = "/");
/// The same without swap: what can be taken without making the machine slow.
[[nodiscard]] std::uint64_t availableWithoutSwap(const std::filesystem::path& root = "/");

/// Bytes of this process that lie in memory now; 0 where the system does not tell.
[[nodiscard]] std::uint64_t residentMemory();

/// Bytes of this process that count for limitMemory(): also those that were asked for and not used
/// yet. 0 where the system does not tell.
[[nodiscard]] std::uint64_t allocatedMemory();

/// Most bytes that lay in memory at once since the process began or resetPeakMemory() was called;
/// 0 where the system does not tell.
[[nodiscard]] std::uint64_t peakMemory();
/// Begins to count anew, where the system allows it.
void resetPeakMemory() noexcept;
/// Gives memory that was freed back to the system, so that what is taken next counts in full.
void releaseFreedMemory() noexcept;

/// From now on an allocation that would take the process beyond `bytes` throws std::bad_alloc.
/// Mapped files and the program's code do not count; memory that was asked for and not used yet
/// does, as do the stacks of threads. Lowers the limit of the process only, and never raises it.
/// Does nothing under a sanitizer, whose tables take more than any limit.
void limitMemory(std::uint64_t bytes) noexcept;

} // namespace craft
