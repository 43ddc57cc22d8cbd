// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace netloom {

/// Lets Undo and Redo through to the window where a field of text has nothing of its own to take back: else what was just
/// entered could not be undone before the person has clicked elsewhere.
class FieldUndo : public QObject
{
    Q_OBJECT
public:
    explicit FieldUndo(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace netloom
