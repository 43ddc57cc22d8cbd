// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/check_scene.hpp"

using namespace netloom;

namespace {

/// A scene of 1000 rows with a recipe.
Scene training(const QString &text, const Recipe &recipe = {}, Task task = Task::Multiclass)
{
    Scene made = scene(text, task);
    made.trainRows = 1000;
    made.validationRows = 200;
    made.recipe = recipe;
    return made;
}

const char *const plain = "dense 8 relu > dense 3";

} // namespace

class TestDesignChecksTraining : public QObject
{
    Q_OBJECT
private slots:
    void frozenNetworksAreToldOf();
    void stoppedGradientsAreToldOf();
    void reversedGradientsAreToldOf();
    void lossesOfNoWeightAreToldOf();
    void batchNormWantsMoreThanOneRow();
    void farOffRatesAreToldOf_data();
    void farOffRatesAreToldOf();
    void validationIsMissed();
    void fewStepsAreToldOf();
    void outputsThatMissTheTargetAreToldOf_data();
    void outputsThatMissTheTargetAreToldOf();
    void leaksAreToldOf();
    void identifiersAreToldOf();
    void rowsOnBothSidesOfTheSplitAreToldOf();
    void nothingIsSaidWithoutFacts();
};

void TestDesignChecksTraining::frozenNetworksAreToldOf()
{
    const Scene made = training("dense 8 relu frozen=true > dense 3 frozen=true");
    expectFinding(made, "everything-frozen", "Dense 2", "dense 8 relu frozen=true > dense 3 frozen=false");
    QCOMPARE(findIssue(made.findings(), "everything-frozen")->severity, Severity::Error);
    const Scene slow = training("dense 3 rate_factor=0");
    expectFinding(slow, "everything-frozen", "Dense 1", "dense 3 rate_factor=1 frozen=false");
    expectSilence(training("dense 8 relu frozen=true > dense 3"), "everything-frozen");
    expectSilence(training("dense 8 relu frozen=true adapter_rank=2 > dense 3 frozen=true"), "everything-frozen");
}

void TestDesignChecksTraining::stoppedGradientsAreToldOf()
{
    expectFinding(training("dense 8 relu > dense 3 > stop_gradient"), "stopped-gradient", "Stop gradient 1",
                  "dense 8 relu > dense 3");
    expectSilence(training("dense 8 relu > stop_gradient > dense 3"), "stopped-gradient");
    expectSilence(training("(dense 3 > stop_gradient | dense 3) > add"), "stopped-gradient");
}

void TestDesignChecksTraining::reversedGradientsAreToldOf()
{
    expectFinding(training("dense 8 relu > gradient_reversal > dense 3"), "reversed-for-all", "Gradient reversal 1",
                  "dense 8 relu > dense 3");
    // What stands before it learns from a way past it, too.
    expectSilence(training("dense 8 relu > (gradient_reversal > dense 3 | dense 3) > add"), "reversed-for-all");
    expectSilence(training("gradient_reversal > dense 3"), "reversed-for-all");
}

void TestDesignChecksTraining::lossesOfNoWeightAreToldOf()
{
    Scene made = training(plain);
    const NodeId loss = idOf(made.graph, "Loss");
    expectSilence(made, "loss-of-no-weight");
    made.graph = withParams(made.graph, loss, {{"weight", 0.0}});
    expectFinding(made, "loss-of-no-weight", "Loss", plain);
}

void TestDesignChecksTraining::batchNormWantsMoreThanOneRow()
{
    const QString text = "dense 8 bias=false > batchnorm > relu > dense 3";
    Recipe recipe;
    recipe.batchSize = 1;
    expectFinding(training(text, recipe), "batchnorm-of-few", "Batch norm 1",
                  "dense 8 bias=false > layernorm > relu > dense 3");
    QCOMPARE(training(text, recipe).findings().front().severity, Severity::Error);
    recipe.batchSize = 2;
    QCOMPARE(findIssue(training(text, recipe).findings(), "batchnorm-of-few")->severity, Severity::Warning);
    recipe.batchSize = 32;
    expectSilence(training(text, recipe), "batchnorm-of-few");
    Scene tiny = training(text, recipe);
    tiny.trainRows = 3; // a batch is no larger than the part it is cut from
    QVERIFY(codes(tiny.findings()).contains("batchnorm-of-few"));

    recipe.batchSize = 2; // of pictures, two rows bring many pixels
    Scene pictures = sceneOf("conv 4 3 bias=false > batchnorm > relu > flatten > dense 3", imagesOf(Shape{1, 8, 8}, 3));
    pictures.recipe = recipe;
    expectSilence(pictures, "batchnorm-of-few");
    pictures.recipe->batchSize = 1;
    expectFinding(pictures, "batchnorm-of-few", "Batch norm 1",
                  "conv 4 3 bias=false > instance_norm > relu > flatten > dense 3");
}

void TestDesignChecksTraining::farOffRatesAreToldOf_data()
{
    QTest::addColumn<QString>("optimizer");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("severity"); // -1: silent
    QTest::newRow("adam, usual") << "adam" << 0.001 << -1;
    QTest::newRow("adam, hundredfold") << "adam" << 0.1 << -1;
    QTest::newRow("adam, far above") << "adam" << 0.5 << static_cast<int>(Severity::Warning);
    QTest::newRow("adam, far below") << "adam" << 1e-6 << static_cast<int>(Severity::Hint);
    QTest::newRow("sgd, usual for it") << "sgd" << 0.5 << -1;
    QTest::newRow("lion, far above") << "lion" << 0.02 << static_cast<int>(Severity::Warning);
}

