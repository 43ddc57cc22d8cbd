// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"

#include "projects/workflow/ensemble.hpp"

namespace netloom {

LoadedData loadFor(const Project &project, const Console &console)
{
    LoadedData loaded;
    loaded.read = loadData(project.data, console.registry(), console.job());
    console.warnOfProblems(loaded.read);
    const std::string &hash = loaded.read.data->provenance.contentHash;
    if (!project.data.contentHash.empty() && hash != project.data.contentHash)
        console.warn(text(NL_TEXT("The data have changed since the project was made. Earlier runs speak of the old data.")));
    loaded.typed = typedData(loaded.read.data, project.data);
    return loaded;
}

RunPtr runOf(const Project &project, const std::string &path, std::optional<std::int64_t> number)
{
    if (project.runs.empty())
        throw Error(ErrorKind::Usage, path,
                    text(NL_TEXT("The project has no trained run yet. `netloom-run train {1}` makes one."), path));
    if (!number)
        return project.lastRun();
    for (const RunPtr &run : project.runs)
        if (run->number == *number)
            return run;
    throw Error(ErrorKind::Usage, path,
                text(NL_TEXT("The project has no run {1}. The last one is {2}."), *number, project.lastRun()->number));
}

std::vector<RunPtr> membersOf(const Project &project, const RunPtr &run, std::optional<std::int64_t> number,
                              bool isEnsembleAsked, const Console &console)
{
    if (number && !isEnsembleAsked)
        return {run};
    std::vector<RunPtr> members = ensembleOf(project, run);
    if (isEnsembleAsked && members.size() < 2)
        throw Error(ErrorKind::Usage, run->name,
                    text(NL_TEXT("This run belongs to no ensemble. `netloom-run train --ensemble 5` trains one.")));
    if (members.size() > 1)
        console.warn(text(NL_TEXT("These are {1} networks together; --run names one of them alone."), members.size()));
    return members;
}

void checkRecipe(const Recipe &recipe)
{
    if (const std::vector<Text> wrong = recipeProblems(recipe); !wrong.empty())
        throw Error(ErrorKind::Usage, {}, wrong.front());
}

} // namespace netloom
