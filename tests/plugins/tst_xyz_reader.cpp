// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/depictors.hpp"
#include "plugins/molecule/xyz_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <cmath>

using namespace netloom;

namespace {

const std::string extended = "2\nenergy=-1.5 Lattice=\"5 0 0 0 6 0 0 0 7\" pbc=\"T T F\" "
                             "Properties=species:S:1:pos:R:3:forces:R:3\n"
                             "H 0 0 0 0.1 0.2 0.3\nF 0.9 0 0 -1 -2 -3\n"
                             "1\nenergy=2e1 Properties=species:S:1:pos:R:3:forces:R:3\nHe 1 2 3 4 5 6\n";

const Column &columnOf(const ReadResult &result, const std::string &name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

} // namespace

class TestXyzReader : public QObject
{
    Q_OBJECT

private slots:
    void framesBecomeRows();
    void numbersWithoutNamesGetSome();
    void aCountIsBelievedAsFarAsThereAreBytes_data();
    void aCountIsBelievedAsFarAsThereAreBytes();
    void aBadFrameIsListedAndTheOthersAreRead();
    void aModelSaysHowManyAtoms();
    void framesAreDrawnWithTheirBonds();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles();
    void knownFilesAreReadAsTheirIndexSays_data();
    void knownFilesAreReadAsTheirIndexSays();

private:
    ReadResult read(const std::string &bytes, const Params &options = {}) const
    {
        return readWhole(xyzReader(), m_folder.write("a.xyz", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestXyzReader::framesBecomeRows()
{
    const ReadResult result = read(extended);
    QCOMPARE(columnOf(result, "energy").numbers, (Values<double>{-1.5, 20}));
    QCOMPARE(result.data->roles[static_cast<std::size_t>(result.data->at("energy"))], ColumnRole::Target);
    QCOMPARE(columnOf(result, "atom_count").numbers, (Values<double>{2, 1}));
    QCOMPARE(columnOf(result, "pbc").cellText(0), std::string("T T F"));
    QCOMPARE(columnOf(result, "atoms").values, (Values<float>{1, 9, 2, 0}));
    QCOMPARE(columnOf(result, "positions").shape, (Shape{2, 3}));
    QCOMPARE(columnOf(result, "positions").values, (Values<float>{0, 0, 0, 0.9F, 0, 0, 1, 2, 3, 0, 0, 0}));
    QCOMPARE(columnOf(result, "forces").values, (Values<float>{0.1F, 0.2F, 0.3F, -1, -2, -3, 4, 5, 6, 0, 0, 0}));
    QCOMPARE(columnOf(result, "cell").values[4], 6.0F);
    QCOMPARE(columnOf(result, "coulomb").shape, (Shape{2, 2}));
    QCOMPARE(result.data->lines, (Values<std::int64_t>{1, 5}));
}

void TestXyzReader::numbersWithoutNamesGetSome()
{
    const ReadResult result = read("1\ngdb 1\t157.7\t-40.5\nC 0 1.5*^-6 0 -0.5\n1341.3 1562.6\nC C\nInChI=1S/CH4/h1H4\n"
                                   "1\ngdb 2\t100.5\t-56\nN 0 0 0 -0.7\n");
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(columnOf(result, "value_3").numbers, (Values<double>{157.7, 100.5}));
    QCOMPARE(int(result.problemCount), 1);                                                    // the lines behind the atoms
    QCOMPARE(columnOf(read("1\natoms=7\nC 0 0 0\n"), "atoms_").numbers, (Values<double>{7})); // beside those in space
    QCOMPARE(columnOf(read("1\nfrom a program\nC 0 0 0\n"), "comment").cellText(0), std::string("from a program"));
}

void TestXyzReader::aCountIsBelievedAsFarAsThereAreBytes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("a bomb") << "999999999\nx\nHe 0 0 0\n"
                            << "announces 999999999 atoms, but the file goes on for 9 bytes only";
    QTest::newRow("a few too many") << "3\nx\nHe 0 0 0\nHe 0 0 1\n"
                                    << "announces 3 atoms but has 2";
    QTest::newRow("none") << "0\nx\n"
                          << "announces 0 atoms";
    QTest::newRow("no number") << "three\nx\nHe 0 0 0\n"
                               << "number of its atoms";
    QTest::newRow("beyond all numbers") << "99999999999999999999\nx\nHe 0 0 0\n"
                                        << "number of its atoms";
    QTest::newRow("empty") << "\n\n"
                           << "no frame in the file";
}
void TestXyzReader::aCountIsBelievedAsFarAsThereAreBytes()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    const QString refused = QString::fromStdString(refusalBy(xyzReader(), m_folder.write("a.xyz", file.toStdString())));
    QVERIFY2(refused.contains(says), qPrintable(refused));
}

void TestXyzReader::aBadFrameIsListedAndTheOthersAreRead()
{
    const ReadResult result = read("1\na\nHe 0 0 0\n2\nb\nHe 0 0 0\n1\nc\nXx 0 0 0\n1\nd\nC 0 zero 0\n1\ne\nNe 1 1 1\n");
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(int(result.rowsRejected), 3);
    QCOMPARE(columnOf(result, "atoms").values, (Values<float>{2, 10}));
    QCOMPARE(result.problems[0].line, 4);
    QVERIFY(result.problems[1].message.str().find("'Xx' is no chemical element") != std::string::npos);
    QCOMPARE(result.problems[2].line, 12);
}

void TestXyzReader::aModelSaysHowManyAtoms()
{
    Params asked;
    hintColumnShape(asked, "coulomb", Shape{4, 4});
    QCOMPARE(columnOf(read(extended, asked), "coulomb").shape, (Shape{4, 4}));
    QCOMPARE(columnOf(read(extended, asked), "positions").shape, (Shape{4, 3}));
    hintColumnShape(asked, "coulomb", Shape{1, 1});
    QCOMPARE(int(read(extended, asked).rowsRejected), 1);
}

void TestXyzReader::framesAreDrawnWithTheirBonds()
{
    const ReadResult result = read("3\nname=water\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n2\nname=far\nHe 0 0 0\nHe 5 0 0\n");
    const Depiction seen = structure3dDepictor().depict(onlyRow(*result.data, 0), {});
    QCOMPARE(int(std::get<PointsDepiction>(seen.content).joints.size()), 2);
    QCOMPARE(seen.title, std::string("water"));
    QVERIFY(std::get<PointsDepiction>(structure3dDepictor().depict(onlyRow(*result.data, 1), {}).content).joints.empty());
}

void TestXyzReader::aStoppedReadingStops()
{
    std::stop_source source;
    source.request_stop();
    try {
        xyzReader().read({m_folder.write("a.xyz", extended)}, {}, {.stop = source.get_token()});
        QFAIL("it went on");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestXyzReader::mutilatedFilesNeverCrash()
{
    for (std::size_t length = 0; length < extended.size(); ++length)
        refusalBy(xyzReader(), m_folder.write("cut.xyz", extended.substr(0, length)));
    for (std::size_t at = 0; at < extended.size(); ++at)
        for (const char odd : {'\0', '9', '-', '"', '\xff', '\n'}) {
            std::string spoiled = extended;
            spoiled[at] = odd;
            refusalBy(xyzReader(), m_folder.write("odd.xyz", spoiled));
        }
}

void TestXyzReader::sniffsItsOwnFiles()
{
    QVERIFY(xyzReader().sniff(readHead(m_folder.write("a.xyz", extended))) > 0.9);
    QVERIFY(xyzReader().sniff(readHead(m_folder.write("a.dat", extended))) > 0);
    QCOMPARE(xyzReader().sniff(readHead(m_folder.write("a.csv", "a,b\n1,2\n"))), 0.0);
}

void TestXyzReader::knownFilesAreReadAsTheirIndexSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("atoms");
    const auto row = [](const char *path, int rows, int atoms) { QTest::newRow(path) << path << rows << atoms; };
    row("molecule/md-xyz/water_100frames.xyz", 100, 297);
    row("molecule/md-xyz/ethanol_md17_100.extxyz", 100, 9);
    row("molecule/md-xyz/qm9_100.extxyz", 100, 17);
    row("molecule/qm7/qm7.xyz", 7101, 23);
    row("odd/molecule/spaces.xyz", 1, 64);
    row("odd/molecule/bad_count.xyz", 0, 0);
    row("odd/molecule/count_bomb.xyz", 0, 0);
}
void TestXyzReader::knownFilesAreReadAsTheirIndexSays()
{
    QFETCH(QString, path);
    QFETCH(int, rows);
    QFETCH(int, atoms);
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists(path))
        QSKIP("the known files are not here");
    const std::string file = data.filePath(path).toStdString();
    if (rows == 0) {
        QVERIFY(refusalBy(xyzReader(), file).find("The frame announces") != std::string::npos);
        return;
    }
    const ReadResult result = readWhole(xyzReader(), file);
    QCOMPARE(int(result.data->rows), rows);
    QCOMPARE(int(columnOf(result, "atoms").shape.size()), atoms);
    if (path.contains("qm9"))
        QVERIFY(std::abs(columnOf(result, "U0").numbers[0] + 40.47893) < 1e-9);
    if (path.contains("qm7"))
        QCOMPARE(columnOf(result, "energy_pbe0_kcal_mol").numbers[0], -417.031);
}

QTEST_APPLESS_MAIN(TestXyzReader)
#include "tst_xyz_reader.moc"
