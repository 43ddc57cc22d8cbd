// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/drawn_points.hpp"
#include "engine/data/generator.hpp"
#include "engine/prepare/preparation.hpp"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>

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
    void aCheckerboardHasItsSquares();
    void friedmansFormulaIsScikitLearns();
    void frankesFormulaIsThePapers();
    void wavesAreSignalsOfTheirForms();
    void shapesArePicturesOfTheirShapes();
    void tooManyPicturesAreRefused();
    void whatIsDrawnComesBackAsItWasDrawn();
    void oddDrawingsAreRefusedWithTheirPlace_data();
    void oddDrawingsAreRefusedWithTheirPlace();
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
    const bool isRandom = id != "article_toy" && id != "drawn";
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
    QTest::newRow("checkerboard") << "checkerboard"
                                  << "4497ae69f327720f73b4d1bd1a0e18bb";
    QTest::newRow("friedman") << "friedman"
                              << "d45a6e4be4b75d1eb5b0621badb56b4f";
    QTest::newRow("franke") << "franke"
                            << "1b2762501defcb6c72864f70dd8554f2";
    QTest::newRow("waves") << "waves"
                           << "22f45ed5813c584ae28bcc7b1d123fbc";
    QTest::newRow("drawn") << "drawn"
                           << "07cdbafe0737df020c6c8fa6ec7499ed";
    QTest::newRow("shapes") << "shapes"
                            << "984f217735ef85854358b2bc44d10b91";
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
    QCOMPARE(data->columns[0].numbers, (Values<double>{1, 0, 1, 0}));
    QCOMPARE(data->columns[1].numbers, (Values<double>{1, 0, 1, 0}));
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

void TestGenerators::aCheckerboardHasItsSquares()
{
    const DatasetPtr data =
        generateData(generators().at("checkerboard"), 2000, 3, {{"squares", std::int64_t{5}}, {"noise", 0.0}});
    for (std::size_t row = 0; row < data->rows; ++row) {
        const double x = data->columns[0].numbers[row], y = data->columns[1].numbers[row];
        QVERIFY(std::abs(x) <= 1 && std::abs(y) <= 1);
        const double across = (x + 1) / 0.4, up = (y + 1) / 0.4;
        if (std::abs(across - std::round(across)) < 1e-5 || std::abs(up - std::round(up)) < 1e-5)
            continue; // so near to a rim that rounding may have moved it across
        const bool isEven = (int(across) + int(up)) % 2 == 0;
        QCOMPARE(data->columns[2].cellText(row), std::string(isEven ? "black" : "white"));
    }
    const auto counts = statistics(data->columns[2]).histogram;
    QVERIFY(std::abs(double(counts[0]) / 2000 - 13.0 / 25) < 0.04); // 13 of the 25 squares are black
}

void TestGenerators::friedmansFormulaIsScikitLearns()
{
    // make_friedman1(3, noise=0) of scikit-learn 1.2.1 with a random state whose uniform() gave the x of these rows.
    const DatasetPtr data = generateData(generators().at("friedman"), 3, 7, {{"noise", 0.0}});
    QCOMPARE(int(data->columns.size()), 11);
    const double expected[] = {15.580949, 22.696342, 8.425790};
    for (std::size_t row = 0; row < 3; ++row)
        QVERIFY(std::abs(data->columns[10].numbers[row] - expected[row]) < 1e-4);
    const DatasetPtr noisy = generateData(generators().at("friedman"), 4000, 7, {});
    // Mean 14.414 and variance 23.85 without the noise: from 4,000,000 rows of make_friedman1.
    const ColumnStatistics y = statistics(noisy->columns[10]);
    QVERIFY(std::abs(y.mean - 14.414) < 0.3);
    QVERIFY(std::abs(y.deviation * y.deviation - 24.85) < 1.5);
}

void TestGenerators::frankesFormulaIsThePapers()
{
    // The formula with numpy 1.24 in double, for the x and y of these rows.
    const DatasetPtr data = generateData(generators().at("franke"), 3, 7, {{"noise", 0.0}});
    const double expected[] = {0.411053, 0.104554, 0.317174};
    for (std::size_t row = 0; row < 3; ++row)
        QVERIFY(std::abs(data->columns[2].numbers[row] - expected[row]) < 1e-5);
}

void TestGenerators::wavesAreSignalsOfTheirForms()
{
    const DatasetPtr data = generateData(generators().at("waves"), 400, 3, {{"length", std::int64_t{128}}, {"noise", 0.0}});
    const Column &signal = data->columns[0];
    QCOMPARE(signal.shape, (Shape{128, 1}));
    QVERIFY(signal.shape.isSequence());
    QCOMPARE(statistics(data->columns[1]).histogram, (std::vector<std::size_t>(4, 100)));
    QCOMPARE(guessTask(*data, data->roles), Task::Multiclass);
    for (std::size_t row = 0; row < data->rows; ++row) {
        const float *const begin = signal.values.data() + row * 128, *const end = begin + 128;
        const std::string form = data->columns[1].cellText(row);
        if (form == "noise")
            continue;
        QVERIFY(std::all_of(begin, end, [](float value) { return std::abs(value) <= 1; }));
        int rises = 0, flat = 0, turns = 0;
        for (const float *at = begin + 1; at != end; ++at) {
            rises += at[-1] < 0 && at[0] >= 0;
            flat += at[-1] == at[0];
            turns += at[0] < at[-1] - 1.5F;
        }
        QVERIFY(rises >= 1 && rises <= 7); // 2 to 6 cycles, cut at whatever phase
        if (form == "square")
            QVERIFY(flat > 110);
        if (form == "sawtooth")
            QVERIFY(turns >= 1 && turns <= 6);
        if (form == "sine")
            QVERIFY(turns == 0 && flat < 10);
    }
}

