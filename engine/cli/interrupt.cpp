// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/interrupt.hpp"

#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace netloom {

namespace {

constexpr int exitInterrupted = 130;

} // namespace

std::stop_token listenForInterrupts()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is no reason to lose a run

    // A signal handler may hardly do anything; a thread that waits for the signal may do all.
    std::stop_source stop;
    std::thread([stop, signals]() mutable {
        int number = 0;
        if (::sigwait(&signals, &number) == 0)
            stop.request_stop();
        if (::sigwait(&signals, &number) == 0)
            ::_exit(exitInterrupted);
    }).detach();
    return stop.get_token();
}

} // namespace netloom
