// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer.hpp"

#include <QTest>

#include <cmath>
#include <vector>

using namespace netloom;

namespace {

/// Rosenbrock's valley, (1 - x)^2 + 100 (y - x^2)^2, with its floor at (1, 1). Rosenbrock 1960.
double rosenbrock(double x, double y)
{
    return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
}

/// Where each rule comes down that valley, which is steep, in due time.
double rateInTheValley(const OptimizerType &type, const Optimizer<double> &rule)
{
    const double rate = type.info().learningRate;
    if (type.info().id == "sgd" || type.info().id == "rmsprop")
        return rate / 20;
    if (type.info().id == "adadelta")
        return rate / 100;
    return rule.looksAgain() ? rate : rate * 5;
}

template <class T>
std::vector<T> emptyState(const Optimizer<T> &rule, std::size_t weights)
{
    return std::vector<T>(weights * static_cast<std::size_t>(rule.statesPerWeight()) +
                          static_cast<std::size_t>(rule.extraStates()));
}

/// The default settings, and where a rule has momentum, with it.
std::vector<Params> settingsOf(const OptimizerType &type)
{
    std::vector<Params> settings = {withDefaults(type.info().params, {})};
    if (findSpec(type.info().params, "momentum"))
        settings.push_back(withDefaults(type.info().params, {{"momentum", 0.9}}));
    return settings;
}

void addTypeRows()
{
    QTest::addColumn<QString>("id");
    for (const std::string &id : optimizers().ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

} // namespace

/// What every optimizer of the catalogue promises; their exact numbers are compared in tst_pytorch_agreement.
class TestOptimizers : public QObject
{
    Q_OBJECT
private slots:
    void everyOptimizerSaysWhatItIs();
    void theyFindTheFloorOfRosenbrocksValley_data() { addTypeRows(); }
    void theyFindTheFloorOfRosenbrocksValley();
    void updatingInPiecesEqualsUpdatingAtOnce_data() { addTypeRows(); }
    void updatingInPiecesEqualsUpdatingAtOnce();
    void decayPullsWeightsTowardsZero_data() { addTypeRows(); }
    void decayPullsWeightsTowardsZero();
    void theDecayFactorScalesTheDecayAlone_data() { addTypeRows(); }
    void theDecayFactorScalesTheDecayAlone();
    void aLineSearchStepsOverPlacesThatAreNotFinite();
    void noFinitePlaceLeavesTheWeightsAlone();
    void anInterruptedDescentGoesOnExactly();
};

void TestOptimizers::everyOptimizerSaysWhatItIs()
{
    for (const OptimizerType *type : optimizers().all()) {
        const OptimizerInfo &info = type->info();
        QVERIFY2(!info.label.empty() && !info.help.empty() && !info.formula.empty() && !info.source.empty(),
                 info.id.c_str());
        QVERIFY(info.learningRate > 0);
        for (const ParamSpec &spec : info.params)
            QVERIFY2(!spec.label.empty() && !spec.help.empty(), spec.key.c_str());
        QVERIFY2(checkParams(info.params, withDefaults(info.params, {})).empty(), info.id.c_str());
    }
}

void TestOptimizers::theyFindTheFloorOfRosenbrocksValley()
{
    QFETCH(QString, id);
    const OptimizerType &type = optimizers().at(id.toStdString());
    for (const Params &given : settingsOf(type)) {
        Params params = given;
        params.set("weight_decay", 0.0);
        const auto rule = type.makeDouble(params);
        std::vector<double> w = {-1.2, 1}, gradient(2), state = emptyState(*rule, 2);
        const auto look = [&] {
            gradient = {-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] * w[0]), 200 * (w[1] - w[0] * w[0])};
            return rosenbrock(w[0], w[1]);
        };
        for (std::int64_t step = 1; step <= (rule->looksAgain() ? 20 : 40000); ++step) {
            const OptimizerStep now{rateInTheValley(type, *rule), step};
            const double loss = look();
            if (rule->looksAgain())
                QVERIFY(rule->descend(w.data(), gradient.data(), loss, state.data(), 2, now, look));
            else
                rule->update(w.data(), gradient.data(), state.data(), 2, 2, now);
        }
        QVERIFY2(rosenbrock(w[0], w[1]) < 1e-3, qPrintable(QString::number(rosenbrock(w[0], w[1]))));
    }
}

void TestOptimizers::updatingInPiecesEqualsUpdatingAtOnce()
{
    QFETCH(QString, id);
    const OptimizerType &type = optimizers().at(id.toStdString());
    constexpr std::int64_t count = 1003, piece = 100;
    for (const Params &params : settingsOf(type)) {
        const auto rule = type.makeFloat(params);
        if (rule->looksAgain())
            QSKIP("It moves all weights together.");
        std::vector<float> once(count), pieces(count), gradient(count);
        std::vector<float> state(count * static_cast<std::size_t>(rule->statesPerWeight())), stateOfPieces(state);
        for (std::int64_t step = 1; step <= 5; ++step) {
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] = std::sin(static_cast<float>(i) * static_cast<float>(step));
            rule->update(once.data(), gradient.data(), state.data(), count, count, {0.01, step});
            for (std::int64_t at = 0; at < count; at += piece)
                rule->update(pieces.data() + at, gradient.data() + at, stateOfPieces.data() + at,
                             std::min(piece, count - at), count, {0.01, step});
        }
        QVERIFY(once == pieces);
        QVERIFY(state == stateOfPieces);
    }
}

