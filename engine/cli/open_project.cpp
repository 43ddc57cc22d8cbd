// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"

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

void checkRecipe(const Recipe &recipe)
{
    if (const std::vector<Text> wrong = recipeProblems(recipe); !wrong.empty())
        throw Error(ErrorKind::Usage, {}, wrong.front());
}

} // namespace netloom
