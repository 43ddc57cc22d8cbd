// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/hdf5_reader.hpp"
#include "plugins/host/registry.hpp"
#include "tests/engine/test_size.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <functional>
#include <hdf5.h>
#include <mutex>
#include <random>
#include <thread>

using namespace netloom;

namespace {

using Dims = std::vector<hsize_t>;

/// A file that the HDF5 library itself writes.
class Hdf5File
{
public:
    explicit Hdf5File(const std::string &path) : m_id(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT)) {}
    ~Hdf5File() { H5Fclose(m_id); }
    hid_t id() const { return m_id; }

    void group(const char *name) const { H5Gclose(H5Gcreate2(m_id, name, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)); }

    /// how: changes the plan that the dataset is stored by. values: none are written where there are none.
    void add(const char *name, const Dims &dims, hid_t type, const void *values, hid_t memory = H5I_INVALID_HID,
             const std::function<void(hid_t)> &how = {}) const
    {
        const hid_t space = H5Screate_simple(int(dims.size()), dims.data(), nullptr);
        const hid_t plan = H5Pcreate(H5P_DATASET_CREATE);
        if (how)
            how(plan);
        const hid_t dataset = H5Dcreate2(m_id, name, type, space, H5P_DEFAULT, plan, H5P_DEFAULT);
        if (dataset < 0)
            qFatal("cannot write %s", name);
        if (values)
            H5Dwrite(dataset, memory < 0 ? type : memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
        H5Dclose(dataset);
        H5Pclose(plan);
        H5Sclose(space);
    }
    void numbers(const char *name, const Dims &dims, const std::vector<double> &values, hid_t type = H5T_IEEE_F64LE,
                 const std::function<void(hid_t)> &how = {}) const
    {
        add(name, dims, type, values.data(), H5T_NATIVE_DOUBLE, how);
    }

private:
    hid_t m_id;
};

std::vector<double> counting(int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i);
    return values;
}

std::function<void(hid_t)> packed(const Dims &chunk)
{
    return [chunk](hid_t plan) {
        H5Pset_chunk(plan, int(chunk.size()), chunk.data());
        H5Pset_shuffle(plan);
        H5Pset_deflate(plan, 6);
        H5Pset_fletcher32(plan);
    };
}

struct Particle {
    double energy;
    std::int32_t charge;
    char kind[5];
    float vector[2];
};

/// energy, charge, kind and an array, which is no column.
void writeCompound(const Hdf5File &file, const char *name)
{
    const hid_t word = H5Tcopy(H5T_C_S1);
    H5Tset_size(word, 5);
    const hsize_t two = 2;
    const hid_t pair = H5Tarray_create2(H5T_NATIVE_FLOAT, 1, &two);
    const hid_t type = H5Tcreate(H5T_COMPOUND, sizeof(Particle));
    H5Tinsert(type, "energy", offsetof(Particle, energy), H5T_NATIVE_DOUBLE);
    H5Tinsert(type, "charge", offsetof(Particle, charge), H5T_NATIVE_INT32);
    H5Tinsert(type, "kind", offsetof(Particle, kind), word);
    H5Tinsert(type, "vector", offsetof(Particle, vector), pair);
    const std::vector<Particle> rows = {
        {1.5, -1, "muon", {}}, {2.5, 1, "pion", {}}, {INFINITY, 0, "muon", {}}, {0.25, 2, "pion", {}}};
    file.add(name, {rows.size()}, type, rows.data(), H5I_INVALID_HID, packed({3}));
    for (const hid_t id : {type, pair, word})
        H5Tclose(id);
}

/// Two columns, a matrix and pictures of four rows in a group.
void writeGroup(const Hdf5File &file)
{
    file.group("/events");
    file.numbers("/events/charge", {4}, {-1, 1, -1, 1}, H5T_STD_I16BE);
    file.numbers("/events/energy", {4}, {0.5, 1.5, NAN, 3.5}, H5T_IEEE_F32LE);
    file.numbers("/events/jets", {4, 2}, counting(8), H5T_STD_U8LE, packed({3, 2}));
    file.numbers("/events/pictures", {4, 2, 3}, counting(24), H5T_STD_U16BE, packed({2, 2, 2}));
}

