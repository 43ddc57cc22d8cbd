// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/network/network.hpp"
#include "tests/engine/graph_fixture.hpp"
#include "tests/engine/layer_bench.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

/// A layer with settings and inputs that it accepts.
struct Variant {
    const LayerType *type;
    Params params;
    std::vector<Shape> inputs;
    std::string name;

    bool takesIds() const { return inputs[0].tokens() > 0; }
};

/// As fitLayer() would have it: layers that work item by item are made for an item.
bool isAccepted(const LayerType &type, const Params &params, const std::vector<Shape> &inputs)
{
    if ((inputs[0].isSequence() && type.itemUse() == ItemUse::EachItem) ||
        (inputs[0].isVarying() && type.itemUse() == ItemUse::Whole) || (inputs[0].tokens() > 0 && !type.takesTokens()))
        return false;
    try {
        type.outputShape(withDefaults(type.info().params, params), inputs);
    } catch (const Error &) {
        return false;
    }
    return true;
}

/// Sizes small enough to look at every number.
Params smallParams(const LayerType &type)
{
    Params params;
    const std::vector<std::pair<const char *, std::int64_t>> sizes = {
        {"units", 3}, {"filters", 3}, {"dim", 3}, {"heads", 2}, {"feed_forward", 5}};
    for (const auto &[key, size] : sizes)
        if (findSpec(type.info().params, key))
            params.set(key, size);
    if (type.info().id.find("attention") != std::string::npos)
        params.erase("dim");
    return params;
}

/// Sequences and graphs of several lengths: with an isolated node, one node alone, a link to itself, none at all.
BenchSamples someSamples(std::int64_t rows)
{
    const std::vector<std::int64_t> items = {4, 1, 6, 0, 3};
    const std::vector<std::vector<Link>> links = {{{1, 0}, {0, 1}, {2, 1}, {1, 2}},
                                                  {},
                                                  {{1, 0}, {5, 0}, {0, 1}, {2, 1}, {1, 2}, {3, 2}, {2, 3}, {4, 4}, {0, 5}},
                                                  {},
                                                  {{1, 0}, {2, 0}}};
    BenchSamples samples;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        samples.items.push_back(items[row % items.size()]);
        samples.links.push_back(links[row % links.size()]);
    }
    return samples;
}

/// What a layer is tried with: flat rows, sequences (steps, features), images (channels, height, width), volumes (channels,
/// depth, height, width); and where it asks for them, token ids, and sequences and graphs of varying length.
std::vector<std::vector<Shape>> triedInputs(const LayerType &type)
{
    const std::vector<PortSpec> &ports = type.info().inputs;
    std::vector<Shape> shapes = {Shape{5},
                                 Shape{1},
                                 Shape{64},
                                 Shape{3, 4},
                                 Shape{6, 3},
                                 Shape{2, 4, 5},
                                 Shape{4, 4, 6},
                                 Shape{2, 3, 4, 5},
                                 Shape{4}.withTokens(5),
                                 Shape{4, 1}.withTokens(5)};
    if (type.itemUse() == ItemUse::Aware)
        for (const Shape &shape : {Shape::varying(Axis::Steps, 0, {6, 4}), Shape::varying(Axis::Steps, 0, {6}),
                                   Shape::varying(Axis::Steps, 0, {6}).withTokens(5), Shape::varying(Axis::Nodes, 0, {6, 2}),
                                   Shape::varying(Axis::Nodes, 0, {6, 5})})
            shapes.push_back(shape);
    std::vector<std::vector<Shape>> all;
    for (const Shape &shape : shapes)
        all.emplace_back(ports.back().isRepeated ? 3 : ports.size(), shape);
    if (type.itemUse() == ItemUse::Aware && ports.size() == 2)
        all.push_back({Shape::varying(Axis::Nodes, 0, {6, 4}), Shape::varying(Axis::Edges, 1, {10, 2})});
    return all;
}

