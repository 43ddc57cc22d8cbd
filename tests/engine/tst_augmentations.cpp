// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation_text.hpp"
#include "engine/augment/augmenter.hpp"
#include "engine/base/error.hpp"
#include "tests/engine/augmentation_oracle.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

/// Three rows of known numbers: pictures (2, 4, 5), signals (20, 2), or tables of which the third to fifth number are the
/// marks of one class.
PreparedData dataOf(AugmentedKind kind)
{
    PreparedData data;
    data.rows = 3;
    DataSignature::Input input{"data", Shape{2, 4, 5}, {}};
    if (kind == AugmentedKind::Signal)
        input.shape = Shape{20, 2};
    if (kind == AugmentedKind::Table) {
        input.shape = Shape{6};
        input.features = {"a", "b", "c=1", "c=2", "c=3", "d"};
        data.origins = {{0, true}, {1, true}, {2, false}, {2, false}, {2, false}, {3, true}};
    }
    Tensor tensor{input.shape, {}};
    for (int row = 0; row < 3; ++row)
        for (std::int64_t i = 0; i < input.shape.size(); ++i) {
            const std::int64_t channel = i / 20, y = i % 20 / 5, x = i % 5;
            tensor.values.push_back(static_cast<float>(7 * channel + 3 * y * y + 5 * x + (y * x) % 4 + 2 * row) / 10.0F);
        }
    data.signature.inputs = {input};
    data.inputs = {tensor};
    return data;
}

const std::vector<std::uint32_t> allRows = {0, 1, 2};

std::vector<float> augmented(const std::vector<AugmentationChoice> &choices, const PreparedData &data, std::uint32_t row,
                             std::uint32_t epoch, std::uint64_t seed = 5)
{
    Augmenter augmenter(choices, data, allRows, seed, 1);
    const float *const numbers = augmenter.row(0, row, epoch, 0);
    return {numbers, numbers + data.inputs[0].numbers(row).size()};
}

std::vector<float> originalOf(const PreparedData &data, std::uint32_t row)
{
    const std::span<const float> numbers = data.inputs[0].numbers(row);
    return {numbers.begin(), numbers.end()};
}

AugmentedKind firstKind(const AugmentationInfo &info)
{
    for (const AugmentedKind kind : {AugmentedKind::Image, AugmentedKind::Signal})
        if (info.takes(kind))
            return kind;
    return AugmentedKind::Table;
}

AugmentationChoice always(const AugmentationType &type)
{
    AugmentationChoice choice{type.info().id};
    choice.params.set("probability", 1.0);
    return choice;
}

void expectProblem(const AugmentationChoice &choice, const DataSignature &signature, const char *part)
{
    const std::vector<Text> problems = augmentationProblems(choice, signature);
    QVERIFY2(!problems.empty() && problems.front().str().find(part) != std::string::npos,
             problems.empty() ? "no problem" : problems.front().str().c_str());
}

} // namespace

class TestAugmentations : public QObject
{
    Q_OBJECT
private slots:
    void numbersAreThoseOfNumpyAndScipy_data();
    void numbersAreThoseOfNumpyAndScipy();
    void everyTypeSaysWhatItIs_data() { addTypes(); }
    void everyTypeSaysWhatItIs();
    void aProbabilityOf0ChangesNothing_data() { addTypes(); }
    void aProbabilityOf0ChangesNothing();
    void sameSeedSameBitsAndEpochsDiffer_data() { addTypes(); }
    void sameSeedSameBitsAndEpochsDiffer();
    void aProbabilityChangesThatShareOfRows();
    void oneSettingOfNothingIsTheRowItself_data();
    void oneSettingOfNothingIsTheRowItself();
    void theyWorkOneAfterTheOther();
    void theMarksOfAClassAreNotBlurredAndGoTogether();
    void aSignalOfVaryingLengthKeepsIts();
    void whatDoesNotFitIsSaid();
    void aPictureWhosePixelsHaveAnswersIsNotMoved();
    void theTextIsReadBack();
    void aWrongTextIsRefused_data();
    void aWrongTextIsRefused();

private:
    void addTypes()
    {
        QTest::addColumn<QString>("id");
        for (const std::string &id : augmentations().ids())
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
};

void TestAugmentations::numbersAreThoseOfNumpyAndScipy_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < augmentationOracles.size(); ++i)
        QTest::addRow("%s %d", augmentationOracles[i].text, static_cast<int>(augmentationOracles[i].kind))
            << static_cast<int>(i);
}

