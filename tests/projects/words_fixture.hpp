// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"
#include "engine/graph/network_text.hpp"
#include "tests/projects/workflow_fixture.hpp"

namespace netloom {

inline DatasetPtr datasetOf(const std::vector<std::string> &words, const std::string &start = "<start> ")
{
    auto data = std::make_shared<Dataset>();
    Column tokens, next;
    tokens.name = "tokens";
    next.name = "next tokens";
    tokens.type = next.type = ColumnType::Text;
    for (const std::string &word : words) {
        tokens.texts.push_back(start + word);
        next.texts.push_back(word + " <end>");
    }
    data->columns = {tokens, next};
    data->rows = tokens.texts.size();
    data->roles = {ColumnRole::Feature, ColumnRole::Target};
    data->provenance.title = "words";
    data->provenance.paths = {"/words.txt"};
    data->provenance.contentHash = contentHash(*data);
    return data;
}

/// Words of a, b and c; b mostly follows a.
inline DatasetPtr rowsOfWords(const char *start = "<start> ")
{
    const char *rows[] = {"a b", "a b c", "a c", "b a b", "c", "a b a b", "a a b", "b c"};
    std::vector<std::string> words;
    for (int i = 0; i < 160; ++i)
        words.emplace_back(rows[i % 8]);
    return datasetOf(words, start);
}

/// Words of 3 to 10 tokens; of a third of them few, of a third half, of a third most are "a".
inline DatasetPtr rowsOfManyWords()
{
    RandomStream random({1, Purpose::Sampling, 0, 0});
    std::vector<std::string> words;
    for (int i = 0; i < 600; ++i) {
        std::string word;
        for (std::uint64_t left = 3 + random.below(8); left > 0; --left) {
            const bool isA = random.uniform() < 0.2 + 0.3 * (i % 3);
            word += std::string(word.empty() ? "" : " ") + (isA ? "a" : random.below(2) == 0 ? "b" : "c");
        }
        words.push_back(word);
    }
    return datasetOf(words);
}

/// A small autoencoder of them: a code of 4 numbers.
inline GraphSpec autoencoderOfWords(const DatasetPtr &rows)
{
    const Project proposed = proposeProject(*rows, {}).project;
    GraphSpec graph = completeNetwork(
        parseNetwork(
            "embedding 8 > (step_dropout 0.2 | gru 24 sequences=false > dense 8 > gaussian_sample) > beside_steps > "
            "gru 32"),
        *signatureOf(proposed, *typedData(rows, proposed.data)));
    NodeId code, divergence;
    for (const Node &node : graph.nodes)
        if (node.type == "gaussian_sample")
            code = node.id;
    const PortRef distributions = graph.edgeInto({code, 0})->from;
    graph = withNode(std::move(graph), "gaussian_kl", {}, {{"weight", 0.02}}, &divergence);
    return withEdge(std::move(graph), {distributions, {divergence, 0}});
}

/// graph: nothing for the network text.
inline RunRecord trainedOnWords(const DatasetPtr &rows, const char *network, const std::optional<GraphSpec> &graph = {},
                                std::int64_t epochs = 8)
{
    NewProjectOptions options;
    options.recipe.epochs = epochs;
    options.recipe.learningRate = 0.02;
    options.network = network;
    options.graph = graph;
    const Project project = proposeProject(*rows, options).project;
    return trainedRun(project, prepareBench(project, typedData(rows, project.data)));
}

} // namespace netloom
