// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAbstractItemView;
class QLineEdit;

namespace netloom {

/// A card that floats over the window: a search field and below it what it found. The field has the keys, and the list shows
/// what they choose; Return takes the marked row. Escape, or looking elsewhere, closes and deletes it.
class SearchPopup : public QFrame
{
    Q_OBJECT
public:
    /// Shows itself at a place of the screen, as far as that has room.
    void openAt(QPoint onScreen);

protected:
    /// name: of the whole, and objectName in lower case; hint: what the empty field says, and its accessible name.
    SearchPopup(const QString &objectName, const QString &name, const QString &hint, QWidget *parent);

    void setList(QAbstractItemView *list);
    virtual void find(const QString &words) = 0;
    virtual void takeMarked() = 0;

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_search;
    QAbstractItemView *m_list = nullptr;
};

} // namespace netloom
