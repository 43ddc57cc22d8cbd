// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/analysis_run.hpp"
#include "engine/layers/layer.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace netloom {

/// A node that a repair puts on a wire.
struct RepairStep {
    std::string type;
    Params params;
    std::string detail; ///< what is said of it on the button: "64", "1x8x8"
};
/// Such nodes one behind the other; none: the wire stays as it is.
using RepairWay = std::vector<RepairStep>;

/// Whether a layer takes such inputs; params with defaults.
bool isTakenBy(const AnalysisRun &run, const LayerType &layer, const Params &params, const std::vector<Shape> &inputs);
/// What comes out at the end of the nodes; empty where one of them does not take what it gets.
std::optional<Shape> shapeAfter(const RepairWay &way, const Shape &from);

/// Looks for edits after which a node takes what enters it. Whatever is tried is tried on the layers themselves, so that
/// an offered edit mends; the better ones come first because they are tried first.
class RepairSearch
{
public:
    static constexpr std::size_t most = 3; ///< repairs of an issue
    using Goal = std::function<bool(const std::vector<Shape> &inputs)>;

    /// inputs: what enters the ports now. isTaken: whether the node takes such inputs.
    RepairSearch(const AnalysisRun &run, int node, std::vector<Shape> inputs, Goal isTaken);

    const AnalysisRun &run() const { return m_run; }
    const Node &node() const { return m_run.node(m_node); }
    const std::vector<Shape> &inputs() const { return m_inputs; }
    int ports() const { return static_cast<int>(m_inputs.size()); }
    const Shape &input(int port) const { return m_inputs[static_cast<std::size_t>(port)]; }
    int wire(int port) const { return m_run.wires[static_cast<std::size_t>(m_node)][static_cast<std::size_t>(port)]; }
    const Edge &edge(int port) const { return m_run.index.edge(wire(port)); }

    bool takes(const std::vector<Shape> &inputs) const { return m_isTaken(inputs); }
    bool takesAt(int port, const Shape &shape) const;
    /// Offers the nodes on the wire of a port if they mend; says whether they do.
    bool tryWay(int port, const RepairWay &way);
    void offer(Repair repair); ///< once, whatever leads to it
    bool isFull() const { return m_found.size() >= most; }
    bool isEmpty() const { return m_found.empty(); }
    std::size_t count() const { return m_found.size(); }
    std::vector<Repair> found() && { return std::move(m_found); }

private:
    const AnalysisRun &m_run;
    int m_node;
    std::vector<Shape> m_inputs;
    Goal m_isTaken;
    std::vector<Repair> m_found;
    std::set<std::string> m_labels;
};

/// All that enters a port is first taken through these nodes.
GraphSpec withWay(GraphSpec graph, Edge edge, const RepairWay &way);
/// "Insert Flatten and Dense 10", "Add 1x1 convolution 32 > 64".
Text wayLabel(const RepairWay &way, const Shape &from);

// Steps to try, the likelier ones first.

/// Those that make another kind of input of one: flat rows, steps, pictures, numbers out of ids.
std::vector<RepairStep> kindSteps(const Shape &from);
/// Those after which there are so many features or channels.
std::vector<RepairStep> featureSteps(const Shape &from, std::int64_t features);
/// Those that may bring height and width, or the number of steps, to those of another shape.
std::vector<RepairStep> sizeSteps(const Shape &from, const Shape &to);
/// Ways of one to three nodes that may bring one shape to another.
std::vector<RepairWay> waysBetween(const Shape &from, const Shape &to);

/// Features or channels of one place.
std::int64_t featuresOf(const Shape &shape);
/// Whole numbers to try instead of one, the nearest first; then the others.
std::vector<std::int64_t> numbersAround(std::int64_t number, const std::vector<std::int64_t> &others);

// What offers repairs, each of its own kind.

/// The node's own settings: a smaller kernel, padding, as many heads as divide the features.
void offerOwnSettings(RepairSearch &search, const LayerType &layer, const Params &params);
/// Switches and choices of the nodes that feed it: all steps instead of the last one, padding.
void offerFeederChoices(RepairSearch &search);
/// Units and filters of the nodes that feed it.
void offerFeederNumbers(RepairSearch &search, int port);
/// Another kind of node in its place that does the same to such an input.
void offerOtherKinds(RepairSearch &search, const LayerType &layer, const Params &params);
/// Another input of the data: the one that brings graphs or links.
void offerOtherInputs(RepairSearch &search);
/// One input brought to the shape of another, or all of them to one.
void offerEqualInputs(RepairSearch &search);

} // namespace netloom
