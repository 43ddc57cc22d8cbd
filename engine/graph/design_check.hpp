// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/split_leaks.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/graph_index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netloom {

struct Recipe;

/// The least and the most of some numbers.
struct ValueRange {
    double low = 0, high = 0;
    bool operator==(const ValueRange &) const = default;
};

/// What a design check may look at. data facts are empty when no data are bound.
struct CheckContext {
    const GraphSpec &graph;
    const GraphAnalysis &analysis;
    const DataSignature *signature = nullptr;
    std::int64_t trainRows = 0;                 ///< 0 when unknown
    std::vector<std::int64_t> classCounts = {}; ///< training rows a class
    double featureScaleRatio = 1;               ///< largest over smallest deviation of the network's inputs
    const Recipe *recipe = nullptr;             ///< how it is to be trained
    std::int64_t validationRows = -1;           ///< -1 when unknown
    std::optional<ValueRange> targets = {};     ///< of a regression, in the training rows, as the loss sees them
    std::vector<std::string> leaks = {};        ///< inputs that say nearly the same as the target
    SplitLeaks splitLeaks = {};                 ///< rows and groups that stand in training and beyond it
    std::vector<std::string> identifiers = {};  ///< features that only tell the rows apart
};

struct DesignCheckInfo {
    std::string id; ///< the issue's code: "logits-after-activation"
    std::string help;
};

/// One rule of good design (the graph linter): what fires is a GraphIssue with repairs.
class DesignCheck
{
public:
    virtual ~DesignCheck() = default;
    virtual const DesignCheckInfo &info() const = 0;
    /// index: of the context's graph.
    virtual std::vector<GraphIssue> check(const CheckContext &context, const GraphIndex &index) const = 0;
};

const Catalogue<DesignCheck> &designChecks();

/// The analysis' errors and all that the checks find, errors first.
std::vector<GraphIssue> checkDesign(const CheckContext &context);

} // namespace netloom
