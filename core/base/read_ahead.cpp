// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_ahead.h"

#include <utility>

namespace craft {

ReadAhead::ReadAhead(Produce produce, bool inBackground)
    : m_produce(std::move(produce))
{
    if (inBackground)
        m_thread = std::jthread([this](const std::stop_token& stop) { produceAll(stop); });
}

ReadAhead::~ReadAhead() = default;

void ReadAhead::produceAll(const std::stop_token& stop)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        // One block is in use by the reader, the others may be filled.
        if (!m_changed.wait(lock, stop, [this] { return m_made + 1 < m_taken + kBlocks; }))
            return;
        Bytes& next = block(m_made);
        lock.unlock();
        bool isLast = true;
        std::exception_ptr error;
        try {
            isLast = !m_produce(next);
        } catch (...) {
            error = std::current_exception();
        }
        lock.lock();
        m_error = error;
        m_ended = isLast;
        if (!isLast)
            ++m_made;
        m_changed.notify_all();
        if (isLast)
            return;
    }
}

std::string_view ReadAhead::next()
{
    if (!m_thread.joinable()) {
        if (m_ended)
            return {};
        m_ended = true; // also if it throws
        m_ended = !m_produce(m_blocks[0]);
        return m_ended ? std::string_view()
                       : std::string_view(m_blocks[0].data(), m_blocks[0].size());
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_made > m_taken || m_ended; });
    if (m_made == m_taken) {
        if (m_error)
            std::rethrow_exception(std::exchange(m_error, nullptr));
        return {};
    }
    const Bytes& taken = block(m_taken++);
    m_changed.notify_all();
    return {taken.data(), taken.size()};
}

} // namespace craft
