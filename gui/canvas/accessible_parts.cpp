// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/accessible_parts.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom {

namespace {

struct SpokenWords {
    Q_DECLARE_TR_FUNCTIONS(CanvasAccessible)
};

/// "Group, 3 nodes, 4 times. learns the rest"
QString spokenFrame(const GraphSpec &graph, NodeId id)
{
    const Group *group = graph.group(id);
    const QString kind =
        nodesIn(graph, id).empty() ? SpokenWords::tr("Note") : SpokenWords::tr("Group, %1").arg(groupInShort(graph, *group));
    return group->note.empty() ? kind : kind + QStringLiteral(". ") + QString::fromStdString(group->note);
}

/// What nodes, ports and wires have in common: they live on a canvas, can be selected, and have no object of their own.
class Part : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    Part(CanvasView &view, const AccessibleParts &parts) : m_view(view), m_parts(parts) {}

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view.window()->windowHandle(); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.selected = isSelected();
        state.focused = state.selected && m_view.hasFocus();
        state.invisible = !m_view.isVisible();
        const QRect seen(m_view.viewport()->mapToGlobal(QPoint(0, 0)), m_view.viewport()->size());
        state.offscreen = !seen.intersects(rect());
        return state;
    }

    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        select();
        if (name == setFocusAction())
            m_view.setFocus();
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

protected:
    virtual bool isSelected() const = 0;
    virtual void select() = 0;

    const CanvasScene &scene() const { return m_view.canvas(); }
    const GraphSpec &graph() const { return scene().seen().graph; }

    CanvasView &m_view;
    const AccessibleParts &m_parts;
};

class PortPart : public Part
{
public:
    PortPart(CanvasView &view, const AccessibleParts &parts, NodeId node, int port, bool isInput)
        : Part(view, parts), m_node(node), m_port(port), m_isInput(isInput)
    {
    }

    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessibleInterface *parent() const override { return m_parts.node(m_node); }
    QRect rect() const override
    {
        const NodeItem *item = scene().node(m_node);
        if (!item)
            return {};
        const QPointF middle = item->portPlace(m_port, m_isInput);
        return m_view.globalRect(QRectF(middle - QPointF(5, 5), QSizeF(10, 10)));
    }
    QString text(QAccessible::Text kind) const override
    {
        const NodeItem *item = scene().node(m_node);
        if (!item)
            return {};
        const NodeLook &look = item->look();
        if (kind == QAccessible::Name)
            return QStringLiteral("%1: %2").arg(look.title, (m_isInput ? look.inputs : look.outputs).value(m_port));
        return kind == QAccessible::Description ? description() : QString();
    }

private:
    QString description() const
    {
        if (!m_isInput)
            return shapeText(scene().content().analysis, scene().seen().drawnOutput({m_node, m_port}));
        const Edge *wire = graph().edgeInto({m_node, m_port});
        return wire ? SpokenWords::tr("from %1").arg(titleOf(graph(), wire->from.node)) : SpokenWords::tr("not connected");
    }
    bool isSelected() const override { return false; }
    void select() override { m_view.setSelectedNodes({m_node}); }

    NodeId m_node;
    int m_port;
    bool m_isInput;
};

class NodePart : public Part
{
public:
    NodePart(CanvasView &view, const AccessibleParts &parts, NodeId node) : Part(view, parts), m_node(node) {}

    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QRect rect() const override
    {
        const NodeItem *item = scene().node(m_node);
        return item ? m_view.globalRect(item->mapRectToScene(item->bodyRect())) : QRect();
    }
    QString text(QAccessible::Text kind) const override
    {
        const Node *node = graph().find(m_node);
        if (!node)
            return {};
        if (kind == QAccessible::Name)
            return QString::fromStdString(node->title);
        const NodeItem *item = scene().node(m_node);
        return kind == QAccessible::Description && item ? spokenDescription(scene().content(), m_node, item->look())
                                                        : QString();
    }
    int childCount() const override { return inputs() + outputs(); }
    QAccessibleInterface *child(int index) const override
    {
        const bool isInput = index < inputs();
        return m_parts.port(m_node, isInput ? index : index - inputs(), isInput);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }

private:
    int inputs() const
    {
        const NodeItem *item = scene().node(m_node);
        return item ? static_cast<int>(item->look().inputs.size()) : 0;
    }
    int outputs() const
    {
        const NodeItem *item = scene().node(m_node);
        return item ? static_cast<int>(item->look().outputs.size()) : 0;
    }
    bool isSelected() const override
    {
        const NodeItem *item = scene().node(m_node);
        return item && item->isSelected();
    }
    void select() override { m_view.setSelectedNodes({m_node}); }

