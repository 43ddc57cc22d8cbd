// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/pulse.hpp"
#include "gui/canvas/canvas_content.hpp"

#include <QString>
#include <QStringList>

namespace netloom {

/// What a node says of itself on the canvas, in words: everything but its place and its state.
struct NodeLook {
    QString title, summary, cost, note; ///< note: the gravest issue's sentence, empty when all is well
    Severity severity = Severity::Hint; ///< of the note
    NodeCategory category = NodeCategory::Data;
    bool isKnown = true;         ///< false: no layer of that name here; kept and shown grey
    bool isGroup = false;        ///< a folded group
    int repeats = 1;             ///< of a group
    Flow flow = Flow::Right;     ///< inputs at the left and outputs at the right, or above and below
    QStringList inputs, outputs; ///< a name a port
    bool operator==(const NodeLook &) const = default;

    bool isBroken() const { return !note.isEmpty() && severity == Severity::Error; }
};

/// index: of that content.
NodeLook lookOf(const CanvasContent &content, const ContentIndex &index, const Node &node);

/// "30 to 32, 992 parameters. Dense needs a flat input...": what assistive technology speaks of a node.
QString spokenDescription(const CanvasContent &content, NodeId node, const NodeLook &look);
/// "3 nodes, 4 times"
QString groupInShort(const GraphSpec &graph, const Group &group);

/// "13 % silent": units that gave 0 for all rows of a batch.
QString silentWords(const NodePulse &pulse);
/// "992", "12.5 k", "1.2 M"; empty for none.
QString shortCount(std::int64_t count);
/// "30" or "16x8x8"; "?" while unknown.
QString shapeText(const std::optional<Shape> &shape);
/// The same of what leaves a node; "16 … 4" in a repeated group whose first and last copy differ.
QString shapeText(const GraphAnalysis &analysis, PortRef output);

} // namespace netloom
