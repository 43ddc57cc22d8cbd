// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/design_check_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/canvas/repair_button.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <algorithm>
#include <span>

namespace netloom {

namespace {
constexpr std::size_t mostCards = 50; ///< nobody reads the hundredth, and each takes its time to be laid out
}

DesignCheckDialog::DesignCheckDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setObjectName(QStringLiteral("designCheckDialog"));
    setWindowTitle(tr("Check the design"));
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("window"));
    m_cards = new QVBoxLayout(body);
    m_cards->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(&m_session, &Session::findingsChanged, this, &DesignCheckDialog::refresh);
    refresh();
    // As high as what it says, within reason.
    constexpr int width = 560, beside = 100, least = 300, most = 660;
    m_cards->activate();
    const int height =
        m_cards->hasHeightForWidth() ? m_cards->totalHeightForWidth(width - 40) : m_cards->sizeHint().height();
    resize(width, std::clamp(height + beside, least, most));
}

void DesignCheckDialog::refresh()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const std::vector<GraphIssue> &issues = m_session.findings();
    for (const GraphIssue &issue : std::span(issues).first(std::min(issues.size(), mostCards)))
        m_cards->addWidget(makeCard(issue));
    if (issues.size() > mostCards)
        m_cards->addWidget(
            makeWrappedLabel(tr("%Ln more can be seen at their nodes; many go when the first ones are mended.", nullptr,
                                static_cast<int>(issues.size() - mostCards)),
                             TextRole::Muted, this));
    if (issues.empty())
        m_cards->addWidget(new EmptyState(QStringLiteral("check"), tr("Nothing to mend"),
                                          tr("No design check has found anything in this network."), {}, this));
    else
        m_cards->addStretch();
}

QWidget *DesignCheckDialog::makeCard(const GraphIssue &issue)
{
    auto *card = new Card(this, issue.severity == Severity::Error     ? Tone::Bad
                                : issue.severity == Severity::Warning ? Tone::Warning
                                                                      : Tone::Plain);
    if (const Node *node = m_session.project().graph->find(issue.node))
        card->body()->addWidget(makeLabel(qstr(node->title), TextRole::Strong, card));
    card->body()->addWidget(makeWrappedLabel(shown(issue.message), TextRole::Body, card));
    auto *row = new QHBoxLayout;
    for (const Repair &repair : issue.repairs) {
        QPushButton *button = makeRepairButton(repair, m_session.project().graph, m_session.analysis().total.parameters,
                                               m_session.signature(), card);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, repair, node = issue.node] { m_session.mend(repair, node); });
    }
    row->addStretch();
    if (!issue.repairs.empty())
        card->body()->addLayout(row);
    return card;
}

} // namespace netloom
