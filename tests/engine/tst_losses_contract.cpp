// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss.hpp"
#include "tests/engine/graph_fixture.hpp"
#include "tests/engine/layer_bench.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

DataSignature signatureFor(Task task)
{
    DataSignature signature = tableOf(2, task, task == Task::Multiclass ? 3 : 2);
    if (task == Task::Regression)
        signature.targets = {"a", "b"};
    return signature;
}

/// Units with which a loss takes such data.
std::int64_t unitsFor(const LossType &type, const DataSignature &signature)
{
    for (std::int64_t units = 1; units < 5; ++units)
        if (!type.mismatch(Shape{units}, signature))
            return units;
    return 0;
}

struct Rows {
    std::vector<double> prediction, target;
};

Rows someRows(const LossType &type, const DataSignature &signature, std::int64_t rows, std::int64_t units)
{
    RandomStream stream({3, Purpose::Sampling, 0, 0});
    Rows made;
    for (std::int64_t i = 0; i < rows * units; ++i)
        made.prediction.push_back(type.takesProbabilities() ? 0.1 + 0.8 * stream.uniform() : stream.normal());
    for (std::int64_t i = 0; i < rows * signature.targetWidth(); ++i)
        made.target.push_back(signature.task == Task::Regression
                                  ? stream.normal()
                                  : static_cast<double>(stream.below(signature.classes.size())));
    return made;
}

} // namespace

class TestLossesContract : public QObject
{
    Q_OBJECT
private slots:
    void everyLossSaysWhatItIs();
    void gradientsEqualCentralDifferences_data();
    void gradientsEqualCentralDifferences();
    void rowsAddUp_data() { gradientsEqualCentralDifferences_data(); }
    void rowsAddUp();
    void hugeLogitsStayFinite();
    void aClassThatDoesNotExistIsRefused();
    void mismatchesAreSaidWithTheWayOut();
};

void TestLossesContract::everyLossSaysWhatItIs()
{
    for (const LossType *type : losses().all()) {
        const NodeInfo &info = type->info();
        QVERIFY2(!info.label.empty() && !info.help.empty() && !info.formula.empty() && !info.source.empty(),
                 info.id.c_str());
        QCOMPARE(info.inputs.size(), std::size_t{2});
        QVERIFY(info.outputs.empty());
        QVERIFY(!(type->takesLogits() && type->takesProbabilities()));
        // What a person reads must be probabilities wherever the loss is one of classes.
        QCOMPARE(type->link() != OutputLink::Identity, type->takesLogits());
    }
}

void TestLossesContract::gradientsEqualCentralDifferences_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("task");
    for (const LossType *type : losses().all()) {
        int tasks = 0;
        for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression})
            if (type->fits(task)) {
                QTest::addRow("%s %s", type->info().id.c_str(), taskName(task).c_str())
                    << QString::fromStdString(type->info().id) << static_cast<int>(task);
                ++tasks;
            }
        QVERIFY2(tasks > 0, type->info().id.c_str());
    }
}

void TestLossesContract::gradientsEqualCentralDifferences()
{
    QFETCH(QString, id);
    QFETCH(int, task);
    const LossType &type = losses().at(id.toStdString());
    const DataSignature signature = signatureFor(static_cast<Task>(task));
    const std::int64_t units = unitsFor(type, signature), rows = 4;
    QVERIFY(units > 0);
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{units});
    Rows data = someRows(type, signature, rows, units);
    constexpr double scale = 0.25, epsilon = 1e-5;
    std::vector<double> gradient(data.prediction.size(), 99), slopes(data.prediction.size());
    loss->evaluate(data.prediction.data(), data.target.data(), rows, scale, gradient.data());
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const double before = data.prediction[i];
        data.prediction[i] = before + epsilon;
        const double above = loss->evaluate(data.prediction.data(), data.target.data(), rows, scale, nullptr);
        data.prediction[i] = before - epsilon;
        const double below = loss->evaluate(data.prediction.data(), data.target.data(), rows, scale, nullptr);
        data.prediction[i] = before;
        slopes[i] = scale * (above - below) / (2 * epsilon);
    }
    QVERIFY(relativeDistance(gradient, slopes) <= 1e-8);
}

