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
                                  ? (type.needsRawTarget() ? std::abs(stream.normal()) : stream.normal())
                                  : static_cast<double>(stream.below(signature.classes.size())));
    return made;
}

/// A data row for each loss that is wanted and each task that it fits.
template <class IsWanted>
void addLossRows(IsWanted isWanted)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("task");
    for (const LossType *type : losses().all()) {
        if (!isWanted(*type))
            continue;
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

} // namespace

class TestLossesContract : public QObject
{
    Q_OBJECT
private slots:
    void everyLossSaysWhatItIs();
    void gradientsEqualCentralDifferences_data();
    void gradientsEqualCentralDifferences();
    void blanksTeachNothing_data();
    void blanksTeachNothing();
    void rowsAddUp_data();
    void rowsAddUp();
    void hugeLogitsStayFinite();
    void kinksHaveTheSlopeThatIsDocumented();
    void ignoredRowsTeachNothing();
    void vectorsWithoutADirectionTeachNothing();
    void rowsWithoutAPartnerAreNoAnchors();
    void divergenceFromNormalIsItsIntegral();
    void onlyTheDivergenceAboveTheFreePartCounts();
    void aLossWithoutATargetSaysWhatItReads();
    void negativeCountsAndSharesAreRefused();
    void wrongClassWeightsAreSaidWithTheWayOut();
    void aClassThatDoesNotExistIsRefused();
    void everyLossOfClassesTakesTheirNumbersOnly();
    void mismatchesAreSaidWithTheWayOut();
};

void TestLossesContract::everyLossSaysWhatItIs()
{
    for (const LossType *type : losses().all()) {
        const NodeInfo &info = type->info();
        QVERIFY2(!info.label.empty() && !info.help.empty() && !info.formula.empty() && !info.source.empty(),
                 info.id.c_str());
        QCOMPARE(info.inputs.size(), std::size_t{type->hasTarget() ? 2U : 1U});
        QVERIFY(info.outputs.empty());
        QVERIFY(!(type->takesLogits() && type->takesProbabilities()));
        // What a person reads must be probabilities wherever the loss is one of classes.
        QCOMPARE(type->link() == OutputLink::Sigmoid || type->link() == OutputLink::Softmax, type->takesLogits());
    }
}

void TestLossesContract::gradientsEqualCentralDifferences_data()
{
    addLossRows([](const LossType &) { return true; });
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

void TestLossesContract::blanksTeachNothing_data()
{
    QTest::addColumn<QString>("id");
    for (const LossType *type : losses().all())
        for (const Task task : {Task::Binary, Task::Regression})
            if (DataSignature two = signatureFor(task); type->fits(task)) {
                two.targets = {"a", "b"};
                if (!type->mismatch(Shape{2}, two) &&
                    type->makeDouble(withDefaults(type->info().params, {}), Shape{2})->takesBlanks())
                    QTest::addRow("%s %s", type->info().id.c_str(), taskName(task).c_str())
                        << QString::fromStdString(type->info().id);
            }
}

/// Where a target is NaN the slope is 0, elsewhere it is that of central differences, and a row counts by what it knows.
void TestLossesContract::blanksTeachNothing()
{
    QFETCH(QString, id);
    const LossType &type = losses().at(id.toStdString());
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{2});
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), epsilon = 1e-5;
    std::vector<double> prediction = {0.3, 0.6, 0.2, 0.9, 0.45, 0.7}, gradient(6, 99);
    const std::vector<double> target = {1, nan, nan, nan, 0, 1};
    QCOMPARE(loss->weightOf(target.data(), 3), 1.5);
    loss->evaluate(prediction.data(), target.data(), 3, 1, gradient.data());
    for (std::size_t i = 0; i < prediction.size(); ++i) {
        const double before = prediction[i];
        prediction[i] = before + epsilon;
        const double above = loss->evaluate(prediction.data(), target.data(), 3, 1, nullptr);
        prediction[i] = before - epsilon;
        const double below = loss->evaluate(prediction.data(), target.data(), 3, 1, nullptr);
        prediction[i] = before;
        QVERIFY(std::abs(gradient[i] - (above - below) / (2 * epsilon)) <= 1e-8);
        if (std::isnan(target[i]))
            QCOMPARE(gradient[i], 0.0);
    }
    prediction[1] = nan; // what diverged is not hidden by a blank
    QVERIFY(!std::isfinite(loss->evaluate(prediction.data(), target.data(), 3, 1, nullptr)));
}