QString hdf5Refusal(const std::string &path, const std::string &dataset = {})
{
    try {
        hdf5Reader().read({path}, {{"dataset", dataset}}, {});
        return {};
    } catch (const Error &error) {
        return error.what();
    }
}

} // namespace

class TestHdf5Reader : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;
    std::string file(const char *name) const { return m_folder.path(name).toStdString(); }

private slots:
    void aGroupOfArraysIsATable()
    {
        writeGroup(Hdf5File(file("group.h5")));
        const ReadResult result = hdf5Reader().read({file("group.h5")}, {}, {});
        const Dataset &data = *result.data;
        QCOMPARE(data.rows, std::size_t(4));
        QCOMPARE(result.rowsSeen, std::size_t(4));
        QCOMPARE(data.columns.size(), std::size_t(5));
        QCOMPARE(data.columns[0].numbers, (Values<double>{-1, 1, -1, 1}));
        QCOMPARE(data.columns[1].numbers[3], 3.5);
        QVERIFY(data.columns[1].isMissing(2));
        QCOMPARE(data.columns[2].name, std::string("jets_1"));
        QCOMPARE(data.columns[3].numbers, (Values<double>{1, 3, 5, 7}));
        QCOMPARE(data.columns[4].shape, (Shape{1, 2, 3}));
        QCOMPARE(data.columns[4].values[23], 23.0F);
        QCOMPARE(int(result.problemCount), 0);
    }

    void aCompoundDatasetIsATableOfItsMembers()
    {
        writeCompound(Hdf5File(file("compound.h5")), "particles");
        const ReadResult result = hdf5Reader().read({file("compound.h5")}, {}, {});
        const Dataset &data = *result.data;
        QCOMPARE(data.columns.size(), std::size_t(3));
        QCOMPARE(data.columns[0].numbers[1], 2.5);
        QVERIFY(data.columns[0].isMissing(2));
        QCOMPARE(data.columns[1].numbers, (Values<double>{-1, 1, 0, 2}));
        QCOMPARE(data.columns[2].categories, (std::vector<std::string>{"muon", "pion"}));
        QCOMPARE(data.columns[2].cellText(3), std::string("pion"));
        QCOMPARE(int(result.problemCount), 1);
        QVERIFY(result.problems[0].message.str().find("vector") != std::string::npos);
    }

    void wordsOfAnyLengthAreClassesOrTexts()
    {
        {
            const Hdf5File out(file("words.h5"));
            const hid_t any = H5Tcopy(H5T_C_S1);
            H5Tset_size(any, H5T_VARIABLE);
            H5Tset_cset(any, H5T_CSET_UTF8);
            std::vector<std::string> words;
            std::vector<const char *> places;
            for (int i = 0; i < 60; ++i)
                words.push_back("a word of its own, number " + std::to_string(i));
            for (const std::string &word : words)
                places.push_back(word.c_str());
            out.add("text", {60}, any, places.data());
            for (int i = 0; i < 60; ++i)
                places[std::size_t(i)] = i == 7 ? "" : i % 2 ? "grün" : "rot";
            out.add("colour", {60}, any, places.data(), H5I_INVALID_HID, [](hid_t plan) {
                const hsize_t sixteen = 16;
                H5Pset_chunk(plan, 1, &sixteen);
                H5Pset_deflate(plan, 1);
            });
            const hid_t eight = H5Tcopy(H5T_C_S1);
            H5Tset_size(eight, 8);
            H5Tset_cset(eight, H5T_CSET_UTF8);
            const std::string fixed = std::string("längs\0\0", 8) + std::string("quer    ", 8);
            std::string all;
            for (int i = 0; i < 30; ++i)
                all += fixed;
            out.add("way", {60}, eight, all.data());
            H5Tclose(any);
            H5Tclose(eight);
        }
        const ReadResult result = hdf5Reader().read({file("words.h5")}, {}, {});
        const Dataset &data = *result.data;
        QCOMPARE(int(result.problemCount), 0);
        QCOMPARE(data.columns[0].categories, (std::vector<std::string>{"grün", "rot"}));
        QVERIFY(data.columns[0].isMissing(7));
        QCOMPARE(data.columns[1].type, ColumnType::Text);
        QCOMPARE(data.columns[1].cellText(59), std::string("a word of its own, number 59"));
        QCOMPARE(data.columns[2].categories, (std::vector<std::string>{"längs", "quer"}));
    }

    void ofSeveralTablesTheLargestIsReadOrTheOneNamed()
    {
        {
            const Hdf5File both(file("both.h5"));
            writeGroup(both);
            writeCompound(both, "particles");
        }
        const ReadResult largest = hdf5Reader().read({file("both.h5")}, {}, {});
        QCOMPARE(largest.data->columns.size(), std::size_t(5));
        const std::string said = largest.problems.at(0).message.str();
        QVERIFY2(said.find("/events (4), /particles (4)") != std::string::npos, said.c_str());
        for (const char *name : {"/particles", "particles", "/particles/"})
            QCOMPARE(hdf5Reader().read({file("both.h5")}, {{"dataset", std::string(name)}}, {}).data->columns.size(),
                     std::size_t(3));
        for (const char *name : {"events", "/events/energy"})
            QCOMPARE(hdf5Reader().read({file("both.h5")}, {{"dataset", std::string(name)}}, {}).data->columns.size(),
                     std::size_t(5));
        QVERIFY2(hdf5Refusal(file("both.h5"), "/event").contains("/events (4), /particles (4)"),
                 qPrintable(hdf5Refusal(file("both.h5"), "/event")));
    }

    void whatMayNotBeReadIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("external values") << "outside"
                                         << "another file";
        QTest::newRow("external link") << "link"
                                       << "not followed";
        QTest::newRow("virtual") << "virtual"
                                 << "virtual";
        QTest::newRow("other filter") << "nbit"
                                      << "filter";
        QTest::newRow("too many values") << "wide"
                                         << "more than";
        QTest::newRow("more than the file can hold") << "bomb"
                                                     << "the file has";
        QTest::newRow("pieces beyond memory") << "pieces"
                                              << "pieces of more than";
        QTest::newRow("references") << "references"
                                    << "neither numbers";
        QTest::newRow("empty") << "empty"
                               << "empty";
    }
    void whatMayNotBeReadIsRefusedInWords()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const std::string path = file("refused.h5");
        {
            const Hdf5File out(path);
            if (name == u"outside")
                out.add("outside", {10}, H5T_NATIVE_DOUBLE, nullptr, H5I_INVALID_HID,
                        [](hid_t plan) { H5Pset_external(plan, "/etc/passwd", 0, 80); });
            if (name == u"link")
                H5Lcreate_external("other.h5", "/x", out.id(), "link", H5P_DEFAULT, H5P_DEFAULT);
            if (name == u"virtual")
                out.add("virtual", {4}, H5T_NATIVE_DOUBLE, nullptr, H5I_INVALID_HID, [](hid_t plan) {
                    const hsize_t four = 4;
                    const hid_t space = H5Screate_simple(1, &four, nullptr);
                    H5Pset_virtual(plan, space, "other.h5", "/x", space);
                    H5Sclose(space);
                });
            if (name == u"nbit")
                out.numbers("nbit", {4}, counting(4), H5T_STD_I32LE, [](hid_t plan) {
                    const hsize_t four = 4;
                    H5Pset_chunk(plan, 1, &four);
                    H5Pset_nbit(plan);
                });
            if (name == u"wide")
                out.add("wide", {hsize_t(1) << 50}, H5T_NATIVE_DOUBLE, nullptr, H5I_INVALID_HID, packed({1024}));
            if (name == u"bomb")
                out.add("bomb", {100'000'000}, H5T_NATIVE_DOUBLE, nullptr, H5I_INVALID_HID, packed({1024}));
            if (name == u"pieces")
                out.add("pieces", {100'000'000}, H5T_NATIVE_DOUBLE, nullptr, H5I_INVALID_HID, packed({100'000'000}));
            if (name == u"references")
                out.add("references", {4}, H5T_STD_REF_OBJ, nullptr);
            if (name == u"empty")
                out.add("empty", {0}, H5T_NATIVE_DOUBLE, nullptr);
        }
        const QString said = hdf5Refusal(path);
        QVERIFY2(said.contains(says), qPrintable(said));
    }

    void groupsInACircleEnd()
    {
        {
            const Hdf5File out(file("circle.h5"));
            out.group("/a");
            H5Lcreate_hard(out.id(), "/", out.id(), "/a/up", H5P_DEFAULT, H5P_DEFAULT);
            out.numbers("/a/x", {3}, counting(3));
        }
        QCOMPARE(hdf5Reader().read({file("circle.h5")}, {}, {}).data->rows, std::size_t(3));
    }

    void aFileIsKnownByItsFirstBytes()
    {
        writeGroup(Hdf5File(file("known")));
        QCOMPARE(hdf5Reader().sniff(readHead(file("known"))), 1.0);
        QCOMPARE(hdf5Reader().sniff(readHead(m_folder.write("text.h5", "x,y\n1,2\n"))), 0.0);
        QVERIFY(hdf5Refusal(m_folder.write("text.h5", "x,y\n1,2\n")).contains("no whole HDF5 file"));
        const std::string whole = ScratchFolder::bytesAt(file("known"));
        QVERIFY(!hdf5Refusal(m_folder.write("cut.h5", whole.substr(0, whole.size() / 2))).isEmpty());
    }

    /// Through the worker, as the program reads: whatever the library makes of a spoiled file, the caller lives on.
    void spoiledFilesBecomeDataOrSentences()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("NETLOOM_WORKER_MEMORY", "2147483648");
        {
            const Hdf5File both(file("seed.h5"));
            writeGroup(both);
            writeCompound(both, "particles");
        }
        const std::string whole = ScratchFolder::bytesAt(file("seed.h5")), words = ScratchFolder::bytesAt(file("words.h5"));
        const Registry registry({NETLOOM_BIN_DIR "/plugins"});
        std::mt19937 random(7);
        int read = 0, refused = 0, crashed = 0, stopped = 0;
        const int mutants = testSize(60, 3000);
        for (int i = 0; i < mutants; ++i) {
            std::string bytes = i % 2 ? whole : words;
            std::vector<std::size_t> places; // where the file says something, and just behind: most of it is unused
            for (std::size_t at = 1; at < bytes.size(); ++at)
                if (bytes[at] != 0 || bytes[at - 1] != 0)
                    places.push_back(at);
            const int changes = 1 + int(random() % 8);
            for (int change = 0; change < changes; ++change)
                bytes[places[random() % places.size()]] = char(random() % 3 == 0 ? 0xff : random() % 256);
            const std::string path = m_folder.write("mutant.h5", bytes);
            std::stop_source stop;
            std::jthread limit([&stop](std::stop_token done) {
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any over;
                if (!over.wait_for(lock, done, std::chrono::seconds(10), [&] { return done.stop_requested(); }) &&
                    !done.stop_requested())
                    stop.request_stop();
            });
            try {
                const ReadResult result = registry.read({path}, "hdf5", {}, {.progress = {}, .stop = stop.get_token()});
                QCOMPARE(result.rowsSeen, result.data->rows + result.rowsRejected);
                ++read;
            } catch (const Error &error) {
                QVERIFY(!error.message().empty());
                const bool isLost = QString(error.what()).contains("crashed");
                ++(error.kind() == ErrorKind::Cancelled ? stopped : isLost ? crashed : refused);
            }
        }
        qInfo("%d mutants: %d read, %d refused, %d workers lost, %d stopped after 10 s", mutants, read, refused, crashed,
              stopped);
        QCOMPARE(read + refused + crashed + stopped, mutants);
    }
};

QTEST_APPLESS_MAIN(TestHdf5Reader)
#include "tst_hdf5_reader.moc"
