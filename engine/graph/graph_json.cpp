// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/json_place.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace netloom {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *formatName = "netloom-graph";
constexpr int formatVersion = 1;
constexpr int deepestJson = 32;

Json valueToJson(const ParamValue &value)
{
    return std::visit([](const auto &plain) { return Json(plain); }, value);
}

Json portToJson(const PortRef &port)
{
    return Json::array({port.node.value, port.port});
}

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
            root["version"].get<std::int64_t>() > formatVersion)
            fail({"version"},
                 text(NL_TEXT("A newer Netloom wrote this graph (form {1}; this one reads {2}); open it there."),
                      root["version"].get<std::int64_t>(), formatVersion));
        readNodes(array(root, "nodes"));
        if (root.contains("edges"))
            readEdges(array(root, "edges"));
        if (root.contains("nextId"))
            m_graph.nextId = std::max(m_graph.nextId, whole<std::uint32_t>(root["nextId"], {"nextId"}));
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
            const Json &position = json["position"];
            if (!position.is_array() || position.size() != 2 || !position[0].is_number() || !position[1].is_number())
                fail(below(path, "position"), text(NL_TEXT("A position is two numbers: [x, y].")));
            node.position = {position[0].get<double>(), position[1].get<double>()};
            m_hasPositions = true;
        }
        return node;
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

std::string graphToJson(const GraphSpec &graph)
{
    Json nodes = Json::array(), edges = Json::array();
    for (const Node &node : graph.nodes) {
        Json params = Json::object();
        for (const auto &[key, value] : node.params.all())
            params[key] = valueToJson(value);
        nodes.push_back({{"id", node.id.value},
                         {"type", node.type},
                         {"title", node.title},
                         {"params", params},
                         {"position", Json::array({node.position.x, node.position.y})}});
    }
    for (const Edge &edge : graph.edges)
        edges.push_back({{"from", portToJson(edge.from)}, {"to", portToJson(edge.to)}});
    const Json root = {
        {"format", formatName}, {"version", formatVersion}, {"nextId", graph.nextId}, {"nodes", nodes}, {"edges", edges}};
    // A text that is no UTF-8 (a title from a damaged file) must not keep a graph from being written.
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

GraphSpec graphFromJson(const std::string &json, const std::string &fileName)
{
    return JsonReader(json, fileName).read();
}

} // namespace netloom