void TestLossesContract::rowsAddUp_data()
{
    addLossRows([](const LossType &type) { return !type.couplesRows(); });
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
    const std::vector<std::pair<const char *, std::int64_t>> cases = {
        {"bce_logits", 1}, {"cross_entropy", 2}, {"focal", 1}, {"focal", 2}};
    for (const auto &[id, units] : cases) {
        const LossType &type = losses().at(id);
        const auto loss = type.makeFloat(withDefaults(type.info().params, {}), Shape{units});
        const std::vector<float> prediction = {3e37F, -3e37F, -3e37F, 3e37F}, target = {0, 1, 1, 0};
        std::vector<float> gradient(4);
        const double sum = loss->evaluate(prediction.data(), target.data(), 4 / units, 1, gradient.data());
        QVERIFY2(std::isfinite(sum), id);
        for (const float g : gradient)
            QVERIFY2(std::abs(g) <= 1, id);
    }
}

void TestLossesContract::kinksHaveTheSlopeThatIsDocumented()
{
    const auto slopeAt = [](const char *id, double prediction, double target) {
        const auto loss = losses().at(id).makeDouble(withDefaults(losses().at(id).info().params, {}), Shape{1});
        double gradient = 99;
        loss->evaluate(&prediction, &target, 1, 1, &gradient);
        return gradient;
    };
    QCOMPARE(slopeAt("quantile", 2, 2), 0.0);
    QCOMPARE(slopeAt("hinge", 1, 1), 0.0);
    QCOMPARE(slopeAt("hinge", -1, 0), 0.0);
}

void TestLossesContract::ignoredRowsTeachNothing()
{
    for (const char *id : {"cross_entropy", "nll"}) {
        const LossType &type = losses().at(id);
        const auto loss = type.makeDouble(withDefaults(type.info().params, {{"ignored_label", std::int64_t{1}}}), Shape{3});
        const std::vector<double> prediction = {0.2, 0.5, 0.3, 0.1, 0.1, 0.8}, target = {1, 2};
        std::vector<double> gradient(6, 99);
        const double both = loss->evaluate(prediction.data(), target.data(), 2, 1, gradient.data());
        QCOMPARE(both, loss->evaluate(prediction.data() + 3, target.data() + 1, 1, 1, nullptr));
        QCOMPARE(std::vector<double>(gradient.begin(), gradient.begin() + 3), std::vector<double>(3, 0.0));
        QVERIFY(loss->weighsRows());
        QCOMPARE(loss->weightOf(target.data(), 2), 1.0);
        QCOMPARE(loss->weightOf(target.data(), 1), 0.0);
    }
}

void TestLossesContract::vectorsWithoutADirectionTeachNothing()
{
    const auto loss = losses().at("cosine").makeDouble({}, Shape{2});
    const std::vector<double> prediction = {0, 0, 3, 4}, target = {1, 2, 0, 0};
    std::vector<double> gradient(4, 99);
    QCOMPARE(loss->evaluate(prediction.data(), target.data(), 2, 1, gradient.data()), 2.0);
    QCOMPARE(gradient, std::vector<double>(4, 0.0));
}

