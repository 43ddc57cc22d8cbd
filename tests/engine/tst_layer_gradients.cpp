// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_variants.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

/// A seed of a variant's own, which stays the same when the catalogue grows. FNV-1a.
std::uint64_t seedOf(const std::string &name)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    return hash;
}

double weightedSum(LayerBench &bench)
{
    bench.forward();
    double sum = 0;
    for (std::size_t i = 0; i < bench.out.size(); ++i)
        sum += bench.out[i] * bench.gradOut[i];
    for (std::size_t port = 0; port < bench.moreOut.size(); ++port)
        for (std::size_t i = 0; i < bench.moreOut[port].size(); ++i)
            sum += bench.moreOut[port][i] * bench.moreGradOut[port][i];
    return sum;
}

constexpr double differenceStep = 1e-5;

/// Central differences of sum(out * gradOut) by every number of a block, of two steps, so that sharp bends do not count.
std::vector<double> differences(LayerBench &bench, std::vector<double> &block)
{
    std::vector<double> slopes(block.size());
    for (std::size_t i = 0; i < block.size(); ++i) {
        const double before = block[i];
        const auto across = [&](double step) {
            block[i] = before + step;
            const double above = weightedSum(bench);
            block[i] = before - step;
            return (above - weightedSum(bench)) / (2 * step);
        };
        slopes[i] = (4 * across(differenceStep) - across(2 * differenceStep)) / 3;
        block[i] = before;
    }
    return slopes;
}

/// What differences cannot tell from 0, as a norm over a block: the rounding of the sum, by the step.
double roundingOf(const LayerBench &bench, std::size_t numbers)
{
    double sum = 0;
    for (std::size_t i = 0; i < bench.out.size(); ++i)
        sum += std::abs(bench.out[i] * bench.gradOut[i]);
    return std::numeric_limits<double>::epsilon() * sum / differenceStep * std::sqrt(static_cast<double>(numbers));
}

/// What backward gives as a multiple of the derivative: 1, but for the layers that are there to do otherwise.
double promisedFactor(const Variant &variant)
{
    if (variant.type->info().id == "stop_gradient")
        return 0;
    if (variant.type->info().id == "gradient_reversal")
        return -withDefaults(variant.type->info().params, variant.params).real("factor");
    return 1;
}

/// Empty when all gradients equal central differences: 1e-8 norm-wise a tensor, 1e-6 a number.
std::string wrongGradient(const Variant &variant, std::int64_t rows, std::uint64_t seed)
{
    const BenchSamples samples = someSamples(rows);
    LayerBench bench(*variant.type, variant.params, variant.inputs, rows, Phase::Training, 0, samples);
    fillAll(bench, seed, variant.inputs[0].tokens());
    bench.forward();
    bench.backward();
    const double factor = promisedFactor(variant);
    std::string wrong;
    const auto compare = [&](const std::vector<double> &gradient, std::vector<double> slopes, const std::string &what) {
        for (double &slope : slopes)
            slope *= factor;
        // Where a gradient is 0 by its nature, as that of a key's bias in attention, nothing but rounding is left.
        const double rounding = roundingOf(bench, slopes.size());
        if (!(relativeDistance(gradient, slopes) <= 1e-8 || distance(gradient, slopes) <= rounding))
            wrong = what + ": " + std::to_string(relativeDistance(gradient, slopes));
        for (std::size_t i = 0; i < slopes.size(); ++i)
            if (!(std::abs(gradient[i] - slopes[i]) <= 1e-6 * std::max(1.0, std::abs(slopes[i]))))
                wrong = what + ", number " + std::to_string(i);
    };
    for (std::size_t i = 0; i < bench.in.size() && !variant.takesIds(); ++i)
        compare(std::vector<double>(bench.gradIn[i]), differences(bench, bench.in[i]), "input");
    for (std::size_t i = 0; i < bench.weights.size(); ++i)
        if (bench.specs[i].isTrained)
            compare(std::vector<double>(bench.gradWeights[i]), differences(bench, bench.weights[i]), bench.specs[i].name);
    return wrong;
}

} // namespace

/// What backward gives of every layer of the catalogue, the next one, too, against central differences.
class TestLayerGradients : public QObject
{
    Q_OBJECT
private slots:
    void gradientsEqualCentralDifferences_data() { addVariantRows(); }
    void gradientsEqualCentralDifferences();
};

void TestLayerGradients::gradientsEqualCentralDifferences()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    // Three numbers may lie so close together that their deviation bends too sharply for differences.
    const std::int64_t rows = variant.type->couplesRows() ? 12 : variant.inputs[0].isVarying() ? 5 : 3;
    // A number inside the layer may by chance lie at a kink, where differences see another slope: then once more, with
    // others. A gradient that is wrong is so with all of them.
    std::string wrong;
    for (std::uint64_t trial = 0; trial < 3; ++trial) {
        wrong = wrongGradient(variant, rows, seedOf(variant.name) + trial);
        if (wrong.empty())
            return;
    }
    QFAIL(wrong.c_str());
}

QTEST_APPLESS_MAIN(TestLayerGradients)
#include "tst_layer_gradients.moc"
