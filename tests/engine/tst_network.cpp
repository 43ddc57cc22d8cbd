// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/data/check_tensors.hpp"
#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool countsAllocations = false; // the sanitizers bring an operator new of their own
#else
constexpr bool countsAllocations = true;

static std::atomic<long> allocations{0};

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}
void *operator new(std::size_t size, std::align_val_t alignment)
{
    ++allocations;
    const auto step = static_cast<std::size_t>(alignment);
    if (void *memory = std::aligned_alloc(step, (size + step - 1) / step * step))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}
#endif

using namespace netloom;

namespace {

const RandomKey stepKey{9, Purpose::Dropout, 1, 2};

struct Named {
    const char *name, *text;
    DataSignature signature;
};

std::vector<Named> networks()
{
    const DataSignature table = tableOf(6, Task::Binary), values = tableOf(6, Task::Regression);
    DataSignature sentences = imagesOf(Shape{5, 4}, 3);
    sentences.inputs[0].shape = Shape::varying(Axis::Steps, 0, {5, 4});
    return {
        {"dense", "dense 16 relu > dense 8 gelu", table},
        {"dropout", "dense 32 relu > dropout 0.3 > dense 16 tanh > dropout 0.2", table},
        {"batch norm", "dense 16 > batchnorm > relu", table},
        {"branches", "(dense 12 relu | dense 8 tanh) > concat > layernorm > dense 4 silu", values},
        {"residual", "dense 6 elu > residual(dense 6 relu > dense 6) > dense 3 sigmoid", values},
        {"images", "conv 4 3 relu > maxpool 2 > conv 3 2 gelu padding=same > avgpool 2 > flatten > dense 8 relu",
         imagesOf(Shape{2, 9, 9}, 3)},
        {"cheap convolutions and back",
         "depthwise_conv 3 padding=same relu > separable_conv 4 stride=2 padding=same gelu > conv_transpose 3 silu > "
         "flatten",
         imagesOf(Shape{2, 9, 8}, 3)},
        {"convolutions over steps", "conv1d 6 3 padding=causal dilation=2 gelu > conv1d_transpose 4 silu > flatten",
         imagesOf(Shape{12, 3}, 3)},
        {"volumes", "conv3d 4 2 gelu > conv3d 3 stride=2 padding=same silu > flatten", imagesOf(Shape{1, 5, 6, 5}, 3)},
        {"graphs",
         "graphconv 12 tanh > gat 4 2 elu > graph_norm epsilon=0.1 > gin 8 tanh hidden_activation=silu > (readout sum | "
         "readout attention) > concat",
         graphsOf(9, 4, Task::Regression)},
        {"steps", "lstm 9 sequences=true > reverse_sequence > gru 7 > dense 4 relu", imagesOf(Shape{7, 3}, 3)},
        {"steps of varying length", "dense 5 tanh > bilstm 6 sequences=true > dropout 0.2 > bigru 5 > dense 4 relu",
         imagesOf(Shape::varying(Axis::Steps, 0, {7, 3}), 3)},
        {"words", "embedding 6 padding_id=0 > positional_encoding > positional_embedding > rnn 8 sequences=true > last_step",
         imagesOf(Shape::varying(Axis::Steps, 0, {9}).withTokens(12), 3)},
        {"attention", "transformer_encoder 2 8 activation=gelu dropout=0.1 > self_attention 3 dim=6 > attention_pooling",
         imagesOf(Shape{5, 4}, 3)},
        {"attention of varying length",
         "dense 6 > transformer_encoder 2 8 activation=gelu causal=true dropout=0.1 > layernorm > sequence_average",
         sentences},
    };
}

void addNetworkRows()
{
    QTest::addColumn<int>("number");
    const std::vector<Named> all = networks();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

struct Result {
    StepResult step;
    std::vector<float> gradient, weights, predictions;
    double loss = 0;
};

Result resultWith(const Named &named, int threads)
{
    const PreparedData data = randomData(named.signature, 300);
    Network<float> network(networkOf(named.text, named.signature), named.signature, 270);
    network.initialise(4);
    ThreadPool pool(threads);
    Result result;
    result.step = network.trainStep(data, rowsFrom(0, 270), stepKey, pool);
    result.gradient.assign(network.gradient().begin(), network.gradient().end());
    result.weights.assign(network.weights().begin(), network.weights().end());
    result.loss = network.evaluate(data, rowsFrom(0, 300), pool);
    result.predictions.resize(300 * static_cast<std::size_t>(network.outputWidth()));
    network.predict(data, rowsFrom(0, 300), result.predictions, pool);
    return result;
}

bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// Nodes and edges > message passing, twice > sum over the nodes > dense 1 > mean squared error.
GraphSpec messageNetwork()
{
    GraphSpec graph;
    NodeId nodes, edges, first, second, readout, dense, target, loss;
    const Params params{{"units", std::int64_t{8}}, {"activation", "tanh"}};
    graph = withNode(graph, "input", {}, {}, &nodes);
    graph = withNode(graph, "input", {}, {{"source", "edges"}}, &edges);
    graph = withNode(graph, "message_passing", {}, params, &first);
    graph = withNode(graph, "message_passing", {}, params, &second);
    graph = withNode(graph, "readout", {}, {{"mode", "sum"}}, &readout);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{nodes, 0}, {first, 0}});
    graph = withEdge(graph, {{edges, 0}, {first, 1}});
    graph = withEdge(graph, {{first, 0}, {second, 0}});
    graph = withEdge(graph, {{edges, 0}, {second, 1}});
    graph = withEdge(graph, {{second, 0}, {readout, 0}});
    graph = withEdge(graph, {{readout, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    return withEdge(graph, {{target, 0}, {loss, 1}});
}

/// The same graphs with their nodes numbered backwards, and the links with what is said of them in their new order.
PreparedData numberedBackwards(PreparedData data)
{
    const PreparedData before = data;
    const auto copyItem = [](const Tensor &from, std::int64_t at, Tensor &into, std::int64_t to) {
        const std::int64_t size = from.shape.itemSize();
        std::copy_n(from.values.begin() + at * size, size, into.values.begin() + to * size);
    };
    const Tensor &nodes = before.inputs[0];
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::int64_t first = nodes.offsets[row], count = nodes.items(row);
        for (std::int64_t i = 0; i < count; ++i)
            copyItem(nodes, first + i, data.inputs[0], first + count - 1 - i);
        const std::int64_t begin = nodes.linkOffsets[row], end = nodes.linkOffsets[row + 1];
        for (std::int64_t i = begin; i < end; ++i) { // backwards, so that they stay sorted by the node they lead to
            const Link link = nodes.links[static_cast<std::size_t>(i)];
            const auto last = static_cast<std::int32_t>(count - 1);
            data.inputs[0].links[static_cast<std::size_t>(begin + end - 1 - i)] = {last - link.from, last - link.to};
            if (data.inputs.size() > 1)
                copyItem(before.inputs[1], i, data.inputs[1], begin + end - 1 - i);
        }
    }
    return data;
}

/// Of all predictions, relative where they are larger than 1.
template <class T>
double worstChangeByOrder(const GraphSpec &graph, const PreparedData &data)
{
    Network<T> network(graph, data.signature, static_cast<std::int64_t>(data.rows));
    network.initialise(3);
    ThreadPool pool(1);
    std::vector<T> one(data.rows), two(data.rows);
    const std::vector<std::uint32_t> rows = rowsFrom(0, static_cast<std::uint32_t>(data.rows));
    network.predict(data, rows, one, pool);
    network.predict(numberedBackwards(data), rows, two, pool);
    T worst = 0;
    for (std::size_t row = 0; row < data.rows; ++row)
        worst = std::max(worst, std::abs(one[row] - two[row]) / std::max(T(1), std::abs(one[row])));
    return static_cast<double>(worst);
}

template <class T>
NodeId nodeOfType(const GraphSpec &graph, const T &type)
{
    for (const Node &node : graph.nodes)
        if (node.type == type)
            return node.id;
    return {};
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT
private slots:
    void everyLayerWithWeightsTakesThePenalties_data();
    void everyLayerWithWeightsTakesThePenalties();
    void frozenLayersHaveNoGradientAndLeaveTheLayoutAlone();
    void nothingIsComputedBelowTheLowestTrainedLayer();
    void rangesOfEqualSettingsAreOne();
    void theNumberOfThreadsNeverShows_data() { addNetworkRows(); }
    void theNumberOfThreadsNeverShows();
    void gradientsOfWholeNetworksEqualCentralDifferences_data() { addNetworkRows(); }
    void gradientsOfWholeNetworksEqualCentralDifferences();
    void aStepAllocatesNothing_data() { addNetworkRows(); }
    void aStepAllocatesNothing();
    void weightPenaltiesCountInLossAndGradient();
    void weightedRowsGiveOneMeanHoweverTheBatchIsCut();
    void aBatchThatDoesNotCountTeachesNothing();
    void linksMakeNumbersThatAPersonReads();
    void anEmbeddingIsLearntFromTheWholeBatch();
    void severalInputsFeedTheirBranches();
    void addingALayerLeavesTheOthersWeightsAlone();
    void predictionsAreProbabilities();
    void twoSoftmaxUnitsServeABinaryTarget();
    void theFirstNodeWithANonFiniteValueIsNamed();
    void runningStatisticsSurviveABadBatch();
    void tooMuchMemoryIsRefusedBeforeItIsTaken();
    void weightsLieTrainedFirstAndNamed();
    void activationsCanBeLookedAt();
    void severalLossesAddUpByTheirShares();
    void aLossMayCompareTwoOutputs();
    void adaptersTrainBesideFrozenWeights();
    void splitPartsGoTheirOwnWays();
    void trainingOnGraphsLowersTheLoss_data();
    void trainingOnGraphsLowersTheLoss();
    void theOrderOfAGraphsNodesNeverShows();
    void theNumberOfThreadsNeverShowsInMessages();
    void wrongGraphsAreRefused();
    void edgesOfAnotherGraphAreRefused();
    void sequencesOfVaryingLengthAreLearned();
    void floatAgreesWithDouble_data() { addNetworkRows(); }
    void floatAgreesWithDouble();
    void anIdThatIsNoneStopsTheStep();
};

void TestNetwork::theNumberOfThreadsNeverShows()
{
    QFETCH(int, number);
    const Named named = networks()[static_cast<std::size_t>(number)];
    const Result one = resultWith(named, 1);
    QVERIFY(one.step.isFinite && one.step.gradientNorm > 0);
    for (const int threads : {2, 3, 4, 8}) {
        const Result many = resultWith(named, threads);
        QCOMPARE(many.step.loss, one.step.loss);
        QCOMPARE(many.step.gradientNorm, one.step.gradientNorm);
        QCOMPARE(many.loss, one.loss);
        QVERIFY(sameBits(many.gradient, one.gradient));
        QVERIFY(sameBits(many.weights, one.weights));
        QVERIFY(sameBits(many.predictions, one.predictions));
    }
}

void TestNetwork::gradientsOfWholeNetworksEqualCentralDifferences()
{
    QFETCH(int, number);
    const Named named = networks()[static_cast<std::size_t>(number)];
    const PreparedData data = randomData(named.signature, 70);
    Network<double> network(networkOf(named.text, named.signature), named.signature, 70);
    network.initialise(4);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 70); // two shards
    network.trainStep(data, rows, stepKey, pool);
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    double worst = 0, squares = 0;
    for (std::size_t i = 0; i < gradient.size(); i += 1 + gradient.size() / 100) {
        double &weight = network.weights()[i];
        const double before = weight;
        constexpr double epsilon = 1e-5;
        weight = before + epsilon;
        const double above = network.trainStep(data, rows, stepKey, pool).loss;
        weight = before - epsilon;
        const double below = network.trainStep(data, rows, stepKey, pool).loss;
        weight = before;
        const double difference = gradient[i] - (above - below) / (2 * epsilon);
        worst += difference * difference;
        squares += gradient[i] * gradient[i];
    }
    QVERIFY(squares > 0);
    QVERIFY2(std::sqrt(worst / squares) <= 1e-7, qPrintable(QString::number(std::sqrt(worst / squares))));
}

void TestNetwork::aStepAllocatesNothing()
{
    if (!countsAllocations)
        QSKIP("allocations are counted in plain builds only");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QFETCH(int, number);
    const Named named = networks()[static_cast<std::size_t>(number)];
    const PreparedData data = randomData(named.signature, 300);
    Network<float> network(networkOf(named.text, named.signature), named.signature, 128);
    network.initialise(4);
    ThreadPool pool(2);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 128), fewer = rowsFrom(0, 70), all = rowsFrom(0, 300);
    std::vector<float> out(300 * static_cast<std::size_t>(network.outputWidth()));
    const long before = allocations;
    for (int i = 0; i < 3; ++i) {
        network.trainStep(data, rows, stepKey, pool);
        network.trainStep(data, fewer, stepKey, pool);
    }
    network.evaluate(data, all, pool);
    network.predict(data, all, out, pool);
    QCOMPARE(allocations - before, 0L);
#endif
}

