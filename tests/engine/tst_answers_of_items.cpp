// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/evaluation.hpp"
#include "engine/metrics/sequence_tags.hpp"
#include "tests/engine/network_fixture.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

/// Sequences of at most so many words, each word with a tag.
DataSignature sentencesOf(std::int64_t words, std::int64_t vocabulary, std::vector<std::string> tags)
{
    DataSignature signature;
    signature.inputs = {{"text", Shape::varying(Axis::Steps, 0, {words}).withTokens(vocabulary), {}}};
    signature.task = Task::Multiclass;
    signature.classes = std::move(tags);
    signature.targets = {"tag"};
    signature.answerPlaces = Shape::varying(Axis::Steps, 0, {words});
    return signature;
}

DataSignature nodesOf(std::int64_t nodes, std::int64_t features)
{
    DataSignature signature = graphsOf(nodes, features, Task::Regression);
    signature.answerPlaces = Shape::varying(Axis::Nodes, 0, {nodes});
    return signature;
}

const std::vector<std::string> tags = {"O", "B-PER", "I-PER"};

/// Words 0 to 9; 7 begins a name and 8 goes on with it, alone 8 begins one, too.
PreparedData taggedSentences(std::size_t rows)
{
    PreparedData data = randomData(sentencesOf(12, 10, tags), rows);
    for (std::size_t row = 0; row < rows; ++row) {
        bool isInside = false;
        for (std::int64_t at = data.target.offsets[row]; at < data.target.offsets[row + 1]; ++at) {
            const auto i = static_cast<std::size_t>(at);
            const int word = static_cast<int>(data.inputs[0].values[i]);
            data.target.values[i] = word == 7 ? 1.0F : word == 8 ? (isInside ? 2.0F : 1.0F) : 0.0F;
            isInside = word == 7 || word == 8;
        }
    }
    return data;
}

std::string refusalOf(const TrainingTask &task)
{
    try {
        const Trainer trainer(task, 1);
        return {};
    } catch (const Error &error) {
        return error.what();
    }
}

} // namespace

/// Data in which each step of a sequence, or node of a graph, has an answer of its own.
class TestAnswersOfItems : public QObject
{
    Q_OBJECT
private slots:
    void theLossIsTheMeanOverAllSteps();
    void gradientsAgreeWithDifferences_data();
    void gradientsAgreeWithDifferences();
    void theNumberOfThreadsNeverShows();
    void aTaggerLearnsAndTellsItsEntities();
    void theTextLeavesTheStepsToTheData();
    void anOutputWithoutStepsIsMendedByOneEdit();
    void wrongNumbersOfAnswersAreRefusedBeforeTheRun();
};

void TestAnswersOfItems::theLossIsTheMeanOverAllSteps()
{
    const DataSignature signature = sentencesOf(9, 20, {"a", "b", "c", "d"});
    const PreparedData data = randomData(signature, 50);
    Network<double> network(networkOf("embedding 5 > gru 6 > dense", signature), signature, 16);
    network.initialise(1);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(3, 48);
    const auto answers = static_cast<std::size_t>(data.answers(rows));
    QVERIFY(answers > rows.size());
    QCOMPARE(network.outputWidth(), std::int64_t{4});
    std::vector<double> probabilities(answers * 4);
    network.predict(data, rows, probabilities, pool);
    double sum = 0;
    std::size_t answer = 0;
    for (const std::uint32_t row : rows)
        for (std::int64_t step = 0; step < data.target.items(row); ++step, ++answer)
            sum -= std::log(probabilities[4 * answer + static_cast<std::size_t>(data.target.row(row)[step])]);
    QCOMPARE(answer, answers);
    const double expected = sum / static_cast<double>(answers), loss = network.evaluate(data, rows, pool);
    QVERIFY2(std::abs(loss - expected) < 1e-12 * expected, qPrintable(QString::number(loss - expected)));
}

void TestAnswersOfItems::gradientsAgreeWithDifferences_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("isGraph");
    QTest::addColumn<QString>("loss");
    QTest::newRow("tagger") << "embedding 4 > bilstm 3 > dense" << false << "cross_entropy";
    QTest::newRow("tagger, classes that weigh") << "embedding 4 > lstm 3 > dense" << false << "focal";
    QTest::newRow("nodes") << "graphconv 4 tanh > dense 3 tanh > dense" << true << "mse";
}

void TestAnswersOfItems::gradientsAgreeWithDifferences()
{
    QFETCH(QString, network);
    QFETCH(bool, isGraph);
    QFETCH(QString, loss);
    const DataSignature signature = isGraph ? nodesOf(7, 3) : sentencesOf(7, 11, {"a", "b", "c"});
    const PreparedData data = randomData(signature, 30);
    Network<double> plan(networkOf(network.toStdString(), signature, loss.toStdString()), signature, 30);
    plan.initialise(2);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 30);
    plan.trainStep(data, rows, stepKey, pool);
    const std::vector<double> gradient(plan.gradient().begin(), plan.gradient().end());
    constexpr double eps = 1e-5;
    double norm = 0, distance = 0;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        double &weight = plan.weights()[i];
        const double before = weight;
        weight = before + eps;
        const double above = plan.trainStep(data, rows, stepKey, pool).loss;
        weight = before - eps;
        const double below = plan.trainStep(data, rows, stepKey, pool).loss;
        weight = before;
        const double difference = (above - below) / (2 * eps) - gradient[i];
        norm += gradient[i] * gradient[i];
        distance += difference * difference;
    }
    QVERIFY(norm > 0);
    QVERIFY2(std::sqrt(distance / norm) < 1e-8, qPrintable(QString::number(std::sqrt(distance / norm))));
}

