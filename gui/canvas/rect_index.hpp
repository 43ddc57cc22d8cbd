// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QRectF>
#include <map>
#include <unordered_map>
#include <vector>

namespace netloom {

/// Which nodes have something near a place, their bodies or their sentences. Each edit of a large network asks thousands of
/// times, more than a scene's own index, which also holds all wires, could answer.
class RectIndex
{
public:
    using Entry = std::pair<NodeId, QRectF>;

    void clear();
    void put(NodeId node, const QRectF &rect); ///< in place of the one that it had
    bool isEmpty() const { return m_rects.empty(); }
    /// Those that meet the place, each once.
    std::vector<Entry> in(const QRectF &place) const;

private:
    struct Cells {
        int left, top, right, bottom;
    };
    static Cells cellsOf(const QRectF &rect);
    static std::uint64_t keyOf(int x, int y);

    std::map<NodeId, QRectF> m_rects;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_cells;
};

} // namespace netloom