void TestNetwork::weightPenaltiesCountInLossAndGradient()
{
    const DataSignature signature = tableOf(3, Task::Regression);
    const PreparedData data = randomData(signature, 20);
    ThreadPool pool(1);
    Network<double> plain(networkOf("dense 1", signature), signature, 20);
    Network<double> decayed(networkOf("dense 1 l2=0.5", signature), signature, 20);
    plain.initialise(1);
    decayed.initialise(1);
    const double without = plain.trainStep(data, rowsFrom(0, 20), stepKey, pool).loss;
    const double with = decayed.trainStep(data, rowsFrom(0, 20), stepKey, pool).loss;
    double squares = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        squares += plain.weights()[i] * plain.weights()[i];
        QVERIFY(std::abs(decayed.gradient()[i] - plain.gradient()[i] - 0.5 * plain.weights()[i]) < 1e-14);
    }
    QVERIFY(std::abs(with - without - 0.25 * squares) < 1e-14);
    QCOMPARE(decayed.gradient()[3], plain.gradient()[3]); // the bias is left alone
    QCOMPARE(decayed.evaluate(data, rowsFrom(0, 20), pool), plain.evaluate(data, rowsFrom(0, 20), pool));
}

void TestNetwork::severalInputsFeedTheirBranches()
{
    DataSignature signature = tableOf(3, Task::Regression);
    signature.inputs = {{"left", Shape{3}, {}}, {"right", Shape{2}, {}}};
    GraphSpec graph;
    NodeId left, right, concat, dense, target, loss;
    graph = withNode(graph, "input", {}, {{"source", "right"}}, &right);
    graph = withNode(graph, "input", {}, {{"source", "left"}}, &left);
    graph = withNode(graph, "concat", {}, {}, &concat);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{left, 0}, {concat, 0}});
    graph = withEdge(graph, {{right, 0}, {concat, 1}});
    graph = withEdge(graph, {{concat, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    graph = withEdge(graph, {{target, 0}, {loss, 1}});
    const PreparedData data = randomData(signature, 4);
    Network<float> network(graph, signature, 4);
    const std::vector<float> weights = {1, 10, 100, 1000, 10000, 0.5F};
    std::copy(weights.begin(), weights.end(), network.weights().begin());
    ThreadPool pool(1);
    std::vector<float> out(4);
    network.predict(data, rowsFrom(0, 4), out, pool);
    for (std::size_t row = 0; row < 4; ++row) {
        const float *const a = data.inputs[0].row(row), *const b = data.inputs[1].row(row);
        const double expected = a[0] + 10.0 * a[1] + 100.0 * a[2] + 1000.0 * b[0] + 10000.0 * b[1] + 0.5;
        QVERIFY(std::abs(static_cast<double>(out[row]) - expected) < 1e-2);
    }
}

void TestNetwork::addingALayerLeavesTheOthersWeightsAlone()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec before = networkOf("dense 5 relu > dense 1", signature);
    GraphSpec after = before;
    for (const Edge &edge : before.edgesFrom(idOf(before, "Dense 1")))
        after = withNodeOnEdge(after, edge, "layernorm", {});
    Network<float> first(before, signature, 8), second(after, signature, 8);
    first.initialise(3);
    second.initialise(3);
    for (const WeightSlot &slot : first.weightSlots()) {
        const auto found = std::find_if(second.weightSlots().begin(), second.weightSlots().end(),
                                        [&](const WeightSlot &other) { return other.name == slot.name; });
        QVERIFY(found != second.weightSlots().end());
        QVERIFY(std::equal(first.weights().begin() + slot.offset, first.weights().begin() + slot.offset + slot.size,
                           second.weights().begin() + found->offset));
    }
}

void TestNetwork::predictionsAreProbabilities()
{
    for (const Task task : {Task::Binary, Task::Multiclass}) {
        const DataSignature signature = tableOf(6, task, task == Task::Binary ? 2 : 4);
        const PreparedData data = randomData(signature, 50);
        Network<float> network(networkOf("dense 8 relu", signature), signature, 16);
        network.initialise(1);
        ThreadPool pool(1);
        QCOMPARE(network.outputWidth(), std::int64_t{task == Task::Binary ? 1 : 4});
        const auto width = static_cast<std::size_t>(network.outputWidth());
        std::vector<float> out(50 * width);
        network.predict(data, rowsFrom(0, 50), out, pool);
        for (std::size_t row = 0; row < 50; ++row) {
            float sum = 0;
            for (std::size_t i = 0; i < width; ++i) {
                QVERIFY(out[row * width + i] > 0 && out[row * width + i] < 1);
                sum += out[row * width + i];
            }
            QVERIFY(task == Task::Binary || std::abs(sum - 1) < 1e-5F);
        }
    }
}

void TestNetwork::twoSoftmaxUnitsServeABinaryTarget()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const PreparedData data = randomData(signature, 20);
    GraphSpec graph;
    NodeId input, dense, target, loss;
    graph = withNode(graph, "input", {}, {}, &input);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{2}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "cross_entropy", {}, {}, &loss);
    graph = withEdge(graph, {{input, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    graph = withEdge(graph, {{target, 0}, {loss, 1}});
    Network<float> network(graph, signature, 20);
    network.initialise(2);
    ThreadPool pool(1);
    std::vector<float> out(20);
    network.predict(data, rowsFrom(0, 20), out, pool);
    const std::span<const float> logits = network.activation(dense);
    for (std::size_t row = 0; row < 20; ++row)
        QVERIFY(std::abs(out[row] - 1 / (1 + std::exp(logits[2 * row] - logits[2 * row + 1]))) < 1e-6F);
}

namespace {

GraphSpec withLossParams(GraphSpec graph, const std::string &loss, Params params)
{
    const NodeId node = nodeOfType(graph, loss);
    return withParams(std::move(graph), node, std::move(params));
}

} // namespace

void TestNetwork::weightedRowsGiveOneMeanHoweverTheBatchIsCut()
{
    const DataSignature signature = tableOf(6, Task::Multiclass, 3);
    const PreparedData data = randomData(signature, 300);
    const std::vector<double> weights = {0.5, 3, 1};
    const GraphSpec plain = networkOf("dense 8 tanh", signature);
    Network<double> network(withLossParams(plain, "cross_entropy",
                                           {{"class_weights", std::string("0.5,3,1")}, {"ignored_label", std::int64_t{2}}}),
                            signature, 300);
    Network<double> unweighted(plain, signature, 300);
    network.initialise(4);
    unweighted.initialise(4);
    ThreadPool pool(2);
    double sum = 0, weight = 0;
    for (std::uint32_t row = 0; row < 300; ++row) {
        const auto label = static_cast<std::size_t>(data.target.values[row]);
        if (label == 2)
            continue;
        sum += weights[label] * unweighted.evaluate(data, rowsFrom(row, row + 1), pool);
        weight += weights[label];
    }
    const double wanted = sum / weight;
    const auto isWanted = [&](double loss) { return std::abs(loss - wanted) < 1e-12; };
    QVERIFY(isWanted(network.trainStep(data, rowsFrom(0, 300), stepKey, pool).loss)); // eight shards
    QVERIFY(isWanted(network.evaluate(data, rowsFrom(0, 300), pool)));
    Network<double> narrow(withLossParams(plain, "cross_entropy",
                                          {{"class_weights", std::string("0.5,3,1")}, {"ignored_label", std::int64_t{2}}}),
                           signature, 7);
    narrow.initialise(4);
    QVERIFY(isWanted(narrow.evaluate(data, rowsFrom(0, 300), pool))); // batches of unequal weight

    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); i += 7) {
        double &number = network.weights()[i];
        const double before = number;
        number = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 300), pool);
        number = before - 1e-5;
        const double below = network.evaluate(data, rowsFrom(0, 300), pool);
        number = before;
        QVERIFY(std::abs(gradient[i] - (above - below) / 2e-5) <= 1e-8);
    }
}

