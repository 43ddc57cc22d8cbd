// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/steps.hpp"

#include <QAbstractButton>
#include <QWidget>
#include <array>

namespace netloom {

/// One step of the rail: its name, and a mark for its state.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(WorkflowStep step, QWidget *parent);
    WorkflowStep step() const { return m_step; }
    void setState(StepState state);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRect &place) const;

    WorkflowStep m_step;
    StepState m_state = StepState::NotDone;
};

/// The workflow across the top: Data > Prepare > ... > Apply. Arrow keys move along it.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(Session &session, QWidget *parent = nullptr);
    void setCurrent(std::optional<WorkflowStep> step); ///< none: the start page shows

signals:
    void chosen(netloom::WorkflowStep step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    Session &m_session;
    std::array<RailButton *, 7> m_buttons{};
};

} // namespace netloom
