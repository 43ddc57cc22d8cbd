// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli_fixture.hpp"

/// Where rows come from and how they are read: readers, generators, second files.
class TestCliData : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeMoons(); }

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

    void aSecondFileIsReadAsItIsSaid()
    {
        QFile rows(path("visits.csv")), other(path("people.csv"));
        QVERIFY(rows.open(QIODevice::WriteOnly) && other.open(QIODevice::WriteOnly));
        rows.write("who,dose,effect\n");
        other.write("name;weight\n");
        for (int i = 0; i < 40; ++i) {
            rows.write(QString("p%1,%2,%3\n").arg(i % 20).arg(i % 7).arg(i * 3 % 11 + 0.5).toUtf8());
            other.write(QString("p%1;%2,500\n").arg(i).arg(i + 1).toUtf8());
        }
        rows.close();
        other.close();
        const QString project = path("joined.netloom");
        const QStringList make = {
            "new", "--data", rows.fileName(), "--target", "effect", "--join", other.fileName() + ": who = name",
            "-o",  project};
        // A file with a name is told by it; where there is but one, the option alone says enough.
        const Said made = run(make + QStringList{"--join-option", "thousands=comma", "--join-option",
                                                 other.fileName() + ": separator=semicolon"});
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(run({"export", project, "--to", "json", path("joined.json")}).code, 0);
        QFile json(path("joined.json"));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject written = QJsonDocument::fromJson(json.readAll()).object();
        const QJsonObject join = written["data"]["joins"].toArray().first().toObject();
        QCOMPARE(join["options"]["thousands"].toString(), QStringLiteral("comma"));
        QCOMPARE(join["options"]["separator"].toString(), QStringLiteral("semicolon"));
        QVERIFY(
            run(make + QStringList{"--join-option", "nowhere.csv: separator=tab"}).err.contains("names no file of --join"));
        QVERIFY(run(make + QStringList{"--join-option", "seperator=tab"}).err.contains("Did you mean 'separator'?"));
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
};

QTEST_GUILESS_MAIN(TestCliData)
#include "tst_cli_data.moc"
