// SPDX-License-Identifier: GPL-3.0-or-later
// How a running computation is watched and stopped: progress out, stop in; and what it may take:
// threads and memory.
#pragma once

#include <atomic>
#include <cstdint>
#include <stop_token>

namespace craft {

/// A snapshot of how far a job is. `total` 0 means "unknown" (show a busy bar).
struct Progress {
    const char* stage = "";
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Passed down every long call. The worker reports with begin/advance and polls for a stop; an
/// observer on any thread polls progress(). Thread-safe; owns nothing; never blocks.
class Job {
public:
    /// `threads` is the number of worker threads parallelBlocks may use, >= 1. `memory` is what
    /// the whole process may take, in bytes; 0 means what the machine has available.
    explicit Job(std::stop_token stop = {}, int threads = 1, std::uint64_t memory = 0) noexcept;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    virtual ~Job() = default;

    /// Starts a stage. REQUIRES: `stage` has static storage (a literal).
    void begin(const char* stage, std::uint64_t total) noexcept;
    void advance(std::uint64_t units) noexcept;
    [[nodiscard]] bool stopRequested() const noexcept
    {
        onPoll();
        return m_stop.stop_requested();
    }
    /// Throws Cancelled if a stop was asked for. REQUIRES: outside a parallel region.
    void checkpoint() const;
    [[nodiscard]] Progress progress() const noexcept;
    [[nodiscard]] int threads() const noexcept { return m_threads; }
    /// Bytes that may still be taken now, of the allowance and without swapping. Work that can do
    /// with less asks before it takes much; no result depends on it. Not for inner loops.
    [[nodiscard]] std::uint64_t spareMemory() const;
    /// Bytes that the whole process may take: as given, or what is taken and available, with swap.
    [[nodiscard]] std::uint64_t memoryLimit() const;

protected:
    /// Called at every poll; lets a test count polls and stop at the n-th.
    virtual void onPoll() const noexcept { }

private:
    std::stop_token m_stop;
    int m_threads;
    std::uint64_t m_memory;
    std::atomic<const char*> m_stage{""};
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_total{0};
};

} // namespace craft
