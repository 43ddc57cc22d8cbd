// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/latent_rows.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/picked_rows.hpp"
#include "engine/graph/latent_code.hpp"
#include "engine/graph/unrolled.hpp"
#include "projects/workflow/model.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

/// 0 for a model without a code.
NodeId codeNode(const RunRecord &run)
{
    const GraphSpec graph = isRepeated(*run.graph) ? unrolled(*run.graph).graph : *run.graph;
    const std::vector<NodeId> codes = latentCodes(graph, run.preparation.signature);
    return codes.size() == 1 ? codes.front() : NodeId{};
}

} // namespace

std::int64_t codeSizeOf(const RunRecord &run)
{
    const NodeId code = codeNode(run);
    if (!code.value)
        return 0;
    const GraphSpec graph = isRepeated(*run.graph) ? unrolled(*run.graph).graph : *run.graph;
    return analyse(graph, &run.preparation.signature).shapeAt({code, 0})->size();
}

std::vector<float> drawnCodes(std::int64_t size, const GenerateOptions &options)
{
    std::vector<float> codes;
    for (std::int64_t i = 0; i < options.count; ++i) {
        RandomStream random({options.seed, Purpose::Generator, options.round, static_cast<std::uint64_t>(i)});
        for (std::int64_t number = 0; number < size; ++number)
            codes.push_back(static_cast<float>(random.normal()));
    }
    return codes;
}

std::vector<float> codesOf(const RunRecord &run, const Dataset &data, std::span<const std::uint32_t> rows, int threads,
                           const JobControl &job)
{
    const NodeId code = codeNode(run);
    if (!code.value)
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("This model makes no code of a row. Train a variational autoencoder: the template is "
                                 "called smiles_vae.")));
    const std::vector<std::int64_t> places(rows.begin(), rows.end());
    std::vector<Text> errors;
    const DatasetPtr picked = pickedRows(data, places);
    const auto prepared = applyPreparation(run.preparation, *picked, &errors, job);
    for (const Text &error : errors)
        if (!error.empty())
            throw Error(ErrorKind::Usage, {}, error);
    Network<float> network = trainedNetwork(run);
    ThreadPool pool(threads);
    std::vector<float> codes, out;
    std::vector<std::uint32_t> pass;
    for (std::size_t begin = 0; begin < places.size(); begin += pass.size()) {
        job.throwIfStopped();
        pass.resize(std::min(static_cast<std::size_t>(network.maxRows()), places.size() - begin));
        std::iota(pass.begin(), pass.end(), static_cast<std::uint32_t>(begin));
        out.resize(static_cast<std::size_t>(prepared->answers(pass) * network.outputWidth()));
        network.predict(*prepared, pass, out, pool);
        const std::span<const float> means = network.activation(code);
        codes.insert(codes.end(), means.begin(), means.end());
    }
    return codes;
}

std::vector<float> codesBetween(std::span<const float> from, std::span<const float> to, std::int64_t count)
{
    std::vector<float> codes;
    for (std::int64_t step = 0; step < count; ++step) {
        const float share = static_cast<float>(step) / static_cast<float>(count - 1);
        for (std::size_t i = 0; i < from.size(); ++i)
            codes.push_back((1 - share) * from[i] + share * to[i]);
    }
    return codes;
}

} // namespace netloom
