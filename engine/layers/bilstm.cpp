// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/lstm_cell.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class BiLstm : public RecurrentType<LstmCell, 2>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "bilstm",
            .label = NL_TEXT("Bidirectional LSTM"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT("Two LSTMs, one that reads the sequence forwards and one that reads it backwards, side by side: "
                            "twice as many outputs as units. Every step knows what stands before it and behind it. "
                            "Sequences of different lengths need no mask: each is read to its own end."),
            .formula = "y = (LSTM(x1 ... xT), LSTM(xT ... x1))",
            .source = "Graves, Schmidhuber 2005, Framewise phoneme classification with bidirectional LSTM",
            .params = withWeightSettings({recurrentUnitsSpec(), sequencesSpec()})};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &bilstm()
{
    static const BiLstm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
