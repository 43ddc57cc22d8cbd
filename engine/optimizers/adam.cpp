// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/adam_update.hpp"

namespace netloom {

namespace {

template <class T>
using AdamUpdate = AdamOptimizer<T, false>;

class Adam : public OptimizerTypeOf<AdamUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "adam",
            .label = NL_TEXT("Adam"),
            .help = NL_TEXT("Gives every weight a step size of its own, from the mean and the spread of its recent "
                            "gradients. A good first choice for nearly everything."),
            .formula = "m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w = w - rate (m / (1 - b1^t)) / (sqrt(v / (1 - "
                       "b2^t)) + epsilon)",
            .source = "Kingma, Ba 2015, Adam: a method for stochastic optimization",
            .learningRate = 0.001,
            .params = adamSpecs(0.0)};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &adam()
{
    static const Adam type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
