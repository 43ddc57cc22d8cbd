// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <vector>

namespace netloom {

class CanvasScene;

/// Where something that is dragged could line up, with it where the pointer would have it.
struct AlignmentScene {
    QRectF moving;              ///< around all that is dragged
    std::vector<QRectF> others; ///< what stays
    std::vector<QLineF> wires;  ///< from a port that is dragged to the one that it is joined to and that stays
};

struct Alignment2D {
    QPointF shift;              ///< from where the pointer would have it to where it lines up
    std::vector<QLineF> guides; ///< what it lines up with, seen after the shift
};

/// Straight wires go before edges and centres that line up, those before the grid; each direction by itself. reach: how far
/// it is drawn to anything but the grid.
Alignment2D alignmentFor(const AlignmentScene &scene, double reach);

/// The selected nodes while they are dragged: how far they are drawn aside, and the lines that say to what. Looks at the
/// nodes in view only.
class DragAlignment
{
public:
    explicit DragAlignment(CanvasScene &scene);
    ~DragAlignment();

    /// way: of the pointer since it took hold of the nodes.
    void follow(QPointF way, bool isFree);
    QPointF shift() const { return m_shift; }
    const std::vector<QLineF> &guides() const;

private:
    class Lines;
    AlignmentScene m_start; ///< before the first move
    double m_reach;
    QPointF m_shift;
    std::unique_ptr<Lines> m_lines;
};

} // namespace netloom
