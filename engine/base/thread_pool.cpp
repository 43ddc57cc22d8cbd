// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/thread_pool.hpp"

#include "engine/base/float_mode.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace netloom {

namespace {

constexpr int mostThreads = 256;
/// Between two kernels of one step less time passes than a sleeping thread needs to wake; a pause of a person is longer.
constexpr auto spinTime = std::chrono::microseconds(30);

void relax()
{
#if defined(__x86_64__) || defined(__i386__)
    _mm_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

template <class Condition>
bool spinUntil(Condition isMet)
{
    const auto end = std::chrono::steady_clock::now() + spinTime;
    do {
        for (int i = 0; i < 32; ++i) {
            if (isMet())
                return true;
            relax();
        }
    } while (std::chrono::steady_clock::now() < end);
    return isMet();
}

std::uint64_t unclaimed(std::uint64_t ticket)
{
    return ticket & 0xFFFFFFFF;
}

} // namespace

// A round's state is one atomic ticket: its number in the upper half, the pieces nobody has claimed in the lower. A claim
// is a compare-and-swap on the whole, so a worker that wakes late can never take a piece of a round it has not seen. The
// plain members are written while no piece is claimed and read only by those who hold one.
struct ThreadPool::State {
    std::atomic<std::uint64_t> ticket{0};
    std::atomic<int> unfinished{0};
    const std::function<void(int)> *task = nullptr;
    int pieces = 0;

    std::mutex mutex;
    std::condition_variable workCame, workEnded;
    std::atomic<int> sleepers{0};
    std::atomic<bool> callerSleeps{false}, isStopping{false};
    bool maySpin = true;
    std::exception_ptr failure; ///< of the lowest piece that failed, so that the same error comes back every time
    int failedPiece = 0;

    std::vector<std::jthread> workers;

    bool claim(int &piece)
    {
        std::uint64_t seen = ticket.load();
        while (unclaimed(seen) > 0)
            if (ticket.compare_exchange_weak(seen, seen - 1)) {
                piece = pieces - static_cast<int>(unclaimed(seen));
                return true;
            }
        return false;
    }

    void perform(int piece)
    {
        try {
            (*task)(piece);
        } catch (...) {
            const std::scoped_lock lock(mutex);
            if (!failure || piece < failedPiece) {
                failure = std::current_exception();
                failedPiece = piece;
            }
        }
        if (unfinished.fetch_sub(1) == 1 && callerSleeps.load()) {
            const std::scoped_lock lock(mutex);
            workEnded.notify_one();
        }
    }

    void workUntilNoneIsLeft()
    {
        for (int piece = 0; claim(piece);)
            perform(piece);
    }

    bool hasWork() const { return unclaimed(ticket.load()) > 0 || isStopping.load(); }

    void serve()
    {
        const FlushDenormals mode;
        while (!isStopping.load()) {
            workUntilNoneIsLeft();
            if (maySpin && spinUntil([this] { return hasWork(); }))
                continue;
            std::unique_lock lock(mutex);
            ++sleepers;
            workCame.wait(lock, [this] { return hasWork(); });
            --sleepers;
        }
    }

    void wakeWorkers()
    {
        if (sleepers.load() == 0)
            return;
        const std::scoped_lock lock(mutex);
        workCame.notify_all();
    }

    void waitForTheRest()
    {
        const auto isDone = [this] { return unfinished.load() == 0; };
        if (maySpin && spinUntil(isDone))
            return;
        std::unique_lock lock(mutex);
        callerSleeps = true;
        workEnded.wait(lock, isDone);
        callerSleeps = false;
    }
};

ThreadPool::ThreadPool(int threads) : m_state(std::make_unique<State>())
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const int wanted = std::clamp(threads > 0 ? threads : cores, 1, mostThreads);
    m_state->maySpin = wanted <= cores;
    m_state->workers.reserve(static_cast<std::size_t>(wanted - 1));
    try {
        for (int i = 1; i < wanted; ++i)
            m_state->workers.emplace_back([state = m_state.get()] { state->serve(); });
    } catch (const std::system_error &) {
        // A machine that grants no more threads still computes the same, with those it granted.
    }
}

ThreadPool::~ThreadPool()
{
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->isStopping = true;
    }
    m_state->workCame.notify_all();
    m_state->workers.clear();
}

int ThreadPool::threads() const
{
    return static_cast<int>(m_state->workers.size()) + 1;
}

void ThreadPool::run(int pieces, const std::function<void(int)> &task)
{
    if (pieces <= 0)
        return;
    State &state = *m_state;
    const FlushDenormals mode;
    state.task = &task;
    state.pieces = pieces;
    state.failure = nullptr;
    state.unfinished = pieces;
    const std::uint64_t round = (state.ticket.load() >> 32) + 1;
    state.ticket = round << 32 | static_cast<std::uint64_t>(pieces);
    if (pieces > 1 && !state.workers.empty())
        state.wakeWorkers();
    state.workUntilNoneIsLeft();
    state.waitForTheRest();
    if (state.failure)
        std::rethrow_exception(std::exchange(state.failure, nullptr));
}

} // namespace netloom
