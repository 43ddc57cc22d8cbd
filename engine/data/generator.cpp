// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generator.hpp"

namespace netloom {

DatasetPtr generateData(const Generator &generator, std::int64_t rows, std::uint64_t seed, const Params &params)
{
    constexpr std::int64_t mostRows = 10'000'000;
    const GeneratorInfo &info = generator.info();
    if (rows < 1 || rows > mostRows)
        throw Error(ErrorKind::Usage, info.id, text(NL_TEXT("{1} rows cannot be made. Ask for 1 to {2}."), rows, mostRows));
    const Params complete = withDefaults(info.params, params);
    if (const std::vector<Text> wrong = checkParams(info.params, complete); !wrong.empty())
        throw Error(ErrorKind::Usage, info.id, wrong.front());

    auto data = std::make_shared<Dataset>(generator.generate(rows, seed, complete));
    if (data->roles.empty())
        data->roles = guessRoles(*data);
    data->provenance.reader = info.id;
    data->provenance.options = complete;
    data->provenance.isSimulated = true;
    if (data->provenance.title.empty())
        data->provenance.title = info.label;
    if (data->provenance.note.empty())
        data->provenance.note = info.formula;
    data->provenance.contentHash = contentHash(*data);
    return data;
}

} // namespace netloom
