// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/wire_chooser.hpp"
#include "gui/canvas/wire_targets.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

using namespace netloom;

namespace {

WireChooser *chooserOf(CanvasBench &bench)
{
    return bench.view.findChild<WireChooser *>();
}

QStringList rowsOf(const WireChooser &chooser)
{
    const auto *list = chooser.findChild<QListWidget *>();
    QStringList rows;
    for (int i = 0; i < list->count(); ++i)
        rows << list->item(i)->text();
    return rows;
}

void press(CanvasBench &bench, int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&bench.view, static_cast<Qt::Key>(key), modifiers);
}

QImage grey(const std::function<void(QPainter &)> &paint)
{
    QImage image(220, 130, QImage::Format_RGB32);
    image.fill(QColor(0xF5, 0xF6, 0xF8));
    QPainter painter(&image);
    painter.translate(30, 20);
    paint(painter);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Pixels of which one is clearly lighter than the other.
int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40;
    return count;
}

} // namespace

class TestCanvasKeyboard : public QObject
{
    Q_OBJECT
private slots:
    void aWireIsDrawnByKeyboard();
    void aWireIsDrawnBackToWhatFeedsTheNode();
    void typingFindsAPortAndEscapeDrawsNothing();
    void whatFitsStandsFirstAndWhatDoesNotSaysSo();
    void wiresAreWalkedAndDeletedByKeyboard();
    void wiresThatLeaveOneNodeAreWalkedUpAndDown();
    void aLayerIsPutOnTheSelectedWireByKeyboard();
    void severalNodesAreSelectedByKeyboard();
    void theViewIsPannedByKeyboard();
    void repairsAreReachedByKeyboard();
    void aWireSaysThatItIsRefusedAndWhy();
    void statesOfNodesAreToldApartWithoutColours();
    void moodsOfWiresAreToldApartWithoutColours();
};

void TestCanvasKeyboard::aWireIsDrawnByKeyboard()
{
    CanvasBench bench;
    bench.put(withoutEdge(bench.graph(), *bench.graph().edgeInto({bench.id("Dropout 1"), 0})));
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    press(bench, Qt::Key_C);
    WireChooser *chooser = chooserOf(bench);
    QVERIFY(chooser);
    QVERIFY2(rowsOf(*chooser).first() == "Dropout 1: input", qPrintable(rowsOf(*chooser).join(", ")));
    QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(bench.hasWire("Dense 1", "Dropout 1"));
    QCOMPARE(bench.names, QStringList("connect Dense 1 to Dropout 1"));
}

void TestCanvasKeyboard::aWireIsDrawnBackToWhatFeedsTheNode()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 2")});
    press(bench, Qt::Key_C, Qt::ShiftModifier);
    WireChooser *chooser = chooserOf(bench);
    QVERIFY(chooser);
    QTest::keyClicks(chooser->findChild<QLineEdit *>(), "dense 1");
    QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(bench.hasWire("Dense 1", "Dense 2"));
}

void TestCanvasKeyboard::typingFindsAPortAndEscapeDrawsNothing()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Input")});
    press(bench, Qt::Key_C);
    WireChooser *chooser = chooserOf(bench);
    QVERIFY(chooser);
    auto *search = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(search, "dropout");
    QCOMPARE(rowsOf(*chooser).size(), 1);
    QVERIFY(rowsOf(*chooser).first().startsWith("Dropout 1: input"));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(bench.names, QStringList());
}

void TestCanvasKeyboard::whatFitsStandsFirstAndWhatDoesNotSaysSo()
{
    CanvasBench bench;
    GraphSpec graph = withNode(bench.graph(), "conv", {400, 300}, {});
    graph = withNode(std::move(graph), "relu", {900, 900}, {});
    bench.put(graph);
    const std::vector<WireTarget> targets = wireTargets(bench.view.canvas().content(), bench.id("Dense 1"), true);
    QCOMPARE(targets.front().title, "ReLU 1: input"); // far away, but free and fitting
    QVERIFY(!targets.back().isFitting);
    for (const WireTarget &target : targets) {
        QVERIFY(target.wire.to.node != bench.id("Input") && target.wire.to.node != bench.id("Dense 1"));
        if (target.title.startsWith("Convolution 1"))
            QVERIFY(!target.isFitting);
    }
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    press(bench, Qt::Key_C);
    QVERIFY(!rowsOf(*chooserOf(bench)).filter("does not fit").isEmpty());
    QVERIFY(!rowsOf(*chooserOf(bench)).filter("replaces a wire").isEmpty());
}

void TestCanvasKeyboard::wiresAreWalkedAndDeletedByKeyboard()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    press(bench, Qt::Key_Right, Qt::AltModifier);
    const Edge wire{{bench.id("Dense 1"), 0}, {bench.id("Dropout 1"), 0}};
    QCOMPARE(bench.view.canvas().selectedWires(), std::vector<Edge>{wire});
    QVERIFY(bench.view.canvas().selectedNodes().empty());
    bench.view.activateWindow();
    bench.view.setFocus();
    QTRY_VERIFY(bench.view.hasFocus());
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QVERIFY(canvas->focusChild());
    QCOMPARE(canvas->focusChild()->text(QAccessible::Name), "Dense 1 to Dropout 1");

    press(bench, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{bench.id("Dropout 1")});
    press(bench, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.view.canvas().selectedWires(), std::vector<Edge>{wire});
    press(bench, Qt::Key_Delete);
    QCOMPARE(bench.names.size(), 1);
    QVERIFY(!bench.hasWire("Dense 1", "Dropout 1"));
}

