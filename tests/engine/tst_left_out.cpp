// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/left_out.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

class TestLeftOut : public QObject
{
    Q_OBJECT

private slots:
    void chosenRowsAreGoneAndTheOthersStay()
    {
        const DatasetPtr data = read("x,c\n1,a\n2,b\n3,c\n");
        const DatasetPtr fewer = withoutRows(data, {leaveOut(*data, {1}, {"x", "c"}, {})});
        QCOMPARE(fewer->rows, 2U);
        QCOMPARE(fewer->columns[0].numbers, (Values<double>{1, 3}));
        QCOMPARE(fewer->lines, (Values<std::int64_t>{2, 4}));
        QVERIFY(fewer->provenance.contentHash != data->provenance.contentHash);
    }

    void rowsThatEqualThemGoToo()
    {
        const DatasetPtr data = read("x,c\n1,a\n2,b\n1,a\n1,b\n");
        QCOMPARE(withoutRows(data, {leaveOut(*data, {0}, {"x", "c"}, {})})->columns[0].numbers, (Values<double>{2, 1}));
    }

    void theyAreFoundAgainInAFileThatWasSortedAnewAndHasGrown()
    {
        const DatasetPtr data = read("x,c\n1,a\n2,b\n3,c\n");
        const LeftOutRows rows = leaveOut(*data, {0, 2}, {"x", "c"}, {});
        const DatasetPtr later = read("c,x,y\nd,4,0\nc,3,0\na,1,0\nb,2,0\n");
        QCOMPARE(withoutRows(later, {rows})->columns[1].numbers, (Values<double>{4, 2}));
    }

    void aNumberReadAsAWordIsTheSameRow()
    {
        const DatasetPtr data = read("x,c\n1,0.5\n2,7\n3,7\n");
        const LeftOutRows rows = leaveOut(*data, {1}, {"x", "c"}, {});
        Dataset words = *data;
        std::size_t lost = 0;
        words.columns[1] = convertColumn(words.columns[1], ColumnType::Category, lost);
        words.columns[1].name = "c";
        QCOMPARE(withoutRows(std::make_shared<Dataset>(words), {rows})->columns[0].numbers, (Values<double>{1, 3}));
    }

    void whatIsMissingIsACellOfItsOwn()
    {
        const DatasetPtr data = read("x,t\n1,\n1,a\n,a\n");
        QCOMPARE(withoutRows(data, {leaveOut(*data, {0}, {"x", "t"}, {})})->rows, 2U);
        const auto keys = rowKeys(*data, {"x", "t"});
        QVERIFY(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    }

    void whereAColumnIsGoneTheRowsStay()
    {
        const DatasetPtr data = read("x,c\n1,a\n2,b\n");
        const LeftOutRows rows = leaveOut(*data, {1}, {"x", "c"}, {});
        const DatasetPtr other = read("x,d\n1,a\n2,b\n");
        QVERIFY(areKnown(rows, *data));
        QVERIFY(!areKnown(rows, *other));
        QCOMPARE(withoutRows(other, {rows}), other);
    }

    void nothingLeftIsRefusedInWords()
    {
        const DatasetPtr data = read("x,c\n1,a\n2,b\n");
        QVERIFY_EXCEPTION_THROWN(withoutRows(data, {leaveOut(*data, {0, 1}, {"x", "c"}, {})}), Error);
    }

    void howTheFileWritesThemDoesNotMatter()
    {
        const auto keys = rowKeys(*read("x,c\n1,a\n2,b\n"), {"x", "c"});
        QCOMPARE(rowKeys(*read("c;x\na;1\nb;2\n"), {"x", "c"}), keys);
        QCOMPARE(rowKeys(*read("c;x\na;1,0\nb;2,0\n"), {"x", "c"}), keys);
    }

private:
    DatasetPtr read(const std::string &content) const
    {
        return csvReader().read({m_folder.write("table.csv", content)}, {}, {}).data;
    }
    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_left_out.moc"