void TestOptimizers::decayPullsWeightsTowardsZero()
{
    QFETCH(QString, id);
    const OptimizerType &type = optimizers().at(id.toStdString());
    if (!findSpec(type.info().params, "weight_decay"))
        QSKIP("It has no decay; the layers' own penalties do the same.");
    const auto rule = type.makeDouble(withDefaults(type.info().params, {{"weight_decay", 0.1}}));
    const double rate = std::max(0.01, type.info().learningRate);
    std::vector<double> weight = {2}, gradient = {0}, state(static_cast<std::size_t>(rule->statesPerWeight()));
    for (std::int64_t step = 1; step <= 100; ++step)
        rule->update(weight.data(), gradient.data(), state.data(), 1, 1, {rate, step});
    QVERIFY(weight[0] > 0 && weight[0] < 1.99);
}

void TestOptimizers::theDecayFactorScalesTheDecayAlone()
{
    QFETCH(QString, id);
    const OptimizerType &type = optimizers().at(id.toStdString());
    if (!findSpec(type.info().params, "weight_decay"))
        QSKIP("It has no decay.");
    const auto endsAt = [&](double decay, double factor) {
        const auto rule = type.makeDouble(withDefaults(type.info().params, {{"weight_decay", decay}}));
        std::vector<double> weight = {2}, gradient = {0.3}, state = emptyState(*rule, 1);
        for (std::int64_t step = 1; step <= 20; ++step)
            rule->update(weight.data(), gradient.data(), state.data(), 1, 1, {0.01, step, factor});
        return weight[0];
    };
    QCOMPARE(endsAt(0.5, 0), endsAt(0, 1));
    QCOMPARE(endsAt(0.25, 2), endsAt(0.5, 1));
    QVERIFY(endsAt(0.5, 1) != endsAt(0.5, 0));
}

void TestOptimizers::aLineSearchStepsOverPlacesThatAreNotFinite()
{
    // w - log(w): its floor is at 1, and below 0 there is nothing.
    const OptimizerType &type = optimizers().at("lbfgs");
    const auto rule = type.makeDouble(withDefaults(type.info().params, {}));
    std::vector<double> w = {0.001}, gradient(1), state = emptyState(*rule, 1);
    int lost = 0;
    const auto look = [&] {
        gradient[0] = 1 - 1 / w[0];
        lost += w[0] <= 0;
        return w[0] - std::log(w[0]);
    };
    w[0] = 40;
    for (std::int64_t step = 1; step <= 3; ++step) {
        const double loss = look();
        QVERIFY(rule->descend(w.data(), gradient.data(), loss, state.data(), 1, {1000, step}, look));
    }
    QVERIFY(lost > 0);
    QVERIFY2(std::abs(w[0] - 1) < 1e-6, qPrintable(QString::number(w[0])));
}

void TestOptimizers::noFinitePlaceLeavesTheWeightsAlone()
{
    const OptimizerType &type = optimizers().at("lbfgs");
    for (const bool searches : {true, false}) {
        const auto rule = type.makeDouble(withDefaults(type.info().params, {{"line_search", searches}}));
        std::vector<double> w = {3}, gradient = {1}, state = emptyState(*rule, 1);
        const bool isFound = rule->descend(w.data(), gradient.data(), 1, state.data(), 1, {1, 1},
                                           [] { return std::numeric_limits<double>::quiet_NaN(); });
        QCOMPARE(isFound, false);
        QCOMPARE(w[0], 3.0);
    }
}

void TestOptimizers::anInterruptedDescentGoesOnExactly()
{
    const OptimizerType &type = optimizers().at("lbfgs");
    const Params params = withDefaults(type.info().params, {{"iterations", std::int64_t{3}}, {"history", std::int64_t{4}}});
    std::vector<float> w = {-1.2F, 1}, gradient(2);
    const auto look = [&] {
        const double x = static_cast<double>(w[0]), y = static_cast<double>(w[1]);
        gradient = {static_cast<float>(-2 * (1 - x) - 400 * x * (y - x * x)), static_cast<float>(200 * (y - x * x))};
        return rosenbrock(x, y);
    };
    const auto run = [&](bool isRenewed) {
        w = {-1.2F, 1};
        auto rule = type.makeFloat(params);
        std::vector<float> state = emptyState(*rule, 2);
        for (std::int64_t step = 1; step <= 6; ++step) {
            if (isRenewed)
                rule = type.makeFloat(params);
            const double loss = look();
            rule->descend(w.data(), gradient.data(), loss, state.data(), 2, {1, step}, look);
        }
        return std::pair(w, state);
    };
    QVERIFY(run(true) == run(false));
}

QTEST_APPLESS_MAIN(TestOptimizers)
#include "tst_optimizers.moc"
