// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/generate.hpp"
#include "projects/workflow/model.hpp"
#include "tests/projects/words_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <map>

using namespace netloom;

namespace {

/// Oracle: the network's own prediction behind these tokens, one row at a time, as the evaluation asks it.
std::map<std::string, double> probabilitiesBehind(const RunRecord &run, const std::string &tokens, double temperature = 1)
{
    Dataset data;
    Column column;
    column.name = "tokens";
    column.type = ColumnType::Text;
    column.texts = {"<start>" + (tokens.empty() ? "" : " " + tokens)};
    data.columns = {column};
    data.rows = 1;
    const auto prepared = applyPreparation(run.preparation, data, nullptr);
    Network<float> network = trainedNetwork(run);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = {0};
    const std::size_t width = run.preparation.signature.classes.size();
    std::vector<float> out(static_cast<std::size_t>(prepared->answers(rows)) * width);
    network.predict(*prepared, rows, out, pool);
    std::map<std::string, double> probabilities;
    double sum = 0;
    for (std::size_t i = 0; i < width; ++i)
        sum += probabilities[run.preparation.signature.classes[i]] =
            std::pow(static_cast<double>(out[out.size() - width + i]), 1 / temperature);
    for (auto &[token, probability] : probabilities)
        probability /= sum;
    return probabilities;
}

/// Pearson's sum for counts where these probabilities were to be expected.
double chiSquare(const std::map<std::string, double> &counts, const std::map<std::string, double> &probabilities)
{
    double all = 0, sum = 0;
    for (const auto &[token, count] : counts)
        all += count;
    for (const auto &[token, probability] : probabilities) {
        const auto seen = counts.find(token);
        const double difference = (seen == counts.end() ? 0 : seen->second) - all * probability;
        sum += difference * difference / (all * probability);
    }
    return sum;
}

std::string firstToken(const GeneratedSequence &one)
{
    return one.tokens.empty() ? "<end>" : one.tokens.substr(0, one.tokens.find(' '));
}

} // namespace

class TestGenerate : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_run = trainedOnWords(rowsOfWords(), "embedding 4 > gru 8"); }

    void tokensAreDrawnByTheProbabilities_data()
    {
        QTest::addColumn<double>("temperature");
        QTest::newRow("as they are") << 1.0;
        QTest::newRow("surer") << 0.5;
        QTest::newRow("bolder") << 2.0;
    }
    void tokensAreDrawnByTheProbabilities()
    {
        QFETCH(double, temperature);
        constexpr double critical = 16.27; // chi-square with 3 degrees of freedom, 0.999 (Abramowitz, Stegun, table 26.8)
        std::map<std::string, double> first, behindA;
        for (const GeneratedSequence &one : generateSequences(m_run, {20'000, temperature, 7}, 2)) {
            ++first[firstToken(one)];
            if (one.tokens == "a")
                ++behindA["<end>"];
            else if (one.tokens.starts_with("a "))
                ++behindA[one.tokens.substr(2, 1)];
        }
        const double ofFirst = chiSquare(first, probabilitiesBehind(m_run, "", temperature));
        const double ofSecond = chiSquare(behindA, probabilitiesBehind(m_run, "a", temperature));
        QVERIFY2(ofFirst < critical, qPrintable(QString::number(ofFirst)));
        QVERIFY2(ofSecond < critical, qPrintable(QString::number(ofSecond)));
    }

    void aColdModelAlwaysSaysTheLikeliest()
    {
        std::string greedy;
        for (bool isAtEnd = false; !isAtEnd;) {
            const auto probabilities = probabilitiesBehind(m_run, greedy);
            const auto likeliest = std::max_element(probabilities.begin(), probabilities.end(),
                                                    [](const auto &a, const auto &b) { return a.second < b.second; });
            isAtEnd = likeliest->first == "<end>" || greedy.size() > 6;
            if (!isAtEnd)
                greedy += (greedy.empty() ? "" : " ") + likeliest->first;
        }
        for (const double temperature : {0.0, 0.001})
            for (const GeneratedSequence &one : generateSequences(m_run, {5, temperature, 1}))
                QCOMPARE(one.tokens, greedy);
    }

    void theSameSeedGivesTheSameForAnyNumberOfThreads()
    {
        const auto one = generateSequences(m_run, {600, 1, 3}, 1);
        QCOMPARE(generateSequences(m_run, {600, 1, 3}, 2), one);
        QVERIFY(generateSequences(m_run, {600, 1, 4}, 1) != one);
    }

    void theLikelihoodIsThatOfItsTokensAndItsEnd()
    {
        for (const GeneratedSequence &one : generateSequences(m_run, {20, 1, 5})) {
            double sum = 0;
            std::string before;
            for (std::size_t at = 0; at < one.tokens.size(); at += 2) {
                sum += std::log(probabilitiesBehind(m_run, before).at(one.tokens.substr(at, 1)));
                before = one.tokens.substr(0, at + 1);
            }
            if (one.isComplete)
                sum += std::log(probabilitiesBehind(m_run, before).at("<end>"));
            QVERIFY(std::abs(sum - one.logLikelihood) < 1e-4);
        }
    }

    void oneThatDoesNotEndIsCutOff()
    {
        const auto all = generateSequences(m_run, {200, 1, 1, 1});
        for (const GeneratedSequence &one : all)
            QCOMPARE(one.isComplete, one.tokens.empty());
        QVERIFY(std::any_of(all.begin(), all.end(), [](const auto &one) { return !one.isComplete; }));
        // Never longer than what the model has read: here four tokens behind the start.
        for (const GeneratedSequence &one : generateSequences(m_run, {2000, 5, 1, 1000}))
            QVERIFY(one.tokens.size() <= 9);
    }

    void causalAttentionGeneratesToo()
    {
        const RunRecord run = trainedOnWords(rowsOfWords(), "embedding 8 > positional_encoding > "
                                                            "transformer_encoder 2 16 causal=true");
        QVERIFY(canGenerate(run));
        QCOMPARE(generateSequences(run, {50, 1, 1}).size(), std::size_t{50});
    }

    void whoCannotSaysWhy()
    {
        QVERIFY(canGenerate(m_run));
        const RunRecord tagger = trainedOnWords(rowsOfWords("x "), "embedding 4 > gru 8");
        QVERIFY(!canGenerate(tagger));
        QVERIFY(errorOf([&] { generateSequences(tagger, {}); }) == ErrorKind::Usage);
        QVERIFY(errorOf([&] { generateSequences(m_run, {0}); }) == ErrorKind::Usage);
        QVERIFY(errorOf([&] { generateSequences(m_run, {1, -1}); }) == ErrorKind::Usage);
        QVERIFY(errorOf([&] { generateSequences(m_run, {1, std::nan("")}); }) == ErrorKind::Usage);
    }

    void itStopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(errorOf([&] { generateSequences(m_run, {}, 1, {.stop = stop.get_token()}); }) == ErrorKind::Cancelled);
    }

    void perplexityIsThatOfTheBestEpoch()
    {
        double least = 1e9;
        for (const EpochSummary &epoch : m_run.epochs)
            least = std::min(least, epoch.validationLoss);
        QCOMPARE(perplexityOf(m_run), std::exp(least));
        QVERIFY(perplexityOf(m_run) > 1 && perplexityOf(m_run) < 4);
    }

private:
    RunRecord m_run;
};

QTEST_APPLESS_MAIN(TestGenerate)
#include "tst_generate.moc"
