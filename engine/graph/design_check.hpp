// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/graph/graph_analysis.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What a design check may look at. data facts are empty when no data are bound.
struct CheckContext {
    const GraphSpec &graph;
    const GraphAnalysis &analysis;
    const DataSignature *signature = nullptr;
    std::int64_t trainRows = 0;            ///< 0 when unknown
    std::vector<std::int64_t> classCounts; ///< training rows a class
    double featureScaleRatio = 1;          ///< largest over smallest deviation of the network's inputs
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
    virtual std::vector<GraphIssue> check(const CheckContext &context) const = 0;
};

const Catalogue<DesignCheck> &designChecks();

/// The analysis' errors and all that the checks find, errors first.
std::vector<GraphIssue> checkDesign(const CheckContext &context);

} // namespace netloom
