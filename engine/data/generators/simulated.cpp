// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>

namespace netloom {

namespace {

constexpr std::int64_t mostNumbers = 200'000'000; // 800 MB

double rounded(double value)
{
    const double digits = std::round(value * 1e6) / 1e6;
    return digits == 0 ? 0 : digits; // no negative zero
}

} // namespace

SimulatedTable::SimulatedTable(std::vector<Name> features, std::int64_t rows)
    : m_expectedRows(static_cast<std::size_t>(rows))
{
    for (Name &feature : features) {
        Column column;
        column.name = std::move(feature.name);
        column.unit = std::move(feature.unit);
        column.description = std::move(feature.description);
        column.numbers.reserve(m_expectedRows);
        m_data.columns.push_back(std::move(column));
        m_data.roles.push_back(ColumnRole::Feature);
    }
}

SimulatedTable::SimulatedTable(Name feature, const Shape &shape, std::int64_t rows)
    : m_expectedRows(static_cast<std::size_t>(rows))
{
    if (rows > mostNumbers / shape.size())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("{1} rows of {2} would be more than {3} numbers. Ask for fewer or smaller ones."), rows,
                         text(shape.str()), mostNumbers));
    Column column;
    column.name = std::move(feature.name);
    column.type = ColumnType::Tensor;
    column.unit = std::move(feature.unit);
    column.description = std::move(feature.description);
    column.shape = shape;
    column.values.reserve(static_cast<std::size_t>(rows * shape.size()));
    m_data.columns.push_back(std::move(column));
    m_data.roles.push_back(ColumnRole::Feature);
}

void SimulatedTable::setClasses(Name name, std::vector<std::string> classes)
{
    setTarget(std::move(name));
    m_data.columns.back().type = ColumnType::Category;
    m_data.columns.back().categories = std::move(classes);
}

void SimulatedTable::setTarget(Name name)
{
    Column column;
    column.name = std::move(name.name);
    column.unit = std::move(name.unit);
    column.description = std::move(name.description);
    m_data.columns.push_back(std::move(column));
    m_data.roles.push_back(ColumnRole::Target);
}

void SimulatedTable::addFeatures(const std::vector<double> &features)
{
    Column &first = m_data.columns.front();
    for (std::size_t i = 0; i < features.size(); ++i)
        if (first.type == ColumnType::Tensor)
            first.values.push_back(static_cast<float>(rounded(features[i])));
        else
            m_data.columns[i].numbers.push_back(rounded(features[i]));
    ++m_data.rows;
}

void SimulatedTable::addRow(const std::vector<double> &features, std::int32_t code)
{
    addFeatures(features);
    m_data.columns.back().codes.push_back(code);
}

void SimulatedTable::addRow(const std::vector<double> &features, double target)
{
    addFeatures(features);
    m_data.columns.back().numbers.push_back(rounded(target));
}

Dataset SimulatedTable::take() &&
{
    return std::move(m_data);
}

ParamSpec realParam(std::string key, std::string label, double value, double minimum, double maximum, std::string help)
{
    ParamSpec spec;
    spec.key = std::move(key);
    spec.label = std::move(label);
    spec.type = ParamType::Real;
    spec.defaultValue = value;
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.help = std::move(help);
    return spec;
}

ParamSpec countParam(std::string key, std::string label, std::int64_t value, std::int64_t minimum, std::int64_t maximum,
                     std::string help)
{
    ParamSpec spec = realParam(std::move(key), std::move(label), 0, static_cast<double>(minimum),
                               static_cast<double>(maximum), std::move(help));
    spec.type = ParamType::Int;
    spec.defaultValue = value;
    return spec;
}

float settled(double value)
{
    return static_cast<float>(std::round(value * 1e4) / 1e4);
}

RandomStream generatorStream(std::uint64_t seed)
{
    return RandomStream({.seed = seed, .purpose = Purpose::Generator, .epoch = 0, .step = 0});
}

} // namespace netloom
