// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"
#include "plugins/molecule/depictors.hpp"
#include "plugins/molecule/reaction_reader.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "plugins/molecule/smiles_trouble.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <algorithm>
#include <cmath>

using namespace netloom;

namespace {

using Texts = Values<std::string>;

const std::string solubility = "name,smiles,predicted,logS,note\n"
                               "\"phenol, pure\",Oc1ccccc1 ,-0.5,0.1,a\n"
                               "ethanol,CCO,-1,0.2,b\n"
                               "bad,CN(C)(C)(C)C,-1,0.3,c\n"
                               "toluene,Cc1ccccc1,-2,-2.2,a\n";

const Params noInputs = {{"inputs", std::string("none")}};

const Column &columnOf(const ReadResult &result, const std::string &name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

ColumnRole roleOf(const ReadResult &result, const std::string &name)
{
    return result.data->roles[static_cast<std::size_t>(result.data->at(name))];
}

Params inputs(const char *words)
{
    return {{"inputs", std::string(words)}};
}

} // namespace

class TestSmilesReader : public QObject
{
    Q_OBJECT

private slots:
    void aTableKeepsItsColumnsAndGetsDescriptors();
    void aMeasuredColumnBecomesTheTarget_data();
    void aMeasuredColumnBecomesTheTarget();
    void moleculesThatCannotBeAreListedWithTheirPlace();
    void whatIsNoSmilesIsListedWithTheReason_data();
    void whatIsNoSmilesIsListedWithTheReason();
    void faultsInWritingHaveAPlace_data();
    void faultsInWritingHaveAPlace();
    void listsHaveNamesBehindABlank();
    void theColumnMayBeChosen();
    void aColumnOfTheTableKeepsItsNameBesideADescriptor();
    void mixturesAndDoublesAreSaidOnce();
    void standardisingTakesSaltsAway();
    void scaffoldsMayKeepRowsTogether();
    void graphsHaveEveryBondTwice();
    void aModelSaysHowLargeAGraphIs();
    void inputsThatDoNotExistAreNamed();
    void aCoulombMatrixNeedsThreeDimensions();
    void aStoppedReadingStops();
    void threadsDoNotChangeAnything();
    void sniffsItsOwnFiles_data();
    void sniffsItsOwnFiles();
    void reactionsHaveTwoSides();
    void badReactionsAreListed();
    void rowsAreDrawn();
    void knownSetsAreReadWhole_data();
    void knownSetsAreReadWhole();

private:
    ReadResult read(const std::string &bytes, const Params &options = noInputs, const QString &name = "a.csv") const
    {
        return readWhole(smilesReader(), m_folder.write(name, bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = noInputs, const QString &name = "a.csv") const
    {
        return refusalBy(smilesReader(), m_folder.write(name, bytes), options);
    }

    ScratchFolder m_folder;
};

void TestSmilesReader::aTableKeepsItsColumnsAndGetsDescriptors()
{
    const ReadResult result = read(solubility, {});
    QCOMPARE(int(result.data->rows), 3);
    QCOMPARE(columnOf(result, "smiles").texts, (Texts{"Oc1ccccc1", "CCO", "Cc1ccccc1"}));
    QCOMPARE(columnOf(result, "logS").numbers, (Values<double>{0.1, 0.2, -2.2}));
    QCOMPARE(roleOf(result, "smiles"), ColumnRole::Id);
    QCOMPARE(roleOf(result, "logS"), ColumnRole::Target);
    QCOMPARE(roleOf(result, "predicted"), ColumnRole::Ignored);
    QCOMPARE(roleOf(result, "MolWt"), ColumnRole::Feature);
    QVERIFY(std::abs(columnOf(result, "MolWt").numbers[1] - 46.069) < 1e-9);
    QCOMPARE(columnOf(result, "MolWt").unit, std::string("g/mol"));
    QCOMPARE(columnOf(result, "scaffold").cellText(0), std::string("c1ccccc1"));
    QCOMPARE(columnOf(result, "scaffold").cellText(1), std::string("acyclic"));
    QCOMPARE(columnOf(result, "note").categories, (std::vector<std::string>{"a", "b"})); // c was of the row left out
    QCOMPARE(result.data->provenance.options.word("column"), std::string("smiles"));
    QCOMPARE(result.data->lines, (Values<std::int64_t>{2, 3, 5}));
}

void TestSmilesReader::aMeasuredColumnBecomesTheTarget_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("target");
    QTest::newRow("says that it is measured") << "smiles,measured log solubility,weight"
                                              << "measured log solubility";
    QTest::newRow("experiment beside a calculation") << "smiles,calc,expt"
                                                     << "expt";
    QTest::newRow("the only one") << "smiles,p_np,p_np predicted"
                                  << "p_np";
    QTest::newRow("a name before a last column of classes") << "smiles,logS,y"
                                                            << "logS";
    QTest::newRow("none of two alike") << "smiles,NR-AR,SR-p53"
                                       << "";
}
void TestSmilesReader::aMeasuredColumnBecomesTheTarget()
{
    QFETCH(QString, header);
    QFETCH(QString, target);
    const ReadResult result = read(header.toStdString() + "\nCCO,1.5,2.25\nCCCO,2.5,2.75\nCCN,1.25,3.5\n", inputs("morgan"));
    std::string found;
    for (std::size_t i = 0; i < result.data->roles.size(); ++i)
        if (result.data->roles[i] == ColumnRole::Target)
            found += result.data->columns[i].name;
    QCOMPARE(QString::fromStdString(found), target);
}

void TestSmilesReader::moleculesThatCannotBeAreListedWithTheirPlace()
{
    const ReadResult result = read(solubility);
    QCOMPARE(int(result.rowsRejected), 1);
    QCOMPARE(result.problems.front().line, 4);
    QCOMPARE(result.problems.front().column, 2);
    QVERIFY(result.problems.front().isRowRejected);
    QCOMPARE(result.problems.front().message.str(),
             std::string("'CN(C)(C)(C)C' is no possible molecule: Explicit valence for atom # 1 N, 5, is greater than "
                         "permitted. Correct it."));
}

void TestSmilesReader::whatIsNoSmilesIsListedWithTheReason_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("zero byte") << QByteArray("CC\0CC", 5) << "Letter 3";
    QTest::newRow("a letter beyond ASCII") << QByteArray("C\xc3\xa9") << "Letter 2";
    QTest::newRow("too long") << QByteArray(2001, 'C') << "2001 characters; 2000 are allowed";
    QTest::newRow("too large") << QByteArray(501, 'C') << "501 atoms; 500 are allowed";
    QTest::newRow("an open ring") << QByteArray("CC1CC") << "at letter 3, ring 1 is not closed";
    QTest::newRow("an aromatic ring that is none") << QByteArray("c1cccc1") << "Can't kekulize mol";
    QTest::newRow("no element") << QByteArray("C[Xx]C") << "at letter 3, no atom stands in the square brackets";
}
void TestSmilesReader::whatIsNoSmilesIsListedWithTheReason()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const ReadResult result = read("CCO\n" + line.toStdString() + "\nCCN\n", noInputs, "a.smi");
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(result.problems.front().line, 2);
    const QString message = QString::fromStdString(result.problems.front().message.str());
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestSmilesReader::faultsInWritingHaveAPlace_data()
{
    QTest::addColumn<QString>("smiles");
    QTest::addColumn<int>("place");
    const auto row = [](const char *smiles, int place) { QTest::newRow(smiles) << smiles << place; };
    row("CCW", 3);
    row("C(H)N(C", 3);
    row("CN(C", 3);
    row("CN)C", 3);
    row("c%05cccc%5", 9);
    row("CN(C)C4C", 7);
    row("CCC`CC^", 4);
    row("CC@(F)(Cl)(Br)", 3);
    row("CC=", 3);
    row("(C)C", 1);
    row("C()C", 3);
    row("C[NH4", 2);
    row("1CC1", 1);
    for (const char *good :
         {"CCO", "c1ccccc1", "C%12CCCC%12", "[13CH3][C@@H](N)C", "[Na+].[Cl-]", "C/C=C\\C", "[cH-]1cccc1", "[nH]1cccc1",
          "O=[N+]([O-])c1ccc2[nH]ccc2c1", "[CH3:1][OH:2]", "[Se]", "[se]1cccc1", "BrCCCl", "*C", "[#6]"})
        row(good, 0);
}
void TestSmilesReader::faultsInWritingHaveAPlace()
{
    QFETCH(QString, smiles);
    QFETCH(int, place);
    const std::string word = smiles.toStdString();
    const auto trouble = findSmilesTrouble(word);
    QCOMPARE(trouble ? int(trouble->place) : 0, place);
}

void TestSmilesReader::listsHaveNamesBehindABlank()
{
    const ReadResult result = read("# mine\nCCO ethanol of\twheat\n\nc1ccccc1\tbenzene\r\nN\n", noInputs, "a.smi");
    QCOMPARE(columnOf(result, "smiles").texts, (Texts{"CCO", "c1ccccc1", "N"}));
    QCOMPARE(columnOf(result, "name").cellText(0), std::string("ethanol of\twheat"));
    QVERIFY(columnOf(result, "name").isMissing(2));
    QCOMPARE(result.data->lines, (Values<std::int64_t>{2, 4, 5}));
    QCOMPARE(int(read("smiles id\nCCO a\nCCN b\n", noInputs, "b.smi").data->rows), 2);
    QVERIFY(refusal("", noInputs, "c.smi").find("no molecule in the file") != std::string::npos);
    QVERIFY(refusal("CC(C\n", noInputs, "c.smi").find("c.smi:1: No row of the file can be used") != std::string::npos);
}

void TestSmilesReader::theColumnMayBeChosen()
{
    const std::string two = "product,smiles,y\nCCO,CC=O,1\nCCCO,CCC=O,2\n";
    QCOMPARE(columnOf(read(two, inputs("descriptors")), "HeavyAtomCount").numbers, (Values<double>{3, 4}));
    const ReadResult chosen = read(two, {{"inputs", std::string("descriptors")}, {"column", std::string("product")}});
    QCOMPARE(columnOf(chosen, "NumHDonors").numbers, (Values<double>{1, 1}));
    QVERIFY(refusal("a,b\n1,2\n3,4\n").find("No column of the table holds SMILES") != std::string::npos);
    QVERIFY(!refusal(two, {{"column", std::string("nothing")}}).empty());
}

void TestSmilesReader::aColumnOfTheTableKeepsItsNameBesideADescriptor()
{
    const ReadResult result = read("SMILES,TPSA\nCCO,1\nCCCO,2\n", {});
    QCOMPARE(columnOf(result, "TPSA").numbers, (Values<double>{1, 2}));
    QVERIFY(std::abs(columnOf(result, "TPSA (RDKit)").numbers[0] - 20.23) < 1e-9);
    Params asked;
    hintColumnType(asked, "TPSA (RDKit)", ColumnType::Number);
    QVERIFY(read("SMILES\nCCO\nCCCO\n", asked).data->find("TPSA (RDKit)") >= 0); // rows that come without it
}

void TestSmilesReader::mixturesAndDoublesAreSaidOnce()
{
    const ReadResult result = read("smiles,y\nCCO,1\nOCC,2\n[Na+].[Cl-],3\nC.O,4\nC(C)O,5\n");
    QCOMPARE(int(result.problemCount), 2);
    QVERIFY(result.problems[0].message.str().find("2 of 5 molecules are salts") != std::string::npos);
    QVERIFY(result.problems[1].message.str().find("3 rows share their structure") != std::string::npos);
    QCOMPARE(int(result.data->rows), 5);
}

void TestSmilesReader::standardisingTakesSaltsAway()
{
    const std::string salts = "smiles,y\n[Na+].CC([O-])=O,1\nCN(=O)=O,2\n";
    const auto weights = [&](const char *standard) {
        const ReadResult result =
            read(salts, {{"inputs", std::string("descriptors")}, {"standardise", std::string(standard)}});
        return columnOf(result, "NumValenceElectrons").numbers;
    };
    QCOMPARE(weights("none"), (Values<double>{24, 24}));
    QCOMPARE(weights("largest_fragment"), (Values<double>{24, 24}));
    const ReadResult neutral =
        read(salts, {{"inputs", std::string("descriptors")}, {"standardise", std::string("uncharged")}});
    QVERIFY(std::abs(columnOf(neutral, "MolWt").numbers[0] - 60.052) < 1e-9); // acetic acid
}

void TestSmilesReader::scaffoldsMayKeepRowsTogether()
{
    QCOMPARE(roleOf(read(solubility), "scaffold"), ColumnRole::Ignored);
    QCOMPARE(roleOf(read(solubility, {{"keep_together", std::string("scaffold")}}), "scaffold"), ColumnRole::Group);
    SplitSpec spec;
    parseSplitBy("scaffold", spec);
    QCOMPARE(spec.method, SplitMethod::Group);
    QCOMPARE(spec.column, std::string("scaffold"));
}

void TestSmilesReader::graphsHaveEveryBondTwice()
{
    const ReadResult result = read("smiles,y\nCC=O,1\nO,2\n", inputs("graph"));
    const Column &nodes = columnOf(result, "molecule:nodes"), &links = columnOf(result, "molecule:links");
    QCOMPARE(nodes.shape, (Shape{3, 75}));
    QCOMPARE(links.shape, (Shape{4, 8}));
    // from, to, single, double, triple, aromatic, conjugated, in a ring
    QCOMPARE(
        links.values,
        (Values<float>{1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 2, 1, 0, 1, 0, 0, 0, 0, 1, 2, 0, 1, 0, 0, 0, 0, //
                       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(nodes.values[0], 1.0F);                // a carbon
    QCOMPARE(nodes.values[2 * 75 + 2], 1.0F);       // an oxygen
    QCOMPARE(nodes.values[(3 + 1) * 75 + 2], 0.0F); // behind the last atom of water
    const auto ones = std::count(nodes.values.begin(), nodes.values.begin() + 75, 1.0F);
    QCOMPARE(int(ones), 5); // element, neighbours, hydrogens twice, hybridisation
}

void TestSmilesReader::aModelSaysHowLargeAGraphIs()
{
    Params asked = inputs("graph");
    hintColumnShape(asked, "molecule:nodes", Shape{4, 75});
    hintColumnShape(asked, "molecule:links", Shape{6, 8});
    const ReadResult result = read("smiles,y\nCCO,1\nCCCCC,2\nC1CCC1,3\nCCC,4\n", asked);
    QCOMPARE(columnOf(result, "molecule:nodes").shape, (Shape{4, 75}));
    QCOMPARE(columnOf(result, "molecule:links").shape, (Shape{6, 8}));
    QCOMPARE(int(result.data->rows), 2);
    QVERIFY(result.problems[0].message.str().find("5 atoms where 4 are taken") != std::string::npos);
    QVERIFY(result.problems[1].message.str().find("4 bonds where the model takes 3") != std::string::npos);
    QCOMPARE(int(read("smiles,y\nCCO,1\nCCCCC,2\n", {{"inputs", std::string("graph")}, {"most_atoms", std::int64_t{3}}})
                     .rowsRejected),
             1);
}

void TestSmilesReader::inputsThatDoNotExistAreNamed()
{
    QVERIFY(refusal(solubility, inputs("descriptors, fingerprint")).find("'fingerprint'") != std::string::npos);
}

void TestSmilesReader::aCoulombMatrixNeedsThreeDimensions()
{
    QVERIFY(refusal(solubility, inputs("coulomb")).find("needs 3-D coordinates") != std::string::npos);
}

void TestSmilesReader::aStoppedReadingStops()
{
    std::stop_source source;
    source.request_stop();
    try {
        smilesReader().read({m_folder.write("a.csv", solubility)}, {}, {.stop = source.get_token()});
        QFAIL("it went on");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestSmilesReader::threadsDoNotChangeAnything()
{
    std::string many = "smiles,y\n";
    for (int i = 0; i < 200; ++i)
        many += "C" + std::string(static_cast<std::size_t>(i % 17), 'C') + "c1ccccc1," + std::to_string(i) + "\n";
    const std::string hash = read(many, {}).data->provenance.contentHash;
    for (int again = 0; again < 3; ++again)
        QCOMPARE(read(many, {}).data->provenance.contentHash, hash);
}

void TestSmilesReader::sniffsItsOwnFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reader");
    const auto row = [](const char *what, const char *name, const QByteArray &bytes, const char *reader) {
        QTest::newRow(what) << name << bytes << reader;
    };
    row("named column", "a.csv", "id,smiles\n1,CCO\n2,C\n", "smiles");
    row("a column that looks so", "a.csv", "id,x\n1,CC(=O)O\n2,c1ccccc1\n3,CCN(C)C\n", "smiles");
    row("tabs", "a.tsv", "id\tcanonical_smiles\n1\tCCO\n2\tC\n", "smiles");
    row("a list", "a.smi", "CCO\n", "smiles");
    row("a list without a name", "a.txt", "CC(=O)O a\nc1ccccc1 b\n", "smiles");
    row("letters that are no molecules", "a.csv", "id,deck\n1,C\n2,B\n3,C\n4,F\n", "");
    row("words", "a.csv", "id,word\n1,spoon\n2,fork\n3,cat\n", "");
    row("numbers", "a.csv", "a,b\n1,2\n3,4\n", "");
    row("reactions", "a.csv", "class,rxn\n1,CCO>>CC=O\n2,C.O>[Fe]>CO\n", "reaction");
    row("a reaction file", "a.rxn", "$RXN\n\n\n\n  1  1\n", "reaction");
    row("nothing", "a.csv", "", "");
}
void TestSmilesReader::sniffsItsOwnFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reader);
    const FileHead head = readHead(m_folder.write(name, bytes.toStdString()));
    const double table = csvReader().sniff(head);
    QCOMPARE(smilesReader().sniff(head) > table, reader == "smiles");
    QCOMPARE(reactionReader().sniff(head) > table, reader == "reaction");
}

void TestSmilesReader::reactionsHaveTwoSides()
{
    const ReadResult result =
        readWhole(reactionReader(), m_folder.write("r.csv", "kind,rxn\n1,CC(O)C>>CC(=O)C\n2,CO.CC(=O)O>[H+]>CC(=O)OC.O\n"));
    QCOMPARE(columnOf(result, "reactants").numbers, (Values<double>{1, 2}));
    QCOMPARE(columnOf(result, "agents").numbers, (Values<double>{0, 1}));
    QCOMPARE(columnOf(result, "products").numbers, (Values<double>{1, 2}));
    const Column &change = columnOf(result, "change");
    QCOMPARE(change.shape, (Shape{1024}));
    QVERIFY(std::any_of(change.values.begin(), change.values.begin() + 1024, [](float value) { return value < 0; }));
    QVERIFY(std::all_of(change.values.begin(), change.values.end(), [](float value) { return std::abs(value) <= 2; }));
    QCOMPARE(roleOf(result, "rxn"), ColumnRole::Id);
    QCOMPARE(roleOf(result, "kind"), ColumnRole::Target);
    const ReadResult same = readWhole(reactionReader(), m_folder.write("s.csv", "rxn,y\nCCO>>CCO,1\nCN>>CN,2\n"));
    const Column &none = columnOf(same, "change");
    QVERIFY(std::all_of(none.values.begin(), none.values.end(), [](float value) { return value == 0; }));
}

void TestSmilesReader::badReactionsAreListed()
{
    const ReadResult result = readWhole(
        reactionReader(), m_folder.write("r.csv", "rxn,y\nCCO>>CC=O,1\nCCO>CC=O,2\nCC(O>>CC=O,3\nCCN>>CN(C)(C)(C)C,4\n"));
    QCOMPARE(int(result.data->rows), 1);
    QVERIFY(result.problems[0].message.str().find("two > signs") != std::string::npos);
    QVERIFY(result.problems[1].message.str().find("the parenthesis is not closed") != std::string::npos);
    QVERIFY(result.problems[2].message.str().find("Explicit valence") != std::string::npos);
    const std::string refused = refusalBy(reactionReader(), m_folder.write("bad.rxn", "$RXN\n\n\n\n   1  1\n$MOL\n"));
    QVERIFY2(refused.find("is no reaction") != std::string::npos, refused.c_str());
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/odd/molecule"));
    if (!data.exists())
        QSKIP("the known files are not here");
    const std::string bogus = refusalBy(reactionReader(), data.filePath("bogus_github290.rxn").toStdString());
    QVERIFY2(bogus.find("is no reaction") != std::string::npos, bogus.c_str());
}

void TestSmilesReader::rowsAreDrawn()
{
    const ReadResult molecules = read(solubility);
    const Depiction formula = structureDepictor().depict(onlyRow(*molecules.data, 0), {});
    QCOMPARE(formula.title, std::string("phenol, pure"));
    QCOMPARE(formula.words, std::string("The structural formula of phenol, pure: C6H6O, 94.11 g/mol."));
    const std::string &svg = std::get<DrawingDepiction>(formula.content).svg;
    QVERIFY(svg.find("<svg") != std::string::npos && svg.find("<rect") == std::string::npos);
    const ReadResult reactions = readWhole(reactionReader(), m_folder.write("r.csv", "rxn,y\nCCO>>CC=O,1\nCCN>>CC=N,2\n"));
    const Depiction reaction = structureDepictor().depict(onlyRow(*reactions.data, 0), {});
    QCOMPARE(reaction.words, std::string("A reaction that makes 1 products of 1 reactants."));
}

void TestSmilesReader::knownSetsAreReadWhole_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("rejected");
    const auto row = [](const char *path, int rows, int rejected = 0) { QTest::newRow(path) << path << rows << rejected; };
    row("molecule/esol/delaney-processed.csv", 1128);
    row("molecule/freesolv/SAMPL.csv", 642);
    row("molecule/lipophilicity/Lipophilicity.csv", 4200);
    row("molecule/bbbp/BBBP.csv", 2039, 11);
    row("molecule/zinc/zinc250k_test.smi", 5000);
    row("odd/molecule/fewSmi.2.csv", 10);
    row("odd/molecule/bad_element.smi", 0);
    row("odd/molecule/bad_paren.smi", 0);
    row("odd/molecule/bad_percentage_sign.smi", 0);
    row("odd/molecule/bad_ring.smi", 0);
    row("odd/molecule/bad_symbol.smi", 0);
    row("odd/molecule/misplaced_property.smi", 0);
    row("odd/molecule/empty.smi", 0);
}
void TestSmilesReader::knownSetsAreReadWhole()
{
    QFETCH(QString, path);
    QFETCH(int, rows);
    QFETCH(int, rejected);
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists(path))
        QSKIP("the known sets are not here");
    const std::string file = data.filePath(path).toStdString();
    if (rows == 0) {
        const QString refused = QString::fromStdString(refusalBy(smilesReader(), file, noInputs));
        QVERIFY2(refused.contains("at letter") || refused.contains("no molecule in the file"), qPrintable(refused));
        return;
    }
    const ReadResult result = readWhole(smilesReader(), file, noInputs);
    QCOMPARE(int(result.data->rows), rows);
    QCOMPARE(int(result.rowsRejected), rejected);
}

QTEST_APPLESS_MAIN(TestSmilesReader)
#include "tst_smiles_reader.moc"
