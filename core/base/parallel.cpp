// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace craft {
namespace {

/// State shared by the workers of one call. An exception may not leave an OpenMP region, so the
/// lowest failing block is remembered here and rethrown afterwards.
class BlockRun {
public:
    BlockRun(std::size_t rows, std::size_t blockRows, Job& job,
             const std::function<void(Block)>& body)
        : m_rows(rows), m_blockRows(blockRows), m_job(job), m_body(body)
    {
    }

    void work() noexcept
    {
        const std::size_t blocks = blockCount(m_rows, m_blockRows);
        while (!m_job.stopRequested()) {
            const std::size_t b = m_next.fetch_add(1, std::memory_order_relaxed);
            if (b >= blocks || b > m_failedBlock.load(std::memory_order_relaxed))
                return;
            runOne(b);
        }
        m_stopped.store(true, std::memory_order_relaxed);
    }

    void finish()
    {
        if (m_error)
            std::rethrow_exception(m_error);
        if (m_stopped.load())
            throw Cancelled {};
    }

private:
    void runOne(std::size_t b) noexcept
    {
        const Block block {b, b * m_blockRows, std::min(m_rows, (b + 1) * m_blockRows)};
        try {
            m_body(block);
            m_job.advance(block.last - block.first);
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            if (b < m_failedBlock.load()) {
                m_failedBlock.store(b);
                m_error = std::current_exception();
            }
        }
    }

    std::size_t m_rows;
    std::size_t m_blockRows;
    Job& m_job;
    const std::function<void(Block)>& m_body;
    std::atomic<std::size_t> m_next {0};
    std::atomic<std::size_t> m_failedBlock {static_cast<std::size_t>(-1)};
    std::atomic<bool> m_stopped {false};
    std::mutex m_mutex;
    std::exception_ptr m_error;
};

} // namespace

void parallelBlocks(std::size_t rows, Job& job, const std::function<void(Block)>& body,
                    std::size_t blockRows)
{
    BlockRun run(rows, blockRows, job, body);
    const auto threads = static_cast<int>(
        std::min(static_cast<std::size_t>(job.threads()), blockCount(rows, blockRows)));
    if (threads <= 1) {
        run.work();
    } else {
#ifdef CRAFT_OPENMP
#pragma omp parallel num_threads(threads)
        run.work();
#else
        std::vector<std::jthread> workers;
        for (int t = 1; t < threads; ++t)
            workers.emplace_back([&run] { run.work(); });
        run.work();
        workers.clear();
#endif
    }
    run.finish();
}

} // namespace craft
