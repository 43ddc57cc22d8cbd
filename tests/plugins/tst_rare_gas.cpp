// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/lennard_jones.hpp"
#include "plugins/molecule/molecule_generators.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

/// One atom in the middle of twelve at the corners of an icosahedron, so far away.
Vectors icosahedron(double radius)
{
    const double golden = (1 + std::sqrt(5.0)) / 2, scale = radius / std::sqrt(1 + golden * golden);
    Vectors places = {{0, 0, 0}};
    for (const double a : {-scale, scale})
        for (const double b : {-scale * golden, scale * golden})
            for (const auto &corner : {std::array{0.0, a, b}, std::array{a, b, 0.0}, std::array{b, 0.0, a}})
                places.push_back(corner);
    return places;
}

Vectors somePlaces()
{
    return {{0, 0, 0}, {1.1, 0.1, -0.2}, {0.3, 1.2, 0.1}, {-0.2, 0.3, 1.3}, {1.3, 1.2, 0.9}};
}

const Column &column(const Dataset &data, const std::string &name)
{
    return data.columns[static_cast<std::size_t>(data.at(name))];
}

} // namespace

/// Particles in motion, and the clusters of rare gases that are made of them.
class TestRareGas : public QObject
{
    Q_OBJECT

private slots:
    /// -44.326801 epsilon for 13 atoms: Wales, Doye, The Cambridge Cluster Database.
    void thirteenAtomsHaveTheKnownLowestEnergy()
    {
        MovingParticles cluster(icosahedron(1.1), lennardJones);
        QCOMPARE(cluster.places.size(), std::size_t{13});
        relax(cluster, lennardJones, 1e-7, 5000, 0.1);
        QVERIFY2(std::abs(cluster.energy + 44.326801) < 1e-6, std::to_string(cluster.energy).c_str());
    }

    void forcesAreTheDerivativesOfTheEnergy()
    {
        const Vectors places = somePlaces();
        Vectors forces, unused;
        lennardJones(places, forces);
        constexpr double step = 1e-6;
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t axis = 0; axis < 3; ++axis) {
                Vectors more = places, less = places;
                more[i][axis] += step;
                less[i][axis] -= step;
                const double slope = (lennardJones(more, unused) - lennardJones(less, unused)) / (2 * step);
                QVERIFY(std::abs(slope + forces[i][axis]) < 1e-6 * (1 + std::abs(slope)));
            }
    }

    void withoutABathTheEnergyStays()
    {
        MovingParticles cluster(icosahedron(1.15), lennardJones);
        RandomStream unused({});
        const auto total = [&cluster] { return cluster.energy + cluster.kineticEnergy(); };
        const double before = total();
        double moved = 0;
        for (int i = 0; i < 5000; ++i) {
            langevinStep(cluster, lennardJones, 0.002, {}, unused);
            moved = std::max(moved, cluster.kineticEnergy());
            QVERIFY(std::abs(total() - before) < 2e-3);
        }
        QVERIFY(moved > 0.1);
    }

    /// Half a kT for each of the directions; the mean's own deviation is told from means over parts of the run.
    void aBathGivesItsTemperature()
    {
        const ForceField spring = [](const Vectors &places, Vectors &forces) {
            double energy = 0;
            for (std::size_t i = 0; i < places.size(); ++i)
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    forces[i][axis] = -places[i][axis];
                    energy += places[i][axis] * places[i][axis] / 2;
                }
            return energy;
        };
        MovingParticles particles(Vectors(20), spring);
        RandomStream random({.seed = 5});
        const Bath bath{0.7, 1};
        std::vector<double> potential, kinetic;
        for (int part = 0; part < 40; ++part) {
            double energies = 0, motions = 0;
            for (int i = 0; i < 1000; ++i) {
                langevinStep(particles, spring, 0.05, bath, random);
                energies += particles.energy / 1000;
                motions += particles.kineticEnergy() / 1000;
            }
            if (part > 0) { // the first one warms up
                potential.push_back(energies);
                kinetic.push_back(motions);
            }
        }
        for (const std::vector<double> &each : {potential, kinetic}) {
            double mean = 0, squares = 0;
            for (const double value : each)
                mean += value / static_cast<double>(each.size());
            for (const double value : each)
                squares += (value - mean) * (value - mean);
            const auto count = static_cast<double>(each.size());
            const double deviation = std::sqrt(squares / (count - 1) / count);
            QVERIFY(std::abs(mean - 60 * 0.7 / 2) < 4 * deviation + 0.01 * mean); // a step of 0.05 shifts less than that
        }
    }

    void energiesAndForcesBelongToThePlaces()
    {
        const DatasetPtr data = generateData(rareGasGenerator(), 130, 3, {{"atoms", std::int64_t{7}}});
        QCOMPARE(data->rows, std::size_t{130});
        QVERIFY(data->provenance.isSimulated);
        const Column &positions = column(*data, "positions"), &forces = column(*data, "forces");
        QCOMPARE(positions.shape, (Shape{7, 3}));
        constexpr double depth = 0.0104, size = 3.40; // argon's
        Vectors places(7), its;
        for (std::size_t row = 0; row < data->rows; ++row) {
            for (std::size_t i = 0; i < 21; ++i)
                places[i / 3][i % 3] = static_cast<double>(positions.values[row * 21 + i]) / size;
            const double energy = lennardJones(places, its) * depth;
            QVERIFY(std::abs(energy - column(*data, "energy").numbers[row]) < 1e-5);
            for (std::size_t i = 0; i < 21; ++i)
                QVERIFY(std::abs(its[i / 3][i % 3] * depth / size - static_cast<double>(forces.values[row * 21 + i])) <
                        1e-5);
        }
    }

    void aSeedSaysWhichClustersThereAre()
    {
        const auto hashOf = [](std::uint64_t seed) {
            return generateData(rareGasGenerator(), 3, seed, {})->provenance.contentHash;
        };
        QCOMPARE(hashOf(1), hashOf(1));
        QVERIFY(hashOf(1) != hashOf(2));
    }

    /// A cold cluster lies near the lowest energy, a hot one does not hold together.
    void theTemperatureIsFelt()
    {
        const auto meanOf = [](double temperature) {
            const DatasetPtr data = generateData(rareGasGenerator(), 100, 1, {{"temperature", temperature}});
            double sum = 0;
            for (const double energy : column(*data, "energy").numbers)
                sum += energy / 100 / 0.0104;
            return sum;
        };
        const double cold = meanOf(0.05), hot = meanOf(1.5);
        QVERIFY2(cold > -44.33 && cold < -36, std::to_string(cold).c_str());
        QVERIFY2(hot > -25, std::to_string(hot).c_str());
    }
};

QTEST_GUILESS_MAIN(TestRareGas)
#include "tst_rare_gas.moc"
