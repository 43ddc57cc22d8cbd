// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

struct Said {
    int code = -1;
    QByteArray out, err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

Said run(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(NETLOOM_BIN_DIR "/netloom-run"), words);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace

/// The program as a person calls it: what it says and with which code it ends.
class TestCli : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString madeProject(const QString &name, const QString &epochs)
    {
        const QString project = path(name);
        const Said said = run({"new", "--data", path("moons.csv"), "--target", "moon", "--network", "dense 8 relu",
                               "--epochs", epochs, "--lr", "0.01", "-o", project});
        return said.code == 0 ? project : QString();
    }

private slots:
    void initTestCase()
    {
        const Said said = run({"data", "two_moons", "--rows", "200", "-o", path("moons.csv")});
        QCOMPARE(said.code, 0);
    }

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

    void rowsThatTheRunHasSeenAreNamedAndLeftOut()
    {
        const QString project = madeProject("seen.netloom", "2");
        QCOMPARE(run({"train", project, "--quiet"}).code, 0);
        QFile own(path("moons.csv")), other(path("second.csv"));
        QVERIFY(own.open(QIODevice::ReadOnly) && other.open(QIODevice::WriteOnly));
        const QByteArrayList lines = own.readAll().trimmed().split('\n');
        other.write(lines[0] + "\n0.5,0.5,upper moon\n" + lines[4] + "\n-0.5,0.25,lower moon\n");
        other.close();
        const QStringList words = {"evaluate", project, "--data", other.fileName()};
        const Said whole = run({"evaluate", project, "--data", own.fileName(), "--json"});
        const QJsonObject all = whole.object()["shared_rows"].toObject();
        QCOMPARE(all["of"].toInt(), 200);
        QCOMPARE(all["training"].toInt(), 140); // of a split of 0.7, 0.15 and 0.15
        QCOMPARE(all["validation"].toInt(), 30);
        QVERIFY(!all["left_out"].toBool() && whole.err.contains("140 of 200 rows of moons.csv"));

        const QJsonObject some = run(words + QStringList{"--json"}).object();
        QCOMPARE(some["n"].toInt(), 3);
        const QJsonArray examples = some["shared_rows"]["examples"].toArray();
        QCOMPARE(examples.size(), 1);
        QCOMPARE(examples[0].toObject()["line"].toInt(), 3);
        QCOMPARE(examples[0].toObject()["own_line"].toInt(), 5);
        const Said inWords = run(words);
        QVERIFY2(inWords.out.contains("line 3  line 5"), inWords.out.constData());
        const QJsonObject fresh = run(words + QStringList{"--without-training-rows", "--json"}).object();
        QCOMPARE(fresh["n"].toInt(), 2);
        QVERIFY(fresh["shared_rows"]["left_out"].toBool());
        QCOMPARE(run({"evaluate", project, "--without-training-rows"}).code, 2);

        own.close(); // the data go away: what cannot be known is said, and not passed over
        QVERIFY(own.rename(path("gone.csv")));
        const Said unknown = run(words + QStringList{"--json"});
        QVERIFY(unknown.code == 0 && !unknown.object().contains("shared_rows"));
        QVERIFY(unknown.err.contains("is not known"));
        QCOMPARE(run(words + QStringList{"--without-training-rows"}).code, 7);
        QVERIFY(own.rename(path("moons.csv")));
    }

    void aRateIsSuggestedAndTheProjectLeftAlone()
    {
        const QString project = madeProject("rate.netloom", "3");
        QFile file(project);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Said said = run({"rate", project, "--steps", "60", "--json"});
        QCOMPARE(said.code, 0);
        const QJsonObject sweep = said.object();
        QVERIFY(sweep["suggestion"].toDouble() > 1e-6 && sweep["suggestion"].toDouble() < 10);
        QVERIFY(sweep["points"].toArray().size() > 30);
        QVERIFY(sweep["points"].toArray().first().toObject()["lr"].toDouble() > 0);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QCOMPARE(run({"rate", project, "--from", "1", "--to", "0.1"}).code, 2);
    }

