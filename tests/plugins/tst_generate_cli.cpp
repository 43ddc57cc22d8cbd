// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli_fixture.hpp"

/// The way that a chemist takes on the command line: from a list of SMILES to molecules of an autoencoder.
class TestGenerateCli : public CliTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QFile list(path("chains.smi"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        for (int row = 0; row < 120; ++row)
            list.write(QByteArray(1 + row * 7 % 6, 'C') + (row % 3 == 0 ? "O\n" : row % 3 == 1 ? "N\n" : "Cl\n"));
        list.close();
        const Said made = run({"new", "--data", path("chains.smi"), "--option", "inputs=next_token", "--template",
                               "smiles_vae", "--epochs", "3", "--lr", "0.01", "-o", path("vae.netloom"), "--json"});
        QVERIFY2(made.code == 0, made.err.constData());
        const Said trained = run({"train", path("vae.netloom"), "--quiet", "--json"});
        QVERIFY2(trained.code == 0, trained.err.constData());
    }

    void roundsAreTold()
    {
        const Said said = generate({"--count", "40", "--towards", "weight=60", "--rounds", "2"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QJsonArray rounds = said.object()["rounds"].toArray();
        QCOMPARE(rounds.size(), 2);
        for (const char *key : {"round", "valid", "unique", "novel", "best_mean", "best_distance"})
            QVERIFY2(rounds[1].toObject().contains(QLatin1String(key)), key);
        QCOMPARE(said.object()["count"].toInt(), 80);
        QVERIFY(header().endsWith(",error,round"));
        QCOMPARE(generate({"--count", "40", "--towards", "weight=60", "--rounds", "2", "--threads", "2"}).out, said.out);
    }

    void rowsAreWrittenAgain()
    {
        const Said said = generate({"--reconstruct", "test"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(said.object()["same"].isDouble());
        QCOMPARE(said.object()["temperature"].toDouble(), 0.0);
        QVERIFY(header().endsWith(",error,given"));
        QFile others(path("others.csv"));
        QVERIFY(others.open(QIODevice::WriteOnly));
        others.write("name,SMILES\nethanol,OCC\nbutane,CCCC\n");
        others.close();
        const Said other = generate({"--data", path("others.csv")});
        QVERIFY2(other.code == 0, other.err.constData());
        QCOMPARE(other.object()["count"].toInt(), 2);
        QFile written(path("new.csv"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
        QVERIFY(lines[1].endsWith(",C C O") && lines[2].endsWith(",C C C C")); // canonical
    }

    void whatLiesBetweenTwoMoleculesIsWritten()
    {
        const Said said = generate({"--between", "CCCO", "OCC", "--count", "4"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.object()["count"].toInt(), 4);
        QVERIFY(header().endsWith(",error,share"));
        QVERIFY(generate({"--between", "CCO", "C1CC"}).err.contains("C1CC"));
    }

    void whatDoesNotGoTogetherIsRefused()
    {
        for (const QStringList &words :
             {QStringList{"--rounds", "2"}, QStringList{"--between", "CCO"}, QStringList{"--reconstruct", "all"},
              QStringList{"--reconstruct", "test", "--towards", "logP=1"}}) {
            const Said said = generate(words);
            QCOMPARE(said.code, 2);
            QCOMPARE(said.err.count('\n'), 1);
        }
        const Said nothing = generate({"--reconstruct", "test", "--count", "0"});
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.err.contains("no rows to write again"), nothing.err.constData());
        QCOMPARE(run({"new", "--data", path("chains.smi"), "--template", "lenet", "-o", path("no.netloom")}).code, 2);
    }

private:
    Said generate(const QStringList &words) const
    {
        return run(QStringList{"generate", path("vae.netloom"), "--json", "--quiet", "-o", path("new.csv")} + words);
    }
    QByteArray header() const
    {
        QFile file(path("new.csv"));
        return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestGenerateCli)
#include "tst_generate_cli.moc"
