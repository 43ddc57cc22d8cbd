// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/murmur_hash.hpp"
#include "engine/prepare/preparation.hpp"

#include <algorithm>
#include <bit>

namespace netloom::all_prepareSteps {

namespace {

class Hashing final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "hashing",
            .label = NL_TEXT("Hash to columns"),
            .help = NL_TEXT("Scatters words over a fixed number of columns, so that even many thousand different ones, and "
                            "ones that training did not see, keep the network small. Some words then share a column."),
            .formula =
                NL_TEXT("h = MurmurHash3(word), signed: column |h| mod n counts 1 up if h is at least 0, else 1 down"),
            .params = {{.key = "columns",
                        .label = NL_TEXT("Columns"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{16},
                        .minimum = 1,
                        .maximum = 4096,
                        .help = NL_TEXT("How many numbers a row gives; more let fewer words share one.")},
                       {.key = "tokens",
                        .label = NL_TEXT("Hashed"),
                        .type = ParamType::Choice,
                        .defaultValue = std::string("whole"),
                        .choices = {"whole", "words"},
                        .help = NL_TEXT("Whether a cell counts as one word, or each word between its blanks counts.")}},
            .takesNumbers = false,
            .takesCategories = true,
            .givesQuantities = false};
        return info;
    }

    FittedStep fit(const Column &, const std::vector<std::uint32_t> &, const Params &params) const override
    {
        return {info().id, withDefaults(info().params, params), {}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &step, const std::string &column) const override
    {
        std::vector<std::string> names;
        for (std::int64_t i = 0; i < step.params.integer("columns"); ++i)
            names.push_back(column + "#" + std::to_string(i + 1));
        return names;
    }

    bool givesNumbers() const override { return true; }

    void applyWord(const FittedStep &step, const std::string &word, double *out) const override
    {
        const auto columns = static_cast<std::uint32_t>(step.params.integer("columns"));
        std::fill_n(out, columns, 0.0);
        if (step.params.word("tokens") == "whole") {
            if (!word.empty())
                count(word, columns, out);
            return;
        }
        constexpr const char *blanks = " \t\r\n\v\f";
        for (std::size_t begin = word.find_first_not_of(blanks); begin != std::string::npos;) {
            const std::size_t end = std::min(word.find_first_of(blanks, begin), word.size());
            count(std::string_view(word).substr(begin, end - begin), columns, out);
            begin = word.find_first_not_of(blanks, end);
        }
    }

private:
    /// Weinberger et al. 2009: the sign lets words that share a column cancel out in the mean.
    static void count(std::string_view word, std::uint32_t columns, double *out)
    {
        const auto hash = std::bit_cast<std::int32_t>(murmurHash32(word));
        const auto size = static_cast<std::uint32_t>(hash < 0 ? -std::int64_t{hash} : std::int64_t{hash});
        out[size % columns] += hash < 0 ? -1 : 1;
    }
};

} // namespace

const StepType &hashing()
{
    static const Hashing type;
    return type;
}

} // namespace netloom::all_prepareSteps
