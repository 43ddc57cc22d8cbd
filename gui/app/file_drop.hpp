// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QLabel;
class QWidget;

namespace netloom {

/// Takes files that are dragged onto a window, whatever part of it they are let go on, and says so while they are above it.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QWidget &window);

signals:
    void dropped(const QStringList &paths); ///< at least one; after the drag has ended

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showHint(bool isShown);

    QWidget &m_window;
    QPointer<QLabel> m_hint;
};

} // namespace netloom
