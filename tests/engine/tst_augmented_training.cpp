// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation_text.hpp"
#include "engine/augment/augmenter.hpp"
#include "engine/base/error.hpp"
#include "tests/engine/network_fixture.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

const DataSignature pictures = imagesOf(Shape{1, 8, 8}, 3);
const char *const imageText = "conv 4 3 relu > maxpool 2 > flatten > dense 12 relu > dropout 0.2 > dense 3";
const char *const imageAugment = "flip; shift pixels=1; rotate; zoom; brightness; contrast; cutout; noise";

TrainingTask pictureTask(const char *augment, std::int64_t epochs = 3)
{
    Recipe recipe = recipeOf(epochs);
    recipe.batchSize = 128; // four shards a batch
    recipe.augmentations = parseAugmentations(augment);
    return taskOf(imageText, pictures, 400, recipe);
}

/// A bar that stands or lies somewhere in a dark picture of 10 x 10: the class is how it lies.
PreparedData bars(std::size_t rows)
{
    PreparedData data;
    data.signature = imagesOf(Shape{1, 10, 10}, 2);
    data.signature.task = Task::Binary;
    data.rows = rows;
    data.inputs = {{Shape{1, 10, 10}, Values<float>(rows * 100)}};
    data.target.shape = Shape{1};
    RandomStream random({4, Purpose::Sampling, 0, 0});
    for (std::size_t row = 0; row < rows; ++row) {
        const bool isStanding = random.below(2) == 1;
        const std::size_t line = 1 + random.below(8), first = random.below(5);
        for (std::size_t i = first; i < first + 5; ++i)
            data.inputs[0].values[row * 100 + (isStanding ? i * 10 + line : line * 10 + i)] = 1;
        data.target.values.push_back(isStanding ? 1.0F : 0.0F);
    }
    return data;
}

} // namespace

class TestAugmentedTraining : public QObject
{
    Q_OBJECT
private slots:
    void theNetworkGathersWhatThePreviewShows();
    void theSameWeightsForAnyNumberOfThreads_data();
    void theSameWeightsForAnyNumberOfThreads();
    void resumeAfterAnyStepIsExact();
    void validationSeesNoneOfIt();
    void aProbabilityOf0TrainsAsWithout();
    void anotherListIsAnotherRun();
    void batchesAndOrderDoNotMatterToARow();
    void anUnsuitedOneIsRefusedBeforeTheFirstStep();
    void aSmallImageNetLearnsBetterWithShifts();
};

void TestAugmentedTraining::theNetworkGathersWhatThePreviewShows()
{
    const TrainingTask task = pictureTask(imageAugment);
    Network<float> network(*task.graph, task.data->signature, 128);
    network.initialise(1);
    ThreadPool pool(2);
    Augmenter training(task.recipe.augmentations, *task.data, task.split.train, task.recipe.seed, mostShards);
    Augmenter preview(task.recipe.augmentations, *task.data, task.split.train, task.recipe.seed, 1);
    const NodeId input = nodeOfType(*task.graph, "input");
    for (std::uint32_t epoch = 0; epoch < 3; ++epoch) {
        const std::vector<std::uint32_t> rows = rowsFrom(epoch * 60, epoch * 60 + 128);
        network.trainStep(*task.data, rows, {task.recipe.seed, Purpose::Dropout, epoch, 7}, pool, &training);
        const std::span<const float> gathered = network.activation(input);
        QCOMPARE(gathered.size(), std::size_t{128 * 64});
        int changed = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(std::memcmp(gathered.data() + i * 64, preview.row(0, rows[i], epoch, 0), 64 * sizeof(float)) == 0);
            changed += std::memcmp(gathered.data() + i * 64, task.data->inputs[0].row(rows[i]), 64 * sizeof(float)) != 0;
        }
        QCOMPARE(changed, 128);
    }
}

void TestAugmentedTraining::theSameWeightsForAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {2, 3, 4})
        QTest::addRow("%d", threads) << threads;
}

void TestAugmentedTraining::theSameWeightsForAnyNumberOfThreads()
{
    QFETCH(int, threads);
    const TrainingTask task = pictureTask(imageAugment);
    QVERIFY(sameRun(ran(task, 1).checkpoint, ran(task, threads).checkpoint));
}

