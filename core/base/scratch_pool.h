// SPDX-License-Identifier: GPL-3.0-or-later
// Working memory that outlives a block: parallelBlocks numbers blocks, not threads.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace craft {

/// Lends a T to each running block; there are never more of them than blocks ran at once.
/// Which block gets which T is chance: a T may hold caches and sums of integers, nothing whose
/// order or split would show in a result. Thread-safe.
template <class T>
class ScratchPool {
public:
    explicit ScratchPool(std::function<std::unique_ptr<T>()> make)
        : m_make(std::move(make))
    { }

    /// Borrows a T for the life of the returned object.
    class Lease {
    public:
        explicit Lease(ScratchPool& pool)
            : m_pool(pool)
            , m_item(pool.take())
        { }
        ~Lease() { m_pool.giveBack(std::move(m_item)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        T& operator*() const noexcept { return *m_item; }
        T* operator->() const noexcept { return m_item.get(); }

    private:
        ScratchPool& m_pool;
        std::unique_ptr<T> m_item;
    };

    /// Every T that was made. REQUIRES: no lease is out.
    [[nodiscard]] std::vector<std::unique_ptr<T>>& items() noexcept { return m_free; }

private:
    std::unique_ptr<T> take()
    {
        {
            const std::scoped_lock lock(m_mutex);
            // Room for giving back is made here, so that giveBack() cannot throw.
            if (!m_free.empty()) {
                std::unique_ptr<T> item = std::move(m_free.back());
                m_free.pop_back();
                return item;
            }
            m_free.reserve(++m_made);
        }
        return m_make();
    }
    void giveBack(std::unique_ptr<T> item) noexcept
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(item));
    }

    std::function<std::unique_ptr<T>()> m_make;
    std::vector<std::unique_ptr<T>> m_free;
    std::size_t m_made = 0;
    std::mutex m_mutex;
};

} // namespace craft
