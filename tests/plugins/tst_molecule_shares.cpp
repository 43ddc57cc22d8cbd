// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/shares.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/molecule/depictors.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

using namespace netloom;

namespace {

const SharePainter &painter()
{
    return dynamic_cast<const SharePainter &>(structureDepictor());
}

std::string svgOf(const Depiction &depiction)
{
    return std::get<DrawingDepiction>(depiction.content).svg;
}

/// The names of a cell with commas, cells with bars between them.
QString wordsOf(const ShareNames &names)
{
    QStringList cells;
    for (const std::vector<Text> &ofCell : names) {
        QStringList words;
        for (const Text &name : ofCell)
            words << QString::fromStdString(name.str());
        cells << words.join(", ");
    }
    return cells.join(" | ");
}

/// What one bit of a fingerprint that is on adds, and nothing else.
CellShares oneBit(const Column &column, std::size_t number)
{
    const auto width = static_cast<std::size_t>(column.shape.size());
    CellShares cell{column.name, {column.shape.size()}, std::vector<double>(width)};
    for (std::size_t i = 0, seen = 0; i < width; ++i)
        if (column.values[i] > 0 && seen++ == number)
            cell.shares[i] = 2;
    return cell;
}

} // namespace

class TestMoleculeShares : public QObject
{
    Q_OBJECT

private slots:
    void sharesOfNodesAreThoseOfAtomsAndBearTheirSigns()
    {
        const Dataset row = rowOf("CCO", "graph");
        const Depiction drawn =
            painter().paint(row, {}, {"solubility", "log mol/L", {{"molecule:nodes", {3}, {0.1, -0.5, 0.9}}}}).picture;
        const std::string svg = svgOf(drawn);
        QVERIFY(drawn.words.find("O3 (+0.9), C2 (-0.5)") != std::string::npos);
        QVERIFY(drawn.words.find("C1") == std::string::npos);                          // too weak to be named
        for (const char *said : {"#ED7D21", "solubility (log mol/L)", "+0.9", "-0.9"}) // the strongest, and the scale below
            QVERIFY2(svg.find(said) != std::string::npos, said);
        QVERIFY(svg.find("href") == std::string::npos); // or the window would not show it
    }

    void linksThereAndBackAreOneBond()
    {
        const Dataset row = rowOf("CCO", "graph");
        // By the atom they lead to: 1 to 0; 0 to 1, 2 to 1; 1 to 2.
        const RowShares shares{"y", {}, {{"molecule:links", {4}, {0.25, 0.25, -1, -1}}}};
        const std::string svg = svgOf(painter().paint(row, {}, shares).picture);
        QVERIFY(svg.find("+2") != std::string::npos); // the scale goes to the strongest: -1 there and -1 back
        QVERIFY(svg.find("-2") != std::string::npos);
    }

    void aBitOfMorganLiesOnTheAtomsOfItsEnvironments()
    {
        const Dataset row = rowOf("CCO", "morgan");
        const Column &bits = row.columns[static_cast<std::size_t>(row.at("morgan"))];
        // RDKit 2022.09, AllChem.GetMorganFingerprintAsBitVect(CCO, 2, 2048, bitInfo): 80 atom 1 radius 0; 222 atom 2
        // radius 1; 294 atom 0 radius 1; 807 atom 2 radius 0; 1057 atom 0 radius 0; 1410 atom 1 radius 1.
        QVERIFY(wordsOfBit(row, bits, 0).contains("C2 (+2)"));
        QVERIFY(wordsOfBit(row, bits, 1).contains("C2 (+1), O3 (+1)"));
        QVERIFY(wordsOfBit(row, bits, 2).contains("C1 (+1), C2 (+1)"));
        QVERIFY(wordsOfBit(row, bits, 3).contains("O3 (+2)"));
        QVERIFY(wordsOfBit(row, bits, 5).contains("C1 (+0.67), C2 (+0.67), O3 (+0.67)"));
    }

    void aKeyOfMaccsLiesOnTheAtomsWithoutWhichItWouldNotBeThere()
    {
        const Dataset row = rowOf("CCO", "maccs");
        CellShares cell{"maccs", {167}, std::vector<double>(167)};
        cell.shares[164] = 1; // MACCS key 164: an oxygen
        QVERIFY(QString::fromStdString(painter().paint(row, {}, {"y", {}, {cell}}).picture.words).contains("O3 (+1)."));
    }

    void aKeyThatSeveralPlacesSetLiesOnThemAll()
    {
        const Dataset row = rowOf("c1ccccc1CCCCCCc1ccccc1", "maccs");
        CellShares cell{"maccs", {167}, std::vector<double>(167)};
        cell.shares[163] = 12; // MACCS key 163: a ring of six, of which there are two
        const QString words = QString::fromStdString(painter().paint(row, {}, {"y", {}, {cell}}).picture.words);
        QVERIFY2(words.contains("C1 (+1)") && !words.contains("C8 "), qPrintable(words));
    }

    void whatLiesOnNoAtomIsSaid()
    {
        const Dataset row = rowOf("CCO", "graph");
        const RowShares shares{"y", {}, {{"molecule:nodes", {3}, {0, 0, 1}}, {"weight", {}, {-3}}}};
        const PaintedShares painted = painter().paint(row, {}, shares);
        QVERIFY(painted.remark.str().starts_with("75 % of all shares lie on no atom"));
        QVERIFY(svgOf(painted.picture).find("75 %") == std::string::npos); // the window says it, in its own language
    }

