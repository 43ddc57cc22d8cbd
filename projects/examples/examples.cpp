// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/examples/examples.hpp"

#include "engine/base/catalogue.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace fs = std::filesystem;

std::string examplesFolder()
{
    std::error_code trouble;
    const fs::path program = fs::read_symlink("/proc/self/exe", trouble);
    if (trouble)
        return {};
    // bin/ and tests/ of the build tree and bin/ of an installed one all stand beside share/.
    const fs::path folder = (program.parent_path() / "../share/netloom/examples").lexically_normal();
    return fs::is_directory(folder, trouble) ? folder.string() : std::string();
}

std::string exampleFile(const std::string &id)
{
    std::vector<std::string> known;
    for (const ExampleText &example : exampleTexts())
        known.push_back(example.id);
    if (std::find(known.begin(), known.end(), id) == known.end())
        throwUnknownId("examples", id, known);
    const fs::path file = fs::path(examplesFolder()) / (id + ".netloom");
    if (std::error_code ignored; !fs::is_regular_file(file, ignored))
        throw Error(ErrorKind::Missing, file.string(),
                    text(NL_TEXT("The shipped experiment is not there. Install Netloom again, whole.")));
    return file.string();
}

} // namespace netloom
