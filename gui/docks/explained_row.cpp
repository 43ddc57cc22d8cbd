// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/explained_row.hpp"

#include "engine/explain/share_svg.hpp"
#include "plugins/host/painted_row.hpp"

namespace netloom {

namespace {

/// For who cannot see it: the strongest parts by name.
Text wordsOf(const RowExplanation &explanation)
{
    constexpr std::size_t most = 5;
    std::string strongest;
    for (std::size_t i = 0; i < std::min(most, explanation.parts.size()); ++i) {
        const double share = explanation.parts[i].share;
        strongest +=
            (i > 0 ? ", " : "") + explanation.parts[i].name.str() + (share >= 0 ? " (+" : " (") + toWord(share) + ")";
    }
    return text(NL_TEXT("What the parts of the row add to {1}; the strongest: {2}."), explanation.output, strongest);
}

} // namespace

ExplainedRow explainedRow(const RunRecord &run, const Bench &bench, std::size_t number, const RowQuestion &question,
                          const Registry &registry, const JobControl &job)
{
    ExplainedRow explained{explainRow(run, *bench.data, number, &bench, question, 0, job), {}, {}};
    const Dataset row = onlyRow(*bench.data, number);
    const RowShares &shares = explained.explanation.shares;
    RowPainting painting = paintRow(registry, row, shares, job);
    if (painting.painted) {
        explained.picture = std::move(painting.painted->picture);
        explained.remark = std::move(painting.painted->remark);
        nameParts(explained.explanation, painting.painted->names);
        return explained;
    }
    explained.remark = std::move(painting.trouble);
    explained.picture = {explained.explanation.output, wordsOf(explained.explanation).str(),
                         DrawingDepiction{sharesSvg(row, shares)}};
    return explained;
}

} // namespace netloom
