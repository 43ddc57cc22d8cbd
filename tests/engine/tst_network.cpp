// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmenter.hpp"
#include "engine/base/error.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <atomic>
#include <cmath>
#include <cstdlib>
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
        {"a code of the whole beside each step",
         "embedding 6 > (step_dropout 0.3 | gru 5 > dense 6 > gaussian_sample) > beside_steps > lstm 7",
         imagesOf(Shape::varying(Axis::Steps, 0, {9}).withTokens(12), 3)},
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
    void anAugmentedStepAllocatesNothing();
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

void TestNetwork::anAugmentedStepAllocatesNothing()
{
    if (!countsAllocations)
        QSKIP("allocations are counted in plain builds only");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const DataSignature signature = imagesOf(Shape{2, 8, 8}, 3);
    const PreparedData data = randomData(signature, 128);
    Network<float> network(networkOf("flatten > dense 8", signature), signature, 128);
    network.initialise(4);
    ThreadPool pool(2);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 128);
    std::vector<AugmentationChoice> choices;
    for (const AugmentationType *type : augmentations().all())
        if (type->info().takesImages)
            choices.push_back({type->info().id});
    Augmenter augmenter(choices, data, rows, 1, mostShards);
    const long before = allocations;
    for (int i = 0; i < 3; ++i)
        network.trainStep(data, rows, stepKey, pool, &augmenter);
    QCOMPARE(allocations - before, 0L);
#endif
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

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
