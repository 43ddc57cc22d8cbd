// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace netloom {

/// A line over a node for its new title: Return or leaving takes it, Escape gives up. Deletes itself.
class RenameField : public QLineEdit
{
    Q_OBJECT
public:
    RenameField(const QString &title, QWidget *parent);
    void begin();

signals:
    void done(const QString &title); ///< empty when given up

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(const QString &title);

    bool m_isDone = false;
};

} // namespace netloom
