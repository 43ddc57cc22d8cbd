// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/crc32c.hpp"

#include <QTest>

#include <cstring>

using namespace netloom;

namespace {

using Bytes = std::vector<std::byte>;

Bytes bytesOf(std::string_view words)
{
    const auto bytes = std::as_bytes(std::span(words));
    return {bytes.begin(), bytes.end()};
}

std::string refusal(std::span<const std::byte> bytes)
{
    try {
        container::read(bytes, "p.netloom");
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

template <class Number>
void put(Bytes &bytes, std::size_t place, Number number)
{
    std::memcpy(bytes.data() + place, &number, sizeof number);
}

/// Makes the checksums of table and header right again after a change.
void repair(Bytes &bytes, std::uint32_t sections)
{
    put(bytes, 36, crc32c(std::span(bytes).subspan(64, sections * container::entrySize)));
    put(bytes, 60, crc32c(std::span(bytes).first(60)));
}

const Bytes first = bytesOf("first"), second = bytesOf("the second");

Bytes twoSections()
{
    container::File file;
    file.id = {1, 2, 3};
    file.sections = {{{'A', 'A', 'A', 'A'}, container::criticalFlag, 1, 0, 0, first},
                     {{'B', 'B', 'B', 'B'}, 0, 7, 42, 0, second}};
    return container::write(file);
}

constexpr std::size_t entryA = 64, entryB = 64 + container::entrySize;

} // namespace

class TestContainer : public QObject
{
    Q_OBJECT

private slots:
    void checksumsAreThoseOfTheStandard()
    {
        // RFC 3720, appendix B.4, and the usual check word.
        QCOMPARE(crc32c(bytesOf("123456789")), 0xE3069283u);
        QCOMPARE(crc32c(Bytes(32, std::byte{0})), 0x8A9136AAu);
        QCOMPARE(crc32c(Bytes(32, std::byte{0xFF})), 0x62A8AB43u);
        QCOMPARE(crc32c({}), 0u);
    }

    void theHeaderIsLaidOutAsPromised()
    {
        const Bytes bytes = twoSections();
        QCOMPARE(Bytes(bytes.begin(), bytes.begin() + 12), bytesOf(std::string_view("\x89NLOM\r\n\x1a\1\0\0\0", 12)));
        std::uint64_t size = 0, table = 0;
        std::memcpy(&size, bytes.data() + 16, 8);
        std::memcpy(&table, bytes.data() + 24, 8);
        QCOMPARE(size, std::uint64_t{bytes.size()});
        QCOMPARE(table, std::uint64_t{64});
        QCOMPARE(bytes.size(), 64 + 2 * container::entrySize + first.size() + second.size());
    }

    void sectionsComeBack()
    {
        const Bytes bytes = twoSections();
        const container::File file = container::read(bytes, "p.netloom");
        QCOMPARE(file.sections.size(), std::size_t{2});
        QCOMPARE(file.id[2], std::uint8_t{3});
        QCOMPARE(file.sections[1].id, std::uint64_t{42});
        QCOMPARE(file.sections[1].version, 7u);
        QVERIFY(file.sections[0].isCritical() && !file.sections[1].isCritical());
        QCOMPARE(Bytes(file.sections[1].bytes.begin(), file.sections[1].bytes.end()), second);
        QCOMPARE(container::write(file), bytes);
    }

    void emptySectionsAndNoSectionsAreFine()
    {
        QVERIFY(refusal(container::write({})).empty());
        container::File file;
        file.sections.resize(3);
        QVERIFY(refusal(container::write(file)).empty());
    }

    void liesAreFoundThoughTheChecksumsAreRight_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QString>("named");
        QTest::newRow("sections overlap") << int(entryB + 8) << quint64(64 + 2 * container::entrySize + 2) << "BBBB";
        QTest::newRow("a hole between sections") << int(entryB + 8) << quint64(64 + 2 * container::entrySize + 6) << "BBBB";
        QTest::newRow("a section begins in the header") << int(entryA + 8) << quint64(8) << "AAAA";
        QTest::newRow("a section ends behind the file") << int(entryB + 16) << quint64(11) << "BBBB";
        QTest::newRow("a size that overflows") << int(entryB + 16) << ~quint64(0) << "BBBB";
        QTest::newRow("an offset that overflows") << int(entryA + 8) << ~quint64(3) << "AAAA";
        QTest::newRow("the last section is cut") << int(entryB + 16) << quint64(9) << "section table";
        QTest::newRow("two sizes") << int(entryA + 24) << quint64(1) << "AAAA";
    }
    void liesAreFoundThoughTheChecksumsAreRight()
    {
        QFETCH(int, place);
        QFETCH(quint64, value);
        QFETCH(QString, named);
        Bytes bytes = twoSections();
        put<std::uint64_t>(bytes, static_cast<std::size_t>(place), value);
        repair(bytes, 2);
        const std::string message = refusal(bytes);
        QVERIFY2(QString::fromStdString(message).contains(named), message.c_str());
    }

    void aTableOfBillionsOfSectionsAllocatesNothing()
    {
        Bytes bytes = twoSections();
        put<std::uint32_t>(bytes, 32, 0xFFFFFFFF);
        put(bytes, 60, crc32c(std::span(bytes).first(60)));
        QVERIFY(refusal(bytes).find("section table") != std::string::npos);
    }

    void unknownFlagsAreRefused()
    {
        Bytes bytes = twoSections();
        put<std::uint32_t>(bytes, 12, 4);
        repair(bytes, 2);
        QVERIFY(refusal(bytes).find("ability") != std::string::npos);
    }

    void namesFromADamagedFileAreShownHarmlessly()
    {
        const container::Section section{{'\x1b', '\n', 'A', '9'}, 0, 1, 0, 0, {}};
        QCOMPARE(section.name(), std::string("??A9"));
    }
};

QTEST_APPLESS_MAIN(TestContainer)
#include "tst_container.moc"
