// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/utf8.hpp"
#include "projects/format/v3_archive.hpp"

#include <QTest>

#include <bit>
#include <limits>

using namespace netloom;

namespace {

using Bytes = std::vector<std::byte>;
const FilePlace place{"p.netloom", "PROJ"};

std::string refusal(const Bytes &bytes)
{
    try {
        readV3(bytes, place);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

v3::Project someProject()
{
    v3::Project project;
    project.title = "t";
    project.graphs.resize(1);
    project.graphs[0].old.nodes.push_back({1, "dense", "Dense 1", {{"units", {1, 8, {}}}}, 0.5, -0.25});
    project.centerX = std::numeric_limits<double>::quiet_NaN();
    return project;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void theBytesAreLittleEndianAndNothingElse()
    {
        // Title: its length in four bytes, then its letters. No class, no version, no library signature before it.
        const Bytes bytes = writeV3(someProject());
        const Bytes begin{std::byte{1}, std::byte{0}, std::byte{0}, std::byte{0}, std::byte{'t'}};
        QCOMPARE(Bytes(bytes.begin(), bytes.begin() + 5), begin);
        // An empty project is nothing but its members: a change of this number is a change of the format.
        QCOMPARE(writeV3({}).size(), std::size_t{213});
    }

    void valuesComeBackBitForBit()
    {
        const v3::Project back = readV3(writeV3(someProject()), place);
        QCOMPARE(std::bit_cast<std::uint64_t>(back.centerX),
                 std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN()));
        QCOMPARE(back.graphs.at(0).old.nodes.at(0).params.at(0).value.bits, std::uint64_t{8});
        QCOMPARE(back.graphs.at(0).old.nodes.at(0).y, -0.25);
    }

    void everyTruncationIsRefused()
    {
        const Bytes bytes = writeV3(someProject());
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!refusal({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)}).empty());
    }

    void bytesLeftOverAreRefused()
    {
        Bytes bytes = writeV3(someProject());
        bytes.push_back(std::byte{0});
        QVERIFY(refusal(bytes).find("more stands in it") != std::string::npos);
    }

    void aCountBeyondTheBytesIsRefusedBeforeAnythingIsAllocated()
    {
        Bytes bytes = writeV3({});
        for (int i = 0; i < 4; ++i)
            bytes[static_cast<std::size_t>(i)] = std::byte{0xFF}; // the title's length: 4 GiB
        QVERIFY(refusal(bytes).find("count") != std::string::npos);
    }

    void memoryIsBounded()
    {
        // Four million empty texts take four bytes each in the file, and far more in memory.
        v3::Project project;
        project.data.paths.resize(4'000'000);
        QVERIFY(refusal(writeV3(project)).find("too much memory") != std::string::npos);
    }

    void aFlagIsOnlyYesOrNo()
    {
        // isTargetScaled of an empty project is the only byte that turns when the flag does.
        v3::Project project;
        const Bytes no = writeV3(project);
        project.preparation.isTargetScaled = true;
        Bytes bytes = writeV3(project);
        const auto differing = std::mismatch(bytes.begin(), bytes.end(), no.begin()).first;
        QCOMPARE(*differing, std::byte{1});
        *differing = std::byte{2};
        QVERIFY(refusal(bytes).find("yes or no") != std::string::npos);
    }

    void textMustBeUtf8()
    {
        v3::Project project;
        project.title = "abc";
        Bytes bytes = writeV3(project);
        bytes[5] = std::byte{0xC0};
        QVERIFY(refusal(bytes).find("UTF-8") != std::string::npos);
    }

    void utf8IsToldFromWhatOnlyLooksLikeIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("ASCII") << QByteArray("abc") << true;
        QTest::newRow("two, three and four bytes") << QByteArray("\xC3\xA9\xE4\xB9\xB3\xF0\x9F\x98\x80") << true;
        QTest::newRow("the last character") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("behind the last character") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("cut") << QByteArray("\xE4\xB9") << false;
        QTest::newRow("tail alone") << QByteArray("\x80") << false;
        QTest::newRow("Latin-1") << QByteArray("caf\xE9 au lait") << false;
    }
    void utf8IsToldFromWhatOnlyLooksLikeIt()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isRight);
        const std::string text = bytes.toStdString();
        QCOMPARE(isValidUtf8(text), isRight);
        QVERIFY(isValidUtf8(toUtf8(text)));
        QCOMPARE(toUtf8(text) == text, isRight);
    }
};

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
