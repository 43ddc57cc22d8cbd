// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/read_file.hpp"
#include "projects/format/safe_write.hpp"
#include "tests/projects/rich_project.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace netloom;

namespace {

using Bytes = std::vector<std::byte>;

/// What goes wrong at the n-th call.
enum class Trouble { Full, InputOutput, ShortWrite, WrongBytes, Killed };

/// Lets one call fail, and counts them all.
class TroubledCalls : public FileCalls
{
public:
    TroubledCalls(int failing, Trouble trouble) : m_failing(failing), m_trouble(trouble) {}

    int calls() const { return m_calls; }
    bool isRenamed() const { return m_isRenamed; }

    int createNew(const std::string &path, mode_t mode) override
    {
        return isNow() ? fail() : FileCalls::createNew(path, mode);
    }
    ssize_t write(int file, const void *bytes, std::size_t count) override
    {
        if (!isNow())
            return FileCalls::write(file, bytes, count);
        if (m_trouble == Trouble::ShortWrite)
            return FileCalls::write(file, bytes, count / 2);
        if (m_trouble == Trouble::WrongBytes) {
            const Bytes zeros(count);
            return FileCalls::write(file, zeros.data(), count);
        }
        return fail();
    }
    int sync(int file) override { return isNow() ? fail() : FileCalls::sync(file); }
    ssize_t read(int file, void *bytes, std::size_t count, off_t from) override
    {
        return isNow() ? fail() : FileCalls::read(file, bytes, count, from);
    }
    int close(int file) override
    {
        const bool fails = isNow();
        FileCalls::close(file);
        return fails ? fail() : 0;
    }
    int rename(const std::string &from, const std::string &to) override
    {
        if (isNow())
            return fail();
        m_isRenamed = true;
        return FileCalls::rename(from, to);
    }
    int syncFolder(const std::string &folder) override { return isNow() ? fail() : FileCalls::syncFolder(folder); }

private:
    bool isNow()
    {
        const bool fails = ++m_calls == m_failing;
        if (fails && m_trouble == Trouble::Killed)
            ::kill(::getpid(), SIGKILL);
        return fails;
    }
    int fail()
    {
        errno = m_trouble == Trouble::Full ? ENOSPC : EIO;
        return -1;
    }

    int m_failing;
    Trouble m_trouble;
    int m_calls = 0;
    bool m_isRenamed = false;
};

Bytes pattern(std::size_t size, unsigned seed)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::byte>((i * 31 + seed) >> 3);
    return bytes;
}

QStringList everythingIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// More than two blocks, so that the trouble can come between them.
const Bytes before = pattern(300, 1), after = pattern((std::size_t{2} << 20) + 12345, 2);

int callsOfAGoodSave()
{
    const QTemporaryDir folder;
    TroubledCalls calls(0, Trouble::Full);
    writeFileSafely(folder.filePath("p.netloom").toStdString(), after, calls);
    return calls.calls();
}

} // namespace

