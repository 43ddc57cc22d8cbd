// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_rows.hpp"

#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>

namespace netloom {

void addSetting(QVBoxLayout *page, const QString &objectName, const QString &title, const QString &help, QWidget *editor)
{
    auto *card = new Card;
    editor->setParent(card); // the first child: whoever looks for the title finds the editor before its label
    nameWidget(editor, objectName, title);
    editor->setAccessibleDescription(help);
    editor->setToolTip(help);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *label = makeLabel(title, TextRole::Strong, nullptr);
    label->setBuddy(editor);
    words->addWidget(label);
    words->addWidget(makeWrappedLabel(help, TextRole::Secondary, nullptr));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(editor, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    page->addWidget(card);
}

} // namespace netloom
