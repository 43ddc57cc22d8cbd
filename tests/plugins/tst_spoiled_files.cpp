// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"
#include "tests/engine/test_size.hpp"
#include "tests/fuzz/byte_mutator.hpp"
#include "tests/plugins/spoiled_seeds.hpp"
#include "tests/plugins/zip_fixture.hpp"

#include <QDir>
#include <QDirIterator>
#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <map>
#include <mutex>
#include <sys/wait.h>
#include <thread>
#include <zlib.h>

using namespace netloom;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int mutantsEach = 500; // every worker takes ten times as long to begin
#else
constexpr int mutantsEach = 5000;
#endif
constexpr int mutantsOfARelease = 1'000'000;
constexpr auto patience = std::chrono::seconds(10);

/// Asks to stop when the time is up; an end before that is nothing.
class TimeLimit
{
public:
    TimeLimit()
        : m_thread([this](std::stop_token done) {
              std::unique_lock lock(m_mutex);
              if (!m_over.wait_for(lock, done, patience, [&] { return done.stop_requested(); }) && !done.stop_requested())
                  m_source.request_stop();
          })
    {
    }
    JobControl job() const { return {.progress = {}, .stop = m_source.get_token()}; }

private:
    std::stop_source m_source;
    std::mutex m_mutex;
    std::condition_variable_any m_over;
    std::jthread m_thread;
};

std::string changed(const std::string &whole, std::span<const std::byte> other, std::mt19937_64 &random)
{
    const auto *begin = reinterpret_cast<const std::byte *>(whole.data());
    Bytes bytes(begin, begin + whole.size());
    mutate(bytes, other, random);
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// Where the file says something, and just behind: the rest is unused, and changes there are none.
std::string changedWhereUsed(std::string bytes, std::mt19937_64 &random)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 1; at < bytes.size(); ++at)
        if (bytes[at] != 0 || bytes[at - 1] != 0)
            places.push_back(at);
    for (std::size_t changes = 1 + below(8, random); changes > 0; --changes)
        bytes[places[below(places.size(), random)]] = static_cast<char>(random() % 3 == 0 ? 0xff : random());
    return bytes;
}

/// The checksum of every piece of a PNG made right, so that what lies behind them is met, too.
std::string withRightChecksums(std::string png)
{
    constexpr std::size_t signature = 8, around = 12; // length and name before the content, checksum behind it
    const auto byteAt = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(png[at])); };
    for (std::size_t at = signature; at + around <= png.size();) {
        const std::size_t length = byteAt(at) << 24 | byteAt(at + 1) << 16 | byteAt(at + 2) << 8 | byteAt(at + 3);
        if (length > png.size() - at - around)
            break;
        const auto *content = reinterpret_cast<const Bytef *>(png.data() + at + 4);
        const uLong sum = crc32(0, content, static_cast<uInt>(length + 4));
        for (std::size_t i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        at += around + length;
    }
    return png;
}

std::string gzipped(const ScratchFolder &scratch, const std::string &bytes)
{
    const QString path = scratch.path("packed.gz");
    gzFile file = gzopen(qPrintable(path), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    std::string packed = ScratchFolder::bytesAt(path.toStdString());
    QFile::remove(path);
    return packed;
}

std::string zipped(const ScratchFolder &scratch, const SpoiledSeed::Entries &entries)
{
    const std::string path = writeZip(scratch, "packed.zip", entries);
    std::string packed = ScratchFolder::bytesAt(path);
    QFile::remove(QString::fromStdString(path));
    return packed;
}

std::string whole(const ScratchFolder &scratch, const SpoiledSeed &seed)
{
    return seed.packing == SpoiledSeed::Packing::Gzip  ? gzipped(scratch, seed.bytes)
           : seed.packing == SpoiledSeed::Packing::Zip ? zipped(scratch, seed.entries)
                                                       : seed.bytes;
}

/// An archive is spoiled from outside or, more often, inside and packed again: else its checksum is all that is met.
std::string spoiled(const ScratchFolder &scratch, SpoiledSeed seed, std::span<const std::byte> other,
                    std::mt19937_64 &random)
{
    if (seed.file.endsWith(".png") && random() % 3 > 0)
        return withRightChecksums(changed(seed.bytes, other, random));
    if (seed.packing == SpoiledSeed::Packing::None)
        return seed.isSparse && random() % 2 ? changedWhereUsed(seed.bytes, random) : changed(seed.bytes, other, random);
    if (random() % 3 == 0)
        return changed(whole(scratch, seed), other, random);
    std::string &inside = seed.entries.empty() ? seed.bytes : seed.entries[below(seed.entries.size(), random)].second;
    inside = changed(inside, other, random);
    return whole(scratch, seed);
}

struct Figures {
    int read = 0, refused = 0, lost = 0, stopped = 0;
    std::size_t rowsSeen = 0, rowsUsed = 0, rowsListed = 0;
};

} // namespace

