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
        std::vector<double> w = {-1.2, 1}, gradient(2), state(2 * static_cast<std::size_t>(rule->statesPerWeight()));
        const double rate = type.info().learningRate / (id == "sgd" ? 20 : 0.2); // the valley is steep
        for (std::int64_t step = 1; step <= 40000; ++step) {
            gradient = {-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] * w[0]), 200 * (w[1] - w[0] * w[0])};
            rule->update(w.data(), gradient.data(), state.data(), 2, 2, rate, step);
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
        std::vector<float> once(count), pieces(count), gradient(count);
        std::vector<float> state(count * static_cast<std::size_t>(rule->statesPerWeight())), stateOfPieces(state);
        for (std::int64_t step = 1; step <= 5; ++step) {
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] = std::sin(static_cast<float>(i) * static_cast<float>(step));
            rule->update(once.data(), gradient.data(), state.data(), count, count, 0.01, step);
            for (std::int64_t at = 0; at < count; at += piece)
                rule->update(pieces.data() + at, gradient.data() + at, stateOfPieces.data() + at,
                             std::min(piece, count - at), count, 0.01, step);
        }
        QVERIFY(once == pieces);
        QVERIFY(state == stateOfPieces);
    }
}

void TestOptimizers::decayPullsWeightsTowardsZero()
{
    QFETCH(QString, id);
    const OptimizerType &type = optimizers().at(id.toStdString());
    const auto rule = type.makeDouble(withDefaults(type.info().params, {{"weight_decay", 0.1}}));
    std::vector<double> weight = {2}, gradient = {0}, state(static_cast<std::size_t>(rule->statesPerWeight()));
    for (std::int64_t step = 1; step <= 100; ++step)
        rule->update(weight.data(), gradient.data(), state.data(), 1, 1, 0.01, step);
    QVERIFY(weight[0] > 0 && weight[0] < 1.99);
}

QTEST_APPLESS_MAIN(TestOptimizers)
#include "tst_optimizers.moc"