/// Every layer of the catalogue with each kind of input that it accepts, and each of its choices and switches in turn.
std::vector<Variant> variants()
{
    std::vector<Variant> found;
    for (const LayerType *type : layers().all())
        for (const std::vector<Shape> &inputs : triedInputs(*type)) {
            std::vector<Params> settings = {smallParams(*type)};
            for (const ParamSpec &spec : type->info().params) {
                std::vector<ParamValue> values(spec.choices.begin(), spec.choices.end());
                if (spec.type == ParamType::Bool)
                    values = {true, false};
                for (const ParamValue &value : values) {
                    settings.push_back(settings.front());
                    settings.back().set(spec.key, value);
                }
            }
            if (findSpec(type->info().params, "dropout")) {
                settings.push_back(settings.front());
                settings.back().set("dropout", 0.3);
            }
            for (const Params &params : settings) {
                if (!isAccepted(*type, params, inputs))
                    continue;
                std::string name = type->info().id + " " + inputs[0].str() + (inputs[0].tokens() > 0 ? " ids" : "") +
                                   (inputs[0].axis() == Axis::Nodes ? " nodes" : "");
                for (const auto &[key, value] : params.all())
                    name += " " + key + "=" + paramText(value);
                found.push_back({type, params, inputs, name});
            }
        }
    return found;
}

/// The same variant with sequences whose lengths differ.
std::vector<Shape> varyingInputs(const Variant &variant)
{
    std::vector<Shape> varying;
    for (std::size_t i = 0; i < variant.inputs.size(); ++i)
        varying.push_back(Shape::varying(Axis::Steps, static_cast<int>(i), variant.inputs[i].dims())
                              .withTokens(variant.inputs[i].tokens()));
    return varying;
}

bool takesVaryingLengths(const Variant &variant)
{
    return isAccepted(*variant.type, variant.params, varyingInputs(variant));
}

/// As many rows of weights as the longest sequence has steps.
bool hasWeightsByLength(const Variant &variant)
{
    const Params params = withDefaults(variant.type->info().params, variant.params);
    for (const WeightSpec &spec : variant.type->weights(params, variant.inputs))
        if (spec.shape.rank() == 2 && spec.shape[0] == variant.inputs[0][0] && params.has("length"))
            return true;
    return false;
}

const std::vector<Variant> &allVariants()
{
    static const std::vector<Variant> all = variants();
    return all;
}

void addVariantRows(bool (*isWanted)(const Variant &) = [](const Variant &) { return true; })
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < allVariants().size(); ++i)
        if (isWanted(allVariants()[i]))
            QTest::addRow("%s (%d)", allVariants()[i].name.c_str(), static_cast<int>(i)) << static_cast<int>(i);
}

/// Random numbers that stay away from 0, where some activations have a kink.
void fill(std::vector<double> &numbers, RandomStream &stream)
{
    for (double &number : numbers) {
        number = stream.normal();
        number += number < 0 ? -0.05 : 0.05;
    }
}

/// A seed of a variant's own, which stays the same when the catalogue grows. FNV-1a.
std::uint64_t seedOf(const std::string &name)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    return hash;
}

/// Weights are as wide as a network's, so that sums over many inputs do not drive an activation into its flat ends, where
/// differences see rounding only.
void fillAll(LayerBench &bench, std::uint64_t seed, std::int64_t tokens = 0)
{
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (auto &block : bench.in)
        if (tokens > 0)
            std::generate(block.begin(), block.end(),
                          [&] { return static_cast<double>(stream.below(static_cast<std::uint64_t>(tokens))); });
        else
            fill(block, stream);
    for (std::size_t i = 0; i < bench.weights.size(); ++i)
        if (bench.specs[i].isTrained) {
            fill(bench.weights[i], stream);
            for (double &weight : bench.weights[i])
                weight /= std::sqrt(static_cast<double>(bench.specs[i].fanIn));
        }
    fill(bench.gradOut, stream);
    for (auto &block : bench.moreGradOut)
        fill(block, stream);
}

