// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/class_order.hpp"
#include "engine/prepare/preparation.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace netloom::all_prepareSteps {

namespace {

/// "small, medium, large" as three words without the blanks around them.
std::vector<std::string> wordsOfList(const std::string &list)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::size_t first = list.find_first_not_of(' ', begin);
        if (first < end)
            words.push_back(list.substr(first, list.find_last_not_of(' ', end - 1) + 1 - first));
        begin = end + 1;
    }
    return words;
}

class Ordinal final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "ordinal",
            .label = NL_TEXT("Number in order"),
            .help = NL_TEXT("Gives every word its place in an order as one number: right for words such as small, medium "
                            "and large, where One-hot would forget the order."),
            .formula = NL_TEXT("0 for the first word, 1 for the next, up to k - 1"),
            .params = {{.key = "order",
                        .label = NL_TEXT("Order"),
                        .type = ParamType::Text,
                        .defaultValue = std::string(),
                        .help = NL_TEXT("All words from the lowest to the highest with commas between them; empty for "
                                        "numbers by size and words by the alphabet.")},
                       {.key = "unseen",
                        .label = NL_TEXT("New words"),
                        .type = ParamType::Choice,
                        .defaultValue = std::string("missing"),
                        .choices = {"missing", "own_code"},
                        .help = NL_TEXT("What becomes of a word that training did not see: a missing value, or the number k "
                                        "behind all others.")}},
            .takesNumbers = false,
            .takesCategories = true,
            .givesOneNumber = true,
            .givesQuantities = false};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        const Params params = withDefaults(info().params, given);
        std::set<std::string> seen;
        for (const std::uint32_t row : rows)
            if (!column.isMissing(row))
                seen.insert(column.cellText(row));
        std::vector<std::string> words = wordsOfList(params.word("order"));
        if (words.empty()) {
            words.assign(seen.begin(), seen.end());
            std::sort(words.begin(), words.end(), comesBefore);
        } else {
            checkOrder(words, std::move(seen), column.name);
        }
        return {info().id, params, {}, std::move(words)};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    bool givesNumbers() const override { return true; }

    void applyWord(const FittedStep &step, const std::string &word, double *out) const override
    {
        const auto place = std::find(step.words.begin(), step.words.end(), word);
        const bool hasNumber = place != step.words.end() || (!word.empty() && step.params.word("unseen") == "own_code");
        *out = hasNumber ? static_cast<double>(place - step.words.begin()) : std::numeric_limits<double>::quiet_NaN();
    }

    Text whyMissing(const FittedStep &, const std::string &column, const std::string &cell) const override
    {
        return text(NL_TEXT("'{1}' in '{2}' did not occur in training, so it has no number. Let new words have a number of "
                            "their own, or correct the word."),
                    quotable(cell), column);
    }

private:
    static void checkOrder(const std::vector<std::string> &order, std::set<std::string> seen, const std::string &column)
    {
        std::set<std::string> listed;
        for (const std::string &word : order)
            if (!listed.insert(word).second)
                throw Error(ErrorKind::Usage, column,
                            text(NL_TEXT("The order of '{1}' names '{2}' twice. Name each word once."), column, word));
        std::erase_if(seen, [&](const std::string &word) { return listed.contains(word); });
        if (!seen.empty())
            throw Error(ErrorKind::Usage, column,
                        text(NL_TEXT("{1} words of '{2}' are not in the given order, '{3}' among them. Add them to it, or "
                                     "leave the order empty."),
                             seen.size(), column, quotable(*seen.begin())));
    }
};

} // namespace

const StepType &ordinal()
{
    static const Ordinal type;
    return type;
}

} // namespace netloom::all_prepareSteps
