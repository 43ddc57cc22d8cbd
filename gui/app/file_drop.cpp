// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/file_drop.hpp"

#include "gui/theme/tokens.hpp"

#include <QApplication>
#include <QDir>
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
            paths << QDir::cleanPath(url.toLocalFile()); // a folder may come with a slash at its end
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget &window) : QObject(&window), m_window(window)
{
    m_window.setAcceptDrops(true);
    qApp->installEventFilter(this); // a field would take a file for text
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave && type != QEvent::Drop)
        return false;
    if (!watched->isWidgetType() || static_cast<QWidget *>(watched)->window() != &m_window)
        return false;
    if (type == QEvent::DragLeave) {
        showHint(false);
        return false;
    }
    auto *dragged = static_cast<QDropEvent *>(event); // what enters and moves is one, too
    const QStringList paths = localFiles(*dragged->mimeData());
    if (paths.isEmpty())
        return false;
    dragged->acceptProposedAction();
    showHint(type != QEvent::Drop);
    // The drag's source waits for this handler; a dialog about unsaved changes must not hold it up.
    if (type == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
    return true;
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
