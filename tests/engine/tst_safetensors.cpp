// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/interop/safetensors.hpp"

#include <QTest>

#include <cstring>

using namespace netloom;

namespace {

std::vector<std::byte> fileOf(const std::string &header, std::size_t numbers)
{
    std::vector<std::byte> bytes(8 + header.size() + numbers);
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, header.data(), header.size());
    return bytes;
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private slots:
    void theLayoutIsTheStandardOne()
    {
        const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
        const std::vector<TensorView> tensors{TensorView::of("Dense 1.weight", numbers, {2, 3})};
        const auto bytes = writeSafetensors(tensors, {{"format", "pt"}});
        const std::string header =
            R"({"__metadata__":{"format":"pt"},"Dense 1.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})";
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), 8);
        QCOMPARE(length % 8, std::uint64_t{0});
        QCOMPARE(std::string(reinterpret_cast<const char *>(bytes.data()) + 8, header.size()), header);
        QCOMPARE(bytes.size(), 8 + length + 24);
        QVERIFY(std::memcmp(bytes.data() + 8 + length, numbers.data(), 24) == 0);
    }

    void tensorsComeBack()
    {
        const std::vector<float> weights{0.5f, -0.0f, 1e-38f};
        const std::vector<std::uint32_t> rows{7, 0xFFFFFFFF};
        const std::vector<TensorView> tensors{TensorView::of("w", weights),
                                              TensorView::of("empty", std::span<const float>()),
                                              TensorView::of("rows \"'乳", rows)};
        const auto bytes = writeSafetensors(tensors);
        const auto back = readSafetensors(bytes, "f");
        QCOMPARE(back.size(), std::size_t{3});
        QCOMPARE(back[0].floats(), weights);
        QCOMPARE(back[1].shape, std::vector<std::int64_t>{0});
        QCOMPARE(back[2].name, std::string("rows \"'乳"));
        QCOMPARE(back[2].integers(), rows);
    }

    void liesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("numbers");
        QTest::newRow("shape larger than the bytes")
            << QByteArray(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})") << 8;
        QTest::newRow("end behind the file")
            << QByteArray(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}})") << 8;
        QTest::newRow("end before begin") << QByteArray(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[8,0]}})") << 8;
        QTest::newRow("a shape that overflows")
            << QByteArray(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})") << 0;
        QTest::newRow("negative axis") << QByteArray(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})") << 4;
        QTest::newRow("a hole") << QByteArray(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})") << 8;
        QTest::newRow("an overlap")
            << QByteArray(
                   R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})")
            << 8;
        QTest::newRow("bytes left over") << QByteArray(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})") << 8;
        QTest::newRow("a name twice")
            << QByteArray(
                   R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})")
            << 8;
        QTest::newRow("unknown kind") << QByteArray(R"({"a":{"dtype":"F8","shape":[4],"data_offsets":[0,4]}})") << 4;
        QTest::newRow("three offsets") << QByteArray(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}})") << 4;
        QTest::newRow("no shape") << QByteArray(R"({"a":{"dtype":"F32","data_offsets":[0,4]}})") << 4;
        QTest::newRow("no object") << QByteArray("[]") << 0;
        QTest::newRow("deep nesting") << QByteArray(1 << 20, '[') << 0;
        QTest::newRow("cut") << QByteArray(R"({"a":{"dtype":"F32")") << 0;
        QTest::newRow("empty") << QByteArray() << 0;
    }
    void liesAreRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, numbers);
        const auto bytes = fileOf(header.toStdString(), static_cast<std::size_t>(numbers));
        QVERIFY_THROWS_EXCEPTION(Error, readSafetensors(bytes, "f"));
    }

    void aHeaderLongerThanTheFileIsRefused()
    {
        auto bytes = fileOf("{}", 0);
        for (const std::uint64_t length : {std::uint64_t{3}, ~std::uint64_t{0}}) {
            std::memcpy(bytes.data(), &length, 8);
            QVERIFY_THROWS_EXCEPTION(Error, readSafetensors(bytes, "f"));
        }
        QVERIFY_THROWS_EXCEPTION(Error, readSafetensors(std::span(bytes).first(7), "f"));
    }
};

QTEST_APPLESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