void TestNetwork::aBatchThatDoesNotCountTeachesNothing()
{
    const DataSignature signature = tableOf(6, Task::Multiclass, 3);
    PreparedData data = randomData(signature, 40);
    std::fill(data.target.values.begin(), data.target.values.end(), 1.0F);
    Network<float> network(
        withLossParams(networkOf("dense 8 tanh", signature), "cross_entropy", {{"ignored_label", std::int64_t{1}}}),
        signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    const StepResult result = network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
    QVERIFY(result.isFinite);
    QCOMPARE(result.loss, 0.0);
    QCOMPARE(result.gradientNorm, 0.0);
    QVERIFY(std::isnan(network.evaluate(data, rowsFrom(0, 40), pool)));
}

void TestNetwork::linksMakeNumbersThatAPersonReads()
{
    ThreadPool pool(1);
    const auto linked = [&](const DataSignature &signature, const char *loss) {
        const PreparedData data = randomData(signature, 10);
        const GraphSpec graph = networkOf("dense 4 tanh", signature, loss);
        Network<double> network(graph, signature, 10);
        network.initialise(3);
        std::vector<double> out(10 * static_cast<std::size_t>(network.outputWidth()));
        network.predict(data, rowsFrom(0, 10), out, pool);
        const NodeId last = graph.edgeInto({nodeOfType(graph, std::string(loss)), 0})->from.node;
        return std::pair(std::vector<double>(network.activation(last).begin(), network.activation(last).end()), out);
    };
    DataSignature values = tableOf(6, Task::Regression);
    const auto [logs, counts] = linked(values, "poisson");
    const auto [scores, chances] = linked(tableOf(6, Task::Binary), "hinge");
    for (std::size_t row = 0; row < 10; ++row) {
        QVERIFY(std::abs(counts[row] - std::exp(logs[row])) < 1e-12);
        QVERIFY(std::abs(chances[row] - 1 / (1 + std::exp(-scores[row]))) < 1e-12);
    }
    values.targets = {"a", "b", "c"};
    const auto [logits, shares] = linked(values, "kl");
    for (std::size_t row = 0; row < 10; ++row) {
        QVERIFY(std::abs(shares[3 * row] + shares[3 * row + 1] + shares[3 * row + 2] - 1) < 1e-12);
        QVERIFY(std::abs(std::log(shares[3 * row] / shares[3 * row + 1]) - (logits[3 * row] - logits[3 * row + 1])) < 1e-12);
    }
}

void TestNetwork::anEmbeddingIsLearntFromTheWholeBatch()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const PreparedData data = randomData(signature, 200);
    const GraphSpec graph = networkOf("dense 8 tanh > dense 5", signature, "triplet");
    Network<double> network(graph, signature, 200);
    QCOMPARE(network.outputWidth(), std::int64_t{5}); // no output layer for the classes behind it
    network.initialise(3);
    ThreadPool one(1), two(2);
    const StepResult result = network.trainStep(data, rowsFrom(0, 200), stepKey, two);
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    std::vector<double> points(1000);
    network.predict(data, rowsFrom(0, 200), points, one);
    const LossType &type = losses().at("triplet");
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{5});
    const std::vector<double> target(data.target.values.begin(), data.target.values.end());
    const double wanted = loss->evaluate(points.data(), target.data(), 200, 1, nullptr) / loss->weightOf(target.data(), 200);
    QVERIFY(std::abs(result.loss - wanted) < 1e-12);
    QVERIFY(std::abs(network.evaluate(data, rowsFrom(0, 200), two) - wanted) < 1e-12);
    network.trainStep(data, rowsFrom(0, 200), stepKey, one);
    QVERIFY(gradient == std::vector<double>(network.gradient().begin(), network.gradient().end()));
}

