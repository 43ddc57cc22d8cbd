// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/simulation_form.hpp"

#include "engine/data/generator.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"

#include <QVBoxLayout>

namespace netloom {

namespace {

ParamSpec wholeNumber(const char *key, const char *label, std::int64_t value, double minimum, double maximum,
                      const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Int;
    spec.defaultValue = value;
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.help = help;
    return spec;
}

} // namespace

SimulationForm::SimulationForm(QWidget *parent) : QWidget(parent), m_form(new ParamForm(this))
{
    setObjectName(QStringLiteral("simulationForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch();
    connect(m_form, &ParamForm::edited, this, &SimulationForm::take);
    connect(m_form, &ParamForm::troubleChanged, this, &SimulationForm::troubleChanged);
}

void SimulationForm::setSimulation(const Generator &generator, const Simulation &simulation)
{
    constexpr double mostRows = 10'000'000, mostExact = 9'007'199'254'740'992;
    m_simulation = simulation;
    m_specs = {
        wholeNumber("rows", NL_TEXT("Rows"), generator.info().rows, 1, mostRows, NL_TEXT("How many rows are made.")),
        wholeNumber(
            "seed", NL_TEXT("Seed"), 1, 0, mostExact,
            NL_TEXT("The same seed gives the same rows, on every machine. Another one gives others of the same kind."))};
    m_specs.insert(m_specs.end(), generator.info().params.begin(), generator.info().params.end());
    Params values = simulation.params;
    values.set("rows", simulation.rows);
    values.set("seed", static_cast<std::int64_t>(simulation.seed));
    m_form->setSpecs(m_specs, values);
}

bool SimulationForm::hasTrouble() const
{
    return m_form->hasTrouble();
}

void SimulationForm::take(const QString &key, const ParamValue &value)
{
    if (key == u"rows")
        m_simulation.rows = std::get<std::int64_t>(value);
    else if (key == u"seed")
        m_simulation.seed = static_cast<std::uint64_t>(std::get<std::int64_t>(value));
    else
        m_simulation.params.set(key.toStdString(), value);
    if (const ParamSpec *spec = findSpec(m_specs, key.toStdString()))
        emit edited(shown(spec->label));
}

} // namespace netloom