void TestAnswersOfItems::theNumberOfThreadsNeverShows()
{
    TrainingTask task;
    const DataSignature signature = sentencesOf(12, 10, tags);
    task.graph = std::make_shared<const GraphSpec>(networkOf("embedding 8 > bilstm 16 > dropout 0.2 > dense", signature));
    task.data = std::make_shared<const PreparedData>(taggedSentences(200));
    task.split.train = rowsFrom(0, 150);
    task.split.validation = rowsFrom(150, 200);
    task.recipe = recipeOf(2);
    task.recipe.batchSize = 64;
    const RunOutcome one = ran(task, 1);
    for (const int threads : {2, 4})
        QVERIFY(sameBits(ran(task, threads).checkpoint.weights, one.checkpoint.weights));
}

void TestAnswersOfItems::aTaggerLearnsAndTellsItsEntities()
{
    TrainingTask task;
    const DataSignature signature = sentencesOf(12, 10, tags);
    task.graph = std::make_shared<const GraphSpec>(networkOf("embedding 8 > bilstm 12 > dense", signature));
    task.data = std::make_shared<const PreparedData>(taggedSentences(300));
    task.split.train = rowsFrom(0, 240);
    task.split.validation = rowsFrom(240, 300);
    task.recipe = recipeOf(15);
    RunControl control;
    Trainer trainer(task, 1);
    const RunOutcome outcome = trainer.run(control);
    const auto metric = [&](const std::string &id) {
        for (const auto &[name, value] : outcome.epochs.back().metrics)
            if (name == id)
                return value;
        return -1.0;
    };
    QVERIFY2(metric("entity_f1") > 0.98, qPrintable(QString::number(metric("entity_f1"))));
    QVERIFY(metric("entity_precision") > 0.98 && metric("entity_recall") > 0.98);
    QVERIFY(metric("token_f1") > 0.98 && metric("accuracy") > 0.98);
    QCOMPARE(metric("top_3"), -1.0);

    // The same scores from the sentences themselves.
    ThreadPool pool(1);
    Network<float> network(*task.graph, signature, 32);
    std::copy(outcome.checkpoint.weights.begin(), outcome.checkpoint.weights.end(), network.weights().begin());
    const Outcome predicted = predictOutcome(network, *task.data, task.split.validation, {}, {}, pool);
    QCOMPARE(predicted.rows, static_cast<std::size_t>(task.data->answers(task.split.validation)));
    QCOMPARE(predicted.sequences.size(), std::size_t{61});
    const TagReport report = entityReport(predicted);
    QCOMPARE(report.perName.size(), std::size_t{1});
    QCOMPARE(report.perName.front().name, std::string("PER"));
    QCOMPARE(report.micro.f1, metric("entity_f1"));
    QCOMPARE(evaluateOutcome(predicted).confusion.size(), std::size_t{3});
}

void TestAnswersOfItems::theTextLeavesTheStepsToTheData()
{
    const DataSignature tagging = sentencesOf(9, 20, tags);
    const GraphSpec graph = networkOf("embedding 6 > bilstm 8 > dense", tagging);
    QVERIFY(analyse(graph, &tagging).isRunnable());
    QCOMPARE(analyse(graph, &tagging).shapeAt({idOf(graph, "Dense 1"), 0})->str(), std::string("≤9x3"));
}

void TestAnswersOfItems::anOutputWithoutStepsIsMendedByOneEdit()
{
    const DataSignature signature = sentencesOf(9, 20, tags);
    const GraphSpec graph = networkOf("embedding 6 > lstm 8 sequences=false > dense 3", signature);
    const GraphAnalysis analysis = analyse(graph, &signature);
    const GraphIssue *issue = findIssue(analysis.issues, "loss-shape");
    QVERIFY(issue);
    QVERIFY2(issue->message.str().find("≤9x3, not 3; keep these places") != std::string::npos, issue->message.str().c_str());
    QCOMPARE(issue->repairs.size(), std::size_t{1});
    QVERIFY(analyse(issue->repairs.front().apply(graph), &signature).isRunnable());
}

void TestAnswersOfItems::wrongNumbersOfAnswersAreRefusedBeforeTheRun()
{
    const DataSignature signature = sentencesOf(12, 10, tags);
    TrainingTask task;
    task.graph = std::make_shared<const GraphSpec>(networkOf("embedding 8 > gru 8 > dense", signature));
    task.split.train = rowsFrom(0, 40);
    PreparedData data = taggedSentences(40);
    ++data.target.offsets[18]; // row 18 has one too many
    task.data = std::make_shared<const PreparedData>(data);
    const std::string said = refusalOf(task);
    QVERIFY2(said.starts_with("Target: output: Row 18 does not have one answer for each of its"), said.c_str());

    // Without a check before it, a step refuses them as well.
    Network<float> network(*task.graph, signature, 40);
    ThreadPool pool(1);
    QVERIFY_EXCEPTION_THROWN(network.trainStep(data, task.split.train, {}, pool), Error);
}

QTEST_APPLESS_MAIN(TestAnswersOfItems)
#include "tst_answers_of_items.moc"
