// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_variants.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

class TestActivations : public QObject
{
    Q_OBJECT
private slots:
    void activationsFuseIntoDenseAsTheyStandAlone();
    void floatAgreesWithDouble_data();
    void floatAgreesWithDouble();
    void slopesAtTheKinkAreThoseOfPytorch();
};

void TestActivations::activationsFuseIntoDenseAsTheyStandAlone()
{
    const ParamSpec *spec = findSpec(layers().at("dense").info().params, "activation");
    QVERIFY(spec && spec->choices.size() > 5 && spec->choices.front() == "linear");
    for (const LayerType *type : layers().all()) {
        const std::string &id = type->info().id;
        const bool isChoice = std::find(spec->choices.begin(), spec->choices.end(), id) != spec->choices.end();
        QCOMPARE(activationKernel<double>(id).forward != nullptr, isChoice);
        QCOMPARE(activationKernel<float>(id).forward != nullptr, isChoice);
        if (!isChoice)
            continue;
        LayerBench fused(layers().at("dense"), {{"units", std::int64_t{3}}, {"activation", id}}, {Shape{4}}, 2);
        LayerBench dense(layers().at("dense"), {{"units", std::int64_t{3}}}, {Shape{4}}, 2);
        LayerBench alone(*type, {}, {Shape{3}}, 2);
        fillAll(fused, 5);
        dense.in = fused.in;
        dense.weights = fused.weights;
        fused.forward();
        dense.forward();
        alone.in[0] = dense.out;
        alone.forward();
        QVERIFY2(fused.out == alone.out, id.c_str());
    }
}

void TestActivations::floatAgreesWithDouble_data()
{
    QTest::addColumn<QString>("id");
    for (const LayerType *type : layers().all())
        if (type->floatKernel().forward)
            QTest::newRow(type->info().id.c_str()) << QString::fromStdString(type->info().id);
}

/// The float kernels use exponentials of their own: they must hold over the whole range, and be the same number at
/// every place of a block.
void TestActivations::floatAgreesWithDouble()
{
    QFETCH(QString, id);
    const ActivationKernel<float> single = activationKernel<float>(id.toStdString());
    const ActivationKernel<double> twice = activationKernel<double>(id.toStdString());
    std::vector<float> x;
    for (double at = -100; at <= 100; at += 0.0371)
        x.push_back(static_cast<float>(at));
    for (double at = 1e-7; at < 1; at *= 3) {
        x.push_back(static_cast<float>(at));
        x.push_back(static_cast<float>(-at));
    }
    std::vector<float> y(x.size()), again(1);
    const std::vector<double> wideX(x.begin(), x.end());
    std::vector<double> wideY(x.size());
    single.forward(x.data(), y.data(), static_cast<std::int64_t>(x.size()));
    twice.forward(wideX.data(), wideY.data(), static_cast<std::int64_t>(x.size()));
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double error = std::abs(static_cast<double>(y[i]) - wideY[i]);
        // Far out, rounding of x itself already costs digits of a small y.
        const double allowed = 1e-6 * std::abs(wideY[i]) + (std::abs(x[i]) > 1 ? 1e-9 : 1e-30);
        QVERIFY2(error <= allowed, qPrintable(QString::number(x[i])));
        single.forward(&x[i], again.data(), 1);
        QCOMPARE(again[0], y[i]);
    }
}

void TestActivations::slopesAtTheKinkAreThoseOfPytorch()
{
    struct Kink {
        const char *id;
        double x, slope; // as torch.autograd gives it
    };
    const std::vector<Kink> kinks = {{"relu", 0, 0},
                                     {"leaky_relu", 0, 0.01},
                                     {"elu", 0, 1},
                                     {"prelu", 0, 0.25},
                                     {"relu6", 0, 0},
                                     {"relu6", 6, 0},
                                     {"selu", 0, 1.0507009873554805 * 1.6732632423543772},
                                     {"celu", 0, 1},
                                     {"hard_tanh", -1, 0},
                                     {"hard_tanh", 1, 0},
                                     {"hard_sigmoid", -3, 0},
                                     {"hard_sigmoid", 3, 0},
                                     {"hard_swish", -3, -0.5},
                                     {"hard_swish", 3, 1.5},
                                     {"soft_shrink", -0.5, 0},
                                     {"soft_shrink", 0.5, 0}};
    for (const Kink &kink : kinks) {
        LayerBench bench(layers().at(kink.id), {}, {Shape{1}}, 1);
        bench.in[0][0] = kink.x;
        bench.gradOut[0] = 1;
        bench.forward();
        bench.backward();
        QCOMPARE(bench.gradIn[0][0], kink.slope);
    }
}

QTEST_APPLESS_MAIN(TestActivations)
#include "tst_activations.moc"
