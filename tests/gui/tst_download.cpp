// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/download.hpp"
#include "gui/public_data/part_file.hpp"
#include "tests/gui/http_fixture.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <functional>
#include <optional>
#include <sys/resource.h>
#include <thread>

using namespace netloom;
using namespace std::chrono_literals;

namespace {

QByteArray someBytes(int count, char first = 'a')
{
    QByteArray bytes(count, first);
    for (int i = 0; i < count; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251 + first) & 0x7f);
    return bytes;
}

PublicFile fileWith(const QString &name, const QByteArray &bytes, const QUrl &url)
{
    return {name, url, bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()};
}

/// A server, a folder that does not exist yet, and one set of data.
struct Site {
    HttpFixture server;
    QTemporaryDir home;
    PublicSet set;
    Patience patience{.silence = 20s, .pause = 1ms, .attempts = 4};
    std::vector<double> progress; ///< written by the download's thread, read after
    Text lastProgress;
    std::atomic<int> reports = 0;

    explicit Site(int bytes = 300'000)
    {
        server.body = someBytes(bytes);
        set.id = "some-set";
        set.files = {fileWith("some.csv", server.body, server.url("some.csv"))};
    }

    QString folder() const { return home.filePath("new/data"); }
    SetFolder place() const { return {set, folder()}; }

    /// nullopt: it worked. canStop: a question asked every few milliseconds.
    std::optional<Error> run(const std::function<bool()> &canStop = [] { return false; })
    {
        std::optional<Error> trouble;
        std::atomic<bool> isOver = false;
        std::jthread thread([&](const std::stop_token &stop) {
            JobControl job;
            job.stop = stop;
            job.progress = [this](double fraction, const Text &doing) {
                progress.push_back(fraction);
                lastProgress = doing;
                ++reports;
            };
            try {
                download(place(), patience, job);
            } catch (const Error &error) {
                trouble = error;
            }
            isOver = true;
        });
        const bool isDone = QTest::qWaitFor(
            [&] {
                if (canStop())
                    thread.request_stop();
                return isOver.load();
            },
            60'000);
        if (!isDone)
            qFatal("the download does not end");
        thread.join();
        return trouble;
    }

    /// Everything below the folder that was there before.
    QStringList left() const
    {
        QStringList found;
        QDirIterator entries(home.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            found << QDir(home.path()).relativeFilePath(entries.next());
        found.sort();
        return found;
    }

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(folder() + "/some-set/" + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

const QStringList wholeSet{"new", "new/data", "new/data/some-set", "new/data/some-set/some.csv"};

/// The sentence names the file, the server and, mostly, the way out by hand.
bool isHelpful(const Site &site, const std::optional<Error> &trouble)
{
    return trouble && trouble->kind() == ErrorKind::File && trouble->where() == "some.csv" &&
           trouble->message().str().find("127.0.0.1") != std::string::npos &&
           trouble->message().str().find(site.set.files.front().url.toString().toStdString()) != std::string::npos;
}

} // namespace

class TestDownload : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aFileComesWholeAndNothingElse()
    {
        Site site;
        QVERIFY(!site.run());
        QCOMPARE(site.left(), wholeSet);
        QCOMPARE(site.bytesOf("some.csv"), site.server.body);
        QVERIFY(site.place().isWhole({}));
        QCOMPARE(site.server.ranges, QList<QByteArray>{""});
        QVERIFY2(site.server.requests.first().contains("Accept-Encoding: identity"), "sizes are of the file itself");
        QVERIFY(!site.server.requests.first().toLower().contains("cookie"));
    }

    void progressRisesToTheEndAndSaysHowFast()
    {
        Site site;
        site.server.bytesPerTick = 60'000;
        QVERIFY(!site.run());
        QVERIFY(site.progress.size() >= 3);
        QVERIFY(std::is_sorted(site.progress.begin(), site.progress.end()));
        QCOMPARE(site.progress.back(), 1.0);
        QVERIFY(QString::fromStdString(site.lastProgress.str()).contains("a second"));
    }

    void aCutConnectionIsTakenUpAtItsLastByte()
    {
        Site site;
        site.server.cuts = 2;
        site.server.cutAfter = 100'000;
        QVERIFY(!site.run());
        QCOMPARE(site.server.ranges, (QList<QByteArray>{"", "bytes=100000-", "bytes=200000-"}));
        QCOMPARE(site.bytesOf("some.csv"), site.server.body);
        QCOMPARE(site.left(), wholeSet);
    }

    void aServerWithoutPartsSendsTheWholeAgain()
    {
        Site site;
        site.server.isRangeKnown = false;
        site.server.cuts = 1;
        site.server.cutAfter = 100'000;
        QVERIFY(!site.run());
        QCOMPARE(site.server.ranges, (QList<QByteArray>{"", "bytes=100000-"}));
        QCOMPARE(site.bytesOf("some.csv"), site.server.body);
    }

    void aConnectionThatBreaksAgainAndAgainIsGivenUp()
    {
        Site site;
        site.server.cuts = 100;
        site.server.cutAfter = 1'000;
        QVERIFY(isHelpful(site, site.run()));
        QCOMPARE(site.server.ranges.size(), 4);
        QCOMPARE(site.left(), QStringList());
    }

    void anotherFileOfTheSameSizeIsRefused()
    {
        Site site;
        site.server.body = someBytes(300'000, 'b');
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY(QString(trouble->what()).contains("checksum"));
        QCOMPARE(site.left(), QStringList());
    }

    void aFileOfAnotherSizeIsRefused_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isLengthSaid");
        QTest::newRow("shorter, said at once") << 299'999 << true;
        QTest::newRow("longer, said at once") << 300'001 << true;
        QTest::newRow("shorter, seen at the end") << 299'999 << false;
        QTest::newRow("longer, seen on the way") << 3'000'000 << false;
        QTest::newRow("nothing") << 0 << true;
    }
    void aFileOfAnotherSizeIsRefused()
    {
        QFETCH(int, bytes);
        QFETCH(bool, isLengthSaid);
        Site site;
        site.server.body = someBytes(bytes);
        site.server.isLengthSaid = isLengthSaid;
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY2(QString(trouble->what()).contains("300,000"), trouble->what());
        QCOMPARE(site.server.ranges.size(), 1);
        QCOMPARE(site.left(), QStringList());
    }

    void aRefusalIsSaidWithItsNumber_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 410, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void aRefusalIsSaidWithItsNumber()
    {
        QFETCH(int, status);
        Site site;
        site.server.status = status;
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY2(QString(trouble->what()).contains(QString::number(status)), trouble->what());
        QCOMPARE(site.left(), QStringList());
    }

    void withoutAServerTheNetworkIsToBeChecked()
    {
        Site site;
        site.server.close();
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY2(QString(trouble->what()).contains("no connection to 127.0.0.1"), trouble->what());
        QCOMPARE(site.left(), QStringList());
    }

    void aSlowDownloadCanBeStoppedAtOnce()
    {
        Site site;
        site.server.bytesPerTick = 500; // all of it would take twelve seconds
        QElapsedTimer clock;
        const auto trouble = site.run([&] {
            const bool isUnderWay = site.reports > 3;
            if (isUnderWay && !clock.isValid())
                clock.start();
            return isUnderWay;
        });
        QVERIFY(trouble && trouble->kind() == ErrorKind::Cancelled);
        QVERIFY2(clock.elapsed() < 5'000, "not only at the end");
        QCOMPARE(site.left(), QStringList());
    }

    void silenceIsNotWaitedForEver()
    {
        Site site;
        site.server.silentAfter = 1'000;
        site.patience.silence = 1s;
        site.patience.attempts = 2;
        QVERIFY(isHelpful(site, site.run()));
        QCOMPARE(site.server.ranges, (QList<QByteArray>{"", "bytes=1000-"}));
        QCOMPARE(site.left(), QStringList());
    }

    void aRedirectOnThisComputerIsFollowed()
    {
        Site site, other;
        site.server.status = 302;
        site.server.location = other.server.url("elsewhere.csv").toEncoded();
        QVERIFY(!site.run());
        QCOMPARE(site.bytesOf("some.csv"), other.server.body);
        QCOMPARE(other.server.ranges.size(), 1);
    }

    void aRedirectWithoutProtectionIsRefused()
    {
        Site site;
        site.server.status = 302;
        site.server.location = "http://example.org/some.csv";
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY2(QString(trouble->what()).contains("http://example.org/some.csv"), trouble->what());
        QCOMPARE(site.left(), QStringList());
    }

    void aServerThatIsNotToBeTrustedIsRefused()
    {
        Site site;
        site.set.files.front().url.setScheme("https");
        const auto trouble = site.run();
        QVERIFY(isHelpful(site, trouble));
        QVERIFY2(QString(trouble->what()).contains("No trustworthy connection to 127.0.0.1"), trouble->what());
        QCOMPARE(site.left(), QStringList());
    }

    void anUnprotectedAddressIsNotEvenAsked()
    {
        Site site;
        site.set.files.front().url = QUrl("http://example.org/some.csv");
        const auto trouble = site.run();
        QVERIFY(trouble && QString(trouble->what()).contains("not protected"));
        QCOMPARE(site.left(), QStringList());
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        Site site;
        QFile inTheWay(site.home.filePath("new"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto trouble = site.run();
        QVERIFY(trouble && QString(trouble->what()).contains(site.folder()));
        QCOMPARE(site.server.ranges.size(), 0);
        QCOMPARE(site.left(), QStringList{"new"});
    }

    void aDiskThatFillsUpLeavesNothing()
    {
        Site site;
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 100'000; // a file that wants more meets what a full disk would say
        setrlimit(RLIMIT_FSIZE, &small);
        const auto trouble = site.run();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(trouble && QString(trouble->what()).contains("can't be written"));
        QCOMPARE(site.left(), QStringList());
    }

    void aSetLargerThanTheDiskIsNotBegun()
    {
        Site site;
        site.set.files.front().bytes = qint64(1) << 60;
        const auto trouble = site.run();
        QVERIFY(trouble && QString(trouble->what()).contains("needed"));
        QCOMPARE(site.server.ranges.size(), 0);
        QCOMPARE(site.left(), QStringList());
    }

    void whatIsThereIsNotLoadedAgain()
    {
        Site site;
        QVERIFY(!site.run());
        QVERIFY(!site.run());
        QCOMPARE(site.server.ranges.size(), 1);
        QCOMPARE(site.left(), wholeSet);
    }

    void aFileOfSomebodyElseStaysAsItIs()
    {
        Site site;
        QVERIFY(QDir().mkpath(site.folder() + "/some-set"));
        QFile mine(site.folder() + "/some-set/some.csv");
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
        mine.close();
        const auto trouble = site.run();
        QVERIFY(trouble && QString(trouble->what()).contains("stays as it is"));
        QCOMPARE(site.bytesOf("some.csv"), QByteArray("mine"));
        QCOMPARE(site.server.ranges.size(), 0);
        QCOMPARE(site.left(), wholeSet);
    }

    void aFileThatTurnsUpMeanwhileIsNotReplaced()
    {
        const Site site;
        const QString path = site.home.filePath("some.csv");
        {
            PartFile part(site.set.files.front(), path);
            part.append(site.server.body);
            QFile mine(path);
            QVERIFY(mine.open(QIODevice::WriteOnly));
            QVERIFY_THROWS_EXCEPTION(Error, part.finish({}));
            QCOMPARE(site.left().size(), 2);
        }
        QCOMPARE(site.left(), QStringList{"some.csv"});
        QCOMPARE(QFileInfo(path).size(), 0);
    }

    void whatACrashLeftIsWrittenAnew()
    {
        Site site;
        QVERIFY(QDir().mkpath(site.folder() + "/some-set"));
        QFile torn(site.folder() + "/some-set/some.csv.part");
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(someBytes(500'000, 'x'));
        torn.close();
        QVERIFY(!site.run());
        QCOMPARE(site.bytesOf("some.csv"), site.server.body);
        QCOMPARE(site.left(), wholeSet);
    }

    void aSetIsWholeOrNotThereAtAll()
    {
        Site site;
        site.set.files.push_back(site.set.files.front());
        site.set.files.back().name = "more.csv";
        QVERIFY(!site.run());
        QCOMPARE(site.server.ranges.size(), 2);
        QCOMPARE(site.progress.back(), 1.0);
        QVERIFY(site.left().contains("new/data/some-set/more.csv"));

        Site torn;
        torn.set.files.push_back(torn.set.files.front());
        torn.set.files.back().name = "more.csv";
        torn.set.files.back().sha256 = QByteArray(64, '0');
        QVERIFY(torn.run());
        QCOMPARE(torn.left(), QStringList());
    }

    void twoDownloadsOfASetTakeTurns()
    {
        Site site;
        site.server.bytesPerTick = 30'000;
        std::optional<Error> other;
        std::atomic<int> ended = 0;
        const auto load = [&](std::optional<Error> &trouble) {
            try {
                download(site.place(), site.patience, {});
            } catch (const Error &error) {
                trouble = error;
            }
            ++ended;
        };
        std::optional<Error> one;
        const std::jthread first([&] { load(one); }), second([&] { load(other); });
        QVERIFY(QTest::qWaitFor([&] { return ended == 2; }, 60'000));
        QVERIFY(!one && !other);
        QCOMPARE(site.server.ranges.size(), 1); // the second found it there
        QCOMPARE(site.left(), wholeSet);
    }

    void onlyTheMissingFileOfASetIsLoaded()
    {
        Site site;
        QVERIFY(!site.run());
        site.set.files.push_back(site.set.files.front());
        site.set.files.back().name = "more.csv";
        QVERIFY(!site.place().isWhole({}));
        site.set.files.back().sha256 = QByteArray(64, '0');
        QVERIFY(site.run());
        QCOMPARE(site.left(), wholeSet); // what was there before stays
        site.set.files.back().sha256 = site.set.files.front().sha256;
        QVERIFY(!site.run());
        QVERIFY(site.place().isWhole({}));
        QCOMPARE(site.server.ranges.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