    NodeId m_node;
};

/// The frame of an open group, or a note.
class FramePart : public Part
{
public:
    FramePart(CanvasView &view, const AccessibleParts &parts, NodeId group) : Part(view, parts), m_group(group) {}

    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QRect rect() const override
    {
        const FrameItem *item = scene().frame(m_group);
        return item ? m_view.globalRect(item->frame().head()) : QRect();
    }
    QString text(QAccessible::Text kind) const override
    {
        const FrameItem *item = scene().frame(m_group);
        if (!item)
            return {};
        if (kind == QAccessible::Name)
            return item->frame().title;
        return kind == QAccessible::Description ? spokenFrame(scene().graph(), m_group) : QString();
    }

private:
    bool isSelected() const override
    {
        const FrameItem *item = scene().frame(m_group);
        return item && item->isSelected();
    }
    void select() override { m_view.setSelectedNodes({m_group}); }

    NodeId m_group;
};

class WirePart : public Part
{
public:
    WirePart(CanvasView &view, const AccessibleParts &parts, const Edge &wire) : Part(view, parts), m_wire(wire) {}

    QAccessible::Role role() const override { return QAccessible::Link; }
    QRect rect() const override
    {
        const WireItem *item = scene().wire(m_wire);
        return item ? m_view.globalRect(item->pill()) : QRect(); // the pill: a curve's middle is not its rectangle's
    }
    QString text(QAccessible::Text kind) const override
    {
        const WireItem *item = scene().wire(m_wire);
        if (!item)
            return {};
        if (kind == QAccessible::Name)
            return wireTitle(graph(), m_wire);
        return kind == QAccessible::Description ? description(*item) : QString();
    }

private:
    /// Its shape, and why it is refused when it is.
    QString description(const WireItem &item) const
    {
        if (item.isRefused())
            for (const GraphIssue &issue : scene().content().issues)
                if (issue.node == m_wire.to.node && issue.severity == Severity::Error)
                    return item.shapeOnIt() + QStringLiteral(". ") +
                           SpokenWords::tr("Refused: %1").arg(shown(issue.message));
        return item.shapeOnIt();
    }
    bool isSelected() const override
    {
        const WireItem *item = scene().wire(m_wire);
        return item && item->isSelected();
    }
    void select() override
    {
        m_view.canvas().clearSelection();
        if (WireItem *item = scene().wire(m_wire))
            item->setSelected(true);
    }

    Edge m_wire;
};

} // namespace

AccessibleParts::~AccessibleParts()
{
    for (const auto &[key, id] : m_ports)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[key, id] : m_nodes)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[key, id] : m_wires)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[key, id] : m_frames)
        QAccessible::deleteAccessibleInterface(id);
}

int AccessibleParts::count() const
{
    const GraphSpec &graph = m_view.canvas().seen().graph;
    return static_cast<int>(graph.nodes.size() + graph.edges.size() + graph.groups.size());
}

QAccessibleInterface *AccessibleParts::at(int index) const
{
    const GraphSpec &graph = m_view.canvas().seen().graph;
    auto place = static_cast<std::size_t>(index);
    if (place < graph.nodes.size())
        return node(graph.nodes[place].id);
    place -= graph.nodes.size();
    if (place < graph.groups.size())
        return frame(graph.groups[place].id);
    place -= graph.groups.size();
    return place < graph.edges.size() ? wire(graph.edges[place]) : nullptr;
}

