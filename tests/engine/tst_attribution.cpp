// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/deletion_test.hpp"
#include "tests/engine/attribution_oracle.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

/// A network with random weights of a float, and one row that it looks at.
struct Setting {
    PreparedData data;
    InputProbe probe;
    ExplainedSample sample;
    std::vector<SamplePart> parts;
    ThreadPool pool{1};

    Setting(const std::string &text, const DataSignature &signature, std::int64_t unit = 0)
        : Setting(text == "messages" ? messageNetwork("tanh") : networkOf(text, signature), signature, unit)
    {
    }
    Setting(const GraphSpec &graph, const DataSignature &signature, std::int64_t unit)
        : data(randomData(signature, 3)), probe(graph, signature, 4)
    {
        Network<float> network(graph, signature, 4);
        network.initialise(3);
        probe.setWeights(network.weights());
        std::uint32_t row = 1; // of graphs, one that has links
        for (const std::uint32_t other : {0U, 2U})
            row = data.inputs.back().numbers(other).size() > data.inputs.back().numbers(row).size() ? other : row;
        sample = sampleOf(data, row, unit);
        Preparation preparation;
        preparation.signature = signature;
        parts = partsOf(sample, preparation);
    }
    Attribution by(AttributionMethod method, int steps = 64)
    {
        return attribute(probe, sample, parts, {method, steps}, pool);
    }
    double output() { return probe.outputs(sample.row, rowsFrom(0, 1), sample.unit, pool).front(); }
};

DataSignature textOf(std::int64_t words, std::int64_t vocabulary)
{
    return imagesOf(Shape::varying(Axis::Steps, 0, {words}).withTokens(vocabulary), 3);
}

double largestDifference(const std::vector<double> &a, const std::vector<double> &b)
{
    double most = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

void addNetworks()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<DataSignature>("signature");
    const auto row = [](const char *name, const char *text, const DataSignature &signature) {
        QTest::newRow(name) << std::string(text) << signature;
    };
    row("table", "dense 8 tanh > dense 5 gelu", tableOf(4, Task::Regression));
    row("table with batch norm and dropout", "dense 8 > batchnorm > tanh > dropout 0.5 > dense 4 tanh",
        tableOf(4, Task::Multiclass, 3));
    row("two ways that meet again", "(dense 6 tanh | dense 5 sigmoid) > concat > dense 4 tanh",
        tableOf(4, Task::Regression));
    row("picture", "conv 3 3 tanh > avgpool 2 > flatten > dense 5 tanh", imagesOf(Shape{2, 6, 6}, 3));
    row("signal", "conv1d 4 3 tanh > flatten > dense 4 tanh", imagesOf(Shape{8, 2}, 3));
    row("sequences", "lstm 5 > dense 4 tanh", imagesOf(Shape::varying(Axis::Steps, 0, {6, 3}), 3));
    row("graphs", "graphconv 6 tanh > readout mean > dense 4 tanh", graphsOf(6, 4, Task::Regression));
    row("graphs with edges", "messages", graphsOf(6, 4, Task::Regression, 3));
}

} // namespace

Q_DECLARE_METATYPE(DataSignature)

class TestAttribution : public QObject
{
    Q_OBJECT

private slots:
    void sharesAgreeWithPyTorch()
    {
        namespace oracle = attribution_oracle;
        const DataSignature signature = [] {
            DataSignature of = tableOf(4, Task::Regression);
            of.targets = {"a", "b", "c"};
            return of;
        }();
        Setting setting("dense 5 tanh > dense 3", signature, oracle::unit);
        setting.probe.setWeights(oracle::weights);
        std::copy(oracle::x.begin(), oracle::x.end(), setting.sample.row.inputs[0].values.begin());
        setting.sample.baseline = {oracle::baseline};
        const auto differs = [&](AttributionMethod method, const std::vector<double> &theirs) {
            return largestDifference(setting.by(method, oracle::steps).inputs[0], theirs);
        };
        QVERIFY(differs(AttributionMethod::GradientTimesInput, oracle::simple) < 1e-12);
        QVERIFY(differs(AttributionMethod::IntegratedGradients, oracle::integrated) < 1e-12);
        QVERIFY(differs(AttributionMethod::Occlusion, oracle::occluded) < 1e-12);
        const Attribution whole = setting.by(AttributionMethod::IntegratedGradients, oracle::steps);
        QVERIFY(std::abs(whole.output - oracle::output) < 1e-12);
        QVERIFY(std::abs(whole.baselineOutput - oracle::baselineOutput) < 1e-12);
        const double sum = std::accumulate(oracle::integrated.begin(), oracle::integrated.end(), 0.0);
        QVERIFY(std::abs(whole.gap - (sum - oracle::output + oracle::baselineOutput)) < 1e-12);
    }

    void theGradientByEveryInputIsThatOfCentralDifferences_data() { addNetworks(); }
    void theGradientByEveryInputIsThatOfCentralDifferences()
    {
        QFETCH(std::string, text);
        QFETCH(DataSignature, signature);
        Setting setting(text, signature);
        const auto rows = rowsFrom(0, 1);
        const auto change = setting.probe.changes(setting.sample.row, rows, 0, 1, setting.pool).front();
        QCOMPARE(change.output, setting.output());
        for (std::size_t input = 0; input < change.inputs.size(); ++input)
            for (std::size_t i = 0; i < change.inputs[input].size(); ++i) {
                float &number = setting.sample.row.inputs[input].values[i];
                const float kept = number;
                number = kept + 0x1p-10F;
                const double above = setting.output(), high = static_cast<double>(number);
                number = kept - 0x1p-10F;
                const double below = setting.output(), low = static_cast<double>(number);
                number = kept;
                const double slope = (above - below) / (high - low);
                QVERIFY2(std::abs(slope - change.inputs[input][i]) < 2e-6 * (1 + std::abs(slope)),
                         qPrintable(QString("%1: %2 against %3").arg(i).arg(change.inputs[input][i]).arg(slope)));
            }
    }