void TestAugmentedTraining::resumeAfterAnyStepIsExact()
{
    const TrainingTask task = pictureTask(imageAugment, 4);
    const RunOutcome straight = ran(task);
    for (const std::uint64_t steps : {1U, 3U, 7U}) {
        Lead lead(task);
        for (std::uint64_t i = 0; i < steps; ++i) {
            lead.waitFor(RunState::Paused);
            lead.control.stepBatch();
        }
        lead.waitFor(RunState::Paused);
        const RunOutcome first = lead.end();
        QCOMPARE(first.checkpoint.step, steps);
        QVERIFY(sameRun(ran(task, 1, &first.checkpoint).checkpoint, straight.checkpoint));
    }
}

void TestAugmentedTraining::validationSeesNoneOfIt()
{
    TrainingTask task = pictureTask(imageAugment, 1);
    task.recipe.learningRate = 1e-12; // the weights stay as they began, to within rounding
    const RunOutcome with = ran(task);
    task.recipe.augmentations.clear();
    const RunOutcome without = ran(task);
    const double changed = std::abs(with.epochs[0].trainLoss - without.epochs[0].trainLoss);
    QVERIFY2(changed > 1e-3, qPrintable(QString::number(changed)));
    QVERIFY(std::abs(with.epochs[0].validationLoss - without.epochs[0].validationLoss) < 1e-6);
}

void TestAugmentedTraining::aProbabilityOf0TrainsAsWithout()
{
    const RunOutcome never = ran(pictureTask("noise probability=0; flip probability=0"));
    QVERIFY(sameRun(never.checkpoint, ran(pictureTask("")).checkpoint));
}

void TestAugmentedTraining::anotherListIsAnotherRun()
{
    const Recipe begun = pictureTask("flip").recipe;
    Recipe longer = begun;
    longer.epochs = 50;
    QVERIFY(canGoOn(begun, longer));
    longer.augmentations = parseAugmentations("flip; noise");
    QVERIFY(!canGoOn(begun, longer));
    QVERIFY(!sameBits(ran(pictureTask("flip")).checkpoint.weights, ran(pictureTask("")).checkpoint.weights));
}

void TestAugmentedTraining::batchesAndOrderDoNotMatterToARow()
{
    // Averaging two batches of 64 is one of 128, but for rounding, when each row is changed as before.
    const char *const text = "conv 4 3 relu > flatten > dense 3";
    TrainingTask task = pictureTask("noise strength=1; flip", 1);
    task.graph = std::make_shared<const GraphSpec>(networkOf(text, pictures));
    const RunOutcome one = ran(task);
    task.recipe.batchSize = 64;
    task.recipe.batchesPerStep = 2;
    const RunOutcome two = ran(task);
    QVERIFY(std::abs(one.epochs[0].trainLoss - two.epochs[0].trainLoss) < 1e-5);
}

void TestAugmentedTraining::anUnsuitedOneIsRefusedBeforeTheFirstStep()
{
    for (const char *text : {"time_shift", "swap", "flip input=nowhere"}) {
        TrainingTask task = pictureTask(text);
        try {
            Trainer trainer(task, 1);
            QFAIL("nothing was refused");
        } catch (const Error &error) {
            QVERIFY(error.kind() == ErrorKind::Usage);
            QVERIFY2(std::string(error.what()).find("The augmentation") != std::string::npos, error.what());
        }
    }
    TrainingTask newer = pictureTask("");
    newer.recipe.augmentations = {{"mixup"}};
    QVERIFY_EXCEPTION_THROWN(Trainer(newer, 1), Error);
}

void TestAugmentedTraining::aSmallImageNetLearnsBetterWithShifts()
{
    TrainingTask task;
    auto data = std::make_shared<PreparedData>(bars(500));
    task.data = data;
    task.graph = std::make_shared<const GraphSpec>(networkOf("flatten > dense 32 relu > dense 1", data->signature));
    task.split.train = rowsFrom(0, 40);
    task.split.validation = rowsFrom(40, 500);
    task.recipe = recipeOf(150);
    const auto lossWith = [&task](const char *augment) {
        task.recipe.augmentations = parseAugmentations(augment);
        return ran(task, 2).checkpoint.bestLoss;
    };
    const double without = lossWith(""), with = lossWith("shift pixels=3 fill=zero; flip; flip direction=up_down");
    QVERIFY2(with < 0.5 * without, qPrintable(QStringLiteral("%1 and %2").arg(with).arg(without)));
}

QTEST_APPLESS_MAIN(TestAugmentedTraining)
#include "tst_augmented_training.moc"
