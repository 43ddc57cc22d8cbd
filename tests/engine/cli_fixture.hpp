// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

struct Said {
    int code = -1;
    QByteArray out, err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

inline Said run(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(NETLOOM_BIN_DIR "/netloom-run"), words);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// What tests of the program share: a folder with a table of two moons, and projects on it.
class CliTest : public QObject
{
protected:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void makeMoons()
    {
        const Said said = run({"data", "two_moons", "--rows", "200", "-o", path("moons.csv")});
        QCOMPARE(said.code, 0);
    }
    QString madeProject(const QString &name, const QString &epochs)
    {
        const QString project = path(name);
        const Said said = run({"new", "--data", path("moons.csv"), "--target", "moon", "--network", "dense 8 relu",
                               "--epochs", epochs, "--lr", "0.01", "-o", project});
        return said.code == 0 ? project : QString();
    }
};
