// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"
#include "engine/numeric/added_layers.hpp"
#include "plugins/host/registry.hpp"
#include "tests/engine/graph_fixture.hpp"
#include "tests/engine/layer_bench.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace netloom;

/// The plug-in that people copy: that it works is what the guide promises.
class TestTemplatePlugin : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Registry> m_registry;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static std::string refusal(const Reader &reader, const std::string &file)
    {
        try {
            reader.read({file}, {}, {});
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }

    /// netloom-run with the template among its plug-ins.
    struct Said {
        int code;
        QByteArray out, err;
    };
    static Said run(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(NETLOOM_BIN_DIR "/netloom-run"), words);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("NETLOOM_PLUGINS", NETLOOM_BIN_DIR "/../tests/plugins/examples");
        qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/../tests/plugins/examples"});
        for (const PluginState &plugin : m_registry->plugins())
            QVERIFY2(plugin.isLoaded(), plugin.reason.str().c_str());
    }

    void itsReaderIsChosenByContentAndListsBadRowsWithTheirLines()
    {
        const ReadResult result = m_registry->read({NETLOOM_SOURCE_DIR "/plugins/template/example.spectra"}, {}, {}, {});
        QCOMPARE(result.data->provenance.reader, std::string("template-spectra"));
        QCOMPARE(result.data->rows, std::size_t(6));
        QCOMPARE(result.rowsSeen, std::size_t(8));
        QCOMPARE(result.rowsRejected, std::size_t(2));
        QCOMPARE(result.problems.at(0).line, std::int64_t(9));
        QVERIFY(result.problems.at(0).message.str().find("5 numbers") != std::string::npos);
        QCOMPARE(result.problems.at(1).line, std::int64_t(10));
        QVERIFY(result.problems.at(1).message.str().find("'0,02'") != std::string::npos);
        const Column &label = result.data->columns.at(0), &spectrum = result.data->columns.at(1);
        QCOMPARE(label.categories, (std::vector<std::string>{"leaf", "sand", "water"}));
        QCOMPARE(spectrum.shape, Shape{6});
        QCOMPARE(spectrum.values.at(3 * 6), 0.2F);
    }

    void filesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "spectra 5";
        QTest::newRow("another first line") << QByteArray("wave 3\na 1 2 3\n") << "spectra 5";
        QTest::newRow("too many points") << QByteArray("spectra 999999999999\n") << "spectra 5";
        QTest::newRow("no good row") << QByteArray("spectra 2\na 1\n\xff\xfe\n") << "no spectrum";
    }
    void filesThatAreNoneAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const std::string file = path("bad.spectra").toStdString();
        std::ofstream(file) << bytes.toStdString();
        const std::string said = refusal(*m_registry->findReader("template-spectra"), file);
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
    }

    void itsLayerIsUnknownButKeptUntilItIsAdded()
    {
        GraphSpec graph = networkOf("dense 4 > dense 1", tableOf(3, Task::Binary));
        for (Node &node : graph.nodes)
            if (node.title == "Dense 1") {
                node.type = "template_gate";
                node.params = {{"sharpness", 2.5}};
            }
        const DataSignature signature = tableOf(3, Task::Binary);
        QVERIFY(findIssue(analyse(graph, &signature).issues, "unknown-type"));
        const GraphSpec again = graphFromJson(graphToJson(graph), "again.json");
        QCOMPARE(again.find(idOf(graph, "Dense 1"))->params.real("sharpness"), 2.5);
        QCOMPARE(again, graph);

        addLayers(m_registry->layers());
        const std::size_t all = layers().all().size();
        addLayers(m_registry->layers()); // once more changes nothing
        QCOMPARE(layers().all().size(), all);
        const GraphAnalysis known = analyse(again, &signature);
        QVERIFY(!findIssue(known.issues, "unknown-type"));
        QCOMPARE(known.shapeAt({idOf(graph, "Dense 1"), 0}), std::optional(Shape{3}));
    }

    void itsLayerHasRightGradientsInTheEngine()
    {
        LayerBench bench(layers().at("template_gate"), {{"sharpness", 3.0}}, {Shape{5}}, 4);
        const auto fill = [](std::vector<double> &numbers, double phase) {
            for (std::size_t i = 0; i < numbers.size(); ++i)
                numbers[i] = std::sin(phase + 1.7 * static_cast<double>(i));
        };
        fill(bench.in[0], 1);
        fill(bench.weights[0], 2);
        fill(bench.gradOut, 3);
        const auto loss = [&bench] {
            bench.forward();
            double sum = 0;
            for (std::size_t i = 0; i < bench.out.size(); ++i)
                sum += bench.out[i] * bench.gradOut[i];
            return sum;
        };
        bench.forward();
        bench.backward();
        const auto gradIn = bench.gradIn[0], gradWeights = bench.gradWeights[0];
        for (auto [numbers, said] : {std::pair(&bench.in[0], &gradIn), std::pair(&bench.weights[0], &gradWeights)})
            for (std::size_t i = 0; i < numbers->size(); ++i) {
                const double before = (*numbers)[i];
                (*numbers)[i] = before + 1e-5;
                const double above = loss();
                (*numbers)[i] = before - 1e-5;
                const double slope = (above - loss()) / 2e-5;
                (*numbers)[i] = before;
                QVERIFY(std::abs(slope - (*said)[i]) < 1e-8);
            }
    }

    void anExperimentWithItIsMadeTrainedAndFoundAgain()
    {
        std::ofstream data(path("many.spectra").toStdString());
        data << "spectra 3\n";
        for (int row = 0; row < 60; ++row)
            data << (row % 2 ? "up 0.1 0.5 " : "down 0.9 0.5 ") << 0.01 * row << "\n";
        data.close();
        const QString project = path("gate.netloom");
        const Said made = run({"new", "--data", path("many.spectra"), "--network", "dense 4 > template_gate 2.5 > dense 4",
                               "--epochs", "40", "--lr", "0.05", "-o", project});
        QVERIFY2(made.code == 0, made.err);
        QCOMPARE(run({"train", project}).code, 0);
        const Said judged = run({"evaluate", project, "--split", "train", "--json"});
        QVERIFY2(judged.code == 0, judged.err);
        const double accuracy = QJsonDocument::fromJson(judged.out)["metrics"]["accuracy"].toDouble();
        QVERIFY2(accuracy > 0.9, judged.out);
        QCOMPARE(run({"verify", project}).code, 0);
        QVERIFY(run({"list", "layers"}).out.contains("template_gate"));

        QCOMPARE(run({"plugins", "--switch-off", "template"}).code, 0);
        const Said without = run({"train", project});
        QVERIFY(without.code != 0);
        QVERIFY2(without.err.contains("template"), without.err);
        QCOMPARE(run({"plugins", "--switch-on", "template"}).code, 0);
        QCOMPARE(run({"verify", project}).code, 0); // nothing of it was lost
    }
};

QTEST_GUILESS_MAIN(TestTemplatePlugin)
#include "tst_template_plugin.moc"
