// SPDX-License-Identifier: GPL-3.0-or-later
// netloom-make-examples FOLDER: writes the shipped experiments as .netloom files from the definitions below. Run it by
// hand when a definition changes; the files are kept in the repository, where every later version must open them.
#include "engine/graph/network_text.hpp"
#include "plugins/host/registry.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/workflow.hpp"

#include <algorithm>
#include <cstdio>

namespace {

using namespace netloom;

struct Definition {
    std::string id, generator;
    std::int64_t rows = 0;
    std::string network, loss;
    double learningRate = 0.01;
    std::int64_t batch = 32, epochs = 60;
    bool isRaw = false; ///< the inputs go in as they are, to be followed by hand
};

const std::vector<Definition> definitions = {
    {"two_moons", "two_moons", 600, "dense 16 relu > dense 16 relu", "", 0.01, 32, 60},
    {"spiral", "spiral", 800, "dense 32 tanh > dense 32 tanh", "", 0.01, 32, 150},
    {"article_toy", "article_toy", 4, "dense 1 sigmoid > dense 1 sigmoid", "bce", 0.01, 1, 100, true},
    {"physics", "physics_events", 4000, "dense 10 relu > dense 1", "bce_logits", 0.01, 64, 30},
    {"solubility", "molecules", 600, "gin 32 > gin 32 > readout sum > dense 32 relu", "", 0.003, 32, 60},
};

/// The document's id is made of its name, so that making the files again gives the same bytes.
std::array<std::uint8_t, 16> idFor(const std::string &name)
{
    std::array<std::uint8_t, 16> id{};
    for (std::size_t i = 0; i < id.size(); ++i)
        id[i] = static_cast<std::uint8_t>(name[i % name.size()] + static_cast<char>(i));
    return id;
}

Project made(const Definition &definition, const ExampleText &words, const Registry &registry)
{
    NewProjectOptions options;
    options.network = definition.network;
    options.loss = definition.loss;
    options.recipe.learningRate = definition.learningRate;
    options.recipe.batchSize = definition.batch;
    options.recipe.epochs = definition.epochs;
    const Generator *generator = registry.findGenerator(definition.generator);
    if (!generator)
        throw Error(ErrorKind::Missing, definition.generator, text("The plug-in that makes these data is not there."));
    const DatasetPtr data = generateData(*generator, definition.rows, options.generatorSeed, {});
    Project project = proposeProject(*data, options).project;
    for (PreparationPlan::ForColumn &feature : project.preparation.features)
        if (definition.isRaw)
            feature.steps.clear();
    project.id = idFor(definition.id);
    project.title = words.title;
    project.notes = words.notes();
    project.view.page = "network";
    return project;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2) {
        std::fputs("netloom-make-examples: name the folder for the files.\n", stderr);
        return 2;
    }
    try {
        const Registry registry;
        for (const Definition &definition : definitions)
            for (const ExampleText &words : exampleTexts())
                if (words.id == definition.id)
                    saveProject(made(definition, words, registry), std::string(arguments[1]) + "/" + words.id + ".netloom");
    } catch (const std::exception &trouble) {
        std::fprintf(stderr, "netloom-make-examples: %s\n", trouble.what());
        return 1;
    }
    return 0;
}