/// A number that reaches the output: Crop throws the outermost of an image or sequence away, and Last step all but the last.
std::size_t firstUsed(const Variant &variant)
{
    const Shape &input = variant.inputs[0];
    const std::int64_t items = input.isVarying() ? someSamples(1).count(input, 0) : input.items();
    if (variant.type->info().id == "last_step")
        return static_cast<std::size_t>(items * input.itemSize() - 1);
    if (variant.type->info().id == "crop")
        return static_cast<std::size_t>(input.rank() == 3 ? input[2] + 1 : input[1]);
    return 0;
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

/// Input > layer > Flatten or Readout > Dense 1 > mean squared error.
GraphSpec graphAround(const Variant &variant)
{
    GraphSpec graph;
    NodeId input, layer, flatten, dense, target, loss;
    graph = withNode(graph, "input", {}, {}, &input);
    graph = withNode(graph, variant.type->info().id, {}, variant.params, &layer);
    const Shape output =
        variant.type->outputShape(withDefaults(variant.type->info().params, variant.params), variant.inputs);
    graph = withNode(graph, output.isVarying() ? "readout" : "flatten", {}, {}, &flatten);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    for (int port = 0; port < static_cast<int>(variant.inputs.size()); ++port) {
        NodeId from = input;
        if (variant.inputs[static_cast<std::size_t>(port)].axis() == Axis::Edges)
            graph = withNode(graph, "input", {}, {{"source", "edges"}}, &from);
        graph = withEdge(graph, {{from, 0}, {layer, port}});
    }
    graph = withEdge(graph, {{layer, 0}, {flatten, 0}});
    graph = withEdge(graph, {{flatten, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    return withEdge(graph, {{target, 0}, {loss, 1}});
}

std::vector<double> firstWeights(const Variant &variant, std::uint64_t seed)
{
    DataSignature signature = tableOf(1, Task::Regression);
    signature.inputs[0].shape = variant.inputs[0];
    signature.inputs[0].mostLinks = 10;
    if (variant.inputs.back().axis() == Axis::Edges)
        signature.inputs.push_back({.name = "edges", .shape = variant.inputs.back(), .features = {}});
    Network<double> network(graphAround(variant), signature, 4);
    network.initialise(seed);
    return {network.weights().begin(), network.weights().end()};
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

/// What every layer of the catalogue promises, the next one, too.
class TestLayersContract : public QObject
{
    Q_OBJECT
private slots:
    void everyLayerIsTried();
    void everyLayerSaysWhatItIs();
    void gradientsEqualCentralDifferences_data() { addVariantRows(); }
    void gradientsEqualCentralDifferences();
    void rowsDoNotDependOnTheirBatch_data() { addVariantRows(); }
    void rowsDoNotDependOnTheirBatch();
    void varyingSequencesAreAsTheyAreAlone_data();
    void varyingSequencesAreAsTheyAreAlone();
    void sequencesOfOneLengthAreNoOthersThanFixedOnes_data();
    void sequencesOfOneLengthAreNoOthersThanFixedOnes();
    void idsThatAreNoneAreRefusedBeforeAnythingIsWritten();
    void notANumberComesThrough_data() { addVariantRows(); }
    void notANumberComesThrough();
    void theSameSeedGivesTheSameWeights_data() { addVariantRows(); }
    void theSameSeedGivesTheSameWeights();
    void activationsFuseIntoDenseAsTheyStandAlone();
    void floatAgreesWithDouble_data();
    void floatAgreesWithDouble();
    void wrongShapesAreRefusedWithTheWayOut();
    void slopesAtTheKinkAreThoseOfPytorch();
    void randomLayersKeepMeanAndSpread_data();
    void randomLayersKeepMeanAndSpread();
    void spatialDropoutLeavesOutWholeChannels();
    void gaussianSampleDrawsWithTheDeviationItReads();
};

void TestLayersContract::everyLayerIsTried()
{
    for (const LayerType *type : layers().all())
        QVERIFY2(std::any_of(allVariants().begin(), allVariants().end(), [&](const Variant &v) { return v.type == type; }),
                 type->info().id.c_str());
}

void TestLayersContract::everyLayerSaysWhatItIs()
{
    for (const LayerType *type : layers().all()) {
        const NodeInfo &info = type->info();
        QVERIFY2(!info.label.empty() && !info.help.empty() && !info.formula.empty() && !info.source.empty(),
                 info.id.c_str());
        for (const ParamSpec &spec : info.params)
            QVERIFY2(!spec.label.empty() && !spec.help.empty(), (info.id + "." + spec.key).c_str());
        QVERIFY2(checkParams(info.params, withDefaults(info.params, {})).empty(), info.id.c_str());
    }
}

void TestLayersContract::gradientsEqualCentralDifferences()
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

void TestLayersContract::rowsDoNotDependOnTheirBatch()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    constexpr std::int64_t rows = 5;
    for (const Phase phase : {Phase::Training, Phase::Evaluation}) {
        if (phase == Phase::Training && variant.type->couplesRows())
            continue;
        const BenchSamples samples = someSamples(rows);
        LayerBench batch(*variant.type, variant.params, variant.inputs, rows, phase, 0, samples);
        fillAll(batch, 11, variant.inputs[0].tokens());
        batch.forward();
        batch.backward();
        for (std::int64_t row = 0; row < rows; ++row) {
            LayerBench one(*variant.type, variant.params, variant.inputs, 1, phase, row, samples.only(row));
            one.weights = batch.weights;
            for (std::size_t i = 0; i < one.in.size(); ++i)
                std::copy_n(batch.in[i].begin() + samples.begin(variant.inputs[i], row), one.in[i].size(),
                            one.in[i].begin());
            std::copy_n(batch.gradOut.begin() + samples.begin(batch.output, row), one.gradOut.size(), one.gradOut.begin());
            for (std::size_t port = 0; port < batch.moreOut.size(); ++port)
                std::copy_n(batch.moreGradOut[port].begin() + samples.begin(batch.moreOutputs[port], row),
                            one.moreGradOut[port].size(), one.moreGradOut[port].begin());
            one.forward();
            one.backward();
            const auto isSame = [](const std::vector<double> &whole, std::int64_t first, const std::vector<double> &part) {
                const auto from = whole.begin() + first;
                return relativeDistance(part, {from, from + static_cast<std::int64_t>(part.size())}) <= 1e-13;
            };
            QVERIFY(isSame(batch.out, samples.begin(batch.output, row), one.out));
            for (std::size_t port = 0; port < batch.moreOut.size(); ++port)
                QVERIFY(isSame(batch.moreOut[port], samples.begin(batch.moreOutputs[port], row), one.moreOut[port]));
            for (std::size_t i = 0; i < one.in.size() && !variant.takesIds(); ++i)
                QVERIFY(isSame(batch.gradIn[i], samples.begin(variant.inputs[i], row), one.gradIn[i]));
        }
    }
}

void TestLayersContract::varyingSequencesAreAsTheyAreAlone_data()
{
    addVariantRows([](const Variant &variant) {
        return variant.type->itemUse() == ItemUse::Aware && !variant.inputs[0].isVarying() && !variant.takesIds() &&
               variant.inputs[0].rank() == 2 && variant.inputs[0][0] == 3 && takesVaryingLengths(variant) &&
               !hasWeightsByLength(variant);
    });
}

/// Sequences of 3, none, 1 and 2 steps in one batch, and each of them as the one row of a batch of fixed length; a second
/// input has other lengths.
void TestLayersContract::varyingSequencesAreAsTheyAreAlone()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    const std::vector<std::vector<std::int64_t>> lengths = {{3, 0, 1, 2}, {1, 3, 0, 2}};
    const auto lengthOf = [&](std::size_t input, std::size_t row) { return lengths[input % 2][row]; };
    std::vector<Shape> varying;
    for (std::size_t i = 0; i < variant.inputs.size(); ++i)
        varying.push_back(Shape::varying(Axis::Steps, static_cast<int>(i), variant.inputs[i].dims()));
    const std::size_t rows = lengths[0].size();
    LayerBench batch(*variant.type, variant.params, varying, static_cast<std::int64_t>(rows), Phase::Evaluation);
    fillAll(batch, 12);
    for (std::size_t i = 0; i < varying.size(); ++i)
        batch.setLengths(i, lengths[i % 2]);
    batch.forward();
    batch.backward();
    std::vector<LayerBench::Numbers> gradWeights = batch.gradWeights;
    for (LayerBench::Numbers &block : gradWeights)
        std::fill(block.begin(), block.end(), 0.0);
    std::vector<std::int64_t> firstIn(varying.size(), 0);
    std::int64_t firstOut = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<Shape> shapes;
        bool isEmpty = false;
        for (std::size_t i = 0; i < varying.size(); ++i) {
            std::vector<std::int64_t> dims = variant.inputs[i].dims();
            dims[0] = lengthOf(i, row);
            shapes.emplace_back(dims);
            isEmpty = isEmpty || dims[0] == 0;
        }
        LayerBench one(*variant.type, variant.params, shapes, 1, Phase::Evaluation);
        one.weights = batch.weights;
        const auto part = [](const LayerBench::Numbers &block, std::int64_t first, std::size_t size) {
            return LayerBench::Numbers(block.begin() + first, block.begin() + first + static_cast<std::int64_t>(size));
        };
        for (std::size_t i = 0; i < shapes.size(); ++i)
            one.in[i] = part(batch.in[i], firstIn[i], one.in[i].size());
        one.gradOut = part(batch.gradOut, firstOut, one.out.size());
        one.forward();
        one.backward();
        const LayerBench::Numbers out = part(batch.out, firstOut, one.out.size());
        QVERIFY(relativeDistance(one.out, out) <= 1e-13);
        QVERIFY(!isEmpty || std::all_of(out.begin(), out.end(), [](double y) { return std::isfinite(y); }));
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            QVERIFY(relativeDistance(one.gradIn[i], part(batch.gradIn[i], firstIn[i], one.in[i].size())) <= 1e-13);
            firstIn[i] += shapes[i].size();
        }
        for (std::size_t i = 0; i < gradWeights.size(); ++i)
            for (std::size_t k = 0; k < gradWeights[i].size(); ++k)
                gradWeights[i][k] += one.gradWeights[i][k];
        firstOut += one.output.size();
    }
    for (std::size_t i = 0; i < gradWeights.size(); ++i)
        QVERIFY2(relativeDistance(batch.gradWeights[i], gradWeights[i]) <= 1e-12, batch.specs[i].name.c_str());
}

void TestLayersContract::sequencesOfOneLengthAreNoOthersThanFixedOnes_data()
{
    addVariantRows([](const Variant &variant) {
        return variant.type->itemUse() == ItemUse::Aware && !variant.inputs[0].isVarying() &&
               variant.inputs[0].rank() <= 2 && takesVaryingLengths(variant);
    });
}

void TestLayersContract::sequencesOfOneLengthAreNoOthersThanFixedOnes()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    constexpr std::int64_t rows = 3;
    std::vector<Shape> varying;
    for (const Shape &shape : variant.inputs)
        varying.push_back(Shape::varying(Axis::Steps, 0, shape.dims()).withTokens(shape.tokens()));
    LayerBench fixed(*variant.type, variant.params, variant.inputs, rows);
    LayerBench free(*variant.type, variant.params, varying, rows, Phase::Training, 0,
                    {std::vector<std::int64_t>(rows, varying[0].items()), {}});
    for (LayerBench *bench : {&fixed, &free}) {
        fillAll(*bench, 9, variant.inputs[0].tokens());
        bench->forward();
        bench->backward();
    }
    QVERIFY(free.out == fixed.out);
    QVERIFY(free.gradIn == fixed.gradIn);
    QVERIFY(free.gradWeights == fixed.gradWeights);
}

