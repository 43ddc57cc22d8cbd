// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/hepmc_block.hpp"
#include "plugins/particle/hepmc_reader.hpp"
#include "tests/plugins/event_fixture.hpp"

#include <QDir>
#include <cmath>

using namespace netloom;

class TestHepMcReader : public QObject
{
    Q_OBJECT

    ScratchFolder m_folder;

    ReadResult read(const std::string &bytes, const Params &options = {}) const
    {
        return readWhole(hepmcReader(), m_folder.write("a.hepmc", bytes), options);
    }
    std::string refusal(const std::string &bytes) const
    {
        return refusalBy(hepmcReader(), m_folder.write("a.hepmc", bytes));
    }
    static bool says(const ReadResult &result, const char *words)
    {
        return std::any_of(result.problems.begin(), result.problems.end(),
                           [&](const Problem &problem) { return problem.message.str().find(words) != std::string::npos; });
    }
    static QString folder() { return QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/"); }

private slots:
    void version3IsRead()
    {
        const ReadResult result = read(hepmc3(hepmc3Event(4) + hepmc3Event(5)));
        QCOMPARE(result.data->rows, std::size_t(2));
        QCOMPARE(int(result.problemCount), 0);
        QCOMPARE(cellOf(result, "event", 1), 5.0);
        QCOMPARE(cellOf(result, "weight"), 1.5);
        QCOMPARE(columnOf(result, "process").cellText(0), std::string("221"));
        QCOMPARE(cellOf(result, "n_final"), 4.0);
        QCOMPARE(cellOf(result, "l1_pt"), 60.0);
        QCOMPARE(cellOf(result, "j1_pt"), 30.0); // the pion's photons are a jet, no photons
        QCOMPARE(result.data->find("ph1_pt"), -1);
        QCOMPARE(result.data->lines.front(), 4);
    }

    void furtherWeightsHaveTheNamesOfTheRun()
    {
        const ReadResult result = read(hepmc3(hepmc3Event(1)), {{"weights", std::string("all")}});
        QCOMPARE(cellOf(result, "weight_other"), 2.5);
        const ReadResult told =
            read(hepmc3(hepmc3Event(1) + "W nominal\\|late\n" + hepmc3Event(2)), {{"weights", std::string("all")}});
        QCOMPARE(told.data->rows, std::size_t(2));
        QCOMPARE(cellOf(told, "weight_late", 1), 2.5);
    }

    void version2IsRead()
    {
        const ReadResult result = read(hepmc2(hepmc2Event(1) + hepmc2Event(2) + hepmc2Event(3)));
        QCOMPARE(result.data->rows, std::size_t(3));
        QCOMPARE(int(result.problemCount), 0);
        QCOMPARE(cellOf(result, "m_ll"), 90.0);
        QCOMPARE(cellOf(result, "l1_m"), 0.105);
        QCOMPARE(columnOf(result, "process").cellText(0), std::string("23"));
    }

    /// HepMC3 3.1.2 itself ends the program over the weight of such a vertex.
    void aVertexThatNothingGoesIntoMayHaveAWeight()
    {
        std::string event = hepmc2Event(1) + "V -2 0 0 0 0 0 0 0 1 1.0\n";
        event.replace(event.find("23 -1 1 10001"), 13, "23 -1 2 10001");
        const ReadResult result = read(hepmc2(event));
        QCOMPARE(result.data->rows, std::size_t(1));
        QCOMPARE(cellOf(result, "m_ll"), 90.0);
    }

    void unitsBecomeGeVAndAreShown()
    {
        const ReadResult result = read(hepmc3(hepmc3Event(1, 1000, "MEV CM")));
        QVERIFY(std::abs(cellOf(result, "l1_pt") - 60) < 1e-9);
        QVERIFY(std::abs(cellOf(result, "vertex_r") - 5) < 1e-9);
        QCOMPARE(columnOf(result, "vertex_r").unit, std::string("mm"));
        QCOMPARE(cellOf(read(hepmc3(hepmc3Event(1))), "vertex_r"), 0.5);
        QCOMPARE(result.data->provenance.note,
                 std::string(
                     "HepMC 3, 1 events, written in MEV CM, shown in GeV and mm. The events have up to 1 further weights, "
                     "which are left out."));
        std::string without = hepmc3(hepmc3Event(1));
        without.erase(without.find("U GEV MM\n"), 9);
        QVERIFY(says(read(without), "do not name their units"));
        std::string unknown = hepmc3(hepmc3Event(1) + hepmc3Event(2));
        unknown.replace(unknown.find("GEV MM"), 6, "TEV MM");
        const ReadResult other = read(unknown);
        QCOMPARE(other.rowsRejected, std::size_t(1));
        QVERIFY(says(other, "neither GEV nor MEV"));
    }

    void halfAnEventIsNeverTakenForAWholeOne()
    {
        const std::string whole = hepmc3(hepmc3Event(1) + hepmc3Event(2));
        const std::size_t second = whole.find("\nE 2 ") + 1, end = whole.find("HepMC::Asciiv3-END");
        for (std::size_t cut = second + 2; cut < end; cut += 7) {
            const ReadResult result = read(whole.substr(0, cut));
            QCOMPARE(result.data->rows, std::size_t(1));
            QCOMPARE(result.rowsRejected, std::size_t(1));
            QVERIFY(says(result, "END_EVENT_LISTING"));
            QVERIFY(says(result, "incomplete"));
        }
        const ReadResult complete = read(whole.substr(0, end)); // both are whole, and the end may be missing
        QCOMPARE(complete.data->rows, std::size_t(2));
        QVERIFY(says(complete, "END_EVENT_LISTING"));
    }

    void linesWithoutAnEventAreTold()
    {
        std::string first = hepmc3Event(1);
        first.front() = 'X';
        const ReadResult result = read(hepmc3(first + hepmc3Event(2)));
        QCOMPARE(result.data->rows, std::size_t(1));
        QVERIFY(says(result, "8 lines of particles and vertices"));
        const ReadResult behind = read(hepmc3(hepmc3Event(1)) + hepmc3Event(2)); // after the end
        QCOMPARE(behind.data->rows, std::size_t(2));
        QVERIFY(says(behind, "END_EVENT_LISTING"));
    }

    void countsOfVersion2AreCompared()
    {
        std::string lost = hepmc2(hepmc2Event(1) + hepmc2Event(2));
        const std::size_t line = lost.find("P 10004");
        lost.erase(line, lost.find('\n', line) - line + 1);
        const ReadResult result = read(lost);
        QCOMPARE(result.data->rows, std::size_t(1));
        QVERIFY(says(result, "announces 4 particles, and 3 are there"));
        QVERIFY(says(result, "announces 2 events; 1 of them were read"));
    }

    void badEventsAreListedWithTheirLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("giant counts") << "E 1 2 7"
                                      << "E 1 999999999 7"
                                      << "999999999 vertices";
        QTest::newRow("giant particles") << "E 1 2 7"
                                         << "E 1 2 999999999"
                                         << "announces 999999999 particles, and 7";
        QTest::newRow("negative counts") << "E 1 2 7"
                                         << "E 1 -2 -7"
                                         << "less than nothing";
        QTest::newRow("a word as a number") << "P 3 -1 13"
                                            << "P 3 -1 1x3"
                                            << "'1x3' stands where";
        QTest::newRow("wrong number") << "P 3 -1 13"
                                      << "P 9 -1 13"
                                      << "not numbered from 1";
        QTest::newRow("unknown origin") << "P 3 -1 13"
                                        << "P 3 -9 13"
                                        << "what the event does not announce";
        QTest::newRow("own mother") << "P 6 5 22"
                                    << "P 6 6 22"
                                    << "what the event does not announce";
        QTest::newRow("own ancestor") << "V -1 0 [1,2]"
                                      << "V -1 0 [1,5]"
                                      << "its own ancestor";
        QTest::newRow("no list") << "V -1 0 [1,2]"
                                 << "V -1 0 1,2"
                                 << "does not list";
        QTest::newRow("unknown particle") << "V -1 0 [1,2]"
                                          << "V -1 0 [1,20]"
                                          << "does not announce";
    }
    void badEventsAreListedWithTheirLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        QString first = QString::fromStdString(hepmc3Event(1));
        QVERIFY(first.contains(from));
        const ReadResult result = read(hepmc3(first.replace(from, to).toStdString() + hepmc3Event(2)));
        QCOMPARE(result.data->rows, std::size_t(1));
        QCOMPARE(result.problems.front().line, 4);
        QVERIFY2(result.problems.front().message.str().find(says.toStdString()) != std::string::npos,
                 result.problems.front().message.str().c_str());
    }

    void filesWithoutAnEventAreRefusedInWords()
    {
        QVERIFY(refusal("HepMC::Version 3.02.05\n").find("There is no START_EVENT_LISTING") != std::string::npos);
        QVERIFY(refusal("HepMC::Version 2.0\nHepMC::IO_Ascii-START_EVENT_LISTING\nE 1\n").find("Write it as HepMC 2") !=
                std::string::npos);
        QVERIFY(refusal(hepmc3({})).find("There is no event in the file") != std::string::npos);
    }

    void listingsOneBehindTheOtherAreReadTogether()
    {
        const ReadResult result = read(hepmc3(hepmc3Event(1)) + hepmc2(hepmc2Event(2)));
        QCOMPARE(result.data->rows, std::size_t(2));
        QCOMPARE(cellOf(result, "m_ll", 1), 90.0);
    }

    void waysInCirclesAreFound()
    {
        QVERIFY(!hasCycle({}));
        QVERIFY(!hasCycle({{-1, -2}, {-1, -3}, {-2, -3}}));
        QVERIFY(hasCycle({{-1, -2}, {-2, -3}, {-3, -2}}));
        QVERIFY(hasCycle({{-1, -1}}));
    }

    void sniffsByContentThenByName()
    {
        FileHead head{"a.dat", "dat", hepmc2(hepmc2Event(1)), 1000, false};
        QCOMPARE(hepmcReader().sniff(head), 1.0);
        head.bytes = "1 2 3\n";
        QCOMPARE(hepmcReader().sniff(head), 0.0);
    }

    /// Events and final particles counted by their lines, with awk.
    void knownFilesAreReadWhole_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("finals");
        QTest::newRow("eeH_100.hepmc3.gz") << 100 << 6497;
        QTest::newRow("eposlhc_1event.hepmc3") << 1 << 1319;
        QTest::newRow("pythia6_1event.hepmc3") << 1 << 24;
        QTest::newRow("tautau_100.hepmc2") << 100 << 400;
        QTest::newRow("tautau_1000.hepmc2") << 1000 << 4000;
        QTest::newRow("pythia_9events.hepmc2") << 9 << 1662;
        QTest::newRow("example_100.hepmc3") << 100 << 400;
    }
    void knownFilesAreReadWhole()
    {
        QFETCH(int, events);
        QFETCH(int, finals);
        const QString path = folder() + "particle/hepmc/" + QTest::currentDataTag();
        if (!QFile::exists(path))
            QSKIP("there are no event files here");
        const ReadResult result = readWhole(hepmcReader(), path.toStdString());
        QCOMPARE(int(result.data->rows), events);
        QCOMPARE(int(result.problemCount), 0);
        QCOMPARE(int(std::lround(statistics(columnOf(result, "n_final")).mean * events)), finals);
    }

    void theOddFilesAreReadAsTheirIndexSays()
    {
        if (!QDir(folder() + "odd/event").exists())
            QSKIP("there are no odd files here");
        const auto refused = [](const char *name) {
            return refusalBy(hepmcReader(), (folder() + "odd/event/" + name).toStdString());
        };
        QVERIFY(refused("broken.dat").find("15 of its 23 particles are there") != std::string::npos);
        QVERIFY(refused("inputSherpa140Crash.hepmc").find("its own ancestor") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestHepMcReader)
#include "tst_hepmc_reader.moc"
