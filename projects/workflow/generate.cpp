// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/generate.hpp"

#include "engine/data/next_token.hpp"
#include "engine/graph/latent_code.hpp"
#include "engine/losses/loss.hpp"
#include "engine/prepare/token_vocabulary.hpp"
#include "projects/workflow/latent_rows.hpp"
#include "projects/workflow/sequence_writer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

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

/// Beside what it says of tokens the loss of an autoencoder counts what it says of codes.
bool hasOneLoss(const GraphSpec &graph)
{
    return std::count_if(graph.nodes.begin(), graph.nodes.end(),
                         [](const Node &node) { return losses().find(node.type) != nullptr; }) == 1;
}

std::vector<GeneratedSequence> written(SequenceWriter &writer, std::int64_t count, std::span<const float> codes,
                                       const JobControl &job)
{
    std::vector<GeneratedSequence> all(static_cast<std::size_t>(count));
    for (std::int64_t begin = 0; begin < count; begin += SequenceWriter::atOnce)
        writer.write(begin, std::min(SequenceWriter::atOnce, count - begin), codes, all, job);
    return all;
}

} // namespace

bool canGenerate(const RunRecord &run)
{
    const Preparation &preparation = run.preparation;
    if (preparation.features.size() != 1 || preparation.signature.inputs.size() != 1 ||
        !areAnswersNextTokens(preparation.signature) || !sequenceShape(preparation.features.front()))
        return false;
    const std::vector<std::string> &words = preparation.features.front().steps.back().words;
    return std::find(words.begin(), words.end(), sequenceStart) != words.end() &&
           (!run.graph || latentCodes(*run.graph, preparation.signature).size() <= 1);
}

double perplexityOf(const RunRecord &run)
{
    double least = std::numeric_limits<double>::quiet_NaN();
    if (run.graph && !hasOneLoss(*run.graph))
        return least;
    for (const EpochSummary &epoch : run.epochs)
        if (!(epoch.validationLoss >= least)) // the first one, too
            least = epoch.validationLoss;
    return std::exp(least);
}

std::vector<GeneratedSequence> generateSequences(const RunRecord &run, const GenerateOptions &options, int threads,
                                                 const JobControl &job)
{
    throwIfUnusable(run, options);
    SequenceWriter writer(run, options, threads);
    const std::vector<float> codes = writer.codeSize() > 0 ? drawnCodes(writer.codeSize(), options) : std::vector<float>();
    return written(writer, options.count, codes, job);
}

std::vector<GeneratedSequence> generateFromCodes(const RunRecord &run, std::span<const float> codes, GenerateOptions options,
                                                 int threads, const JobControl &job)
{
    const std::int64_t size = std::max<std::int64_t>(codeSizeOf(run), 1);
    options.count = static_cast<std::int64_t>(codes.size()) / size;
    throwIfUnusable(run, options);
    SequenceWriter writer(run, options, threads);
    return written(writer, options.count, codes, job);
}

} // namespace netloom
