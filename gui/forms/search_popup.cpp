// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/search_popup.hpp"

#include "gui/theme/widgets.hpp"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace netloom {

// No Qt::Popup: assistive technology is not told of such windows.
SearchPopup::SearchPopup(const QString &objectName, const QString &name, const QString &hint, QWidget *parent)
    : QFrame(parent, Qt::Tool | Qt::FramelessWindowHint), m_search(new QLineEdit(this))
{
    setObjectName(objectName);
    setProperty("look", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    setAccessibleName(name);
    nameWidget(m_search, objectName + QStringLiteral("Search"), hint);
    m_search->setPlaceholderText(hint);
    m_search->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    column->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) { find(words); });
}

void SearchPopup::setList(QAbstractItemView *list)
{
    m_list = list;
    m_list->setFocusPolicy(Qt::NoFocus);
    static_cast<QVBoxLayout *>(layout())->addWidget(list, 1);
}

void SearchPopup::openAt(QPoint onScreen)
{
    const QRect room = screen()->availableGeometry();
    move(std::clamp(onScreen.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(onScreen.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    activateWindow();
    m_search->setFocus(Qt::PopupFocusReason);
}

bool SearchPopup::event(QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape || event->type() == QEvent::WindowDeactivate) {
        close();
        return true;
    }
    return QFrame::event(event);
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeMarked();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace netloom
