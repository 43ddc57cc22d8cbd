// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QFrame>

namespace netloom {

class SimulationForm;

/// What the project's simulated data are made with, to be changed: each change makes the rows anew, as an edit.
class SimulationPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SimulationPanel(Session &session, QWidget *parent = nullptr);

    /// The generator of the project's data, where it has settings: what was drawn by hand has none. Null otherwise.
    static const Generator *generatorOf(const Session &session);

private:
    void refresh();
    void apply(const QString &label);

    Session &m_session;
    SimulationForm *m_form;
};

} // namespace netloom
