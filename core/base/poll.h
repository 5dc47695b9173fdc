// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a stop now and then from a loop, or a comparison, that takes nanoseconds a step.
#pragma once

#include "core/base/job.h"

#include <cstdint>

namespace craft {

/// One per loop; the job must outlive it. Throws Cancelled as Job::checkpoint() does. A step costs
/// an increment. REQUIRES: outside a parallel region.
class Poll {
public:
    explicit Poll(const Job& job)
        : m_job(job)
    { }
    void operator()()
    {
        constexpr std::uint32_t kSteps = std::uint32_t{1} << 16U;
        if (++m_steps % kSteps == 0)
            m_job.checkpoint();
    }

private:
    const Job& m_job;
    std::uint32_t m_steps = 0;
};

} // namespace craft