void TestLayersContract::idsThatAreNoneAreRefusedBeforeAnythingIsWritten()
{
    for (const LayerType *type : layers().all()) {
        if (!type->takesTokens())
            continue;
        for (const double id : {-1.0, 1.5, 5.0, 1e30, std::numeric_limits<double>::infinity()}) {
            LayerBench bench(*type, {}, {Shape{4}.withTokens(5)}, 2);
            std::fill(bench.out.begin(), bench.out.end(), 7.0);
            const std::vector<double> before = bench.out;
            bench.in[0] = {0, 1, 2, 3, 4, 0, 1, id};
            try {
                bench.forward();
                QFAIL("a wrong id was taken");
            } catch (const Error &error) {
                QVERIFY2(QString(error.what()).contains("from 0 to 4"), error.what());
            }
            QVERIFY(bench.out == before);
        }
    }
}

void TestLayersContract::notANumberComesThrough()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    LayerBench bench(*variant.type, variant.params, variant.inputs, 2, Phase::Evaluation, 0, someSamples(2));
    fillAll(bench, 3, variant.inputs[0].tokens());
    bench.in[0][firstUsed(variant)] = std::numeric_limits<double>::quiet_NaN();
    if (variant.takesIds()) {
        QVERIFY_EXCEPTION_THROWN(bench.forward(), Error);
        return;
    }
    bench.forward();
    QVERIFY(std::any_of(bench.out.begin(), bench.out.end(), [](double y) { return std::isnan(y); }));
}

