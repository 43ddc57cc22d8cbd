// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/join.hpp"

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

Column words(const std::string &name, Values<std::string> values)
{
    Column column;
    column.name = name;
    column.type = ColumnType::Text;
    column.texts = std::move(values);
    return column;
}

/// Four visits of three patients; one lacks the patient.
Dataset visits()
{
    Dataset data;
    data.columns = {numbers("patient", {7, 8, 7, missing}), numbers("age", {40, 50, 41, 60})};
    data.rows = 4;
    data.roles = {ColumnRole::Group, ColumnRole::Feature};
    data.lines = {2, 3, 4, 5};
    data.provenance.contentHash = "visits";
    return data;
}

/// One row a patient, with a picture of two pixels; patient 9 never came, and 7 stands there twice.
Dataset patients()
{
    Dataset data;
    Column picture;
    picture.name = "picture";
    picture.type = ColumnType::Tensor;
    picture.shape = Shape{2};
    picture.values = {1, 2, 3, 4, 5, 6, 7, 8};
    data.columns = {words("id", {"7", "9", "8", "7"}), numbers("age", {1, 2, 3, 4}), picture,
                    words("outcome", {"a", "b", "c", "d"})};
    data.rows = 4;
    data.roles = {ColumnRole::Id, ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Target};
    data.provenance.contentHash = "patients";
    return data;
}

} // namespace

class TestJoin : public QObject
{
    Q_OBJECT
private slots:
    void rowsGetTheColumnsOfTheirPartner()
    {
        const JoinedTables joined = joinTables(visits(), patients(), "patient", "id");
        const Dataset &data = *joined.data;
        QCOMPARE(data.rows, std::size_t{4});
        QCOMPARE(data.columns.size(), std::size_t{5});
        QCOMPARE(data.columns[2].name, std::string("age (2)"));
        QCOMPARE(data.columns[2].numbers[0], 1.0);
        QCOMPARE(data.columns[2].numbers[1], 3.0);
        QCOMPARE(data.columns[2].numbers[2], 1.0); // the first of two with one key
        QVERIFY(std::isnan(data.columns[2].numbers[3]));
        QCOMPARE(data.columns[3].values[2], 5.0F);
        QVERIFY(std::isnan(data.columns[3].values[6]));
        QCOMPARE(data.columns[4].texts, (Values<std::string>{"a", "c", "a", ""}));
        QCOMPARE(data.roles[4], ColumnRole::Feature); // a target there is none here
        QCOMPARE(data.roles[0], ColumnRole::Group);
        QCOMPARE(data.lines, visits().lines);
        QCOMPARE(joined.matched, std::size_t{3});
        QCOMPARE(joined.unused, std::size_t{1});
        QCOMPARE(joined.repeated, std::size_t{1});
    }

    void theHashFollowsBothTablesAndTheKeys()
    {
        const auto hash = [](const Dataset &first, const Dataset &second, const std::string &key) {
            return joinTables(first, second, key, "id").data->provenance.contentHash;
        };
        Dataset other = patients();
        other.provenance.contentHash = "others";
        const std::string known = hash(visits(), patients(), "patient");
        QCOMPARE(hash(visits(), patients(), "patient"), known);
        QVERIFY(hash(visits(), other, "patient") != known);
        QVERIFY(hash(visits(), patients(), "age") != known);
    }

    void aKeyMustBeThereAndBeOneValueARow()
    {
        QVERIFY_EXCEPTION_THROWN(joinTables(visits(), patients(), "nobody", "id"), Error);
        QVERIFY_EXCEPTION_THROWN(joinTables(visits(), patients(), "patient", "picture"), Error);
        QCOMPARE(partnersOfFirst(visits(), patients(), "patient", "picture", 10), std::size_t{0});
    }

    void keysAreGuessedFromTheValues()
    {
        const auto keys = guessJoinKeys(visits(), patients());
        QCOMPARE(keys.first, std::string("patient"));
        QCOMPARE(keys.second, std::string("id"));
        Dataset strangers = patients();
        strangers.columns = {words("name", {"x", "y", "z", "w"})};
        QVERIFY(guessJoinKeys(visits(), strangers).first.empty());
        QCOMPARE(partnersOfFirst(visits(), patients(), "patient", "id", 10), std::size_t{3});
        QCOMPARE(partnersOfFirst(visits(), patients(), "patient", "id", 1), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestJoin)
#include "tst_join.moc"
