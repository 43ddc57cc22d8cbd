// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/steer_generated.hpp"
#include "tests/projects/words_fixture.hpp"

#include <algorithm>
#include <cmath>

using namespace netloom;

namespace {

/// A word without tokens is not valid; the property is how many tokens are an "a".
class WordJudge final : public RowJudge
{
public:
    ReadResult judge(const std::vector<std::string> &tokens, const JobControl &) const override
    {
        auto data = std::make_shared<Dataset>();
        Column word, identity, count;
        word.name = "word";
        identity.name = "identity";
        count.name = "a";
        word.type = identity.type = ColumnType::Text;
        count.type = ColumnType::Number;
        for (const std::string &row : tokens) {
            const std::string own = row.starts_with("<start>") ? row.substr(std::min<std::size_t>(8, row.size())) : row;
            word.texts.push_back(own);
            identity.texts.push_back(own);
            count.numbers.push_back(own.empty() ? std::nan("")
                                                : static_cast<double>(std::count(own.begin(), own.end(), 'a')));
        }
        data->columns = {word, identity, count};
        data->rows = tokens.size();
        data->roles.assign(3, ColumnRole::Ignored);
        ReadResult result;
        result.data = data;
        return result;
    }
};

const GeneratedWish eightTimesA{"a", 8};

bool areEqual(const Steering &one, const Steering &other)
{
    return one.rounds == other.rounds && one.sequences == other.sequences && one.roundOf == other.roundOf &&
           one.judgement.standings == other.judgement.standings;
}

} // namespace

class TestSteerGenerated : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_rows = rowsOfManyWords();
        m_model = trainedOnWords(m_rows, "embedding 4 > gru 16");
        m_autoencoder = trainedOnWords(m_rows, "", autoencoderOfWords(m_rows), 10);
    }

    void eachRoundComesNearer_data() { addModels(); }
    void eachRoundComesNearer()
    {
        const RunRecord &run = model();
        const Steering steering = steer(run, 5, 1);
        QCOMPARE(steering.rounds.size(), std::size_t{5});
        QCOMPARE(steering.sequences.size(), std::size_t{1000});
        QCOMPARE(steering.judgement.standings.size(), std::size_t{1000});
        QCOMPARE(steering.roundOf.front(), std::size_t{1});
        QCOMPARE(steering.roundOf.back(), std::size_t{5});
        const double first = meanOf(steering, 1), last = meanOf(steering, 5);
        QVERIFY2(last > first + 2 && last < 9, qPrintable(QString("%1 %2").arg(first).arg(last)));
        QVERIFY(steering.rounds.back().distance < steering.rounds.front().distance);
        // The first round is drawn from the model as it is.
        const std::vector<GeneratedSequence> plain = generateSequences(run, {.count = 200, .seed = 5});
        QVERIFY(std::equal(plain.begin(), plain.end(), steering.sequences.begin()));
    }

    void theModelIsNotTouchedAndTheAnswerIsTheSameForAnyNumberOfThreads_data() { addModels(); }
    void theModelIsNotTouchedAndTheAnswerIsTheSameForAnyNumberOfThreads()
    {
        const RunRecord &run = model(), before = run;
        const Steering one = steer(run, 3, 1);
        QVERIFY(areEqual(one, steer(run, 3, 2)));
        QVERIFY(!areEqual(one, steer(run, 3, 1, 6)));
        QVERIFY(run == before);
    }

    /// By hand: of 200 the nearest 20, each word once.
    void aRoundSaysHowNearItsBestTenthCame()
    {
        const Steering steering = steer(m_model, 1, 1);
        std::map<std::string, double> distances;
        std::size_t valid = 0;
        for (const GeneratedSequence &one : steering.sequences)
            if (one.isComplete && !one.tokens.empty()) {
                ++valid;
                distances[one.tokens] =
                    std::abs(static_cast<double>(std::count(one.tokens.begin(), one.tokens.end(), 'a')) - 8);
            }
        std::vector<double> sorted;
        for (const auto &[tokens, distance] : distances)
            sorted.push_back(distance);
        std::sort(sorted.begin(), sorted.end());
        sorted.resize(std::min<std::size_t>(sorted.size(), 20));
        double sum = 0;
        for (const double distance : sorted)
            sum += distance;
        const SteeringRound &round = steering.rounds.front();
        QCOMPARE(round.written, std::size_t{200});
        QCOMPARE(round.valid, valid);
        QCOMPARE(round.unique, distances.size());
        QVERIFY(round.novel <= round.unique);
        QVERIFY(std::abs(round.distance - sum / static_cast<double>(sorted.size())) < 1e-12);
    }

    void whatCannotBeIsRefused()
    {
        QVERIFY(errorOf([&] { steer(m_model, 0, 1); }) == ErrorKind::Usage);
        QVERIFY(errorOf([&] { steer(m_model, 2, 1, 5, {"warmth", 3}); }) == ErrorKind::Usage);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(errorOf([&] { steerGenerated(m_model, {}, eightTimesA, {}, WordJudge(), 1, {.stop = stop.get_token()}); }) ==
                ErrorKind::Cancelled);
    }

private:
    static void addModels()
    {
        QTest::addColumn<bool>("hasCode");
        QTest::newRow("a language model is tuned") << false;
        QTest::newRow("an autoencoder searches its codes") << true;
    }
    const RunRecord &model() const
    {
        QFETCH(bool, hasCode);
        return hasCode ? m_autoencoder : m_model;
    }

    Steering steer(const RunRecord &run, std::int64_t rounds, int threads, std::uint64_t seed = 5,
                   const GeneratedWish &wish = eightTimesA) const
    {
        SteerOptions options;
        options.each.count = 200;
        options.each.seed = seed;
        options.rounds = rounds;
        return steerGenerated(run, options, wish, trainingTokens(run, *m_rows), WordJudge(), threads);
    }

    /// How many "a" the words of a round have on average.
    static double meanOf(const Steering &steering, std::size_t round)
    {
        double sum = 0, count = 0;
        for (std::size_t i = 0; i < steering.sequences.size(); ++i)
            if (steering.roundOf[i] == round) {
                const std::string &tokens = steering.sequences[i].tokens;
                sum += static_cast<double>(std::count(tokens.begin(), tokens.end(), 'a'));
                ++count;
            }
        return sum / count;
    }

    DatasetPtr m_rows;
    RunRecord m_model, m_autoencoder;
};

QTEST_APPLESS_MAIN(TestSteerGenerated)
#include "tst_steer_generated.moc"