    void schedulesAreListedAndChosen()
    {
        const Said said = run({"list", "schedules", "--json"});
        QCOMPARE(said.code, 0);
        QVERIFY(said.out.contains("\"cosine\"") && said.out.contains("\"restart_epochs\""));
        QCOMPARE(run({"new", "--data", path("moons.csv"), "--target", "moon", "--schedule", "cosine", "-o",
                      path("cosine.netloom")})
                     .code,
                 0);
        const Said wrong = run(
            {"new", "--data", path("moons.csv"), "--target", "moon", "--schedule", "cosin", "-o", path("wrong.netloom")});
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains("cosine"));
    }

    void augmentationsAreListedChosenAndRepeated()
    {
        const Said listed = run({"list", "augmentations", "--json"});
        QCOMPARE(listed.code, 0);
        for (const char *word : {"\"cutout\"", "\"time_shift\"", "\"probability\"", "\"images\"", "\"tables\""})
            QVERIFY2(listed.out.contains(word), word);
        QVERIFY(run({"list", "augmentations"}).out.contains("Mirrors a picture"));
        QVERIFY(run({"new", "--help"}).out.contains("--augment"));
        const QString project = path("augmented.netloom");
        const QStringList begin = {"new", "--data", path("moons.csv"), "--target", "moon", "--epochs", "3", "--json"};
        const Said made = run(begin + QStringList{"--augment", "noise strength=0.2; swap", "-o", project});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY2(made.out.contains("\"augmentations\": \"noise strength=0.2; swap\"") ||
                     made.out.contains("\"augmentations\":\"noise strength=0.2; swap\""),
                 made.out.constData());
        QCOMPARE(run({"train", project}).code, 0);
        QCOMPARE(run({"verify", project}).code, 0);
        const Said json = run({"export", project, "--to", "json", path("augmented.json")});
        QVERIFY2(json.code == 0, json.err.constData());
        QFile file(path("augmented.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\"augmentation\": \"noise\""), 2); // of the project and of its run
        const std::pair<const char *, const char *> wrong[] = {
            {"rotate",
             "--augment: The augmentation Rotate changes pictures, but the data have no such input. Take it away."},
            {"nois", "Did you mean 'noise'?"},
            {"noise strength=99", "strength takes a number from 0 to 10, not '99'"},
            {"noise input=photo", "the input 'photo', which the data do not have"}};
        for (const auto &[text, sentence] : wrong) {
            const Said said = run(begin + QStringList{"--augment", text, "-o", path("wrong_augment.netloom")});
            QCOMPARE(said.code, 2);
            QVERIFY2(said.err.contains(sentence), said.err.constData());
            QVERIFY(!QFileInfo::exists(path("wrong_augment.netloom")));
        }
    }

    void stepsAreListedAndChosen()
    {
        const Said listed = run({"list", "steps", "--json"});
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.out.contains("\"quantile\"") && listed.out.contains("\"n_quantiles\""));
        QFile data(path("visits.csv"));
        QVERIFY(data.open(QIODevice::WriteOnly));
        data.write("when,size,cost:eur,y\n");
        for (int i = 0; i < 60; ++i)
            data.write(QString("%1,%2,%3,%4\n")
                           .arg(i == 7 ? QString("soon") : QString("2024-%1-11").arg(1 + i % 12, 2, 10, QChar('0')))
                           .arg(i % 3 ? "small" : "large")
                           .arg(i % 5 ? QString::number(i * i) : QString())
                           .arg(i * 0.25)
                           .toUtf8());
        data.close();
        const QString project = path("visits.netloom");
        const QStringList begin = {"new", "--data", data.fileName(), "--target", "y", "--epochs", "2", "-o", project};
        const Said made = run(begin + QStringList{"--prepare", "when: date cyclic=true", "--prepare",
                                                  "size: ordinal order=\"small, large\" > minmax", "--prepare",
                                                  "cost:eur: impute flag=true > log > robust"});
        QVERIFY2(made.code == 0, made.err.constData());
        const Said trained = run({"train", project});
        QCOMPARE(trained.code, 0);
        QVERIFY2(trained.err.contains("1 of 60 rows are left out, row 8 for one: 'soon' in 'when' is no date."),
                 trained.err.constData());
        QFile fresh(path("fresh.csv"));
        QVERIFY(fresh.open(QIODevice::WriteOnly));
        fresh.write("when,size,cost:eur\n2025-07-01T10:00:00Z,small,12\n2025-07-01,huge,12\n");
        fresh.close();
        QCOMPARE(run({"predict", project, "--data", fresh.fileName(), "-o", path("visits_out.csv")}).code, 0);
        QFile out(path("visits_out.csv"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArrayList rows = out.readAll().split('\n');
        QVERIFY2(rows[1].endsWith(',') && rows[1].split(',')[1].toDouble() != 0, rows[1].constData());
        QVERIFY2(rows[2].contains("'huge' in 'size' did not occur in training"), rows[2].constData());
    }

    void wrongStepsAreRefused_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("said");
        QTest::newRow("no column") << "robust"
                                   << "names no steps";
        QTest::newRow("an unknown column") << "z: robust"
                                           << "no column 'z'";
        QTest::newRow("an unknown step") << "x: robst"
                                         << "'robust'";
        QTest::newRow("an unknown setting") << "x: clip lo=1"
                                            << "lower_share";
        QTest::newRow("no settings") << "x: robust standardise"
                                     << "Put > between";
        QTest::newRow("a value out of range") << "x: quantile n_quantiles=0"
                                              << "n_quantiles";
        QTest::newRow("an open quote") << "x: impute value=\"1"
                                       << "quote";
        QTest::newRow("the target") << "moon: onehot"
                                    << "target";
        QTest::newRow("words wanted") << "x: onehot"
                                      << "works on words";
    }
    void wrongStepsAreRefused()
    {
        QFETCH(QString, steps);
        QFETCH(QString, said);
        const Said wrong = run(
            {"new", "--data", path("moons.csv"), "--target", "moon", "--prepare", steps, "-o", path("wrong_steps.netloom")});
        QCOMPARE(wrong.code, 2);
        QCOMPARE(wrong.err.count("netloom-run: "), 1);
        QVERIFY2(wrong.err.contains(said.toUtf8()), wrong.err.constData());
        QVERIFY(!QFileInfo::exists(path("wrong_steps.netloom")));
    }

    void optionsOfTheReaderAreUsedKeptAndSaid()
    {
        // With a decimal comma these are numbers; guessed, "1,5" would part a row in more cells.
        QFile data(path("comma.csv"));
        QVERIFY(data.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i)
            data.write(QString("%1,5;%2\n").arg(i).arg(i < 20 ? "low" : "high").toUtf8());
        data.close();
        const QStringList options = {"--option", "separator=semicolon", "--option", "decimal=comma", "--option",
                                     "header=no"};
        const QJsonObject seen = run(QStringList{"inspect"} + options + QStringList{data.fileName(), "--json"}).object();
        QCOMPARE(seen["rows"].toInt(), 40);
        QCOMPARE(seen["options"]["decimal"].toString(), QStringLiteral("comma"));
        const QJsonObject first = seen["columns"].toArray()[0].toObject();
        QCOMPARE(first["type"].toString(), QStringLiteral("number"));
        QCOMPARE(first["range"].toArray()[1].toDouble(), 39.5);
        const Said inWords = run(QStringList{"inspect", data.fileName()} + options);
        QVERIFY2(inWords.out.contains("Read with decimal=comma, ") && inWords.out.contains("separator=semicolon"),
                 inWords.out.constData());

        const QString project = path("comma.netloom");
        const QStringList make = {"new", "--data", data.fileName(), "--target", "column_2", "--epochs", "2", "-o", project};
        QCOMPARE(run(make + options).code, 0);
        QCOMPARE(run({"train", project}).code, 0); // reads the file again
        const auto rowsEvaluated = [&](const QStringList &more) {
            return run(QStringList{"evaluate", project, "--data", data.fileName(), "--json"} + more).object()["n"].toInt();
        };
        QCOMPARE(rowsEvaluated({}), 40);
        // An option beside the kept ones: with a header the first row is taken for names, which then are not the model's.
        const Said other =
            run({"predict", project, "--data", data.fileName(), "--option", "header=yes", "-o", path("no.csv")});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("'column_1'"), other.err.constData());
        QCOMPARE(run(QStringList{"explain", project, "--data", data.fileName(), "-o", path("e.csv")} + options).code, 0);
    }

    void wrongOptionsAreRefused_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no value") << "separator" << QByteArray("'separator' sets nothing");
        QTest::newRow("no key") << "=tab" << QByteArray("sets nothing");
        QTest::newRow("a key nearly right")
            << "seperator=tab" << QByteArray("'seperator' is no option of csv. Did you mean 'separator'?");
        QTest::newRow("a key of nothing") << "zzz=1" << QByteArray("There are: separator, decimal, header");
        QTest::newRow("a value nearly right") << "separator=tabs" << QByteArray("Did you mean 'tab'?");
        QTest::newRow("a value of nothing") << "separator=@" << QByteArray("separator takes one of auto, comma, semicolon");
    }
    void wrongOptionsAreRefused()
    {
        QFETCH(QString, word);
        QFETCH(QByteArray, said);
        for (const QStringList &words : {QStringList{"inspect", path("moons.csv")},
                                         QStringList{"new", "--data", path("moons.csv"), "-o", path("no.netloom")}}) {
            const Said wrong = run(words + QStringList{"--option", word});
            QCOMPARE(wrong.code, 2);
            QVERIFY2(wrong.err.startsWith("netloom-run: --option: ") && wrong.err.contains(said), wrong.err.constData());
        }
        QVERIFY(!QFileInfo::exists(path("no.netloom")));
    }

    void everyReadersOptionsCanBeGiven()
    {
        for (const QJsonValue reader : QJsonDocument::fromJson(run({"list", "readers", "--json"}).out).array())
            for (const QJsonValue spec : reader["params"].toArray()) {
                const QString word = spec["key"].toString() + "=" + spec["default"].toVariant().toString();
                const Said said = run({"inspect", path("moons.csv"), "--reader", reader["id"].toString(), "--option", word});
                QVERIFY2(!said.err.contains("--option"), said.err.constData()); // the file may be none of its own
            }
    }

    void settingsOfAGeneratorAreGivenAndKept()
    {
        const auto firstLines = [&](const QStringList &words) {
            const Said said = run(QStringList{"data", "two_moons", "--rows", "50", "-o", path("made.csv")} + words);
            QFile file(path("made.csv"));
            return said.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : said.err;
        };
        const QByteArray quiet = firstLines({"--option", "noise=0"});
        QVERIFY(quiet.count('\n') == 51 && quiet != firstLines({}));
        QCOMPARE(firstLines({"--set", "noise=0"}), quiet);
        QVERIFY(firstLines({"--option", "nois=0"}).contains("Did you mean 'noise'?"));
        QVERIFY(firstLines({"--option", "noise=9"}).contains("noise takes a number from 0 to 2"));

        const QString project = path("quiet.netloom");
        const QStringList make = {"new", "--generator", "two_moons", "--rows", "300", "--option", "noise=0", "--seed", "4"};
        const QJsonObject made = run(make + QStringList{"--epochs", "2", "-o", project, "--json"}).object();
        QCOMPARE(made["rows"].toInt(), 300);
        QCOMPARE(run({"train", project}).code, 0);
        QCOMPARE(run({"evaluate", project, "--split", "train", "--json"}).code, 0);
        QCOMPARE(run({"new", "--generator", "three_moons", "-o", path("no.netloom")}).code, 2);
        QCOMPARE(run({"new", "--target", "moon", "-o", path("no.netloom")}).code, 2);
        QCOMPARE(run({"new", "--data", path("moons.csv"), "--rows", "9", "-o", path("no.netloom")}).code, 2);
        QCOMPARE(run(make + QStringList{"--data", path("moons.csv"), "-o", path("no.netloom")}).code, 2);
        QVERIFY(!QFileInfo::exists(path("no.netloom")));
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
