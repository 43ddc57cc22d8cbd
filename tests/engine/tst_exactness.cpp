// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/backend.hpp"
#include "tests/engine/run_fixture.hpp"
#include "tests/engine/test_size.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

struct Subject {
    const char *name, *text;
    DataSignature signature;
};

std::vector<Subject> subjects()
{
    const DataSignature table = tableOf(6, Task::Binary), values = tableOf(6, Task::Regression);
    return {
        {"dense", "dense 16 relu > dropout 0.2 > dense 8 tanh", table},
        {"batch norm", "dense 12 > batchnorm > silu > dense 4 relu", table},
        {"branches", "(dense 12 relu | dense 8 tanh) > concat > layernorm > dense 4 silu", values},
        {"images", "conv 4 3 relu padding=same > maxpool 2 > conv 3 2 gelu > flatten > dense 8 relu",
         imagesOf(Shape{2, 9, 9}, 3)},
        {"wide", "dense 300 relu > dense 300 relu", table},
    };
}

TrainingTask taskFor(const Subject &subject, std::int64_t epochs)
{
    Recipe recipe;
    recipe.epochs = epochs;
    recipe.batchSize = 64;
    return taskOf(subject.text, subject.signature, 220, recipe);
}

float badNumber(int number)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    return number % 3 == 0 ? std::numeric_limits<float>::quiet_NaN() : number % 3 == 1 ? infinity : -infinity;
}

/// A number that is not finite, put somewhere, and the node that must be named for it.
struct Injection {
    TrainingTask task;
    std::optional<Checkpoint> from;
    std::string node;
};

TrainingTask withBadInput(TrainingTask task, float bad, RandomStream &stream)
{
    auto data = std::make_shared<PreparedData>(*task.data);
    const std::uint32_t row = task.split.train[stream.below(task.split.train.size())];
    const auto width = static_cast<std::uint64_t>(data->inputs[0].shape.size());
    data->inputs[0].values[row * width + stream.below(width)] = bad;
    task.data = data;
    return task;
}

TrainingTask withBadTarget(TrainingTask task, float bad, RandomStream &stream)
{
    auto data = std::make_shared<PreparedData>(*task.data);
    data->target.values[task.split.train[stream.below(task.split.train.size())]] = bad;
    task.data = data;
    return task;
}

/// What is said when a task is refused before the run; empty when it is not.
std::string refusalOf(const TrainingTask &task)
{
    try {
        const Trainer trainer(task, 1);
        return {};
    } catch (const Error &error) {
        return error.what();
    }
}

Injection inWeight(const TrainingTask &task, float bad, RandomStream &stream)
{
    Checkpoint from = ran(task, 1).checkpoint;
    from.epoch = 0;
    const Trainer trainer(task, 1);
    const auto all = trainer.network().weightSlots();
    std::vector<const WeightSlot *> products;
    for (const WeightSlot &slot : all)
        if (slot.name.ends_with(".weight"))
            products.push_back(&slot);
    const WeightSlot &slot = *products[stream.below(products.size())];
    from.weights[static_cast<std::size_t>(slot.offset) + stream.below(static_cast<std::uint64_t>(slot.size))] = bad;
    return {task, from, slot.name.substr(0, slot.name.find('.'))};
}

/// Targets so far away that the loss leaves the range of floats.
Injection inLoss(TrainingTask task)
{
    auto data = std::make_shared<PreparedData>(*task.data);
    for (float &value : data->target.values)
        value = 3e30F;
    task.data = data;
    return {task, std::nullopt, "Loss"};
}

} // namespace

/// SAFETY's goals for numbers: R18, the same bits for any number of threads; R20, numbers that are not finite are caught
/// before the step. R15 is in tst_run_control, R19 in tst_stop_and_resume, gradients in the contract tests.
class TestExactness : public QObject
{
    Q_OBJECT
private slots:
    void theNumberOfThreadsNeverShows_data();
    void theNumberOfThreadsNeverShows();
    void numbersThatAreNotFiniteAreCaughtBeforeTheStep();
    void everyBuildOfTheKernelsLearnsTheSame();
};

