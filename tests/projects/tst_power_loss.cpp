// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "projects/format/safe_write.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>

using namespace netloom;

namespace {

using Bytes = std::vector<std::byte>;

/// Thrown at the call at which the power goes.
struct PowerLoss {
};

/// A disk that promises nothing beyond POSIX: what was written and not synced may be kept, dropped, torn, or reach the disk
/// before what was written earlier; so may new names until their folder is synced. The program meanwhile sees everything.
class ForgetfulDisk : public FileCalls
{
public:
    /// lossAt: the call at which the power goes; 0 never.
    ForgetfulDisk(const std::string &path, Bytes content, int lossAt) : m_lossAt(lossAt)
    {
        m_names[nameOf(path)] = std::make_shared<Content>(Content{std::move(content), {}});
    }

    int calls() const { return m_calls; }

    int createNew(const std::string &path, mode_t mode) override
    {
        call();
        const int file = FileCalls::createNew(path, mode);
        if (file < 0)
            return file;
        const auto content = std::make_shared<Content>();
        m_open[file] = content;
        m_seen[nameOf(path)] = content;
        m_waiting.push_back([name = nameOf(path), content](Names &names) { names[name] = content; });
        return file;
    }
    ssize_t write(int file, const void *bytes, std::size_t count) override
    {
        call();
        const ssize_t written = FileCalls::write(file, bytes, count);
        const auto *first = static_cast<const std::byte *>(bytes);
        if (written > 0)
            m_open.at(file)->waiting.emplace_back(first, first + written);
        return written;
    }
    int sync(int file) override
    {
        call();
        for (Bytes &block : m_open.at(file)->waiting)
            m_open.at(file)->kept.insert(m_open.at(file)->kept.end(), block.begin(), block.end());
        m_open.at(file)->waiting.clear();
        return 0;
    }
    ssize_t read(int file, void *bytes, std::size_t count, off_t from) override
    {
        call();
        return FileCalls::read(file, bytes, count, from);
    }
    int close(int file) override
    {
        if (!m_isOff)
            call();
        return FileCalls::close(file);
    }
    int rename(const std::string &from, const std::string &to) override
    {
        call();
        const auto content = m_seen.at(nameOf(from));
        m_waiting.push_back([old = nameOf(from), name = nameOf(to), content](Names &names) {
            names.erase(old);
            names[name] = content;
        });
        return FileCalls::rename(from, to);
    }
    int syncFolder(const std::string &) override
    {
        call();
        for (const Change &change : m_waiting)
            change(m_names);
        m_waiting.clear();
        return 0;
    }
    int remove(const std::string &path) override
    {
        if (!m_isOff) // without power nobody tidies up
            m_waiting.push_back([name = nameOf(path)](Names &names) { names.erase(name); });
        return FileCalls::remove(path);
    }

    /// What stands under the name when the power is back; nothing when the name is gone.
    std::optional<Bytes> afterPowerLoss(const std::string &path, unsigned seed) const
    {
        std::mt19937 random(seed);
        Names names = m_names;
        for (const Change &change : m_waiting)
            if (random() % 2)
                change(names);
        const auto found = names.find(nameOf(path));
        if (found == names.end())
            return std::nullopt;
        Bytes bytes = found->second->kept;
        std::size_t place = bytes.size();
        for (const Bytes &block : found->second->waiting) {
            const std::size_t reached = random() % 3 == 0 ? random() % block.size() : random() % 2 * block.size();
            if (reached > 0) {
                bytes.resize(std::max(bytes.size(), place + reached)); // what did not arrive before it reads as zeros
                std::copy_n(block.begin(), reached, bytes.begin() + static_cast<std::ptrdiff_t>(place));
            }
            place += block.size();
        }
        return bytes;
    }

private:
    struct Content {
        Bytes kept;
        std::vector<Bytes> waiting; ///< appended and not synced
    };
    using Names = std::map<std::string, std::shared_ptr<Content>>;
    using Change = std::function<void(Names &)>;

    static std::string nameOf(const std::string &path) { return std::filesystem::path(path).filename().string(); }
    void call()
    {
        if (++m_calls == m_lossAt) {
            m_isOff = true;
            throw PowerLoss();
        }
    }

    int m_lossAt, m_calls = 0;
    bool m_isOff = false;
    Names m_names, m_seen;         ///< on the disk for good; as the program sees them
    std::vector<Change> m_waiting; ///< changes of names that the folder has not synced
    std::map<int, std::shared_ptr<Content>> m_open;
};

/// Takes the program's word that something is synced, and does nothing.
class LyingDisk : public ForgetfulDisk
{
public:
    using ForgetfulDisk::ForgetfulDisk;
    int sync(int) override { return 0; }
};

Bytes pattern(std::size_t size, unsigned seed)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::byte>((i * 31 + seed) >> 3 | 1);
    return bytes;
}

// More than two blocks, so that some of them can be lost and others not.
const Bytes before = pattern(300, 1), after = pattern((std::size_t{2} << 20) + 12345, 2);

/// One save on a disk of its own.
template <class Disk>
struct Save {
    QTemporaryDir folder;
    std::string path = folder.filePath("p.netloom").toStdString();
    Disk disk;
    bool isConfirmed = false;

    explicit Save(int lossAt) : disk(path, before, lossAt)
    {
        writeFileSafely(path, before);
        try {
            writeFileSafely(path, after, disk);
            isConfirmed = true;
        } catch (const PowerLoss &) {
        }
    }
};

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT

private slots:
    void whenThePowerGoesTheOldFileOrTheNewOneIsThere()
    {
        const int calls = Save<ForgetfulDisk>(0).disk.calls();
        QVERIFY(calls >= 8);
        int runs = 0;
        for (int call = 1; call <= calls; ++call) {
            const Save<ForgetfulDisk> save(call);
            QVERIFY(!save.isConfirmed);
            for (unsigned seed = 0; seed < 20; ++seed, ++runs) {
                const auto now = save.disk.afterPowerLoss(save.path, seed);
                QVERIFY2(now == before || now == after, qPrintable(QString("call %1, seed %2").arg(call).arg(seed)));
            }
        }
        QVERIFY(runs >= 100);
    }

    void whatWasConfirmedIsNeverLost()
    {
        const Save<ForgetfulDisk> save(0);
        QVERIFY(save.isConfirmed);
        for (unsigned seed = 0; seed < 20; ++seed)
            QVERIFY(save.disk.afterPowerLoss(save.path, seed) == after);
    }

    // The simulation itself must be able to find a loss.
    void aDiskThatOnlySaysThatItSyncedLosesTheFile()
    {
        const Save<LyingDisk> save(0);
        bool isLost = false;
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto now = save.disk.afterPowerLoss(save.path, seed);
            isLost = isLost || (now != before && now != after);
        }
        QVERIFY(isLost);
    }
};

QTEST_APPLESS_MAIN(TestPowerLoss)
#include "tst_power_loss.moc"
