// SPDX-License-Identifier: GPL-3.0-or-later
// How large networks behave: what is computed after an edit, and how long a frame takes while one pans, zooms and drags.
//   xvfb-run -a -s "-screen 0 1920x1080x24" build/bin/netloom-bench-canvas [NODES...]
// A number with an x behind it: so many nodes of which half are wrong.
#include "engine/graph/design_check.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/network/network.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/theme/tokens.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextStream>
#include <algorithm>
#include <utility>

using namespace netloom;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

DataSignature eightNumbers()
{
    DataSignature signature;
    signature.inputs = {{"features", Shape{8}, {}}};
    signature.task = Task::Binary;
    signature.classes = {"no", "yes"};
    signature.targets = {"answer"};
    return signature;
}

/// Residual blocks, one behind the other: three dense layers and the sum.
GraphSpec residualNetwork(int nodes, const DataSignature &signature)
{
    std::string text = "dense 8";
    for (int made = 5; made + 4 <= nodes; made += 4)
        text += " > residual(dense 8 relu > dense 8 tanh > dense 8)";
    return completeNetwork(parseNetwork(text), signature);
}

/// Sums of rows of unlike length and convolutions of rows: what the longest search for repairs is made for.
GraphSpec brokenNetwork(int nodes, const DataSignature &signature)
{
    GraphSpec graph = completeNetwork(parseNetwork("dense 8"), signature);
    for (int i = 0; static_cast<int>(graph.nodes.size()) + 5 <= nodes; ++i) {
        const double x = 600.0 * (i % 40), y = 300 + 200.0 * (i / 40);
        NodeId input, a, b, sum, conv;
        graph = withNode(std::move(graph), "input", {x - 190, y}, {{"source", std::string("features")}}, &input);
        graph = withNode(std::move(graph), "dense", {x, y}, {{"units", std::int64_t{3 + i % 5}}}, &a);
        graph = withNode(std::move(graph), "dense", {x, y + 90}, {{"units", std::int64_t{9}}}, &b);
        graph = withNode(std::move(graph), "add", {x + 190, y}, {}, &sum);
        graph = withNode(std::move(graph), "conv", {x + 190, y + 90}, {}, &conv);
        for (const Edge &edge : {Edge{{input, 0}, {a, 0}}, Edge{{input, 0}, {b, 0}}, Edge{{a, 0}, {sum, 0}},
                                 Edge{{b, 0}, {sum, 1}}, Edge{{b, 0}, {conv, 0}}})
            graph.edges.push_back(edge);
    }
    return graph;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

void tell(const char *what, double time)
{
    out() << "  " << what << ": " << QString::number(time, 'f', 2) << " ms" << Qt::endl;
}

/// Whether the canvas was painted since it was last asked.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool takeWasPainted() { return std::exchange(m_wasPainted, false); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_wasPainted = m_wasPainted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_wasPainted = false;
};

/// A frame is a step and the painting that it brings about, all of it at least once.
void tellFrames(const char *what, int count, const std::function<void(int)> &step, CanvasView &view)
{
    PaintWatch watch(view.viewport());
    std::vector<double> times;
    for (int frame = 0; frame < count; ++frame)
        times.push_back(milliseconds([&] {
            step(frame);
            QCoreApplication::processEvents();
            if (!watch.takeWasPainted())
                view.viewport()->repaint();
        }));
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return QString::number(times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))], 'f', 2);
    };
    out() << "  " << what << ": p50 " << at(0.5) << ", p99 " << at(0.99) << " ms" << Qt::endl;
}

CanvasContent contentOf(const GraphSpec &graph, const DataSignature &signature)
{
    CanvasContent content;
    content.graph = std::make_shared<const GraphSpec>(graph);
    content.analysis = analyse(graph, &signature);
    content.issues = checkDesign({graph, content.analysis, &signature, 1000, {}, 1});
    content.signature = signature;
    return content;
}