void TestLayersContract::theSameSeedGivesTheSameWeights()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    const std::vector<double> weights = firstWeights(variant, 7);
    QVERIFY(!weights.empty());
    QVERIFY(weights == firstWeights(variant, 7));
    QVERIFY(weights != firstWeights(variant, 8));
}

void TestLayersContract::activationsFuseIntoDenseAsTheyStandAlone()
{
    const ParamSpec *spec = findSpec(layers().at("dense").info().params, "activation");
    QVERIFY(spec && spec->choices.size() > 5 && spec->choices.front() == "linear");
    for (const LayerType *type : layers().all()) {
        const std::string &id = type->info().id;
        const bool isChoice = std::find(spec->choices.begin(), spec->choices.end(), id) != spec->choices.end();
        QCOMPARE(activationKernel<double>(id).forward != nullptr, isChoice);
        QCOMPARE(activationKernel<float>(id).forward != nullptr, isChoice);
        if (!isChoice)
            continue;
        LayerBench fused(layers().at("dense"), {{"units", std::int64_t{3}}, {"activation", id}}, {Shape{4}}, 2);
        LayerBench dense(layers().at("dense"), {{"units", std::int64_t{3}}}, {Shape{4}}, 2);
        LayerBench alone(*type, {}, {Shape{3}}, 2);
        fillAll(fused, 5);
        dense.in = fused.in;
        dense.weights = fused.weights;
        fused.forward();
        dense.forward();
        alone.in[0] = dense.out;
        alone.forward();
        QVERIFY2(fused.out == alone.out, id.c_str());
    }
}

