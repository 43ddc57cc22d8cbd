// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_card.hpp"

#include "gui/canvas/repair_button.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "gui/theme/wrapped_height.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

namespace netloom {

namespace {
constexpr int leastTextWidth = 280;
}

RepairCard::RepairCard(QWidget *parent) : Card(parent, Tone::Warning)
{
    setObjectName(QStringLiteral("repairCard"));
    setAccessibleName(tr("Suggestion"));
    m_sentence = makeWrappedLabel({}, TextRole::Body, this);
    m_later = iconButton(QStringLiteral("close"), tr("Not now"), this);
    m_later->setObjectName(QStringLiteral("notNow"));
    connect(m_later, &QPushButton::clicked, this, [this] {
        m_putOff = m_shown.message;
        parentWidget()->setFocus();
        hide();
    });
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_sentence);
    top->addStretch();
    top->addWidget(m_later, 0, Qt::AlignTop);
    body()->addLayout(top);
    hide();
}

void RepairCard::showIssues(const CanvasContent &content, const FoldedGraph &seen, NodeId node)
{
    const GraphIssue *gravest = nullptr, *mendable = nullptr;
    for (const GraphIssue &issue : content.issues)
        if (seen.seen(issue.node) == node) {
            if (!gravest || issue.severity < gravest->severity)
                gravest = &issue;
            if (!issue.repairs.empty() && (!mendable || issue.severity < mendable->severity))
                mendable = &issue;
        }
    std::vector<Repair> repairs;
    if (gravest)
        repairs = repairsOf(*content.graph, *gravest, content.signatureOrNull());
    if (repairs.empty() && mendable) {
        gravest = mendable;
        repairs = mendable->repairs;
    }
    if (repairs.empty() || content.graph->nodes.empty() || gravest->message == m_putOff) {
        hide();
        return;
    }
    m_shown = *gravest;
    m_shown.repairs = std::move(repairs);
    fill(content);
    show();
}

void RepairCard::takeFocus()
{
    if (auto *first = m_buttons ? m_buttons->findChild<QPushButton *>() : nullptr)
        first->setFocus(Qt::ShortcutFocusReason);
}

void RepairCard::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        parentWidget()->setFocus();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button)
        button->click();
    else
        Card::keyPressEvent(event);
}

void RepairCard::fill(const CanvasContent &content)
{
    const GraphIssue &issue = m_shown;
    setTone(issue.severity == Severity::Error     ? Tone::Bad
            : issue.severity == Severity::Warning ? Tone::Warning
                                                  : Tone::Plain);
    m_sentence->setText(shown(issue.message));
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater(); // one of them may be what was just clicked
    }
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    for (const Repair &repair : issue.repairs) {
        QPushButton *button =
            makeRepairButton(repair, content.graph, content.analysis.total.parameters, content.signature, m_buttons);
        connect(button, &QPushButton::clicked, this, [this, repair, node = issue.node] { emit chosen(repair, node); });
        row->addWidget(button);
    }
    // Side by side where there is room, else one below the other.
    if (row->sizeHint().width() + 4 * row->spacing() > parentWidget()->width() * 3 / 4)
        row->setDirection(QBoxLayout::TopToBottom);
    else
        row->addStretch();
    // The sentence is as wide as what is below it.
    const int width = std::max(leastTextWidth, row->sizeHint().width() - m_later->sizeHint().width() - 4);
    m_sentence->setFixedWidth(width);
    m_sentence->setFixedHeight(wrappedHeight(m_sentence, width));
    body()->addWidget(m_buttons);
    m_buttons->show();
    adjustSize();
}

} // namespace netloom
