// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "tests/engine/layer_bench.hpp"

#include <QTest>

#include <numeric>

using namespace netloom;

namespace {

using Numbers = LayerBench::Numbers;

void fill(Numbers &numbers, std::uint64_t seed)
{
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (double &number : numbers)
        number = stream.normal();
}

void fillAll(LayerBench &bench)
{
    std::uint64_t seed = 1;
    for (Numbers &block : bench.in)
        fill(block, seed++);
    for (Numbers &block : bench.weights)
        fill(block, seed++);
    fill(bench.gradOut, seed);
}

double product(const Numbers &a, const Numbers &b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

Numbers part(const Numbers &all, std::int64_t first, std::int64_t count)
{
    return {all.begin() + first, all.begin() + first + count};
}

void addTo(Numbers &sum, const Numbers &more)
{
    sum.resize(more.size());
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i] += more[i];
}

QString complaint(const char *id, const Params &params, const Shape &shape)
{
    const LayerType &type = layers().at(id);
    try {
        type.outputShape(withDefaults(type.info().params, params), std::vector<Shape>{shape});
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

/// What the cases of PyTorch are too small or too even for: many rows, large images, sequences of varying length.
class TestConvolutions : public QObject
{
    Q_OBJECT
private slots:
    void manyRowsGiveWhatEachGivesAlone_data();
    void manyRowsGiveWhatEachGivesAlone();
    void sequencesOfVaryingLengthGiveWhatEachGivesAlone_data();
    void sequencesOfVaryingLengthGiveWhatEachGivesAlone();
    void oneLayerOfAVolumeIsAnImage();
    void depthwiseFiltersAreAConvolutionThatMixesNothing();
    void transposedIsTheAdjoint();
    void transposedStepsAreATransposedImageOfOneColumn();
    void sameMultipliesTheSizeByTheStride();
    void whatDoesNotFitIsRefusedWithTheWayOut();
};

void TestConvolutions::manyRowsGiveWhatEachGivesAlone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("rank");
    for (const char *id : {"conv1d", "conv1d_transpose"})
        QTest::newRow(id) << id << 2;
    for (const char *id : {"depthwise_conv", "separable_conv", "conv_transpose"})
        QTest::newRow(id) << id << 3;
    QTest::newRow("conv3d") << "conv3d" << 4;
}

/// Layers take several rows at once: at the border between two such groups nothing may be lost.
void TestConvolutions::manyRowsGiveWhatEachGivesAlone()
{
    QFETCH(QString, id);
    QFETCH(int, rank);
    const LayerType &type = layers().at(id.toStdString());
    const Shape shape = rank == 2 ? Shape{9, 3} : rank == 3 ? Shape{2, 5, 7} : Shape{2, 4, 5, 3};
    Params params{{"activation", std::string("gelu")}};
    if (findSpec(type.info().params, "filters"))
        params.set("filters", std::int64_t{3});
    constexpr std::int64_t rows = 173;
    LayerBench all(type, params, {shape}, rows);
    fillAll(all);
    all.forward();
    all.backward();
    std::vector<Numbers> gradWeights(all.weights.size());
    Numbers out, gradIn;
    for (std::int64_t row = 0; row < rows; ++row) {
        LayerBench one(type, params, {shape}, 1);
        one.weights = all.weights;
        one.in[0] = part(all.in[0], row * shape.size(), shape.size());
        one.gradOut = part(all.gradOut, row * one.output.size(), one.output.size());
        one.forward();
        one.backward();
        out.insert(out.end(), one.out.begin(), one.out.end());
        gradIn.insert(gradIn.end(), one.gradIn[0].begin(), one.gradIn[0].end());
        for (std::size_t i = 0; i < gradWeights.size(); ++i)
            addTo(gradWeights[i], one.gradWeights[i]);
    }
    QVERIFY(relativeDistance(all.out, out) <= 1e-13);
    QVERIFY(relativeDistance(all.gradIn[0], gradIn) <= 1e-13);
    for (std::size_t i = 0; i < gradWeights.size(); ++i)
        QVERIFY(relativeDistance(all.gradWeights[i], gradWeights[i]) <= 1e-13);
}

void TestConvolutions::sequencesOfVaryingLengthGiveWhatEachGivesAlone_data()
{
    QTest::addColumn<QString>("padding");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<int>("rounds");
    for (const int rounds : {1, 60}) {
        QTest::addRow("same, %d", rounds) << "same" << 1 << rounds;
        QTest::addRow("causal, %d", rounds) << "causal" << 1 << rounds;
        QTest::addRow("causal with gaps, %d", rounds) << "causal" << 3 << rounds;
    }
}

void TestConvolutions::sequencesOfVaryingLengthGiveWhatEachGivesAlone()
{
    QFETCH(QString, padding);
    QFETCH(int, dilation);
    QFETCH(int, rounds);
    const std::vector<std::int64_t> lengths = {4, 1, 11, 0, 7, 2};
    constexpr std::int64_t features = 2, filters = 3, most = 11;
    const LayerType &type = layers().at("conv1d");
    const Params params{{"filters", filters},
                        {"kernel", std::int64_t{4}},
                        {"padding", padding.toStdString()},
                        {"dilation", std::int64_t{dilation}},
                        {"activation", std::string("gelu")}};
    const std::int64_t rows = rounds * static_cast<std::int64_t>(lengths.size());
    LayerBench all(type, params, {Shape::varying(Axis::Steps, 0, {most, features})}, rows);
    QCOMPARE(all.output, Shape::varying(Axis::Steps, 0, {most, filters}));
    std::vector<std::int64_t> steps, firsts = {0};
    for (std::int64_t row = 0; row < rows; ++row) {
        steps.push_back(lengths[static_cast<std::size_t>(row) % lengths.size()]);
        firsts.push_back(firsts.back() + steps.back());
    }
    all.setLengths(0, steps, 5);
    fillAll(all);
    all.forward();
    all.backward();
    std::vector<Numbers> gradWeights(all.weights.size());
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t first = firsts[static_cast<std::size_t>(row)], count = steps[static_cast<std::size_t>(row)];
        if (count == 0)
            continue;
        LayerBench one(type, params, {Shape{count, features}}, 1);
        one.weights = all.weights;
        one.in[0] = part(all.in[0], first * features, count * features);
        one.gradOut = part(all.gradOut, first * filters, count * filters);
        one.forward();
        one.backward();
        QVERIFY(relativeDistance(part(all.out, first * filters, count * filters), one.out) <= 1e-13);
        QVERIFY(relativeDistance(part(all.gradIn[0], first * features, count * features), one.gradIn[0]) <= 1e-13);
        for (std::size_t i = 0; i < gradWeights.size(); ++i)
            addTo(gradWeights[i], one.gradWeights[i]);
    }
    for (std::size_t i = 0; i < gradWeights.size(); ++i)
        QVERIFY(relativeDistance(all.gradWeights[i], gradWeights[i]) <= 1e-13);
}

/// So large that it is worked on in pieces. Of the 3x3x3 filter only the middle layer meets the volume's only one.
void TestConvolutions::oneLayerOfAVolumeIsAnImage()
{
    const Params params{{"filters", std::int64_t{3}}, {"padding", std::string("same")}, {"activation", std::string("tanh")}};
    LayerBench volume(layers().at("conv3d"), params, {Shape{2, 1, 61, 67}}, 2);
    LayerBench image(layers().at("conv"), params, {Shape{2, 61, 67}}, 2);
    fillAll(volume);
    image.in = volume.in;
    image.gradOut = volume.gradOut;
    image.weights[1] = volume.weights[1];
    const auto middle = [](const Numbers &filters) {
        Numbers found;
        for (std::int64_t filter = 0; filter < 6; ++filter)
            found.insert(found.end(), filters.begin() + filter * 27 + 9, filters.begin() + filter * 27 + 18);
        return found;
    };
    image.weights[0] = middle(volume.weights[0]);
    for (LayerBench *bench : {&volume, &image}) {
        bench->forward();
        bench->backward();
    }
    QVERIFY(relativeDistance(volume.out, image.out) <= 1e-13);
    QVERIFY(relativeDistance(volume.gradIn[0], image.gradIn[0]) <= 1e-13);
    QVERIFY(relativeDistance(middle(volume.gradWeights[0]), image.gradWeights[0]) <= 1e-13);
    QVERIFY(relativeDistance(volume.gradWeights[1], image.gradWeights[1]) <= 1e-13);
}

void TestConvolutions::depthwiseFiltersAreAConvolutionThatMixesNothing()
{
    for (const std::int64_t stride : {1, 2, 3}) {
        const Params common{{"kernel", std::int64_t{3}}, {"padding", std::string("same")}, {"stride", stride}};
        Params twice = common, four = common;
        twice.set("multiplier", std::int64_t{2});
        four.set("filters", std::int64_t{4});
        LayerBench own(layers().at("depthwise_conv"), twice, {Shape{2, 37, 70}}, 2);
        LayerBench mixed(layers().at("conv"), four, {Shape{2, 37, 70}}, 2);
        fillAll(own);
        mixed.in = own.in;
        mixed.gradOut = own.gradOut;
        mixed.weights[1] = own.weights[1];
        for (std::size_t filter = 0; filter < 4; ++filter)
            std::copy_n(own.weights[0].begin() + static_cast<std::int64_t>(filter * 9), 9,
                        mixed.weights[0].begin() + static_cast<std::int64_t>((filter * 2 + filter / 2) * 9));
        for (LayerBench *bench : {&own, &mixed}) {
            bench->forward();
            bench->backward();
        }
        QVERIFY(relativeDistance(own.out, mixed.out) <= 1e-13);
        QVERIFY(relativeDistance(own.gradIn[0], mixed.gradIn[0]) <= 1e-13);
    }
}

/// <conv(x), y> = <x, transposed conv(y)> with the same weights, of images worked on in pieces.
void TestConvolutions::transposedIsTheAdjoint()
{
    const Params common{
        {"kernel", std::int64_t{5}}, {"stride", std::int64_t{2}}, {"padding", std::string("valid")}, {"bias", false}};
    Params down = common, up = common;
    down.set("filters", std::int64_t{3});
    up.set("filters", std::int64_t{2});
    LayerBench reads(layers().at("conv"), down, {Shape{2, 95, 125}}, 1);
    LayerBench writes(layers().at("conv_transpose"), up, {reads.output}, 1);
    QCOMPARE(writes.output, (Shape{2, 95, 125}));
    fillAll(reads);
    fillAll(writes);
    writes.weights = reads.weights;
    reads.forward();
    writes.forward();
    const double one = product(reads.out, writes.in[0]), other = product(reads.in[0], writes.out);
    QVERIFY(std::abs(one - other) <= 1e-12 * normOf(reads.out) * normOf(writes.in[0]));
    // The gradient by its input is the convolution of the gradient of its output.
    reads.in[0] = writes.gradOut;
    reads.forward();
    writes.backward();
    QVERIFY(relativeDistance(writes.gradIn[0], reads.out) <= 1e-13);
    // A linear map's weights times their gradients is its output times the output's gradient.
    QVERIFY(std::abs(product(writes.weights[0], writes.gradWeights[0]) - product(writes.out, writes.gradOut)) <=
            1e-12 * normOf(writes.out) * normOf(writes.gradOut));
}

void TestConvolutions::transposedStepsAreATransposedImageOfOneColumn()
{
    // Of a 4x4 filter at a stride of 4, only the first column meets the image's one.
    const Params params{{"filters", std::int64_t{1}}, {"kernel", std::int64_t{4}}, {"stride", std::int64_t{4}}};
    LayerBench steps(layers().at("conv1d_transpose"), params, {Shape{700, 1}}, 1);
    LayerBench image(layers().at("conv_transpose"), params, {Shape{1, 700, 1}}, 1);
    fillAll(steps);
    image.in = steps.in;
    image.weights[1] = steps.weights[1];
    for (std::size_t tap = 0; tap < 4; ++tap)
        image.weights[0][tap * 4] = steps.weights[0][tap];
    steps.forward();
    image.forward();
    Numbers column;
    for (std::size_t i = 0; i < image.out.size(); i += 4)
        column.push_back(image.out[i]);
    QVERIFY(relativeDistance(steps.out, column) <= 1e-13);
}

void TestConvolutions::sameMultipliesTheSizeByTheStride()
{
    for (std::int64_t kernel = 1; kernel <= 6; ++kernel)
        for (std::int64_t stride = 1; stride <= 4; ++stride) {
            const Params params{{"filters", std::int64_t{2}}, {"kernel", kernel}, {"stride", stride}};
            LayerBench image(layers().at("conv_transpose"), params, {Shape{1, 3, 5}}, 1);
            QCOMPARE(image.output, (Shape{2, 3 * stride, 5 * stride}));
            LayerBench steps(layers().at("conv1d_transpose"), params, {Shape{5, 1}}, 1);
            QCOMPARE(steps.output, (Shape{5 * stride, 2}));
        }
}

void TestConvolutions::whatDoesNotFitIsRefusedWithTheWayOut()
{
    const Shape text = Shape::varying(Axis::Steps, 0, {50, 8}), atoms = Shape::varying(Axis::Nodes, 0, {50, 8});
    const Params same{{"padding", std::string("same")}};
    QCOMPARE(complaint("conv1d", {}, Shape{30}),
             "Convolution 1-D needs sequences as steps x features, not 30; put Reshape before it.");
    QCOMPARE(complaint("conv1d", {{"dilation", std::int64_t{4}}}, Shape{8, 2}),
             "The window of Convolution 1-D spans 9 steps, and the sequence has 8; make its kernel or dilation smaller, or "
             "set its padding to same.");
    QCOMPARE(complaint("conv1d", {}, text),
             "Convolution 1-D keeps sequences of varying length as long as they are; set its padding to same or causal and "
             "its stride to 1.");
    QVERIFY(complaint("conv1d", {{"padding", std::string("causal")}, {"stride", std::int64_t{2}}}, text).contains("stride"));
    QCOMPARE(complaint("conv1d", same, text), QString());
    QVERIFY(complaint("conv1d", same, atoms).contains("graph layer"));
    QVERIFY(complaint("conv3d", {}, Shape{1, 8, 8}).contains("channels x depth x height x width"));
    QVERIFY(complaint("conv3d", {}, Shape{1, 2, 8, 8}).contains("3x3x3"));
    QCOMPARE(complaint("conv3d", same, Shape{1, 2, 8, 8}), QString());
    QVERIFY(complaint("depthwise_conv", {}, Shape{30}).contains("put Reshape before it"));
    QVERIFY(complaint("separable_conv", {{"kernel", std::int64_t{5}}}, Shape{1, 4, 4}).contains("5x5"));
    QVERIFY(complaint("conv_transpose", {}, Shape{30}).contains("put Reshape before it"));
    QVERIFY(complaint("conv1d_transpose", {}, Shape{3, 4, 4}).contains("put Reshape before it"));
}

QTEST_APPLESS_MAIN(TestConvolutions)
#include "tst_convolutions.moc"
