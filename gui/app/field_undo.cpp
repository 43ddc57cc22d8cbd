// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/field_undo.hpp"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace netloom {

FieldUndo::FieldUndo(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FieldUndo::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return false;
    const auto *field =
        qobject_cast<QAbstractSpinBox *>(watched) ? watched->findChild<QLineEdit *>() : qobject_cast<QLineEdit *>(watched);
    if (!field || (isUndo ? field->isUndoAvailable() : field->isRedoAvailable()))
        return false;
    event->ignore();
    return true;
}

} // namespace netloom
