// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/node_look.hpp"

#include "engine/base/choice_label.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/forms/value_field.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace netloom {

namespace {

struct NodeWords {
    Q_DECLARE_TR_FUNCTIONS(NodeLook)
};

const QString dot = QStringLiteral(" \u00b7 ");

QString settingText(const ParamSpec &spec, const ParamValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? shown(spec.label).toLower() : NodeWords::tr("no %1").arg(shown(spec.label).toLower());
    const bool isSelfEvident = spec.type == ParamType::Choice || (spec.isPositional && spec.type != ParamType::Real);
    const QString word = spec.type == ParamType::Choice ? shown(choiceLabel(paramText(value))) : valueText(value);
    return isSelfEvident ? word : shown(spec.label).toLower() + u' ' + word;
}

/// The settings that matter: those that stand first in the network text, and those set to other than the default.
QString settingsInShort(const NodeInfo &info, const Node &node)
{
    QStringList parts;
    for (const ParamSpec &spec : info.params) {
        const auto set = node.params.all().find(spec.key);
        const bool isSet = set != node.params.all().end() && set->second != spec.defaultValue;
        if (spec.isPositional || isSet || spec.key == "activation")
            parts << settingText(spec, isSet ? set->second : spec.defaultValue);
    }
    return parts.join(dot);
}

QString inputInShort(const CanvasContent &content, const Node &node)
{
    const std::optional<Shape> shape = content.analysis.shapeAt({node.id, 0});
    if (!shape)
        return NodeWords::tr("no data yet");
    if (shape->tokens() > 0)
        return NodeWords::tr("up to %Ln tokens", nullptr, static_cast<int>(shape->items()));
    return shape->rank() == 1 ? NodeWords::tr("%Ln features", nullptr, static_cast<int>((*shape)[0])) : shapeText(shape);
}

QString targetInShort(const CanvasContent &content)
{
    if (!content.signature)
        return NodeWords::tr("no data yet");
    const DataSignature &signature = *content.signature;
    if (signature.task == Task::Multiclass)
        return NodeWords::tr("%n classes", nullptr, static_cast<int>(signature.classes.size()));
    if (signature.asksSeveral())
        return NodeWords::tr("%n yes-or-no answers", nullptr, static_cast<int>(signature.targets.size()));
    constexpr std::size_t longest = 16; // letters: longer words would be cut in their middle
    if (signature.task == Task::Binary && signature.classes.size() == 2)
        return signature.classes[0].size() + signature.classes[1].size() > longest
                   ? NodeWords::tr("%n classes", nullptr, 2)
                   : NodeWords::tr("%1 or %2").arg(qstr(signature.classes[0]), qstr(signature.classes[1]));
    return signature.targets.size() == 1 ? qstr(signature.targets.front())
                                         : NodeWords::tr("%n values", nullptr, static_cast<int>(signature.targets.size()));
}

QString summaryOf(const CanvasContent &content, const Node &node, const NodeInfo *info)
{
    if (!info)
        return NodeWords::tr("%1 is not known here").arg(qstr(node.type));
    if (node.type == "input")
        return inputInShort(content, node);
    if (node.type == "target")
        return targetInShort(content);
    const QString settings = settingsInShort(*info, node);
    if (info->category == NodeCategory::Loss) {
        const QString kind = shown(info->shortLabel.empty() ? info->label : info->shortLabel);
        return settings.isEmpty() ? kind : kind + dot + settings;
    }
    return settings.isEmpty() ? shown(categoryName(info->category)).toLower() : settings;
}

void noteIssue(NodeLook &look, const GraphIssue *issue)
{
    if (!issue)
        return;
    look.note = shown(issue->message);
    look.severity = issue->severity;
}

QStringList numbered(const QString &name, std::size_t count)
{
    QStringList names;
    for (std::size_t i = 0; i < count; ++i)
        names << (count == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(i + 1));
    return names;
}

NodeLook groupLook(const CanvasContent &content, const ContentIndex &index, const Group &group)
{
    NodeLook look;
    look.isGroup = true;
    look.repeats = group.repeats;
    look.title = qstr(group.title);
    look.summary = groupInShort(*content.graph, group);
    look.category = NodeCategory::Merge;
    std::int64_t parameters = 0;
    for (const NodeId node : nodesIn(*content.graph, group.id))
        if (const auto found = content.analysis.nodes.find(node); found != content.analysis.nodes.end())
            parameters += found->second.cost.parameters;
    look.cost = shortCount(parameters);
    noteIssue(look, index.issueAt(group.id));
    const GroupPorts &ports = index.seen().ports.at(group.id);
    look.inputs = numbered(shown("input"), ports.inputs.size());
    look.outputs = numbered(shown("output"), ports.outputs.size());
    return look;
}

NodeLook nodeLook(const CanvasContent &content, const ContentIndex &index, const Node &node)
{
    const NodeInfo *info = findNodeType(node.type);
    NodeLook look;
    look.title = qstr(node.title);
    look.summary = summaryOf(content, node, info);
    look.isKnown = info != nullptr;
    if (info)
        look.category = info->category;
    if (const auto found = content.analysis.nodes.find(node.id); found != content.analysis.nodes.end())
        look.cost = shortCount(found->second.cost.parameters);
    noteIssue(look, index.issueAt(node.id));
    const PortsInUse use = index.ports(node.id);
    look.inputs = inputPortNames(node, use);
    look.outputs = outputPortNames(node, use);
    return look;
}

} // namespace

