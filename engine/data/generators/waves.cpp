// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

enum class WaveForm : std::int32_t { Noise, Sawtooth, Sine, Square }; // in alphabetical order

constexpr double fewestCycles = 2;
constexpr double mostCycles = 6;
constexpr double noiseStrength = 0.7; ///< about the root mean square of a sine, so that the strength does not tell it

/// One sample. turns: how many cycles have gone by, the phase included.
double waveValue(WaveForm form, double turns, RandomStream &random)
{
    const double share = turns - std::floor(turns);
    switch (form) {
    case WaveForm::Noise:
        return noiseStrength * random.normal();
    case WaveForm::Sawtooth:
        return 2 * share - 1;
    case WaveForm::Sine:
        return std::sin(2 * std::numbers::pi * share);
    case WaveForm::Square:
        return share < 0.5 ? 1 : -1;
    }
    return 0;
}

class Waves final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "waves",
            NL_TEXT("Waves"),
            NL_TEXT(
                "Signals of four forms with whatever phase and frequency: something to begin with for networks that read "
                "sequences, and for convolutions along them."),
            NL_TEXT("Sine, square and sawtooth of height 1, phase even, 2 to 6 cycles in the signal; the fourth class is "
                    "normal noise of 0.7. Each value gets further normal noise."),
            800,
            {countParam("length", NL_TEXT("Length"), 64, 16, 1024, NL_TEXT("How many steps a signal has.")),
             realParam("noise", NL_TEXT("Noise"), 0.2, 0, 2,
                       NL_TEXT("Standard deviation of the normal noise on each value."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const auto length = static_cast<std::size_t>(params.integer("length"));
        const double noise = params.real("noise");
        SimulatedTable table({"signal", "", NL_TEXT("One value a step.")}, Shape{params.integer("length"), 1}, rows);
        table.setClasses({"form", "", NL_TEXT("Which form the signal was made of.")},
                         {"noise", "sawtooth", "sine", "square"});
        RandomStream random = generatorStream(seed);
        std::vector<double> signal(length);
        for (std::int64_t row = 0; row < rows; ++row) {
            const auto code = static_cast<std::int32_t>(row % 4);
            const double phase = random.uniform();
            const double cycles = fewestCycles + (mostCycles - fewestCycles) * random.uniform();
            for (std::size_t step = 0; step < length; ++step) {
                const double turns = phase + cycles * static_cast<double>(step) / static_cast<double>(length);
                const double pure = waveValue(static_cast<WaveForm>(code), turns, random);
                signal[step] = pure + noise * random.normal();
            }
            table.addRow(signal, code);
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &waves()
{
    static const Waves type;
    return type;
}

} // namespace netloom::all_generators