class TestSafeSave : public QObject
{
    Q_OBJECT

private slots:
    void whateverCallFailsTheOldFileStays_data()
    {
        QTest::addColumn<int>("failing");
        QTest::addColumn<int>("trouble");
        const QMap<QString, Trouble> troubles{{"disk full", Trouble::Full}, {"input/output error", Trouble::InputOutput}};
        for (auto trouble = troubles.begin(); trouble != troubles.end(); ++trouble)
            for (int call = 1; call <= callsOfAGoodSave(); ++call)
                QTest::newRow(qPrintable(QString("%1 at call %2").arg(trouble.key()).arg(call)))
                    << call << int(trouble.value());
    }
    void whateverCallFailsTheOldFileStays()
    {
        QFETCH(int, failing);
        QFETCH(int, trouble);
        const QTemporaryDir folder;
        const std::string path = folder.filePath("p.netloom").toStdString();
        writeFileSafely(path, before);
        TroubledCalls calls(failing, static_cast<Trouble>(trouble));
        std::string message;
        try {
            writeFileSafely(path, after, calls);
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::File);
            message = error.what();
        }
        QVERIFY2(message.find(path) == 0, message.c_str());
        // Once renamed the new file is whole; only its being on the disk for good is then in doubt, and that is said.
        QCOMPARE(readFile(path), calls.isRenamed() ? after : before);
        QCOMPARE(everythingIn(folder).size(), 1);
        if (!calls.isRenamed())
            QVERIFY2(message.find("nothing was saved") != std::string::npos ||
                         message.find("untouched") != std::string::npos,
                     message.c_str());
    }

    void aShortWriteIsGoneOnWithUntilAllIsThere()
    {
        for (int call = 2; call <= 4; ++call) {
            const QTemporaryDir folder;
            const std::string path = folder.filePath("p.netloom").toStdString();
            TroubledCalls calls(call, Trouble::ShortWrite);
            writeFileSafely(path, after, calls);
            QCOMPARE(readFile(path), after);
        }
    }

    void aDiskThatKeepsOtherBytesIsFoundOut()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("p.netloom").toStdString();
        writeFileSafely(path, before);
        TroubledCalls calls(3, Trouble::WrongBytes);
        QVERIFY_THROWS_EXCEPTION(Error, writeFileSafely(path, after, calls));
        QCOMPARE(readFile(path), before);
    }

    void beingKilledAtAnyCallLeavesTheOldFileOrTheNew()
    {
        for (int call = 1; call <= callsOfAGoodSave(); ++call) {
            const QTemporaryDir folder;
            const std::string path = folder.filePath("p.netloom").toStdString();
            writeFileSafely(path, before);
            const pid_t child = ::fork();
            if (child == 0) {
                TroubledCalls calls(call, Trouble::Killed);
                writeFileSafely(path, after, calls);
                ::_exit(0);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status));
            const Bytes now = readFile(path);
            QVERIFY2(now == before || now == after, qPrintable(QString("call %1").arg(call)));
            writeFileSafely(path, before); // the next save clears away what the killed one left
            QCOMPARE(everythingIn(folder).size(), 1);
        }
    }

    void killedAtAnyMomentTheLastSavedProjectIsThere()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("p.netloom").toStdString();
        for (int run = 0; run < 200; ++run) {
            int confirmed[2];
            QCOMPARE(::pipe(confirmed), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                Project project = richProject();
                for (std::uint32_t i = 100;; ++i) {
                    project.nextRun = i;
                    saveProject(project, path);
                    if (::write(confirmed[1], &i, sizeof i) != sizeof i)
                        ::_exit(1);
                }
            }
            ::close(confirmed[1]);
            std::uint32_t last = 0;
            for (int i = 0; i < 3; ++i)
                QCOMPARE(::read(confirmed[0], &last, sizeof last), ssize_t{sizeof last});
            ::usleep(static_cast<useconds_t>(run * 137 % 1900));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            while (::read(confirmed[0], &last, sizeof last) == ssize_t{sizeof last}) {
            }
            ::close(confirmed[0]);
            QVERIFY(loadProject(path).nextRun >= last);
        }
    }

    void aProjectThatIsNotSavedStaysAsItIs()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("not/there/p.netloom").toStdString();
        QVERIFY_THROWS_EXCEPTION(Error, saveProject(richProject(), path));
        QVERIFY_THROWS_EXCEPTION(Error, saveProject(richProject(), folder.path().toStdString()));
        QVERIFY(everythingIn(folder).isEmpty());
    }

    void aLinkIsFollowedAndRightsAreKept()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("real.netloom").toStdString(),
                          link = folder.filePath("link.netloom").toStdString();
        writeFileSafely(path, before);
        QCOMPARE(::chmod(path.c_str(), 0640), 0);
        QCOMPARE(::symlink("real.netloom", link.c_str()), 0);
        writeFileSafely(link, after);
        QCOMPARE(readFile(path), after);
        QVERIFY(QFileInfo(QString::fromStdString(link)).isSymLink());
        struct stat there {
        };
        QCOMPARE(::stat(path.c_str(), &there), 0);
        QCOMPARE(there.st_mode & 0777u, 0640u);
    }

    void aFullDeviceIsToldInWords()
    {
        if (!QFileInfo::exists("/dev/full"))
            QSKIP("this system has no /dev/full");
        try {
            writeFileSafely("/dev/full", std::string("words"));
            QFAIL("a full device took the words");
        } catch (const Error &error) {
            QVERIFY2(std::strstr(error.what(), "disk is full"), error.what());
        }
    }
};

QTEST_APPLESS_MAIN(TestSafeSave)
#include "tst_safe_save.moc"
