// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/importance.hpp"

#include "projects/workflow/model.hpp"

#include <algorithm>

namespace netloom {

Importance importanceOf(const RunRecord &run, const Bench &bench, Part part, const JobControl &job)
{
    if (run.dataHash != bench.data->provenance.contentHash)
        throw Error(
            ErrorKind::Check, run.name,
            text(NL_TEXT(
                "The data have changed since this run was trained, so its parts are no longer known. Train again.")));
    const std::vector<std::uint32_t> &rows = run.split.rows(part);
    const auto prepared =
        bench.prepared && bench.preparation == run.preparation
            ? bench.prepared
            : applyPreparation(run.preparation, *withTypes(bench.data, typesOf(run.preparation)), nullptr, job);
    const PermutationOptions options;
    ThreadPool pool(0);
    Network<float> network = trainedNetwork(run);
    Importance importance;
    importance.columns = permutationImportance(network, *prepared, rows, inputGroups(run.preparation), options, pool, job);
    std::stable_sort(importance.columns.begin(), importance.columns.end(),
                     [](const ColumnImportance &a, const ColumnImportance &b) { return a.importance > b.importance; });
    importance.loss = network.evaluate(*prepared, rows, pool);
    importance.rows = std::min(rows.size(), options.mostRows);
    importance.repeats = options.repeats;
    return importance;
}

} // namespace netloom
