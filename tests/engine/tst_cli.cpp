// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli_fixture.hpp"

#include <csignal>

/// The program as a person calls it: what it says and with which code it ends.
class TestCli : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeMoons(); }

    void anErrorIsOneLineWithItsCode_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no verb") << QStringList{} << 2;
        QTest::newRow("an unknown verb") << QStringList{"trane"} << 2;
        QTest::newRow("a missing word") << QStringList{"train"} << 2;
        QTest::newRow("a missing file") << QStringList{"train", "nowhere.netloom"} << 3;
        QTest::newRow("an unknown layer") << QStringList{"new",      "--data", path("moons.csv"),
                                                         "--target", "moon",   "--network",
                                                         "dens 4",   "-o",     path("no.netloom")}
                                          << 2;
        QTest::newRow("a network that does not fit")
            << QStringList{"new",      "--data", path("moons.csv"), "--target", "moon", "--network",
                           "conv 4 3", "-o",     path("no.netloom")}
            << 4;
        QTest::newRow("an unknown generator") << QStringList{"data", "three_moons", "-o", path("no.csv")} << 2;
        QTest::newRow("an unknown reader") << QStringList{"inspect", path("moons.csv"), "--reader", "teapot"} << 6;
    }

    void anErrorIsOneLineWithItsCode()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        const Said said = run(words);
        QCOMPARE(said.code, code);
        QVERIFY2(said.err.startsWith("netloom-run: "), said.err.constData());
        QCOMPARE(said.err.count('\n'), 1);
        QVERIFY(said.out.isEmpty());
        QVERIFY(!QFileInfo::exists(path("no.netloom")) && !QFileInfo::exists(path("no.csv")));
    }

    void everyVerbSaysWhatItTakes()
    {
        const Said help = run({"--help"});
        QCOMPARE(help.code, 0);
        for (const char *verb : {"new", "train", "evaluate", "predict", "explain", "check", "inspect", "export", "verify",
                                 "list", "data", "bench", "plugins", "rate"}) {
            QVERIFY2(help.out.contains(QByteArray("\n  ") + verb + " "), verb);
            QCOMPARE(run({verb, "--help"}).code, 0);
        }
    }

    void trainingStreamsEpochsAndEndsWithDone()
    {
        const QString project = madeProject("stream.netloom", "3");
        const Said said = run({"train", project, "--json"});
        QCOMPARE(said.code, 0);
        const QList<QByteArray> lines = said.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        for (int i = 0; i < 3; ++i) {
            const QJsonObject epoch = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(epoch["event"].toString(), QStringLiteral("epoch"));
            QCOMPARE(epoch["epoch"].toInt(), i + 1);
            for (const char *key : {"train_loss", "val_loss", "val_metrics", "lr", "samples_per_s", "elapsed_s"})
                QVERIFY2(epoch.contains(QLatin1String(key)), key);
        }
        const QJsonObject done = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(done["event"].toString(), QStringLiteral("done"));
        QCOMPARE(done["epochs"].toInt(), 3);
        QCOMPARE(done["stopped"].toString(), QStringLiteral("epochs"));
        QCOMPARE(done["parameters"].toInt(), 2 * 8 + 8 + 8 + 1);
    }

    void onePredictionIsTakenApart()
    {
        const QString project = madeProject("apart.netloom", "30");
        QCOMPARE(run({"train", project, "--quiet"}).code, 0);
        const QString csv = path("apart.csv"), svg = path("apart.svg");
        for (const char *method : {"gradient", "integrated-gradients", "occlusion"}) {
            const Said said = run({"explain", project, "--row", "7", "--method", method, "--json", "-o", csv, "--svg", svg});
            QCOMPARE(said.code, 0);
            const QJsonObject json = said.object();
            QCOMPARE(json["row"].toInt(), 7);
            double sum = 0;
            for (const QJsonValue &part : json["parts"].toArray())
                sum += part.toObject()["share"].toDouble();
            const double differs = json["value"].toDouble() - json["baseline"].toDouble();
            QVERIFY(std::abs(sum - differs - json["gap"].toDouble()) < 1e-9); // the gap is what it says
            if (QByteArray(method).startsWith("integrated"))
                QVERIFY(std::abs(json["gap"].toDouble()) < 0.05 * std::abs(differs));
            QVERIFY(!json["test"].toObject()["verdict"].toString().isEmpty());
        }
        QFile table(csv), drawing(svg);
        QVERIFY(table.open(QIODevice::ReadOnly) && drawing.open(QIODevice::ReadOnly));
        QVERIFY(table.readLine().startsWith("row,output,value,baseline,"));
        QVERIFY(drawing.readAll().contains("</svg>"));
        const auto refusal = [&](const QStringList &more) { return run(QStringList{"explain", project, "-o", csv} + more); };
        QCOMPARE(refusal({"--method", "gradient"}).code, 2); // of which row?
        QCOMPARE(refusal({"--row", "0"}).code, 2);
        QCOMPARE(refusal({"--row", "100000"}).code, 2);
        QCOMPARE(refusal({"--row", "1", "--method", "permutation"}).code, 2);
        QCOMPARE(refusal({"--row", "1", "--class", "sun"}).code, 2);
    }

    void aStoredRunIsEvaluatedVerifiedAndExported()
    {
        const QString project = madeProject("walk.netloom", "30");
        QCOMPARE(run({"train", project, "--quiet"}).code, 0);
        const QJsonObject evaluation = run({"evaluate", project, "--json"}).object();
        QCOMPARE(evaluation["split"].toString(), QStringLiteral("test"));
        QVERIFY(evaluation["metrics"].toObject()["accuracy"].toDouble() > 0.8);
        int support = 0;
        for (const QJsonValue &row : evaluation["per_class"].toArray())
            support += row.toObject()["support"].toInt();
        QCOMPARE(support, evaluation["n"].toInt());
        for (const char *key : {"micro", "macro", "weighted"})
            QVERIFY(evaluation["averages"].toObject().contains(QLatin1String(key)));
        QCOMPARE(run({"verify", project}).code, 0);
        QCOMPARE(run({"predict", project, "--data", path("moons.csv"), "-o", path("p.csv")}).code, 0);
        QCOMPARE(run({"explain", project, "-o", path("e.csv")}).code, 0);
        QFile predictions(path("p.csv"));
        QVERIFY(predictions.open(QIODevice::ReadOnly));
        QCOMPARE(predictions.readAll().count('\n'), 201);
        for (const char *format : {"json", "safetensors", "csv-curves"})
            QCOMPARE(run({"export", project, "--to", format, path(QStringLiteral("out.") + format)}).code, 0);
    }

    void anUntrainedProjectSaysHowToTrainIt()
    {
        const QString project = madeProject("fresh.netloom", "3");
        const Said said = run({"evaluate", project});
        QCOMPARE(said.code, 2);
        QVERIFY(said.err.contains("netloom-run train"));
    }

    void theArticlesMistakeFailsTheCheck()
    {
        const QString project = path("mistake.netloom");
        QCOMPARE(run({"new", "--data", path("moons.csv"), "--target", "moon", "--network", "dense 1 sigmoid", "--loss",
                      "bce_logits", "-o", project})
                     .code,
                 0);
        const Said said = run({"check", project, "--json"});
        QCOMPARE(said.code, 7);
        const QJsonObject finding = said.object()["findings"].toArray().first().toObject();
        QCOMPARE(finding["code"].toString(), QStringLiteral("logits-after-activation"));
        for (const char *key : {"severity", "node", "message", "fix"})
            QVERIFY2(!finding[QLatin1String(key)].toString().isEmpty(), key);
    }

    void interruptingKeepsTheWeightsSoFar()
    {
        const QString project = madeProject("long.netloom", "1000000");
        QProcess process;
        process.start(QStringLiteral(NETLOOM_BIN_DIR "/netloom-run"),
                      {"train", project, "--json", "-o", path("kept.netloom")});
        QVERIFY(process.waitForReadyRead(60'000)); // an epoch is done
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        while (process.state() != QProcess::NotRunning && process.waitForReadyRead(60'000))
            process.readAllStandardOutput();
        process.waitForFinished(60'000);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(run({"evaluate", path("kept.netloom"), "--json"}).code, 0);
    }

    void aPluginIsSwitchedOffAndOnAndStaysSo()
    {
        qputenv("XDG_CONFIG_HOME", path("config").toUtf8()); // not the tester's own
        const auto stateOf = [](const Said &said) {
            for (const QJsonValue plugin : QJsonDocument::fromJson(said.out).array())
                if (plugin["id"] == QStringLiteral("medical"))
                    return plugin["state"].toString();
            return QString();
        };
        QCOMPARE(stateOf(run({"plugins", "--json"})), QStringLiteral("loaded"));
        QCOMPARE(stateOf(run({"plugins", "--switch-off", "medical", "--json"})), QStringLiteral("off"));
        QCOMPARE(stateOf(run({"plugins", "--json"})), QStringLiteral("off"));
        QVERIFY(run({"plugins"}).out.contains("The plug-in medical is switched off."));
        QVERIFY(!run({"list", "readers"}).out.contains("medical-table"));
        QCOMPARE(stateOf(run({"plugins", "--switch-on", "medical", "--json"})), QStringLiteral("loaded"));
        QCOMPARE(run({"plugins", "--switch-off", "nobody"}).code, 2);
        QCOMPARE(run({"plugins", "--add", path("moons.csv")}).code, 6);
        QCOMPARE(run({"plugins", "--add", path("nowhere.so")}).code, 3);
        qunsetenv("XDG_CONFIG_HOME");
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