void TestLayersContract::floatAgreesWithDouble_data()
{
    QTest::addColumn<QString>("id");
    for (const LayerType *type : layers().all())
        if (type->floatKernel().forward)
            QTest::newRow(type->info().id.c_str()) << QString::fromStdString(type->info().id);
}

/// The float kernels use exponentials of their own: they must hold over the whole range, and be the same number at
/// every place of a block.
void TestLayersContract::floatAgreesWithDouble()
{
    QFETCH(QString, id);
    const ActivationKernel<float> single = activationKernel<float>(id.toStdString());
    const ActivationKernel<double> twice = activationKernel<double>(id.toStdString());
    std::vector<float> x;
    for (double at = -100; at <= 100; at += 0.0371)
        x.push_back(static_cast<float>(at));
    for (double at = 1e-7; at < 1; at *= 3) {
        x.push_back(static_cast<float>(at));
        x.push_back(static_cast<float>(-at));
    }
    std::vector<float> y(x.size()), again(1);
    const std::vector<double> wideX(x.begin(), x.end());
    std::vector<double> wideY(x.size());
    single.forward(x.data(), y.data(), static_cast<std::int64_t>(x.size()));
    twice.forward(wideX.data(), wideY.data(), static_cast<std::int64_t>(x.size()));
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double error = std::abs(static_cast<double>(y[i]) - wideY[i]);
        // Far out, rounding of x itself already costs digits of a small y.
        const double allowed = 1e-6 * std::abs(wideY[i]) + (std::abs(x[i]) > 1 ? 1e-9 : 1e-30);
        QVERIFY2(error <= allowed, qPrintable(QString::number(x[i])));
        single.forward(&x[i], again.data(), 1);
        QCOMPARE(again[0], y[i]);
    }
}

