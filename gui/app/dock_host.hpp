// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

#include <QByteArray>
#include <QDockWidget>
#include <QMainWindow>
#include <QStackedWidget>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace netloom {

class WindowSettings;

/// Makes the docks and pages of the catalogue when they are first needed, and shows those of a rail step. How a person
/// arranges a step's docks is kept for that step.
class DockHost : public QObject
{
    Q_OBJECT
public:
    using Arrangements = std::map<WorkflowStep, QByteArray>; ///< of the docks, by step, as QMainWindow::saveState() says it

    DockHost(QMainWindow &window, QStackedWidget &pages, const DockContext &context, WindowSettings &settings);
    ~DockHost() override;

    void showStep(WorkflowStep step);
    /// Makes what a step shows while nobody waits for it, so that the first time takes no longer than the second.
    void makeAhead(const std::vector<WorkflowStep> &steps);
    void restore();      ///< the sizes again, for a window whose parts were not laid out at showStep()
    void showNone();     ///< no docks: the start page shows
    void reset();        ///< the arrangement of every step as it was shipped
    Arrangements keep(); ///< writes the arrangements to the settings, and gives them
    void takeOver(Arrangements arrangements);
    QWidget *page() const;            ///< the Center page of the step that shows; null when there is none
    QList<QAction *> toggles() const; ///< one a dock of the step that shows

private:
    struct Dock {
        const DockType *type;
        QDockWidget *widget;
        bool isMade = false;
    };
    QWidget *pageOf(WorkflowStep step); ///< made when it is first asked for; null for a step without one
    void fill(Dock &dock);
    void makeNext();
    void arrange(WorkflowStep step);
    void noteArrangement();
    bool belongs(const DockType &type, WorkflowStep step) const;

    QMainWindow &m_window;
    QStackedWidget &m_pages;
    DockContext m_context;
    WindowSettings &m_settings;
    std::vector<Dock> m_docks;
    std::map<const DockType *, QWidget *> m_centers;
    Arrangements m_arrangements;
    std::optional<WorkflowStep> m_step;
    std::deque<std::function<void()>> m_ahead; ///< still to be made
};

} // namespace netloom
