// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/data/picked_rows.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/medical_generators.hpp"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

constexpr double rate = 250;
const Params quiet{{"seconds", 20.0}, {"rate", rate}, {"noise", 0.0}, {"wander", 0.0}};

const Column &columnOf(const Dataset &data, const char *name)
{
    return data.columns.at(static_cast<std::size_t>(data.at(name)));
}

std::vector<double> signalOf(const Dataset &data, std::size_t row)
{
    const Column &signal = columnOf(data, "signal");
    const auto size = static_cast<std::size_t>(signal.shape.size());
    const auto first = signal.values.begin() + static_cast<std::ptrdiff_t>(row * size);
    return {first, first + static_cast<std::ptrdiff_t>(size)};
}

/// The tops above half a millivolt, s.
std::vector<double> peaksOf(const std::vector<double> &signal)
{
    std::vector<double> peaks;
    for (std::size_t i = 1; i + 1 < signal.size(); ++i)
        if (signal[i] > 0.55 && signal[i] > signal[i - 1] && signal[i] >= signal[i + 1])
            peaks.push_back(static_cast<double>(i) / rate);
    return peaks;
}

std::vector<double> intervalsOf(const std::vector<double> &signal)
{
    const std::vector<double> peaks = peaksOf(signal);
    std::vector<double> intervals;
    for (std::size_t i = 1; i < peaks.size(); ++i)
        intervals.push_back(peaks[i] - peaks[i - 1]);
    return intervals;
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Standard deviation over mean.
double variationOf(const std::vector<double> &values)
{
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size())) / mean;
}

enum Row : std::size_t { Fibrillation, Normal, Premature }; // row modulo 3

} // namespace

class TestSimulatedEcg : public QObject
{
    Q_OBJECT
private slots:
    void theSameSeedGivesTheSameSignals()
    {
        const DatasetPtr a = generateData(simulatedEcg(), 30, 5, {}), b = generateData(simulatedEcg(), 30, 5, {});
        QCOMPARE(a->provenance.contentHash, b->provenance.contentHash);
        QVERIFY(a->provenance.contentHash != generateData(simulatedEcg(), 30, 6, {})->provenance.contentHash);
        QVERIFY(a->provenance.isSimulated && a->provenance.isForDiagnosisForbidden);
        QCOMPARE(columnOf(*a, "signal").shape.str(), std::string("625x1"));
    }

    /// McSharry et al. 2003: the R wave stands out, P comes a sixth of a second before it at 60 beats a minute and T a
    /// quarter behind; here by the root of the interval.
    void aNormalBeatHasItsWavesInTheirPlaces()
    {
        const DatasetPtr data = generateData(simulatedEcg(), 30, 1, quiet);
        for (std::size_t row = Normal; row < data->rows; row += 3) {
            const std::vector<double> signal = signalOf(*data, row), intervals = intervalsOf(signal);
            const double perMinute = columnOf(*data, "heart_rate").numbers[row];
            QVERIFY(std::abs(60 / meanOf(intervals) / perMinute - 1) < 0.05);
            QVERIFY(variationOf(intervals) < 0.06);
            const double pace = std::sqrt(meanOf(intervals));
            for (const double peak : peaksOf(signal)) {
                const auto at = [&](double time) {
                    const double sample = std::round((peak + time * pace) * rate);
                    return sample < 0 || sample >= static_cast<double>(signal.size())
                               ? 0.25
                               : signal[static_cast<std::size_t>(sample)];
                };
                QVERIFY(at(0) > 0.85 && at(0) < 1.2);
                QVERIFY(at(-1.0 / 6) > 0.15 && at(-1.0 / 6) < 0.35);
                QVERIFY(at(0.25) > 0.2 && at(0.25) < 0.6);
            }
        }
    }

    void fibrillationIsIrregularAndHasNoP()
    {
        const DatasetPtr data = generateData(simulatedEcg(), 60, 2, quiet);
        double before = 0;
        int beats = 0;
        for (std::size_t row = Fibrillation; row < data->rows; row += 3) {
            const std::vector<double> signal = signalOf(*data, row);
            QVERIFY(variationOf(intervalsOf(signal)) > 0.1);
            const double pace = std::sqrt(60 / columnOf(*data, "heart_rate").numbers[row]);
            for (const double peak : peaksOf(signal))
                if (const double sample = std::round((peak - pace / 6) * rate); sample >= 0) {
                    before += signal[static_cast<std::size_t>(sample)];
                    ++beats;
                }
        }
        QVERIFY(std::abs(before / beats) < 0.1);
    }

    void prematureBeatsComeEarlyAndAPauseFollows()
    {
        const DatasetPtr data = generateData(simulatedEcg(), 60, 3, quiet);
        for (std::size_t row = Premature; row < data->rows; row += 3) {
            const std::vector<double> intervals = intervalsOf(signalOf(*data, row));
            const double usual = 60 / columnOf(*data, "heart_rate").numbers[row];
            bool hasEarly = false;
            for (std::size_t i = 0; i + 1 < intervals.size(); ++i)
                hasEarly = hasEarly || (intervals[i] < 0.75 * usual && intervals[i + 1] > 1.2 * usual);
            QVERIFY(hasEarly);
        }
    }

    void moreThanFitsIsRefused()
    {
        try {
            generateData(simulatedEcg(), 10'000'000, 1, {});
            QFAIL("was made");
        } catch (const Error &error) {
            QVERIFY(error.message().str().find("Ask for fewer") != std::string::npos);
        }
    }

    void aRowIsDrawnOverTime()
    {
        const DatasetPtr data = generateData(simulatedEcg(), 3, 1, {});
        const Depiction drawn = ecgDepictor().depict(*pickedRows(*data, std::vector<std::int64_t>{1}), {});
        const auto &signal = std::get<SignalDepiction>(drawn.content);
        QCOMPARE(signal.traces.size(), std::size_t{1});
        QCOMPARE(signal.x.size(), std::size_t{625});
        QVERIFY(std::abs(signal.x.back() - 4.992) < 1e-9);
        QCOMPARE(signal.yLabel, std::string("mV"));
    }
};

QTEST_APPLESS_MAIN(TestSimulatedEcg)
#include "tst_simulated_ecg.moc"
