// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/gru_cell.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class BiGru : public RecurrentType<GruCell, 2>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "bigru",
            .label = NL_TEXT("Bidirectional GRU"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT(
                "Two GRUs, one that reads the sequence forwards and one that reads it backwards, side by side: twice as "
                "many outputs as units. Sequences of different lengths need no mask: each is read to its own end."),
            .formula = "y = (GRU(x1 ... xT), GRU(xT ... x1))",
            .source = "Schuster, Paliwal 1997, Bidirectional recurrent neural networks",
            .params = withWeightSettings({recurrentUnitsSpec(), sequencesSpec()})};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &bigru()
{
    static const BiGru type;
    return type;
}
} // namespace all_layers

} // namespace netloom
