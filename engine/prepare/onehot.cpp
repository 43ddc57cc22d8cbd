// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"

#include <algorithm>

namespace netloom::all_prepareSteps {

namespace {

class OneHot final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{.id = "onehot",
                                   .label = NL_TEXT("One-hot"),
                                   .help =
                                       NL_TEXT("Gives every word a number of its own that is 1 where the word stands and 0 "
                                               "elsewhere. A missing word, or one that training did not see, gives only 0."),
                                   .formula = NL_TEXT("1 for the row's word, 0 for the others"),
                                   .params = {},
                                   .takesNumbers = false,
                                   .takesCategories = true,
                                   .givesQuantities = false};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const override
    {
        FittedStep step{info().id, params, {}, {}};
        for (const std::uint32_t row : rows)
            if (!column.isMissing(row))
                step.words.push_back(column.cellText(row));
        std::sort(step.words.begin(), step.words.end());
        step.words.erase(std::unique(step.words.begin(), step.words.end()), step.words.end());
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &step, const std::string &column) const override
    {
        std::vector<std::string> names;
        for (const std::string &word : step.words)
            names.push_back(column + "=" + word);
        return names;
    }

    bool givesNumbers() const override { return true; }

    void applyWord(const FittedStep &step, const std::string &word, double *out) const override
    {
        for (std::size_t i = 0; i < step.words.size(); ++i)
            out[i] = step.words[i] == word ? 1 : 0;
    }
};

} // namespace

const StepType &onehot()
{
    static const OneHot type;
    return type;
}

} // namespace netloom::all_prepareSteps