void TestNetwork::theFirstNodeWithANonFiniteValueIsNamed()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 8 relu > dense 4 tanh > dense 1", signature);
    ThreadPool pool(1);
    const auto nameAfter = [&](auto spoil) {
        PreparedData data = randomData(signature, 40);
        Network<float> network(graph, signature, 40);
        network.initialise(1);
        spoil(network, data);
        const StepResult result = network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
        return result.isFinite ? std::string("finite") : network.firstNonFinite().value_or("nobody");
    };
    const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    const auto weight = [](Network<float> &network, const std::string &name) -> float & {
        for (const WeightSlot &slot : network.weightSlots())
            if (slot.name == name)
                return network.weights()[static_cast<std::size_t>(slot.offset)];
        throw std::logic_error(name);
    };
    const auto titleOf = [&](const char *type) { return graph.find(nodeOfType(graph, std::string(type)))->title; };
    QCOMPARE(nameAfter([](auto &, auto &) {}), std::string("finite"));
    QCOMPARE(nameAfter([&](auto &, auto &data) { data.inputs[0].values[77] = nan; }), titleOf("input"));
    QCOMPARE(nameAfter([&](auto &, auto &data) { data.target.values[7] = infinity; }), titleOf("target"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 2.weight") = nan; }), std::string("Dense 2"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 1.bias") = infinity; }), std::string("Dense 1"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 3.bias") = 3e30F; }), titleOf("mse"));
}

