// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/signature.hpp"

namespace netloom {

std::string taskName(Task task)
{
    switch (task) {
    case Task::Binary:
        return "binary";
    case Task::Multiclass:
        return "multiclass";
    case Task::Regression:
        return "regression";
    }
    return {};
}

std::int64_t DataSignature::outputUnits() const
{
    switch (task) {
    case Task::Binary:
        return asksSeveral() ? static_cast<std::int64_t>(targets.size()) : 1;
    case Task::Multiclass:
        return static_cast<std::int64_t>(classes.size());
    case Task::Regression:
        break;
    }
    return static_cast<std::int64_t>(targets.size());
}

std::optional<Shape> DataSignature::partOfAnswer(const Shape &output) const
{
    if (answerPlaces == Shape{})
        return output;
    if (output.rank() != answerPlaces.rank() + 1)
        return std::nullopt;
    const std::int64_t last = output[output.rank() - 1];
    const bool isSamePlaces = answerPlaces.withLast(last) == output.withTokens(0);
    return isSamePlaces ? std::optional(Shape{last}) : std::nullopt;
}

std::int64_t PreparedData::answers(std::span<const std::uint32_t> rows) const
{
    const Shape &places = signature.answerPlaces;
    if (!places.isVarying())
        return static_cast<std::int64_t>(rows.size()) * places.size();
    std::int64_t count = 0;
    for (const std::uint32_t row : rows)
        count += inputs[static_cast<std::size_t>(places.origin())].items(row);
    return count;
}

} // namespace netloom
