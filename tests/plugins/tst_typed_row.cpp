// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"
#include "projects/workflow/other_data.hpp"
#include "projects/workflow/typed_row.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <cmath>

using namespace netloom;

/// A molecule that is typed, through the plug-in in its worker.
class TestTypedRow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/plugins"});
        QVERIFY(m_registry->findReader("smiles"));
        // Alcohols, acids and alkanes; the values are those of no measurement.
        std::string table = "name;smiles;warmth;logs\n";
        int row = 0;
        for (const char *end : {"", "O", "C(=O)O", "N", "Cl"})
            for (int length = 1; length <= 8; ++length, ++row)
                table += "m" + std::to_string(row) + ";" + std::string(static_cast<std::size_t>(length), 'C') + end + ";" +
                         std::to_string(row % 7) + ",5;" + std::to_string(-length) + "," + std::to_string(row % 3) + "\n";
        m_file = m_folder.write("own.csv", table);
    }

    void aTypedRowIsPredictedAsAFileWithItIs_data()
    {
        QTest::addColumn<std::string>("inputs");
        QTest::addColumn<std::string>("network");
        QTest::newRow("graph") << std::string("graph") << std::string("graphconv 8 relu > readout sum > dense 4 relu");
        QTest::newRow("fingerprint") << std::string("morgan") << std::string("dense 8 relu");
        QTest::newRow("descriptors") << std::string("descriptors") << std::string("dense 8 relu");
    }
    void aTypedRowIsPredictedAsAFileWithItIs()
    {
        QFETCH(std::string, inputs);
        QFETCH(std::string, network);
        train(inputs, network, {});
        const auto source = typedSource(m_run, m_project.data, m_bench.data.get(), *m_registry);
        QVERIFY(source.has_value());
        QCOMPARE(source->column, std::string("smiles"));
        QCOMPARE(source->typical, std::string("C"));
        const std::vector<double> typed = predictTyped(*source, {{"smiles", "CCO"}}).values;
        // The file is written as the project's own one is: with semicolons.
        const auto ofFile = [&](const std::string &rows) {
            const std::string file = m_folder.write("new.csv", "name;smiles;warmth;logs\n" + rows);
            return predictRun(m_run, readForRun(m_run, m_project.data, {file}, "smiles", {}, *m_registry), 1);
        };
        QCOMPARE(typed.size(), std::size_t{1});
        QCOMPARE(typed, ofFile("x;CCO;1,5;0\n").rows.front().values);
        // Among others a row may differ in the last bits of a float.
        const Predictions among = ofFile("y;CCCO;1,5;0\nx;CCO;1,5;0\n");
        QVERIFY(std::abs(typed.front() - among.rows.back().values.front()) < 1e-5);
        QVERIFY(std::abs(typed.front() - among.rows.front().values.front()) > 1e-3);
    }

    void aColumnOfTheFileIsTypedBesideIt()
    {
        train("morgan", "dense 8 relu", {"warmth", "morgan"});
        const auto source = typedSource(m_run, m_project.data, m_bench.data.get(), *m_registry);
        QVERIFY(source.has_value());
        QVERIFY(source->made.contains("morgan"));
        QVERIFY(!source->made.contains("warmth"));
        const auto cold = predictTyped(*source, {{"smiles", "CCO"}, {"warmth", "0.5"}}).values;
        const auto warm = predictTyped(*source, {{"smiles", "CCO"}, {"warmth", "60.5"}}).values;
        QCOMPARE(cold.size(), std::size_t{1});
        QVERIFY(cold != warm);
    }

    void whatIsNoSmilesIsRefusedWithTheReason()
    {
        train("graph", "graphconv 8 relu > readout sum > dense 4 relu", {});
        const auto source = typedSource(m_run, m_project.data, m_bench.data.get(), *m_registry);
        QVERIFY(source.has_value());
        QVERIFY(reasonOf(*source, "CC(C").contains("the parenthesis is not closed"));
        QVERIFY(!reasonOf(*source, "CC(C").contains("file")); // the person has typed, not opened one
        QVERIFY(reasonOf(*source, "C(C)(C)(C)(C)C").contains("valence"));
        QVERIFY(reasonOf(*source, "  ").contains("type something"));
        QVERIFY(!reasonOf(*source, "CC\nO").isEmpty());
    }

    void aModelOfPlainColumnsHasNoSource()
    {
        train("none", "dense 4 relu", {"warmth"});
        QVERIFY(!typedSource(m_run, m_project.data, m_bench.data.get(), *m_registry).has_value());
    }

private:
    void train(const std::string &inputs, const std::string &network, const std::vector<std::string> &features)
    {
        const Params options = {
            {"inputs", inputs}, {"separator", std::string("semicolon")}, {"decimal", std::string("comma")}};
        const ReadResult read = m_registry->read({m_file}, "smiles", options, {});
        NewProjectOptions wanted;
        wanted.targets = {"logs"};
        wanted.features = features;
        wanted.network = network;
        wanted.recipe.epochs = 3;
        m_project = proposeProject(*read.data, wanted).project;
        m_project.data.paths = {m_file};
        m_project.data.reader = "smiles";
        m_project.data.readerOptions = options;
        m_bench = prepareBench(m_project, typedData(read.data, m_project.data));
        RunRecord record = beginRun(m_project, m_bench);
        Trainer trainer(trainingTask(m_project, m_bench), 1);
        RunControl control;
        m_run = finishRun(std::move(record), trainer.run(control));
    }

    Predictions::Row predictTyped(const TypedSource &source, const std::vector<std::pair<std::string, std::string>> &cells)
    {
        return predictRun(m_run, readTypedRow(m_run, m_project.data, source, cells, *m_registry), 1).rows.front();
    }

    QString reasonOf(const TypedSource &source, const std::string &smiles)
    {
        try {
            return QString::fromStdString(predictTyped(source, {{"smiles", smiles}}).error.str());
        } catch (const Error &error) {
            return QString::fromStdString(error.message().str());
        }
    }

    ScratchFolder m_folder;
    std::unique_ptr<Registry> m_registry;
    std::string m_file;
    Project m_project;
    Bench m_bench;
    RunRecord m_run;
};

QTEST_GUILESS_MAIN(TestTypedRow)
#include "tst_typed_row.moc"