/// Files that are damaged in every way: whatever a reader makes of them, the program lives on, nothing of the attempt is
/// left behind, and every row is either used or listed. SAFETY figures R12 and R23.
class TestSpoiledFiles : public QObject
{
    Q_OBJECT

    ScratchFolder m_scratch; ///< where archives are packed
    QTemporaryDir m_files, m_work, m_temporary;
    std::unique_ptr<Registry> m_registry;

    void write(const QString &name, const std::string &bytes) const
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write %s", qPrintable(name));
    }

    /// Lays the seed's files out and gives what the reader is to be given.
    std::string lay(const SpoiledSeed &seed, const std::string &bytes) const
    {
        for (const char *folder : {"cats", "dogs"})
            if (seed.isFolder)
                QDir(m_files.path()).mkdir(folder);
        for (const auto &[name, content] : seed.beside)
            write(QString::fromStdString(name), content);
        write(seed.file, bytes);
        return (seed.isFolder ? m_files.path() : m_files.filePath(seed.file)).toStdString();
    }

    void clear() const
    {
        for (const QString &name : QDir(m_files.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            QFile::remove(m_files.filePath(name));
            QDir(m_files.filePath(name)).removeRecursively();
        }
    }

    /// Empty when rows and problems agree; else what is wrong.
    static QString disagreement(const ReadResult &read)
    {
        if (read.rowsSeen != read.data->rows + read.rowsRejected)
            return QStringLiteral("%1 rows were seen, %2 are used and %3 rejected")
                .arg(read.rowsSeen)
                .arg(read.data->rows)
                .arg(read.rowsRejected);
        const auto listed = static_cast<std::size_t>(std::count_if(read.problems.begin(), read.problems.end(),
                                                                   [](const Problem &each) { return each.isRowRejected; }));
        if (read.problems.size() == read.problemCount && listed != read.rowsRejected)
            return QStringLiteral("%1 rows are rejected, %2 are listed").arg(read.rowsRejected).arg(listed);
        if (!read.data->lines.empty() && read.data->lines.size() != read.data->rows)
            return QStringLiteral("%1 rows have %2 lines").arg(read.data->rows).arg(read.data->lines.size());
        for (const Problem &each : read.problems)
            if (each.message.empty())
                return QStringLiteral("a problem has no words");
        return {};
    }

    static QStringList filesIn(const QString &folder)
    {
        QStringList files;
        for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
             each.hasNext();)
            files << each.next();
        return files;
    }

    /// Reads one and adds to the figures. Empty when all is as it should be.
    QString judge(const SpoiledSeed &seed, const std::string &bytes, bool isByContent, Figures &figures) const
    {
        const std::string path = lay(seed, bytes);
        const TimeLimit limit;
        try {
            const ReadResult read = m_registry->read({path}, isByContent ? std::string() : seed.reader, {}, limit.job());
            ++figures.read;
            figures.rowsSeen += read.rowsSeen;
            figures.rowsUsed += read.data->rows;
            figures.rowsListed += read.rowsRejected;
            return disagreement(read);
        } catch (const Error &error) {
            const QString said = error.what();
            if (error.kind() == ErrorKind::Cancelled) {
                ++figures.stopped;
                return seed.reader == "hdf5" ? QString() : QStringLiteral("it took more than 10 s");
            }
            const bool isLost = said.contains("The plug-in ");
            ++(isLost ? figures.lost : figures.refused);
            if (isLost && seed.reader != "hdf5") // whose library is not ours to mend
                return said;
            const bool namesFile = said.contains(m_files.path()) || said.contains(seed.file.section('/', -1)) ||
                                   std::any_of(seed.beside.begin(), seed.beside.end(), [&](const auto &each) {
                                       return said.contains(QString::fromStdString(each.first).section('/', -1));
                                   });
            if (!namesFile || error.kind() != ErrorKind::File || said.size() < 30)
                return QStringLiteral("it is refused without its name or a reason: %1").arg(said);
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("NETLOOM_WORKER_MEMORY", "2147483648");
        qputenv("TMPDIR", m_temporary.path().toUtf8());
        QVERIFY(QDir::setCurrent(m_work.path())); // a core or another stray file would be found there
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/plugins"});
    }

    void everySeedIsWhole()
    {
        for (const SpoiledSeed &seed : spoiledSeeds(m_scratch))
            for (const bool isByContent : {false, true}) {
                const std::string path = lay(seed, whole(m_scratch, seed));
                const ReadResult read = m_registry->read({path}, isByContent ? std::string() : seed.reader, {}, {});
                QVERIFY2(read.data->rows == seed.rows && read.data->provenance.reader == seed.reader,
                         qPrintable(QStringLiteral("%1: %2 rows by %3")
                                        .arg(QString::fromStdString(seed.name))
                                        .arg(read.data->rows)
                                        .arg(QString::fromStdString(read.data->provenance.reader))));
                QVERIFY2(disagreement(read).isEmpty(), qPrintable(disagreement(read)));
                clear();
            }
    }

    void whateverIsSpoiledIsReadOrRefusedInWords()
    {
        const std::vector<SpoiledSeed> seeds = spoiledSeeds(m_scratch);
        const int mutants = testSize(mutantsEach, mutantsOfARelease);
        std::map<std::string, Figures> figures;
        for (int i = 0; i < mutants; ++i) {
            const SpoiledSeed &seed = seeds[static_cast<std::size_t>(i) % seeds.size()];
            const std::string &other = seeds[(static_cast<std::size_t>(i) * 7 + 1) % seeds.size()].bytes;
            std::mt19937_64 random(static_cast<std::uint64_t>(i) + 1); // each mutant hangs on its own number only
            const std::string bytes = spoiled(m_scratch, seed, std::as_bytes(std::span(other)), random);
            const QString wrong = judge(seed, bytes, i % 20 == 19, figures[seed.name]);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("mutant %1 of %2: %3").arg(i).arg(QString::fromStdString(seed.name), wrong)));
            clear();
        }
        Figures all;
        for (const auto &[name, each] : figures) {
            qInfo(
                "%-28s read %4d, refused %4d, workers lost %3d, stopped after 10 s %2d; rows %5zu = used %5zu + listed %5zu",
                name.c_str(), each.read, each.refused, each.lost, each.stopped, each.rowsSeen, each.rowsUsed,
                each.rowsListed);
            all.read += each.read;
            all.refused += each.refused;
            all.lost += each.lost;
            all.stopped += each.stopped;
            all.rowsSeen += each.rowsSeen;
            all.rowsUsed += each.rowsUsed;
            all.rowsListed += each.rowsListed;
            // The mutants are neither all harmless nor all ruins; of a dozen they may be by chance.
            const bool isMix = each.read > 0 && each.refused + static_cast<int>(each.rowsListed) > 0;
            QVERIFY2(isMix || mutants < 50 * static_cast<int>(figures.size()), name.c_str());
        }
        QVERIFY(all.read > mutants / 10 && all.refused > mutants / 10);
        qInfo("%d mutants: read %d, refused %d, workers lost %d, stopped %d; rows %zu = used %zu + listed %zu", mutants,
              all.read, all.refused, all.lost, all.stopped, all.rowsSeen, all.rowsUsed, all.rowsListed);
        QCOMPARE(all.read + all.refused + all.lost + all.stopped, mutants);
        QCOMPARE(all.rowsSeen, all.rowsUsed + all.rowsListed);
    }

    void nothingIsLeftBehind()
    {
        errno = 0;
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // neither a running worker nor a zombie
        QCOMPARE(errno, ECHILD);
        clear();
        for (const QTemporaryDir *folder : {&m_files, &m_work, &m_temporary})
            QCOMPARE(filesIn(folder->path()), QStringList());
    }

    /// What the index of the odd files asks of the general formats among them (its numbers 43 to 51).
    void theOddTablesAreReadOrRefusedAsTheirIndexSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("places"); ///< lines of the rows that are left out
        QTest::addColumn<QString>("says");   ///< of a file that is refused
        const auto add = [](const char *file, int rows, int columns, const char *places = "", const char *says = "") {
            QTest::newRow(file) << file << rows << columns << places << says;
        };
        for (const char *ending : {"csv", "json"}) {
            const auto either = [&](const char *name, int rows, int columns) {
                add(qPrintable(QStringLiteral("csv/%1.%2").arg(name, ending)), rows, columns);
            };
            either("comma_in_quotes", 1, 5);
            either("escaped_quotes", 2, 2);
            either("quotes_and_newlines", 2, 2);
            either("newlines", 3, 3);
            either("utf8", 2, 3);
        }
        add("csv/bom_index.csv", 56, 8);
        add("csv/iris_utf16le_bom.csv", 150, 5);
        add("csv/iris_decimal_comma.csv", 150, 5);
        add("csv/iris_ragged.csv", 148, 5, "21 31");
        add("csv/iris_nul_byte.csv", 149, 5, "11");
        add("csv/iris_mixed_eol_no_final_newline.csv", 150, 5);
        add("binary/t10k-labels-truncated.gz", 0, 0, "", "nexpected end of the compressed data");
        add("binary/pneumoniamnist-truncated.npz", 0, 0, "", "archive is damaged");
    }
    void theOddTablesAreReadOrRefusedAsTheirIndexSays()
    {
        QFETCH(QString, file);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(QString, places);
        QFETCH(QString, says);
        const QString folder = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/odd/");
        if (!QDir(folder).exists())
            QSKIP("there are no odd files here");
        const auto readOf = [&](const QString &path) {
            return m_registry->read({(folder + path).toStdString()}, {}, {}, {});
        };
        if (!says.isEmpty()) {
            try {
                readOf(file);
                QFAIL("it was read");
            } catch (const Error &error) {
                QVERIFY2(QString(error.what()).contains(says), error.what());
            }
            return;
        }
        const ReadResult read = readOf(file);
        QCOMPARE(int(read.data->rows), rows);
        QCOMPARE(int(read.data->columns.size()), columns);
        QStringList left;
        for (const Problem &problem : read.problems)
            if (problem.isRowRejected)
                left << QString::number(problem.line);
        QCOMPARE(left.join(u' '), places);
        if (file.endsWith("bom_index.csv"))
            QCOMPARE(read.data->columns[0].name, std::string("Dataset"));
        if (file.contains("iris"))
            for (std::size_t i = 0; i < 4; ++i)
                QCOMPARE(read.data->columns[i].type, ColumnType::Number);
        if (!file.endsWith(".json"))
            return;
        const Dataset table = *readOf(QString(file).replace(".json", ".csv")).data; // the same content in both
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            QCOMPARE(table.columns[column].name, read.data->columns[column].name);
            for (std::size_t row = 0; row < table.rows; ++row)
                QCOMPARE(table.columns[column].cellText(row), read.data->columns[column].cellText(row));
        }
    }

    /// The odd and broken files that other projects keep, where they lie beside the sources.
    void everyRowOfTheOddFilesIsUsedOrListed()
    {
        const QString folder = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/odd");
        if (!QDir(folder).exists())
            QSKIP("there are no odd files here");
        Figures figures;
        int files = 0;
        for (const QString &path : filesIn(folder)) {
            if (!QFileInfo(path).isFile() || path.endsWith(".md"))
                continue;
            ++files;
            const TimeLimit limit;
            try {
                const ReadResult read = m_registry->read({path.toStdString()}, {}, {}, limit.job());
                QVERIFY2(disagreement(read).isEmpty(), qPrintable(path + ": " + disagreement(read)));
                ++figures.read;
                figures.rowsSeen += read.rowsSeen;
                figures.rowsUsed += read.data->rows;
                figures.rowsListed += read.rowsRejected;
            } catch (const Error &error) {
                QVERIFY2(error.kind() != ErrorKind::Cancelled, qPrintable(path + ": more than 10 s"));
                ++figures.refused;
            }
        }
        qInfo("%d odd files: read %d, refused %d; rows %zu = used %zu + listed %zu", files, figures.read, figures.refused,
              figures.rowsSeen, figures.rowsUsed, figures.rowsListed);
        QVERIFY(files > 0);
        nothingIsLeftBehind();
    }
};

QTEST_APPLESS_MAIN(TestSpoiledFiles)
#include "tst_spoiled_files.moc"
