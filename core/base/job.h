// SPDX-License-Identifier: GPL-3.0-or-later
// How a running computation is watched and stopped: progress out, stop in, thread count.
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
    /// `threads` is the number of worker threads parallelBlocks may use, >= 1.
    explicit Job(std::stop_token stop = {}, int threads = 1) noexcept;
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

protected:
    /// Called at every poll; lets a test count polls and stop at the n-th.
    virtual void onPoll() const noexcept {}

private:
    std::stop_token m_stop;
    int m_threads;
    std::atomic<const char*> m_stage {""};
    std::atomic<std::uint64_t> m_done {0};
    std::atomic<std::uint64_t> m_total {0};
};

} // namespace craft
