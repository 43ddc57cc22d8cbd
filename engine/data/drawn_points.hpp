// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

enum class DrawnKind { Classes, Values };

/// A point that a person put on a plane: x and y in [-1, 1], and its class from 1 to 6 or a value in [-1, 1].
struct DrawnPoint {
    double x = 0, y = 0, value = 1;
    bool operator==(const DrawnPoint &) const = default;
};

/// What was drawn by hand, in the order in which it was drawn.
struct Drawing {
    static constexpr std::size_t mostPoints = 5000;
    static constexpr int mostClasses = 6;

    DrawnKind kind = DrawnKind::Classes;
    std::vector<DrawnPoint> points;
    bool operator==(const Drawing &) const = default;

    /// How many points each class has, the first at 0.
    std::vector<std::size_t> classCounts() const;
};

/// The number as a drawing keeps it: four digits behind the point.
double drawnNumber(double number);

/// "0.5 -0.25 1;0.1 0.2 2": x, y and class or value, in plain digits. parseDrawing() reads it back.
std::string drawingText(const Drawing &drawing);

/// Throws Error (Usage) that names the first point that is none, and what is wrong with it; also on more than 5000.
Drawing parseDrawing(DrawnKind kind, std::string_view text);

} // namespace netloom
