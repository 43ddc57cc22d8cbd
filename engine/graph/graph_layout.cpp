// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_index.hpp"

#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr double columnWidth = 190, rowHeight = 90;
constexpr double lineGap = 60; ///< between two lines, beside the height of a row: room for the wire that leads back

std::size_t slot(int index)
{
    return static_cast<std::size_t>(index);
}

/// Each node's column: one behind the last of those that feed it. The known answers stand right before the loss, where a
/// reader looks for them, not in the first column.
std::vector<int> columns(const GraphIndex &index)
{
    std::vector<int> column(slot(index.size()), 0);
    int last = -1;
    std::vector<bool> isPlaced(slot(index.size()), false);
    for (const int node : index.order()) {
        for (const int e : index.edgesInto(node))
            if (const int before = index.source(e); isPlaced[slot(before)] && index.node(before).type != "target")
                column[slot(node)] = std::max(column[slot(node)], column[slot(before)] + 1);
        isPlaced[slot(node)] = true;
        last = std::max(last, column[slot(node)]);
    }
    for (int node = 0; node < index.size(); ++node) {
        if (!isPlaced[slot(node)])
            column[slot(node)] = ++last;
        if (index.node(node).type != "target")
            continue;
        const auto &leaving = index.edgesFrom(node);
        for (const int e : leaving)
            column[slot(node)] = std::max(column[slot(node)], column[slot(index.sink(e))] - 1);
    }
    return column;
}

struct Wish {
    int node;
    double y;
};

/// Keeps the nodes of one column a row apart and as near to their wishes as that allows.
void spread(std::vector<Wish> &wishes)
{
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) { return a.y < b.y; });
    double shift = 0;
    std::vector<double> wanted;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        wanted.push_back(wishes[i].y);
        if (i > 0)
            wishes[i].y = std::max(wishes[i].y, wishes[i - 1].y + rowHeight);
        shift += wishes[i].y - wanted[i];
    }
    for (Wish &wish : wishes)
        wish.y -= shift / static_cast<double>(wishes.size());
}

/// Breaks a long drawing into lines as text is broken, so that nodes keep a readable size.
void wrap(GraphSpec &graph, const std::vector<int> &column, int columnsInLine)
{
    const int columnCount = column.empty() ? 0 : *std::max_element(column.begin(), column.end()) + 1;
    const int lines = (columnCount + columnsInLine - 1) / columnsInLine;
    const int inLine = lines > 1 ? (columnCount + lines - 1) / lines : columnsInLine; // lines of like length
    double top = 0;
    for (int line = 0; lines > 1 && line < lines; ++line) {
        double highest = 0, lowest = 0;
        bool isEmpty = true;
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            if (column[i] / inLine != line)
                continue;
            const double y = graph.nodes[i].position.y;
            highest = isEmpty ? y : std::min(highest, y);
            lowest = isEmpty ? y : std::max(lowest, y);
            isEmpty = false;
        }
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            if (column[i] / inLine == line)
                graph.nodes[i].position = {columnWidth * (column[i] % inLine), graph.nodes[i].position.y - highest + top};
        top += lowest - highest + rowHeight + lineGap;
    }
}

} // namespace

GraphSpec arranged(GraphSpec graph, int columnsInLine)
{
    const GraphSpec before = graph;
    const GraphIndex index(before);
    const std::vector<int> column = columns(index);
    std::map<int, std::vector<int>> byColumn;
    for (int node = 0; node < index.size(); ++node)
        byColumn[column[slot(node)]].push_back(node);

    for (const auto &[number, nodes] : byColumn) {
        std::vector<Wish> wishes;
        double lowest = -rowHeight;
        for (const int node : nodes) {
            if (index.node(node).type == "target")
                continue;
            double sum = 0;
            int feeders = 0;
            for (const int e : index.edgesInto(node))
                if (const int feeder = index.source(e);
                    column[slot(feeder)] < number && index.node(feeder).type != "target") {
                    sum += graph.nodes[slot(feeder)].position.y;
                    ++feeders;
                }
            wishes.push_back({node, feeders > 0 ? sum / feeders : 0});
        }
        if (!wishes.empty())
            spread(wishes);
        for (const Wish &wish : wishes) {
            graph.nodes[slot(wish.node)].position = {columnWidth * number, wish.y};
            lowest = std::max(lowest, wish.y);
        }
        for (const int node : nodes)
            if (index.node(node).type == "target")
                graph.nodes[slot(node)].position = {columnWidth * number, lowest += rowHeight};
    }
    wrap(graph, column, columnsInLine);
    return graph;
}

} // namespace netloom
