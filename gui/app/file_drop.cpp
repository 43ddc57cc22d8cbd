// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/file_drop.hpp"

#include "gui/theme/tokens.hpp"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace netloom {

namespace {

QStringList localFiles(const QMimeData &dragged)
{
    QStringList paths;
    for (const QUrl &url : dragged.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget &window) : QObject(&window), m_window(window)
{
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *entered = static_cast<QDropEvent *>(event);
        if (localFiles(*entered->mimeData()).isEmpty())
            return false;
        entered->acceptProposedAction();
        showHint(true);
        return true;
    }
    case QEvent::DragLeave:
        showHint(false);
        return true;
    case QEvent::Drop: {
        auto *let = static_cast<QDropEvent *>(event);
        showHint(false);
        const QStringList paths = localFiles(*let->mimeData());
        let->acceptProposedAction();
        // The drag's source waits for this handler; a dialog about unsaved changes must not hold it up.
        if (!paths.isEmpty())
            QMetaObject::invokeMethod(
                this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void FileDrop::showHint(bool isShown)
{
    if (isShown && !m_hint) {
        m_hint = new QLabel(tr("Drop to open"), &m_window);
        m_hint->setObjectName(QStringLiteral("dropHint"));
        m_hint->setAlignment(Qt::AlignCenter);
        m_hint->setFont(figureFont());
        m_hint->setProperty("look", QStringLiteral("drop"));
        m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    if (!m_hint)
        return;
    m_hint->setText(tr("Drop to open"));
    m_hint->setGeometry(m_window.rect().adjusted(12, 12, -12, -12));
    m_hint->setVisible(isShown);
    m_hint->raise();
}

} // namespace netloom