void TestNetwork::runningStatisticsSurviveABadBatch()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    PreparedData data = randomData(signature, 40);
    Network<float> network(networkOf("dense 4 > batchnorm > relu", signature), signature, 20);
    network.initialise(1);
    ThreadPool pool(1);
    QVERIFY(network.trainStep(data, rowsFrom(0, 20), stepKey, pool).isFinite);
    const std::vector<float> before(network.weights().begin(), network.weights().end());
    data.inputs[0].values[20 * 6] = std::numeric_limits<float>::infinity();
    QVERIFY(!network.trainStep(data, rowsFrom(20, 40), stepKey, pool).isFinite);
    QVERIFY(sameBits({network.weights().begin(), network.weights().end()}, before));
}

void TestNetwork::tooMuchMemoryIsRefusedBeforeItIsTaken()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 1000000 relu > dense 1000000 relu > dense 1", signature);
    try {
        Network<float> network(graph, signature, 64);
        QFAIL("terabytes were granted");
    } catch (const Error &error) {
        QCOMPARE(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::Graph));
        QVERIFY2(QString(error.what()).startsWith("Dense 2: The network needs 12"), error.what());
    }
    QVERIFY_EXCEPTION_THROWN(Network<float>(networkOf("dense 10", signature), signature, 64, 1000), Error);
    QVERIFY_EXCEPTION_THROWN(Network<float>(networkOf("dense 10", signature), signature, 0), Error);
}

void TestNetwork::weightsLieTrainedFirstAndNamed()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    Network<float> network(networkOf("batchnorm > dense 4 > dense 1", signature), signature, 8);
    std::int64_t offset = 0;
    bool isState = false;
    for (const WeightSlot &slot : network.weightSlots()) {
        QCOMPARE(slot.offset, offset);
        QCOMPARE(slot.size, slot.shape.size());
        QVERIFY(!(isState && slot.isTrained));
        isState = isState || !slot.isTrained;
        offset += slot.size;
    }
    QCOMPARE(network.trainedCount(), std::int64_t{12 + 28 + 5});
    QCOMPARE(offset, std::int64_t{12 + 28 + 5 + 12});
    QCOMPARE(network.weightSlots()[2].name, std::string("Dense 1.weight"));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(network.weights().data()) % 64, std::uintptr_t{0});
}

void TestNetwork::activationsCanBeLookedAt()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 4 relu > dense 1", signature);
    const PreparedData data = randomData(signature, 10);
    Network<float> network(graph, signature, 10);
    network.initialise(1);
    ThreadPool pool(1);
    std::vector<float> out(10);
    network.predict(data, rowsFrom(0, 10), out, pool);
    const std::span<const float> hidden = network.activation(idOf(graph, "Dense 1"));
    QCOMPARE(hidden.size(), std::size_t{40});
    QVERIFY(std::all_of(hidden.begin(), hidden.end(), [](float y) { return y >= 0; }));
    const std::span<const float> last = network.activation(idOf(graph, "Dense 2"));
    QVERIFY(std::equal(out.begin(), out.end(), last.begin(), last.end()));
}

namespace {

/// The graph with a setting put at every node of a type.
GraphSpec withSetting(GraphSpec graph, const std::string &type, const std::string &key, const ParamValue &value)
{
    for (Node &node : graph.nodes)
        if (node.type == type)
            node.params.set(key, value);
    return graph;
}

struct Step {
    explicit Step(const GraphSpec &graph, const DataSignature &signature) : network(graph, signature, 40)
    {
        network.initialise(4);
        // No weight at 0, where |w| has no slope.
        for (std::size_t i = 0; i < static_cast<std::size_t>(network.trainedCount()); ++i)
            network.weights()[i] += i % 2 == 0 ? 0.3 : -0.31;
        ThreadPool pool(1);
        result = network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    }
    Network<double> network;
    StepResult result;
};

} // namespace

void TestNetwork::everyLayerWithWeightsTakesThePenalties_data()
{
    QTest::addColumn<QString>("type");
    for (const char *id : {"dense", "conv", "batchnorm", "layernorm"}) // the plan does it for all layers alike
        QTest::newRow(id) << id;
}

void TestNetwork::everyLayerWithWeightsTakesThePenalties()
{
    QFETCH(QString, type);
    const std::string id = type.toStdString();
    const bool isForImages = id == "conv";
    const DataSignature signature = isForImages ? imagesOf(Shape{2, 5, 5}, 3) : tableOf(6, Task::Binary);
    const GraphSpec plain = networkOf(isForImages ? "conv 3 2 > flatten" : "dense 5 > batchnorm > layernorm", signature);
    const Step without(plain, signature);
    for (const char *key : {"l1", "l2"}) {
        const Step with(withSetting(plain, id, key, 0.1), signature);
        double penalty = 0;
        int penalised = 0;
        for (const WeightSlot &slot : with.network.weightSlots()) {
            if (!slot.isTrained)
                continue;
            const bool isMeant =
                plain.find(slot.node)->type == id && !slot.name.ends_with("bias") && !slot.name.ends_with("shift");
            penalised += isMeant;
            for (std::int64_t k = slot.offset; k < slot.offset + slot.size; ++k) {
                const auto i = static_cast<std::size_t>(k);
                const double w = with.network.weights()[i], sign = w > 0 ? 1 : -1;
                const double slope = !isMeant ? 0 : key == std::string("l1") ? 0.1 * sign : 0.1 * w;
                penalty += !isMeant ? 0 : key == std::string("l1") ? 0.1 * std::abs(w) : 0.05 * w * w;
                QVERIFY2(std::abs(with.network.gradient()[i] - without.network.gradient()[i] - slope) < 1e-12,
                         slot.name.c_str());
            }
        }
        QVERIFY(penalised > 0);
        QVERIFY(std::abs(with.result.loss - without.result.loss - penalty) < 1e-12);
        double squares = 0;
        for (const double number : with.network.gradient())
            squares += number * number;
        QVERIFY(std::abs(with.result.gradientNorm - std::sqrt(squares)) < 1e-12);
    }
}

