// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace netloom {

/// The engine's one pool. Work is handed out in numbered pieces; who does which piece never shows in the result.
class ThreadPool
{
public:
    /// threads: workers including the caller; 0 means all cores. One thread starts none.
    explicit ThreadPool(int threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool &) = delete;
    ThreadPool &operator=(const ThreadPool &) = delete;

    int threads() const;

    /// Calls task(piece) for every piece in [0, pieces), on the workers and the caller; returns when all are done.
    /// An exception of a task is thrown here after the others have ended; of several, the lowest piece's. Not reentrant.
    /// Tasks run with FlushDenormals on every thread, the caller's included.
    void run(int pieces, const std::function<void(int)> &task);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace netloom
