// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generator.hpp"
#include "engine/prepare/preparation.hpp"

#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace netloom;

class TestGenerators : public QObject
{
    Q_OBJECT

private slots:
    void everyOneMakesWhatItPromises_data() { listAll(); }
    void everyOneMakesWhatItPromises();
    void everyOneRepeatsItself_data() { listAll(); }
    void everyOneRepeatsItself();
    void theDataAreTheSameOnEveryMachine_data();
    void theDataAreTheSameOnEveryMachine();
    void theArticlesToyIsTheArticles();
    void theMoonsLieOnTheirHalfCircles();
    void aSpiralHasAsManyArmsAsAsked();
    void theResonanceStandsAtItsMass();
    void wrongWishesAreRefused();

private:
    static void listAll()
    {
        QTest::addColumn<QString>("id");
        for (const Generator *generator : generators().all())
            QTest::newRow(generator->info().id.c_str()) << QString::fromStdString(generator->info().id);
    }
};

void TestGenerators::everyOneMakesWhatItPromises()
{
    QFETCH(QString, id);
    const Generator &generator = generators().at(id.toStdString());
    const DatasetPtr data = generateData(generator, generator.info().rows, 1, {});
    QCOMPARE(std::int64_t(data->rows), generator.info().rows);
    QVERIFY(data->provenance.isSimulated);
    QCOMPARE(data->provenance.reader, generator.info().id);
    QVERIFY(!data->provenance.note.empty());
    QCOMPARE(data->provenance.contentHash, contentHash(*data));
    QCOMPARE(data->roles.size(), data->columns.size());
    QCOMPARE(std::count(data->roles.begin(), data->roles.end(), ColumnRole::Target), std::ptrdiff_t(1));
    for (const Column &column : data->columns)
        for (std::size_t row = 0; row < data->rows; ++row)
            QVERIFY(!column.isMissing(row));
    guessTask(*data, data->roles); // throws where nothing could be learnt
    QVERIFY(!generator.info().help.empty() && !generator.info().formula.empty());
}

void TestGenerators::everyOneRepeatsItself()
{
    QFETCH(QString, id);
    const Generator &generator = generators().at(id.toStdString());
    const std::string first = generateData(generator, 60, 5, {})->provenance.contentHash;
    QCOMPARE(generateData(generator, 60, 5, {})->provenance.contentHash, first);
    const bool isRandom = id != "article_toy";
    QCOMPARE(generateData(generator, 60, 6, {})->provenance.contentHash != first, isRandom);
}

void TestGenerators::theDataAreTheSameOnEveryMachine_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("hash");
    // Written down on x86-64, glibc 2.36, when the test was made: shipped experiments compare their data by these hashes.
    QTest::newRow("two_moons") << "two_moons"
                               << "74984b62d934d2cd92f638b9584bac70";
    QTest::newRow("spiral") << "spiral"
                            << "d092e2f2e7f77785dd68085fd40016eb";
    QTest::newRow("circles") << "circles"
                             << "06ca8805d35f4716af0e5e3b877ad37b";
    QTest::newRow("blobs") << "blobs"
                           << "c77d436159933502f6587b85cb6e65d0";
    QTest::newRow("article_toy") << "article_toy"
                                 << "c392d9c59ed9633ef7bde992d0c0d7de";
    QTest::newRow("physics_events") << "physics_events"
                                    << "0eaa434a9a520c8372911e0c9165b311";
    QTest::newRow("sine_regression") << "sine_regression"
                                     << "6a6a57e8c949c013a19b0f37e7a5e05e";
}

void TestGenerators::theDataAreTheSameOnEveryMachine()
{
    QFETCH(QString, id);
    QFETCH(QString, hash);
    const Generator &generator = generators().at(id.toStdString());
    const DatasetPtr data = generateData(generator, generator.info().rows, 1, {});
    QCOMPARE(QString::fromStdString(data->provenance.contentHash), hash);
}

void TestGenerators::theArticlesToyIsTheArticles()
{
    const DatasetPtr data = generateData(generators().at("article_toy"), 4, 1, {});
    QCOMPARE(data->columns[0].numbers, (std::vector<double>{1, 0, 1, 0}));
    QCOMPARE(data->columns[1].numbers, (std::vector<double>{1, 0, 1, 0}));
    QCOMPARE(guessTask(*data, data->roles), Task::Binary);
}

void TestGenerators::theMoonsLieOnTheirHalfCircles()
{
    const DatasetPtr data = generateData(generators().at("two_moons"), 300, 3, {{"noise", 0.0}});
    for (std::size_t row = 0; row < data->rows; ++row) {
        const double x = data->columns[0].numbers[row];
        const double y = data->columns[1].numbers[row];
        const bool isUpper = data->columns[2].cellText(row) == "upper moon";
        const double radius = isUpper ? std::hypot(x, y) : std::hypot(x - 1, y - 0.5);
        QVERIFY(std::abs(radius - 1) < 1e-5);
        QVERIFY(isUpper ? y >= 0 : y <= 0.5);
    }
}

void TestGenerators::aSpiralHasAsManyArmsAsAsked()
{
    const DatasetPtr data = generateData(generators().at("spiral"), 300, 3, {{"arms", std::int64_t{5}}});
    QCOMPARE(int(data->columns[2].categories.size()), 5);
    QCOMPARE(statistics(data->columns[2]).histogram, (std::vector<std::size_t>(5, 60)));
    QCOMPARE(guessTask(*data, data->roles), Task::Multiclass);
}

void TestGenerators::theResonanceStandsAtItsMass()
{
    // Without smearing the invariant mass of a signal event is the drawn mass: boosts and decay must not change it.
    const DatasetPtr data = generateData(generators().at("physics_events"), 4000, 2, {{"resolution", 0.0}});
    const Column &mass = data->columns[static_cast<std::size_t>(data->at("mass"))];
    const Column &process = data->columns.back();
    std::vector<double> signal, background;
    for (std::size_t row = 0; row < data->rows; ++row)
        (process.cellText(row) == "signal" ? signal : background).push_back(mass.numbers[row]);
    const auto near = std::count_if(signal.begin(), signal.end(), [](double m) { return std::abs(m - 125) < 1; });
    QVERIFY(std::abs(double(near) / double(signal.size()) - 0.5) < 0.05); // half of a Breit-Wigner lies within its width
    QVERIFY(std::all_of(background.begin(), background.end(), [](double m) { return m > 69.99 && m < 200.01; }));
    QVERIFY(std::abs(double(signal.size()) / 4000 - 0.5) < 0.03);
    for (std::size_t row = 0; row < data->rows; ++row)
        QVERIFY(data->columns[0].numbers[row] >= data->columns[2].numbers[row]); // the harder particle first
    QCOMPARE(data->columns[0].unit, std::string("GeV"));
}

void TestGenerators::wrongWishesAreRefused()
{
    const Generator &moons = generators().at("two_moons");
    QVERIFY_THROWS_EXCEPTION(Error, generateData(moons, 0, 1, {}));
    QVERIFY_THROWS_EXCEPTION(Error, generateData(moons, 20'000'000, 1, {}));
    QVERIFY_THROWS_EXCEPTION(Error, generateData(moons, 10, 1, {{"noise", -1.0}}));
    QVERIFY_THROWS_EXCEPTION(Error, generateData(moons, 10, 1, {{"noise", std::string("loud")}}));
    QVERIFY_THROWS_EXCEPTION(Error, generators().at("three_moons"));
}

QTEST_APPLESS_MAIN(TestGenerators)
#include "tst_generators.moc"
