// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/latent_rows.hpp"
#include "projects/workflow/model.hpp"
#include "tests/projects/words_fixture.hpp"

#include <cmath>
#include <numeric>
#include <set>

using namespace netloom;

namespace {

std::vector<std::uint32_t> firstRows(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

/// The tokens of a row without its start.
std::string wordsOf(const DatasetPtr &rows, std::size_t row)
{
    return rows->columns.front().texts[row].substr(8);
}

/// What the whole network, encoder and all, says of a row: the logarithm of its tokens' and its end's probability.
double likelihoodByAll(const RunRecord &run, const DatasetPtr &data, std::uint32_t row)
{
    const auto prepared = applyPreparation(run.preparation, *data, nullptr);
    Network<float> network = trainedNetwork(run);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = {row};
    const auto answers = static_cast<std::size_t>(prepared->answers(rows)), width = run.preparation.signature.classes.size();
    std::vector<float> out(answers * width);
    network.predict(*prepared, rows, out, pool);
    double sum = 0;
    for (std::size_t i = 0; i < answers; ++i)
        sum += std::log(static_cast<double>(out[i * width + static_cast<std::size_t>(prepared->target.numbers(row)[i])]));
    return sum;
}

} // namespace

class TestSequenceAutoencoder : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_rows = rowsOfWords();
        m_run = trainedOnWords(m_rows, "", autoencoderOfWords(m_rows), 40);
        QVERIFY(canGenerate(m_run));
        QCOMPARE(codeSizeOf(m_run), std::int64_t{4});
    }

    void rowsAreWrittenAgainFromTheirCodes()
    {
        const std::vector<std::uint32_t> rows = firstRows(8);
        const std::vector<float> codes = codesOf(m_run, *m_rows, rows);
        QCOMPARE(codes.size(), std::size_t{32});
        const auto again = generateFromCodes(m_run, codes, {.temperature = 0});
        for (std::size_t row = 0; row < rows.size(); ++row) {
            QVERIFY(again[row].isComplete);
            QCOMPARE(again[row].tokens, wordsOf(m_rows, row));
        }
    }

    /// Oracle: the whole network, whose encoder makes the same code of the row.
    void theDecoderAloneSaysWhatTheWholeNetworkSays()
    {
        const std::vector<std::uint32_t> rows = firstRows(8);
        const auto again = generateFromCodes(m_run, codesOf(m_run, *m_rows, rows), {.temperature = 0});
        for (std::size_t row = 0; row < rows.size(); ++row)
            QVERIFY(std::abs(again[row].logLikelihood - likelihoodByAll(m_run, m_rows, rows[row])) < 1e-4);
    }

    void aRowHasTheSameCodeAloneAndAmongOthers()
    {
        const std::vector<float> all = codesOf(m_run, *m_rows, firstRows(160), 2);
        for (const std::uint32_t row : {3U, 159U})
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(std::abs(codesOf(m_run, *m_rows, std::vector{row})[i] - all[4 * row + i]) < 1e-6);
    }

    void newRowsAreWrittenFromCodesDrawnAtRandom()
    {
        const GenerateOptions options{.count = 400, .seed = 3};
        const auto one = generateSequences(m_run, options, 1);
        QCOMPARE(generateSequences(m_run, options, 2), one);
        QVERIFY(generateSequences(m_run, {.count = 400, .seed = 4}) != one);
        QCOMPARE(generateFromCodes(m_run, drawnCodes(4, options), options), one);
        std::set<std::string> different;
        for (const GeneratedSequence &sequence : one)
            different.insert(sequence.tokens);
        QVERIFY(different.size() >= 6); // the eight rows, and what lies between them
    }

    /// 40,000 numbers: their mean lies within four deviations of 0, their variance of 1.
    void codesAreDrawnFromTheNormalDistribution()
    {
        double sum = 0, squares = 0;
        const std::vector<float> codes = drawnCodes(4, {.count = 10'000});
        for (const float number : codes) {
            sum += static_cast<double>(number);
            squares += static_cast<double>(number * number);
        }
        QVERIFY(std::abs(sum / 40'000) < 0.02);
        QVERIFY(std::abs(squares / 40'000 - 1) < 0.03);
    }

    void theWayBetweenTwoRowsBeginsAndEndsWithThem()
    {
        const std::vector<float> ends = codesOf(m_run, *m_rows, std::vector{1U, 4U}), from(ends.begin(), ends.begin() + 4),
                                 to(ends.begin() + 4, ends.end());
        const std::vector<float> way = codesBetween(from, to, 5);
        QCOMPARE(way.size(), std::size_t{20});
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(way[8 + i] - (from[i] + to[i]) / 2) < 1e-6F);
        const auto written = generateFromCodes(m_run, way, {.temperature = 0});
        QCOMPARE(written.front().tokens, wordsOf(m_rows, 1));
        QCOMPARE(written.back().tokens, wordsOf(m_rows, 4));
    }

    void perplexityIsNotTakenFromALossThatCountsTheCode() { QVERIFY(std::isnan(perplexityOf(m_run))); }

    void whoHasNoCodeSaysSo()
    {
        const RunRecord model = trainedOnWords(m_rows, "embedding 4 > gru 8", {}, 1);
        QCOMPARE(codeSizeOf(model), std::int64_t{0});
        QVERIFY(errorOf([&] { codesOf(model, *m_rows, firstRows(1)); }) == ErrorKind::Usage);
    }

private:
    DatasetPtr m_rows;
    RunRecord m_run;
};

QTEST_APPLESS_MAIN(TestSequenceAutoencoder)
#include "tst_sequence_autoencoder.moc"
