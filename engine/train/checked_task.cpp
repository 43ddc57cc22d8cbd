// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/checked_task.hpp"

#include "engine/base/error.hpp"
#include "engine/train/checked_data.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Where the rows would enter: "Input: output".
std::string inputPlace(const GraphSpec &graph)
{
    const auto isInput = [](const Node &node) { return node.type == "input"; };
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), isInput);
    return found == graph.nodes.end() ? std::string() : found->title + ": output";
}

} // namespace

TrainingTask checkedTask(TrainingTask task)
{
    const auto refuse = [](Text sentence) { throw Error(ErrorKind::Usage, {}, std::move(sentence)); };
    if (!task.graph || !task.data)
        refuse(text(NL_TEXT("There is no network or no data to train on.")));
    if (task.split.train.empty())
        throw Error(ErrorKind::Usage, inputPlace(*task.graph),
                    text(NL_TEXT("There is nothing to train on: the training part has no rows. Give it a larger share.")));
    for (const auto *rows : {&task.split.train, &task.split.validation, &task.split.test})
        if (!rows->empty() && *std::max_element(rows->begin(), rows->end()) >= task.data->rows)
            refuse(text(NL_TEXT("The split names rows that the data do not have. Split the data again.")));
    if (const std::vector<Text> problems = recipeProblems(task.recipe); !problems.empty())
        refuse(problems.front());
    for (const auto *rows : {&task.split.train, &task.split.validation})
        refuseUnusableRows(*task.graph, *task.data, *rows);
    return task;
}

} // namespace netloom
