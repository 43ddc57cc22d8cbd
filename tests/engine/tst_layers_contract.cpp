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
};

bool isAccepted(const LayerType &type, const Params &params, const std::vector<Shape> &inputs)
{
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
        {"units", 3}, {"filters", 3}, {"heads", 2}, {"feed_forward", 5}};
    for (const auto &[key, size] : sizes)
        if (findSpec(type.info().params, key))
            params.set(key, size);
    return params;
}

/// Every layer of the catalogue with each kind of input that it accepts, and each of its choices and switches in turn.
std::vector<Variant> variants()
{
    const std::vector<Shape> shapes = {Shape{5}, Shape{1}, Shape{64}, Shape{2, 4, 5}, Shape{3, 4}};
    std::vector<Variant> found;
    for (const LayerType *type : layers().all())
        for (const Shape &shape : shapes) {
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
            const std::vector<PortSpec> &ports = type->info().inputs;
            const std::size_t wires = ports.back().isRepeated ? 3 : ports.size();
            const std::vector<Shape> inputs(wires, shape);
            for (const Params &params : settings) {
                if (!isAccepted(*type, params, inputs))
                    continue;
                std::string name = type->info().id + " " + shape.str();
                for (const auto &[key, value] : params.all())
                    name += " " + key + "=" + paramText(value);
                found.push_back({type, params, inputs, name});
            }
        }
    return found;
}

const std::vector<Variant> &allVariants()
{
    static const std::vector<Variant> all = variants();
    return all;
}

void addVariantRows()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < allVariants().size(); ++i)
        QTest::addRow("%s (%d)", allVariants()[i].name.c_str(), static_cast<int>(i)) << static_cast<int>(i);
}

/// Those that must know where the items of a sample begin.
void addSequenceRows()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < allVariants().size(); ++i)
        if (allVariants()[i].type->itemUse() == ItemUse::Aware)
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

void fillAll(LayerBench &bench, std::uint64_t seed)
{
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (auto &block : bench.in)
        fill(block, stream);
    for (std::size_t i = 0; i < bench.weights.size(); ++i)
        if (bench.specs[i].isTrained)
            fill(bench.weights[i], stream);
    fill(bench.gradOut, stream);
}

