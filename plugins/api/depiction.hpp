// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// What a row looks like, as values: a plug-in says what there is to see, the window draws it in its own colours
// (gui/depict). Pictures and drawings alone bring colours of their own.

namespace netloom {

/// Pixels from top left, row by row: 1 byte each (grey) or 3 (red, green, blue).
struct PictureDepiction {
    int width = 0, height = 0, channels = 1; ///< at most 4096 pixels wide and high
    std::vector<std::uint8_t> pixels;        ///< width * height * channels
    bool operator==(const PictureDepiction &) const = default;
};

/// Curves over one axis: a spectrum, leads of an ECG.
struct SignalDepiction {
    struct Trace {
        std::string name;
        std::vector<double> values; ///< one for each x; NaN leaves a gap
        bool operator==(const Trace &) const = default;
    };
    std::string xLabel, yLabel; ///< with the unit: "wavelength (nm)"
    std::vector<double> x;      ///< finite, rising
    std::vector<Trace> traces;
    bool operator==(const SignalDepiction &) const = default;
};

/// Things in space, and what joins them: atoms and bonds, hits of an event.
struct PointsDepiction {
    struct Point {
        std::array<double, 3> at = {};
        std::string label; ///< empty for none
        int group = 0;     ///< points of one group look alike
        bool operator==(const Point &) const = default;
    };
    std::vector<Point> points;
    std::vector<std::pair<int, int>> joints; ///< numbers of two points, from 0
    bool operator==(const PointsDepiction &) const = default;
};

/// A drawing as SVG that names no other file: a structural formula.
struct DrawingDepiction {
    std::string svg;
    bool operator==(const DrawingDepiction &) const = default;
};

/// Names and values, as a person reads them.
struct TableDepiction {
    std::vector<std::pair<std::string, std::string>> rows;
    bool operator==(const TableDepiction &) const = default;
};

struct Depiction {
    std::string title; ///< "leaf". It and any label may be toWord() of a Text: that is translated, other words are not
    std::string words; ///< what there is to see, in a sentence: for who cannot see it
    std::variant<TableDepiction, PictureDepiction, SignalDepiction, PointsDepiction, DrawingDepiction> content;
    bool operator==(const Depiction &) const = default;
};

struct DepictorInfo {
    std::string id, label, help;
    std::vector<std::string> readers; ///< ids of the readers whose rows it can show
    std::vector<ParamSpec> options = {};
};

/// Shows rows of data that certain readers have read.
class Depictor
{
public:
    virtual ~Depictor() = default;
    virtual const DepictorInfo &info() const = 0;
    /// row: the data set with that one row alone. options are complete. Throws Error with the reason when it cannot.
    virtual Depiction depict(const Dataset &row, const Params &options) const = 0;
};

/// One row of a data set as a data set of its own.
inline Dataset onlyRow(const Dataset &data, std::size_t row)
{
    Dataset one;
    one.rows = 1;
    one.roles = data.roles;
    one.provenance = data.provenance;
    for (const Column &column : data.columns) {
        Column &its = one.columns.emplace_back();
        its.name = column.name;
        its.type = column.type;
        its.unit = column.unit;
        its.description = column.description;
        its.categories = column.categories;
        its.shape = column.shape;
        if (row < column.numbers.size())
            its.numbers = {column.numbers[row]};
        if (row < column.codes.size())
            its.codes = {column.codes[row]};
        if (row < column.texts.size())
            its.texts = {column.texts[row]};
        const auto size = static_cast<std::size_t>(column.shape.size());
        if (column.type == ColumnType::Tensor && (row + 1) * size <= column.values.size())
            its.values.assign(column.values.begin() + static_cast<std::ptrdiff_t>(row * size),
                              column.values.begin() + static_cast<std::ptrdiff_t>((row + 1) * size));
    }
    if (row < data.lines.size())
        one.lines = {data.lines[row]};
    return one;
}

} // namespace netloom
