// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

/// Friedman 1991, "Multivariate adaptive regression splines", section 4.3; as scikit-learn's make_friedman1. x: at least
/// five.
double friedmanValue(const std::vector<double> &x)
{
    const double bend = x[2] - 0.5;
    return 10 * std::sin(std::numbers::pi * x[0] * x[1]) + 20 * bend * bend + 10 * x[3] + 5 * x[4];
}

class Friedman final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "friedman",
            NL_TEXT("Friedman's regression"),
            NL_TEXT("A well-known benchmark: of many inputs only the first five matter, two of them together, one bent, two "
                    "straight. Good for asking which inputs a model uses."),
            NL_TEXT(
                "y = 10 sin(pi x1 x2) + 20 (x3 - 0.5)^2 + 10 x4 + 5 x5 plus normal noise, all x even in [0, 1] (Friedman "
                "1991)."),
            1000,
            {countParam("inputs", NL_TEXT("Inputs"), 10, 5, 100, NL_TEXT("How many inputs; all after the fifth are idle.")),
             realParam("noise", NL_TEXT("Noise"), 1, 0, 10, NL_TEXT("Standard deviation of the normal noise on y."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const auto inputs = static_cast<std::size_t>(params.integer("inputs"));
        const double noise = params.real("noise");
        std::vector<SimulatedTable::Name> names;
        for (std::size_t i = 1; i <= inputs; ++i)
            names.push_back({"x" + std::to_string(i), "", i > 5 ? NL_TEXT("Has no say in y.") : ""});
        SimulatedTable table(std::move(names), rows);
        table.setTarget({"y", "", NL_TEXT("What follows from the first five inputs.")});
        RandomStream random = generatorStream(seed);
        std::vector<double> x(inputs);
        for (std::int64_t row = 0; row < rows; ++row) {
            for (double &value : x)
                value = random.uniform();
            table.addRow(x, friedmanValue(x) + noise * random.normal());
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &friedman()
{
    static const Friedman type;
    return type;
}

} // namespace netloom::all_generators
