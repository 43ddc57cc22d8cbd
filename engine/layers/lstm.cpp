// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/lstm_cell.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class Lstm : public RecurrentType<LstmCell, 1>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "lstm",
            .label = NL_TEXT("LSTM"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT("Reads a sequence step by step. Three gates decide what its memory forgets, takes in and shows, "
                            "so that it can keep a thing in mind over many steps. Sequences of different lengths need no "
                            "mask: each is read to its own end."),
            .formula = "i, f, o = sigmoid(x W + h U + b), g = tanh(x W + h U + b), c = f c + i g, h = o tanh(c)",
            .source = "Hochreiter, Schmidhuber 1997, Long short-term memory",
            .params = withWeightSettings({recurrentUnitsSpec(), sequencesSpec()})};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &lstm()
{
    static const Lstm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