    void partsBearTheNamesThatChemistsUse()
    {
        const Dataset graph = rowOf("C=O", "graph");
        const PaintedShares atoms = painter().paint(
            graph, {}, {"y", {}, {{"weight", {}, {1}}, {"molecule:nodes", {2}, {1, 2}}, {"molecule:links", {2}, {1, 1}}}});
        QCOMPARE(wordsOf(atoms.names), QStringLiteral(" | atom 1 (C), atom 2 (O) | bond 2=1, bond 1=2"));
        const Dataset bits = rowOf("CCO", "morgan");
        CellShares cell = oneBit(bits.columns[static_cast<std::size_t>(bits.at("morgan"))], 1);
        QVERIFY(wordsOf(painter().paint(bits, {}, {"y", {}, {cell}}).names).contains("morgan bit 222 (C2 O3)"));
        const Dataset pairs = rowOf("CC", "morgan");
        cell =
            oneBit(pairs.columns[static_cast<std::size_t>(pairs.at("morgan"))], 0); // RDKit 2022.09: each methyl sets 1057
        QVERIFY(wordsOf(painter().paint(pairs, {}, {"y", {}, {cell}}).names).contains("morgan bit 1057 (C1, and in 1 more"));
    }

    void atomsBearTheirNumbersWhereTheyAreWanted()
    {
        const Dataset row = rowOf("CCO", "graph");
        const auto countOfNotes = [](const std::string &svg) { return QString::fromStdString(svg).count("class='note'"); };
        QCOMPARE(countOfNotes(svgOf(structureDepictor().depict(row, {{"numbers", false}}))), 0);
        QCOMPARE(countOfNotes(svgOf(structureDepictor().depict(row, {{"numbers", true}}))), 3);
        QVERIFY(countOfNotes(svgOf(painter().paint(row, {}, {"y", {}, {{"molecule:nodes", {3}, {1, 0, 0}}}}).picture)) > 3);
    }

    void lettersOfSmilesAreTheirAtoms()
    {
        const Dataset row = rowOf("C(Cl)[NH3+]", "tokens");
        // C ( C l ) [ N H 3 + ]
        CellShares cell{"smiles", {11}, {1, 0, 0, 0, 0, 0, -3, 0, 0, 0, 0}};
        for (const char letter : std::string("C(Cl)[NH3+]"))
            cell.names.emplace_back(1, letter);
        const QString words = QString::fromStdString(painter().paint(row, {}, {"y", {}, {cell}}).picture.words);
        QVERIFY2(words.contains("N3 (-3), C1 (+1)."), qPrintable(words));
        // Pieces of several letters are shared by their atoms.
        const CellShares pieces{"smiles", {2}, {2, -1}, {"C(Cl", "[NH3+]"}};
        const QString others = QString::fromStdString(painter().paint(row, {}, {"y", {}, {pieces}}).picture.words);
        QVERIFY2(others.contains("C1 (+1), Cl2 (+1), N3 (-1)."), qPrintable(others));
    }

    void sharesThatLieOnNoAtomAreRefusedInWords()
    {
        const Dataset row = rowOf("CCO", "descriptors");
        try {
            painter().paint(row, {}, {"y", {}, {{"MolWt", {}, {1.0}}}});
            QFAIL("it painted something");
        } catch (const Error &error) {
            QVERIFY(error.message().str().find("graph or a fingerprint") != std::string::npos);
        }
    }

    void namesThatFitNoShareAreRefusedOnTheWay()
    {
        const RowShares shares{"y", {}, {{"a", {}, {0.5}}, {"x:nodes", {2}, {-1, 2}}}};
        const PaintedShares painted{{}, text("{1} % lie elsewhere.", 3), {{}, {text("atom {1}", 1), {}}}};
        const auto words = wire::wordsToJson(painted);
        const PaintedShares back = wire::paintedFromJson(words, {}, shares);
        QVERIFY(back.names == painted.names && back.remark == painted.remark);
        RowShares others = shares;
        others.cells[1].shares.pop_back();
        QVERIFY_THROWS_EXCEPTION(nlohmann::json::exception, wire::paintedFromJson(words, {}, others));
        others.cells.pop_back();
        QVERIFY_THROWS_EXCEPTION(nlohmann::json::exception, wire::paintedFromJson(words, {}, others));
    }

    void sharesSurviveTheWayToTheWorker()
    {
        const RowShares shares{"solubility", "log mol/L", {{"a", {}, {0.5}}, {"x:nodes", {2}, {-1, 2}, {"left", "right"}}}};
        QVERIFY(wire::sharesFromJson(wire::toJson(shares)) == shares);
    }

private:
    Dataset rowOf(const std::string &smiles, const std::string &inputs)
    {
        const ReadResult read =
            readWhole(smilesReader(), m_folder.write("one.csv", "smiles,y\n" + smiles + ",1\n"), {{"inputs", inputs}});
        return onlyRow(*read.data, 0);
    }

    static QString wordsOfBit(const Dataset &row, const Column &bits, std::size_t number)
    {
        return QString::fromStdString(painter().paint(row, {}, {"y", {}, {oneBit(bits, number)}}).picture.words);
    }

    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestMoleculeShares)
#include "tst_molecule_shares.moc"
