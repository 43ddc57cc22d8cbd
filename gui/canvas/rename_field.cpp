// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/rename_field.hpp"

#include "gui/theme/widgets.hpp"

#include <QKeyEvent>

namespace netloom {

RenameField::RenameField(const QString &title, QWidget *parent) : QLineEdit(title, parent)
{
    nameWidget(this, QStringLiteral("renameField"), tr("New title"));
}

void RenameField::begin()
{
    show();
    raise();
    selectAll();
    setFocus(Qt::OtherFocusReason);
}

void RenameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish(text());
    else if (event->key() == Qt::Key_Escape)
        finish({});
    else
        QLineEdit::keyPressEvent(event);
}

void RenameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish(text());
}

void RenameField::finish(const QString &title)
{
    if (m_isDone)
        return;
    m_isDone = true;
    hide();
    deleteLater();
    emit done(title);
}

} // namespace netloom
