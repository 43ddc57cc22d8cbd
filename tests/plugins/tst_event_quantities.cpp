// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/particle/pdg.hpp"
#include "plugins/particle/quantities.hpp"

#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

constexpr double pi = std::numbers::pi;

/// Massless, from what detectors measure.
FourMomentum fromAngles(double pt, double eta, double phi)
{
    return {pt * std::cos(phi), pt * std::sin(phi), pt * std::sinh(eta), pt * std::cosh(eta)};
}

EventParticle particle(int pdg, const FourMomentum &momentum, int mother = -1, ParticleState state = ParticleState::Final)
{
    return {pdg, state, momentum, momentum.mass(), mother, {}};
}

/// A muon, a neutrino and two gluons.
ParticleEvent leptonEvent()
{
    ParticleEvent event;
    event.particles = {particle(13, fromAngles(40, 0.5, 0.1)), particle(-14, fromAngles(30, -1, 2.5)),
                       particle(21, fromAngles(50, 1, -2)), particle(21, fromAngles(25, -2, 3))};
    return event;
}

double valueOf(const std::string &formula, const ParticleEvent &event = leptonEvent())
{
    return parseQuantities(formula).at(0).of(findObjects(event, {}));
}

std::string refusalOf(const std::string &formulas)
{
    try {
        parseQuantities(formulas);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestEventQuantities : public QObject
{
    Q_OBJECT
private slots:
    /// Charges and names from the Review of Particle Physics.
    void particlesHaveTheirChargesNamesAndKinds_data()
    {
        QTest::addColumn<int>("pdg");
        QTest::addColumn<int>("thirds");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        const auto add = [](int pdg, int thirds, const char *name, const char *kind) {
            QTest::addRow("%d", pdg) << pdg << thirds << name << kind;
        };
        add(11, -3, "e-", "electron");
        add(-13, 3, "mu+", "muon");
        add(15, -3, "tau-", "tau");
        add(-16, 0, "nu_tau~", "invisible");
        add(22, 0, "gamma", "photon");
        add(21, 0, "g", "parton");
        add(-2, -2, "u~", "parton");
        add(5, -1, "b", "parton");
        add(24, 3, "W+", "other");
        add(-24, -3, "W-", "other");
        add(25, 0, "H", "other");
        add(211, 3, "pi+", "hadron");
        add(-321, -3, "K-", "hadron");
        add(311, 0, "K0", "hadron");
        add(130, 0, "K0L", "hadron");
        add(-411, -3, "D-", "hadron");
        add(511, 0, "B0", "hadron");
        add(521, 3, "B+", "hadron");
        add(443, 0, "J/psi", "hadron");
        add(2212, 3, "p", "hadron");
        add(-2112, 0, "n~", "hadron");
        add(3112, -3, "Sigma-", "hadron");
        add(3334, -3, "Omega-", "hadron");
        add(2224, 6, "2224", "hadron");
        add(2203, 4, "2203", "parton");             // a diquark of two up quarks
        add(1000020040, 6, "1000020040", "hadron"); // an alpha particle
        add(1000022, 0, "1000022", "invisible");    // the lightest neutralino
        add(0, 0, "0", "other");
        add(std::numeric_limits<int>::min(), 0, "", "");
    }
    void particlesHaveTheirChargesNamesAndKinds()
    {
        QFETCH(int, pdg);
        QFETCH(int, thirds);
        QFETCH(QString, name);
        QFETCH(QString, kind);
        if (name.isEmpty()) {
            QVERIFY(!particleName(pdg).empty()); // and no crash
            chargeThirds(pdg);
            return;
        }
        QCOMPARE(chargeThirds(pdg), thirds);
        QCOMPARE(QString::fromStdString(particleName(pdg)), name);
        QCOMPARE(QString::fromStdString(particleKindName(particleKind(pdg))), kind);
    }

    void quantitiesFollowTheirFormulas()
    {
        const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-9 * std::max(1.0, std::abs(b)); };
        QVERIFY(isNear(valueOf("m(l1+j1)"), std::sqrt(2 * 40 * 50 * (std::cosh(0.5) - std::cos(2.1)))));
        QVERIFY(isNear(valueOf("m(j1+j2)"), std::sqrt(2 * 50 * 25 * (std::cosh(3.0) - std::cos(2 * pi - 5)))));
        QVERIFY(isNear(valueOf("dR(l1, j1)"), std::hypot(0.5, 2.1)));
        QVERIFY(isNear(valueOf("dphi(j1,j2)"), 2 * pi - 5));
        QVERIFY(isNear(valueOf("deta(j1,j2)"), 3));
        QVERIFY(isNear(valueOf("pt( mu1 )"), 40));
        QVERIFY(isNear(valueOf("eta(j2)"), -2));
        QVERIFY(isNear(valueOf("phi(j1)"), -2));
        const FourMomentum visible = fromAngles(40, 0.5, 0.1) + fromAngles(50, 1, -2) + fromAngles(25, -2, 3);
        QVERIFY(isNear(valueOf("pt(met)"), visible.pt()));
        const double angle = visible.phi() + pi - 0.1;
        QVERIFY(isNear(valueOf("mT(l1,met)"), std::sqrt(2 * 40 * visible.pt() * (1 - std::cos(angle)))));
        QVERIFY(isNear(valueOf("pt(l1+met)"), (fromAngles(50, 1, -2) + fromAngles(25, -2, 3)).pt()));
    }

    void whatIsNotThereIsMissing()
    {
        for (const char *formula : {"m(l1+l2)", "pt(e1)", "dR(j1,j3)", "mT(ph1,met)", "pt(tau1)", "pt(j99)"})
            QVERIFY2(std::isnan(valueOf(formula)), formula);
    }

    void quantitiesHaveNamesOfTheirOwnOrMadeOfTheFormula()
    {
        const auto names = parseQuantities(" m(l1+l2);mT(l1,met) ; m_top = m(j1 + j2 + j3);; ");
        QCOMPARE(names.size(), std::size_t(3));
        QCOMPARE(names[0].name, std::string("m_l1l2"));
        QCOMPARE(names[1].name, std::string("mT_l1_met"));
        QCOMPARE(names[2].name, std::string("m_top"));
        QCOMPARE(names[2].unit(), std::string("GeV"));
        QVERIFY(parseQuantities("").empty());
    }

    void wrongFormulasAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("formulas");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *formulas, const char *says) { QTest::newRow(formulas) << formulas << says; };
        add("mass(l1)", "quantities:1: There is no quantity called 'mass'");
        add("m(l1+l2); pt(x1)", "quantities:14: 'x1' is no object");
        add("m(l1+)", "quantities:6: '' is no object");
        add("m(l0)", "quantities:3: 'l0' is no object");
        add("m(l1x)", "quantities:3: 'l1x' is no object");
        add("m(j999)", "quantities:3: 'j999' is no object");
        add("m(l)", "quantities:3: 'l' is no object");
        add("m l1", "quantities:3: A parenthesis is expected");
        add("m(l1", "quantities:5: A closing parenthesis");
        add("m(l1) m(l2)", "quantities:7: A semicolon");
        add("m(l1,l2)", "quantities:1: m takes one object");
        add("dR(l1)", "quantities:1: dR takes two objects");
        add("dR(l1,l2,j1)", "quantities:1: dR takes two objects");
        add("m(l1+met)", "quantities:1: m cannot be had of met");
        add("= m(l1)", "quantities:1: A name is expected");
        add("a=m(l1); a=m(l2)", "quantities:10: There are two quantities called a");
        add("m(l1+l2))", "quantities:9: A semicolon");
    }
    void wrongFormulasAreRefusedWithTheirPlace()
    {
        QFETCH(QString, formulas);
        QFETCH(QString, says);
        const QString said = QString::fromStdString(refusalOf(formulas.toStdString()));
        QVERIFY2(said.contains(says), qPrintable(said));
    }

    void anyLettersAreReadOrRefused()
    {
        const std::string letters = "m(l1+2,j)=;T dRphetaμ\x01";
        std::uint32_t state = 1;
        for (int i = 0; i < 20000; ++i) {
            std::string formulas;
            for (int length = 0; length < i % 24; ++length) {
                state = state * 1664525 + 1013904223;
                formulas += letters[(state >> 16) % letters.size()];
            }
            refusalOf(formulas); // neither a crash nor another exception
        }
    }

    void countsOfObjectsAreReadInAnyForm()
    {
        const ObjectCounts counts = parseObjectCounts("leptons 2, jets=4");
        QCOMPARE(counts.at(ObjectKind::Lepton), 2);
        QCOMPARE(counts.at(ObjectKind::Jet), 4);
        QCOMPARE(objectCountsText(counts), std::string("leptons 2, jets 4"));
        QVERIFY(parseObjectCounts("").empty());
        for (const char *wrong : {"leptons", "leptons x", "cats 1", "jets 99", "jets -1", "jets 2 3"})
            QVERIFY_EXCEPTION_THROWN(parseObjectCounts(wrong), Error);
    }

    void leptonsOfHadronsBelongToJets()
    {
        ParticleEvent event;
        event.particles = {particle(2212, {0, 0, 100, 100}, -1, ParticleState::Incoming),
                           particle(521, fromAngles(60, 0, 0), 0, ParticleState::Between),
                           particle(15, fromAngles(40, 0, 0), 1, ParticleState::Between),
                           particle(13, fromAngles(30, 0, 0), 2), // of a tau of a B meson
                           particle(22, fromAngles(30, 0, 0), 1), // of the B meson itself
                           particle(23, fromAngles(90, 0, 3), 0, ParticleState::Between),
                           particle(11, fromAngles(45, 0, 3), 5),   // of a Z boson
                           particle(22, fromAngles(45, 0, 2.5), 0), // of the beam
                           particle(13, fromAngles(10, 0, 1), 9, ParticleState::Between),
                           particle(13, fromAngles(10, 0, 1), 8)}; // in a circle
        QVERIFY(!isPrompt(event, 3));
        QVERIFY(!isPrompt(event, 4));
        QVERIFY(isPrompt(event, 6));
        QVERIFY(isPrompt(event, 7));
        QVERIFY(isPrompt(event, 9));
        const EventObjects objects = findObjects(event, {});
        QCOMPARE(objects.ofKind.at(ObjectKind::Lepton).size(), std::size_t(2));
        QCOMPARE(objects.ofKind.at(ObjectKind::Photon).size(), std::size_t(1));
        QCOMPARE(objects.ofKind.at(ObjectKind::Jet).size(), std::size_t(1));
        QCOMPARE(objects.ht, 60.0);
    }

    void sphericityIsZeroOnALineAndOneInABall()
    {
        QVERIFY(std::abs(sphericity({{1, 2, 3, 4}, {-1, -2, -3, 4}})) < 1e-12);
        QVERIFY(std::abs(sphericity({{1, 0, 0, 1}, {-1, 0, 0, 1}, {0, 1, 0, 1}, {0, -1, 0, 1}}) - 0.75) <
                1e-7); // in a plane
        QVERIFY(std::abs(sphericity({{1, 0, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}}) - 1) < 1e-12);
        QVERIFY(std::isnan(sphericity({{1, 0, 0, 1}})));
        QVERIFY(std::isnan(sphericity({{0, 0, 0, 1}, {0, 0, 0, 1}})));
    }

    void anglesComeBack()
    {
        QCOMPARE(turnedBack(pi), pi);
        QCOMPARE(turnedBack(-pi), pi);
        QVERIFY(std::abs(turnedBack(7) - (7 - 2 * pi)) < 1e-12);
        QVERIFY(std::isnan(FourMomentum{}.eta()));
    }
};

QTEST_APPLESS_MAIN(TestEventQuantities)
#include "tst_event_quantities.moc"
