// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/signal_filter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace netloom {

namespace {

/// Two poles and two zeros, in the transposed direct form II.
struct Biquad {
    double b0, b1, b2, a1, a2;

    static Biquad butterworth(double corner, double rate, Pass pass)
    {
        const double k = std::tan(std::numbers::pi * corner / rate), norm = 1 / (1 + std::numbers::sqrt2 * k + k * k);
        const double a1 = 2 * (k * k - 1) * norm, a2 = (1 - std::numbers::sqrt2 * k + k * k) * norm;
        if (pass == Pass::Low)
            return {k * k * norm, 2 * k * k * norm, k * k * norm, a1, a2};
        return {norm, -2 * norm, norm, a1, a2};
    }

    /// Begins as if the first value had always been there.
    void run(std::vector<double> &values) const
    {
        const double gain = (b0 + b1 + b2) / (1 + a1 + a2);
        double z1 = (gain - b0) * values.front(), z2 = (b2 - a2 * gain) * values.front();
        for (double &value : values) {
            const double x = value, y = b0 * x + z1;
            z1 = b1 * x - a1 * y + z2;
            z2 = b2 * x - a2 * y;
            value = y;
        }
    }
};

/// Straight lines over what is missing; the nearest value at the ends. False when nothing is known.
bool bridge(std::vector<double> &values)
{
    std::size_t last = values.size(); // of the known ones
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const std::size_t begin = last == values.size() ? 0 : last + 1;
        for (std::size_t gap = begin; gap < i; ++gap) {
            const double part = last == values.size() ? 1 : static_cast<double>(gap - last) / static_cast<double>(i - last);
            values[gap] = last == values.size() ? values[i] : values[last] + part * (values[i] - values[last]);
        }
        last = i;
    }
    for (std::size_t i = last + 1; last < values.size() && i < values.size(); ++i)
        values[i] = values[last];
    return last != values.size();
}

} // namespace

void filterSignal(Values<float> &values, double rate, double corner, Pass pass)
{
    constexpr std::size_t padding = 9; // scipy's, three times the number of coefficients
    std::vector<double> known(values.begin(), values.end());
    if (known.size() <= padding || !bridge(known))
        return;
    const std::size_t count = known.size();
    std::vector<double> padded;
    padded.reserve(count + 2 * padding);
    for (std::size_t i = padding; i > 0; --i)
        padded.push_back(2 * known.front() - known[i]);
    padded.insert(padded.end(), known.begin(), known.end());
    for (std::size_t i = 1; i <= padding; ++i)
        padded.push_back(2 * known.back() - known[count - 1 - i]);
    const Biquad filter = Biquad::butterworth(corner, rate, pass);
    for (int way = 0; way < 2; ++way) {
        filter.run(padded);
        std::reverse(padded.begin(), padded.end());
    }
    for (std::size_t i = 0; i < count; ++i)
        if (!std::isnan(values[i]))
            values[i] = static_cast<float>(padded[padding + i]);
}

Values<float> resampledSignal(const Values<float> &values, double from, double to)
{
    if (from == to || values.empty())
        return values;
    constexpr double periods = 8;
    const double scale = std::min(1.0, to / from), reach = periods / scale;
    const auto count = static_cast<std::int64_t>(values.size());
    const auto newCount = std::max<std::int64_t>(1, std::llround(static_cast<double>(count) * to / from));
    Values<float> out(static_cast<std::size_t>(newCount));
    for (std::int64_t i = 0; i < newCount; ++i) {
        const double centre = static_cast<double>(i) * from / to;
        const auto begin = static_cast<std::int64_t>(std::ceil(centre - reach));
        const auto end = static_cast<std::int64_t>(std::floor(centre + reach));
        double sum = 0, weights = 0;
        for (std::int64_t j = std::max<std::int64_t>(begin, 0); j <= std::min(end, count - 1); ++j) {
            const double x = static_cast<double>(j) - centre, phase = std::numbers::pi * x * scale;
            const double sinc = std::abs(phase) < 1e-12 ? 1 : std::sin(phase) / phase;
            const double weight = sinc * (0.5 + 0.5 * std::cos(std::numbers::pi * x / reach));
            sum += weight * static_cast<double>(values[static_cast<std::size_t>(j)]);
            weights += weight;
        }
        out[static_cast<std::size_t>(i)] = static_cast<float>(sum / weights);
    }
    return out;
}

} // namespace netloom
