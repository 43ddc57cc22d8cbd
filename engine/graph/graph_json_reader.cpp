// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/groups.hpp"
#include "engine/graph/json_place.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace netloom {

namespace {

using Json = nlohmann::ordered_json;

constexpr int newestVersion = 2;
constexpr int deepestJson = 32;

/// Reads one graph; every complaint names the line and column of the value it is about.
class JsonReader
{
public:
    JsonReader(const std::string &text, const std::string &fileName) : m_text(text), m_fileName(fileName) {}

    GraphSpec read()
    {
        const Json root = parse();
        if (!root.is_object() || !root.contains("nodes"))
            fail({}, text(NL_TEXT("This is no graph; it needs an object with 'nodes' and 'edges'.")));
        if (root.contains("version") && root["version"].is_number_integer() &&
            root["version"].get<std::int64_t>() > newestVersion)
            fail({"version"},
                 text(NL_TEXT("A newer Netloom wrote this graph (form {1}; this one reads {2}); open it there."),
                      root["version"].get<std::int64_t>(), newestVersion));
        readNodes(array(root, "nodes"));
        if (root.contains("edges"))
            readEdges(array(root, "edges"));
        if (root.contains("groups"))
            readGroups(array(root, "groups"));
        if (root.contains("bends"))
            readBends(array(root, "bends"));
        if (root.contains("flow"))
            readFlow(root["flow"]);
        if (root.contains("nextId"))
            m_graph.nextId = std::max(m_graph.nextId, whole<std::uint32_t>(root["nextId"], {"nextId"}));
        throwIfMisgrouped();
        if (!m_hasPositions)
            m_graph = arranged(std::move(m_graph));
        return std::move(m_graph);
    }

private:
    using Path = std::vector<std::string>;

    [[noreturn]] void failAt(std::size_t byte, Text message) const
    {
        throw Error(ErrorKind::File, placeInFile(m_fileName, m_text, byte), std::move(message));
    }

    [[noreturn]] void fail(const Path &path, Text message) const { failAt(findInJson(m_text, path), std::move(message)); }

    Json parse() const
    {
        bool isTooDeep = false;
        const auto watchDepth = [&](int depth, Json::parse_event_t, Json &) {
            isTooDeep = isTooDeep || depth > deepestJson;
            return depth <= deepestJson;
        };
        try {
            Json root = Json::parse(m_text, watchDepth);
            if (isTooDeep)
                failAt(0,
                       text(NL_TEXT("The values stand more than {1} deep in one another; this is no graph."), deepestJson));
            return root;
        } catch (const Json::parse_error &error) {
            const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
            failAt(std::min(byte, m_text.size()),
                   text(NL_TEXT("This is not valid JSON; mend what stands here, or export the graph again.")));
        } catch (const Json::exception &error) {
            failAt(0, text(NL_TEXT("This is not valid JSON ({1}); export the graph again."), error.what()));
        }
    }

    const Json &array(const Json &root, const char *key) const
    {
        if (!root[key].is_array())
            fail({key}, text(NL_TEXT("'{1}' must be a list in square brackets."), key));
        return root[key];
    }

    template <class Whole>
    Whole whole(const Json &value, const Path &path) const
    {
        const bool isWhole = value.is_number_integer();
        const bool isNegative = isWhole && !value.is_number_unsigned() && value.get<std::int64_t>() < 0;
        if (!isWhole || isNegative || value.get<std::uint64_t>() > std::numeric_limits<Whole>::max())
            fail(path, text(NL_TEXT("A whole number from 0 to {1} must stand here."),
                            static_cast<long long>(std::numeric_limits<Whole>::max())));
        return value.get<Whole>();
    }

    std::string word(const Json &node, const char *key, const Path &path) const
    {
        if (!node.contains(key) || !node[key].is_string())
            fail(path, text(NL_TEXT("The node needs '{1}' with a text."), key));
        return node[key].get<std::string>();
    }

