// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/titles.hpp"

#include "engine/graph/node_type.hpp"

#include <algorithm>
#include <charconv>

namespace netloom {

namespace {

/// "Dense 12" as "Dense" and 12; a title without a number has 0.
std::pair<std::string, std::uint64_t> splitNumber(const std::string &title)
{
    const std::size_t blank = title.rfind(' ');
    std::uint32_t number = 0;
    if (blank != std::string::npos && blank > 0 && blank + 1 < title.size() && title[blank + 1] != '0') {
        const char *const end = title.data() + title.size();
        const auto [stop, problem] = std::from_chars(title.data() + blank + 1, end, number);
        if (problem == std::errc() && stop == end)
            return {title.substr(0, blank), number};
    }
    return {title, 0};
}

/// There is mostly one of these in a network, so the first goes without a number.
bool isMostlyAlone(const NodeInfo *info)
{
    return info && (info->category == NodeCategory::Loss || info->id == "input" || info->id == "target");
}

/// What a node of that kind is called, without its number.
std::string stemOf(const NodeInfo *info, const std::string &type)
{
    return !info ? type : info->category == NodeCategory::Loss ? "Loss" : info->label;
}

} // namespace

Titles::Titles(const GraphSpec &graph)
{
    for (const Node &node : graph.nodes)
        take(node.title);
    for (const Group &group : graph.groups)
        take(group.title);
}

void Titles::take(const std::string &title)
{
    const auto [stem, number] = splitNumber(title);
    std::uint64_t &highest = m_highest[stem];
    highest = std::max(highest, std::max<std::uint64_t>(number, 1));
    m_taken.insert(title);
}

std::string Titles::fresh(const std::string &type)
{
    const NodeInfo *info = findNodeType(type);
    const std::string stem = stemOf(info, type);
    if (isMostlyAlone(info))
        return unique(stem);
    const auto highest = m_highest.find(stem);
    const std::string title = stem + " " + std::to_string(highest == m_highest.end() ? 1 : highest->second + 1);
    take(title);
    return title;
}

std::string Titles::unique(const std::string &wanted)
{
    std::string title = wanted;
    if (m_taken.contains(wanted)) {
        const std::string stem = splitNumber(wanted).first;
        title = stem + " " + std::to_string(m_highest[stem] + 1);
    }
    take(title);
    return title;
}

bool isNamedByKind(const Node &node)
{
    return splitNumber(node.title).first == stemOf(findNodeType(node.type), node.type);
}

} // namespace netloom
