// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"
#include "plugins/particle/event_depictors.hpp"
#include "plugins/particle/lhe_reader.hpp"
#include "plugins/particle/particle_generators.hpp"
#include "tests/plugins/event_fixture.hpp"

#include <cmath>

using namespace netloom;

namespace {

/// Points and joints fit, nothing is infinite, and there are words for who cannot see it.
void check(const Depiction &depiction)
{
    QVERIFY(!depiction.title.empty());
    QVERIFY(!depiction.words.empty());
    const auto *cloud = std::get_if<PointsDepiction>(&depiction.content);
    if (!cloud)
        return;
    for (const PointsDepiction::Point &point : cloud->points)
        for (const double value : point.at)
            QVERIFY(std::isfinite(value));
    for (const auto &[from, to] : cloud->joints)
        QVERIFY(from >= 0 && to >= 0 && std::max(from, to) < int(cloud->points.size()));
}

} // namespace

/// The plug-in as the program sees it, and what its rows look like.
class TestParticlePlugin : public QObject
{
    Q_OBJECT

    ScratchFolder m_folder;

    Dataset firstRow() const { return onlyRow(*readWhole(lheReader(), m_folder.write("a.lhe", wholeLhe())).data, 0); }

private slots:
    void filesFindTheirReadersThroughTheProgram()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        const Registry registry({NETLOOM_BIN_DIR "/plugins"});
        const auto readerOf = [&](const char *name, const std::string &bytes) {
            return registry.read({m_folder.write(name, bytes)}, {}, {}, {}).data->provenance.reader;
        };
        QCOMPARE(readerOf("a.lhe", wholeLhe()), std::string("lhe"));
        QCOMPARE(readerOf("a.txt", wholeLhe()), std::string("lhe"));
        QCOMPARE(readerOf("a.dat", hepmc3(hepmc3Event(1))), std::string("hepmc"));
        QCOMPARE(readerOf("b.hepmc2", hepmc2(hepmc2Event(1))), std::string("hepmc"));
        QVERIFY(!registry.depictorsFor("lhe").empty());
        const Depictor *depictor = registry.depictorsFor("lhe").front();
        QCOMPARE(depictor->info().id, std::string("event-tracks"));
        check(depictor->depict(firstRow(), {}));
        QVERIFY(registry.findGenerator("two-body-resonance"));
        QCOMPARE(generateData(*registry.findGenerator("helical-tracks"), 20, 1, {})->rows, std::size_t(20));
    }

    void everyDrawingShowsTheParticles()
    {
        const Dataset row = firstRow();
        for (const Depictor *depictor : {&eventTracks(), &eventAcross(), &eventEtaPhi()}) {
            const Depiction depiction = depictor->depict(row, {});
            check(depiction);
            QCOMPARE(Text({"{1}", {depiction.title}}).str(), std::string("Event 1"));
            const auto &points = std::get<PointsDepiction>(depiction.content).points;
            for (const char *name : {"mu-", "mu+", "g"})
                QVERIFY(std::any_of(points.begin(), points.end(), [&](const auto &point) { return point.label == name; }));
        }
        const auto across = std::get<PointsDepiction>(eventAcross().depict(row, {}).content);
        QCOMPARE(across.points.size(), std::size_t(4));
        QVERIFY(std::abs(across.points[1].at[0] - std::log1p(50)) < 1e-5);
        QCOMPARE(across.points[1].group, across.points[3].group); // both are muons
        QVERIFY(across.points[1].group != across.points[2].group);
        const auto list = std::get<TableDepiction>(eventList().depict(row, {}).content);
        QCOMPARE(list.rows.size(), std::size_t(3));
        QCOMPARE(list.rows[0].first, std::string("1  mu-"));
        QCOMPARE(Text({"{1}", {list.rows[0].second}}).str(), std::string("pt 50 GeV, eta 0, phi 0, E 50 GeV, charge -1"));
    }

    void aTrackIsDrawnByItsHits()
    {
        const DatasetPtr data = generateData(helicalTracks(), 3, 1, {});
        const Depiction depiction = trackHits().depict(onlyRow(*data, 1), {});
        check(depiction);
        QCOMPARE(std::get<PointsDepiction>(depiction.content).points.size(), std::size_t(11));
    }

    void rowsWithoutParticlesAreRefusedInWords()
    {
        Dataset row;
        row.rows = 1;
        for (const Depictor *depictor : {&eventTracks(), &eventList(), &trackHits()})
            QVERIFY_EXCEPTION_THROWN(depictor->depict(row, {}), Error);
    }
};

QTEST_GUILESS_MAIN(TestParticlePlugin)
#include "tst_particle_plugin.moc"
