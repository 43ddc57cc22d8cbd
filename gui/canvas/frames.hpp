// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"
#include "gui/theme/tokens.hpp"

#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

class QPainter;

namespace netloom {

/// The frame of an open group around its nodes; around none it is a note.
struct Frame {
    NodeId id;
    QString title, note;
    int repeats = 1;
    int depth = 0;  ///< how many frames it stands in
    QRectF content; ///< what it surrounds; null for a note
    QRectF rect;    ///< of the frame itself
    bool operator==(const Frame &) const = default;

    bool isNote() const { return content.isNull(); }
    QRectF head() const; ///< what one grasps
    QRectF fold() const; ///< the mark that folds it; null for a note
};

enum class FrameMood { Plain, Selected, Offered };

/// The frames of the open groups of a graph as it is seen, outermost first. bodyOf: where a node of it is drawn.
std::vector<Frame> framesOf(const GraphSpec &seen, const std::function<QRectF(const Node &)> &bodyOf);

void paintFrame(QPainter &painter, const Frame &frame, FrameMood mood, const Tokens &colours);
/// Its title, its note and the mark that folds it: painted after the wires, which may have to cross them.
void paintFrameWords(QPainter &painter, const Frame &frame, const Tokens &colours);

} // namespace netloom
