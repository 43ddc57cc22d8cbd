// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"

#include "engine/cli/option_words.hpp"
#include "projects/workflow/other_data.hpp"

namespace netloom {

ReadResult readForModel(const RunRecord &run, const Project &project, const std::vector<std::string> &paths,
                        const std::string &reader, const std::vector<std::string> &words, const Console &console)
{
    const ReaderChoice choice = readerChoice(reader, words, paths, console);
    ReadResult read = readForRun(run, project.data, paths, choice.id, choice.options, console.registry(), console.job());
    console.warnOfProblems(read);
    return read;
}

} // namespace netloom
