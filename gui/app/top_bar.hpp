// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/rail.hpp"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace netloom {

class ElidedLabel;
class RunBar;
class RunController;
struct RunKeys;

/// The bar across the top: the project and whether it is saved, the rail, and what to do next.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(Session &session, RunController &runs, QWidget *parent = nullptr);
    void setStep(std::optional<WorkflowStep> step); ///< none: the start page shows
    Rail &rail() { return *m_rail; }
    void setRunKeys(const RunKeys &keys);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTitle();
    QWidget *makeActions(RunController &runs);
    void showTitle();
    void showActions();
    QString savedText() const;

    Session &m_session;
    RunController &m_runs;
    std::optional<WorkflowStep> m_step;
    Rail *m_rail;
    ElidedLabel *m_title = nullptr;
    QLabel *m_saved = nullptr;
    RunBar *m_runBar = nullptr;
    QPushButton *m_openData = nullptr, *m_next = nullptr;
    QTimer m_clock; ///< "saved 2 min ago" grows older
};

} // namespace netloom
