// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_index.hpp"

#include <algorithm>
#include <functional>
#include <queue>

namespace netloom {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

GraphIndex::GraphIndex(const GraphSpec &graph) : m_graph(graph), m_into(graph.nodes.size()), m_from(graph.nodes.size())
{
    m_index.reserve(graph.nodes.size());
    for (int i = 0; i < size(); ++i)
        m_index.try_emplace(node(i).id.value, i);
    for (int e = 0; e < static_cast<int>(graph.edges.size()); ++e) {
        const int from = source(e), to = sink(e);
        if (from < 0 || to < 0)
            continue;
        m_from[at(from)].push_back(e);
        m_into[at(to)].push_back(e);
    }
    for (auto &edges : m_into)
        std::stable_sort(edges.begin(), edges.end(), [this](int a, int b) { return edge(a).to.port < edge(b).to.port; });
    findCycles();
    findOrder();
}

int GraphIndex::indexOf(NodeId id) const
{
    const auto found = m_index.find(id.value);
    return found == m_index.end() ? -1 : found->second;
}

int GraphIndex::feeder(int node, int port) const
{
    for (const int e : edgesInto(node))
        if (edge(e).to.port == port)
            return source(e);
    return -1;
}

/// Strongly connected components after Tarjan 1972, with a stack of its own: a chain of a million nodes must not end the
/// program.
void GraphIndex::findCycles()
{
    struct Visit {
        int node;
        std::size_t nextEdge;
    };
    const std::size_t count = m_graph.nodes.size();
    std::vector<int> number(count, -1), lowest(count, 0), path;
    std::vector<bool> isOnPath(count, false);
    std::vector<Visit> visits;
    int counter = 0;

    const auto enter = [&](int node) {
        number[at(node)] = lowest[at(node)] = counter++;
        path.push_back(node);
        isOnPath[at(node)] = true;
        visits.push_back({node, 0});
    };
    const auto leave = [&](int node) {
        if (lowest[at(node)] != number[at(node)])
            return;
        std::vector<int> component;
        int last = -1;
        do {
            last = path.back();
            path.pop_back();
            isOnPath[at(last)] = false;
            component.push_back(last);
        } while (last != node);
        const auto &edges = edgesFrom(node);
        const bool loopsToItself = std::any_of(edges.begin(), edges.end(), [&](int e) { return sink(e) == node; });
        if (component.size() > 1 || loopsToItself) {
            std::sort(component.begin(), component.end());
            m_cycles.push_back(std::move(component));
        }
    };

    for (int start = 0; start < size(); ++start) {
        if (number[at(start)] >= 0)
            continue;
        enter(start);
        while (!visits.empty()) {
            const int node = visits.back().node;
            if (visits.back().nextEdge < edgesFrom(node).size()) {
                const int next = sink(edgesFrom(node)[visits.back().nextEdge++]);
                if (number[at(next)] < 0)
                    enter(next);
                else if (isOnPath[at(next)])
                    lowest[at(node)] = std::min(lowest[at(node)], number[at(next)]);
                continue;
            }
            visits.pop_back();
            if (!visits.empty())
                lowest[at(visits.back().node)] = std::min(lowest[at(visits.back().node)], lowest[at(node)]);
            leave(node);
        }
    }
    std::sort(m_cycles.begin(), m_cycles.end());
}

void GraphIndex::findOrder()
{
    std::vector<bool> isOnCycle(m_graph.nodes.size(), false);
    for (const auto &cycle : m_cycles)
        for (const int node : cycle)
            isOnCycle[at(node)] = true;

    std::vector<int> waitingFor(m_graph.nodes.size(), 0);
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int i = 0; i < size(); ++i) {
        if (isOnCycle[at(i)] || indexOf(node(i).id) != i)
            continue;
        for (const int e : edgesInto(i))
            waitingFor[at(i)] += isOnCycle[at(source(e))] ? 0 : 1;
        if (waitingFor[at(i)] == 0)
            ready.push(i);
    }
    while (!ready.empty()) {
        const int next = ready.top();
        ready.pop();
        m_order.push_back(next);
        for (const int e : edgesFrom(next))
            if (const int to = sink(e); !isOnCycle[at(to)] && --waitingFor[at(to)] == 0)
                ready.push(to);
    }
}

std::vector<bool> GraphIndex::reachableFrom(int start) const
{
    std::vector<bool> isReached(m_graph.nodes.size(), false);
    std::vector<int> open = {start};
    isReached[at(start)] = true;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const int e : edgesFrom(node))
            if (const int next = sink(e); !isReached[at(next)]) {
                isReached[at(next)] = true;
                open.push_back(next);
            }
    }
    return isReached;
}

std::vector<bool> GraphIndex::leadingTo(int end) const
{
    std::vector<bool> leads(m_graph.nodes.size(), false);
    std::vector<int> open = {end};
    leads[at(end)] = true;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const int e : edgesInto(node))
            if (const int before = source(e); !leads[at(before)]) {
                leads[at(before)] = true;
                open.push_back(before);
            }
    }
    return leads;
}

} // namespace netloom