void TestDesignChecksTraining::farOffRatesAreToldOf()
{
    QFETCH(QString, optimizer);
    QFETCH(double, rate);
    QFETCH(int, severity);
    Recipe recipe;
    recipe.optimizer = optimizer.toStdString();
    recipe.learningRate = rate;
    const Scene made = training(plain, recipe);
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, "unusual-rate");
    QCOMPARE(finding ? static_cast<int>(finding->severity) : -1, severity);
    if (finding)
        QCOMPARE(QString::fromStdString(made.graph.find(finding->node)->title), QString("Loss"));
}

void TestDesignChecksTraining::validationIsMissed()
{
    Scene made = training(plain);
    expectSilence(made, "no-validation");
    made.validationRows = 0;
    QCOMPARE(findIssue(made.findings(), "no-validation")->severity, Severity::Hint);
    made.recipe->patience = 5;
    QCOMPARE(findIssue(made.findings(), "no-validation")->severity, Severity::Warning);
    made.recipe->patience = 0;
    made.trainRows = 4; // none to spare
    expectSilence(made, "no-validation");
}

void TestDesignChecksTraining::fewStepsAreToldOf()
{
    Recipe recipe;
    recipe.batchSize = 1000;
    recipe.epochs = 20;
    Scene made = training(plain, recipe);
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, "few-steps");
    QVERIFY(finding && finding->severity == Severity::Hint);
    QVERIFY(finding->message.str().find("20 times") != std::string::npos);
    made.recipe->optimizer = "lbfgs";
    expectSilence(made, "few-steps");
    made.recipe = recipe;
    made.recipe->batchSize = 32;
    expectSilence(made, "few-steps");
}

void TestDesignChecksTraining::outputsThatMissTheTargetAreToldOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("mended"); // "": silent
    const auto row = [](const char *text, double low, double high, const char *mended) {
        QTest::addRow("%s for %g to %g", text, low, high) << text << low << high << mended;
    };
    row("dense 8 relu > dense 1 relu", -2.1, 1.7, "dense 8 relu > dense 1 linear");
    row("dense 8 relu > dense 1 tanh", -2.1, 1.7, "dense 8 relu > dense 1 linear");
    row("dense 8 relu > dense 1 > sigmoid", 0, 5, "dense 8 relu > dense 1");
    row("dense 8 relu > dense 1 relu", 0, 700, "");
    row("dense 8 relu > dense 1 tanh", -1, 1, "");
    row("dense 8 relu > dense 1 > sigmoid", 0, 1, "");
    row("dense 8 relu > dense 1 leaky_relu", -2.1, 1.7, "");
    row("dense 8 relu > dense 1", -2.1, 1.7, "");
}

void TestDesignChecksTraining::outputsThatMissTheTargetAreToldOf()
{
    QFETCH(QString, text);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, mended);
    Scene made = training(text, {}, Task::Regression);
    made.targets = ValueRange{low, high};
    const QString last = text.endsWith("sigmoid") ? "Sigmoid 1" : "Dense 2";
    if (mended.isEmpty())
        expectSilence(made, "output-range");
    else
        expectFinding(made, "output-range", last, mended);
}

void TestDesignChecksTraining::leaksAreToldOf()
{
    Scene made = training(plain);
    expectSilence(made, "leaking-input");
    made.leaks = {"outcome code"};
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, "leaking-input");
    QVERIFY(finding && finding->severity == Severity::Warning);
    QVERIFY(finding->message.str().find("'outcome code'") != std::string::npos);
    QCOMPARE(QString::fromStdString(made.graph.find(finding->node)->title), QString("Input"));
}

void TestDesignChecksTraining::identifiersAreToldOf()
{
    Scene made = training(plain);
    expectSilence(made, "identifier-input");
    made.identifiers = {"sample id"};
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, "identifier-input");
    QVERIFY(finding && finding->severity == Severity::Warning);
    QVERIFY(finding->message.str().find("'sample id'") != std::string::npos);
    QCOMPARE(finding->repairs.at(0).setup.leavesOut, std::string("sample id"));
}

void TestDesignChecksTraining::rowsOnBothSidesOfTheSplitAreToldOf()
{
    Scene made = training(plain);
    expectSilence(made, "shared-rows");
    made.splitLeaks.nearRows = 4; // that may well be chance
    expectSilence(made, "shared-rows");
    made.splitLeaks.equalRows = 12;
    const auto equal = made.findings();
    const GraphIssue *finding = findIssue(equal, "shared-rows");
    QVERIFY(finding && finding->severity == Severity::Warning);
    QVERIFY(finding->message.str().starts_with("12 rows"));
    made.splitLeaks.groups = {{"patient", 3, 40}};
    const auto torn = made.findings();
    QVERIFY(findIssue(torn, "shared-rows")->message.str().starts_with("3 of the groups in 'patient'"));
}

/// Before data are bound nothing can be said of them.
void TestDesignChecksTraining::nothingIsSaidWithoutFacts()
{
    QVERIFY(scene("dense 8 relu > dense 1 relu", Task::Regression).findings().empty());
    QVERIFY(scene("dense 8 bias=false > batchnorm > relu > dense 3", Task::Multiclass).findings().empty());
}

QTEST_APPLESS_MAIN(TestDesignChecksTraining)
#include "tst_design_checks_training.moc"
