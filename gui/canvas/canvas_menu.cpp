// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_menu.hpp"

#include "gui/canvas/block_library.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/group_edits.hpp"
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

CanvasMenu::CanvasMenu(CanvasView &view, QPointF place) : m_view(view), m_place(place)
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
    } else if (const FrameItem *frame = scene.frameHeadAt(place)) {
        if (!frame->isSelected())
            view.select(frame->frame().id);
        forFrame(frame->frame().id);
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
    const GraphSpec &graph = m_view.canvas().seen().graph;
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
    addGrouping();
    if (!isOne)
        addAlignment();
    addView();
}

void CanvasMenu::forFrame(NodeId group)
{
    const bool isNote = m_view.canvas().frame(group)->frame().isNote();
    add(isNote ? tr("Write") : tr("Settings"), tr("Return"), [this] { emit m_view.inspectRequested(); });
    add(tr("Rename"), QStringLiteral("F2"), [this] { m_view.renameSelected(); });
    m_menu.addSeparator();
    addClipboard();
    m_menu.addSeparator();
    if (!isNote)
        addGrouping();
    addView();
}

void CanvasMenu::addGrouping()
{
    const GraphSpec &graph = m_view.canvas().graph();
    const std::vector<NodeId> chosen = m_view.canvas().selectedNodes();
    add(tr("Group"), tr("Ctrl+G"), [this] { m_view.group(); });
    add(tr("Ungroup"), tr("Ctrl+Shift+G"), [this] { m_view.ungroup(); })->setEnabled(edits::canUngroup(graph, chosen));
    const Group *group = chosen.size() == 1 ? graph.group(chosen.front()) : nullptr;
    if (group)
        add(group->isFolded ? tr("Open") : tr("Fold"), tr("Ctrl+E"), [this] { m_view.toggleFold(); });
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
        if (m_view.canvas().seen().seen(issue.node) == node)
            for (const Repair &repair : repairsOf(*content.graph, issue, content.signatureOrNull()))
                add(shown(repair.label), {}, [this, repair, node] { m_view.mend(repair, node); });
    if (!m_menu.isEmpty())
        m_menu.addSeparator();
}

void CanvasMenu::addConnections(NodeId node)
{
    const CanvasScene &scene = m_view.canvas();
    const GraphSpec &graph = scene.seen().graph;
    if (scene.node(node)->look().outputs.isEmpty())
        return;
    const std::set<NodeId> before = upstream(graph, node);
    add(tr("Connect by keyboard..."), tr("C"), [this] { m_view.connectSelected(true); });
    QMenu *menu = m_menu.addMenu(tr("Connect to"));
    int count = 0;
    for (const Node &other : graph.nodes) {
        const QStringList inputs = scene.node(other.id)->look().inputs;
        for (int port = 0; !before.contains(other.id) && port < inputs.size() && count < maxConnections; ++port) {
            const Edge wire{{node, 0}, {other.id, port}};
            if (std::find(graph.edges.begin(), graph.edges.end(), wire) != graph.edges.end())
                continue;
            const QString title = QStringLiteral("%1: %2").arg(qstr(other.title), inputs.at(port));
            QObject::connect(menu->addAction(title), &QAction::triggered, &m_view,
                             [this, wire] { m_view.request(edits::connectPorts(m_view.canvas().graph(), wire)); });
            ++count;
        }
    }
    menu->setEnabled(count > 0);
}

void CanvasMenu::forWire(const Edge &wire)
{
    addTypes(m_menu.addMenu(tr("Insert")), isPassThrough, [this, wire](const std::string &type) {
        m_view.request(edits::addOnWire(m_view.canvas().graph(), type, wire, std::nullopt));
    });
    const WireItem *item = m_view.canvas().wire(wire);
    add(item->bendAt(m_place) < 0 ? tr("Bend here") : tr("Take the bend away"), {},
        [this, wire] { m_view.toggleBend(wire, m_place); });
    if (!item->bends().empty())
        add(tr("Straighten"), {}, [this, wire] { m_view.request(edits::bend(m_view.canvas().graph(), wire, {})); });
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
    if (const std::vector<QString> names = block_library::names(); !names.empty()) {
        QMenu *blocks = m_menu.addMenu(tr("Add block"));
        for (const QString &name : names)
            QObject::connect(blocks->addAction(name), &QAction::triggered, &m_view, [this, name, corner] {
                m_view.dropBlock(name, {corner.x(), corner.y()}, std::nullopt);
            });
    }
    add(tr("Add a note"), {}, [this, corner] {
        m_view.request(edits::addNote(m_view.canvas().graph(), {corner.x(), corner.y()}));
        m_view.renameSelected();
    });
    add(tr("Paste"), tr("Ctrl+V"), [this] { m_view.paste(); });
    add(tr("Select All"), tr("Ctrl+A"), [this] { m_view.selectAll(); });
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

void CanvasMenu::addFlow()
{
    const bool isDown = m_view.canvas().graph().flow == Flow::Down;
    add(isDown ? tr("Run from left to right") : tr("Run from top to bottom"), {},
        [this, isDown] { m_view.turn(isDown ? Flow::Right : Flow::Down); });
}

void CanvasMenu::addView()
{
    const bool hasNodes = !m_view.canvas().graph().nodes.empty();
    add(tr("Arrange"), {}, [this] { m_view.arrange(); })->setEnabled(hasNodes);
    addFlow();
    add(tr("Zoom to fit"), tr("Ctrl+0"), [this] { m_view.zoomToFit(); })->setEnabled(hasNodes);
    add(tr("Find..."), tr("Ctrl+F"), [this] { m_view.find(); })->setEnabled(hasNodes);
}

} // namespace netloom