void TestLayersContract::wrongShapesAreRefusedWithTheWayOut()
{
    const auto complaint = [](const char *id, const Params &params, const std::vector<Shape> &shapes) {
        const LayerType &type = layers().at(id);
        try {
            type.outputShape(withDefaults(type.info().params, params), shapes);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    QCOMPARE(complaint("dense", {}, {Shape{16, 8, 8}}), "Dense needs a flat input, not 16x8x8; put Flatten before it.");
    QVERIFY(complaint("conv", {}, {Shape{30}}).contains("put Reshape before it"));
    QVERIFY(complaint("conv", {{"kernel", std::int64_t{5}}}, {Shape{1, 4, 4}}).contains("5x5"));
    QVERIFY(complaint("maxpool", {}, {Shape{3, 1, 1}}).contains("2x2"));
    QVERIFY(complaint("add", {}, {Shape{3}, Shape{4}}).contains("3 and 4"));
    QVERIFY(complaint("concat", {}, {Shape{3}, Shape{1, 2, 2}}).contains("Flatten"));
    QVERIFY(complaint("reshape", {{"shape", "2x3"}}, {Shape{5}}).contains("6 numbers, not 5"));
    QVERIFY(complaint("glu", {}, {Shape{5}}).contains("even number of features"));
    QVERIFY(complaint("maxout", {}, {Shape{5}}).contains("change its pieces"));
    QVERIFY(complaint("group_norm", {{"groups", std::int64_t{3}}}, {Shape{4, 2, 2}}).contains("choose other groups"));
    QVERIFY(complaint("maxpool1d", {{"size", std::int64_t{5}}}, {Shape{4, 2}}).contains("make it smaller"));
    QVERIFY(complaint("maxpool3d", {}, {Shape{4, 2, 2}}).contains("volumes as channels x depth x height x width"));
    QVERIFY(complaint("pad", {{"size", std::int64_t{3}}, {"mode", "reflect"}}, {Shape{1, 3, 8}}).contains("only 3 long"));
    QVERIFY(complaint("crop", {}, {Shape{1, 2, 8}}).contains("take off less"));
    QVERIFY(complaint("slice", {{"axis", std::int64_t{2}}}, {Shape{4}}).contains("choose another axis"));
    QVERIFY(complaint("slice", {{"from", std::int64_t{4}}, {"length", std::int64_t{2}}}, {Shape{4}}).contains("has 4"));
    QVERIFY(complaint("permute", {{"order", "1x1"}}, {Shape{3, 4}}).contains("each axis once"));
    QVERIFY(complaint("pixel_shuffle", {}, {Shape{3, 4, 4}}).contains("a multiple of 4 channels"));
    QVERIFY(complaint("dot", {}, {Shape{3}, Shape{4}}).contains("3 and 4"));
    QVERIFY(complaint("bilinear", {}, {Shape{3}, Shape{1, 4, 4}}).contains("put Flatten before it"));
    QCOMPARE(complaint("concat", {}, {Shape{3}, Shape{4}}), QString());
    QCOMPARE(complaint("bilinear", {}, {Shape{3}, Shape{4}}), QString());
    for (const char *id : {"graphconv", "gin", "gat", "message_passing", "graph_norm"})
        for (const Shape &shape : {Shape{5}, Shape{4, 5}, Shape::varying(Axis::Steps, 0, {4, 5})})
            QVERIFY(complaint(id, {}, {shape, shape}).contains("needs the nodes of a graph"));
    const Shape nodes = Shape::varying(Axis::Nodes, 0, {4, 5});
    QVERIFY(complaint("message_passing", {}, {nodes, nodes}).contains("Graph conv, which needs none"));
    QVERIFY(complaint("readout", {}, {Shape{5}}).contains("leave it out"));
    QCOMPARE(complaint("lstm", {}, {Shape{30}}),
             "LSTM needs a sequence of steps x features, not 30; put Reshape before it.");
    QVERIFY(complaint("gru", {}, {Shape::varying(Axis::Nodes, 0, {9, 4})}).contains("no order"));
    QVERIFY(complaint("embedding", {}, {Shape{30}}).contains("needs ids"));
    QVERIFY(complaint("embedding", {}, {Shape{30, 2}.withTokens(9)}).contains("one id a step"));
    QVERIFY(complaint("embedding", {{"padding_id", std::int64_t{9}}}, {Shape{30}.withTokens(9)}).contains("from 0 to 8"));
    QVERIFY(complaint("positional_embedding", {{"length", std::int64_t{20}}}, {Shape{30, 2}}).contains("20 places"));
    QVERIFY(complaint("self_attention", {}, {Shape{8}}).contains("put Embedding, or Reshape"));
    QVERIFY(complaint("transformer_encoder", {{"heads", std::int64_t{8}}}, {Shape{5, 12}}).contains("6 heads would do"));
}

void TestLayersContract::slopesAtTheKinkAreThoseOfPytorch()
{
    struct Kink {
        const char *id;
        double x, slope; // as torch.autograd gives it
    };
    const std::vector<Kink> kinks = {{"relu", 0, 0},
                                     {"leaky_relu", 0, 0.01},
                                     {"elu", 0, 1},
                                     {"prelu", 0, 0.25},
                                     {"relu6", 0, 0},
                                     {"relu6", 6, 0},
                                     {"selu", 0, 1.0507009873554805 * 1.6732632423543772},
                                     {"celu", 0, 1},
                                     {"hard_tanh", -1, 0},
                                     {"hard_tanh", 1, 0},
                                     {"hard_sigmoid", -3, 0},
                                     {"hard_sigmoid", 3, 0},
                                     {"hard_swish", -3, -0.5},
                                     {"hard_swish", 3, 1.5},
                                     {"soft_shrink", -0.5, 0},
                                     {"soft_shrink", 0.5, 0}};
    for (const Kink &kink : kinks) {
        LayerBench bench(layers().at(kink.id), {}, {Shape{1}}, 1);
        bench.in[0][0] = kink.x;
        bench.gradOut[0] = 1;
        bench.forward();
        bench.backward();
        QCOMPARE(bench.gradIn[0][0], kink.slope);
    }
}

void TestLayersContract::randomLayersKeepMeanAndSpread_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("variance"); // of the output for normal numbers: mean 0, variance 1
    QTest::newRow("dropout") << "dropout"
                             << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("spatial_dropout") << "spatial_dropout"
                                     << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("gaussian_dropout") << "gaussian_dropout"
                                      << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("alpha_dropout") << "alpha_dropout"
                                   << "rate" << 0.3 << 1.0;
    QTest::newRow("gaussian_noise") << "gaussian_noise"
                                    << "sigma" << 0.5 << 1.25;
}

void TestLayersContract::randomLayersKeepMeanAndSpread()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(double, variance);
    constexpr std::int64_t rows = 2000;
    LayerBench bench(layers().at(id.toStdString()), {{key.toStdString(), value}}, {Shape{5, 4}}, rows);
    RandomStream stream({1, Purpose::Sampling, 0, 0});
    for (double &number : bench.in[0])
        number = stream.normal();
    bench.forward();
    double sum = 0, squares = 0;
    for (const double number : bench.out) {
        sum += number;
        squares += number * number;
    }
    const auto count = static_cast<double>(bench.out.size());
    // 40,000 numbers, of spatial_dropout 8,000 draws: four of their deviations.
    QVERIFY(std::abs(sum / count) < 0.03);
    QVERIFY(std::abs(squares / count - variance) < 0.06);
}

