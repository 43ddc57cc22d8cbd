// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

namespace netloom::all_generators {

namespace {

class ArticleToy final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "article_toy",
            NL_TEXT("The article's toy"),
            NL_TEXT("One input that is its own label, four rows: small enough to follow every weight by hand."),
            NL_TEXT("Inputs 1, 0, 1, 0 and so on; the label equals the input. Nothing is random."),
            4,
            {}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t, const Params &) const override
    {
        SimulatedTable table({{"x", "", ""}}, rows);
        table.setTarget({"label", "", NL_TEXT("The same as the input.")});
        for (std::int64_t row = 0; row < rows; ++row) {
            const double value = row % 2 == 0 ? 1 : 0;
            table.addRow({value}, value);
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &article_toy()
{
    static const ArticleToy type;
    return type;
}

} // namespace netloom::all_generators