void TestLossesContract::rowsAddUp()
{
    QFETCH(QString, id);
    QFETCH(int, task);
    const LossType &type = losses().at(id.toStdString());
    const DataSignature signature = signatureFor(static_cast<Task>(task));
    const std::int64_t units = unitsFor(type, signature), rows = 4;
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{units});
    const Rows data = someRows(type, signature, rows, units);
    double sum = 0;
    for (std::int64_t row = 0; row < rows; ++row)
        sum += loss->evaluate(data.prediction.data() + row * units, data.target.data() + row * signature.targetWidth(), 1, 1,
                              nullptr);
    const double whole = loss->evaluate(data.prediction.data(), data.target.data(), rows, 1, nullptr);
    QVERIFY(std::abs(sum - whole) <= 1e-12 * std::max(1.0, std::abs(whole)));
}

void TestLossesContract::hugeLogitsStayFinite()
{
    for (const char *id : {"bce_logits", "cross_entropy"}) {
        const LossType &type = losses().at(id);
        const std::int64_t units = id == std::string("bce_logits") ? 1 : 2;
        const auto loss = type.makeFloat(withDefaults(type.info().params, {}), Shape{units});
        const std::vector<float> prediction = {3e37F, -3e37F, -3e37F, 3e37F}, target = {0, 1, 1, 0};
        std::vector<float> gradient(4);
        const double sum = loss->evaluate(prediction.data(), target.data(), 4 / units, 1, gradient.data());
        QVERIFY2(std::isfinite(sum), id);
        for (const float g : gradient)
            QVERIFY2(std::abs(g) <= 1, id);
    }
}

void TestLossesContract::aClassThatDoesNotExistIsRefused()
{
    for (const char *id : {"cross_entropy", "nll"}) {
        const LossType &type = losses().at(id);
        const auto loss = type.makeFloat(withDefaults(type.info().params, {}), Shape{3});
        const std::vector<float> prediction = {0.2F, 0.5F, 0.3F};
        for (const float target : {3.0F, -1.0F, std::numeric_limits<float>::quiet_NaN()})
            QVERIFY_EXCEPTION_THROWN(loss->evaluate(prediction.data(), &target, 1, 1, nullptr), Error);
    }
}

void TestLossesContract::mismatchesAreSaidWithTheWayOut()
{
    const auto said = [](const char *id, const Shape &prediction, Task task) {
        const auto sentence = losses().at(id).mismatch(prediction, signatureFor(task));
        return sentence ? QString::fromStdString(sentence->str()) : QString();
    };
    QCOMPARE(said("bce_logits", Shape{1}, Task::Binary), QString());
    QCOMPARE(said("bce_logits", Shape{4}, Task::Binary),
             "Binary cross-entropy needs one output for the two classes, not 4; set the last layer to 1 unit.");
    QVERIFY(said("bce_logits", Shape{3}, Task::Multiclass).contains("use Cross-entropy"));
    QCOMPARE(said("cross_entropy", Shape{2}, Task::Multiclass),
             "Cross-entropy needs 3 outputs, one for each class, not 2; set the last layer to 3 units.");
    QCOMPARE(said("cross_entropy", Shape{2}, Task::Binary), QString());
    QVERIFY(said("mse", Shape{2, 2, 2}, Task::Regression).contains("Flatten"));
    QVERIFY(said("mse", Shape{3}, Task::Multiclass).contains("holds classes"));
    QCOMPARE(said("huber", Shape{2}, Task::Regression), QString());
}

QTEST_APPLESS_MAIN(TestLossesContract)
#include "tst_losses_contract.moc"
