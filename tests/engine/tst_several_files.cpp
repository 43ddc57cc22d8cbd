// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/part_names.hpp"
#include "engine/data/split.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

class TestSeveralFiles : public QObject
{
    Q_OBJECT

private slots:
    void trainAndTestFilesBringTheSplit()
    {
        const ReadResult read = csvReader().read(
            {write("titanic_train.csv", "age,sex\n1,m\n2,f\n"), write("titanic_test.csv", "age,sex\n3,f\n")}, {}, {});
        QCOMPARE(read.data->rows, 3U);
        QCOMPARE(read.rowsSeen, 3U);
        QCOMPARE(read.data->columns.size(), 2U);
        QCOMPARE(read.data->columns[0].numbers, (Values<double>{1, 2, 3}));
        QCOMPARE(read.data->parts, (std::vector<std::uint8_t>{0, 0, 2}));
        QCOMPARE(read.data->lines, (Values<std::int64_t>{2, 3, 2}));
        QCOMPARE(read.data->fileStarts, (std::vector<std::size_t>{0, 2}));
        QCOMPARE(read.data->fileOf(1), 0U);
        QCOMPARE(read.data->fileOf(2), 1U);
        SplitSpec given;
        given.method = SplitMethod::Given;
        QCOMPARE(makeSplit(*read.data, {0, 1, 2}, -1, given).test, (std::vector<std::uint32_t>{2}));
    }

    void filesWithoutAPartSayWhereARowCameFrom()
    {
        const ReadResult read = csvReader().read({write("leeds.csv", "x\n1\n"), write("bern.csv", "x\n2\n3\n")}, {}, {});
        QVERIFY(read.data->parts.empty());
        const Column &file = read.data->columns.back();
        QCOMPARE(file.name, "file");
        QCOMPARE(file.cellText(0), "leeds.csv");
        QCOMPARE(file.cellText(2), "bern.csv");
        QCOMPARE(read.data->roles.back(), ColumnRole::Ignored);
    }

    void columnsAreFoundByTheirNames()
    {
        const ReadResult read = csvReader().read({write("a.csv", "x,y\n1,10\n"), write("b.csv", "y;x\n20;2\n")}, {}, {});
        QCOMPARE(read.data->columns[0].numbers, (Values<double>{1, 2}));
        QCOMPARE(read.data->columns[1].numbers, (Values<double>{10, 20}));
    }

    void categoriesOfAllFilesAreOneList()
    {
        const ReadResult read =
            csvReader().read({write("a.csv", "x,c\n1,red\n2,blue\n"), write("b.csv", "x,c\n3,green\n4,red\n5,\n")}, {}, {});
        const Column &colour = read.data->columns[1];
        QCOMPARE(colour.categories, (std::vector<std::string>{"blue", "green", "red"}));
        QCOMPARE(colour.codes, (Values<std::int32_t>{2, 0, 1, 2, -1}));
    }

    void wordsWinOverNumbers()
    {
        const ReadResult read =
            csvReader().read({write("a.csv", "x,c\n1,7\n2,8\n"), write("b.csv", "x,c\n3,high\n4,7\n")}, {}, {});
        QCOMPARE(read.data->columns[1].type, ColumnType::Category);
        QCOMPARE(read.data->columns[1].cellText(0), "7");
        QCOMPARE(read.data->columns[1].cellText(2), "high");
        QCOMPARE(read.data->columns[1].codes[0], read.data->columns[1].codes[3]);
    }

    void aColumnWithoutACellTakesTheOtherType_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("empty first") << "x,t\n1,\n2,\n"
                                     << "x,t\n3,yes\n4,no\n";
        QTest::newRow("empty second") << "x,t\n3,yes\n4,no\n"
                                      << "x,t\n1,\n2,\n";
    }
    void aColumnWithoutACellTakesTheOtherType()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const ReadResult read =
            csvReader().read({write("a.csv", first.toStdString()), write("b.csv", second.toStdString())}, {}, {});
        const Column &column = read.data->columns[1];
        QCOMPARE(column.type, ColumnType::Category);
        QCOMPARE(column.categories, (std::vector<std::string>{"no", "yes"}));
        QCOMPARE(column.codes.size(), 4U);
    }

    void rejectedRowsOfEachFileAreListed()
    {
        const ReadResult read =
            csvReader().read({write("a.csv", "x,y\n1,2\n3\n5,6\n"), write("b.csv", "x,y\n7,8\n9,10,11\n")}, {}, {});
        QCOMPARE(read.rowsSeen, 5U);
        QCOMPARE(read.rowsRejected, 2U);
        QCOMPARE(read.data->rows, 3U);
        QStringList places;
        for (const Problem &problem : read.problems)
            if (problem.isRowRejected)
                places << QFileInfo(QString::fromStdString(problem.file)).fileName() + ':' + QString::number(problem.line);
        QCOMPARE(places, (QStringList{"a.csv:3", "b.csv:3"}));
    }

    void filesOfAnotherFormAreRefusedByName_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("words");
        QTest::newRow("lacks a column") << "x\n1\n"
                                        << "no column 'y'";
        QTest::newRow("has one more") << "x,y,z\n1,2,3\n"
                                      << "a column 'z'";
    }
    void filesOfAnotherFormAreRefusedByName()
    {
        QFETCH(QString, second);
        QFETCH(QString, words);
        try {
            csvReader().read({write("a.csv", "x,y\n1,2\n"), write("b.csv", second.toStdString())}, {}, {});
            QFAIL("was read");
        } catch (const Error &error) {
            const QString said = QString::fromUtf8(error.what());
            QVERIFY2(said.contains("b.csv") && said.contains(words), qPrintable(said));
        }
    }

    void namesSpeakOfParts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("part"); // -1: none
        QTest::newRow("train") << "train.csv" << 0;
        QTest::newRow("higgs") << "/data/higgs_train_10k.csv" << 0;
        QTest::newRow("dotted") << "AnEM.test.conll" << 2;
        QTest::newRow("validation") << "x-Validation.csv.gz" << 1;
        QTest::newRow("MNIST") << "t10k-images-idx3-ubyte.gz" << 2;
        QTest::newRow("inside a word") << "contest.csv" << -1;
        QTest::newRow("both") << "train_test.csv" << -1;
        QTest::newRow("neither") << "iris.csv" << -1;
        QTest::newRow("only a folder says so") << "/test/iris.csv" << -1;
    }
    void namesSpeakOfParts()
    {
        QFETCH(QString, name);
        QFETCH(int, part);
        const auto found = partOfFile(name.toStdString());
        QCOMPARE(found ? int(*found) : -1, part);
    }

private:
    std::string write(const QString &name, const std::string &content) const { return m_folder.write(name, content); }
    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestSeveralFiles)
#include "tst_several_files.moc"
