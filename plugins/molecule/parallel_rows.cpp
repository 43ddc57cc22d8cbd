// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/parallel_rows.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace netloom {

namespace {

constexpr std::size_t rowsOfBlock = 8;
constexpr unsigned mostThreads = 16;

/// Rows in blocks, which the threads take one after the other.
class RowBlocks
{
public:
    RowBlocks(std::size_t rows, const std::function<void(std::size_t)> &work) : m_rows(rows), m_work(work) {}

    void takeBlocks()
    {
        try {
            for (std::size_t begin = take(); begin < m_rows; begin = take())
                for (std::size_t row = begin; row < std::min(m_rows, begin + rowsOfBlock) && !m_isStopped; ++row) {
                    m_work(row);
                    ++m_done;
                }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_trouble)
                m_trouble = std::current_exception();
            m_isStopped = true;
        }
        const std::lock_guard lock(m_mutex);
        ++m_ended;
        m_end.notify_all();
    }

    /// Until all threads have ended, or for a moment.
    bool waitForEnd(std::size_t threads)
    {
        std::unique_lock lock(m_mutex);
        return m_end.wait_for(lock, std::chrono::milliseconds(50), [&] { return m_ended == threads; });
    }

    void stop() { m_isStopped = true; }
    std::size_t done() const { return m_done; }
    std::exception_ptr trouble() const { return m_trouble; }

private:
    std::size_t take() { return m_isStopped ? m_rows : m_next.fetch_add(rowsOfBlock); }

    std::size_t m_rows;
    const std::function<void(std::size_t)> &m_work;
    std::atomic<std::size_t> m_next = 0, m_done = 0;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex;
    std::condition_variable m_end;
    std::size_t m_ended = 0;
    std::exception_ptr m_trouble;
};

} // namespace

void inParallel(std::size_t rows, double begin, const Text &doing, const JobControl &job,
                const std::function<void(std::size_t)> &work)
{
    job.throwIfStopped();
    RowBlocks blocks(rows, work);
    const std::size_t useful = (rows + rowsOfBlock - 1) / rowsOfBlock;
    const std::size_t threads =
        std::max<std::size_t>(1, std::min<std::size_t>({std::thread::hardware_concurrency(), mostThreads, useful}));
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 0; i < threads; ++i)
            pool.emplace_back([&blocks] { blocks.takeBlocks(); });
        while (!blocks.waitForEnd(threads)) {
            job.report(begin + (1 - begin) * static_cast<double>(blocks.done()) / static_cast<double>(rows), doing);
            if (job.stop.stop_requested())
                blocks.stop();
        }
    }
    job.throwIfStopped();
    if (blocks.trouble())
        std::rethrow_exception(blocks.trouble());
}

} // namespace netloom