void TestAugmentations::numbersAreThoseOfNumpyAndScipy()
{
    QFETCH(int, number);
    const AugmentationOracle &oracle = augmentationOracles[static_cast<std::size_t>(number)];
    const std::vector<float> made = augmented(parseAugmentations(oracle.text), dataOf(oracle.kind), 1, 3);
    QCOMPARE(made.size(), oracle.numbers.size());
    for (std::size_t i = 0; i < made.size(); ++i)
        QVERIFY2(std::abs(made[i] - oracle.numbers[i]) < 2e-5F,
                 qPrintable(QStringLiteral("%1: %2 instead of %3").arg(i).arg(made[i]).arg(oracle.numbers[i])));
}

void TestAugmentations::everyTypeSaysWhatItIs()
{
    QFETCH(QString, id);
    const AugmentationInfo &info = augmentations().at(id.toStdString()).info();
    QVERIFY(!info.label.empty() && !info.help.empty() && !info.formula.empty());
    QVERIFY(info.takesImages || info.takesSignals || info.takesTables);
    QCOMPARE(info.params.front().key, std::string("probability"));
    QVERIFY(info.params.front().minimum == 0 && info.params.front().maximum == 1);
    for (const ParamSpec &spec : info.params) {
        QVERIFY2(!spec.help.empty() && !spec.label.empty(), spec.key.c_str());
        QVERIFY2(spec.type == ParamType::Choice || (std::isfinite(spec.minimum) && std::isfinite(spec.maximum)),
                 spec.key.c_str());
    }
    const bool hasOracle = std::any_of(augmentationOracles.begin(), augmentationOracles.end(), [&](const auto &oracle) {
        return parseAugmentations(oracle.text).front().augmentation == info.id;
    });
    QVERIFY2(hasOracle, "no outside numbers speak for it");
}

void TestAugmentations::aProbabilityOf0ChangesNothing()
{
    QFETCH(QString, id);
    const AugmentationType &type = augmentations().at(id.toStdString());
    AugmentationChoice never{type.info().id};
    never.params.set("probability", 0.0);
    const PreparedData data = dataOf(firstKind(type.info()));
    for (std::uint32_t epoch = 0; epoch < 5; ++epoch)
        QVERIFY(sameBits(augmented({never}, data, 1, epoch), originalOf(data, 1)));
}

void TestAugmentations::sameSeedSameBitsAndEpochsDiffer()
{
    QFETCH(QString, id);
    const AugmentationType &type = augmentations().at(id.toStdString());
    AugmentationChoice choice = always(type);
    for (const char *key : {"share", "strength"})
        if (findSpec(type.info().params, key))
            choice.params.set(key, 0.8);
    const PreparedData data = dataOf(firstKind(type.info()));
    Augmenter once(std::vector{choice}, data, allRows, 9, 2), again(std::vector{choice}, data, allRows, 9, 2);
    int different = 0;
    for (std::uint32_t epoch = 0; epoch < 8; ++epoch)
        for (std::uint32_t row = 0; row < 3; ++row) {
            const std::size_t size = data.inputs[0].numbers(row).size();
            const float *const first = once.row(0, row, epoch, 0);
            // In another order and by another worker.
            again.row(0, 2 - row, 7 - epoch, 1);
            const float *const second = again.row(0, row, epoch, 1);
            QVERIFY(std::memcmp(first, second, size * sizeof(float)) == 0);
            QVERIFY(std::all_of(first, first + size, [](float number) { return std::isfinite(number); }));
            different += std::memcmp(first, data.inputs[0].row(row), size * sizeof(float)) != 0 ? 1 : 0;
        }
    QVERIFY2(different >= 12, qPrintable(QString::number(different)));
    const bool isDrawn = id != QLatin1String("flip"); // which has one outcome only
    if (isDrawn)
        QVERIFY(augmented({choice}, data, 1, 0) != augmented({choice}, data, 1, 1) ||
                augmented({choice}, data, 1, 0) != augmented({choice}, data, 1, 2));
}

