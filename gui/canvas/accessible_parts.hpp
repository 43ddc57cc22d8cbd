// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QAccessible>
#include <QString>
#include <map>

namespace netloom {

class CanvasView;

/// The accessible interfaces of what is drawn on one canvas: made when asked for, kept by id, dropped with their node.
class AccessibleParts
{
public:
    explicit AccessibleParts(CanvasView &view) : m_view(view) {}
    ~AccessibleParts();
    AccessibleParts(const AccessibleParts &) = delete;
    AccessibleParts &operator=(const AccessibleParts &) = delete;

    int count() const; ///< nodes, then frames, then wires
    QAccessibleInterface *at(int index) const;
    int indexOf(const QAccessibleInterface *part) const;
    QAccessibleInterface *selected() const; ///< the first selected node; null without one

    QAccessibleInterface *node(NodeId id) const;
    QAccessibleInterface *frame(NodeId group) const; ///< of an open one, or a note
    QAccessibleInterface *port(NodeId id, int port, bool isInput) const;
    QAccessibleInterface *wire(const Edge &edge) const;

    /// Drops what is gone and tells of what is new or says something else.
    void announceChanges();

private:
    struct PortKey {
        NodeId node;
        bool isOutput;
        int port;
        auto operator<=>(const PortKey &) const = default;
    };
    template <class Key, class Make>
    QAccessibleInterface *kept(std::map<Key, QAccessible::Id> &ids, const Key &key, Make make) const;
    void dropGone();
    void announce(QAccessibleInterface *part, NodeId id, const QString &now);

    CanvasView &m_view;
    mutable std::map<NodeId, QAccessible::Id> m_nodes, m_frames;
    mutable std::map<PortKey, QAccessible::Id> m_ports;
    mutable std::map<Edge, QAccessible::Id> m_wires;
    std::map<NodeId, QString> m_spoken; ///< each node's and frame's description when it was last told of
};

} // namespace netloom
