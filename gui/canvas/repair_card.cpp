// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_card.hpp"

#include "gui/canvas/repair_button.hpp"
#include "gui/theme/translate.hpp"

#include <QHBoxLayout>

namespace netloom {

namespace {
constexpr int textWidth = 300;
}

RepairCard::RepairCard(QWidget *parent) : Card(parent, Tone::Warning)
{
    setObjectName(QStringLiteral("repairCard"));
    setAccessibleName(tr("Suggestion"));
    m_sentence = makeWrappedLabel({}, TextRole::Body, this);
    m_sentence->setFixedWidth(textWidth);
    body()->addWidget(m_sentence);
    hide();
}

void RepairCard::showIssues(const CanvasContent &content, const FoldedGraph &seen, NodeId node)
{
    const GraphIssue *gravest = nullptr;
    for (const GraphIssue &issue : content.issues)
        if (seen.seen(issue.node) == node && !issue.repairs.empty() && (!gravest || issue.severity < gravest->severity))
            gravest = &issue;
    if (!gravest || content.graph->nodes.empty() || gravest->message == m_putOff) {
        hide();
        return;
    }
    fill(content, *gravest);
    show();
}

void RepairCard::fill(const CanvasContent &content, const GraphIssue &issue)
{
    m_shown = issue;
    setTone(issue.severity == Severity::Error ? Tone::Bad : Tone::Warning);
    m_sentence->setText(shown(issue.message));
    m_sentence->setFixedHeight(m_sentence->heightForWidth(textWidth));
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater(); // one of them may be what was just clicked
    }
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    for (const Repair &repair : issue.repairs) {
        QPushButton *button = makeRepairButton(repair, *content.graph, content.signatureOrNull(), m_buttons);
        connect(button, &QPushButton::clicked, this, [this, repair, node = issue.node] { emit chosen(repair, node); });
        row->addWidget(button);
    }
    auto *later = new QPushButton(tr("Not now"), m_buttons);
    later->setObjectName(QStringLiteral("notNow"));
    connect(later, &QPushButton::clicked, this, [this] {
        m_putOff = m_shown.message;
        hide();
    });
    row->addWidget(later);
    row->addStretch();
    body()->addWidget(m_buttons);
    m_buttons->show();
    adjustSize();
}

} // namespace netloom
