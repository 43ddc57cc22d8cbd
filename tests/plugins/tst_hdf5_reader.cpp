// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/hdf5_reader.hpp"
#include "tests/plugins/hdf5_fixture.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

namespace {

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
        writeWords(Hdf5File(file("words.h5")));
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
};

QTEST_APPLESS_MAIN(TestHdf5Reader)
#include "tst_hdf5_reader.moc"
