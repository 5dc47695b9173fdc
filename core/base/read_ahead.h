// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of byte blocks, produced in the background while the reader works on those before.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace craft {

/// Blocks in the order in which `produce` makes them. Memory: kBlocks blocks.
/// One thread calls next(). What `produce` throws is thrown by next() in its turn.
class ReadAhead {
public:
    using Bytes = std::vector<char>;
    /// Fills the block anew; returns false, with nothing in it, at the end. Never called again
    /// after the end or an exception, and never by two threads at once.
    using Produce = std::function<bool(Bytes& block)>;

    /// Without `inBackground`, next() produces on the thread that calls it.
    ReadAhead(Produce produce, bool inBackground);
    /// Waits for the block in work.
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// The next block, empty at the end; valid until the next call.
    [[nodiscard]] std::string_view next();

private:
    static constexpr std::size_t kBlocks = 4;
    void produceAll(const std::stop_token& stop);
    [[nodiscard]] Bytes& block(std::size_t number) noexcept { return m_blocks[number % kBlocks]; }

    Produce m_produce;
    std::array<Bytes, kBlocks> m_blocks;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::size_t m_made = 0; ///< blocks produced
    std::size_t m_taken = 0; ///< blocks handed out; the last of them is in use
    bool m_ended = false;
    std::exception_ptr m_error;
    std::jthread m_thread; ///< the last member: ends before the others go
};

} // namespace craft