NodeLook lookOf(const CanvasContent &content, const ContentIndex &index, const Node &node)
{
    const Group *group = index.seen().isGroup(node.id) ? content.graph->group(node.id) : nullptr;
    NodeLook look = group ? groupLook(content, index, *group) : nodeLook(content, index, node);
    look.flow = content.graph->flow;
    return look;
}

QString groupInShort(const GraphSpec &graph, const Group &group)
{
    const QString nodes = NodeWords::tr("%n nodes", nullptr, static_cast<int>(nodesIn(graph, group.id).size()));
    return group.repeats == 1 ? nodes : nodes + dot + NodeWords::tr("%n times", nullptr, group.repeats);
}

QString spokenDescription(const CanvasContent &content, NodeId node, const NodeLook &look)
{
    QStringList sentences;
    if (const auto found = content.analysis.nodes.find(node); found != content.analysis.nodes.end()) {
        const GraphAnalysis::ForNode &facts = found->second;
        if (!facts.inputs.empty() && !facts.outputs.empty())
            sentences << NodeWords::tr("%1 to %2").arg(shapeText(facts.inputs.front()), shapeText(facts.outputs.front()));
        else if (!facts.outputs.empty())
            sentences << NodeWords::tr("gives %1").arg(shapeText(facts.outputs.front()));
        else if (!facts.inputs.empty())
            sentences << NodeWords::tr("takes %1").arg(shapeText(facts.inputs.front()));
        if (facts.cost.parameters > 0)
            sentences << NodeWords::tr("%1 parameters").arg(QLocale().toString(facts.cost.parameters));
    }
    if (!look.summary.isEmpty())
        sentences << look.summary;
    QString spoken = sentences.join(QStringLiteral(", "));
    if (!look.note.isEmpty())
        spoken += QStringLiteral(". ") +
                  (look.isBroken() ? NodeWords::tr("Error: %1") : NodeWords::tr("Warning: %1")).arg(look.note);
    return spoken;
}

QString silentWords(const NodePulse &pulse)
{
    return NodeWords::tr("%1 % silent").arg(std::lround(100 * pulse.silentShare));
}

QString shortCount(std::int64_t count)
{
    if (count <= 0)
        return {};
    if (count < 10'000)
        return QLocale().toString(count);
    const bool isMillions = count >= 1'000'000;
    const double scaled = static_cast<double>(count) / (isMillions ? 1e6 : 1e3);
    return QLocale().toString(scaled, 'f', scaled < 100 ? 1 : 0) +
           (isMillions ? QStringLiteral(" M") : QStringLiteral(" k"));
}

QString shapeText(const std::optional<Shape> &shape)
{
    return shape ? qstr(shape->str()).replace(u'x', u'\u00d7') : QStringLiteral("?");
}

QString shapeText(const GraphAnalysis &analysis, PortRef output)
{
    const QString first = shapeText(analysis.shapeAt(output));
    const auto node = analysis.nodes.find(output.node);
    if (node == analysis.nodes.end() || output.port >= static_cast<int>(node->second.outputsOfLastCopy.size()))
        return first;
    const QString last = shapeText(node->second.outputsOfLastCopy[static_cast<std::size_t>(output.port)]);
    return first == last ? first : first + QStringLiteral(" \u2026 ") + last;
}

} // namespace netloom
