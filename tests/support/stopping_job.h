// SPDX-License-Identifier: GPL-3.0-or-later
// A Job that counts its polls and asks for a stop at the n-th: "cancel everywhere".
#pragma once

#include "core/base/job.h"

#include <atomic>
#include <cstdint>

namespace craft::test {

class StoppingJob : public Job {
public:
    /// Stops at poll number `stopAt` (1-based); 0 never stops and only counts.
    explicit StoppingJob(std::uint64_t stopAt = 0, int threads = 1)
        : StoppingJob(std::stop_source(), stopAt, threads)
    { }
    [[nodiscard]] std::uint64_t polls() const noexcept { return m_polls.load(); }

private:
    StoppingJob(std::stop_source source, std::uint64_t stopAt, int threads)
        : Job(source.get_token(), threads)
        , m_source(source)
        , m_stopAt(stopAt)
    { }
    void onPoll() const noexcept override
    {
        if (++m_polls == m_stopAt)
            m_source.request_stop();
    }

    mutable std::stop_source m_source;
    std::uint64_t m_stopAt;
    mutable std::atomic<std::uint64_t> m_polls{0};
};

} // namespace craft::test
