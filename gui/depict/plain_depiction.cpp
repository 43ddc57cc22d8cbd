// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/plain_depiction.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <span>

namespace netloom {

namespace {

struct PlainWords {
    Q_DECLARE_TR_FUNCTIONS(PlainDepiction)
};

constexpr std::int64_t mostSide = 4096;

/// Channels, height, width: grey or red, green and blue.
bool isPicture(const Shape &shape)
{
    return shape.rank() == 3 && (shape[0] == 1 || shape[0] == 3) && shape[1] <= mostSide && shape[2] <= mostSide;
}

/// Values from 0 to 1 or to 255 are taken as they are; all others are spread over what there is.
std::pair<float, float> greyRange(std::span<const float> values)
{
    float low = 0, high = 0;
    for (const float value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (low < 0)
        return {low, high > low ? high : low + 1};
    return {0.0F, high <= 1 ? 1.0F : high <= 255 ? 255.0F : high};
}

/// (length), (channels, length) or, as sequences are kept, (length, channels): there are fewer channels than steps.
struct SignalLayout {
    std::int64_t steps = 0, channels = 1;
    bool isStepFirst = false;
};

SignalLayout layoutOf(const Shape &shape)
{
    if (shape.rank() == 1)
        return {shape[0], 1, false};
    if (shape[0] > shape[1])
        return {shape[0], shape[1], true};
    return {shape[1], shape[0], false};
}

/// One trace a channel over the steps.
SignalDepiction signalOf(const Column &column)
{
    constexpr std::int64_t mostTraces = 16;
    const auto [steps, channels, isStepFirst] = layoutOf(column.shape);
    const std::int64_t traces = std::min(mostTraces, channels);
    SignalDepiction signal;
    signal.xLabel = PlainWords::tr("step").toStdString();
    signal.yLabel = column.unit;
    for (std::int64_t i = 0; i < steps; ++i)
        signal.x.push_back(static_cast<double>(i + 1));
    for (std::int64_t trace = 0; trace < traces; ++trace) {
        std::vector<double> values;
        for (std::int64_t step = 0; step < steps; ++step)
            values.push_back(
                column.values[static_cast<std::size_t>(isStepFirst ? step * channels + trace : trace * steps + step)]);
        signal.traces.push_back(
            {traces == 1 ? column.name : column.name + " " + std::to_string(trace + 1), std::move(values)});
    }
    return signal;
}

} // namespace

PictureDepiction pictureOf(const Shape &shape, std::span<const float> values, float low, float high)
{
    const std::size_t channels = shape[0] == 3 ? 3 : 1;
    const auto pixels = static_cast<std::size_t>(shape[1] * shape[2]);
    PictureDepiction picture{static_cast<int>(shape[2]), static_cast<int>(shape[1]), static_cast<int>(channels),
                             std::vector<std::uint8_t>(channels * pixels)};
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t i = 0; i < pixels; ++i) {
            const float value = values[channel * pixels + i];
            const float share = std::isfinite(value) && high > low ? (value - low) / (high - low) : 0;
            picture.pixels[i * channels + channel] =
                static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0F, 1.0F)));
        }
    return picture;
}

TableDepiction valuesOf(const Dataset &row)
{
    constexpr int figures = 8; // more are of no use to a person
    TableDepiction table;
    for (const Column &column : row.columns) {
        if (column.type == ColumnType::Tensor)
            continue;
        std::string words = PlainWords::tr("missing").toStdString();
        if (!column.isMissing(0))
            words = (column.type == ColumnType::Number ? QString::number(column.numbers[0], 'g', figures).toStdString()
                                                       : column.cellText(0)) +
                    (column.unit.empty() ? "" : " " + column.unit);
        table.rows.emplace_back(column.name, std::move(words));
    }
    return table;
}

Depiction plainDepiction(const Dataset &row)
{
    for (const Column &column : row.columns) {
        if (column.type != ColumnType::Tensor || column.values.empty())
            continue;
        if (isPicture(column.shape))
            return {column.name,
                    PlainWords::tr("a picture of %1 by %2 pixels").arg(column.shape[2]).arg(column.shape[1]).toStdString(),
                    pictureOf(column.shape, column.values, greyRange(column.values).first, greyRange(column.values).second)};
        if (column.shape.rank() == 1 || column.shape.rank() == 2)
            return {column.name, PlainWords::tr("a signal of %1 steps").arg(layoutOf(column.shape).steps).toStdString(),
                    signalOf(column)};
    }
    return {PlainWords::tr("Values").toStdString(), PlainWords::tr("the values of the row").toStdString(), valuesOf(row)};
}

} // namespace netloom
