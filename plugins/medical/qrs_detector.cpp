// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/qrs_detector.hpp"

#include "plugins/medical/signal_filter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace netloom {

namespace {

constexpr double leastRate = 50, lowest = 5, highest = 15;                                                  // Hz
constexpr double integrated = 0.150, refractory = 0.200, tWave = 0.360, searchedAround = 0.100, learnt = 2; // s

std::int64_t samplesOf(double seconds, double rate)
{
    return std::max<std::int64_t>(1, std::llround(seconds * rate));
}

/// A derivative over five samples.
std::vector<double> slopeOf(const Values<float> &band)
{
    std::vector<double> slope(band.size());
    for (std::size_t i = 2; i + 2 < band.size(); ++i) {
        const auto at = [&](std::size_t place) { return static_cast<double>(band[place]); };
        slope[i] = (2 * at(i + 1) + at(i + 2) - at(i - 2) - 2 * at(i - 1)) / 8;
    }
    return slope;
}

/// The mean of the slope squared, over a window around each sample.
std::vector<double> energyOf(const std::vector<double> &slope, std::int64_t window)
{
    const auto count = static_cast<std::int64_t>(slope.size());
    std::vector<double> sums(slope.size() + 1), energy(slope.size());
    for (std::size_t i = 0; i < slope.size(); ++i)
        sums[i + 1] = sums[i] + slope[i] * slope[i];
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t from = std::max<std::int64_t>(0, i - window / 2), to = std::min(count, from + window);
        energy[static_cast<std::size_t>(i)] =
            (sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)]) / static_cast<double>(window);
    }
    return energy;
}

struct Peak {
    std::int64_t at = 0;
    double energy = 0;
    double slope = 0; ///< the steepest around it
};

/// The highest places, none within the refractory time of a higher one.
std::vector<Peak> peaksOf(const std::vector<double> &energy, const std::vector<double> &slope, double rate)
{
    const std::int64_t apart = samplesOf(refractory, rate), around = samplesOf(integrated / 2, rate);
    const auto count = static_cast<std::int64_t>(energy.size());
    std::vector<Peak> peaks;
    for (std::int64_t i = 1; i + 1 < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!(energy[at] > energy[at - 1] && energy[at] >= energy[at + 1]))
            continue;
        Peak peak{i, energy[at], 0};
        for (std::int64_t near = std::max<std::int64_t>(0, i - around); near < std::min(count, i + around + 1); ++near)
            peak.slope = std::max(peak.slope, std::abs(slope[static_cast<std::size_t>(near)]));
        if (!peaks.empty() && i - peaks.back().at < apart) {
            if (peaks.back().energy < peak.energy)
                peaks.back() = peak;
        } else {
            peaks.push_back(peak);
        }
    }
    return peaks;
}

/// Tells beats from noise by levels that follow both.
class Thresholds
{
public:
    Thresholds(const std::vector<double> &energy, double rate) : m_rate(rate)
    {
        // Pan and Tompkins learn from two seconds, in which a slow heart may not beat.
        const std::size_t window = static_cast<std::size_t>(samplesOf(learnt, rate));
        std::vector<double> highest;
        double sum = 0;
        for (std::size_t from = 0; from + window <= energy.size() && highest.size() < 5; from += window) {
            const auto begin = energy.begin() + static_cast<std::ptrdiff_t>(from);
            highest.push_back(*std::max_element(begin, begin + static_cast<std::ptrdiff_t>(window)));
            sum += std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(window), 0.0);
        }
        if (highest.empty())
            return;
        const auto middle = highest.begin() + std::ssize(highest) / 2;
        std::nth_element(highest.begin(), middle, highest.end());
        m_signal = *middle / 3;
        m_noise = sum / static_cast<double>(highest.size() * window) / 2;
    }

    void take(const Peak &peak)
    {
        lookBack(peak);
        const bool isTWave =
            !m_beats.empty() && seconds(peak.at - m_beats.back().at) < tWave && peak.slope < m_beats.back().slope / 2;
        if (peak.energy > threshold() && !isTWave) {
            add(peak, 0.125);
        } else {
            m_noise += 0.125 * (peak.energy - m_noise);
            m_passed.push_back(peak);
        }
    }

    const std::vector<Peak> &beats() const { return m_beats; }

