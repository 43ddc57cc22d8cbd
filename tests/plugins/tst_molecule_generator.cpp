// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/shares.hpp"
#include "plugins/host/registry.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/typed_row.hpp"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace netloom;

/// Molecules that the plug-in makes by itself, through its worker, and the experiment that is shipped with them.
class TestMoleculeGenerator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/plugins"});
        m_generator = m_registry->findGenerator("molecules");
        QVERIFY(m_generator);
    }

    void aSeedSaysWhichMoleculesThereAre()
    {
        QCOMPARE(made(50, 3)->provenance.contentHash, made(50, 3)->provenance.contentHash);
        QVERIFY(made(50, 3)->provenance.contentHash != made(50, 4)->provenance.contentHash);
    }

    void eachMoleculeStandsThereOnce()
    {
        const DatasetPtr data = made(500, 1);
        const Values<std::string> &smiles = column(*data, "smiles").texts;
        QCOMPARE(std::set<std::string>(smiles.begin(), smiles.end()).size(), std::size_t{500});
        QVERIFY(data->provenance.isSimulated);
        QVERIFY(data->provenance.note.find("not measured") != std::string::npos);
    }

    void theSolubilityIsThatOfTheFormula()
    {
        // RDKit 2022.09.3 in Python: Crippen.MolLogP, Descriptors.MolWt, CalcNumRotatableBonds(strict) and the share of
        // aromatic atoms, put into Delaney's formula.
        const std::map<std::string, double> known = {{"Sc1ccccc1", -2.4018469},
                                                     {"CCCCC", -1.5391312},
                                                     {"CS(=O)(=O)CCCCCCCC1CCCCC1", -3.4164436},
                                                     {"NC(=O)CCOC(=O)c1ccc2c(C(=O)O)cccc2c1", -2.6326872},
                                                     {"O=[N+]([O-])c1ccc(-c2ccc3ccccc3c2)cc1", -4.6580757},
                                                     {"N#Cc1ccco1", -1.6710048},
                                                     {"CCCCCCC", -2.0725920},
                                                     {"CC(C)CCOC1CCC(F)O1", -2.2317882},
                                                     {"CCCOC1CCCCC1N(C)C", -2.1649822}};
        const DatasetPtr data = made(60, 1, {{"noise", 0.0}});
        std::size_t found = 0;
        for (std::size_t row = 0; row < data->rows; ++row)
            if (const auto its = known.find(column(*data, "smiles").texts[row]); its != known.end()) {
                QVERIFY(std::abs(column(*data, "log_solubility").numbers[row] - its->second) < 2e-6);
                ++found;
            }
        QCOMPARE(found, known.size());
    }

    void noiseHasTheDeviationThatIsAskedFor()
    {
        const DatasetPtr clean = made(600, 2, {{"noise", 0.0}}), noisy = made(600, 2, {{"noise", 0.5}});
        QVERIFY(column(*clean, "smiles").texts == column(*noisy, "smiles").texts);
        double squares = 0;
        for (std::size_t row = 0; row < 600; ++row) {
            const double d = column(*noisy, "log_solubility").numbers[row] - column(*clean, "log_solubility").numbers[row];
            squares += d * d;
        }
        const double deviation = std::sqrt(squares / 600); // within four of its own standard errors
        QVERIFY(std::abs(deviation - 0.5) < 4 * 0.5 / std::sqrt(1200.0));
    }

    void whatCannotBeMadeIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, made(20'001, 1));
        QVERIFY_THROWS_EXCEPTION(Error, made(500, 1, {{"groups", std::int64_t{0}}})); // only the frames are left
        QVERIFY_THROWS_EXCEPTION(Error, made(5, 1, {{"inputs", std::string("coulomb")}}));
        QVERIFY_THROWS_EXCEPTION(Error, made(5, 1, {{"inputs", std::string("tea")}}));
    }

    void sharesArePaintedByTheWorker()
    {
        const DatasetPtr data = made(3, 1);
        const std::vector<const Depictor *> depictors = m_registry->depictorsFor("molecules");
        QVERIFY(!depictors.empty());
        const auto *painter = dynamic_cast<const SharePainter *>(depictors.front());
        QVERIFY(painter);
        const Dataset row = onlyRow(*data, 0); // CCC
        QCOMPARE(row.columns.front().texts.front(), std::string("CCC"));
        const PaintedShares painted = painter->paint(row, {}, {"y", "m", {{"molecule:nodes", {3}, {0.5, -1, 0}}}});
        QCOMPARE(painted.names.front().at(2).str(), std::string("atom 3 (C)")); // it came from the worker
        const Depiction &drawn = painted.picture;
        QVERIFY(std::get<DrawingDepiction>(drawn.content).svg.find("y (m)") != std::string::npos);
        QVERIFY(drawn.words.find("C2 (-1), C1 (+0.5)") != std::string::npos);
        QVERIFY_THROWS_EXCEPTION(Error, painter->paint(row, {}, {"y", "m", {}}));
    }

    void rowsAreSearchedAndComparedByTheWorker()
    {
        const DatasetPtr data = made(40, 1);
        QCOMPARE(m_registry->rowSearchesFor("smiles").size(), std::size_t{1});
        QVERIFY(m_registry->rowSearchesFor("csv").empty());
        const RowSearch &search = *m_registry->rowSearchesFor("molecules").front();
        const std::vector<std::uint32_t> all = search.matches(*data, "*", {});
        QCOMPARE(all.size(), data->rows);
        const std::vector<std::uint32_t> some = search.matches(*data, "CCC", {}); // the first is propane
        QVERIFY(!some.empty() && some.front() == 0);
        QVERIFY(std::holds_alternative<DrawingDepiction>(search.highlighted(onlyRow(*data, 0), "CCC").content));
        try {
            search.matches(*data, "CC(", {});
            QFAIL("it is no SMARTS");
        } catch (const Error &error) {
            QVERIFY(error.kind() == ErrorKind::Usage && error.message().str().find("letter 3") != std::string::npos);
        }
        const RowLikeness &likeness = *m_registry->rowLikenessesFor("molecules").front();
        const std::vector<double> its = likeness.likeness(*data, 3, {}, {});
        QCOMPARE(its.size(), data->rows);
        QCOMPARE(its[3], 1.0);
    }

    void theShippedExperimentLearnsTheSolubility()
    {
        const Project project = loadProject(NETLOOM_SOURCE_DIR "/projects/examples/solubility.netloom");
        QVERIFY(project.notes.find("Licence:") != std::string::npos);
        QVERIFY(project.runs.empty());
        const ReadResult read = loadData(project.data, *m_registry);
        QCOMPARE(read.data->provenance.contentHash, project.data.contentHash);
        const Bench bench = prepareBench(project, typedData(read.data, project.data));
        for (const GraphIssue &issue : checkProject(project, &bench))
            QVERIFY2(issue.severity != Severity::Error, issue.message.str().c_str());
        RunRecord run = beginRun(project, bench);
        Trainer trainer(trainingTask(project, bench), 0);
        RunControl control;
        run = finishRun(std::move(run), trainer.run(control));
        double r2 = 0;
        for (const auto &[name, value] : evaluateRun(run, bench, Part::Test).metrics)
            r2 = name == "r2" ? value : r2;
        QVERIFY2(r2 > 0.9, std::to_string(r2).c_str());

        // A molecule is typed and predicted: ethanol's solubility by the formula is -0.1247 (RDKit 2022.09.3 in Python).
        const auto source = typedSource(run, project.data, bench.data.get(), *m_registry);
        QVERIFY(source.has_value());
        QCOMPARE(source->column, std::string("smiles"));
        const auto predicted = [&](const char *smiles) {
            const ReadResult row = readTypedRow(run, project.data, *source, {{"smiles", smiles}}, *m_registry);
            return predictRun(run, row, 1).rows.front().values.front();
        };
        QVERIFY(std::abs(predicted("CCO") + 0.1247) < 0.4);
        QVERIFY(predicted("CCO") > predicted("c1ccccc1CCCCCCl") + 2);
    }

private:
    DatasetPtr made(std::int64_t rows, std::uint64_t seed, const Params &params = {}) const
    {
        return generateData(*m_generator, rows, seed, params);
    }
    static const Column &column(const Dataset &data, const std::string &name)
    {
        return data.columns[static_cast<std::size_t>(data.at(name))];
    }

    std::unique_ptr<Registry> m_registry;
    const Generator *m_generator = nullptr;
};

QTEST_GUILESS_MAIN(TestMoleculeGenerator)
#include "tst_molecule_generator.moc"