void TestCanvasKeyboard::wiresThatLeaveOneNodeAreWalkedUpAndDown()
{
    CanvasBench bench("(dense 8 | dense 9 | dense 10) > concat > dense 1");
    bench.view.setSelectedNodes({bench.id("Input")});
    press(bench, Qt::Key_Right, Qt::AltModifier);
    std::set<NodeId> ends;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bench.view.canvas().selectedWires().size(), std::size_t{1});
        ends.insert(bench.view.canvas().selectedWires().front().to.node);
        press(bench, Qt::Key_Down, Qt::AltModifier);
    }
    QCOMPARE(ends.size(), std::size_t{3});
}

void TestCanvasKeyboard::aLayerIsPutOnTheSelectedWireByKeyboard()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    press(bench, Qt::Key_Right, Qt::AltModifier);
    press(bench, Qt::Key_A);
    auto *chooser = bench.view.findChild<SearchPopup *>("typeChooser");
    QVERIFY(chooser);
    QTest::keyClicks(chooser->findChild<QLineEdit *>(), "batch norm");
    QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(bench.hasWire("Dense 1", "Batch norm 1"));
    QVERIFY(bench.hasWire("Batch norm 1", "Dropout 1"));
}

void TestCanvasKeyboard::severalNodesAreSelectedByKeyboard()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    press(bench, Qt::Key_Right, Qt::ShiftModifier);
    press(bench, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(bench.view.canvas().selectedNodes().size(), std::size_t{3});
}

void TestCanvasKeyboard::theViewIsPannedByKeyboard()
{
    CanvasBench bench;
    const QPointF before = bench.view.centre();
    press(bench, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.view.centre().x() > before.x());
    QCOMPARE(bench.names, QStringList());
}

void TestCanvasKeyboard::repairsAreReachedByKeyboard()
{
    CanvasBench bench;
    bench.put(withParams(bench.graph(), bench.id("Dense 2"), {{"units", std::int64_t{5}}}));
    bench.view.setSelectedNodes({bench.id("Loss")});
    bench.view.activateWindow();
    press(bench, Qt::Key_R);
    auto *button = bench.view.findChild<QPushButton *>("repair");
    QVERIFY(button && button->isVisible());
    QTRY_VERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Escape);
    QTRY_VERIFY(bench.view.hasFocus());
    press(bench, Qt::Key_R);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(bench.names.size(), 1);
    QVERIFY(bench.view.canvas().content().issues.empty());
}

void TestCanvasKeyboard::aWireSaysThatItIsRefusedAndWhy()
{
    CanvasBench bench;
    bench.put(withParams(bench.graph(), bench.id("Dense 2"), {{"units", std::int64_t{5}}}));
    bench.view.setSelectedNodes({bench.id("Loss")});
    press(bench, Qt::Key_Left, Qt::AltModifier);
    bench.view.activateWindow();
    bench.view.setFocus();
    QTRY_VERIFY(bench.view.hasFocus());
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QVERIFY(canvas->focusChild());
    const QString spoken = canvas->focusChild()->text(QAccessible::Description);
    QVERIFY2(spoken.startsWith("5 \u2260 1. Refused: "), qPrintable(spoken));
}

void TestCanvasKeyboard::statesOfNodesAreToldApartWithoutColours()
{
    const Tokens &colours = tokens(QPalette(Qt::white));
    NodeLook plain;
    plain.title = "Dense 1";
    plain.summary = "32";
    plain.inputs = plain.outputs = {"x"};
    NodeLook error = plain, warning = plain, unknown = plain;
    error.note = warning.note = "The same sentence.";
    error.severity = Severity::Error;
    warning.severity = Severity::Warning;
    unknown.isKnown = false;
    NodeState still, selected, hovered, faded;
    selected.isSelected = hovered.isHovered = faded.isFaded = true;
    const std::pair<NodeLook, NodeState> stands[] = {{plain, still}, {plain, selected}, {plain, hovered}, {plain, faded},
                                                     {error, still}, {warning, still},  {unknown, still}};
    std::vector<QImage> images;
    for (const auto &[look, state] : stands)
        images.push_back(grey([&, &look = look, &state = state](QPainter &painter) {
            canvas_painter::paintNode(painter, look, state, colours, 1);
        }));
    for (std::size_t a = 0; a < images.size(); ++a)
        for (std::size_t b = a + 1; b < images.size(); ++b)
            QVERIFY2(differences(images[a], images[b]) > 40, qPrintable(QString("%1 and %2").arg(a).arg(b)));
}

void TestCanvasKeyboard::moodsOfWiresAreToldApartWithoutColours()
{
    const Tokens &colours = tokens(QPalette(Qt::white));
    const QPainterPath path = wirePath({0, 10}, {160, 70});
    std::vector<QImage> images;
    for (const WireMood mood : {WireMood::Plain, WireMood::Selected, WireMood::Draft, WireMood::Fitting, WireMood::Doubtful,
                                WireMood::DoubtfulSelected})
        images.push_back(grey([&](QPainter &painter) { canvas_painter::paintWire(painter, path, mood, colours, 1); }));
    for (std::size_t a = 0; a < images.size(); ++a)
        for (std::size_t b = a + 1; b < images.size(); ++b)
            QVERIFY2(differences(images[a], images[b]) > 80, qPrintable(QString("%1 and %2").arg(a).arg(b)));
}

QTEST_MAIN(TestCanvasKeyboard)
#include "tst_canvas_keyboard.moc"