void TestExactness::theNumberOfThreadsNeverShows_data()
{
    QTest::addColumn<int>("number");
    const auto all = subjects();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void TestExactness::theNumberOfThreadsNeverShows()
{
    QFETCH(int, number);
    const TrainingTask task = taskFor(subjects()[static_cast<std::size_t>(number)], testSize(2, 40));
    const RunOutcome one = ran(task, 1);
    for (const int threads : {2, 3, 4, 8}) {
        const RunOutcome other = ran(task, threads);
        QVERIFY(sameBits(other.checkpoint.weights, one.checkpoint.weights));
        QVERIFY(sameBits(other.checkpoint.bestWeights, one.checkpoint.bestWeights));
        QCOMPARE(other.epochs.back().trainLoss, one.epochs.back().trainLoss);
    }
}

void TestExactness::numbersThatAreNotFiniteAreCaughtBeforeTheStep()
{
    const auto all = subjects();
    int tried = 0;
    for (int number = 0; number < testSize(50, 500); ++number, ++tried) {
        RandomStream stream({static_cast<std::uint64_t>(number), Purpose::Sampling, 0, 0});
        const Subject &subject = all[static_cast<std::size_t>(number) % all.size()];
        const TrainingTask task = taskFor(subject, 1);
        const float bad = badNumber(number / 5);
        const std::uint64_t place = stream.below(subject.signature.task == Task::Regression ? 4 : 3);
        if (place == 0 || place == 1) {
            const std::string what =
                refusalOf(place == 0 ? withBadInput(task, bad, stream) : withBadTarget(task, bad, stream));
            QVERIFY2(what.starts_with(place == 0 ? "Input: output: Row" : "Target: output: The answer of row"),
                     what.c_str());
            continue;
        }
        const Injection injection = place == 2 ? inWeight(task, bad, stream) : inLoss(task);
        const RunOutcome outcome = ran(injection.task, 1 + number % 2, injection.from ? &*injection.from : nullptr);
        const std::string what = subject.name + std::string(", ") + injection.node + ": " + outcome.message.str();
        QVERIFY2(outcome.reason == StopReason::Diverged, what.c_str());
        QVERIFY2(outcome.message.str().find(injection.node) != std::string::npos, what.c_str());
        const auto bads = std::count_if(outcome.checkpoint.weights.begin(), outcome.checkpoint.weights.end(),
                                        [](float weight) { return !std::isfinite(weight); });
        QCOMPARE(bads, std::ptrdiff_t{place == 2 ? 1 : 0}); // none but the one that was put there
    }
    QVERIFY(tried >= 50);
}

/// Builds for other instruction sets round in other places: they agree to the size of that, not to the bit.
void TestExactness::everyBuildOfTheKernelsLearnsTheSame()
{
    const NumericBackend *first = usableBackends().front();
    for (const NumericBackend *backend : usableBackends()) {
        QCOMPARE(backend->layers().ids(), first->layers().ids());
        for (const LayerType *type : backend->layers().all()) {
            if (!type->floatKernel().forward)
                continue;
            std::vector<float> x, y(4001), expected(4001);
            for (int i = -2000; i <= 2000; ++i)
                x.push_back(0.01F * static_cast<float>(i));
            type->floatKernel().forward(x.data(), y.data(), 4001);
            first->layers().at(type->info().id).floatKernel().forward(x.data(), expected.data(), 4001);
            for (std::size_t i = 0; i < y.size(); ++i)
                QVERIFY2(std::abs(y[i] - expected[i]) <= 2e-6F * std::max(1.0F, std::abs(expected[i])),
                         type->info().id.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestExactness)
#include "tst_exactness.moc"