void TestNetwork::frozenLayersHaveNoGradientAndLeaveTheLayoutAlone()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec plain = networkOf("dense 16 relu > batchnorm > layernorm > dense 8 tanh", signature);
    const Step whole(plain, signature);
    const Step frozen(withSetting(plain, "layernorm", "frozen", true), signature);
    double squares = 0;
    for (std::size_t i = 0; i < frozen.network.weightSlots().size(); ++i) {
        const WeightSlot &slot = frozen.network.weightSlots()[i], &same = whole.network.weightSlots()[i];
        QCOMPARE(slot.offset, same.offset);
        QCOMPARE(slot.name, same.name);
        QCOMPARE(slot.isFrozen, plain.find(slot.node)->type == "layernorm");
        for (std::int64_t k = slot.offset; slot.isTrained && k < slot.offset + slot.size; ++k) {
            const double number = frozen.network.gradient()[static_cast<std::size_t>(k)];
            squares += number * number;
            QCOMPARE(number, slot.isFrozen ? 0.0 : whole.network.gradient()[static_cast<std::size_t>(k)]);
        }
    }
    QVERIFY(std::abs(frozen.result.gradientNorm - std::sqrt(squares)) < 1e-12);
    QVERIFY(frozen.result.gradientNorm < whole.result.gradientNorm);
    QCOMPARE(frozen.network.trainedCount(), whole.network.trainedCount());

    // Running statistics of a frozen layer do not move either.
    const Step still(withSetting(plain, "batchnorm", "frozen", true), signature);
    for (const WeightSlot &slot : still.network.weightSlots())
        for (std::int64_t k = slot.offset; !slot.isTrained && k < slot.offset + slot.size; ++k)
            QCOMPARE(still.network.weights()[static_cast<std::size_t>(k)], slot.name.ends_with("mean") ? 0.0 : 1.0);
}

void TestNetwork::nothingIsComputedBelowTheLowestTrainedLayer()
{
    // What is not computed needs no place.
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 64 relu > dense 64 relu > dense 64 relu", signature);
    std::int64_t before = Network<float>(graph, signature, 256).arenaBytes();
    int frozen = 0;
    for (Node &node : graph.nodes) {
        if (node.type != "dense" || ++frozen == 4)
            continue;
        node.params.set("frozen", true);
        const std::int64_t after = Network<float>(graph, signature, 256).arenaBytes();
        QCOMPARE(before - after, std::int64_t{256 * 64 * 4});
        before = after;
    }
}

void TestNetwork::rangesOfEqualSettingsAreOne()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 4 > dense 4 > dense 4", signature);
    const auto ranges = [&] { return movedRanges(Network<float>(graph, signature, 8).weightSlots()); };
    const std::int64_t first = 7 * 4, others = 5 * 4, last = 5;
    QVERIFY((ranges() == std::vector<WeightRange>{{0, first + 2 * others + last, 1, 1}}));
    std::vector<Node *> dense;
    for (Node &node : graph.nodes)
        if (node.type == "dense")
            dense.push_back(&node);
    dense[1]->params.set("rate_factor", 0.5);
    dense[2]->params.set("frozen", true);
    QVERIFY(
        (ranges() == std::vector<WeightRange>{{0, first, 1, 1}, {first, others, 0.5, 1}, {first + 2 * others, last, 1, 1}}));
}

void TestNetwork::trainingOnGraphsLowersTheLoss_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"graphconv 16 relu > graphconv 16 relu > readout sum > dense 1",
                             "gin 16 relu > gin 16 relu > readout sum > dense 1",
                             "gat 8 2 relu > gat 16 2 relu merge=mean > readout sum > dense 1",
                             "graphconv 16 > graph_norm > relu > readout attention > dense 1", "messages"})
        QTest::newRow(text) << text;
}

void TestNetwork::trainingOnGraphsLowersTheLoss()
{
    QFETCH(QString, text);
    const DataSignature signature = graphsOf(7, 3, Task::Regression, 2);
    const PreparedData data = randomData(signature, 64);
    const GraphSpec graph = text == "messages" ? messageNetwork() : networkOf(text.toStdString(), signature);
    Network<float> network(graph, signature, 64);
    network.initialise(2);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 64);
    const double before = network.evaluate(data, rows, pool);
    for (int step = 0; step < 200; ++step) {
        const StepResult result = network.trainStep(data, rows, stepKey, pool);
        QVERIFY(result.isFinite);
        const auto rate = static_cast<float>(0.05 / std::max(1.0, result.gradientNorm));
        for (std::int64_t i = 0; i < network.trainedCount(); ++i)
            network.weights()[static_cast<std::size_t>(i)] -= rate * network.gradient()[static_cast<std::size_t>(i)];
    }
    const double after = network.evaluate(data, rows, pool);
    QVERIFY2(after < 0.6 * before, qPrintable(QStringLiteral("%1 to %2").arg(before).arg(after)));
}

void TestNetwork::theOrderOfAGraphsNodesNeverShows()
{
    const DataSignature signature = graphsOf(9, 4, Task::Regression, 2);
    const PreparedData data = randomData(signature, 50);
    QVERIFY(data.inputs[0] != numberedBackwards(data).inputs[0]);
    const auto isKept = [&](double change, double most) { QVERIFY2(change <= most, qPrintable(QString::number(change))); };
    for (const char *text : {"graphconv 8 relu > graphconv 8 relu > readout mean", "gin 8 relu > gin 8 relu > readout mean",
                             "gat 4 2 elu > gat 4 2 elu > readout attention", "graphconv 8 relu > readout max",
                             "graphconv 8 relu > readout sum"})
        isKept(worstChangeByOrder<float>(networkOf(text, signature), data), 1e-6);
    isKept(worstChangeByOrder<float>(messageNetwork(), data), 1e-6);
    // Graph norm enlarges the rounding of graphs whose nodes are alike: in double it is seen that nothing else differs.
    isKept(
        worstChangeByOrder<double>(networkOf("graphconv 8 relu > graph_norm > gin 8 relu > readout sum", signature), data),
        1e-11);
}

void TestNetwork::theNumberOfThreadsNeverShowsInMessages()
{
    const DataSignature signature = graphsOf(12, 6, Task::Regression, 3);
    const PreparedData data = randomData(signature, 200);
    const auto gradientWith = [&](int threads) {
        Network<float> network(messageNetwork(), signature, 200);
        network.initialise(4);
        ThreadPool pool(threads);
        network.trainStep(data, rowsFrom(0, 200), stepKey, pool);
        return std::vector<float>(network.gradient().begin(), network.gradient().end());
    };
    const std::vector<float> one = gradientWith(1);
    for (const int threads : {2, 4})
        QVERIFY(sameBits(gradientWith(threads), one));
}