void TestLayersContract::spatialDropoutLeavesOutWholeChannels()
{
    LayerBench bench(layers().at("spatial_dropout"), {{"rate", 0.5}}, {Shape{3, 2, 2}}, 40);
    std::fill(bench.in[0].begin(), bench.in[0].end(), 1.0);
    bench.forward();
    std::size_t kept = 0;
    for (std::size_t channel = 0; channel < 120; ++channel) {
        const auto first = bench.out.begin() + static_cast<std::ptrdiff_t>(4 * channel);
        QVERIFY(*first == 0 || *first == 2);
        QCOMPARE(std::count(first, first + 4, *first), std::ptrdiff_t{4});
        kept += *first == 2 ? 1 : 0;
    }
    QVERIFY(kept > 40 && kept < 80);
}

void TestLayersContract::gaussianSampleDrawsWithTheDeviationItReads()
{
    constexpr std::size_t rows = 20000;
    LayerBench bench(layers().at("gaussian_sample"), {}, {Shape{2}}, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        bench.in[0][2 * row] = 3;
        bench.in[0][2 * row + 1] = std::log(0.25); // deviation 0.5
    }
    bench.forward();
    double sum = 0, squares = 0;
    for (const double number : bench.out) {
        sum += number - 3;
        squares += (number - 3) * (number - 3);
    }
    QVERIFY(std::abs(sum / rows) < 0.015);
    QVERIFY(std::abs(squares / rows - 0.25) < 0.01);
}

QTEST_APPLESS_MAIN(TestLayersContract)
#include "tst_layers_contract.moc"
