// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/lhe_reader.hpp"
#include "tests/plugins/event_fixture.hpp"

#include <QDir>
#include <cmath>

using namespace netloom;

class TestLheReader : public QObject
{
    Q_OBJECT

    ScratchFolder m_folder;

    ReadResult read(const std::string &bytes, const Params &options = {}) const
    {
        return readWhole(lheReader(), m_folder.write("a.lhe", bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = {}) const
    {
        return refusalBy(lheReader(), m_folder.write("a.lhe", bytes), options);
    }
    static bool says(const ReadResult &result, const char *words)
    {
        return std::any_of(result.problems.begin(), result.problems.end(),
                           [&](const Problem &problem) { return problem.message.str().find(words) != std::string::npos; });
    }
    static QString folder() { return QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/"); }

private slots:
    void anEventIsARowOfItsObjects()
    {
        const ReadResult result = read(wholeLhe());
        QCOMPARE(result.data->rows, std::size_t(3));
        QCOMPARE(int(result.problemCount), 0);
        QCOMPARE(cellOf(result, "event", 2), 3.0);
        QCOMPARE(cellOf(result, "weight"), 2.5);
        QCOMPARE(cellOf(result, "n_final"), 3.0);
        QCOMPARE(cellOf(result, "l1_pt"), 50.0);
        QCOMPARE(cellOf(result, "l1_charge"), -1.0);
        QCOMPARE(cellOf(result, "l2_pt"), 20.0);
        QCOMPARE(cellOf(result, "l2_eta"), std::asinh(0.5));
        QCOMPARE(cellOf(result, "j1_pt"), 30.0);
        QCOMPARE(cellOf(result, "ht"), 30.0);
        QCOMPARE(cellOf(result, "met"), 0.0);
        QVERIFY(std::abs(cellOf(result, "m_ll") - std::sqrt(2 * 50.0 * (22.36068 + 20.0))) < 1e-4);
        QCOMPARE(columnOf(result, "m_ll").unit, std::string("GeV"));
        QCOMPARE(result.data->lines.front(), 16);
        QCOMPARE(result.data->find("j2_pt"), -1); // no event has it
    }

    void processesAreTheLabelOfOneFileAndSamplesOfSeveral()
    {
        const ReadResult one = read(wholeLhe());
        QCOMPARE(columnOf(one, "process").categories, (std::vector<std::string>{"71", "72"}));
        QCOMPARE(one.data->roles.at(std::size_t(one.data->at("process"))), ColumnRole::Target);
        QCOMPARE(one.data->roles.at(std::size_t(one.data->at("sample"))), ColumnRole::Ignored);
        const std::vector<std::string> paths = {m_folder.write("sig.lhe", wholeLhe()),
                                                m_folder.write("bkg.lhe", wholeLhe())};
        const ReadResult two = lheReader().read(paths, {}, {});
        QCOMPARE(two.data->rows, std::size_t(6));
        QCOMPARE(columnOf(two, "sample").categories, (std::vector<std::string>{"sig", "bkg"}));
        QCOMPARE(columnOf(two, "sample").codes, (Values<std::int32_t>{0, 0, 0, 1, 1, 1}));
        QCOMPARE(two.data->roles.at(std::size_t(two.data->at("sample"))), ColumnRole::Target);
        QCOMPARE(two.data->roles.at(std::size_t(two.data->at("process"))), ColumnRole::Ignored);
    }

    void whatTheInitBlockSaysStandsInTheNote()
    {
        QCOMPARE(
            read(lheHeader() + lheEvent() + lheEnd).data->provenance.note,
            std::string("1 events, beams p and p of 4000 and 4000 GeV, processes 71 (12 +- 0.1 pb), 72 (3 +- 0.5 pb)."));
    }

    void whatIsAnnouncedIsComparedWithWhatIsThere()
    {
        QVERIFY(says(read(lheHeader("numevts 5 ! wanted\n") + lheEvent() + lheEnd), "asks for 5 events; the file has 1"));
        QVERIFY(says(read(lheHeader(" 7 = nevents ! wanted\n") + lheEvent() + lheEnd), "asks for 7 events"));
        QVERIFY(says(read(lheHeader() + lheEvent(99) + lheEnd), "such as 99"));
        QVERIFY(says(read(lheHeader() + lheEvent()), "</LesHouchesEvents>"));
        std::string three = lheHeader();
        three.replace(three.find("-4 2"), 4, "-4 3");
        QVERIFY(says(read(three + lheEvent() + lheEnd), "announces 3 processes and lists 2"));
    }

    void furtherWeightsBecomeColumnsWhenAskedFor()
    {
        QVERIFY(read(wholeLhe())
                    .data->provenance.note.ends_with("The events have up to 2 further weights, which are left out."));
        const ReadResult result = read(wholeLhe(), {{"weights", std::string("all")}});
        QCOMPARE(cellOf(result, "weight_1001"), 2.75);
        QCOMPARE(cellOf(result, "weight_1002"), 2.25);
        QVERIFY(std::isnan(cellOf(result, "weight_1002", 1)));
        const ReadResult list = read(lheHeader() + lheEvent(71, "<weights> 1.5 2.5\n3.5 </weights>\n") + lheEnd,
                                     {{"weights", std::string("all")}});
        QCOMPARE(cellOf(list, "weight_1001"), 1.5);
        QCOMPARE(cellOf(list, "weight_3"), 3.5);
    }

    void aFileCutInAnEventGivesTheCompleteOnes()
    {
        const std::string all = wholeLhe();
        const std::size_t third = all.rfind("<event");
        for (const std::size_t cut : {third + 20, third + 120, all.rfind("</event>"), all.rfind("\n</event>"), third + 7}) {
            const ReadResult result = read(all.substr(0, cut));
            QCOMPARE(result.data->rows, std::size_t(2));
            QCOMPARE(result.rowsRejected, std::size_t(1));
            QVERIFY(says(result, "incomplete"));
        }
    }

    void badEventsAreListedWithTheirLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("too few particles") << " 6 72"
                                           << " 7 72"
                                           << "announces 7 particles, but only 6 are there";
        QTest::newRow("too many particles") << " 6 72"
                                            << " 5 72"
                                            << "announces 5 particles, but more are there";
        QTest::newRow("no first line") << " 6 72 2.5E+00 9.1E+01 7.5E-03 1.1E-01\n"
                                       << ""
                                       << "first line of the event";
        QTest::newRow("no number") << " 6 72 2.5E+00"
                                   << " 6 72 2.5E+0x"
                                   << "first line of the event";
        QTest::newRow("giant count") << " 6 72"
                                     << " 2000000000 72"
                                     << "announces 2000000000 particles";
        QTest::newRow("negative count") << " 6 72"
                                        << " -6 72"
                                        << "first line of the event";
        QTest::newRow("overflow") << " 6 72 2.5E+00"
                                  << " 6 72 1E+999"
                                  << "first line of the event";
    }
    void badEventsAreListedWithTheirLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        QString bytes = QString::fromStdString(wholeLhe());
        QVERIFY(bytes.contains(from));
        const ReadResult result = read(bytes.replace(from, to).toStdString());
        QCOMPARE(result.data->rows, std::size_t(2));
        QCOMPARE(result.rowsRejected, std::size_t(1));
        QVERIFY2(result.problems.front().message.str().find(says.toStdString()) != std::string::npos,
                 result.problems.front().message.str().c_str());
        QVERIFY(result.problems.front().line > 0);
    }

    void anEventWithoutItsBeginningIsListed()
    {
        std::string bytes = wholeLhe();
        bytes.replace(bytes.rfind("<event"), 6, "<evant");
        const ReadResult result = read(bytes);
        QCOMPARE(result.data->rows, std::size_t(2));
        QCOMPARE(result.rowsRejected, std::size_t(1));
        QVERIFY(says(result, "no <event> at its beginning"));
    }

    void theFirstLineMayFollowAtOnce()
    {
        std::string bytes = wholeLhe();
        bytes.erase(bytes.rfind("<event npLO") + 16, 1);
        QCOMPARE(read(bytes).data->rows, std::size_t(3));
    }

    void filesWithoutAnEventAreRefusedInWords()
    {
        QVERIFY(refusal(lheHeader() + lheEnd).find("There is no event in the file") != std::string::npos);
        QVERIFY(refusal(lheHeader() + "<event>\n</event>\n" + lheEnd).find("No event of the file can be used") !=
                std::string::npos);
        QVERIFY(refusal(wholeLhe(), {{"objects", std::string("leptons 2, cats 3")}}).find("objects:12: ") !=
                std::string::npos);
        QVERIFY(refusal(wholeLhe(), {{"quantities", std::string("n_jets = m(l1)")}}).find("a column n_jets already") !=
                std::string::npos);
    }

    void sizesAndColumnsStayThoseOfTraining()
    {
        const ReadResult trained = read(wholeLhe(), {{"particles", std::int64_t{5}}});
        QCOMPARE(columnOf(trained, "particles").shape, (Shape{5, 12}));
        Params hints;
        hintColumnShape(hints, "particles", Shape{2, 12});
        hintColumnType(hints, "ph1_pt", ColumnType::Number);
        const ReadResult result = read(wholeLhe(), hints);
        QCOMPARE(columnOf(result, "particles").shape, (Shape{2, 12}));
        QVERIFY(std::isnan(cellOf(result, "ph1_pt")));
        QCOMPARE(result.data->provenance.options.word("objects"), std::string("leptons 2, photons 1, jets 1"));
        QVERIFY(!result.data->provenance.options.has("shape:particles"));
    }

    void theTensorHoldsParticlesByFallingPt()
    {
        const ReadResult result = read(wholeLhe());
        const Column &particles = columnOf(result, "particles");
        QCOMPARE(particles.shape, (Shape{3, 12}));
        QCOMPARE(particles.values[0], float(std::log(51.0)));  // pt
        QCOMPARE(particles.values[3], float(std::log(51.0)));  // energy
        QCOMPARE(particles.values[4], -1.0F);                  // charge
        QCOMPARE(particles.values[6], 1.0F);                   // a muon
        QCOMPARE(particles.values[12], float(std::log(31.0))); // the gluon
        QCOMPARE(particles.values[12 + 11], 1.0F);             // a parton
        QCOMPARE(columnOf(result, "particle_names").texts.front(), std::string("mu- g mu+"));
    }

    void aJetImageHoldsTheJetsMomentum()
    {
        const ReadResult result = read(wholeLhe(), {{"jet_image", std::int64_t{8}}});
        const Column &image = columnOf(result, "jet_image");
        QCOMPARE(image.shape, (Shape{1, 8, 8}));
        QCOMPARE(image.values[4 * 8 + 4], 30.0F); // the gluon alone, on the jet's axis
        float sum = 0;
        for (std::size_t i = 0; i < 64; ++i)
            sum += image.values[i];
        QCOMPARE(sum, 30.0F);
    }

    void sniffsByContentThenByName()
    {
        FileHead head{"a.lhe", "lhe", wholeLhe(), 1000, false};
        QCOMPARE(lheReader().sniff(head), 1.0);
        head.extension = "txt";
        QCOMPARE(lheReader().sniff(head), 1.0);
        head.bytes = "a,b\n1,2\n";
        QCOMPARE(lheReader().sniff(head), 0.0);
    }

    void aStoppedReadingStops()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(
            lheReader().read({m_folder.write("a.lhe", wholeLhe())}, {}, {.progress = {}, .stop = stop.get_token()}), Error);
    }

