// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/depiction_view.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/depict/plain_depiction.hpp"
#include "gui/theme/tokens.hpp"

#include <QElapsedTimer>
#include <QImage>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace netloom;

namespace {

Depiction signalOf(std::size_t points)
{
    SignalDepiction signal{.xLabel = "time (s)", .yLabel = "mV", .x = {}, .traces = {{"lead I", {}}, {"lead II", {}}}};
    for (std::size_t i = 0; i < points; ++i) {
        signal.x.push_back(static_cast<double>(i));
        signal.traces[0].values.push_back(std::sin(0.2 * static_cast<double>(i)));
        signal.traces[1].values.push_back(i % 7 == 0 ? std::nan("") : 0.5);
    }
    return {.title = "ECG", .words = "Two leads.", .content = signal};
}

Depiction water()
{
    PointsDepiction cloud{.points = {{{0, 0, 0}, "O", 1}, {{0.76, 0.59, 0}, "H", 0}, {{-0.76, 0.59, 0}, "H", 0}},
                          .joints = {{0, 1}, {0, 2}}};
    return {.title = "Water", .words = "Three atoms.", .content = cloud};
}

Depiction drawingOf(const char *svg)
{
    return {.title = "Drawing", .words = {}, .content = DrawingDepiction{svg}};
}

constexpr const char *square = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
                               "<rect width='10' height='10' fill='#ff0000'/></svg>";
constexpr const char *thief = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' "
                              "xmlns:xlink='http://www.w3.org/1999/xlink'>"
                              "<image xlink:href='/etc/hostname' width='9' height='9'/></svg>";

} // namespace

class TestDepictionView : public QObject
{
    Q_OBJECT

