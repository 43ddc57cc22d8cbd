// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_menu.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/theme/translate.hpp"

#include <map>

namespace netloom {

namespace {

constexpr int maxConnections = 30;

bool isPassThrough(const NodeInfo &info)
{
    return !info.inputs.empty() && !info.outputs.empty();
}

} // namespace

void addTypes(QMenu *menu, const std::function<bool(const NodeInfo &)> &passes,
              const std::function<void(const std::string &)> &chosen)
{
    std::map<NodeCategory, QMenu *> byCategory;
    for (const NodeInfo *info : nodeTypes()) {
        if (!passes(*info))
            continue;
        QMenu *&sub = byCategory[info->category];
        if (!sub)
            sub = menu->addMenu(shown(categoryName(info->category)));
        QObject::connect(sub->addAction(shown(info->label)), &QAction::triggered, menu,
                         [chosen, id = info->id] { chosen(id); });
    }
}

CanvasMenu::CanvasMenu(CanvasView &view, QPointF place) : m_view(view)
{
    CanvasScene &scene = view.canvas();
    if (const NodeItem *node = scene.nodeAt(place)) {
        if (!node->isSelected())
            view.select(node->id());
        forNode(node->id());
    } else if (WireItem *wire = scene.wireAt(place)) {
        if (!wire->isSelected()) {
            scene.clearSelection();
            wire->setSelected(true);
        }
        forWire(wire->edge());
    } else {
        forPlace(place);
    }
}

QAction *CanvasMenu::add(const QString &text, const QString &key, std::function<void()> action)
{
    // The key is shown but not bound: the canvas and the Edit menu listen to it already.
    QAction *item = m_menu.addAction(key.isEmpty() ? text : text + u'\t' + key);
    QObject::connect(item, &QAction::triggered, &m_view, std::move(action));
    return item;
}

void CanvasMenu::forNode(NodeId node)
{
    const GraphSpec &graph = m_view.canvas().graph();
    const bool isOne = m_view.canvas().selectedNodes().size() == 1;
    if (isOne) {
        addRepairs(node);
        add(tr("Settings"), tr("Return"), [this] { emit m_view.inspectRequested(); });
        add(tr("Rename"), QStringLiteral("F2"), [this] { m_view.renameSelected(); });
        addConnections(node);
        add(tr("Add behind..."), tr("A"), [this] { m_view.addBehindSelected(); });
        const std::vector<Edge> leaving = graph.edgesFrom(node);
        if (!leaving.empty())
            addTypes(m_menu.addMenu(tr("Insert behind")), isPassThrough,
                     [this, wire = leaving.front()](const std::string &type) {
                         m_view.request(edits::addOnWire(m_view.canvas().graph(), type, wire, std::nullopt));
                     });
        add(tr("Disconnect"), {}, [this, node] { m_view.request(edits::disconnectNode(m_view.canvas().graph(), node)); });
        m_menu.addSeparator();
    }
    addClipboard();
    m_menu.addSeparator();
    if (!isOne)
        addAlignment();
    addView();
}

void CanvasMenu::addAlignment()
{
    using edits::Alignment;
    const std::pair<Alignment, QString> choices[] = {{Alignment::Left, tr("Left edges")},
                                                     {Alignment::Centre, tr("Centres")},
                                                     {Alignment::Right, tr("Right edges")},
                                                     {Alignment::Top, tr("Top edges")},
                                                     {Alignment::Middle, tr("Middles")},
                                                     {Alignment::Bottom, tr("Bottom edges")},
                                                     {Alignment::SpreadAcross, tr("Spread across")},
                                                     {Alignment::SpreadDown, tr("Spread down")}};
    QMenu *menu = m_menu.addMenu(tr("Align"));
    for (const auto &[alignment, text] : choices) {
        if (alignment == Alignment::Top || alignment == Alignment::SpreadAcross)
            menu->addSeparator();
        QObject::connect(menu->addAction(text), &QAction::triggered, &m_view, [this, alignment = alignment] {
            m_view.request(edits::align(m_view.canvas().graph(), m_view.canvas().selectedNodes(), alignment));
        });
    }
}

void CanvasMenu::addRepairs(NodeId node)
{
    const CanvasContent &content = m_view.canvas().content();
    for (const GraphIssue &issue : content.issues)
        if (issue.node == node)
            for (const Repair &repair : repairsOf(*content.graph, issue, content.signatureOrNull()))
                add(shown(repair.label), {},
                    [this, repair, node] { m_view.request(edits::repair(m_view.canvas().graph(), repair, node)); });
    if (!m_menu.isEmpty())
        m_menu.addSeparator();
}

void CanvasMenu::addConnections(NodeId node)
{
    const GraphSpec &graph = m_view.canvas().graph();
    const Node *from = graph.find(node);
    if (outputPortCount(graph, *from) == 0)
        return;
    const std::set<NodeId> before = upstream(graph, node);
    add(tr("Connect by keyboard..."), tr("C"), [this] { m_view.connectSelected(true); });
    QMenu *menu = m_menu.addMenu(tr("Connect to"));
    int count = 0;
    for (const Node &other : graph.nodes)
        for (int port = 0; !before.contains(other.id) && port < inputPortCount(graph, other) && count < maxConnections;
             ++port) {
            const Edge wire{{node, 0}, {other.id, port}};
            if (std::find(graph.edges.begin(), graph.edges.end(), wire) != graph.edges.end())
                continue;
            const QString title = QStringLiteral("%1: %2").arg(qstr(other.title), inputPortName(graph, other, port));
            QObject::connect(menu->addAction(title), &QAction::triggered, &m_view,
                             [this, wire] { m_view.request(edits::connectPorts(m_view.canvas().graph(), wire)); });
            ++count;
        }
    menu->setEnabled(count > 0);
}

void CanvasMenu::forWire(const Edge &wire)
{
    addTypes(m_menu.addMenu(tr("Insert")), isPassThrough, [this, wire](const std::string &type) {
        m_view.request(edits::addOnWire(m_view.canvas().graph(), type, wire, std::nullopt));
    });
    add(tr("Delete"), tr("Del"), [this] { m_view.deleteSelected(); });
    m_menu.addSeparator();
    addView();
}

void CanvasMenu::forPlace(QPointF place)
{
    const QPointF corner = snapped(place - QPointF(nodeWidth / 2, nodeHeight / 2));
    addTypes(
        m_menu.addMenu(tr("Add")), [](const NodeInfo &) { return true; },
        [this, corner](const std::string &type) {
            m_view.request(edits::add(m_view.canvas().graph(), type, {corner.x(), corner.y()}));
        });
    add(tr("Paste"), tr("Ctrl+V"), [this] { m_view.paste(); });
    add(tr("Select all"), tr("Ctrl+A"), [this] { m_view.selectAll(); });
    m_menu.addSeparator();
    addView();
}

void CanvasMenu::addClipboard()
{
    add(tr("Cut"), tr("Ctrl+X"), [this] { m_view.cut(); });
    add(tr("Copy"), tr("Ctrl+C"), [this] { m_view.copy(); });
    add(tr("Duplicate"), tr("Ctrl+D"), [this] { m_view.duplicate(); });
    add(tr("Delete"), tr("Del"), [this] { m_view.deleteSelected(); });
    add(tr("Delete and close the gap"), tr("Shift+Del"), [this] { m_view.deleteAndJoin(); });
}

void CanvasMenu::addView()
{
    const bool hasNodes = !m_view.canvas().graph().nodes.empty();
    add(tr("Arrange"), {}, [this] { m_view.arrange(); })->setEnabled(hasNodes);
    add(tr("Zoom to fit"), tr("Ctrl+0"), [this] { m_view.zoomToFit(); })->setEnabled(hasNodes);
    add(tr("Find..."), tr("Ctrl+F"), [this] { m_view.find(); })->setEnabled(hasNodes);
}

} // namespace netloom