int AccessibleParts::indexOf(const QAccessibleInterface *part) const
{
    for (int i = 0; i < count(); ++i)
        if (at(i) == part)
            return i;
    return -1;
}

QAccessibleInterface *AccessibleParts::selected() const
{
    const std::vector<NodeId> selected = m_view.canvas().selectedNodes();
    if (!selected.empty())
        return m_view.canvas().node(selected.front()) ? node(selected.front()) : frame(selected.front());
    const std::vector<Edge> wires = m_view.canvas().selectedWires();
    return wires.empty() ? nullptr : wire(wires.front());
}

template <class Key, class Make>
QAccessibleInterface *AccessibleParts::kept(std::map<Key, QAccessible::Id> &ids, const Key &key, Make make) const
{
    const auto found = ids.find(key);
    if (found != ids.end())
        return QAccessible::accessibleInterface(found->second);
    QAccessibleInterface *made = make();
    ids.emplace(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *AccessibleParts::node(NodeId id) const
{
    return kept(m_nodes, id, [&] { return new NodePart(m_view, *this, id); });
}

QAccessibleInterface *AccessibleParts::frame(NodeId group) const
{
    return kept(m_frames, group, [&] { return new FramePart(m_view, *this, group); });
}

QAccessibleInterface *AccessibleParts::port(NodeId id, int port, bool isInput) const
{
    return kept(m_ports, PortKey{id, !isInput, port}, [&] { return new PortPart(m_view, *this, id, port, isInput); });
}

QAccessibleInterface *AccessibleParts::wire(const Edge &edge) const
{
    return kept(m_wires, edge, [&] { return new WirePart(m_view, *this, edge); });
}

void AccessibleParts::dropGone()
{
    const CanvasScene &scene = m_view.canvas();
    const auto drop = [](auto &ids, const auto &isThere) {
        for (auto entry = ids.begin(); entry != ids.end();) {
            if (isThere(entry->first)) {
                ++entry;
                continue;
            }
            QAccessibleEvent gone(QAccessible::accessibleInterface(entry->second), QAccessible::ObjectDestroyed);
            QAccessible::updateAccessibility(&gone);
            QAccessible::deleteAccessibleInterface(entry->second);
            entry = ids.erase(entry);
        }
    };
    drop(m_ports, [&](const PortKey &key) {
        const NodeItem *item = scene.node(key.node);
        return item && key.port < (key.isOutput ? item->look().outputs : item->look().inputs).size();
    });
    drop(m_wires, [&](const Edge &edge) { return scene.wire(edge) != nullptr; });
    drop(m_frames, [&](NodeId id) { return scene.frame(id) != nullptr; });
    drop(m_nodes, [&](NodeId id) { return scene.node(id) != nullptr; });
    std::erase_if(m_spoken, [&](const auto &entry) { return !scene.node(entry.first) && !scene.frame(entry.first); });
}

void AccessibleParts::announceChanges()
{
    dropGone();
    const CanvasScene &scene = m_view.canvas();
    for (const Node &each : scene.seen().graph.nodes)
        announce(node(each.id), each.id,
                 QString::fromStdString(each.title) + u'\n' +
                     spokenDescription(scene.content(), each.id, scene.node(each.id)->look()));
    for (const Group &each : scene.seen().graph.groups)
        announce(frame(each.id), each.id, QString::fromStdString(each.title) + u'\n' + spokenFrame(scene.graph(), each.id));
}

void AccessibleParts::announce(QAccessibleInterface *part, NodeId id, const QString &now)
{
    const auto before = m_spoken.find(id);
    if (before != m_spoken.end() && before->second == now)
        return;
    const bool isNew = before == m_spoken.end();
    m_spoken[id] = now;
    for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::DescriptionChanged}) {
        QAccessibleEvent told(part, isNew ? QAccessible::ObjectCreated : kind);
        QAccessible::updateAccessibility(&told);
        if (isNew)
            break;
    }
}

} // namespace netloom