void drag(CanvasView &view, QPoint from, QPoint to, int steps)
{
    const auto send = [&view](QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, place, view.viewport()->mapToGlobal(place), button, held, {});
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    tellFrames(
        "drag a node", steps,
        [&](int frame) { send(QEvent::MouseMove, from + (to - from) * (frame + 1) / steps, Qt::NoButton, Qt::LeftButton); },
        view);
    tell("let it go", milliseconds([&] { send(QEvent::MouseButtonRelease, to, Qt::LeftButton, {}); }));
}

void bench(int nodes, bool isBroken)
{
    const DataSignature signature = eightNumbers();
    GraphSpec graph;
    tell("read the text, complete and arrange",
         milliseconds([&] { graph = isBroken ? brokenNetwork(nodes, signature) : residualNetwork(nodes, signature); }));
    out() << "  " << graph.nodes.size() << " nodes, " << graph.edges.size() << " wires" << Qt::endl;
    GraphAnalysis analysis;
    tell("shapes and errors", milliseconds([&] { analysis = analyse(graph, &signature); }));
    tell("design checks", milliseconds([&] { checkDesign({graph, analysis, &signature, 1000, {}, 1}); }));
    if (!isBroken)
        tell("compile", milliseconds([&] { Network<float>(graph, signature, 32); }));
    tell("write the text", milliseconds([&] { networkText(graph); }));
    tell("arrange", milliseconds([&] { arranged(graph); }));

    const CanvasContent content = contentOf(graph, signature);
    CanvasView view;
    view.resize(1400, 800);
    view.show();
    QCoreApplication::processEvents();
    tell("show it", milliseconds([&] {
             view.setContent(content);
             QCoreApplication::processEvents();
             view.viewport()->repaint();
         }));
    GraphSpec moved = graph;
    moved.nodes[moved.nodes.size() / 2].position.x += 30;
    const CanvasContent after = contentOf(moved, signature);
    tell("show an edit", milliseconds([&] {
             view.setContent(after);
             QCoreApplication::processEvents();
             view.viewport()->repaint();
         }));
    const auto pan = [&view](int frame) {
        QScrollBar *bar = frame % 40 < 20 ? view.horizontalScrollBar() : view.verticalScrollBar();
        bar->setValue(bar->value() + (frame % 20 < 10 ? 25 : -25));
    };
    view.setZoomAndCentre(view.zoom(), view.canvas().nodesRect().center());
    tellFrames("pan, all in view", 120, pan, view);
    const Point middle = graph.nodes[graph.nodes.size() / 2].position;
    view.setZoomAndCentre(1, {middle.x, middle.y});
    tellFrames("pan at 100 %", 120, pan, view);
    tellFrames(
        "zoom", 120, [&](int frame) { frame % 60 < 30 ? view.zoomOut() : view.zoomIn(); }, view);
    view.setZoomAndCentre(1, {middle.x, middle.y});
    QCoreApplication::processEvents();
    const QPoint from = view.mapFromScene(QPointF(middle.x + nodeWidth / 2, middle.y + nodeHeight / 2));
    QObject::connect(&view, &CanvasView::editRequested, &view,
                     [&](const GraphEdit &edit) { view.setContent(contentOf(edit.graph, signature)); });
    drag(view, from, from + QPoint(120, 60), 60);
    view.setSelectedNodes({});
    const auto &issues = view.canvas().content().issues;
    if (!issues.empty())
        tell("select a node with an error", milliseconds([&] {
                 view.setSelectedNodes({issues[issues.size() / 2].node});
                 QCoreApplication::processEvents();
             }));
    tell("select all", milliseconds([&] {
             view.selectAll();
             QCoreApplication::processEvents();
             view.viewport()->repaint();
         }));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    applyTheme(ThemeChoice::Light);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = QStringList{"100", "1000", "10000"};
    for (const QString &size : sizes) {
        out() << size << " nodes" << Qt::endl;
        bench(QString(size).remove(u'x').toInt(), size.endsWith(u'x'));
    }
    return 0;
}