void TestLossesContract::rowsWithoutAPartnerAreNoAnchors()
{
    const LossType &type = losses().at("triplet");
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{1});
    const std::vector<double> points = {0, 1, 5}, two = {0, 0, 1}, one = {1, 1, 1};
    QCOMPARE(loss->weightOf(two.data(), 3), 2.0); // the third has nobody of its class
    QCOMPARE(loss->evaluate(points.data(), two.data(), 3, 1, nullptr), 0.0);
    QCOMPARE(loss->weightOf(one.data(), 3), 0.0);
    std::vector<double> gradient(3, 99);
    QCOMPARE(loss->evaluate(points.data(), one.data(), 3, 1, gradient.data()), 0.0);
    QCOMPARE(gradient, std::vector<double>(3, 0.0));
}

/// The numbers are the integral of q log(q / p), q normal(mean, variance) and p the standard normal density, which a Python
/// program worked out by Simpson's rule over 24 deviations in 20,000 steps, independently of the closed form.
void TestLossesContract::divergenceFromNormalIsItsIntegral()
{
    const auto loss = losses().at("gaussian_kl").makeDouble({}, Shape{6});
    const std::vector<double> rows = {0.5, -1.2, 0, 0.3, -0.7, 1.1, 2, 0, -0.4, -3, 0, 0.05};
    const auto isNear = [](double value, double wanted) { return std::abs(value - wanted) < 1e-12; };
    QVERIFY(isNear(loss->evaluate(rows.data(), nullptr, 1, 1, nullptr), 1.420305067656923));
    QVERIFY(isNear(loss->evaluate(rows.data() + 6, nullptr, 1, 1, nullptr), 3.1055290823719437));
    std::vector<double> gradient(12, 99);
    QVERIFY(isNear(loss->evaluate(rows.data(), nullptr, 2, 1, gradient.data()), 1.420305067656923 + 3.1055290823719437));
    QCOMPARE(gradient[7], 0.0); // the standard normal itself
    QCOMPARE(gradient[10], 0.0);
    // Near it the loss is a small difference of large numbers.
    const auto small = losses().at("gaussian_kl").makeFloat({}, Shape{2});
    const std::vector<float> near = {0, 1e-3F};
    QVERIFY(std::abs(small->evaluate(near.data(), nullptr, 1, 1, nullptr) / 2.5e-7 - 1) < 1e-2);
}

/// Oracle: PyTorch 1.13, double: the sum of clamp(kl_divergence(Normal(mean, exp(log variance / 2)), Normal(0, 1)) - 0.2,
/// min=0) and its gradient. By rows 0.1499, 0.8183, 0.4521 and 3.0249, 0, 0.0806 before the clamp.
void TestLossesContract::onlyTheDivergenceAboveTheFreePartCounts()
{
    const auto loss = losses().at("gaussian_kl").makeDouble({{"free", 0.2}}, Shape{6});
    std::vector<double> rows = {0.5, -1.2, 0, 0.3, -0.7, 1.1, 2, 0, -0.4, -3, 0, 0.05}, gradient(12, 99);
    QVERIFY(std::abs(loss->evaluate(rows.data(), nullptr, 2, 1, gradient.data()) - 3.695269198052853) < 1e-14);
    const std::vector<double> wanted = {0, -1.2, 0, 0, -0.2517073481042953, 1.0020830119732167, 2, 0, 0, -0.4751064658160681,
                                        0, 0};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QVERIFY(std::abs(gradient[i] - wanted[i]) < 1e-14);
        const double kept = rows[i], step = 1e-6;
        rows[i] = kept + step;
        const double above = loss->evaluate(rows.data(), nullptr, 2, 1, nullptr);
        rows[i] = kept - step;
        const double below = loss->evaluate(rows.data(), nullptr, 2, 1, nullptr);
        rows[i] = kept;
        QVERIFY(std::abs((above - below) / (2 * step) - gradient[i]) < 1e-8);
    }
    rows[0] = std::nan("");
    QVERIFY(std::isnan(loss->evaluate(rows.data(), nullptr, 1, 1, nullptr)));
}

