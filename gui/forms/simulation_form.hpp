// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <QWidget>
#include <cstdint>
#include <vector>

namespace netloom {

class Generator;
class ParamForm;

/// What simulated data are made with.
struct Simulation {
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    Params params; ///< only what the person set
    bool operator==(const Simulation &) const = default;
};

/// Rows, seed and the generator's own settings as one form.
class SimulationForm : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationForm(QWidget *parent = nullptr);

    /// Shows these settings of a generator. Emits nothing.
    void setSimulation(const Generator &generator, const Simulation &simulation);
    const Simulation &simulation() const { return m_simulation; }
    bool hasTrouble() const; ///< true while something is typed that is no value

signals:
    /// A person changed the setting of that label.
    void edited(const QString &label);
    void troubleChanged();

private:
    void take(const QString &key, const ParamValue &value);

    Simulation m_simulation;
    std::vector<ParamSpec> m_specs;
    ParamForm *m_form;
};

} // namespace netloom