void TestGenerators::shapesArePicturesOfTheirShapes()
{
    const DatasetPtr data = generateData(generators().at("shapes"), 400, 3, {{"size", std::int64_t{64}}, {"noise", 0.0}});
    const Column &picture = data->columns[0];
    QCOMPARE(picture.shape, (Shape{1, 64, 64}));
    QCOMPARE(statistics(data->columns[1]).histogram, (std::vector<std::size_t>(4, 100)));
    // Which share of the circle around it a shape fills: its area, and its radius from the pixel farthest from the middle.
    const std::map<std::string, double> shares{{"circle", 1}, {"cross", 0.585}, {"square", 0.637}, {"triangle", 0.413}};
    std::map<std::string, double> sums;
    for (std::size_t row = 0; row < data->rows; ++row) {
        const float *const pixels = picture.values.data() + row * 4096;
        QVERIFY(std::all_of(pixels, pixels + 4096, [](float value) { return value >= 0 && value <= 1; }));
        const double brightness = *std::max_element(pixels, pixels + 4096);
        QVERIFY(brightness > 0.3 && brightness <= 1);
        double area = 0, across = 0, up = 0, radius = 0;
        for (int i = 0; i < 4096; ++i) {
            area += pixels[i] / brightness;
            across += (i % 64 + 0.5) * pixels[i] / brightness;
            up += (i / 64 + 0.5) * pixels[i] / brightness;
        }
        for (int i = 0; i < 4096; ++i)
            if (pixels[i] > brightness / 2)
                radius = std::max(radius, std::hypot(i % 64 + 0.5 - across / area, i / 64 + 0.5 - up / area));
        sums[data->columns[1].cellText(row)] += area / (3.14159 * radius * radius) / 100;
    }
    for (const auto &[shape, share] : shares)
        QVERIFY2(std::abs(sums[shape] - share) < 0.06, (shape + ' ' + std::to_string(sums[shape])).c_str());
}

void TestGenerators::tooManyPicturesAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(Error, generateData(generators().at("shapes"), 10'000'000, 1, {}));
    QVERIFY_THROWS_EXCEPTION(Error, generateData(generators().at("waves"), 10'000'000, 1, {}));
}

void TestGenerators::whatIsDrawnComesBackAsItWasDrawn()
{
    const Generator &drawn = generators().at("drawn");
    Drawing drawing{DrawnKind::Classes, {{-1, 1, 4}, {0.12344, -0.00004, 2}, {1, 0.0001, 4}}};
    const std::string words = drawingText(drawing);
    QCOMPARE(words, std::string("-1 1 4;0.1234 0 2;1 0.0001 4"));
    QCOMPARE(drawingText(parseDrawing(DrawnKind::Classes, words)), words);
    const DatasetPtr data = generateData(drawn, 1, 1, {{"points", words}});
    QCOMPARE(int(data->rows), 3);
    QCOMPARE(data->columns[0].numbers, (Values<double>{-1, 0.1234, 1}));
    QCOMPARE(data->columns[2].categories, (std::vector<std::string>{"class 2", "class 4"}));
    QCOMPARE(data->columns[2].cellText(0), std::string("class 4"));

    const Params values{{"kind", std::string("values")}, {"points", std::string("0 0 -0.5;0.5 0 1;0 0.25 0.125")}};
    const DatasetPtr heights = generateData(drawn, 1, 1, values);
    QCOMPARE(heights->columns[2].numbers, (Values<double>{-0.5, 1, 0.125}));
    QCOMPARE(guessTask(*heights, heights->roles), Task::Regression);
    QVERIFY(heights->provenance.note.find("by hand") != std::string::npos);
}

void TestGenerators::oddDrawingsAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""
                             << "Nothing is drawn yet";
    QTest::newRow("no class") << "0 0 1;0.5 0.5"
                              << "Point 2, '0.5 0.5'";
    QTest::newRow("four numbers") << "0 0 1 1"
                                  << "Point 1";
    QTest::newRow("two spaces") << "0  0 1"
                                << "Point 1";
    QTest::newRow("a word") << "0 0 1;0 zero 2"
                            << "Point 2, '0 zero 2'";
    QTest::newRow("not finite") << "0 inf 1"
                                << "Point 1";
    QTest::newRow("outside") << "0 0 1;0 0 1;0 1.5 1"
                             << "Point 3";
    QTest::newRow("class 7") << "0 0 7"
                             << "whole number from 1 to 6";
    QTest::newRow("half a class") << "0 0 1.5"
                                  << "whole number from 1 to 6";
    QTest::newRow("open end") << "0 0 1;"
                              << "Point 2";
    QTest::newRow("empty point") << "0 0 1;;0 0 2"
                                 << "Point 2";
    QString many = "0 0 1";
    for (int i = 0; i < 5000; ++i)
        many += ";0 0 1";
    QTest::newRow("too many") << many << "more than 5000 points";
}

void TestGenerators::oddDrawingsAreRefusedWithTheirPlace()
{
    QFETCH(QString, points);
    QFETCH(QString, says);
    try {
        generateData(generators().at("drawn"), 1, 1, {{"points", points.toStdString()}});
        QFAIL("it was taken");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Usage);
        QVERIFY2(QString(error.what()).contains(says), error.what());
    }
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
