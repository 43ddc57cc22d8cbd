// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/simulation_panel.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/forms/simulation_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

namespace netloom {

SimulationPanel::SimulationPanel(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_form(new SimulationForm(this))
{
    setObjectName(QStringLiteral("simulationPanel"));
    setProperty("look", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->addWidget(makeWrappedLabel(
        tr("How the rows are simulated. Each change makes them anew; it can be undone. Runs from before stay, "
           "and speak of the rows that they were trained on."),
        TextRole::Secondary, this));
    column->addWidget(m_form);
    connect(m_form, &SimulationForm::edited, this, &SimulationPanel::apply);
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::dataChanged})
        connect(&m_session, signal, this, &SimulationPanel::refresh);
    refresh();
}

const Generator *SimulationPanel::generatorOf(const Session &session)
{
    const DataSetup &setup = session.project().data;
    return setup.generator == "drawn" ? nullptr : session.registry().findGenerator(setup.generator);
}

void SimulationPanel::refresh()
{
    const Generator *generator = generatorOf(m_session);
    if (!generator || m_session.jobs().isBusy(QStringLiteral("simulate")))
        return; // what was typed last is on its way
    const DataSetup &setup = m_session.project().data;
    const std::int64_t rows = setup.generatorRows > 0 ? setup.generatorRows : generator->info().rows;
    m_form->setSimulation(*generator, {rows, setup.generatorSeed, setup.generatorParams});
}

void SimulationPanel::apply(const QString &label)
{
    const Simulation &wanted = m_form->simulation();
    m_session.simulate(tr("set %1 of the simulation").arg(label), wanted.rows, wanted.seed, wanted.params,
                       QStringLiteral("simulate:") + label);
}

} // namespace netloom