void TestNetwork::wrongGraphsAreRefused()
{
    const DataSignature signature = graphsOf(6, 3, Task::Regression, 2);
    const PreparedData good = randomData(signature, 20);
    Network<float> network(messageNetwork(), signature, 20);
    network.initialise(1);
    ThreadPool pool(2);
    checkTensors(good);
    QVERIFY(network.trainStep(good, rowsFrom(0, 20), stepKey, pool).isFinite);
    const Tensor &nodes = good.inputs[0];
    const auto row = static_cast<std::size_t>( // with two links to different nodes and more
        std::find_if(nodes.links.begin(), nodes.links.end(), [](const Link &link) { return link.to == 3; }) -
        nodes.links.begin());
    const auto refusal = [&](auto spoil) {
        PreparedData data = good;
        spoil(data);
        QString said;
        try {
            checkTensors(data);
            return QStringLiteral("not seen when the data were made");
        } catch (const Error &error) {
            said = QString::fromUtf8(error.what());
        }
        std::vector<float> out(20);
        try {
            network.predict(data, rowsFrom(0, 20), out, pool);
            return QStringLiteral("not seen before the step");
        } catch (const Error &) {
        }
        return said;
    };
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].from = 6; }).contains("to node 3, but there are"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].from = -1; }).contains("from node -1"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links.back().to = 1 << 30; }).contains("of row"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].to = 0; }).contains("sorted"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links.pop_back(); }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].linkOffsets[1] = 1 << 30; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].offsets[2] = -5; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].offsets[20] = 1 << 30; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[1].offsets[20] -= 1; }).contains("another number of links"));
    QVERIFY(refusal([&](auto &data) {
                data.inputs[0].linkOffsets[0] = 0; // all links in the first row
                std::fill(data.inputs[0].linkOffsets.begin() + 1, data.inputs[0].linkOffsets.end(),
                          static_cast<std::int64_t>(data.inputs[0].links.size()));
            }).contains("more than the 18"));
    QVERIFY(network.trainStep(good, rowsFrom(0, 20), stepKey, pool).isFinite);
}

void TestNetwork::edgesOfAnotherGraphAreRefused()
{
    DataSignature signature = graphsOf(6, 3, Task::Regression, 2);
    signature.inputs.push_back(signature.inputs[0]);
    signature.inputs[1].graph = 2;
    try {
        Network<float> network(messageNetwork(), signature, 20);
        QFAIL("built");
    } catch (const Error &error) {
        QVERIFY(error.kind() == ErrorKind::Graph && QByteArray(error.what()).contains("same graph"));
    }
}

/// Whether id 1 stands anywhere in a row of 1 to 12 words.
void TestNetwork::sequencesOfVaryingLengthAreLearned()
{
    DataSignature signature = tableOf(1, Task::Binary);
    signature.inputs[0].shape = Shape::varying(Axis::Steps, 0, {12}).withTokens(6);
    PreparedData data = randomData(signature, 400);
    const Tensor &words = data.inputs[0];
    for (std::size_t row = 0; row < data.rows; ++row) {
        const float *const first = words.row(row);
        data.target.values[row] = std::find(first, first + words.items(row), 1.0F) != first + words.items(row);
    }
    for (const char *text : {"embedding 8 > lstm 16 > dense 1", "embedding 8 > bigru 8 > dense 1",
                             "embedding 8 > rnn 16 sequences=true > last_step > dense 1"}) {
        const auto trained = [&](int threads) {
            Network<float> network(networkOf(text, signature), signature, 80);
            network.initialise(3);
            ThreadPool pool(threads);
            const OptimizerType &type = optimizers().at("adam");
            const auto adam = type.makeFloat(withDefaults(type.info().params, {}));
            std::vector<float> state(static_cast<std::size_t>(network.trainedCount() * adam->statesPerWeight()));
            const double before = network.evaluate(data, rowsFrom(0, 400), pool);
            for (std::uint32_t step = 0; step < 300; ++step) {
                const std::uint32_t first = step % 5 * 80;
                network.trainStep(data, rowsFrom(first, first + 80), {1, Purpose::Dropout, 0, step}, pool);
                adam->update(network.weights().data(), network.gradient().data(), state.data(), network.trainedCount(),
                             network.trainedCount(), {0.01, step + 1});
            }
            const double after = network.evaluate(data, rowsFrom(0, 400), pool);
            if (!(after < 0.3 * before))
                qWarning("%s: the loss went from %g to %g", text, before, after);
            return std::make_pair(after < 0.3 * before,
                                  std::vector<float>(network.weights().begin(), network.weights().end()));
        };
        const auto one = trained(1);
        QVERIFY(one.first);
        for (const int threads : {2, 4})
            QVERIFY(sameBits(trained(threads).second, one.second));
    }
}

void TestNetwork::floatAgreesWithDouble()
{
    QFETCH(int, number);
    const Named named = networks()[static_cast<std::size_t>(number)];
    const PreparedData data = randomData(named.signature, 60);
    const GraphSpec graph = networkOf(named.text, named.signature);
    Network<float> single(graph, named.signature, 60);
    Network<double> twice(graph, named.signature, 60);
    single.initialise(4);
    std::copy(single.weights().begin(), single.weights().end(), twice.weights().begin());
    ThreadPool pool(1);
    const double loss = twice.trainStep(data, rowsFrom(0, 60), stepKey, pool).loss;
    QVERIFY(std::abs(single.trainStep(data, rowsFrom(0, 60), stepKey, pool).loss - loss) <= 1e-5 * loss);
    double squares = 0, difference = 0;
    for (std::size_t i = 0; i < twice.gradient().size(); ++i) {
        const double wanted = twice.gradient()[i], found = static_cast<double>(single.gradient()[i]);
        squares += wanted * wanted;
        difference += (found - wanted) * (found - wanted);
    }
    QVERIFY2(std::sqrt(difference / squares) <= 1e-5, qPrintable(QString::number(std::sqrt(difference / squares))));
}

void TestNetwork::anIdThatIsNoneStopsTheStep()
{
    const std::vector<Named> all = networks();
    const Named words =
        *std::find_if(all.begin(), all.end(), [](const Named &named) { return named.name == std::string("words"); });
    PreparedData data = randomData(words.signature, 60);
    data.inputs[0].values.back() = 12;
    Network<float> network(networkOf(words.text, words.signature), words.signature, 60);
    network.initialise(1);
    for (const int threads : {1, 2}) {
        ThreadPool pool(threads);
        try {
            network.trainStep(data, rowsFrom(0, 60), stepKey, pool);
            QFAIL("a word without a number was taken");
        } catch (const Error &error) {
            QCOMPARE(QString(error.what()), "Embedding met the id 12; ids are whole numbers from 0 to 11. Mend the data, or "
                                            "prepare them again so that all words and categories are numbered.");
        }
        QVERIFY(network.trainStep(data, rowsFrom(0, 40), stepKey, pool).isFinite);
    }
}

