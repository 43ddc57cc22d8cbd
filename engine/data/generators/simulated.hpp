// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"
#include "engine/data/generator.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Collects a simulated table row by row: some numbers or one block of them, and a class or one more number as the target.
class SimulatedTable
{
public:
    struct Name {
        std::string name;
        std::string unit;
        std::string description;
    };

    SimulatedTable(std::vector<Name> features, std::int64_t rows);
    /// One feature of such a shape: a picture, a signal; addRow() then takes its numbers in row-major order.
    /// Throws Error (Usage) where all rows together would be more than 200 million numbers.
    SimulatedTable(Name feature, const Shape &shape, std::int64_t rows);

    void setClasses(Name name, std::vector<std::string> classes); ///< classes in alphabetical order
    void setTarget(Name name);

    /// Values are rounded to six digits behind the point: the mathematical library's last bits differ between machines.
    void addRow(const std::vector<double> &features, std::int32_t code);
    void addRow(const std::vector<double> &features, double target);

    Dataset take() &&;

private:
    void addFeatures(const std::vector<double> &features);
    Dataset m_data;
    std::size_t m_expectedRows;
};

ParamSpec realParam(std::string key, std::string label, double value, double minimum, double maximum, std::string help);
ParamSpec countParam(std::string key, std::string label, std::int64_t value, std::int64_t minimum, std::int64_t maximum,
                     std::string help);

/// Rounded to four digits behind the point: the mathematical library's last bits differ between machines.
float settled(double value);

/// The one stream of a generator; draw from it in a fixed order.
RandomStream generatorStream(std::uint64_t seed);

} // namespace netloom
