// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_variants.hpp"

#include <QTest>

using namespace netloom;

namespace {

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

} // namespace

class TestVaryingSequences : public QObject
{
    Q_OBJECT
private slots:
    void varyingSequencesAreAsTheyAreAlone_data();
    void varyingSequencesAreAsTheyAreAlone();
    void sequencesOfOneLengthAreNoOthersThanFixedOnes_data();
    void sequencesOfOneLengthAreNoOthersThanFixedOnes();
};

void TestVaryingSequences::varyingSequencesAreAsTheyAreAlone_data()
{
    addVariantRows([](const Variant &variant) {
        return variant.type->itemUse() == ItemUse::Aware && !variant.inputs[0].isVarying() && !variant.takesIds() &&
               variant.inputs[0].rank() == 2 && variant.inputs[0][0] == 3 && takesVaryingLengths(variant) &&
               !hasWeightsByLength(variant);
    });
}

/// Sequences of 3, none, 1 and 2 steps in one batch, and each of them as the one row of a batch of fixed length; a second
/// input has other lengths.
void TestVaryingSequences::varyingSequencesAreAsTheyAreAlone()
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

void TestVaryingSequences::sequencesOfOneLengthAreNoOthersThanFixedOnes_data()
{
    addVariantRows([](const Variant &variant) {
        return variant.type->itemUse() == ItemUse::Aware && !variant.inputs[0].isVarying() &&
               variant.inputs[0].rank() <= 2 && takesVaryingLengths(variant);
    });
}

void TestVaryingSequences::sequencesOfOneLengthAreNoOthersThanFixedOnes()
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

QTEST_APPLESS_MAIN(TestVaryingSequences)
#include "tst_varying_sequences.moc"