namespace {

double stepLoss(const GraphSpec &graph, const DataSignature &signature, std::vector<double> *gradient = nullptr)
{
    Network<double> network(graph, signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    const StepResult result = network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    if (gradient)
        gradient->assign(network.gradient().begin(), network.gradient().end());
    return result.loss;
}

} // namespace

void TestNetwork::severalLossesAddUpByTheirShares()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec one = networkOf("dense 8 tanh", signature);
    const auto withSecond = [&](double share) {
        NodeId loss;
        GraphSpec graph = withNode(one, "mae", {}, {{"weight", share}}, &loss);
        graph = withEdge(graph, {{nodeOfType(graph, "target"), 0}, {loss, 1}});
        return withEdge(graph, {graph.edgeInto({nodeOfType(graph, "mse"), 0})->from, {loss, 0}});
    };
    std::vector<double> alone, both, half;
    const double first = stepLoss(one, signature, &alone), sum = stepLoss(withSecond(1), signature, &both);
    const double part = stepLoss(withSecond(0.5), signature, &half);
    QVERIFY(sum > first);
    QVERIFY(std::abs(part - (first + (sum - first) / 2)) < 1e-12);
    for (std::size_t i = 0; i < alone.size(); ++i)
        QVERIFY(std::abs(half[i] - (alone[i] + both[i]) / 2) < 1e-12);
    QCOMPARE(stepLoss(withSecond(0), signature), first);
}

/// An autoencoder beside the answers: the second loss compares a dense of six with the input.
void TestNetwork::aLossMayCompareTwoOutputs()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 3 tanh", signature);
    NodeId back, loss;
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{6}}}, &back);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{nodeOfType(graph, "dense"), 0}, {back, 0}});
    graph = withEdge(graph, {{back, 0}, {loss, 0}});
    graph = withEdge(graph, {{nodeOfType(graph, "input"), 0}, {loss, 1}});
    QVERIFY(analyse(graph, &signature).isRunnable());
    const PreparedData data = randomData(signature, 60);
    Network<double> network(graph, signature, 60);
    network.initialise(2);
    ThreadPool pool(1);
    const StepResult step = network.trainStep(data, rowsFrom(0, 60), stepKey, pool);
    // Central differences of the whole loss by every tenth weight.
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); i += 10) {
        const double before = network.weights()[i];
        network.weights()[i] = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 60), pool);
        network.weights()[i] = before - 1e-5;
        const double slope = (above - network.evaluate(data, rowsFrom(0, 60), pool)) / 2e-5;
        network.weights()[i] = before;
        QVERIFY(std::abs(slope - gradient[i]) < 1e-8);
    }
    QVERIFY(step.isFinite);
    QCOMPARE(network.outputWidth(), std::int64_t{1}); // what it predicts is the answer
    const GraphSpec narrow = withParams(graph, back, {{"units", std::int64_t{5}}});
    QVERIFY(!analyse(narrow, &signature).isRunnable());
    QVERIFY(QByteArray(analyse(narrow, &signature).issues[0].message.str().c_str()).contains("the same shape"));
}

/// Hu et al. 2021: at first the adapted network is the plain one; its own weights never move, their gradient is 0.
void TestNetwork::adaptersTrainBesideFrozenWeights()
{
    const std::pair<const char *, DataSignature> cases[] = {
        {"dense 8 tanh", tableOf(6, Task::Binary)},
        {"conv 4 3 tanh > flatten", imagesOf(Shape{2, 5, 5}, 3)},
        {"self_attention 2 > sequence_average", imagesOf(Shape{5, 4}, 3)},
        {"lstm 6", imagesOf(Shape{5, 4}, 3)},
    };
    for (const auto &[text, signature] : cases) {
        const GraphSpec plain = networkOf(text, signature);
        GraphSpec adapted = plain;
        const NodeId first = plain.edgesFrom(nodeOfType(plain, "input")).at(0).to.node;
        for (Node &node : adapted.nodes)
            if (node.id == first)
                node.params.set("adapter_rank", std::int64_t{2});
        QVERIFY(std::abs(stepLoss(plain, signature) - stepLoss(adapted, signature)) < 1e-13);

        const PreparedData data = randomData(signature, 40);
        Network<double> network(adapted, signature, 40);
        network.initialise(4);
        RandomStream stream({8, Purpose::Sampling, 0, 0});
        int adapters = 0;
        std::int64_t trained = 0;
        for (const WeightSlot &slot : network.weightSlots()) {
            trained += slot.isTrained && !slot.isFrozen ? slot.size : 0;
            if (slot.name.find("adapter") == std::string::npos)
                continue;
            ++adapters;
            for (std::int64_t i = slot.offset; i < slot.offset + slot.size; ++i)
                network.weights()[static_cast<std::size_t>(i)] = 0.3 * stream.normal();
        }
        QVERIFY(adapters >= 2);
        QVERIFY(trained < analyse(plain, &signature).total.parameters);
        ThreadPool pool(2);
        network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
        const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
        for (const WeightSlot &slot : network.weightSlots())
            for (std::int64_t k = slot.offset; slot.isTrained && k < slot.offset + slot.size; k += 3) {
                const auto i = static_cast<std::size_t>(k);
                if (slot.isFrozen) {
                    QCOMPARE(gradient[i], 0.0);
                    continue;
                }
                const double before = network.weights()[i];
                network.weights()[i] = before + 1e-5;
                const double above = network.evaluate(data, rowsFrom(0, 40), pool);
                network.weights()[i] = before - 1e-5;
                const double slope = (above - network.evaluate(data, rowsFrom(0, 40), pool)) / 2e-5;
                network.weights()[i] = before;
                QVERIFY2(std::abs(slope - gradient[i]) < 1e-8, slot.name.c_str());
            }
    }
}

void TestNetwork::splitPartsGoTheirOwnWays()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    GraphSpec graph = networkOf("dense 5 tanh > split 2 > dense 3", signature);
    NodeId other, add;
    const NodeId split = nodeOfType(graph, "split");
    const Edge toLoss = *graph.edgeInto({nodeOfType(graph, "mse"), 0});
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &other);
    graph = withNode(graph, "add", {}, {}, &add);
    graph = withEdge(graph, {{split, 1}, {other, 0}});
    graph = withEdge(graph, {toLoss.from, {add, 0}});
    graph = withEdge(graph, {{other, 0}, {add, 1}});
    graph = withEdge(graph, {{add, 0}, toLoss.to});
    QCOMPARE(analyse(graph, &signature).shapeAt({split, 1}).value(), Shape{3});
    const PreparedData data = randomData(signature, 40);
    Network<double> network(graph, signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double before = network.weights()[i];
        network.weights()[i] = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 40), pool);
        network.weights()[i] = before - 1e-5;
        const double slope = (above - network.evaluate(data, rowsFrom(0, 40), pool)) / 2e-5;
        network.weights()[i] = before;
        QVERIFY(std::abs(slope - gradient[i]) < 1e-7);
    }
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
