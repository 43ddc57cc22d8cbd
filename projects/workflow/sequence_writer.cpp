// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/sequence_writer.hpp"

#include "engine/data/next_token.hpp"
#include "engine/graph/latent_code.hpp"
#include "engine/graph/unrolled.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace netloom {

namespace {

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

/// The weights of all that stands in the one network, too, found by node and name.
void takeWeights(Network<float> &network, Network<float> &whole)
{
    for (const WeightSlot &slot : network.weightSlots())
        for (const WeightSlot &same : whole.weightSlots())
            if (same.node == slot.node && same.name == slot.name && same.size == slot.size)
                std::copy_n(whole.weights().begin() + same.offset, same.size, network.weights().begin() + slot.offset);
}

/// The network that writes: the decoder behind the code where there is one, else all of it. The signature gets its inputs.
Network<float> writingNetwork(const RunRecord &run, DataSignature &signature)
{
    const GraphSpec graph = isRepeated(*run.graph) ? unrolled(*run.graph).graph : *run.graph;
    const std::vector<NodeId> codes = latentCodes(graph, signature);
    if (codes.empty())
        return trainedNetwork(run);
    const GraphSpec decoder = decoderBehind(graph, codes.front(), signature);
    Network<float> network(decoder, signature, SequenceWriter::atOnce), whole = trainedNetwork(run);
    takeWeights(network, whole);
    return network;
}

PreparedData dataOf(const RunRecord &run)
{
    PreparedData data;
    data.signature = run.preparation.signature;
    return data;
}

} // namespace

SequenceWriter::SequenceWriter(const RunRecord &run, const GenerateOptions &options, int threads)
    : m_options(options),
      m_classes(run.preparation.signature.classes),
      m_data(dataOf(run)),
      m_network(writingNetwork(run, m_data.signature)),
      m_pool(threads),
      m_weights(m_classes.size())
{
    if (m_network.link() != OutputLink::Softmax)
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("The loss of this model does not make probabilities of its output. Train it with the "
                                 "cross-entropy.")));
    const std::vector<DataSignature::Input> &inputs = m_data.signature.inputs;
    m_data.inputs = {{inputs.front().shape, {}, {0}}};
    if (inputs.size() > 1) {
        m_codeSize = inputs.back().shape.size();
        m_data.inputs.push_back({inputs.back().shape, {}});
    }
    const std::int64_t most = inputs.front().shape.items();
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

void SequenceWriter::write(std::int64_t begin, std::int64_t count, std::span<const float> codes,
                           std::vector<GeneratedSequence> &all, const JobControl &job)
{
    std::vector<Growing> growing;
    for (std::int64_t i = begin; i < begin + count; ++i)
        growing.push_back(
            {static_cast<std::size_t>(i),
             {m_start},
             RandomStream({m_options.seed, Purpose::Sampling, m_options.round, static_cast<std::uint64_t>(i)})});
    for (std::int64_t length = 0; length < m_longest && !growing.empty(); ++length) {
        job.throwIfStopped();
        const auto done = static_cast<double>(begin + count - static_cast<std::int64_t>(growing.size()));
        job.report(done / static_cast<double>(all.size()), text(NL_TEXT("Generating")));
        predict(growing, codes);
        std::size_t row = 0;
        std::erase_if(growing, [&](Growing &one) { return !goOn(one, row++, all[one.index]); });
    }
}

void SequenceWriter::predict(const std::vector<Growing> &growing, std::span<const float> codes)
{
    Tensor &tokens = m_data.inputs.front();
    tokens.values.clear();
    tokens.offsets = {0};
    for (const Growing &one : growing) {
        for (const float id : one.ids)
            tokens.values.push_back(id);
        tokens.offsets.push_back(static_cast<std::int64_t>(tokens.values.size()));
    }
    if (m_codeSize > 0) {
        m_data.inputs.back().values.clear();
        for (const Growing &one : growing)
            for (const float number :
                 codes.subspan(one.index * static_cast<std::size_t>(m_codeSize), static_cast<std::size_t>(m_codeSize)))
                m_data.inputs.back().values.push_back(number);
    }
    m_data.rows = growing.size();
    m_rows.resize(growing.size());
    std::iota(m_rows.begin(), m_rows.end(), 0U);
    m_out.resize(tokens.values.size() * m_classes.size());
    m_network.predict(m_data, m_rows, m_out, m_pool);
}

/// Whether the sequence goes on behind the token that it gets now.
bool SequenceWriter::goOn(Growing &one, std::size_t row, GeneratedSequence &its)
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

} // namespace netloom