private:
    double threshold() const { return m_noise + 0.25 * (m_signal - m_noise); }
    double seconds(std::int64_t samples) const { return static_cast<double>(samples) / m_rate; }

    void add(const Peak &peak, double share)
    {
        m_signal += share * (peak.energy - m_signal);
        m_beats.push_back(peak);
        m_passed.clear();
    }

    /// The mean of the last eight intervals; infinite before there are two beats.
    double usualInterval() const
    {
        const std::size_t intervals = std::min<std::size_t>(8, m_beats.empty() ? 0 : m_beats.size() - 1);
        if (intervals == 0)
            return std::numeric_limits<double>::infinity();
        return seconds(m_beats.back().at - m_beats[m_beats.size() - 1 - intervals].at) / static_cast<double>(intervals);
    }

    /// A beat that is overdue is looked for among what was taken for noise, with half the threshold.
    void lookBack(const Peak &next)
    {
        while (!m_beats.empty() && seconds(next.at - m_beats.back().at) > 1.66 * usualInterval()) {
            const Peak last = m_beats.back();
            const auto best = std::max_element(m_passed.begin(), m_passed.end(), [&](const Peak &a, const Peak &b) {
                return isCandidate(a, last) == isCandidate(b, last) ? a.energy < b.energy : isCandidate(b, last);
            });
            if (best == m_passed.end() || !isCandidate(*best, last) || best->energy <= threshold() / 2)
                return;
            const Peak found = *best;
            std::vector<Peak> behind;
            std::copy_if(m_passed.begin(), m_passed.end(), std::back_inserter(behind),
                         [&](const Peak &each) { return each.at > found.at; });
            add(found, 0.25);
            m_passed = std::move(behind);
        }
    }

    bool isCandidate(const Peak &peak, const Peak &last) const { return seconds(peak.at - last.at) >= tWave; }

    double m_rate, m_signal = 0, m_noise = 0;
    std::vector<Peak> m_beats, m_passed; ///< passed: since the last beat
};

} // namespace

std::vector<std::int64_t> detectedQrs(const Values<float> &lead, double rate)
{
    if (!(rate >= leastRate) || static_cast<double>(lead.size()) < learnt * rate)
        return {};
    Values<float> band = lead;
    filterSignal(band, rate, lowest, Pass::High);
    filterSignal(band, rate, highest, Pass::Low);
    for (float &value : band)
        if (!std::isfinite(value))
            value = 0; // there is no beat where nothing was taken
    const std::vector<double> slope = slopeOf(band), energy = energyOf(slope, samplesOf(integrated, rate));
    Thresholds thresholds(energy, rate);
    for (const Peak &peak : peaksOf(energy, slope, rate))
        thresholds.take(peak);
    const std::int64_t around = samplesOf(searchedAround, rate);
    std::vector<std::int64_t> beats;
    for (const Peak &peak : thresholds.beats()) {
        const auto from = band.begin() + std::max<std::int64_t>(0, peak.at - around);
        const auto to = band.begin() + std::min<std::int64_t>(std::ssize(band), peak.at + around + 1);
        const auto largest = std::max_element(from, to, [](float a, float b) { return std::abs(a) < std::abs(b); });
        if (const std::int64_t at = largest - band.begin();
            beats.empty() || at - beats.back() >= samplesOf(refractory, rate))
            beats.push_back(at);
    }
    return beats;
}

double BeatAgreement::sensitivity() const
{
    const auto hits = static_cast<std::int64_t>(markOfFound.size()) - extra;
    return hits + missed > 0 ? static_cast<double>(hits) / static_cast<double>(hits + missed)
                             : std::numeric_limits<double>::quiet_NaN();
}

double BeatAgreement::positivePredictivity() const
{
    const auto found = static_cast<std::int64_t>(markOfFound.size());
    return found > 0 ? static_cast<double>(found - extra) / static_cast<double>(found)
                     : std::numeric_limits<double>::quiet_NaN();
}

BeatAgreement compareBeats(const std::vector<std::int64_t> &marked, const std::vector<std::int64_t> &found,
                           std::int64_t reach)
{
    BeatAgreement agreement;
    agreement.markOfFound.assign(found.size(), -1);
    for (std::size_t mark = 0; mark < marked.size(); ++mark) {
        const auto from = std::lower_bound(found.begin(), found.end(), marked[mark] - reach) - found.begin();
        std::int64_t nearest = -1;
        for (std::int64_t i = from; i < std::ssize(found) && found[static_cast<std::size_t>(i)] <= marked[mark] + reach; ++i)
            if (agreement.markOfFound[static_cast<std::size_t>(i)] < 0 &&
                (nearest < 0 || std::abs(found[static_cast<std::size_t>(i)] - marked[mark]) <
                                    std::abs(found[static_cast<std::size_t>(nearest)] - marked[mark])))
                nearest = i;
        if (nearest >= 0)
            agreement.markOfFound[static_cast<std::size_t>(nearest)] = static_cast<std::int64_t>(mark);
        else
            ++agreement.missed;
    }
    agreement.extra = std::count(agreement.markOfFound.begin(), agreement.markOfFound.end(), -1);
    return agreement;
}

} // namespace netloom
