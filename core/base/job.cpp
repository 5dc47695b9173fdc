// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job.h"

#include "core/base/error.h"
#include "core/base/memory.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace craft {

Job::Job(std::stop_token stop, int threads, std::uint64_t memory) noexcept
    : m_stop(std::move(stop))
    , m_threads(threads < 1 ? 1 : threads)
    , m_memory(memory)
{ }

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
        throw Cancelled{};
}

std::uint64_t Job::spareMemory() const
{
    const std::uint64_t available = availableWithoutSwap();
    if (m_memory == 0)
        return available;
    const std::uint64_t taken = std::max(residentMemory(), allocatedMemory());
    return std::min(available, m_memory - std::min(m_memory, taken));
}

std::uint64_t Job::memoryLimit() const
{
    if (m_memory != 0)
        return m_memory;
    const std::uint64_t available = availableMemory();
    const std::uint64_t resident = residentMemory();
    const bool isKnown = available <= std::numeric_limits<std::uint64_t>::max() - resident;
    return isKnown ? available + resident : available;
}

Progress Job::progress() const noexcept
{
    return {m_stage.load(std::memory_order_relaxed), m_done.load(std::memory_order_relaxed),
            m_total.load(std::memory_order_relaxed)};
}

} // namespace craft
