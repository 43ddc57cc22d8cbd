// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/recovery.hpp"
#include "tests/projects/rich_project.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace netloom;

namespace {

qsizetype filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size();
}

/// A session that records edits until it is killed; gives the number of the last edit that it had confirmed.
std::uint32_t recordUntilKilled(const std::string &folder, int run)
{
    int confirmed[2];
    if (::pipe(confirmed) != 0)
        return 0;
    const pid_t child = ::fork();
    if (child == 0) {
        RecoveryLog log(folder, "/home/ada/p.netloom");
        Project project = richProject();
        for (std::uint32_t i = 100;; ++i) {
            project.nextRun = i;
            if (i % 3 == 0)
                project.runs.push_back(richRun(i, project.graph));
            log.record(project);
            if (::write(confirmed[1], &i, sizeof i) != sizeof i)
                ::_exit(1);
        }
    }
    ::close(confirmed[1]);
    std::uint32_t last = 0;
    for (int i = 0; i < 4; ++i)
        if (::read(confirmed[0], &last, sizeof last) != ssize_t{sizeof last})
            return 0;
    ::usleep(static_cast<useconds_t>(run * 211 % 2500));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(confirmed[0], &last, sizeof last) == ssize_t{sizeof last}) {
    }
    ::close(confirmed[0]);
    return last;
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void aKilledSessionIsOfferedWithItsLastEditAndAllItsRuns()
    {
        for (int run = 0; run < 20; ++run) {
            const QTemporaryDir folder;
            const std::uint32_t last = recordUntilKilled(folder.path().toStdString(), run);
            QVERIFY(last >= 103);
            const auto works = findRecoverable(folder.path().toStdString());
            QCOMPARE(works.size(), std::size_t{1});
            QCOMPARE(works.front().projectPath, std::string("/home/ada/p.netloom"));
            QCOMPARE(works.front().title, richProject().title);
            QCOMPARE(works.front().changedAt.size(), std::size_t{20});
            const Project back = recover(works.front());
            QVERIFY(back.nextRun >= last);
            QVERIFY(back.runs.size() >= richProject().runs.size() + (last / 3 - 33));
            QVERIFY(back.kept.empty());
            discardRecoverable(works.front());
            QVERIFY(findRecoverable(folder.path().toStdString()).empty());
            QCOMPARE(filesIn(folder), 0);
        }
    }

    void whatIsRecoveredIsWhatWasRecorded()
    {
        const QTemporaryDir folder;
        const Project project = richProject();
        {
            RecoveryLog log(folder.path().toStdString(), {});
            log.record(newProject("before"));
            log.record(project);
        }
        const auto works = findRecoverable(folder.path().toStdString());
        QCOMPARE(works.size(), std::size_t{1});
        QVERIFY(works.front().projectPath.empty());
        QVERIFY(sameContent(recover(works.front()), project));
    }

    void runningSessionsAreNotOffered()
    {
        const QTemporaryDir folder;
        RecoveryLog log(folder.path().toStdString(), {});
        QVERIFY(findRecoverable(folder.path().toStdString()).empty());
        log.record(richProject());
        QVERIFY(findRecoverable(folder.path().toStdString()).empty());
        log.record(richProject());
        QCOMPARE(filesIn(folder), 3);
    }

    void savedWorkIsNotOffered()
    {
        const QTemporaryDir folder;
        {
            RecoveryLog log(folder.path().toStdString(), {});
            log.record(richProject());
            log.discard();
        }
        QVERIFY(findRecoverable(folder.path().toStdString()).empty());
        QCOMPARE(filesIn(folder), 0);
    }

    void theRunsAreWrittenOnlyWhenTheyChange()
    {
        const QTemporaryDir folder;
        RecoveryLog log(folder.path().toStdString(), {});
        Project project = richProject();
        log.record(project);
        const auto runsFile = [&] { return QDir(folder.path()).entryInfoList({"*.runs"}, QDir::Files).value(0); };
        const QString name = runsFile().filePath();
        QVERIFY(QFile::rename(name, name + ".away"));
        project.title = "changed";
        log.record(project);
        QVERIFY(!QFile::exists(name));
        project.runs.push_back(richRun(20, project.graph));
        log.record(project);
        QVERIFY(QFile::exists(name));
    }

    void damagedWorkIsNeitherOfferedNorRemoved()
    {
        const QTemporaryDir folder;
        {
            RecoveryLog log(folder.path().toStdString(), {});
            log.record(richProject());
        }
        QFile file(QDir(folder.path()).entryInfoList({"*.edits"}).value(0).filePath());
        QVERIFY(file.resize(100));
        QVERIFY(findRecoverable(folder.path().toStdString()).empty());
        QCOMPARE(filesIn(folder), 3);
    }

    void aFolderThatCannotBeMadeIsToldInWords()
    {
        QVERIFY_THROWS_EXCEPTION(Error, RecoveryLog("/proc/none", {}));
        QVERIFY(findRecoverable("/proc/none").empty());
    }
};

QTEST_APPLESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
