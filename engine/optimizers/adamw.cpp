// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/adam_update.hpp"

namespace netloom {

namespace {

template <class T>
using AdamWUpdate = AdamOptimizer<T, true>;

class AdamW : public OptimizerTypeOf<AdamWUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{.id = "adamw",
                                        .label = NL_TEXT("AdamW"),
                                        .help = NL_TEXT("Adam with a weight decay that acts on the weights themselves and "
                                                        "not through the gradient: the better one when decay is wanted."),
                                        .formula = "w = w - rate decay w, then as Adam",
                                        .source = "Loshchilov, Hutter 2019, Decoupled weight decay regularization",
                                        .learningRate = 0.001,
                                        .params = adamSpecs(0.01)};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &adamw()
{
    static const AdamW type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
