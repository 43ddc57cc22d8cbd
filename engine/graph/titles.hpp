// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace netloom {

/// Hands out titles that no node and no group of a graph bears yet: "Dense 1", "Dense 2"; "Input", "Input 2". Knows all
/// titles from one pass, so that adding many nodes stays linear.
class Titles
{
public:
    explicit Titles(const GraphSpec &graph);

    std::string fresh(const std::string &type);
    /// The wanted title, with a number behind it when it is taken.
    std::string unique(const std::string &wanted);

private:
    void take(const std::string &title);

    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, std::uint64_t> m_highest; ///< by the title without its number
};

/// Whether a node still bears the title that it came with, "Dense 2", so that another kind of node would bear another one.
bool isNamedByKind(const Node &node);

} // namespace netloom
