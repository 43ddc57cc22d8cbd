// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/network/network.hpp"
#include "tests/engine/graph_fixture.hpp"
#include "tests/engine/layer_variants.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

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
        if (variant.inputs[static_cast<std::size_t>(port)] != variant.inputs[0])
            graph = withNode(graph, "input", {}, {{"source", "second"}}, &from);
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
    if (variant.inputs.back() != variant.inputs.front())
        signature.inputs.push_back({.name = "second", .shape = variant.inputs.back(), .features = {}});
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
    void rowsDoNotDependOnTheirBatch_data() { addVariantRows(); }
    void rowsDoNotDependOnTheirBatch();
    void idsThatAreNoneAreRefusedBeforeAnythingIsWritten();
    void notANumberComesThrough_data() { addVariantRows(); }
    void notANumberComesThrough();
    void theSameSeedGivesTheSameWeights_data() { addVariantRows(); }
    void theSameSeedGivesTheSameWeights();
    void wrongShapesAreRefusedWithTheWayOut();
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

QTEST_APPLESS_MAIN(TestLayersContract)
#include "tst_layers_contract.moc"
