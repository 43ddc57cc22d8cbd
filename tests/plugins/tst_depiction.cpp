// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"
#include "plugins/host/registry.hpp"
#include "plugins/host/wire_depiction.hpp"

#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace netloom;

namespace {

std::span<const std::byte> asBytes(const std::vector<std::uint8_t> &bytes)
{
    return std::as_bytes(std::span(bytes));
}

std::vector<Depiction> oneOfEachKind()
{
    return {{"Row", "Two values.", TableDepiction{{{"mass", "91"}, {"name", "é"}}}},
            {"Dot", "A picture.", PictureDepiction{2, 1, 3, {0, 1, 2, 253, 254, 255}}},
            {"ECG", "A curve.", SignalDepiction{"s", "mV", {0, 0.5, 2}, {{"I", {1, -1e300, 3}}}}},
            {"Water", "Atoms.", PointsDepiction{{{{0, 1, 2}, "O", 1}, {{3, 4, 5}, "H", 0}}, {{0, 1}}}},
            {"Drawing", "A drawing.", DrawingDepiction{"<svg/>"}}};
}

} // namespace

/// What a row looks like, on its way from the plug-in to the window.
class TestDepiction : public QObject
{
    Q_OBJECT
private slots:
    void everyKindComesBackAsItWent()
    {
        for (const Depiction &depiction : oneOfEachKind())
            QVERIFY(wire::readDepiction(asBytes(wire::depictionBytes(depiction))) == depiction);
    }

    void whatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 10; ++i)
            QTest::addRow("%d", i) << i;
    }
    void whatContradictsItselfIsRefused()
    {
        QFETCH(int, number);
        const double nan = std::nan("");
        const Depiction wrong[] = {
            {"", "", PictureDepiction{2, 2, 3, {1, 2, 3}}},
            {"", "", PictureDepiction{0, 2, 3, {}}},
            {"", "", PictureDepiction{-1, -1, 1, {7}}},
            {"", "", PictureDepiction{1 << 30, 1 << 30, 3, {}}},
            {"", "", PictureDepiction{1, 1, 4, {1, 2, 3, 4}}},
            {"", "", SignalDepiction{"", "", {0, 1}, {{"", {1}}}}},
            {"", "", SignalDepiction{"", "", {1, 0}, {}}},
            {"", "", SignalDepiction{"", "", {0, nan}, {}}},
            {"", "", PointsDepiction{{{{0, 0, 0}, "", 0}}, {{0, 1}}}},
            {"", "", PointsDepiction{{{{0, 0, 0}, "", 0}}, {{-1, 0}}}},
        };
        const std::vector<std::uint8_t> bytes = wire::depictionBytes(wrong[number]);
        QVERIFY_EXCEPTION_THROWN(wire::readDepiction(asBytes(bytes)), nlohmann::json::exception);
    }

    void spoiltBytesAreRefusedOrReadRightly()
    {
        RandomStream random({1, Purpose::Shuffle, 0, 0});
        for (const Depiction &depiction : oneOfEachKind()) {
            const std::vector<std::uint8_t> good = wire::depictionBytes(depiction);
            for (int time = 0; time < 4000; ++time) {
                std::vector<std::uint8_t> spoilt = good;
                for (std::uint64_t i = 0; i <= random.below(3); ++i)
                    spoilt[random.below(spoilt.size())] = static_cast<std::uint8_t>(random.below(256));
                spoilt.resize(random.below(8) == 0 ? random.below(spoilt.size()) : spoilt.size());
                try {
                    const Depiction read = wire::readDepiction(asBytes(spoilt));
                    if (const auto *picture = std::get_if<PictureDepiction>(&read.content))
                        QCOMPARE(picture->pixels.size(), std::size_t(picture->width * picture->height * picture->channels));
                } catch (const nlohmann::json::exception &) {
                    continue;
                }
            }
        }
    }

    void oneRowOfManyIsTakenOut()
    {
        Dataset data;
        data.rows = 2;
        Column number, kind, words, block;
        number.numbers = {1, 2};
        kind.type = ColumnType::Category;
        kind.categories = {"a", "b"};
        kind.codes = {1, 0};
        words.type = ColumnType::Text;
        words.texts = {"x", "y"};
        block.type = ColumnType::Tensor;
        block.shape = Shape{2};
        block.values = {1, 2, 3, 4};
        data.columns = {number, kind, words, block};
        data.lines = {5, 9};
        data.provenance.options.set("rate", 250.0);
        const Dataset second = wire::rowFromJson(wire::rowToJson(onlyRow(data, 1)));
        QCOMPARE(second.rows, std::size_t(1));
        QCOMPARE(second.columns[0].numbers, Values<double>{2});
        QCOMPARE(second.columns[1].cellText(0), std::string("a"));
        QCOMPARE(second.columns[2].texts, Values<std::string>{"y"});
        QCOMPARE(second.columns[3].values, (Values<float>{3, 4}));
        QCOMPARE(onlyRow(data, 1).lines, Values<std::int64_t>{9});
        QCOMPARE(second.provenance.options.real("rate"), 250.0); // a signal is drawn by what it was read with
    }

    void theTemplateDrawsItsSpectra()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        const Registry registry({NETLOOM_BIN_DIR "/../tests/plugins/examples"});
        const ReadResult read = registry.read({NETLOOM_SOURCE_DIR "/plugins/template/example.spectra"}, {}, {}, {});
        QVERIFY(registry.depictorsFor("csv").empty());
        const auto depictors = registry.depictorsFor(read.data->provenance.reader);
        QVERIFY(!depictors.empty());
        const Depictor *depictor = depictors.front();
        QVERIFY(depictor);
        const Depiction depiction = depictor->depict(onlyRow(*read.data, 3), {});
        QCOMPARE(depiction.title, std::string("sand"));
        QCOMPARE(Text({"{1}", {depiction.words}}).str(), std::string("A spectrum of 6 points, highest at point 6."));
        const auto &signal = std::get<SignalDepiction>(depiction.content);
        QCOMPARE(signal.x, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(float(signal.traces.at(0).values.at(5)), 0.5F);
    }
};

QTEST_GUILESS_MAIN(TestDepiction)
#include "tst_depiction.moc"
