// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/network/network.hpp"
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
    void theNumberOfThreadsNeverShows_data() { addNetworkRows(); }
    void theNumberOfThreadsNeverShows();
    void gradientsOfWholeNetworksEqualCentralDifferences_data() { addNetworkRows(); }
    void gradientsOfWholeNetworksEqualCentralDifferences();
    void aStepAllocatesNothing_data() { addNetworkRows(); }
    void aStepAllocatesNothing();
    void weightPenaltiesCountInLossAndGradient();
    void severalInputsFeedTheirBranches();
    void addingALayerLeavesTheOthersWeightsAlone();
    void predictionsAreProbabilities();
    void twoSoftmaxUnitsServeABinaryTarget();
    void theFirstNodeWithANonFiniteValueIsNamed();
    void runningStatisticsSurviveABadBatch();
    void tooMuchMemoryIsRefusedBeforeItIsTaken();
    void weightsLieTrainedFirstAndNamed();
    void activationsCanBeLookedAt();
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

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
