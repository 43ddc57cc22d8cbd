// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_index.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/graph/node_type.hpp"
#include "engine/graph/unrolled.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>
#include <optional>

namespace netloom {

namespace {

constexpr int deepestWritten = 60; ///< below what the reader takes

bool isOneWord(const std::string &word)
{
    return !word.empty() && word.find_first_of(" \t\n\r\v\f>(|)=") == std::string::npos;
}

/// "dense 64 relu bias=false"; nothing when a setting cannot be said.
std::optional<std::string> layerText(const Node &node)
{
    const LayerType *type = layers().find(node.type);
    if (!type || !checkParams(type->info().params, node.params).empty())
        return std::nullopt;
    std::string positional, named;
    std::size_t said = 0;
    bool mayOmitName = true;
    for (const ParamSpec &spec : type->info().params) {
        const auto value = node.params.all().find(spec.key);
        if (value == node.params.all().end()) {
            mayOmitName = mayOmitName && !spec.isPositional;
            continue;
        }
        ++said;
        std::string word = paramText(value->second);
        if (!isOneWord(word))
            return std::nullopt;
        if (spec.key == "activation" && spec.type == ParamType::Choice)
            named += " " + word;
        else if (spec.isPositional && mayOmitName && spec.type != ParamType::Text) {
            if (spec.type == ParamType::Dims)
                std::replace(word.begin(), word.end(), 'x', ' ');
            positional += " " + word;
        } else
            named += " " + spec.key + "=" + word;
    }
    if (said != node.params.all().size())
        return std::nullopt;
    return node.type + positional + named;
}

/// Walks from the Input to the loss and says what it meets. A walk ends at the loss, at an open output, or at a merge that
/// waits for other branches.
class Writer
{
public:
    explicit Writer(const GraphSpec &graph) : m_index(graph) {}

    std::string write()
    {
        int input = -1;
        for (int node = 0; node < m_index.size(); ++node) {
            const std::string &type = m_index.node(node).type;
            if (type == "input" && input >= 0)
                return {};
            if (type == "input")
                input = node;
            else if (!layers().find(type) && !losses().find(type) && type != "target")
                return {};
        }
        if (input < 0)
            return {};
        Walk walk;
        if (!follow(input, walk, 0) || walk.stop >= 0 || m_said != layerCount())
            return {};
        return walk.text;
    }

private:
    struct Walk {
        std::string text;
        std::vector<int> ends; ///< the wires into the merge where the walk stopped
        int stop = -1;         ///< that merge; -1: the loss or an open output

        void say(const std::string &word) { text += (text.empty() ? "" : " > ") + word; }
    };

    int layerCount() const
    {
        return static_cast<int>(std::count_if(m_index.graph().nodes.begin(), m_index.graph().nodes.end(),
                                              [](const Node &node) { return layers().find(node.type) != nullptr; }));
    }

    bool isLoss(int node) const { return losses().find(m_index.node(node).type) != nullptr; }

    bool sayLayer(int node, Walk &walk)
    {
        const auto said = layerText(m_index.node(node));
        if (!said)
            return false;
        ++m_said;
        walk.say(*said);
        return true;
    }

    /// From a node's output onwards. False when something cannot be said.
    bool follow(int node, Walk &walk, int depth)
    {
        if (depth > deepestWritten)
            return false;
        for (;;) {
            const auto &leaving = m_index.edgesFrom(node);
            if (leaving.empty() || (leaving.size() == 1 && isLoss(m_index.sink(leaving[0]))))
                return true;
            if (leaving.size() == 1) {
                if (!enter(leaving[0], walk))
                    return false;
            } else if (!fork(leaving, walk, depth)) {
                return false;
            }
            if (walk.stop < 0)
                return true;
            if (!passMerge(walk))
                return true; // others still have to come
            if (m_refused)
                return false;
            node = walk.stop;
            walk.stop = -1;
            walk.ends.clear();
        }
    }

    bool enter(int wire, Walk &walk)
    {
        walk.ends = {wire};
        walk.stop = m_index.sink(wire);
        return true;
    }

