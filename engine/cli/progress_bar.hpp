// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace netloom {

/// One line at the bottom of a terminal that redraws itself; nothing at all where stderr is no terminal.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    bool isOnTerminal() const { return m_isOnTerminal; }
    /// fraction in [0, 1], or negative when unknown. Draws at most ten times a second.
    void show(double fraction, const std::string &words);
    void clear();

private:
    bool m_isOnTerminal;
    bool m_isDrawn = false;
    std::chrono::steady_clock::time_point m_lastDrawn{};
};

/// "4 s", "3 min 20 s", "2 h 5 min".
std::string durationText(double seconds);

/// "950", "12,300", "1.2 million": a rate as a person reads it.
std::string countText(double count);

} // namespace netloom
