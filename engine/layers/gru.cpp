// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/gru_cell.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class Gru : public RecurrentType<GruCell, 1>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gru",
            .label = NL_TEXT("GRU"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT("Reads a sequence step by step, like LSTM, but with two gates and one memory: fewer weights and "
                            "often as good. Sequences of different lengths need no mask: each is read to its own end."),
            .formula = "r, z = sigmoid(x W + h U + b), n = tanh(x W + b + r (h U + b')), h = (1 - z) n + z h",
            .source = "Cho et al. 2014, Learning phrase representations using RNN encoder-decoder",
            .params = withWeightSettings({recurrentUnitsSpec(), sequencesSpec()})};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &gru()
{
    static const Gru type;
    return type;
}
} // namespace all_layers

} // namespace netloom
