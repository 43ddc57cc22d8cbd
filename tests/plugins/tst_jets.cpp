// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_lines.hpp"
#include "plugins/particle/jets.hpp"

#include <QFile>
#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace netloom;

namespace {

FourMomentum massless(double pt, double eta, double phi)
{
    return {pt * std::cos(phi), pt * std::sin(phi), pt * std::sinh(eta), pt * std::cosh(eta)};
}

/// The final particles of each event of a HepMC 3 file.
std::vector<std::vector<FourMomentum>> finalsOf(const std::string &path)
{
    std::vector<std::vector<FourMomentum>> events;
    const JobControl job;
    EventLines lines(path, job);
    std::string_view line;
    std::vector<std::string_view> words;
    while (lines.next(line)) {
        splitWords(line, words);
        if (words.size() >= 4 && words[0] == "E")
            events.emplace_back();
        if (words.size() == 10 && words[0] == "P" && words[9] == "1")
            events.back().push_back(
                {*eventNumber(words[4]), *eventNumber(words[5]), *eventNumber(words[6]), *eventNumber(words[7])});
    }
    return events;
}

double rapidityOf(const FourMomentum &p)
{
    return std::atanh(p.pz / p.e);
}

} // namespace

class TestJets : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNearIsOneJet_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const char *name : {"anti-kt", "kt", "cambridge-aachen"})
            QTest::newRow(name) << name;
    }
    void whatIsNearIsOneJet()
    {
        QFETCH(QString, algorithm);
        const std::vector<FourMomentum> momenta = {massless(50, 0, 0), massless(30, 0.2, 0.1), massless(40, 2, 3),
                                                   massless(5, -2, 1)};
        const std::vector<Jet> jets = findJets(momenta, {algorithm.toStdString(), 0.4, 20, 0});
        QCOMPARE(jets.size(), std::size_t(2)); // the softest is below 20 GeV
        QVERIFY(std::abs(jets[0].momentum.e - (momenta[0].e + momenta[1].e)) < 1e-9);
        QCOMPARE(std::set<std::size_t>(jets[0].members.begin(), jets[0].members.end()), (std::set<std::size_t>{0, 1}));
        QCOMPARE(jets[1].members, std::vector<std::size_t>{2});
        const std::vector<Jet> two = findJets(momenta, {algorithm.toStdString(), 0.4, 20, 3});
        QCOMPARE(two.size(), std::size_t(3));
    }

    void anyAlgorithmTakesAnyRadius()
    {
        const std::vector<FourMomentum> momenta = {
            massless(50, 0, 0), massless(30, 0.2, 0.1), massless(40, 2, 3), massless(5, -2, 1), {0, 0, 10, 10}};
        FourMomentum all;
        for (const FourMomentum &momentum : momenta)
            all += momentum;
        for (const std::string &algorithm : jetAlgorithms())
            for (const double radius : {0.05, 0.4, 1.6, 3.2, 10.0})
                for (const int exactly : {0, 1, 5}) {
                    const std::vector<Jet> jets = findJets(momenta, {algorithm, radius, 0, exactly});
                    FourMomentum sum;
                    for (const Jet &jet : jets)
                        sum += jet.momentum;
                    // Where a number of jets is asked for, all but Durham's give what is left over to the beams.
                    const bool keepsAll = exactly == 0 || algorithm == "ee-durham";
                    QVERIFY(!keepsAll || (std::abs(sum.e - all.e) < 1e-6 && std::abs(sum.px - all.px) < 1e-6));
                    QVERIFY(exactly == 0 || jets.size() == std::size_t(exactly));
                }
    }

    void nothingGivesNoJets()
    {
        QVERIFY(findJets({}, {}).empty());
        QVERIFY(findJets({massless(50, 0, 0)}, {"kt", 0.4, 20, 2}).empty());
        QVERIFY(findJets({{0, 0, 0, 0}}, {"ee-durham", 0.4, 20, 0}).empty());
        QCOMPARE(findJets({{0, 0, 10, 10}}, {"anti-kt", 0.4, 0, 0}).size(), std::size_t(1)); // along the beam
    }

    /// Jets that FastJet found in the same events, as the authors of JetReconstruction.jl keep them. Their set for
    /// collisions of protons is not here, since its events are missing.
    void theJetsAreThoseOfTheReference_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<double>("radius");
        QTest::addColumn<double>("pt");
        QTest::addColumn<int>("exactly");
        QTest::newRow("durham_njets3.json") << "ee-durham" << 1.0 << 0.0 << 3;
        QTest::newRow("eekt_p-1_R1.0_ptmin5_inclusive.json") << "ee-anti-kt" << 1.0 << 5.0 << 0;
        QTest::newRow("eekt_p1_R2.0_njets4.json") << "ee-kt" << 2.0 << 0.0 << 4;
        QTest::newRow("eekt_p1_R4.0_njets4.json") << "ee-kt" << 4.0 << 0.0 << 4;
    }
    void theJetsAreThoseOfTheReference()
    {
        QFETCH(QString, algorithm);
        QFETCH(double, radius);
        QFETCH(double, pt);
        QFETCH(int, exactly);
        const std::string folder = NETLOOM_SOURCE_DIR "/../shared/data/particle/";
        if (!QFile::exists(QString::fromStdString(folder)))
            QSKIP("there are no event files here");
        std::ifstream file(folder + "jets-fastjet-reference/" + QTest::currentDataTag());
        const nlohmann::json reference = nlohmann::json::parse(file);
        const auto events = finalsOf(folder + "hepmc/eeH_100.hepmc3.gz");
        QCOMPARE(events.size(), reference.size());
        std::size_t compared = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            std::vector<Jet> jets = findJets(events[i], {algorithm.toStdString(), radius, pt, exactly});
            auto wanted = reference[i].at("jets");
            QCOMPARE(jets.size(), wanted.size());
            std::sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.at("pt") > b.at("pt"); });
            for (std::size_t jet = 0; jet < jets.size(); ++jet, ++compared) {
                const FourMomentum &p = jets[jet].momentum;
                QVERIFY(std::abs(p.pt() - wanted[jet].at("pt").get<double>()) < 1e-6);
                QVERIFY(std::abs(rapidityOf(p) - wanted[jet].at("rap").get<double>()) < 1e-6);
                QVERIFY(std::abs(turnedBack(p.phi() - wanted[jet].at("phi").get<double>())) < 1e-6);
            }
        }
        QVERIFY(compared >= 200);
    }
};

QTEST_APPLESS_MAIN(TestJets)
#include "tst_jets.moc"