    /// Says the merge at which the walk stands when all that enters it has come, in the order of its ports.
    bool passMerge(Walk &walk)
    {
        const auto &entering = m_index.edgesInto(walk.stop);
        if (entering.size() > walk.ends.size())
            return false;
        for (std::size_t port = 0; port < entering.size(); ++port)
            if (entering[port] != walk.ends[port] || m_index.edge(entering[port]).to.port != static_cast<int>(port))
                m_refused = true;
        if (!m_saidByResidual && !m_refused && !sayLayer(walk.stop, walk))
            m_refused = true;
        m_saidByResidual = false;
        return true;
    }

    /// All branches that leave a node, until those that are left stop at one merge.
    bool fork(const std::vector<int> &leaving, Walk &walk, int depth)
    {
        std::vector<Walk> branches;
        for (const int wire : leaving) {
            Walk branch;
            if (!walkBranch(wire, branch, depth + 1) || branch.stop < 0)
                return false;
            branches.push_back(std::move(branch));
        }
        const auto stopsElsewhere = [&](const Walk &branch) { return branch.stop != branches[0].stop; };
        while (std::any_of(branches.begin(), branches.end(), stopsElsewhere))
            if (!joinInnerMerge(branches, depth))
                return false;
        return joinBranches(branches, walk);
    }

    /// Makes one branch of those that meet at a merge before the others do: (a | b) > add within ((a | b) > add | c).
    bool joinInnerMerge(std::vector<Walk> &branches, int depth)
    {
        for (const Walk &candidate : branches) {
            const int merge = candidate.stop;
            const auto meets = [&](const Walk &branch) { return branch.stop == merge; };
            std::size_t ends = 0;
            for (const Walk &branch : branches)
                ends += meets(branch) ? branch.ends.size() : 0;
            if (ends != m_index.edgesInto(merge).size())
                continue;
            std::vector<Walk> inner;
            std::copy_if(branches.begin(), branches.end(), std::back_inserter(inner), meets);
            std::erase_if(branches, meets);
            Walk joined;
            if (!joinBranches(inner, joined) || !passMerge(joined) || m_refused)
                return false;
            joined.stop = -1;
            joined.ends.clear();
            if (!follow(merge, joined, depth + 1) || joined.stop < 0)
                return false;
            branches.push_back(std::move(joined));
            return true;
        }
        return false;
    }

    /// Says branches that stop at one merge, in the order of its ports.
    bool joinBranches(std::vector<Walk> &branches, Walk &walk)
    {
        std::sort(branches.begin(), branches.end(), [this](const Walk &a, const Walk &b) {
            return m_index.edge(a.ends.front()).to.port < m_index.edge(b.ends.front()).to.port;
        });
        walk.stop = branches[0].stop;
        walk.ends.clear();
        std::string group;
        for (const Walk &branch : branches) {
            walk.ends.insert(walk.ends.end(), branch.ends.begin(), branch.ends.end());
            group += (group.empty() ? "(" : " | ") + branch.text;
        }
        if (isResidual(branches)) {
            ++m_said;
            m_saidByResidual = true;
            walk.say("residual(" + branches[0].text + ")");
            return true;
        }
        if (std::any_of(branches.begin(), branches.end(), [](const Walk &branch) { return branch.text.empty(); }))
            return false;
        walk.say(group + ")");
        return true;
    }

    bool isResidual(const std::vector<Walk> &branches) const
    {
        const int merge = branches[0].stop;
        return branches.size() == 2 && branches[1].text.empty() && !branches[0].text.empty() &&
               branches[0].ends.size() == 1 && m_index.node(merge).type == "add" &&
               m_index.node(merge).params.all().empty() && m_index.edgesInto(merge).size() == 2;
    }

    /// From a wire onwards: a merge that waits for other branches ends the branch at once.
    bool walkBranch(int wire, Walk &branch, int depth)
    {
        enter(wire, branch);
        if (isLoss(branch.stop))
            return false;
        if (m_index.edgesInto(branch.stop).size() > 1)
            return true;
        passMerge(branch);
        const int node = branch.stop;
        branch.stop = -1;
        branch.ends.clear();
        return !m_refused && follow(node, branch, depth);
    }

    GraphIndex m_index;
    int m_said = 0;
    bool m_refused = false;
    bool m_saidByResidual = false;
};

} // namespace

std::string networkText(const GraphSpec &graph)
{
    if (!isRepeated(graph))
        return Writer(graph).write();
    const UnrolledGraph all = unrolled(graph); // the text knows no repetition: it says each copy
    return all.faults.empty() ? Writer(all.graph).write() : std::string();
}

} // namespace netloom
