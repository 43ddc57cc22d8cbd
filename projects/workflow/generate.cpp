// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/generate.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/next_token.hpp"
#include "engine/prepare/token_vocabulary.hpp"
#include "projects/workflow/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace netloom {

namespace {

constexpr std::int64_t sequencesAtOnce = 256; ///< as many as a pass of the network takes
constexpr std::int64_t mostSequences = 1'000'000;
constexpr double mostTemperature = 100;

void throwIfUnusable(const RunRecord &run, const GenerateOptions &options)
{
    if (!canGenerate(run))
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("This model does not tell what comes next, so it cannot generate. Read the data with the "
                                 "inputs next_token, and train a network that looks back only.")));
    if (options.count < 1 || options.count > mostSequences)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("From 1 to {1#} can be generated at a time."), mostSequences));
    if (!(options.temperature >= 0 && options.temperature <= mostTemperature))
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("The temperature must be from 0 to {1}."), mostTemperature));
}

/// The ids by which the network reads tokens. 0 for one that training did not see.
std::unordered_map<std::string, float> idsOf(const FittedStep &step)
{
    std::unordered_map<std::string, float> ids;
    for (const std::string &word : step.words)
        ids.emplace(word, static_cast<float>(ids.size() + 1));
    return ids;
}

/// The class that a number drawn from [0, 1) falls on. probabilities: those of one answer.
std::size_t drawnClass(std::span<const float> probabilities, double temperature, double drawn, std::vector<double> &weights)
{
    const auto likeliest = std::max_element(probabilities.begin(), probabilities.end());
    if (temperature == 0)
        return static_cast<std::size_t>(likeliest - probabilities.begin());
    const double most = std::log(static_cast<double>(*likeliest));
    std::transform(probabilities.begin(), probabilities.end(), weights.begin(), [&](float probability) {
        return std::exp((std::log(static_cast<double>(probability)) - most) / temperature);
    });
    double left = drawn * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0)
            return i;
    return static_cast<std::size_t>(likeliest - probabilities.begin()); // rounding went past the last one
}

/// Sequences that grow together, a token a pass; those that ended leave.
class SequenceGenerator
{
public:
    SequenceGenerator(const RunRecord &run, const GenerateOptions &options, int threads)
        : m_options(options),
          m_classes(run.preparation.signature.classes),
          m_network(trainedNetwork(run)),
          m_pool(threads),
          m_weights(m_classes.size())
    {
        if (m_network.link() != OutputLink::Softmax)
            throw Error(ErrorKind::Usage, run.name,
                        text(NL_TEXT("The loss of this model does not make probabilities of its output. Train it with the "
                                     "cross-entropy.")));
        m_data.signature = run.preparation.signature;
        m_data.inputs = {{m_data.signature.inputs.front().shape, {}, {0}}};
        const std::int64_t most = m_data.inputs.front().shape.items();
        m_longest = options.longest > 0 ? std::min(options.longest, most) : most;
        const auto ids = idsOf(run.preparation.features.front().steps.back());
        const auto idOf = [&ids](std::string_view token) {
            const auto known = ids.find(std::string(token));
            return known == ids.end() ? 0.0F : known->second;
        };
        m_start = idOf(sequenceStart);
        for (const std::string &token : m_classes)
            m_ids.push_back(idOf(token));
    }

    /// Sequences begin ... begin + count - 1 of all.
    void write(std::int64_t begin, std::int64_t count, std::vector<GeneratedSequence> &all, const JobControl &job)
    {
        std::vector<Growing> growing;
        for (std::int64_t i = begin; i < begin + count; ++i)
            growing.push_back({static_cast<std::size_t>(i),
                               {m_start},
                               RandomStream({m_options.seed, Purpose::Sampling, 0, static_cast<std::uint64_t>(i)})});
        for (std::int64_t length = 0; length < m_longest && !growing.empty(); ++length) {
            job.throwIfStopped();
            const auto done = static_cast<double>(begin + count - static_cast<std::int64_t>(growing.size()));
            job.report(done / static_cast<double>(m_options.count), text(NL_TEXT("Generating")));
            predict(growing);
            std::size_t row = 0;
            std::erase_if(growing, [&](Growing &one) { return !goOn(one, row++, all[one.index]); });
        }
    }

private:
    struct Growing {
        std::size_t index;
        std::vector<float> ids;
        RandomStream random;
    };

    void predict(const std::vector<Growing> &growing)
    {
        Tensor &tokens = m_data.inputs.front();
        tokens.values.clear();
        tokens.offsets = {0};
        for (const Growing &one : growing) {
            for (const float id : one.ids)
                tokens.values.push_back(id);
            tokens.offsets.push_back(static_cast<std::int64_t>(tokens.values.size()));
        }
        m_data.rows = growing.size();
        m_rows.resize(growing.size());
        std::iota(m_rows.begin(), m_rows.end(), 0U);
        m_out.resize(tokens.values.size() * m_classes.size());
        m_network.predict(m_data, m_rows, m_out, m_pool);
    }

    /// Whether the sequence goes on behind the token that it gets now.
    bool goOn(Growing &one, std::size_t row, GeneratedSequence &its)
    {
        const std::size_t width = m_classes.size();
        const auto last = static_cast<std::size_t>(m_data.inputs.front().offsets[row + 1] - 1);
        const std::span<const float> probabilities = std::span(m_out).subspan(last * width, width);
        const std::size_t drawn = drawnClass(probabilities, m_options.temperature, one.random.uniform(), m_weights);
        its.logLikelihood += std::log(static_cast<double>(probabilities[drawn]));
        its.isComplete = m_classes[drawn] == sequenceEnd;
        if (its.isComplete)
            return false;
        its.tokens.append(its.tokens.empty() ? "" : " ").append(m_classes[drawn]);
        one.ids.push_back(m_ids[drawn]);
        return true;
    }

    const GenerateOptions &m_options;
    const std::vector<std::string> &m_classes;
    Network<float> m_network;
    ThreadPool m_pool;
    std::int64_t m_longest = 0;
    float m_start = 0;
    std::vector<float> m_ids; ///< of each class
    PreparedData m_data;
    std::vector<std::uint32_t> m_rows;
    std::vector<float> m_out;
    std::vector<double> m_weights;
};

} // namespace

bool canGenerate(const RunRecord &run)
{
    const Preparation &preparation = run.preparation;
    if (preparation.features.size() != 1 || preparation.signature.inputs.size() != 1 ||
        !areAnswersNextTokens(preparation.signature) || !sequenceShape(preparation.features.front()))
        return false;
    const std::vector<std::string> &words = preparation.features.front().steps.back().words;
    return std::find(words.begin(), words.end(), sequenceStart) != words.end();
}

double perplexityOf(const RunRecord &run)
{
    double least = std::numeric_limits<double>::quiet_NaN();
    for (const EpochSummary &epoch : run.epochs)
        if (!(epoch.validationLoss >= least)) // the first one, too
            least = epoch.validationLoss;
    return std::exp(least);
}

std::vector<GeneratedSequence> generateSequences(const RunRecord &run, const GenerateOptions &options, int threads,
                                                 const JobControl &job)
{
    throwIfUnusable(run, options);
    std::vector<GeneratedSequence> all(static_cast<std::size_t>(options.count));
    SequenceGenerator generator(run, options, threads);
    for (std::int64_t begin = 0; begin < options.count; begin += sequencesAtOnce)
        generator.write(begin, std::min(sequencesAtOnce, options.count - begin), all, job);
    return all;
}

} // namespace netloom
