// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/row_questions.hpp"
#include "plugins/molecule/sdf_reader.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

namespace {

QString refusalOf(const std::string &query)
{
    Dataset none;
    Column &smiles = none.columns.emplace_back();
    smiles.name = "smiles";
    smiles.type = ColumnType::Text;
    smiles.texts = {"CCO"};
    none.rows = 1;
    try {
        smartsSearch().matches(none, query, {});
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Usage ? QString::fromStdString(error.message().str()) : QStringLiteral("another");
    }
    return {};
}

} // namespace

class TestMoleculeSearch : public QObject
{
    Q_OBJECT

private slots:
    /// RDKit 2022.09 in python over the same ten SMILES: [i for i, s in enumerate(smiles)
    /// if Chem.MolFromSmiles(s).HasSubstructMatch(Chem.MolFromSmarts(smarts))].
    void rowsThatMatchAreThoseOfRdkit_data()
    {
        QTest::addColumn<std::string>("smarts");
        QTest::addColumn<std::vector<std::uint32_t>>("rows");
        const auto row = [](const char *name, const char *smarts, std::vector<std::uint32_t> rows) {
            QTest::newRow(name) << std::string(smarts) << rows;
        };
        row("a benzene ring", "c1ccccc1", {2, 3, 4, 9});
        row("a carboxylic acid", "C(=O)[OH]", {1, 4});
        row("an oxygen that is no acid's", "[OX2;!$(OC=O)]", {0, 3, 5});
        row("any amine", "[NX3;H2,H1;!$(NC=O)]", {6, 9});
        row("a halogen on a ring", "[c][F,Cl,Br,I]", {2});
        row("nothing", "[Pt]", {});
        row("a wildcard", "*#*", {7});
    }

    void rowsThatMatchAreThoseOfRdkit()
    {
        QFETCH(std::string, smarts);
        QFETCH(std::vector<std::uint32_t>, rows);
        QVERIFY(smartsSearch().matches(*tenMolecules().data, smarts, {}) == rows);
    }

    void whatIsNoSmartsIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<std::string>("smarts");
        QTest::addColumn<QString>("said");
        QTest::newRow("open parenthesis") << std::string("CC(C")
                                          << QStringLiteral("at letter 3, the parenthesis is not closed");
        QTest::newRow("open bracket") << std::string("CC[O;H")
                                      << QStringLiteral("at letter 3, the square bracket is not closed");
        QTest::newRow("closed bracket") << std::string("CCO]") << QStringLiteral("at letter 4, a square bracket closes");
        QTest::newRow("open ring") << std::string("c1ccccc") << QStringLiteral("at letter 2, ring 1 is not closed");
        QTest::newRow("no atom") << std::string("CC[Qq]C") << QStringLiteral("at letter 3, [Qq] describes no atom");
        QTest::newRow("an atom within a pattern")
            << std::string("[$(CC[Qq])]C") << QStringLiteral("at letter 1, [$(CC[Qq])]");
        QTest::newRow("bond to nowhere") << std::string("CC=,:") << QStringLiteral("at letter 5, the bond leads to no atom");
        QTest::newRow("a blank") << std::string("CC C") << QStringLiteral("Letter 3 is none of a SMARTS");
        QTest::newRow("no letter of it") << std::string("CxC") << QStringLiteral("at letter 2, 'x' is no atom");
    }

    void whatIsNoSmartsIsRefusedWithItsPlace()
    {
        QFETCH(std::string, smarts);
        QFETCH(QString, said);
        const QString refusal = refusalOf(smarts);
        QVERIFY2(refusal.contains(said), qPrintable(refusal));
    }

    void everyMatchIsMarkedOnTheDrawing()
    {
        const Dataset row = onlyRow(*tenMolecules().data, 5); // COC(C)OC
        const Depiction drawn = smartsSearch().highlighted(row, "CO");
        const QString svg = QString::fromStdString(std::get<DrawingDepiction>(drawn.content).svg);
        QVERIFY(svg.contains("#FFCC59"));
        QVERIFY(!svg.contains("href"));
        QVERIFY(QString::fromStdString(Text{"{1}", {drawn.words}}.str()).contains("with 5 of its atoms marked"));
        QVERIFY_THROWS_EXCEPTION(Error, smartsSearch().highlighted(row, "N"));
    }

    /// RDKit 2022.09 in python: DataStructs.BulkTanimotoSimilarity over AllChem.GetMorganFingerprintAsBitVect(mol, 2, 2048)
    /// of the same ten SMILES, beside the first.
    void likenessIsTheTanimotoSimilarityOfRdkit()
    {
        const ReadResult read = tenMolecules();
        const std::vector<double> likeness =
            morganLikeness().likeness(*read.data, 0, {{"radius", std::int64_t{2}}, {"bits", std::int64_t{2048}}}, {});
        const std::vector<double> wanted = {1.0,
                                            0.18181818181818182,
                                            0.0,
                                            0.0625,
                                            0.05263157894736842,
                                            0.07142857142857142,
                                            0.3333333333333333,
                                            0.09090909090909091,
                                            0.14285714285714285,
                                            0.05263157894736842};
        QCOMPARE(likeness.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(std::abs(likeness[i] - wanted[i]) < 1e-12, qPrintable(QString::number(likeness[i], 'g', 17)));
    }

    void aRowWithoutAMoleculeIsNeitherFoundNorLike()
    {
        Dataset data = *tenMolecules().data;
        const int smiles = data.at("smiles");
        data.columns[static_cast<std::size_t>(smiles)].texts[2] = "this is none";
        QVERIFY(smartsSearch().matches(data, "c1ccccc1", {}) == (std::vector<std::uint32_t>{3, 4, 9}));
        const Params usual = withDefaults(morganLikeness().info().options, {});
        QVERIFY(std::isnan(morganLikeness().likeness(data, 0, usual, {})[2]));
        QVERIFY_THROWS_EXCEPTION(Error, morganLikeness().likeness(data, 2, usual, {}));
    }

    void bothStopWhenTheyAreTold()
    {
        std::stop_source stop;
        stop.request_stop();
        JobControl job;
        job.stop = stop.get_token();
        QVERIFY_THROWS_EXCEPTION(Error, smartsSearch().matches(*tenMolecules().data, "C", job));
    }

private:
    ReadResult tenMolecules()
    {
        return readWhole(smilesReader(),
                         m_folder.write("ten.csv", "smiles,y\n"
                                                   "CCO,1\nCC(=O)O,2\nClc1ccccc1,3\nOc1ccccc1,4\n"
                                                   "OC(=O)c1ccccc1,5\nCOC(C)OC,6\nCCN,7\nCC#N,8\n"
                                                   "CC(=O)NC,9\nCNc1ccccc1,10\n"),
                         {{"inputs", "descriptors"}});
    }

    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestMoleculeSearch)
#include "tst_molecule_search.moc"
