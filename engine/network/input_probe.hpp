// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/thread_pool.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace netloom {

/// A network that says how its answer changes with its inputs. Training never asks that, so it is compiled apart, in double
/// precision, with room for the gradients by the inputs; it works as the network does when it predicts.
class InputProbe
{
public:
    /// maxRows: the most that will be asked for at once. Throws Error (Graph) as Network does.
    InputProbe(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows);
    ~InputProbe();
    InputProbe(InputProbe &&) noexcept;

    /// Puts the weights of a network of this graph in. Throws Error (Usage) when they are not as many.
    void setWeights(std::span<const float> weights);
    std::int64_t maxRows() const;
    bool reads(std::size_t input) const; ///< whether the network looks at this one of the data's inputs
    std::int64_t units() const; ///< numbers of a row's raw prediction, before the loss's link; without places of its own

    /// (rows) the raw prediction's number `unit`, which for classes is the score before it becomes a probability.
    /// Throws Error (Usage) for data of another form, or a unit that is not there.
    std::vector<double> outputs(const PreparedData &data, std::span<const std::uint32_t> rows, std::int64_t unit,
                                ThreadPool &pool);

    struct Change {
        double output = 0;
        /// One an input, a derivative for each number of the row. Of ids, by which nothing can be differentiated, each one's
        /// derivative along what the network makes of it: the sum over its numbers of gradient times number.
        std::vector<std::vector<double>> inputs;
    };
    /// One a row. tokenScale: what the network makes of ids is multiplied by it first; the change is still that along the
    /// whole, unscaled.
    std::vector<Change> changes(const PreparedData &data, std::span<const std::uint32_t> rows, std::int64_t unit,
                                double tokenScale, ThreadPool &pool);

private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

} // namespace netloom