    void readNodes(const Json &nodes)
    {
        std::vector<std::string> titles;
        std::unordered_set<std::uint32_t> ids;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const Path path = {"nodes", std::to_string(i)};
            if (!nodes[i].is_object())
                fail(path, text(NL_TEXT("A node must be an object with 'id' and 'type'.")));
            Node node = readNode(nodes[i], path);
            if (!ids.insert(node.id.value).second)
                fail(path, text(NL_TEXT("Two nodes have the id {1}; give one of them another."), node.id.value));
            m_graph.nextId = std::max(m_graph.nextId, node.id.value + 1);
            m_graph.nodes.push_back(std::move(node));
        }
        giveTitles();
    }

    /// Titles that are missing or borne twice become fresh ones.
    void giveTitles()
    {
        GraphSpec titled;
        std::unordered_set<std::string> seen;
        std::vector<Node *> untitled;
        for (Node &node : m_graph.nodes)
            if (node.title.empty() || !seen.insert(node.title).second)
                untitled.push_back(&node);
            else
                titled.nodes.push_back(node);
        Titles titles(titled);
        for (Node *node : untitled)
            node->title = node->title.empty() ? titles.fresh(node->type) : titles.unique(node->title);
    }

    Node readNode(const Json &json, const Path &path)
    {
        Node node;
        if (!json.contains("id"))
            fail(path, text(NL_TEXT("The node needs '{1}' with a whole number."), "id"));
        node.id.value = whole<std::uint32_t>(json["id"], below(path, "id"));
        if (node.id.value == 0 || node.id.value == std::numeric_limits<std::uint32_t>::max())
            fail(below(path, "id"), text(NL_TEXT("A node's id must lie from 1 to 4294967294.")));
        node.type = word(json, "type", path);
        if (json.contains("title"))
            node.title = word(json, "title", path);
        if (json.contains("params"))
            node.params = readParams(json["params"], below(path, "params"));
        if (json.contains("position")) {
            node.position = point(json["position"], below(path, "position"));
            m_hasPositions = true;
        }
        if (json.contains("group"))
            node.group.value = whole<std::uint32_t>(json["group"], below(path, "group"));
        return node;
    }

    Point point(const Json &json, const Path &path) const
    {
        if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
            fail(path, text(NL_TEXT("A position is two numbers: [x, y].")));
        return {json[0].get<double>(), json[1].get<double>()};
    }