    /// How many pixels of a view are of another colour than its corner.
    static int inked(DepictionView &view)
    {
        const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) != image.pixel(0, 0);
        return count;
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }

    void wordsOfAPluginAreTranslatedAndThoseOfTheDataAreNot()
    {
        QCOMPARE(depictionWord(toWord(text("Event {1}", "Settings"))), QStringLiteral("Event Settings"));
        QCOMPARE(depictionWord("Missing words"), QStringLiteral("Missing words"));
        applyLanguage(QStringLiteral("zh"));
        QVERIFY(shown(std::string("Missing words")) != u"Missing words");
        QCOMPARE(depictionWord("Missing words"), QStringLiteral("Missing words")); // the name of a column
        QCOMPARE(depictionWord(toWord(text("Missing words"))), shown(std::string("Missing words")));
        QCOMPARE(depictionSentence("Missing words"), shown(std::string("Missing words")));
        applyLanguage(QStringLiteral("en"));
    }

    void everyKindIsDrawn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("table") << 0;
        QTest::newRow("picture") << 1;
        QTest::newRow("signal") << 2;
        QTest::newRow("points") << 3;
        QTest::newRow("drawing") << 4;
    }
    void everyKindIsDrawn()
    {
        QFETCH(int, kind);
        const Depiction all[] = {
            {.title = "Row", .words = "Two values.", .content = TableDepiction{{{"mass", "91 GeV"}, {"charge", "0"}}}},
            {.title = "Dot",
             .words = "One.",
             .content = PictureDepiction{2, 2, 3, {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9}}},
            signalOf(50),
            water(),
            drawingOf(square)};
        DepictionView view;
        view.resize(240, 160);
        view.setDepiction(all[kind]);
        QVERIFY(inked(view) > 100);
        QCOMPARE(view.accessibleName().toStdString(), all[kind].title);
        QCOMPARE(view.accessibleDescription().toStdString(), all[kind].words);
    }

    void aSignalRunsAlongItsLongerSide()
    {
        for (const Shape &shape : {Shape{6}, Shape{2, 3}, Shape{3, 2}}) { // steps; channels, steps; steps, channels
            Dataset row;
            row.rows = 1;
            row.columns.emplace_back();
            row.columns[0].name = "lead";
            row.columns[0].type = ColumnType::Tensor;
            row.columns[0].shape = shape;
            row.columns[0].values = {0, 1, 2, 3, 4, 5};
            const Depiction seen = plainDepiction(row);
            const auto &signal = std::get<SignalDepiction>(seen.content);
            const std::vector<double> expected = shape.rank() == 1 ? std::vector<double>{0, 1, 2, 3, 4, 5}
                                                 : shape[0] == 2   ? std::vector<double>{0, 1, 2}
                                                                   : std::vector<double>{0, 2, 4};
            QCOMPARE(signal.traces[0].values, expected);
            QCOMPARE(signal.traces.size(), shape.rank() == 1 ? std::size_t{1} : std::size_t{2});
            QCOMPARE(signal.x.size(), expected.size());
        }
    }

    void withoutARowItSaysWhatToDo()
    {
        DepictionView view;
        view.resize(240, 160);
        QVERIFY(inked(view) > 100);
        QVERIFY(!view.accessibleDescription().isEmpty());
    }

    void aPicturesPixelsStandWhereTheyAre()
    {
        DepictionView view;
        view.resize(116, 66); // a margin of 8 around
        view.setDepiction(Depiction{.title = {}, .words = {}, .content = PictureDepiction{2, 1, 1, {0, 200}}});
        const QImage image = view.grab().toImage();
        QCOMPARE(qGray(image.pixel(20, 33)), 0);
        QCOMPARE(qGray(image.pixel(95, 33)), 200);
    }

    void aMillionPointsAreDrawnInNoTime()
    {
        DepictionView view;
        view.resize(300, 200);
        view.setDepiction(signalOf(1'000'000));
        QElapsedTimer time;
        time.start();
        QVERIFY(inked(view) > 100);
        QVERIFY2(time.elapsed() < 3000,
                 qPrintable(QString::number(time.elapsed()))); // 0.1 s here; far from a polyline's minute
    }

    void oddSignalsAreDrawnAsFarAsTheyGo_data()
    {
        QTest::addColumn<QVector<double>>("values");
        QTest::newRow("one point") << QVector<double>{3};
        QTest::newRow("all the same") << QVector<double>{2, 2, 2};
        QTest::newRow("gaps only") << QVector<double>{std::nan(""), std::nan("")};
        QTest::newRow("gaps between") << QVector<double>{1, std::nan(""), 3};
        QTest::newRow("huge") << QVector<double>{-1e308, 1e308};
        QTest::newRow("none") << QVector<double>{};
    }
    void oddSignalsAreDrawnAsFarAsTheyGo()
    {
        QFETCH(QVector<double>, values);
        SignalDepiction signal{.xLabel = {}, .yLabel = {}, .x = {}, .traces = {{"a", {values.begin(), values.end()}}}};
        for (int i = 0; i < values.size(); ++i)
            signal.x.push_back(i);
        DepictionView view;
        for (const QSize size : {QSize(300, 200), QSize(20, 20), QSize(1, 1)}) {
            view.resize(size);
            view.setDepiction(Depiction{.title = {}, .words = {}, .content = signal});
            view.grab();
        }
    }

    void aDrawingThatIsNoneOrNamesOtherFilesBecomesASentence_data()
    {
        QTest::addColumn<QString>("svg");
        QTest::newRow("nothing") << "";
        QTest::newRow("no drawing") << "I am a drawing, honestly.";
        QTest::newRow("another file") << thief;
    }
    void aDrawingThatIsNoneOrNamesOtherFilesBecomesASentence()
    {
        QFETCH(QString, svg);
        DepictionView view;
        view.resize(240, 160);
        view.setDepiction(drawingOf(svg.toUtf8()));
        const QImage image = view.grab().toImage();
        QVERIFY(inked(view) > 50);
        QVERIFY(image.pixelColor(120, 150) == image.pixelColor(0, 0)); // no paper was laid
    }

    void pointsAreTurnedByHandAndByKeys()
    {
        DepictionView view;
        view.resize(200, 200);
        view.setDepiction(water());
        const double yaw = view.angle().yaw;
        QTest::mousePress(&view, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&view, {150, 100});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {150, 100});
        QVERIFY(view.angle().yaw > yaw);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.angle().pitch < 1.6); // never over the top
        view.setDepiction(signalOf(3));
        QCOMPARE(view.focusPolicy(), Qt::NoFocus);
    }

    void pointsComeNearerWithTheWheelAndByKeys()
    {
        DepictionView view;
        view.resize(200, 200);
        view.setDepiction(water());
        const int ink = inked(view);
        const auto roll = [&view](int by) {
            QWheelEvent event({100, 100}, {100, 100}, {}, {0, by}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&view, &event);
        };
        roll(360);
        QVERIFY(view.angle().zoom > 1.4);
        QVERIFY(inked(view) > ink); // balls and sticks grow with it
        roll(-360);
        QVERIFY(std::abs(view.angle().zoom - 1) < 1e-9);
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.angle().zoom < 20);
        QTest::keyClick(&view, Qt::Key_Minus);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.angle().zoom, DepictionAngle().zoom);
        QCOMPARE(view.angle().yaw, DepictionAngle().yaw);
    }

    void whatIsNearHidesWhatLiesBehindIt()
    {
        // Two balls one behind the other: straight from the front only the near one is seen.
        PointsDepiction cloud{.points = {{{0, 0, -1}, "", 1}, {{0, 0, 1}, "", 3}}, .joints = {{0, 1}}};
        QImage image(200, 200, QImage::Format_RGB32);
        const auto middleFrom = [&](double yaw) {
            image.fill(Qt::white);
            QPainter painter(&image);
            paintDepiction(painter, QRectF(0, 0, 200, 200), {.title = {}, .words = {}, .content = cloud}, tokens(QPalette()),
                           {yaw, 0, 1});
            return image.pixelColor(100, 104);
        };
        QVERIFY(middleFrom(0) != middleFrom(3.14159265));
    }
};

QTEST_MAIN(TestDepictionView)
#include "tst_depiction_view.moc"