void TestAugmentations::aProbabilityChangesThatShareOfRows()
{
    const PreparedData data = dataOf(AugmentedKind::Image);
    Augmenter augmenter(parseAugmentations("flip probability=0.25"), data, allRows, 3, 1);
    int changed = 0;
    for (std::uint32_t epoch = 0; epoch < 4000; ++epoch)
        changed += augmenter.row(0, 0, epoch, 0)[0] != data.inputs[0].values[0] ? 1 : 0;
    // Binomial: mean 1000, deviation 27.4; five deviations.
    QVERIFY2(std::abs(changed - 1000) < 137, qPrintable(QString::number(changed)));
}

void TestAugmentations::oneSettingOfNothingIsTheRowItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, AugmentedKind kind) {
        QTest::newRow(text) << QString(text) << static_cast<int>(kind);
    };
    row("shift pixels=0", AugmentedKind::Image);
    row("rotate degrees=0", AugmentedKind::Image);
    row("zoom share=0", AugmentedKind::Image);
    row("brightness strength=0", AugmentedKind::Image);
    row("cutout share=0 probability=1", AugmentedKind::Image);
    row("noise strength=0", AugmentedKind::Image);
    row("time_shift steps=0 fill=zero", AugmentedKind::Signal);
    row("mask share=0 probability=1", AugmentedKind::Signal);
    row("swap share=0", AugmentedKind::Table);
}

void TestAugmentations::oneSettingOfNothingIsTheRowItself()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const PreparedData data = dataOf(static_cast<AugmentedKind>(kind));
    QVERIFY(augmented(parseAugmentations(text.toStdString()), data, 2, 4) == originalOf(data, 2));
}

void TestAugmentations::theyWorkOneAfterTheOther()
{
    const PreparedData data = dataOf(AugmentedKind::Image);
    const auto twice = parseAugmentations("flip probability=1; flip probability=1");
    QVERIFY(sameBits(augmented(twice, data, 1, 0), originalOf(data, 1)));
    // Each has numbers of its own: two alike do not draw the same.
    const auto noises = parseAugmentations("noise; noise");
    const std::vector<float> original = originalOf(data, 1), one = augmented({noises[0]}, data, 1, 0),
                             both = augmented(noises, data, 1, 0);
    QVERIFY(std::abs((both[0] - original[0]) - 2 * (one[0] - original[0])) > 1e-4F);
}

void TestAugmentations::theMarksOfAClassAreNotBlurredAndGoTogether()
{
    const PreparedData data = dataOf(AugmentedKind::Table);
    const std::vector<float> original = originalOf(data, 1), blurred = augmented(parseAugmentations("noise"), data, 1, 0);
    for (const std::size_t mark : {2U, 3U, 4U})
        QCOMPARE(blurred[mark], original[mark]);
    for (const std::size_t number : {0U, 1U, 5U})
        QVERIFY(blurred[number] != original[number]);
    Augmenter augmenter(parseAugmentations("swap share=0.5"), data, allRows, 4, 1);
    for (std::uint32_t epoch = 0; epoch < 50; ++epoch) {
        const float *const swapped = augmenter.row(0, 1, epoch, 0);
        bool isOfOneRow = false;
        for (const std::uint32_t row : allRows)
            isOfOneRow = isOfOneRow || std::equal(swapped + 2, swapped + 5, data.inputs[0].row(row) + 2);
        QVERIFY(isOfOneRow);
    }
}

