// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/node_help_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/canvas/palette_list.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace netloom {

namespace {

constexpr int kindsWidth = 240;

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
    : QDialog(parent),
      m_search(new QLineEdit(this)),
      m_model(new PaletteModel(this)),
      m_list(new PaletteList(*m_model, this)),
      m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("nodeHelpDialog"));
    setWindowTitle(tr("Node Help"));
    nameWidget(m_search, QStringLiteral("nodeSearch"), tr("Search the kinds of nodes"));
    nameWidget(m_list, QStringLiteral("nodeKinds"), tr("Kinds of nodes"));
    nameWidget(m_text, QStringLiteral("nodeHelpText"), tr("Help"));
    m_search->setPlaceholderText(tr("Search"));
    m_list->setDragEnabled(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &NodeHelpDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NodeHelpDialog::showChosen);

    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(8);
    kinds->addWidget(m_search);
    kinds->addWidget(m_list, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addLayout(kinds);
    middle->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    m_search->setFixedWidth(kindsWidth);
    m_list->setFixedWidth(kindsWidth);
    resize(800, 540);

    const Node *selected =
        session.selectedNodes().empty() ? nullptr : session.project().graph->find(session.selectedNodes().front());
    const QModelIndex its = selected ? m_model->indexOf(qstr(selected->type)) : QModelIndex();
    m_list->setCurrentIndex(its.isValid() ? its : m_model->firstType());
    its.isValid() ? m_list->scrollTo(its, QAbstractItemView::PositionAtCenter) : m_list->scrollToTop();
    m_search->setFocus();
}

void NodeHelpDialog::search(const QString &words)
{
    const QString chosen = m_list->currentIndex().data(PaletteModel::TypeRole).toString();
    m_model->setSearch(words);
    const QModelIndex still = words.isEmpty() ? m_model->indexOf(chosen) : QModelIndex();
    m_list->setCurrentIndex(still.isValid() ? still : m_model->firstType());
    if (m_model->rowCount() == 0)
        m_text->setPlainText(tr("No kind of node matches. Try a shorter word."));
}

void NodeHelpDialog::showChosen()
{
    const QString type = m_list->currentIndex().data(PaletteModel::TypeRole).toString();
    if (const NodeInfo *info = findNodeType(type.toStdString()))
        m_text->setHtml(helpPage(*info));
}

} // namespace netloom
