// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/choice_label.hpp"

#include "engine/base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace netloom {

namespace {

struct Label {
    std::string_view word;
    const char *label;
};

/// By word. One word has one label wherever it is offered; names that are the same in every language (relu, utf-8) have
/// none.
constexpr std::array labels = std::to_array<Label>({
    {"all", NL_TEXT("all")},
    {"annotated", NL_TEXT("annotated")},
    {"annotations", NL_TEXT("annotations")},
    {"apostrophe", NL_TEXT("apostrophe")},
    {"argon", NL_TEXT("argon")},
    {"attention", NL_TEXT("attention")},
    {"auto", NL_TEXT("auto")},
    {"axial", NL_TEXT("axial")},
    {"beats", NL_TEXT("beats")},
    {"bilinear", NL_TEXT("bilinear")},
    {"blank", NL_TEXT("blank")},
    {"blanks", NL_TEXT("blanks")},
    {"causal", NL_TEXT("causal")},
    {"change", NL_TEXT("change")},
    {"characters", NL_TEXT("characters")},
    {"charge", NL_TEXT("charge")},
    {"circular", NL_TEXT("circular")},
    {"classes", NL_TEXT("classes")},
    {"clean_up", NL_TEXT("cleaned up")},
    {"cluster", NL_TEXT("cluster")},
    {"comma", NL_TEXT("comma")},
    {"concat", NL_TEXT("concat")},
    {"constant", NL_TEXT("constant")},
    {"coronal", NL_TEXT("coronal")},
    {"coulomb", NL_TEXT("Coulomb matrix")},
    {"detected", NL_TEXT("detected")},
    {"double", NL_TEXT("double")},
    {"edge", NL_TEXT("edge")},
    {"folders", NL_TEXT("folders")},
    {"frames", NL_TEXT("frames")},
    {"grey", NL_TEXT("grey")},
    {"headers", NL_TEXT("headers")},
    {"highest", NL_TEXT("highest")},
    {"images", NL_TEXT("images")},
    {"krypton", NL_TEXT("krypton")},
    {"largest_fragment", NL_TEXT("largest fragment")},
    {"leads-time", NL_TEXT("leads, then time")},
    {"left_right", NL_TEXT("left and right")},
    {"limits", NL_TEXT("limits")},
    {"linear", NL_TEXT("linear")},
    {"max", NL_TEXT("max")},
    {"mean", NL_TEXT("mean")},
    {"median", NL_TEXT("median")},
    {"missing", NL_TEXT("missing")},
    {"most_frequent", NL_TEXT("most frequent")},
    {"nearest", NL_TEXT("nearest")},
    {"neon", NL_TEXT("neon")},
    {"no", NL_TEXT("no")},
    {"none", NL_TEXT("none")},
    {"normal", NL_TEXT("normal")},
    {"own_code", NL_TEXT("a code of its own")},
    {"pipe", NL_TEXT("pipe")},
    {"point", NL_TEXT("point")},
    {"positions", NL_TEXT("positions")},
    {"pt", NL_TEXT("transverse momentum")},
    {"quantiles", NL_TEXT("quantiles")},
    {"records", NL_TEXT("records")},
    {"reflect", NL_TEXT("reflect")},
    {"replicate", NL_TEXT("replicate")},
    {"sagittal", NL_TEXT("sagittal")},
    {"same", NL_TEXT("same")},
    {"scaffold", NL_TEXT("scaffold")},
    {"semicolon", NL_TEXT("semicolon")},
    {"single", NL_TEXT("single")},
    {"slices", NL_TEXT("slices")},
    {"space", NL_TEXT("space")},
    {"stored", NL_TEXT("stored")},
    {"sum", NL_TEXT("sum")},
    {"symbol", NL_TEXT("symbol")},
    {"tab", NL_TEXT("tab")},
    {"table", NL_TEXT("table")},
    {"time-leads", NL_TEXT("time, then leads")},
    {"tokens", NL_TEXT("tokens")},
    {"uncharged", NL_TEXT("uncharged")},
    {"uniform", NL_TEXT("uniform")},
    {"up_down", NL_TEXT("up and down")},
    {"valid", NL_TEXT("valid")},
    {"values", NL_TEXT("values")},
    {"volumes", NL_TEXT("volumes")},
    {"whole", NL_TEXT("whole")},
    {"windows", NL_TEXT("windows")},
    {"words", NL_TEXT("words")},
    {"wrap", NL_TEXT("wrap")},
    {"xenon", NL_TEXT("xenon")},
    {"yes", NL_TEXT("yes")},
    {"zero", NL_TEXT("zero")},
    {"zeros", NL_TEXT("zeros")},
});

static_assert(std::is_sorted(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.word < b.word; }));

} // namespace

std::string choiceLabel(const std::string &word)
{
    const auto found = std::lower_bound(labels.begin(), labels.end(), word,
                                        [](const Label &label, const std::string &wanted) { return label.word < wanted; });
    return found != labels.end() && found->word == word ? found->label : word;
}

} // namespace netloom
