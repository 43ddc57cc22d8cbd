// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/depictors.hpp"
#include "plugins/molecule/sdf_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <cmath>

using namespace netloom;

namespace {

using Texts = Values<std::string>;

std::string atomLine(double x, double y, double z, const char *symbol)
{
    char line[80];
    std::snprintf(line, sizeof line, "%10.4f%10.4f%10.4f %-3s 0  0  0  0  0  0  0  0  0  0  0  0\n", x, y, z, symbol);
    return line;
}

/// Water in space, or two atoms of carbon on paper.
const std::string water = "water\n  made        3D\n\n  3  2  0  0  0  0  0  0  0  0999 V2000\n" + atomLine(0, 0, 0, "O") +
                          atomLine(0.9572, 0, 0, "H") + atomLine(-0.2398, 0.9267, 0.1, "H") +
                          "  1  2  1  0\n  1  3  1  0\nM  END\n";
const std::string ethane = "ethane\n  made        2D\n\n  2  1  0  0  0  0  0  0  0  0999 V2000\n" + atomLine(0, 0, 0, "C") +
                           atomLine(1, 0.5, 0, "C") + "  1  2  1  0\nM  END\n";
const std::string noBonds = "bad\n  made        2D\n\n  2  2  0  0  0  0  0  0  0  0999 V2000\n" + atomLine(0, 0, 0, "C") +
                            atomLine(1, 0.5, 0, "C") + "  1  2  1  0\nM  END\n";

const Params noInputs = {{"inputs", std::string("none")}};

const Column &columnOf(const ReadResult &result, const std::string &name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

} // namespace

class TestSdfReader : public QObject
{
    Q_OBJECT

private slots:
    void fieldsBecomeTypedColumns();
    void aBadRecordIsListedAndTheOthersAreRead();
    void fieldsOfAllKindsOfWritingAreRead();
    void theEndOfTheFileInventsNoRecord_data();
    void theEndOfTheFileInventsNoRecord();
    void coulombMatricesNeedAShape();
    void aModelSaysHowLargeAMatrixIs();
    void recordsAreDrawnInTheirDimensions();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles();
    void knownFilesAreReadAsTheirIndexSays_data();
    void knownFilesAreReadAsTheirIndexSays();

private:
    ReadResult read(const std::string &bytes, const Params &options = noInputs) const
    {
        return readWhole(sdfReader(), m_folder.write("a.sdf", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestSdfReader::fieldsBecomeTypedColumns()
{
    const ReadResult result = read(water + ">  <logP(x)>  (1)\n-1.5\n\n> <kind>\npolar\n\n$$$$\n" + ethane +
                                   "> <kind>\napolar\n\n>  <logP(x)>  (2)\n1.8\n\n$$$$\n" + water + "$$$$\n");
    QCOMPARE(columnOf(result, "title").cellText(1), std::string("ethane"));
    QCOMPARE(columnOf(result, "logP(x)").type, ColumnType::Number);
    QCOMPARE(columnOf(result, "logP(x)").numbers[1], 1.8);
    QVERIFY(std::isnan(columnOf(result, "logP(x)").numbers[2]));
    QCOMPARE(columnOf(result, "kind").type, ColumnType::Category);
    QCOMPARE(columnOf(result, "smiles").texts, (Texts{"O", "CC", "O"}));
    QVERIFY(columnOf(result, "molblock").texts[0].ends_with("M  END\n"));
    QCOMPARE(result.data->lines[1], 18);
}

void TestSdfReader::aBadRecordIsListedAndTheOthersAreRead()
{
    const ReadResult result = read(water + "$$$$\n" + noBonds + "$$$$\n" + ethane + "$$$$\n");
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(int(result.rowsRejected), 1);
    QCOMPARE(result.problems.front().line, 19); // where the second bond should stand
    QVERIFY(result.problems.front().message.str().find("Bond line too short") != std::string::npos);
    const std::string refused = refusalBy(sdfReader(), m_folder.write("b.sdf", noBonds));
    QVERIFY(refused.find("No row of the file can be used") != std::string::npos);
}

void TestSdfReader::fieldsOfAllKindsOfWritingAreRead()
{
    const ReadResult result =
        read(water + ">  <many>\nfoo\nbar\n \nbaz\n\n>  <first>\nfoo\n>  <second>\nbaz\n \n\n> 25 <a<b>>\n"
                     "1\n\n$$$$\n");
    QCOMPARE(columnOf(result, "many").cellText(0), std::string("foo\nbar\n \nbaz"));
    QCOMPARE(columnOf(result, "first").cellText(0), std::string("foo"));
    QCOMPARE(columnOf(result, "second").cellText(0), std::string("baz"));
    QCOMPARE(columnOf(result, "a<b>").cellText(0), std::string("1"));
    QCOMPARE(int(result.problemCount), 1);
    QVERIFY(!result.problems.front().isRowRejected);
}

void TestSdfReader::theEndOfTheFileInventsNoRecord_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("nothing") << "";
    QTest::newRow("the mark") << "$$$$";
    QTest::newRow("a line end") << "$$$$\n";
    QTest::newRow("blank lines") << "$$$$\n\n \n\t\n";
}
void TestSdfReader::theEndOfTheFileInventsNoRecord()
{
    QFETCH(QString, end);
    QString file = QString::fromStdString(water + "$$$$\n" + ethane) + end;
    QCOMPARE(int(read(file.toStdString()).rowsSeen), 2);
    QCOMPARE(int(read(file.replace("\n", "\r\n").toStdString()).rowsSeen), 2);
    QVERIFY(refusalBy(sdfReader(), m_folder.write("b.sdf", "\n\n")).find("no molecule in the file") != std::string::npos);
}

void TestSdfReader::coulombMatricesNeedAShape()
{
    const ReadResult result = read(water + "$$$$\n" + ethane + "$$$$\n", {{"inputs", std::string("coulomb")}});
    QCOMPARE(int(result.data->rows), 1);
    QVERIFY(result.problems.front().message.str().find("no 3-D coordinates") != std::string::npos);
    const Column &coulomb = columnOf(result, "coulomb");
    QCOMPARE(coulomb.shape, (Shape{3, 3}));
    QVERIFY(std::abs(coulomb.values[0] - 73.5167F) < 1e-3F); // 0.5 * 8^2.4
    QVERIFY(std::abs(coulomb.values[4] - 0.5F) < 1e-6F);
    QCOMPARE(columnOf(result, "smiles").texts, (Texts{"O"}));
}

void TestSdfReader::aModelSaysHowLargeAMatrixIs()
{
    Params asked = {{"inputs", std::string("coulomb")}};
    hintColumnShape(asked, "coulomb", Shape{5, 5});
    QCOMPARE(columnOf(read(water, asked), "coulomb").shape, (Shape{5, 5}));
    hintColumnShape(asked, "coulomb", Shape{2, 2});
    QVERIFY(refusalBy(sdfReader(), m_folder.write("a.sdf", water), asked).find("3 atoms where 2 are taken") !=
            std::string::npos);
}

void TestSdfReader::recordsAreDrawnInTheirDimensions()
{
    const ReadResult result = read(water + "$$$$\n" + ethane);
    const Depiction space = structure3dDepictor().depict(onlyRow(*result.data, 0), {});
    const PointsDepiction &points = std::get<PointsDepiction>(space.content);
    QCOMPARE(int(points.points.size()), 3);
    QCOMPARE(points.points[0].label, std::string("O"));
    QCOMPARE(points.points[0].group, 8);
    QCOMPARE(int(points.joints.size()), 2);
    QCOMPARE(space.words, std::string("H2O in space: 3 atoms and 2 bonds."));
    const Depiction flat = structure3dDepictor().depict(onlyRow(*result.data, 1), {});
    QVERIFY(std::holds_alternative<DrawingDepiction>(flat.content));
}

void TestSdfReader::aStoppedReadingStops()
{
    std::stop_source source;
    source.request_stop();
    try {
        sdfReader().read({m_folder.write("a.sdf", water)}, {}, {.stop = source.get_token()});
        QFAIL("it went on");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestSdfReader::mutilatedFilesNeverCrash()
{
    const std::string whole = water + ">  <a>\n1\n\n$$$$\n" + ethane;
    for (std::size_t length = 0; length < whole.size(); ++length)
        refusalBy(sdfReader(), m_folder.write("cut.sdf", whole.substr(0, length)), noInputs);
    for (std::size_t at = 0; at < whole.size(); at += 3)
        for (const char odd : {'\0', '9', '-', '\xff', '\n'}) {
            std::string spoiled = whole;
            spoiled[at] = odd;
            refusalBy(sdfReader(), m_folder.write("odd.sdf", spoiled), noInputs);
        }
}

void TestSdfReader::sniffsItsOwnFiles()
{
    QCOMPARE(sdfReader().sniff(readHead(m_folder.write("a.txt", water))), 1.0);
    QCOMPARE(sdfReader().sniff(readHead(m_folder.write("a.txt", "a b\n1 2\n"))), 0.0);
    QVERIFY(sdfReader().sniff(readHead(m_folder.write("empty.sdf", ""))) > 0);
}

void TestSdfReader::knownFilesAreReadAsTheirIndexSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<QString>("says"); ///< of a file that is refused
    const auto row = [](const char *path, int rows, int rejected = 0, const char *says = "") {
        QTest::newRow(path) << path << rows << rejected << says;
    };
    row("molecule/sdf-3d/gdb1k.sdf", 1000);
    row("molecule/sdf-3d/setEEM1.sdf", 500);
    row("molecule/sdf-3d/membrane_permeability.sdf", 201);
    row("molecule/sdf-3d/NCI_first_200.props.sdf", 200);
    row("odd/molecule/good_bad_good_bad.sdf", 2, 2);
    row("odd/molecule/BlankPropLines.sdf", 1);
    row("odd/molecule/SkipLines.sdf", 2);
    row("odd/molecule/esters_end.sdf", 6);
    row("odd/molecule/rdkit_chunk_boundary_bug.sdf", 2);
    row("odd/molecule/largemol.mol", 1);
    row("odd/molecule/v3k.1.mol", 1);
    row("odd/molecule/chebi_15469.v3k.mol", 1);
    row("odd/molecule/v3k.crash1.mol", 1);
    row("odd/molecule/empty.sdf", 0, 0, "no molecule in the file");
    row("odd/molecule/empty2.sdf", 0, 0, "no molecule in the file");
    row("odd/molecule/bad-atom-line.sdf", 0, 0, "bad-atom-line.sdf:5: ");
    row("odd/molecule/count-line-not-numbers.sdf", 0, 0, "count-line-not-numbers.sdf:4: ");
    row("odd/molecule/count-line-too-short.sdf", 0, 0, "count-line-too-short.sdf:");
}
void TestSdfReader::knownFilesAreReadAsTheirIndexSays()
{
    QFETCH(QString, path);
    QFETCH(int, rows);
    QFETCH(int, rejected);
    QFETCH(QString, says);
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists(path))
        QSKIP("the known files are not here");
    const std::string file = data.filePath(path).toStdString();
    if (!says.isEmpty()) {
        const QString refused = QString::fromStdString(refusalBy(sdfReader(), file, noInputs));
        QVERIFY2(refused.contains(says), qPrintable(refused));
        return;
    }
    const ReadResult result = readWhole(sdfReader(), file, noInputs);
    QCOMPARE(int(result.data->rows), rows);
    QCOMPARE(int(result.rowsRejected), rejected);
    if (path.contains("membrane"))
        QCOMPARE(columnOf(result, "LogP(RRCK)").type, ColumnType::Number);
    if (path.contains("Blank"))
        QCOMPARE(columnOf(result, "fooprop").cellText(0), std::string("baz"));
}

QTEST_APPLESS_MAIN(TestSdfReader)
#include "tst_sdf_reader.moc"
