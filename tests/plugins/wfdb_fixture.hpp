// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// Signals and annotations in the formats of the WFDB library, written after its guide (signal(5), annot(5)), for tests.

namespace netloom {

inline void putLow(std::string &bytes, std::uint32_t word, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(word >> (8 * i));
}

/// One group of packed samples, with as many bytes as its samples need.
inline void putGroup(std::string &bytes, int format, const std::vector<std::int32_t> &group)
{
    const auto at = [&](std::size_t i) { return i < group.size() ? static_cast<std::uint32_t>(group[i]) : 0U; };
    if (format == 212) {
        bytes += static_cast<char>(at(0));
        bytes += static_cast<char>((at(0) >> 8 & 0xf) | (at(1) >> 8 & 0xf) << 4);
        if (group.size() > 1)
            bytes += static_cast<char>(at(1));
    } else if (format == 310) {
        putLow(bytes, (at(0) & 0x3ff) << 1 | (at(2) & 0x1f) << 11, 2);
        if (group.size() > 1)
            putLow(bytes, (at(1) & 0x3ff) << 1 | (at(2) >> 5 & 0x1f) << 11, 2);
    } else {
        const int needed[] = {0, 2, 3, 4};
        putLow(bytes, (at(0) & 0x3ff) | (at(1) & 0x3ff) << 10 | (at(2) & 0x3ff) << 20, needed[group.size()]);
    }
}

inline std::string wfdbBytes(int format, const std::vector<std::int32_t> &samples)
{
    std::string bytes;
    std::int32_t last = samples.empty() ? 0 : samples.front();
    const std::size_t packed = format == 212 ? 2 : format == 310 || format == 311 ? 3 : 1;
    for (std::size_t i = 0; i < samples.size(); i += packed) {
        const auto word = static_cast<std::uint32_t>(samples[i]);
        if (packed > 1)
            putGroup(bytes, format,
                     {samples.begin() + static_cast<std::ptrdiff_t>(i),
                      samples.begin() + static_cast<std::ptrdiff_t>(std::min(i + packed, samples.size()))});
        else if (format == 8)
            bytes += static_cast<char>(samples[i] - std::exchange(last, samples[i]));
        else if (format == 80)
            bytes += static_cast<char>(samples[i] + 128);
        else if (format == 160)
            putLow(bytes, word + 32768, 2);
        else if (format == 61)
            putLow(bytes, (word & 0xff) << 8 | (word >> 8 & 0xff), 2);
        else
            putLow(bytes, word, format / 8);
    }
    return bytes;
}

/// Codes and times, from the begin of the record.
inline std::string wfdbMarks(const std::vector<std::pair<int, std::int64_t>> &marks, const std::string &wordsOfFirst = {})
{
    std::string bytes;
    std::int64_t last = 0;
    for (const auto &[code, time] : marks) {
        auto step = static_cast<std::uint32_t>(time - last);
        if (step > 1023) {
            putLow(bytes, 59U << 10, 2);
            putLow(bytes, step >> 16, 2);
            putLow(bytes, step, 2);
            step = 0;
        }
        putLow(bytes, static_cast<std::uint32_t>(code) << 10 | step, 2);
        if (last == 0 && !wordsOfFirst.empty() && &code == &marks.front().first) {
            putLow(bytes, 63U << 10 | static_cast<std::uint32_t>(wordsOfFirst.size()), 2);
            bytes += wordsOfFirst + std::string(wordsOfFirst.size() % 2, '\0');
        }
        last = time;
    }
    putLow(bytes, 0, 2);
    return bytes;
}

} // namespace netloom
