// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/principal_map.hpp"

#include "engine/base/error.hpp"

#include <QTest>
#include <cmath>
#include <limits>

using namespace netloom;

namespace {

constexpr std::size_t rowsOfOracle = 12, numbersOfOracle = 5;

double oracleNumber(std::size_t row, std::size_t number)
{
    const auto i = static_cast<double>(row), j = static_cast<double>(number);
    return std::sin(1.7 * i * (j + 1)) + 0.3 * j * std::cos(0.9 * i);
}

Dataset table()
{
    Dataset data;
    data.rows = rowsOfOracle;
    for (std::size_t number = 0; number < numbersOfOracle; ++number) {
        Column &column = data.columns.emplace_back();
        column.name = "c" + std::to_string(number);
        for (std::size_t row = 0; row < data.rows; ++row)
            column.numbers.push_back(oracleNumber(row, number));
    }
    Column &vectors = data.columns.emplace_back();
    vectors.name = "vector";
    vectors.type = ColumnType::Tensor;
    vectors.shape = Shape({static_cast<std::int64_t>(numbersOfOracle)});
    for (std::size_t row = 0; row < data.rows; ++row)
        for (std::size_t number = 0; number < numbersOfOracle; ++number)
            vectors.values.push_back(static_cast<float>(oracleNumber(row, number)));
    return data;
}

void compare(const PrincipalMap &map, const PrincipalMap &wanted)
{
    QCOMPARE(map.x.size(), wanted.x.size());
    for (std::size_t i = 0; i < wanted.x.size(); ++i) {
        QVERIFY2(std::abs(map.x[i] - wanted.x[i]) < 1e-5, qPrintable(QString::number(map.x[i], 'g', 12)));
        QVERIFY2(std::abs(map.y[i] - wanted.y[i]) < 1e-5, qPrintable(QString::number(map.y[i], 'g', 12)));
    }
    QVERIFY(std::abs(map.shares[0] - wanted.shares[0]) < 1e-9);
    QVERIFY(std::abs(map.shares[1] - wanted.shares[1]) < 1e-9);
}

} // namespace

class TestPrincipalMap : public QObject
{
    Q_OBJECT

private slots:
    /// scikit-learn 1.2.1: PCA(2, svd_solver="full").fit_transform(StandardScaler().fit_transform(numbers)) and its
    /// explained_variance_ratio_, over oracleNumber().
    void columnsOfNumbersLieWhereScikitLearnPutsThem()
    {
        compare(principalMap(table(), {0, 1, 2, 3, 4}),
                {{-1.6623678192330358, -1.855346504653164, 0.37114046538841083, 1.1442955416611598, -0.5334627895748196,
                  0.33062557630338363, -1.3027239427704784, -0.3660409108577124, -0.8742527440193449, 0.28542442050143574,
                  2.0416687430813334, 2.4210399641728317},
                 {0.31562035693491114, -0.47390114861579075, -1.52300270938465, -0.6880219858624481, 0.9598065838497093,
                  1.192324448042139, -1.6159579310215955, -1.035357070822878, 1.1827984704323655, 2.031176583573243,
                  0.20453695842412128, -0.5500225555491275},
                 {0.34589228523936305, 0.2502051882536085}});
    }

    /// The same of the vector's numbers in single precision, unscaled.
    void aVectorIsTakenAsItIs()
    {
        compare(principalMap(table(), {5}),
                {{-1.6179276514977992, -1.9605873485759298, 0.6332797265326455, 0.7130774092480194, 0.17109861758590164,
                  0.8874216919766782, -1.6991867939159755, -1.2671165663846609, -0.08257847952016141, 0.08361817522662474,
                  1.8991955171282062, 2.239705702196452},
                 {0.07900230429375843, -0.21907636358760674, -1.4637637413303355, 0.03943382230790138, -0.43723474971595466,
                  -0.3257897633382826, -0.30127735617927953, 0.6399270441728234, -0.2950741070465744, 1.708797406061618,
                  0.5732438403414835, 0.0018116640204480783},
                 {0.5090456708684701, 0.15119316016858056}});
    }

    void whatIsMissingLiesAtTheMeanAndFewRowsPlaceAll()
    {
        Dataset data = table();
        data.columns[0].numbers[3] = std::nan("");
        data.columns[1].numbers[3] = std::numeric_limits<double>::infinity();
        const PrincipalMap map = principalMap(data, {0, 1, 2}, {}, 8);
        QCOMPARE(map.x.size(), data.rows);
        for (std::size_t row = 0; row < data.rows; ++row)
            QVERIFY(std::isfinite(map.x[row]) && std::isfinite(map.y[row]));
        QVERIFY(principalMap(data, {0, 1, 2}, {}, 8).x == map.x); // the same again
    }

    void thereIsNoMapOfEqualRowsOrOfOneNumber()
    {
        Dataset data = table();
        QVERIFY_THROWS_EXCEPTION(Error, principalMap(data, {0}));
        for (Column &column : data.columns)
            for (double &number : column.numbers)
                number = 3;
        QVERIFY_THROWS_EXCEPTION(Error, principalMap(data, {0, 1}));
    }

    void itStopsWhenItIsTold()
    {
        std::stop_source stop;
        stop.request_stop();
        JobControl job;
        job.stop = stop.get_token();
        QVERIFY_THROWS_EXCEPTION(Error, principalMap(table(), {5}, job));
    }

    void onlyNumbersAndVectorsAreMapped()
    {
        const Dataset data = table();
        QVERIFY(isMappable(data.columns[0]) && isMappable(data.columns[5]));
        Column words;
        words.type = ColumnType::Text;
        QVERIFY(!isMappable(words));
        Column picture = data.columns[5];
        picture.shape = Shape({1, 5, 1});
        QVERIFY(!isMappable(picture));
    }
};

QTEST_GUILESS_MAIN(TestPrincipalMap)
#include "tst_principal_map.moc"
