// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/token_vocabulary.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace netloom::all_prepareSteps {

namespace {

/// Texts as sequences of ids: an input of its own, which begins with an embedding.
class Tokens final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "tokens",
            .label = NL_TEXT("Words to ids"),
            .help = NL_TEXT("Cuts a text into tokens and gives each an id: an input of its own, of varying length, for an "
                            "embedding. The vocabulary comes from the training part; all other words share the id 0."),
            .formula = NL_TEXT("id = place in the vocabulary, most frequent first; 0 where it is not in there"),
            .params = {{.key = "split",
                        .label = NL_TEXT("Cut at"),
                        .type = ParamType::Choice,
                        .defaultValue = std::string("words"),
                        .choices = {"words", "blanks", "characters"},
                        .help = NL_TEXT("Words and signs apart, only at blanks (as for tagged tokens), or each character.")},
                       {.key = "lower",
                        .label = NL_TEXT("Lower case"),
                        .type = ParamType::Bool,
                        .defaultValue = true,
                        .help = NL_TEXT("Whether The and the are one word (letters of the English alphabet).")},
                       {.key = "at_least",
                        .label = NL_TEXT("Seen at least"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{2},
                        .minimum = 1,
                        .maximum = 1'000'000,
                        .unit = NL_TEXT("times"),
                        .help =
                            NL_TEXT("Rarer words share the id 0, so that the network learns what to do with unknown ones.")},
                       {.key = "most",
                        .label = NL_TEXT("Vocabulary at most"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{20'000},
                        .minimum = 1,
                        .maximum = 1'000'000,
                        .unit = NL_TEXT("words"),
                        .help = NL_TEXT("The most frequent words are kept; each one takes a row of the embedding.")},
                       {.key = "longest",
                        .label = NL_TEXT("Longest text"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{256},
                        .minimum = 1,
                        .maximum = 100'000,
                        .unit = NL_TEXT("tokens"),
                        .help =
                            NL_TEXT("What stands behind is cut off; so is what is longer than every text in training.")}},
            .takesNumbers = false,
            .takesCategories = true,
            .fittedNumbers = 1};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        const Params params = withDefaults(info().params, given);
        const std::string split = params.word("split");
        std::map<std::string, std::int64_t> counts;
        std::int64_t longest = 1;
        for (const std::uint32_t row : rows) {
            std::int64_t length = 0;
            forEachToken(column.cellText(row), split, [&](std::string_view token) {
                ++counts[asWord(token, params.flag("lower"))];
                ++length;
            });
            longest = std::max(longest, length);
        }
        std::vector<std::pair<std::string, std::int64_t>> words;
        for (auto &[word, count] : counts)
            if (count >= params.integer("at_least"))
                words.emplace_back(word, count);
        // The map is sorted, so that equally frequent words stand in the order of the alphabet.
        std::stable_sort(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
        words.resize(std::min(words.size(), static_cast<std::size_t>(params.integer("most"))));
        FittedStep step{info().id, params, {static_cast<double>(std::min(longest, params.integer("longest")))}, {}};
        for (auto &[word, count] : words)
            step.words.push_back(std::move(word));
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &) const override { return {}; }
    bool givesNumbers() const override { return true; }
};

} // namespace

const StepType &tokens()
{
    static const Tokens type;
    return type;
}

} // namespace netloom::all_prepareSteps
