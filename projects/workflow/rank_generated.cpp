// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/rank_generated.hpp"

#include "engine/data/number_text.hpp"
#include "engine/data/picked_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

int ranking(GeneratedStanding standing)
{
    switch (standing) {
    case GeneratedStanding::New:
        return 0;
    case GeneratedStanding::Known:
        return 1;
    case GeneratedStanding::Repeated:
        return 2;
    case GeneratedStanding::Invalid:
        break;
    }
    return 3;
}

template <class List>
List inOrder(const List &list, const std::vector<std::size_t> &order)
{
    List sorted;
    sorted.reserve(order.size());
    for (const std::size_t row : order)
        sorted.push_back(list[row]);
    return sorted;
}

} // namespace

GeneratedWish wishOfWords(const std::string &words)
{
    const std::size_t sign = words.find('=');
    const auto target =
        sign == std::string::npos || sign == 0 ? std::nullopt : parseNumber(std::string_view(words).substr(sign + 1), {});
    if (!target || !std::isfinite(*target))
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("What is looked for is a property with its value, such as logP=2.5, not '{1}'."), quotable(words)));
    return {words.substr(0, sign), *target};
}

const Column &propertyOf(const GeneratedJudgement &judgement, const std::string &name)
{
    std::string names;
    for (const Column &column : judgement.rows->columns) {
        if (column.type != ColumnType::Number)
            continue;
        if (column.name == name)
            return column;
        names += (names.empty() ? "" : ", ") + column.name;
    }
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("'{1}' is no property of what is generated. There are: {2}."), quotable(name), names));
}

std::vector<std::size_t> rankedTowards(const GeneratedJudgement &judgement, const GeneratedWish &wish)
{
    const Column &column = propertyOf(judgement, wish.property);
    std::vector<std::size_t> order(judgement.standings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t row) {
        const double distance = std::abs(column.numbers[row] - wish.target);
        return std::pair(ranking(judgement.standings[row]), std::isnan(distance) ? HUGE_VAL : distance);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

void reorder(std::vector<GeneratedSequence> &sequences, GeneratedJudgement &judgement, const std::vector<std::size_t> &order)
{
    const std::vector<std::int64_t> rows(order.begin(), order.end());
    sequences = inOrder(sequences, order);
    judgement.rows = pickedRows(*judgement.rows, rows);
    judgement.standings = inOrder(judgement.standings, order);
    judgement.reasons = inOrder(judgement.reasons, order);
}

} // namespace netloom
