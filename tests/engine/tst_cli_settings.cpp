// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli_fixture.hpp"

/// What a project is told of its preparation and training.
class TestCliSettings : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeMoons(); }

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
};

QTEST_GUILESS_MAIN(TestCliSettings)
#include "tst_cli_settings.moc"
