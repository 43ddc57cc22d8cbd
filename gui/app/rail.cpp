// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/rail.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace netloom {

namespace {

constexpr int markSize = 14;
constexpr int sidePadding = 11;

/// The chevron between two steps.
class Chevron : public QWidget
{
public:
    explicit Chevron(QWidget *parent) : QWidget(parent) { setFixedSize(14, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        themedIcon(QStringLiteral("chevron-right"), tokens(palette()).line).paint(&painter, QRect(0, 3, 14, 14));
    }
};

QFont stepFont()
{
    QFont font = bodyFont();
    font.setPixelSize(14);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

RailButton::RailButton(WorkflowStep step, QWidget *parent) : QAbstractButton(parent), m_step(step)
{
    setText(stepTitle(step));
    setFont(stepFont());
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    nameWidget(this, QStringLiteral("rail.%1").arg(QString::fromStdString(stepKey(step))), text());
    setState(StepState::NotDone);
}

void RailButton::setState(StepState state)
{
    m_state = state;
    const QString words = stepStateText(state);
    setAccessibleDescription(words);
    setToolTip(tr("%1: %2 (Ctrl+%3)").arg(text(), words).arg(static_cast<int>(m_step) + 1));
    update();
}

QSize RailButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + markSize + 6 + 2 * sidePadding, 32};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentSoft : t.inset);
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    }
    paintMark(painter, QRect(sidePadding, (height() - markSize) / 2, markSize, markSize));
    painter.setPen(isChecked() ? readableOn(t.accent, t.accentSoft) : t.text);
    painter.drawText(rect().adjusted(sidePadding + markSize + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void RailButton::paintMark(QPainter &painter, const QRect &place) const
{
    const Tokens &t = tokens(palette());
    if (m_state == StepState::Done) {
        themedIcon(QStringLiteral("check"), isChecked() ? t.accent : t.good).paint(&painter, place.adjusted(-1, -1, 1, 1));
        return;
    }
    // A stale step bears a full mark, one that is not done a ring: the shape says it without the colour.
    const QRectF dot = QRectF(place).adjusted(2.5, 2.5, -2.5, -2.5);
    if (m_state == StepState::Stale) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accent : t.warning);
        painter.drawEllipse(dot);
        return;
    }
    painter.setPen(QPen(isChecked() ? t.accent : t.muted, 1.6));
    painter.setBrush(isChecked() ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dot);
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Rail::Rail(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    nameWidget(this, QStringLiteral("rail"), tr("Workflow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (const WorkflowStep step : allSteps) {
        auto *button = new RailButton(step, this);
        m_buttons[static_cast<std::size_t>(step)] = button;
        if (step != WorkflowStep::Data)
            row->addWidget(new Chevron(this));
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, step] { emit chosen(step); });
    }
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::graphChanged,
                              &Session::dataChanged, &Session::benchChanged, &Session::runsChanged, &Session::stepDone})
        connect(&m_session, signal, this, &Rail::refresh);
    refresh();
}

void Rail::setCurrent(std::optional<WorkflowStep> step)
{
    for (RailButton *button : m_buttons)
        button->setChecked(step && button->step() == *step);
}

void Rail::refresh()
{
    setEnabled(m_session.hasProject());
    for (RailButton *button : m_buttons)
        button->setState(m_session.hasProject() ? m_session.stepState(button->step()) : StepState::NotDone);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int move = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    for (std::size_t i = 0; move != 0 && i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->hasFocus())
            continue;
        const auto next = (i + m_buttons.size() + static_cast<std::size_t>(move)) % m_buttons.size();
        m_buttons[next]->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace netloom
