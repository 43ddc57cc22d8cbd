// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace netloom {

namespace {

constexpr int barWidth = 24;
constexpr auto betweenDrawings = std::chrono::milliseconds(100);

std::size_t terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string bar(double fraction)
{
    const int filled = static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * barWidth));
    return "[" + std::string(static_cast<std::size_t>(filled), '#') +
           std::string(static_cast<std::size_t>(barWidth - filled), '.') + "] ";
}

} // namespace

ProgressBar::ProgressBar() : m_isOnTerminal(::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(double fraction, const std::string &words)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_isOnTerminal || (m_isDrawn && now - m_lastDrawn < betweenDrawings))
        return;
    std::string line = (fraction >= 0 ? bar(fraction) : std::string()) + words;
    line.resize(std::min(line.size(), terminalWidth() - 1)); // a wrapped line could not be taken back
    std::fprintf(stderr, "\r%s\033[K", line.c_str());
    std::fflush(stderr);
    m_isDrawn = true;
    m_lastDrawn = now;
}

void ProgressBar::clear()
{
    if (!m_isDrawn)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isDrawn = false;
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(std::max(0.0, seconds)));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string countText(double count)
{
    if (count >= 1e6) {
        std::array<char, 32> digits{};
        std::snprintf(digits.data(), digits.size(), "%.2f million", count / 1e6);
        return digits.data();
    }
    std::string digits = std::to_string(static_cast<long long>(std::llround(count)));
    if (digits.size() > 3)
        digits.insert(digits.size() - 3, ",");
    return digits;
}

} // namespace netloom
