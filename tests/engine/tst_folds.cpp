// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>

using namespace netloom;

namespace {

constexpr std::uint32_t rows = 100;

/// 100 rows: every fourth is rare, ten patients with ten rows each, days in a mixed order, and words that name parts.
Dataset sample()
{
    Dataset data;
    data.rows = rows;
    Column kind, patient, day, part;
    kind.name = "kind";
    kind.type = ColumnType::Category;
    kind.categories = {"common", "rare"};
    patient.name = "patient";
    patient.type = ColumnType::Text;
    day.name = "day";
    part.name = "part";
    part.type = ColumnType::Text;
    for (std::uint32_t row = 0; row < rows; ++row) {
        kind.codes.push_back(row % 4 == 3 ? 1 : 0);
        patient.texts.push_back("p" + std::to_string(row % 10));
        day.numbers.push_back(row * 37 % rows);
        part.texts.push_back(row % 5 == 0 ? "TEST" : row % 5 == 1 ? "dev" : "Training");
    }
    data.columns = {kind, patient, day, part};
    return data;
}

std::vector<std::uint32_t> allRows()
{
    std::vector<std::uint32_t> all(rows);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

SplitSpec specOf(const char *words)
{
    SplitSpec spec;
    parseSplitBy(words, spec);
    return spec;
}

std::vector<Split> folds(const char *words, int count)
{
    return makeFolds(sample(), allRows(), 0, specOf(words), {1, 2}, count);
}

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private slots:
    void everyRowIsTestedOnce_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"random", "stratified", "equal", "group:patient"})
            QTest::newRow(words) << QByteArray(words);
    }

    void everyRowIsTestedOnce()
    {
        QFETCH(QByteArray, words);
        std::vector<std::uint32_t> tested;
        for (const Split &fold : folds(words, 5)) {
            tested.insert(tested.end(), fold.test.begin(), fold.test.end());
            std::vector<std::uint32_t> whole = fold.train;
            whole.insert(whole.end(), fold.validation.begin(), fold.validation.end());
            whole.insert(whole.end(), fold.test.begin(), fold.test.end());
            std::sort(whole.begin(), whole.end());
            QCOMPARE(whole, allRows());
            QVERIFY(!fold.validation.empty());
        }
        std::sort(tested.begin(), tested.end());
        QCOMPARE(tested, allRows());
    }

    /// As scikit-learn's StratifiedKFold: 20 rows a fold, 5 of them rare.
    void everyFoldHasItsShareOfEachClass()
    {
        const Dataset data = sample();
        for (const Split &fold : folds("stratified", 5)) {
            QCOMPARE(fold.test.size(), std::size_t{20});
            QCOMPARE(std::count_if(fold.test.begin(), fold.test.end(), [](std::uint32_t row) { return row % 4 == 3; }), 5);
            QCOMPARE(fold.validation.size(), std::size_t{14}); // 0.15 of 0.85 of the 80 that are left
        }
    }

    void noGroupStandsOnBothSides()
    {
        const Dataset data = sample();
        for (const Split &fold : folds("group:patient", 5)) {
            std::set<std::string> tested;
            for (const std::uint32_t row : fold.test)
                tested.insert(data.columns[1].texts[row]);
            QCOMPARE(tested.size(), std::size_t{2});
            for (const auto *part : {&fold.train, &fold.validation})
                for (const std::uint32_t row : *part)
                    QVERIFY(!tested.contains(data.columns[1].texts[row]));
        }
    }

    /// As scikit-learn's TimeSeriesSplit(4): blocks of 20, each tested by what comes before it.
    void whatComesLaterIsTestedByWhatComesBefore()
    {
        const Dataset data = sample();
        const auto made = folds("time:day", 4);
        QCOMPARE(made.size(), std::size_t{4});
        for (std::size_t i = 0; i < made.size(); ++i) {
            QCOMPARE(made[i].test.size(), std::size_t{20});
            QCOMPARE(made[i].train.size() + made[i].validation.size(), 20 * (i + 1));
            const auto day = [&](std::uint32_t row) { return data.columns[2].numbers[row]; };
            const auto before = [&](std::uint32_t a, std::uint32_t b) { return day(a) < day(b); };
            QVERIFY(day(*std::max_element(made[i].train.begin(), made[i].train.end(), before)) <
                    day(*std::min_element(made[i].validation.begin(), made[i].validation.end(), before)));
            QVERIFY(day(*std::max_element(made[i].validation.begin(), made[i].validation.end(), before)) <
                    day(*std::min_element(made[i].test.begin(), made[i].test.end(), before)));
        }
    }

    void foldsThatCannotBeMadeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << QByteArray("random") << 1;
        QTest::newRow("more than rows") << QByteArray("random") << 101;
        QTest::newRow("more than groups") << QByteArray("group:patient") << 11;
        QTest::newRow("given") << QByteArray("given:part") << 5;
        QTest::newRow("no such column") << QByteArray("group:moon") << 5;
    }

    void foldsThatCannotBeMadeAreRefused()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, count);
        try {
            folds(words, count);
            QFAIL("they were made");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Usage);
            QVERIFY(!error.message().empty());
        }
    }

    void aColumnSaysWhichPartARowIsOf()
    {
        const Split split = makeSplit(sample(), allRows(), 0, specOf("given:part"));
        QCOMPARE(split.test.size(), std::size_t{20});
        QCOMPARE(split.validation.size(), std::size_t{20});
        QCOMPARE(split.train.size(), std::size_t{60});
        QCOMPARE(split.test[1], 5U);
        QCOMPARE(split.validation[1], 6U);
        QCOMPARE(splitByText(specOf("given:part")), std::string("given:part"));

        Dataset asCategories = sample();
        std::size_t lost = 0;
        asCategories.columns[3] = convertColumn(asCategories.columns[3], ColumnType::Category, lost);
        QCOMPARE(makeSplit(asCategories, allRows(), 0, specOf("given:part")), split);
        QVERIFY(namesParts(asCategories.columns[3], rows));
        asCategories.columns[3].codes[7] = -1;
        QVERIFY(!namesParts(asCategories.columns[3], rows));
    }

    void aWordThatNamesNoPartIsNamedWithItsRow()
    {
        Dataset data = sample();
        data.columns[3].texts[41] = "perhaps";
        try {
            makeSplit(data, allRows(), 0, specOf("given:part"));
            QFAIL("it was taken");
        } catch (const Error &error) {
            QCOMPARE(error.message().str(),
                     std::string("'perhaps' in row 42 of 'part' names no part. Write train, validation or test, or choose "
                                 "another split."));
        }
    }
};

QTEST_APPLESS_MAIN(TestFolds)
#include "tst_folds.moc"