void TestAugmentations::aSignalOfVaryingLengthKeepsIts()
{
    PreparedData data;
    data.rows = 2;
    data.signature.inputs = {{"signal", Shape::varying(Axis::Steps, 0, {5, 2}), {}}};
    data.inputs = {{data.signature.inputs[0].shape, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, {0, 2, 7}}};
    Augmenter augmenter(parseAugmentations("time_shift steps=1 fill=wrap"), data, std::vector<std::uint32_t>{0, 1}, 1, 1);
    for (std::uint32_t epoch = 0; epoch < 20; ++epoch)
        for (std::uint32_t row = 0; row < 2; ++row) {
            const std::span<const float> original = data.inputs[0].numbers(row);
            const float *const shifted = augmenter.row(0, row, epoch, 0);
            std::vector<float> sorted(shifted, shifted + original.size());
            std::sort(sorted.begin(), sorted.end());
            QVERIFY(std::equal(sorted.begin(), sorted.end(), original.begin(), original.end())); // nothing of a neighbour
        }
}

void TestAugmentations::whatDoesNotFitIsSaid()
{
    const DataSignature images = dataOf(AugmentedKind::Image).signature, table = dataOf(AugmentedKind::Table).signature;
    QVERIFY(augmentationProblems({"rotate"}, images).empty());
    expectProblem({"rotate"}, table, "Rotate changes pictures, but the data have no such input");
    expectProblem({"rotate", "data"}, table, "the input 'data' is a table of features");
    expectProblem({"flip", "photo"}, images, "'photo', which the data do not have");
    expectProblem({"time_shift"}, images, "Shift in time changes a signal");
    expectProblem({"rotate", {}, {{"degrees", 400.0}}}, images, "Augmentation Rotate:");
    expectProblem({"rotate", {}, {{"degrees", std::string("many")}}}, images, "Augmentation Rotate:");
    expectProblem({"rotate", {}, {{"bend", 1.0}}}, images, "'bend' is no setting of the augmentation Rotate");
    expectProblem({"mixup"}, images, "knows no augmentation 'mixup'");
    QVERIFY_EXCEPTION_THROWN(
        Augmenter(std::vector<AugmentationChoice>{{"rotate"}}, dataOf(AugmentedKind::Table), allRows, 1, 1), Error);
    DataSignature ids = images;
    ids.inputs[0].shape = Shape::varying(Axis::Steps, 0, {5}).withTokens(9);
    expectProblem({"noise"}, ids, "pictures, a signal or a table of features");
}

void TestAugmentations::aPictureWhosePixelsHaveAnswersIsNotMoved()
{
    DataSignature masks = dataOf(AugmentedKind::Image).signature;
    masks.answerPlaces = Shape{4, 5};
    for (const AugmentationType *type : augmentations().all()) {
        if (!type->info().takesImages)
            continue;
        const std::vector<Text> problems = augmentationProblems({type->info().id}, masks);
        QCOMPARE(problems.empty(), !type->info().movesPlaces);
    }
    expectProblem({"flip"}, masks, "would stay behind");
}

void TestAugmentations::theTextIsReadBack()
{
    const auto choices = parseAugmentations(" shift pixels=3 fill=zero ; flip input=\"a picture\" > noise strength=0.25 ");
    QCOMPARE(choices.size(), std::size_t{3});
    QCOMPARE(choices[0].augmentation, std::string("shift"));
    QCOMPARE(choices[0].params.integer("pixels"), std::int64_t{3});
    QCOMPARE(choices[1].input, std::string("a picture"));
    QCOMPARE(augmentationsText(choices),
             std::string("shift fill=zero pixels=3; flip input=\"a picture\"; noise strength=0.25"));
    QVERIFY(parseAugmentations(augmentationsText(choices)) == choices);
    QVERIFY(parseAugmentations(" ; ").empty());
}

void TestAugmentations::aWrongTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown") << "flipp"
                             << "Did you mean 'flip'";
    QTest::newRow("setting") << "flip pixels=2"
                             << "it takes probability, direction, input";
    QTest::newRow("no value") << "shift pixels"
                              << "'pixels' is no setting";
    QTest::newRow("value") << "shift pixels=many"
                           << "pixels";
    QTest::newRow("quote") << "flip input=\"a"
                           << "quote";
}

void TestAugmentations::aWrongTextIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    try {
        parseAugmentations(text.toStdString());
        QFAIL("nothing was refused");
    } catch (const Error &error) {
        QVERIFY2(QString::fromStdString(error.what()).contains(part), error.what());
    }
}

QTEST_APPLESS_MAIN(TestAugmentations)
#include "tst_augmentations.moc"
