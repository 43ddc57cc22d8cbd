// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "projects/workflow/steering_way.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stop_token>

namespace netloom {

namespace {

constexpr std::int64_t tuningEpochs = 2;
constexpr std::size_t poolFactor = 2; ///< tenths of a round's rows that are learnt from

/// The rows as they were read: what comes in, and of each token the next.
Dataset rowsOf(const Preparation &preparation, const std::vector<std::string> &tokens)
{
    Dataset data;
    Column words, next;
    words.name = preparation.features.front().column;
    next.name = preparation.signature.targets.front();
    words.type = next.type = ColumnType::Text;
    for (const std::string &row : tokens) {
        const std::string space = row.empty() ? "" : " ";
        words.texts.push_back(std::string(sequenceStart) + space + row);
        next.texts.push_back(row + space + std::string(sequenceEnd));
    }
    data.columns = {std::move(words), std::move(next)};
    data.rows = tokens.size();
    data.roles = {ColumnRole::Feature, ColumnRole::Target};
    return data;
}

/// As the run was trained, but short, at one rate and to the end.
Recipe tuningRecipe(const Recipe &trained, const GenerateOptions &options)
{
    Recipe recipe = trained;
    recipe.schedule = "constant";
    recipe.scheduleParams = {};
    recipe.warmupEpochs = 0;
    recipe.averageDecay = 0;
    recipe.patience = 0;
    recipe.untilLoss = 0;
    recipe.isRetriedOnDivergence = false;
    recipe.epochs = tuningEpochs;
    recipe.seed = options.seed + options.round;
    return recipe;
}

/// The run's weights with an optimizer that has not moved them yet.
Checkpoint beginning(const RunRecord &run, const Recipe &recipe)
{
    Checkpoint place;
    place.weights = run.modelWeights();
    place.optimizerState.assign(run.checkpoint.optimizerState.size(), 0.0F);
    place.bestLoss = std::numeric_limits<double>::infinity();
    place.learningRate = recipe.learningRate;
    return place;
}

class HillClimb final : public SteeringWay
{
public:
    explicit HillClimb(const RunRecord &run) : m_run(run) {}

    std::vector<GeneratedSequence> write(const GenerateOptions &options, int threads, const JobControl &job) override
    {
        return generateSequences(m_run, options, threads, job);
    }

    void learn(const std::vector<GeneratedSequence> &written, const std::vector<SteeredRow> &nearest,
               const GenerateOptions &options, int threads, const JobControl &job) override
    {
        for (const SteeredRow &one : nearest)
            if (std::none_of(m_pool.begin(), m_pool.end(), [&](const Kept &kept) { return kept.identity == one.identity; }))
                m_pool.push_back({written[one.row].tokens, one.identity, one.distance});
        std::stable_sort(m_pool.begin(), m_pool.end(), [](const Kept &a, const Kept &b) { return a.distance < b.distance; });
        m_pool.resize(std::min(m_pool.size(), poolFactor * keptOf(options.count)));
        if (!m_pool.empty())
            tune(options, threads, job);
    }

private:
    struct Kept {
        std::string tokens, identity;
        double distance = 0;
    };

    void tune(const GenerateOptions &options, int threads, const JobControl &job)
    {
        std::vector<std::string> tokens;
        for (const Kept &kept : m_pool)
            tokens.push_back(kept.tokens);
        TrainingTask task;
        task.graph = m_run.graph;
        task.data = applyPreparation(m_run.preparation, rowsOf(m_run.preparation, tokens), nullptr, job);
        task.split.train.resize(tokens.size());
        std::iota(task.split.train.begin(), task.split.train.end(), 0U);
        task.recipe = tuningRecipe(m_run.recipe, options);
        const Checkpoint begin = beginning(m_run, task.recipe);
        Trainer trainer(std::move(task), threads, &begin);
        RunControl control;
        const std::stop_callback onStop(job.stop, [&control] { control.stop(); });
        RunOutcome outcome = trainer.run(control);
        job.throwIfStopped();
        if (outcome.reason != StopReason::Diverged)
            m_run.checkpoint.bestWeights = std::move(outcome.checkpoint.weights);
    }

    RunRecord m_run; ///< a copy with weights of its own
    std::vector<Kept> m_pool;
};

} // namespace

std::unique_ptr<SteeringWay> hillClimb(const RunRecord &run)
{
    return std::make_unique<HillClimb>(run);
}

} // namespace netloom
