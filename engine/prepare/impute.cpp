// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/number_text.hpp"
#include "engine/data/sort_numbers.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <map>

namespace netloom::all_prepareSteps {

namespace {

/// The key that most rows have; the smaller one of equals, so that the order of the rows does not matter.
template <class Key>
Key commonest(const std::map<Key, std::size_t> &counts)
{
    Key best{};
    std::size_t most = 0;
    for (const auto &[key, count] : counts)
        if (count > most) {
            most = count;
            best = key;
        }
    return best;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    sortNumbers(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
}

class Impute final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info = describe();
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        Params params = withDefaults(info().params, given);
        const std::string how = params.word("with");
        if (!params.flag("flag"))
            params.erase("flag"); // as it was before there were flags: a run from then still fits its preparation
        else if (column.type == ColumnType::Tensor)
            throw Error(ErrorKind::Usage, column.name,
                        text(NL_TEXT("'{1}' is {2}, which can have no column that says what was missing. Switch the flag "
                                     "column off."),
                             column.name, text(column.shape.str())));
        FittedStep step{info().id, params, {}, {}};
        if (column.type == ColumnType::Category || column.type == ColumnType::Text)
            step.words = {how == "constant" ? params.word("value") : commonestWord(column, rows)};
        else
            step.numbers = {how == "constant" ? constant(params, column.name) : typical(column, rows, how)};
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        return std::isnan(value) && !step.numbers.empty() ? step.numbers[0] : value;
    }

    bool flagsMissing(const FittedStep &step) const override { return step.params.has("flag") && step.params.flag("flag"); }

    std::string withWord(const FittedStep &step, const std::string &word) const override
    {
        return word.empty() && !step.words.empty() ? step.words[0] : word;
    }

private:
    static StepInfo describe()
    {
        ParamSpec how;
        how.key = "with";
        how.label = NL_TEXT("Fill with");
        how.type = ParamType::Choice;
        how.defaultValue = std::string("median");
        how.choices = {"median", "mean", "most_frequent", "constant"};
        how.help =
            NL_TEXT("What stands in for a missing number; a missing word becomes the most frequent one unless a constant "
                    "is chosen.");
        ParamSpec value;
        value.key = "value";
        value.label = NL_TEXT("Constant");
        value.type = ParamType::Text;
        value.defaultValue = std::string("0");
        value.help = NL_TEXT("The number or word for the choice 'constant'.");
        ParamSpec flag;
        flag.key = "flag";
        flag.label = NL_TEXT("Flag column");
        flag.type = ParamType::Bool;
        flag.defaultValue = false;
        flag.help =
            NL_TEXT("Gives the network one more number that is 1 where the value was missing and 0 elsewhere: switch "
                    "it on when that a value is missing tells something.");
        return {.id = "impute",
                .label = NL_TEXT("Fill in missing values"),
                .help =
                    NL_TEXT("Puts a typical value of the training rows where one is missing, so that the row can be used."),
                .formula = NL_TEXT("the median, mean or commonest value of the training rows, or a constant"),
                .params = {how, value, flag},
                .takesNumbers = true,
                .takesCategories = true};
    }

    static std::string commonestWord(const Column &column, const std::vector<std::uint32_t> &rows)
    {
        std::map<std::string, std::size_t> counts;
        for (const std::uint32_t row : rows)
            if (!column.isMissing(row))
                ++counts[column.cellText(row)];
        return commonest(counts);
    }

    static double constant(const Params &params, const std::string &column)
    {
        const auto number = parseNumber(params.word("value"), {});
        if (!number)
            throw Error(ErrorKind::Usage, column,
                        text(NL_TEXT("'{1}' cannot stand in for a missing number. Give a number."), params.word("value")));
        return *number;
    }

    static double typical(const Column &column, const std::vector<std::uint32_t> &rows, const std::string &how)
    {
        if (how == "mean")
            return momentsOf(column, rows).mean;
        std::vector<double> values;
        forEachValue(column, rows, [&](double value) { values.push_back(value); });
        if (how == "median")
            return median(std::move(values));
        std::map<double, std::size_t> counts;
        for (const double value : values)
            ++counts[value];
        return commonest(counts);
    }
};

} // namespace

const StepType &impute()
{
    static const Impute type;
    return type;
}

} // namespace netloom::all_prepareSteps