void TestLossesContract::aLossWithoutATargetSaysWhatItReads()
{
    const LossType &type = losses().at("gaussian_kl");
    QVERIFY(!type.hasTarget());
    const DataSignature signature = signatureFor(Task::Binary);
    QVERIFY(!type.mismatch(Shape{8}, signature));
    QCOMPARE(QString::fromStdString(type.mismatch(Shape{7}, signature)->str()),
             "Divergence from normal reads as many logarithms of variances as means, an even number in all, not 7; change "
             "the units of the layer before it.");
    for (const Shape &shape : {Shape{4, 8}, Shape::varying(Axis::Steps, 0, {4})})
        QVERIFY(type.mismatch(shape, signature)->str().find("put Flatten") != std::string::npos);
}

void TestLossesContract::negativeCountsAndSharesAreRefused()
{
    for (const LossType *type : losses().all()) {
        if (!type->needsRawTarget())
            continue;
        const Params params = withDefaults(type->info().params, {});
        const DataSignature signature = signatureFor(Task::Regression);
        QVERIFY(!type->wrongTarget(params, signature, 0, 1));
        QVERIFY(type->wrongTarget(params, signature, -0.5, 17)->str().find("row 17 is -0.5; switch off") !=
                std::string::npos);
    }
}

void TestLossesContract::wrongClassWeightsAreSaidWithTheWayOut()
{
    const LossType &type = losses().at("cross_entropy");
    const auto said = [&](const char *weights, std::int64_t ignored) {
        const Params params =
            withDefaults(type.info().params, {{"class_weights", std::string(weights)}, {"ignored_label", ignored}});
        const auto sentence = type.wrongSettings(params, signatureFor(Task::Multiclass));
        return sentence ? QString::fromStdString(sentence->str()) : QString();
    };
    QCOMPARE(said("", -1), QString());
    QCOMPARE(said("1, 2.5 ,0", 2), QString());
    QCOMPARE(said("1,2", -1), "Cross-entropy has 2 class weights for 3 classes; give one for each class, or none.");
    for (const char *unreadable : {"1,a,2", "1,,2", "1,2,-1", "1 2 3", "nan,1,1", "inf,1,1", "1,2,3 4", ","})
        QVERIFY2(said(unreadable, -1).contains("cannot read"), unreadable);
    QVERIFY(said("0,0,0", -1).contains("no row counts"));
    QVERIFY(said("", 3).contains("counted from 0"));
    QVERIFY_EXCEPTION_THROWN(
        type.makeDouble(withDefaults(type.info().params, {{"class_weights", std::string("1,2")}}), Shape{3}), Error);
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

void TestLossesContract::everyLossOfClassesTakesTheirNumbersOnly()
{
    for (const LossType *type : losses().all()) {
        if (!type->fits(Task::Multiclass))
            continue;
        const DataSignature signature = signatureFor(Task::Multiclass);
        const auto isTaken = [&](double target, const Params &given = {}) {
            return !type->wrongTarget(withDefaults(type->info().params, given), signature, target, 1);
        };
        QVERIFY2(isTaken(0) && isTaken(2) && !isTaken(3) && !isTaken(-1) && !isTaken(0.5), type->info().id.c_str());
        if (findSpec(type->info().params, "ignored_label"))
            QVERIFY2(isTaken(255, {{"ignored_label", std::int64_t{255}}}), type->info().id.c_str());
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
    for (const char *id : {"focal", "hinge"}) {
        QCOMPARE(said(id, Shape{1}, Task::Binary), QString());
        QCOMPARE(said(id, Shape{2}, Task::Binary), QString());
        QVERIFY(said(id, Shape{2}, Task::Multiclass).contains("set the last layer to 3 units"));
        QVERIFY(said(id, Shape{2}, Task::Regression).contains("use Mean squared error"));
    }
    const DataSignature oneTarget = tableOf(2, Task::Regression);
    for (const char *id : {"kl", "cosine"})
        QVERIFY(losses().at(id).mismatch(Shape{1}, oneTarget)->str().find("target columns") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestLossesContract)
#include "tst_losses_contract.moc"
