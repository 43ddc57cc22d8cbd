// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs of nodes with several inputs that do not go together.
#include "engine/graph/repair_search.hpp"

#include <algorithm>
#include <span>

namespace netloom {

namespace {

constexpr std::size_t mostWaysTried = 12;

/// What is put before each port.
struct Plan {
    std::vector<RepairWay> ways;
    Shape common; ///< what the first port gets then
};

std::vector<RepairWay> waysToAnything(const Shape &from)
{
    std::vector<RepairWay> ways = {{}};
    for (const RepairStep &step : kindSteps(from))
        ways.push_back({step});
    const std::vector<RepairWay> single(ways.begin() + 1, ways.end());
    for (const RepairWay &way : single)
        if (const std::optional<Shape> after = shapeAfter(way, from))
            for (const RepairStep &second : kindSteps(*after))
                ways.push_back({way[0], second});
    return ways;
}

/// Of the ways from a port's shape to the common one, the first after which the two go together.
std::optional<RepairWay> wayToJoin(const RepairSearch &search, const Shape &common, int port)
{
    const std::vector<RepairWay> prefixes = waysToAnything(search.input(port));
    const auto joins = [&](const RepairWay &way) {
        const std::optional<Shape> shape = shapeAfter(way, search.input(port));
        return shape && search.takes({common, *shape});
    };
    if (const auto plain = std::find_if(prefixes.begin(), prefixes.end(), joins); plain != prefixes.end())
        return *plain;
    for (const RepairWay &prefix : std::span(prefixes).first(std::min(prefixes.size(), mostWaysTried)))
        if (const std::optional<Shape> between = shapeAfter(prefix, search.input(port)))
            for (const RepairWay &rest : waysBetween(*between, common)) {
                RepairWay way = prefix;
                way.insert(way.end(), rest.begin(), rest.end());
                if (joins(way))
                    return way;
            }
    return std::nullopt;
}

std::optional<Plan> planFrom(const RepairSearch &search, const RepairWay &first)
{
    const std::optional<Shape> common = shapeAfter(first, search.input(0));
    if (!common)
        return std::nullopt;
    Plan plan{{first}, *common};
    std::vector<Shape> shapes = {*common};
    for (int port = 1; port < search.ports(); ++port) {
        std::optional<RepairWay> way = wayToJoin(search, *common, port);
        if (!way)
            return std::nullopt;
        shapes.push_back(*shapeAfter(*way, search.input(port)));
        plan.ways.push_back(std::move(*way));
    }
    return search.takes(shapes) ? std::optional(plan) : std::nullopt;
}

Text planLabel(const Plan &plan, const RepairSearch &search)
{
    const auto isLikeTheFirst = [&](const RepairWay &way) {
        return way.size() == 1 && plan.ways[0].size() == 1 && way[0].type == plan.ways[0][0].type &&
               way[0].detail == plan.ways[0][0].detail;
    };
    if (!std::all_of(plan.ways.begin(), plan.ways.end(), isLikeTheFirst))
        return text(NL_TEXT("Bring all inputs of {1} to {2}"), search.node().title, plan.common.str());
    if (plan.ways[0][0].type == "flatten")
        return text(NL_TEXT("Insert Flatten before each input"));
    return text(NL_TEXT("Insert {1} before each input"), wayLabel(plan.ways[0], search.input(0)).args.at(0));
}

void offerPlan(RepairSearch &search)
{
    std::vector<RepairWay> firsts = waysToAnything(search.input(0));
    firsts.resize(std::min(firsts.size(), mostWaysTried));
    for (std::size_t i = 0, plain = firsts.size(); i < plain; ++i) // such as heads that have to share the features
        if (const std::optional<Shape> after = shapeAfter(firsts[i], search.input(0)))
            for (const RepairStep &step : featureSteps(*after, 64)) {
                RepairWay way = firsts[i];
                way.push_back(step);
                firsts.push_back(std::move(way));
            }
    for (const RepairWay &first : firsts)
        if (const std::optional<Plan> plan = planFrom(search, first)) {
            std::vector<Edge> edges;
            for (int port = 0; port < search.ports(); ++port)
                edges.push_back(search.edge(port));
            search.offer({planLabel(*plan, search), [edges, ways = plan->ways](GraphSpec graph) {
                              for (std::size_t port = 0; port < edges.size(); ++port)
                                  graph = withWay(std::move(graph), edges[port], ways[port]);
                              return graph;
                          }});
            return;
        }
}

/// The first way that brings a port to what another one has.
void offerWayLikeOthers(RepairSearch &search, int port)
{
    for (int other = 0; other < search.ports(); ++other) {
        if (other == port || search.input(other) == search.input(port))
            continue;
        for (const RepairWay &way : waysBetween(search.input(port), search.input(other)))
            if (search.tryWay(port, way))
                return;
    }
}

} // namespace

void offerEqualInputs(RepairSearch &search)
{
    std::vector<int> unresized;
    for (int port = search.ports(); port-- > 0;) {
        const std::size_t before = search.count();
        offerFeederNumbers(search, port);
        if (search.count() == before)
            offerWayLikeOthers(search, port);
        else
            unresized.push_back(port);
    }
    for (auto port = unresized.rbegin(); port != unresized.rend(); ++port)
        offerWayLikeOthers(search, *port);
    if (search.isEmpty())
        offerPlan(search);
}

} // namespace netloom