    void readGroups(const Json &groups)
    {
        std::unordered_set<std::uint32_t> ids;
        for (const Node &node : m_graph.nodes)
            ids.insert(node.id.value);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const Path path = {"groups", std::to_string(i)};
            if (!groups[i].is_object() || !groups[i].contains("id"))
                fail(path, text(NL_TEXT("A group must be an object with 'id' and 'title'.")));
            Group group = readGroup(groups[i], path);
            if (group.id.value == 0 || group.id.value == std::numeric_limits<std::uint32_t>::max() ||
                !ids.insert(group.id.value).second)
                fail(path, text(NL_TEXT("The group's id {1} is taken or none; give it another."), group.id.value));
            m_graph.nextId = std::max(m_graph.nextId, group.id.value + 1);
            group.title = Titles(m_graph).unique(group.title);
            m_graph.groups.push_back(std::move(group));
        }
    }

    Group readGroup(const Json &json, const Path &path) const
    {
        Group group;
        group.id.value = whole<std::uint32_t>(json["id"], below(path, "id"));
        group.title = word(json, "title", path);
        if (json.contains("note"))
            group.note = word(json, "note", path);
        if (json.contains("position"))
            group.position = point(json["position"], below(path, "position"));
        if (json.contains("group"))
            group.parent.value = whole<std::uint32_t>(json["group"], below(path, "group"));
        group.isFolded = json.contains("folded") && json["folded"] == true;
        if (json.contains("repeats"))
            group.repeats = whole<std::uint16_t>(json["repeats"], below(path, "repeats"));
        if (group.repeats < 1 || group.repeats > mostRepeats)
            fail(below(path, "repeats"), text(NL_TEXT("A group stands from 1 to {1} times."), mostRepeats));
        if (json.contains("ties"))
            for (const Json &tie : array(json, "ties")) {
                std::vector<PortRef> &inputs = group.ties.emplace_back();
                for (const Json &input : tie)
                    inputs.push_back(port(input, below(path, "ties")));
            }
        return group;
    }

    void readBends(const Json &bends)
    {
        for (std::size_t i = 0; i < bends.size(); ++i) {
            const Path path = {"bends", std::to_string(i)};
            if (!bends[i].is_object() || !bends[i].contains("to") || !bends[i].contains("points") ||
                !bends[i]["points"].is_array())
                fail(path, text(NL_TEXT("A bent wire must be an object with 'to' and 'points'.")));
            const PortRef input = port(bends[i]["to"], below(path, "to"));
            if (!m_graph.edgeInto(input))
                fail(below(path, "to"), text(NL_TEXT("No wire ends here, so none can be bent.")));
            for (const Json &through : bends[i]["points"])
                m_graph.bends[input].push_back(point(through, below(path, "points")));
        }
    }

    void readFlow(const Json &flow)
    {
        if (flow != "right" && flow != "down")
            fail({"flow"}, text(NL_TEXT("A network flows 'right' or 'down'.")));
        m_graph.flow = flow == "down" ? Flow::Down : Flow::Right;
    }

    void throwIfMisgrouped() const
    {
        const std::optional<GroupFault> fault = findGroupFault(m_graph);
        if (!fault)
            return;
        const Group *group = m_graph.group(fault->at);
        const std::string &title = group ? group->title : m_graph.find(fault->at)->title;
        switch (fault->kind) {
        case GroupFault::Circle:
            fail({"groups"}, text(NL_TEXT("{1} contains itself; put it into another group or into none."), title));
        case GroupFault::TooMany:
            fail({"groups"},
                 text(NL_TEXT("There are too many groups, or too many in one another, at {1}; take some away."), title));
        case GroupFault::Missing:
            fail({group ? "groups" : "nodes"},
                 text(NL_TEXT("{1} stands in a group that there is not; add the group or leave 'group' out."), title));
        }
    }

    Params readParams(const Json &json, const Path &path) const
    {
        if (!json.is_object())
            fail(path, text(NL_TEXT("'params' must be an object with a value for each setting.")));
        Params params;
        for (const auto &[key, value] : json.items()) {
            if (value.is_boolean())
                params.set(key, value.get<bool>());
            else if (value.is_number_float())
                params.set(key, value.get<double>());
            else if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{1} << 62)
                fail(below(path, key), text(NL_TEXT("The number for '{1}' is too large."), key));
            else if (value.is_number_integer())
                params.set(key, value.get<std::int64_t>());
            else if (value.is_string())
                params.set(key, value.get<std::string>());
            else
                fail(below(path, key), text(NL_TEXT("The setting '{1}' takes a number, a text, true or false."), key));
        }
        return params;
    }

    void readEdges(const Json &edges)
    {
        std::unordered_set<std::uint32_t> ids;
        for (const Node &node : m_graph.nodes)
            ids.insert(node.id.value);
        m_graph.edges.reserve(edges.size());
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const Path path = {"edges", std::to_string(i)};
            if (!edges[i].is_object() || !edges[i].contains("from") || !edges[i].contains("to"))
                fail(path, text(NL_TEXT("A wire must be an object with 'from' and 'to'.")));
            const Edge edge{port(edges[i]["from"], below(path, "from")), port(edges[i]["to"], below(path, "to"))};
            for (const char *end : {"from", "to"}) {
                const std::uint32_t id = (end[0] == 'f' ? edge.from : edge.to).node.value;
                if (!ids.contains(id))
                    fail(below(path, end), text(NL_TEXT("No node has the id {1}; mend the wire or add the node."), id));
            }
            m_graph.edges.push_back(edge);
        }
    }

    /// [node, port], or just the node for its first port.
    PortRef port(const Json &json, const Path &path) const
    {
        if (!json.is_array())
            return {{whole<std::uint32_t>(json, path)}, 0};
        if (json.size() != 2)
            fail(path, text(NL_TEXT("An end of a wire is a node's id, or [id, port].")));
        return {{whole<std::uint32_t>(json[0], below(path, "0"))}, whole<std::uint16_t>(json[1], below(path, "1"))};
    }

    static Path below(Path path, const std::string &step)
    {
        path.push_back(step);
        return path;
    }

    const std::string &m_text;
    const std::string &m_fileName;
    GraphSpec m_graph;
    bool m_hasPositions = false;
};

} // namespace

GraphSpec graphFromJson(const std::string &json, const std::string &fileName)
{
    return JsonReader(json, fileName).read();
}

} // namespace netloom
