// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/particle_generators.hpp"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace netloom;

namespace {

Params resonance(double signal, double resolution = 0, const char *spin = "0")
{
    return {{"signal", signal}, {"resolution", resolution}, {"spin", std::string(spin)}};
}

const Column &columnOf(const Dataset &data, const char *name)
{
    return data.columns.at(static_cast<std::size_t>(data.at(name)));
}

std::vector<double> sorted(const Column &column)
{
    std::vector<double> numbers(column.numbers.begin(), column.numbers.end());
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

double share(const std::vector<double> &ascending, double part)
{
    return ascending[static_cast<std::size_t>(part * static_cast<double>(ascending.size() - 1))];
}

double product(const Dataset &data, std::size_t row)
{
    const auto cell = [&](const char *name) { return columnOf(data, name).numbers[row]; };
    return std::sqrt(2 * cell("l1_pt") * cell("l2_pt") *
                     (std::cosh(cell("l1_eta") - cell("l2_eta")) - std::cos(cell("l1_phi") - cell("l2_phi"))));
}

/// A circle through the beam and two points: its radius, mm.
double radiusThrough(double x1, double y1, double x2, double y2)
{
    const double a = std::hypot(x1, y1), b = std::hypot(x2, y2), c = std::hypot(x2 - x1, y2 - y1);
    return a * b * c / (2 * std::abs(x1 * y2 - x2 * y1));
}

} // namespace

class TestParticleGenerators : public QObject
{
    Q_OBJECT
private slots:
    void theMassPeaksWhereItShouldAndAsWide()
    {
        Params narrow = resonance(1);
        narrow.set("width", 0.5);
        const DatasetPtr data = generateData(twoBodyResonance(), 100'000, 3, narrow);
        const std::vector<double> masses = sorted(columnOf(*data, "m_ll"));
        QVERIFY(std::abs(share(masses, 0.5) - 91.1876) < 0.01);
        // Of a Breit-Wigner curve, half lies within half a width of the middle.
        QVERIFY(std::abs(share(masses, 0.75) - share(masses, 0.25) - 0.5) < 0.015);
        QVERIFY(masses.front() >= 49.999 && masses.back() <= 200.001);
    }

    void theBackgroundFallsAsItsPower()
    {
        const DatasetPtr data = generateData(twoBodyResonance(), 100'000, 3, resonance(0));
        double sum = 0;
        for (const double mass : columnOf(*data, "m_ll").numbers)
            sum += mass;
        // Mean of m^-4 between 50 and 200: (3/2) (50^-2 - 200^-2) / (50^-3 - 200^-3).
        const double mean = 1.5 * (std::pow(50, -2) - std::pow(200, -2)) / (std::pow(50, -3) - std::pow(200, -3));
        QVERIFY(std::abs(sum / 1e5 - mean) < 0.3);
    }

    void momentaOfTheLeptonsMakeThePair()
    {
        const DatasetPtr data = generateData(twoBodyResonance(), 5'000, 5, resonance(0.5, 0.02));
        for (std::size_t row = 0; row < data->rows; ++row) {
            const auto cell = [&](const char *name) { return columnOf(*data, name).numbers[row]; };
            QVERIFY(std::abs(product(*data, row) - cell("m_ll")) < 1e-3);
            const double x = cell("l1_pt") * std::cos(cell("l1_phi")) + cell("l2_pt") * std::cos(cell("l2_phi"));
            const double y = cell("l1_pt") * std::sin(cell("l1_phi")) + cell("l2_pt") * std::sin(cell("l2_phi"));
            QVERIFY(std::abs(std::hypot(x, y) - cell("ll_pt")) < 1e-3);
            QVERIFY(cell("l1_pt") >= cell("l2_pt"));
        }
    }

    void smearingBroadensThePeakByTheTrackersResolution()
    {
        Params narrow = resonance(1, 0.02);
        narrow.set("width", 1e-4);
        const DatasetPtr data = generateData(twoBodyResonance(), 50'000, 7, narrow);
        const std::vector<double> masses = sorted(columnOf(*data, "m_ll"));
        // Two leptons of about 45 GeV, 2.2 % each: 2.2 % / sqrt(2) of the mass; half the distance of the 16 % quantiles is
        // the standard deviation.
        const double spread = (share(masses, 0.84) - share(masses, 0.16)) / 2;
        QVERIFY2(std::abs(spread / 91.1876 - 0.022 / std::sqrt(2.0)) < 0.001, qPrintable(QString::number(spread)));
        QVERIFY(std::abs(share(masses, 0.5) - 91.19) < 0.1);
    }

    /// Mean of cos^2 of the decay angle: 1/3 for an even decay, 2/5 for 1 + cos^2. Where the pair rests across the beam, the
    /// angle is tanh of half the difference in pseudorapidity.
    void theDecayAngleFollowsTheSpin()
    {
        for (const auto &[spin, mean] : {std::pair("0", 1.0 / 3), std::pair("1", 2.0 / 5)}) {
            const DatasetPtr data = generateData(twoBodyResonance(), 200'000, 11, resonance(1, 0, spin));
            double sum = 0;
            int count = 0;
            for (std::size_t row = 0; row < data->rows; ++row) {
                if (columnOf(*data, "ll_pt").numbers[row] > 3)
                    continue;
                const double difference = columnOf(*data, "l1_eta").numbers[row] - columnOf(*data, "l2_eta").numbers[row];
                sum += std::pow(std::tanh(difference / 2), 2);
                ++count;
            }
            QVERIFY(count > 5000);
            QVERIFY2(std::abs(sum / count - mean) < 0.02, qPrintable(QString::number(sum / count)));
        }
    }

    void theShareOfSignalIsAsAskedFor()
    {
        const DatasetPtr data = generateData(twoBodyResonance(), 100'000, 13, {{"signal", 0.3}});
        const Column &process = columnOf(*data, "process");
        QCOMPARE(process.categories, (std::vector<std::string>{"background", "signal"}));
        QVERIFY(std::abs(double(std::count(process.codes.begin(), process.codes.end(), 1)) / 1e5 - 0.3) < 0.01);
        QCOMPARE(data->roles.back(), ColumnRole::Target);
    }

    void hitsLieOnCirclesOfRadiusPtOverPointThreeB()
    {
        Params exact{{"resolution", 0.0}, {"field", 3.8}};
        const DatasetPtr data = generateData(helicalTracks(), 2'000, 3, exact);
        const Column &hits = columnOf(*data, "hits");
        QCOMPARE(hits.shape, (Shape{10, 3}));
        for (std::size_t row = 0; row < data->rows; ++row) {
            const float *of = hits.values.data() + row * 30;
            const double pt = columnOf(*data, "pt").numbers[row];
            const double radius = radiusThrough(of[4 * 3], of[4 * 3 + 1], of[9 * 3], of[9 * 3 + 1]);
            QVERIFY(std::abs(0.299792458 * 3.8 * radius / 1000 / pt - 1) < 0.01);
            // Seen from the beam, positive charges turn clockwise: the outer hit lies right of the inner one.
            const double turn = of[0] * of[28] - of[1] * of[27];
            QCOMPARE(columnOf(*data, "charge").codes[row], turn < 0 ? 1 : 0);
            // Along the beam the track goes on evenly with the turned angle: sinh(eta) = dz / (arc across the beam).
            const auto arc = [&](int hit) {
                const double r = std::hypot(of[3 * hit], of[3 * hit + 1]);
                const double R = 1000 * pt / (0.299792458 * 3.8);
                return 2 * R * std::asin(r / (2 * R));
            };
            const double slope = (of[29] - of[2]) / (arc(9) - arc(0));
            QVERIFY(std::abs(std::asinh(slope) - columnOf(*data, "eta").numbers[row]) < 1e-3);
        }
    }

    void hitsScatterByTheResolution()
    {
        const DatasetPtr exact = generateData(helicalTracks(), 1, 3, {{"resolution", 0.0}});
        const DatasetPtr data = generateData(helicalTracks(), 20'000, 3, {{"resolution", 0.5}});
        double squares = 0;
        for (std::size_t row = 0; row < data->rows; ++row) {
            // z of three layers in a row: of the straight part of the track, second differences have six times the variance.
            const float *of = columnOf(*data, "hits").values.data() + row * 30;
            const double second = of[2] - 2 * of[5] + of[8];
            squares += second * second / 6;
        }
        QVERIFY(std::abs(std::sqrt(squares / 20'000) - 0.5) < 0.05);
        QCOMPARE(exact->rows, std::size_t(1));
    }

    void noiseStandsAmongTheHits()
    {
        const DatasetPtr data =
            generateData(helicalTracks(), 500, 3, {{"noise", std::int64_t{5}}, {"target", std::string("pt")}});
        const Column &hits = columnOf(*data, "hits");
        QCOMPARE(hits.shape, (Shape{15, 3}));
        for (std::size_t row = 0; row < data->rows; ++row) {
            double before = 0;
            for (std::size_t hit = 0; hit < 15; ++hit) {
                const float *at = hits.values.data() + row * 45 + hit * 3;
                const double radius = std::hypot(at[0], at[1]);
                QVERIFY(radius > before - 0.01); // by layer from inside
                before = radius;
            }
        }
        QCOMPARE(data->roles[static_cast<std::size_t>(data->at("pt"))], ColumnRole::Target);
    }

    void choicesThatMakeNoSenseAreRefusedInWords()
    {
        const auto refused = [](const Generator &generator, const Params &params) {
            try {
                generateData(generator, 10, 1, params);
            } catch (const Error &error) {
                return std::string(error.what());
            }
            return std::string();
        };
        QVERIFY(refused(helicalTracks(), {{"field", 10.0}}).find("turn back before the last layer") != std::string::npos);
        QVERIFY(refused(helicalTracks(), {{"inner", 2000.0}}).find("inner radius") != std::string::npos);
        QVERIFY(refused(twoBodyResonance(), {{"lowest", 300.0}}).find("lowest mass") != std::string::npos);
        QVERIFY(refused(twoBodyResonance(), {{"power", 1.0}}).find("must not be 1") != std::string::npos);
    }

    void theSameSeedGivesTheSameData()
    {
        for (const Generator *generator : {&twoBodyResonance(), &helicalTracks()}) {
            const auto hash = [&](std::uint64_t seed) {
                return generateData(*generator, 300, seed, {})->provenance.contentHash;
            };
            QCOMPARE(hash(1), hash(1));
            QVERIFY(hash(1) != hash(2));
            const DatasetPtr data = generateData(*generator, 300, 1, {});
            QVERIFY(data->provenance.isSimulated);
            QCOMPARE(data->provenance.note, generator->info().formula);
            for (const Column &column : data->columns)
                for (const double number : column.numbers)
                    QVERIFY(std::isfinite(number));
        }
    }
};

QTEST_APPLESS_MAIN(TestParticleGenerators)
#include "tst_particle_generators.moc"
