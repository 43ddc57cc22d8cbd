// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/node_help_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <algorithm>

namespace netloom {

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString helpPage(const NodeInfo &info)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>").arg(escaped(shown(info.label)), escaped(shown(info.help)));
    if (!info.formula.empty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(escaped(shown(info.formula)));
    for (const ParamSpec &spec : info.params) {
        const QString unit = spec.unit.empty() ? QString() : QStringLiteral(", %1").arg(qstr(spec.unit));
        html += QStringLiteral("<p><b>%1</b> <code>%2 = %3</code>%4<br>%5</p>")
                    .arg(escaped(shown(spec.label)), escaped(qstr(spec.key)), escaped(qstr(paramText(spec.defaultValue))),
                         escaped(unit), escaped(shown(spec.help)));
    }
    if (!info.source.empty())
        html += QStringLiteral("<p><i>%1</i></p>").arg(escaped(qstr(info.source)));
    return html;
}

} // namespace

NodeHelpDialog::NodeHelpDialog(const Session &session, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("nodeHelpDialog"));
    m_list->setProperty("look", QStringLiteral("choices"));
    setWindowTitle(tr("Node Help"));
    nameWidget(m_list, QStringLiteral("nodeKinds"), tr("Kinds of nodes"));
    nameWidget(m_text, QStringLiteral("nodeHelpText"), tr("Help"));
    const Node *selected =
        session.selectedNodes().empty() ? nullptr : session.project().graph->find(session.selectedNodes().front());
    int row = 0;
    for (const NodeInfo *info : nodeTypes()) {
        m_list->addItem(shown(info->label));
        m_list->item(m_list->count() - 1)->setData(Qt::UserRole, qstr(info->id));
        if (selected && selected->type == info->id)
            row = m_list->count() - 1;
    }
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(std::min(300, m_list->sizeHintForColumn(0) + 32));
    connect(m_list, &QListWidget::currentRowChanged, this, &NodeHelpDialog::showChosen);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(760, 500);
    m_list->setCurrentRow(row);
}

void NodeHelpDialog::showChosen()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        if (const NodeInfo *info = findNodeType(item->data(Qt::UserRole).toString().toStdString()))
            m_text->setHtml(helpPage(*info));
}

} // namespace netloom
