// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/rect_index.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {
constexpr double cellSize = 400; ///< a few nodes
}

RectIndex::Cells RectIndex::cellsOf(const QRectF &rect)
{
    const auto cell = [](double place) { return static_cast<int>(std::floor(std::clamp(place, -1e9, 1e9) / cellSize)); };
    return {cell(rect.left()), cell(rect.top()), cell(rect.right()), cell(rect.bottom())};
}

std::uint64_t RectIndex::keyOf(int x, int y)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 | static_cast<std::uint32_t>(y);
}

void RectIndex::clear()
{
    m_rects.clear();
    m_cells.clear();
}

void RectIndex::put(NodeId node, const QRectF &rect)
{
    if (const auto known = m_rects.find(node); known != m_rects.end()) {
        if (known->second == rect)
            return;
        const Cells before = cellsOf(known->second);
        for (int x = before.left; x <= before.right; ++x)
            for (int y = before.top; y <= before.bottom; ++y)
                std::erase_if(m_cells[keyOf(x, y)], [node](const Entry &entry) { return entry.first == node; });
    }
    m_rects[node] = rect;
    const Cells cells = cellsOf(rect);
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y)
            m_cells[keyOf(x, y)].emplace_back(node, rect);
}

std::vector<RectIndex::Entry> RectIndex::in(const QRectF &place) const
{
    std::vector<Entry> found;
    const Cells cells = cellsOf(place);
    const double count = (cells.right - cells.left + 1.0) * (cells.bottom - cells.top + 1.0);
    if (count > static_cast<double>(m_cells.size())) { // a place larger than all that there is
        for (const auto &entry : m_rects)
            if (entry.second.intersects(place))
                found.push_back(entry);
        return found;
    }
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y) {
            const auto cell = m_cells.find(keyOf(x, y));
            if (cell == m_cells.end())
                continue;
            for (const Entry &entry : cell->second) {
                const Cells own = cellsOf(entry.second); // told in the first of its cells that is looked at
                if (std::max(own.left, cells.left) == x && std::max(own.top, cells.top) == y &&
                    entry.second.intersects(place))
                    found.push_back(entry);
            }
        }
    return found;
}

} // namespace netloom
