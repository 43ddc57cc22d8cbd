// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/derived.hpp"

#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Column numbers(const std::string &name, Values<double> values)
{
    Column column;
    column.name = name;
    column.numbers = std::move(values);
    return column;
}

/// Three rows; the second lacks a height and the third a sex.
DatasetPtr people()
{
    Column sex;
    sex.name = "sex";
    sex.type = ColumnType::Category;
    sex.categories = {"male", "female"};
    sex.codes = {1, 0, -1};
    Column note;
    note.name = "note";
    note.type = ColumnType::Text;
    note.texts = {"seen twice", "", "new"};
    auto data = std::make_shared<Dataset>();
    data->columns = {numbers("mass", {64, 81, 70}),
                     numbers("height", {1.6, missing, 2}),
                     numbers("Cell size", {4, 5, 6}),
                     numbers("größe", {7, 8, 9}),
                     sex,
                     note};
    data->rows = 3;
    data->lines = {2, 3, 4};
    data->parts = {0, 1, 2};
    data->provenance.contentHash = "abc";
    return data;
}

QString messageOf(const std::string &formula)
{
    try {
        Formula(formula, *people());
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Usage ? QString::fromStdString(error.message().str()) : QString("another error");
    }
    return {};
}

} // namespace

class TestFormula : public QObject
{
    Q_OBJECT
private slots:
    void aFormulaIsWorkedOutRowByRow_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("third");
        const auto row = [](const char *formula, double first, double third) {
            QTest::newRow(formula) << formula << first << third;
        };
        row("mass / height^2", 25, 17.5); // by hand, as all that follow
        row("-mass + 2 * 3", -58, -64);
        row("2^3^2", 512, 512);
        row("[Cell size] * 2", 8, 12);
        row("größe", 7, 9);
        row("sqrt(mass)", 8, std::sqrt(70.));
        row("ln(exp(2)) + log(exp(1))", 3, 3);
        row("log10(1e3) + log2(8)", 6, 6);
        row("hypot(3, [Cell size])", 5, std::sqrt(45.));
        row("floor(2.7) + ceil(2.1) + round(2.5) + mod(7, 4)", 11, 11);
        row("min(mass, 66) + max(1, 2)", 66, 68);
        row("cos(pi)", -1, -1);
        row("mass > 65 ? 1 : 2", 2, 1);
        row("mass >= 64 and height < 1.7", 1, 0);
        row("mass == 64 or height = 2", 1, 1);
        row("not (mass > 65)", 1, 0);
        row("!(mass > 65) && 1", 1, 0);
        row("sex == \"female\"", 1, 0);
        row("sex == 'male'", 0, 0);
        row("note == \"new\"", 0, 1);
        row("missing(sex)", 0, 1);
        row("1.5e1 + .5", 15.5, 15.5);
    }

    void aFormulaIsWorkedOutRowByRow()
    {
        QFETCH(QString, formula);
        QFETCH(double, first);
        QFETCH(double, third);
        const DatasetPtr data = people();
        QCOMPARE(messageOf(formula.toStdString()), QString());
        Formula made(formula.toStdString(), *data);
        QCOMPARE(made.at(0), first);
        QCOMPARE(made.at(2), third);
        QCOMPARE(made.at(0), first); // and again after another row
    }

    void whatIsMadeOfAMissingValueIsMissing()
    {
        const DatasetPtr data = people();
        QVERIFY(std::isnan(Formula("mass / height", *data).at(1)));
        QVERIFY(std::isnan(Formula("ln(0 - mass)", *data).at(0)));
        QVERIFY(std::isnan(Formula("mass / 0", *data).at(0)));
        QVERIFY(!Formula("height > 0", *data).isTrue(1));
        QVERIFY(!Formula("height <= 0", *data).isTrue(1));
        QCOMPARE(Formula("missing(height)", *data).at(1), 1.0);
    }

    void whatIsNoFormulaIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *formula, const char *message) { QTest::newRow(formula) << formula << message; };
        row("", "At character 1: The formula is empty.");
        row("mass +", "At character 6: The formula ends too early.");
        row("(mass + 1", "At character 9: A bracket is not closed.");
        row("mass $ 2", "At character 6: '$' has no meaning in a formula.");
        row("mas / 2", "At character 1: There is no column 'mas'. Did you mean 'mass'?");
        row("2 * [Cell siz]", "At character 5: There is no column 'Cell siz'. Did you mean 'Cell size'?");
        row("[mass", "At character 1: The bracket '[' is not closed; write [column].");
        row("sex == \"male", "At character 8: The quotation mark is not closed.");
        row("root(mass)", "At character 1: There is no function 'root'.");
        row("sqrt(1, 2)", "At character 10: A function is given too few or too many values.");
        row("1, 2", "At character 4: A formula gives one number; there are several between commas.");
    }

    void whatIsNoFormulaIsSaidWithItsPlace()
    {
        QFETCH(QString, formula);
        QFETCH(QString, message);
        QCOMPARE(messageOf(formula.toStdString()), message);
    }

    void anythingThatIsTypedIsBorne()
    {
        const DatasetPtr data = people();
        const std::string signs = "mas[]()\"'+-*/^<>=!&|?:,.0e9_ #x\\@\x01\xc3";
        unsigned state = 1;
        for (int i = 0; i < 20000; ++i) {
            std::string formula;
            for (int length = 1 + i % 12; length > 0; --length)
                formula += signs[((state = state * 1664525u + 1013904223u) >> 16) % signs.size()];
            try {
                Formula made(formula, *data);
                made.at(1);
            } catch (const Error &error) {
                QVERIFY(error.kind() == ErrorKind::Usage);
            }
        }
        std::string deep(3000, '(');
        QVERIFY(!messageOf(deep + "mass").isEmpty());
        QVERIFY(!messageOf(std::string(20000, '1')).isEmpty());
    }

    void derivedColumnsStandBehindTheOthersAndMayUseThoseBefore()
    {
        const DatasetPtr made = withDerived(people(), {{"bmi", "mass / height^2"}, {"is heavy", "bmi > 20"}});
        QCOMPARE(made->columns.size(), std::size_t{8});
        QCOMPARE(made->columns[6].name, std::string("bmi"));
        QCOMPARE(made->columns[6].numbers[0], 25.0);
        QVERIFY(made->columns[6].isMissing(1));
        QCOMPARE(made->columns[7].numbers[2], 0.0);
        QVERIFY_EXCEPTION_THROWN(withDerived(people(), {{"a", "b"}, {"b", "mass"}}), Error);
        const auto needed = neededDerived({{"a", "mass"}, {"b", "[a] + 1"}, {"c", "mass"}}, {"b"});
        QCOMPARE(needed.size(), std::size_t{2});
        QCOMPARE(needed[0].name, std::string("a"));
    }

    void aFormulaNamesItsColumns()
    {
        const DatasetPtr data = people();
        QCOMPARE(Formula("mass / height^2 + [Cell size] + mass", *data).columns(),
                 (std::vector<std::string>{"mass", "height", "Cell size"}));
    }

    void aConditionKeepsTheRowsForWhichItIsTrue()
    {
        const DatasetPtr data = people();
        QCOMPARE(rowsWhere(data, ""), data);
        const DatasetPtr some = rowsWhere(data, "mass < 80");
        QCOMPARE(some->rows, std::size_t{2});
        QCOMPARE(some->columns[0].numbers, (Values<double>{64, 70}));
        QCOMPARE(some->columns[4].codes, (Values<std::int32_t>{1, -1}));
        QCOMPARE(some->columns[5].texts[1], std::string("new"));
        QCOMPARE(some->lines, (Values<std::int64_t>{2, 4}));
        QCOMPARE(some->parts, (std::vector<std::uint8_t>{0, 2}));
        QVERIFY(some->provenance.contentHash != data->provenance.contentHash);
        QCOMPARE(rowsWhere(data, "mass<80")->provenance.contentHash, some->provenance.contentHash);
        QVERIFY_EXCEPTION_THROWN(rowsWhere(data, "mass > 100"), Error);
    }
};

QTEST_APPLESS_MAIN(TestFormula)
#include "tst_formula.moc"