    void integratedGradientsSumToWhatThePredictionDiffersBy_data()
    {
        addNetworks();
        QTest::newRow("words") << std::string("embedding 5 > lstm 6 > dense 4 tanh") << textOf(7, 12);
    }
    void integratedGradientsSumToWhatThePredictionDiffersBy()
    {
        QFETCH(std::string, text);
        QFETCH(DataSignature, signature);
        Setting setting(text, signature);
        const Attribution coarse = setting.by(AttributionMethod::IntegratedGradients, 8);
        const Attribution fine = setting.by(AttributionMethod::IntegratedGradients, 200);
        QVERIFY(std::abs(fine.output - fine.baselineOutput) > 1e-3); // there is something to share out
        QVERIFY(std::abs(fine.gap) < 1e-4);
        QVERIFY(std::abs(fine.gap) <= std::abs(coarse.gap) + 1e-7);
    }

    void edgesOfAGraphHaveSharesOfTheirOwn()
    {
        Setting setting("messages", graphsOf(6, 4, Task::Regression, 3));
        const Attribution whole = setting.by(AttributionMethod::IntegratedGradients);
        QCOMPARE(whole.inputs[1].size(), setting.sample.row.inputs[1].values.size());
        QVERIFY(std::any_of(whole.inputs[1].begin(), whole.inputs[1].end(), [](double share) { return share != 0; }));
    }

    void occlusionOfALinearNetworkIsItsIntegratedGradients()
    {
        Setting setting("dense 1", tableOf(5, Task::Regression));
        setting.parts.clear();
        for (std::int64_t i = 0; i < 5; ++i)
            setting.parts.push_back({0, {i}, text(std::to_string(i))});
        const Attribution whole = setting.by(AttributionMethod::IntegratedGradients);
        const Attribution occluded = setting.by(AttributionMethod::Occlusion);
        QVERIFY(largestDifference(whole.inputs[0], occluded.inputs[0]) < 1e-6);
        QVERIFY(std::abs(occluded.gap) < 1e-6);
    }

    void wordsThatTheNetworkDoesNotKnowAreTheBaselineOfOcclusion()
    {
        Setting setting("embedding 4 > sequence_average > dense 3 tanh", textOf(6, 9));
        QVERIFY(!setting.parts.empty());
        const Attribution occluded = setting.by(AttributionMethod::Occlusion);
        PreparedData without = setting.sample.row;
        const auto place = static_cast<std::size_t>(setting.parts.front().numbers.front());
        without.inputs[0].values[place] = 0;
        const double output = setting.probe.outputs(without, rowsFrom(0, 1), 0, setting.pool).front();
        QCOMPARE(occluded.inputs[0][place], occluded.output - output);
    }

    void partsOfAPictureCoverItOnce()
    {
        Setting setting("flatten > dense 2", imagesOf(Shape{2, 30, 20}, 3));
        std::vector<int> seen(1200);
        for (const SamplePart &part : setting.parts)
            for (const std::int64_t number : part.numbers)
                ++seen[static_cast<std::size_t>(number)];
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
        QCOMPARE(setting.parts.size(), std::size_t{10 * 7});
    }

    void sharesThatAreRightHoldWhenPartsAreTakenAwayAndWrongOnesDoNot()
    {
        Setting setting("dense 1", tableOf(12, Task::Regression));
        setting.parts.clear();
        for (std::int64_t i = 0; i < 12; ++i)
            setting.parts.push_back({0, {i}, text(std::to_string(i))});
        const Attribution whole = setting.by(AttributionMethod::IntegratedGradients);
        std::vector<double> shares = whole.inputs[0];
        const DeletionTest right = testByDeleting(setting.probe, setting.sample, setting.parts, shares, 1, setting.pool);
        QCOMPARE(right.removed, std::size_t{3});
        QVERIFY(right.canTell());
        QVERIFY(right.holds());
        const double direction = right.upwards ? 1 : -1;
        std::vector<double> sorted = shares;
        std::sort(sorted.begin(), sorted.end(), [&](double a, double b) { return a * direction > b * direction; });
        QVERIFY(std::abs(right.moved - direction * (sorted[0] + sorted[1] + sorted[2])) < 1e-5); // a linear network's truth
        for (double &share : shares)
            share = -share;
        const DeletionTest wrong = testByDeleting(setting.probe, setting.sample, setting.parts, shares, 1, setting.pool);
        QVERIFY(!wrong.holds());
    }

    void methodsAreKnownByBothWaysOfWriting()
    {
        QCOMPARE(methodNamed("integrated-gradients"), AttributionMethod::IntegratedGradients);
        QCOMPARE(methodNamed("integrated_gradients"), AttributionMethod::IntegratedGradients);
        QCOMPARE(methodWord(methodNamed("occlusion")), std::string("occlusion"));
        QVERIFY_THROWS_EXCEPTION(Error, methodNamed("tea leaves"));
    }
};

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
