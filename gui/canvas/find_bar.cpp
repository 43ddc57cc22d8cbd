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
    struct Named {
        NodeId id;
        QString words;
    };
    std::vector<Named> all;
    for (const Node &node : graph.nodes)
        all.push_back({node.id, qstr(node.title) + u'\n' + qstr(node.type)});
    for (const Group &group : graph.groups)
        all.push_back({group.id, qstr(group.title) + u'\n' + qstr(group.note)});
    const QString wanted = text.trimmed();
    if (all.empty() || wanted.isEmpty())
        return {};
    std::size_t start = 0;
    for (std::size_t i = 0; i < all.size() && !selected.empty(); ++i)
        if (all[i].id == selected.front())
            start = isNext ? i + 1 : i;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const Named &each = all[(start + i) % all.size()]; each.words.contains(wanted, Qt::CaseInsensitive))
            return each.id;
    return {};
}

} // namespace netloom
