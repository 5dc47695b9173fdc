// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job.h"

#include "core/base/error.h"

#include <utility>

namespace craft {

Job::Job(std::stop_token stop, int threads) noexcept
    : m_stop(std::move(stop)), m_threads(threads < 1 ? 1 : threads)
{
}

void Job::begin(const char* stage, std::uint64_t total) noexcept
{
    m_stage.store(stage, std::memory_order_relaxed);
    m_done.store(0, std::memory_order_relaxed);
    m_total.store(total, std::memory_order_relaxed);
}

void Job::advance(std::uint64_t units) noexcept
{
    m_done.fetch_add(units, std::memory_order_relaxed);
}

void Job::checkpoint() const
{
    if (stopRequested())
        throw Cancelled {};
}

Progress Job::progress() const noexcept
{
    return {m_stage.load(std::memory_order_relaxed), m_done.load(std::memory_order_relaxed),
            m_total.load(std::memory_order_relaxed)};
}

} // namespace craft
