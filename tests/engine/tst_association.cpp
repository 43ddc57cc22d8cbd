// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/association.hpp"

#include <QTest>
#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

Column numbers(std::string name, double (*value)(int))
{
    Column column;
    column.name = std::move(name);
    for (int i = 0; i < 12; ++i)
        column.numbers.push_back(value(i));
    return column;
}

Column classes(std::string name, int many, int (*code)(int))
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Category;
    for (int i = 0; i < many; ++i)
        column.categories.push_back(std::to_string(i));
    for (int i = 0; i < 12; ++i)
        column.codes.push_back(code(i));
    return column;
}

Column a()
{
    return numbers("a", [](int i) { return i * 7 % 12 / 2.0 + 0.25 * i; });
}
Column b()
{
    return numbers("b", [](int i) { return i * i % 11 - 0.5 * i; });
}
Column kind()
{
    return classes("kind", 3, [](int i) { return i % 3; });
}
Column side()
{
    return classes("side", 2, [](int i) { return i * 5 / 4 % 2; });
}

std::vector<std::uint32_t> allRows()
{
    std::vector<std::uint32_t> rows(12);
    std::iota(rows.begin(), rows.end(), 0u);
    return rows;
}

} // namespace

class TestAssociation : public QObject
{
    Q_OBJECT
private slots:
    /// numpy 1.24.2 (corrcoef; eta from its means) and scipy 1.10.1 (stats.contingency.association, cramer).
    void valuesAgreeWithNumpyAndScipy()
    {
        const Association r = associate(a(), b(), allRows());
        QVERIFY(r.kind == AssociationKind::Pearson && r.rows == 12);
        QVERIFY(std::abs(r.value - -0.17005077498520696) < 1e-14);
        const Association eta = associate(kind(), a(), allRows());
        QVERIFY(eta.kind == AssociationKind::CorrelationRatio);
        QVERIFY(std::abs(eta.value - 0.29019050004400465) < 1e-14);
        QCOMPARE(associate(a(), kind(), allRows()).value, eta.value);
        const Association v = associate(kind(), side(), allRows());
        QVERIFY(v.kind == AssociationKind::CramersV);
        QVERIFY(std::abs(v.value - 0.408248290463863) < 1e-14);
    }

    void whatIsTheSameGoesTogetherWholly()
    {
        QVERIFY(std::abs(associate(a(), a(), allRows()).value - 1) < 1e-14);
        QVERIFY(std::abs(associate(kind(), kind(), allRows()).value - 1) < 1e-14);
        Column opposite = a();
        for (double &value : opposite.numbers)
            value = 1e9 - value;
        QVERIFY(std::abs(associate(a(), opposite, allRows()).value + 1) < 1e-6);
    }

    void missingValuesAreLeftOutPairByPair()
    {
        Column holed = a();
        holed.numbers[3] = nothing;
        Column other = b();
        other.numbers[5] = nothing;
        QCOMPARE(associate(holed, other, allRows()).rows, std::size_t{10});
        Column noClass = kind();
        noClass.codes[0] = -1;
        QCOMPARE(associate(noClass, holed, allRows()).rows, std::size_t{10});
    }

    void aConstantGoesTogetherWithNothing()
    {
        const Column constant = numbers("c", [](int) { return 3.5; });
        QVERIFY(std::isnan(associate(constant, a(), allRows()).value));
        QVERIFY(std::isnan(associate(constant, kind(), allRows()).value));
        QVERIFY(std::isnan(associate(classes("k", 1, [](int) { return 0; }), kind(), allRows()).value));
        QVERIFY(std::isnan(associate(a(), b(), {}).value));
        Column words;
        words.type = ColumnType::Text;
        words.texts.resize(12);
        QVERIFY(std::isnan(associate(words, a(), allRows()).value));
    }

    void aSampleMeetsNoPeriodOfTheRows()
    {
        Dataset data;
        Column turns, value;
        turns.name = "turns";
        turns.type = ColumnType::Category;
        turns.categories = {"odd", "even"};
        value.name = "value";
        for (int i = 0; i < 20'000; ++i) {
            turns.codes.push_back(i % 2);
            value.numbers.push_back(i % 2 + 0.001 * (i % 7));
        }
        data.columns = {turns, value};
        data.rows = 20'000;
        const AssociationTable table = associations(data, {ColumnRole::Target, ColumnRole::Feature}, 60, 100);
        QCOMPARE(table.rowsLookedAt, std::size_t{100});
        QVERIFY(table.at(0, 1).value > 0.99); // every second row would be of one class alone
    }

    void theTableHoldsEachPairOfWhatIsUsed()
    {
        Dataset data;
        Column id = a();
        id.name = "id";
        data.columns = {id, a(), kind(), b(), side()};
        data.rows = 12;
        const std::vector<ColumnRole> roles = {ColumnRole::Id, ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Ignored,
                                               ColumnRole::Target};
        const AssociationTable table = associations(data, roles);
        QCOMPARE(table.columns, (std::vector<int>{1, 2, 4}));
        QCOMPARE(table.at(0, 0).value, 1.0);
        QCOMPARE(table.at(0, 1).value, table.at(1, 0).value);
        QVERIFY(std::abs(table.at(1, 2).value - 0.408248290463863) < 1e-14);
        QCOMPARE(associations(data, roles, 2).columns.size(), std::size_t{2});
        QCOMPARE(associations(data, roles, 60, 5).rowsLookedAt, std::size_t{5});
    }
};

QTEST_APPLESS_MAIN(TestAssociation)
#include "tst_association.moc"
