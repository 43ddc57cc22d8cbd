// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/find_bar.hpp"

#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace netloom {

FindBar::FindBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setProperty("look", "card");
    m_field = new QLineEdit(this);
    nameWidget(m_field, QStringLiteral("findField"), tr("Find node"));
    m_field->setPlaceholderText(tr("Title of a node"));
    m_field->setMinimumWidth(180);
    m_answer = makeLabel(tr("not found"), TextRole::Muted, this);
    m_answer->hide();
    QPushButton *close = iconButton(QStringLiteral("close"), tr("Close the search"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->addWidget(m_field);
    layout->addWidget(m_answer);
    layout->addWidget(close);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) { emit searched(text, false); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { emit searched(m_field->text(), true); });
    connect(close, &QPushButton::clicked, this, [this] {
        hide();
        parentWidget()->setFocus();
    });
    hide();
}

void FindBar::open()
{
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::setHasFound(bool hasFound)
{
    m_answer->setVisible(!hasFound);
    adjustSize();
    move(parentWidget()->width() - width() - 12, y());
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    hide();
    parentWidget()->setFocus();
}

NodeId findTitle(const GraphSpec &graph, const QString &text, const std::vector<NodeId> &selected, bool isNext)
{
    const int count = static_cast<int>(graph.nodes.size());
    if (count == 0 || text.trimmed().isEmpty())
        return {};
    int start = 0;
    for (int i = 0; i < count && !selected.empty(); ++i)
        if (graph.nodes[static_cast<std::size_t>(i)].id == selected.front())
            start = isNext ? i + 1 : i;
    for (int i = 0; i < count; ++i) {
        const Node &node = graph.nodes[static_cast<std::size_t>((start + i) % count)];
        if (qstr(node.title).contains(text.trimmed(), Qt::CaseInsensitive) ||
            qstr(node.type).contains(text.trimmed(), Qt::CaseInsensitive))
            return node.id;
    }
    return {};
}

} // namespace netloom
