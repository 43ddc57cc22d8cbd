// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/rnn_cell.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class Rnn : public RecurrentType<RnnCell, 1>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "rnn",
            .label = NL_TEXT("Simple RNN"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT("Reads a sequence step by step; its state is a weighted sum of the step and of the state "
                            "before. Forgets after some ten steps; LSTM and GRU remember longer. Sequences of different "
                            "lengths need no mask: each is read to its own end."),
            .formula = "h = f(x W + h U + b)",
            .source = "Elman 1990, Finding structure in time",
            .params = withWeightSettings(
                {recurrentUnitsSpec(),
                 {.key = "activation",
                  .label = NL_TEXT("Activation"),
                  .type = ParamType::Choice,
                  .defaultValue = "tanh",
                  .choices = {"tanh", "relu"},
                  .help = NL_TEXT("tanh keeps the state within -1 and 1; with relu it can grow without end.")},
                 sequencesSpec()})};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &rnn()
{
    static const Rnn type;
    return type;
}
} // namespace all_layers

} // namespace netloom