    /// Events, particles and final particles counted by splitting on <event>; masses by numpy 1.24 from the same lines: the
    /// two leading leptons' m = sqrt(E^2 - p^2), mT with the sum of the visible particles, the momentum tensor's eigenvalues
    /// by numpy.linalg.eigvalsh.
    void knownFilesAreReadWhole_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("finals");
        QTest::addColumn<double>("firstMass");
        QTest::addColumn<double>("meanMass");
        QTest::addColumn<double>("meanTransverse");
        QTest::addColumn<double>("meanSphericity");
        QTest::newRow("powheg-box-v2-Z.lhe")
            << 100 << 300 << 92.8341073448142 << 90.23236911601623 << 0.0 << 0.11014083723520385;
        QTest::newRow("powheg-box-v2-W.lhe") << 100 << 300 << 0.0 << 0.0 << 59.82944248325547 << 0.05831651797652603;
        QTest::newRow("powheg-box-v2-Zj.lhe") << 100 << 400 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("madgraph-2.2.1-Z-mlm.lhe.gz")
            << 10000 << 26120 << 90.30751390342955 << 82.75216823090572 << 0.0 << 0.11319051072891173;
        QTest::newRow("madgraph-2.0.0-wbj.lhe") << 59 << 0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("pythia-6.413-ttbar.lhe")
            << 100 << 600 << 0.0 << 104.04672846627165 << 71.63159536755035 << 0.438530873912743;
        QTest::newRow("pythia-8.3.14-weakbosons.lhe") << 100 << 400 << 0.0 << 0.0 << 0.0 << 0.0;
    }
    void knownFilesAreReadWhole()
    {
        QFETCH(int, events);
        QFETCH(int, finals);
        QFETCH(double, firstMass);
        QFETCH(double, meanMass);
        QFETCH(double, meanTransverse);
        QFETCH(double, meanSphericity);
        const QString path = folder() + "particle/lhe/" + QTest::currentDataTag();
        if (!QFile::exists(path))
            QSKIP("there are no event files here");
        const ReadResult result = readWhole(lheReader(), path.toStdString());
        QCOMPARE(int(result.data->rows), events);
        QCOMPARE(int(result.rowsRejected), 0);
        const auto mean = [&](const char *name) { return statistics(columnOf(result, name)).mean; };
        const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-8 * std::max(1.0, std::abs(b)); };
        if (finals > 0)
            QCOMPARE(int(std::lround(mean("n_final") * events)), finals);
        if (firstMass > 0)
            QVERIFY(isNear(cellOf(result, "m_ll"), firstMass));
        if (meanMass > 0)
            QVERIFY(isNear(mean("m_ll"), meanMass));
        if (meanTransverse > 0)
            QVERIFY(isNear(mean("mT_l"), meanTransverse));
        if (meanSphericity > 0)
            QVERIFY(isNear(mean("sphericity"), meanSphericity));
    }

    void theOddFilesAreReadAsTheirIndexSays()
    {
        if (!QDir(folder() + "odd/event").exists())
            QSKIP("there are no odd files here");
        const ReadResult cut = readWhole(lheReader(), (folder() + "odd/event/powheg_Z_truncated.lhe").toStdString());
        QCOMPARE(cut.data->rows, std::size_t(33));
        QCOMPARE(cut.rowsRejected, std::size_t(1));
        QVERIFY(says(cut, "incomplete"));
        const ReadResult one = readWhole(lheReader(), (folder() + "odd/event/pp.lhe").toStdString());
        QCOMPARE(one.data->rows, std::size_t(1));
        QCOMPARE(columnOf(one, "particle_names").texts.front(), std::string("mu- mu+ s"));
        QVERIFY(std::abs(cellOf(one, "m_ll") - 76.9300641834) < 1e-6); // as the file's own line of the Z boson says
    }
};

QTEST_APPLESS_MAIN(TestLheReader)
#include "tst_lhe_reader.moc"