double weightedSum(LayerBench &bench)
{
    bench.forward();
    double sum = 0;
    for (std::size_t i = 0; i < bench.out.size(); ++i)
        sum += bench.out[i] * bench.gradOut[i];
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

/// Input > layer > Flatten > Dense 1 > mean squared error.
GraphSpec graphAround(const Variant &variant)
{
    GraphSpec graph;
    NodeId input, layer, flatten, dense, target, loss;
    graph = withNode(graph, "input", {}, {}, &input);
    graph = withNode(graph, variant.type->info().id, {}, variant.params, &layer);
    graph = withNode(graph, "flatten", {}, {}, &flatten);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    for (int port = 0; port < static_cast<int>(variant.inputs.size()); ++port)
        graph = withEdge(graph, {{input, 0}, {layer, port}});
    graph = withEdge(graph, {{layer, 0}, {flatten, 0}});
    graph = withEdge(graph, {{flatten, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    return withEdge(graph, {{target, 0}, {loss, 1}});
}

std::vector<double> firstWeights(const Variant &variant, std::uint64_t seed)
{
    DataSignature signature = tableOf(1, Task::Regression);
    signature.inputs[0].shape = variant.inputs[0];
    Network<double> network(graphAround(variant), signature, 4);
    network.initialise(seed);
    return {network.weights().begin(), network.weights().end()};
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
    void varyingSequencesAreAsTheyAreAlone_data() { addSequenceRows(); }
    void varyingSequencesAreAsTheyAreAlone();
    void notANumberComesThrough_data() { addVariantRows(); }
    void notANumberComesThrough();
    void theSameSeedGivesTheSameWeights_data() { addVariantRows(); }
    void theSameSeedGivesTheSameWeights();
    void activationsFuseIntoDenseAsTheyStandAlone();
    void floatAgreesWithDouble_data();
    void floatAgreesWithDouble();
    void wrongShapesAreRefusedWithTheWayOut();
    void slopesAtTheKinkAreThoseOfPytorch();
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
    const std::int64_t rows = variant.type->couplesRows() ? 12 : 3;
    LayerBench bench(*variant.type, variant.params, variant.inputs, rows);
    fillAll(bench, static_cast<std::uint64_t>(number) + 1);
    QCOMPARE(bench.out.size(), static_cast<std::size_t>(rows * bench.output.size()));
    bench.forward();
    bench.backward();
    const auto compare = [&](const std::vector<double> &gradient, const std::vector<double> &slopes, const char *what) {
        // Where a gradient is 0 by its nature, as that of a key's bias in attention, nothing but rounding is left.
        const double rounding = roundingOf(bench, slopes.size());
        QVERIFY2(relativeDistance(gradient, slopes) <= 1e-8 || distance(gradient, slopes) <= rounding, what);
        for (std::size_t i = 0; i < slopes.size(); ++i)
            QVERIFY2(std::abs(gradient[i] - slopes[i]) <= 1e-6 * std::max(1.0, std::abs(slopes[i])), what);
    };
    for (std::size_t i = 0; i < bench.in.size(); ++i)
        compare(std::vector<double>(bench.gradIn[i]), differences(bench, bench.in[i]), "input");
    for (std::size_t i = 0; i < bench.weights.size(); ++i)
        if (bench.specs[i].isTrained)
            compare(std::vector<double>(bench.gradWeights[i]), differences(bench, bench.weights[i]),
                    bench.specs[i].name.c_str());
}

void TestLayersContract::rowsDoNotDependOnTheirBatch()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    constexpr std::int64_t rows = 5;
    for (const Phase phase : {Phase::Training, Phase::Evaluation}) {
        if (phase == Phase::Training && variant.type->couplesRows())
            continue;
        LayerBench batch(*variant.type, variant.params, variant.inputs, rows, phase);
        fillAll(batch, 11);
        batch.forward();
        for (std::int64_t row = 0; row < rows; ++row) {
            LayerBench one(*variant.type, variant.params, variant.inputs, 1, phase, row);
            one.weights = batch.weights;
            for (std::size_t i = 0; i < one.in.size(); ++i)
                std::copy_n(batch.in[i].begin() + row * variant.inputs[i].size(), one.in[i].size(), one.in[i].begin());
            one.forward();
            const auto first = batch.out.begin() + row * batch.output.size();
            const std::vector<double> expected(first, first + batch.output.size());
            QVERIFY(relativeDistance(one.out, expected) <= 1e-13);
        }
    }
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

void TestLayersContract::notANumberComesThrough()
{
    QFETCH(int, number);
    const Variant &variant = allVariants()[static_cast<std::size_t>(number)];
    LayerBench bench(*variant.type, variant.params, variant.inputs, 2, Phase::Evaluation);
    fillAll(bench, 3);
    bench.in[0][0] = std::numeric_limits<double>::quiet_NaN();
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
    QVERIFY(complaint("self_attention", {}, {Shape{8}}).contains("put Embedding, or Reshape"));
    QVERIFY(complaint("transformer_encoder", {{"heads", std::int64_t{8}}}, {Shape{5, 12}}).contains("6 heads would do"));
    QCOMPARE(complaint("concat", {}, {Shape{3}, Shape{4}}), QString());
}

void TestLayersContract::slopesAtTheKinkAreThoseOfPytorch()
{
    // torch.autograd at x = 0: relu 0, leaky_relu 0.01, elu 1.
    const std::vector<std::pair<const char *, double>> wanted = {{"relu", 0.0}, {"leaky_relu", 0.01}, {"elu", 1.0}};
    for (const auto &[id, slope] : wanted) {
        LayerBench bench(layers().at(id), {}, {Shape{1}}, 1);
        bench.gradOut[0] = 1;
        bench.forward();
        bench.backward();
        QCOMPARE(bench.gradIn[0][0], slope);
    }
}

QTEST_APPLESS_MAIN(TestLayersContract)
#include "tst_layers_contract.moc"
