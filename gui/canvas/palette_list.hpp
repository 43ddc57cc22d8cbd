// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace netloom {

class PaletteModel;

/// The list of the kinds of nodes: a stripe in the category's colour before each, as on the canvas. What is dragged
/// from it looks like the node that it will be. Where stars are wanted, a click on a kind's star, Ctrl+D or the context menu
/// makes it a favourite or an ordinary one again.
class PaletteList : public QListView
{
    Q_OBJECT
public:
    explicit PaletteList(PaletteModel &model, QWidget *parent = nullptr);

    /// True: a single click chooses, too, as in a menu.
    void setChoosesOnClick(bool isWanted) { m_choosesOnClick = isWanted; }
    void setHasStars(bool isWanted);
    bool hasStars() const { return m_hasStars; }
    static QRect starPlace(const QRect &row);

signals:
    void chosen(const QString &type); ///< double click or Return
    void starToggled(const QString &type);
    void blockUnwanted(const QString &name); ///< it is to be taken out of the library

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    QString typeOfStarAt(QPoint place) const; ///< empty: no star is there

    bool m_choosesOnClick = false;
    bool m_hasStars = false;
    QString m_pressedStar; ///< of the kind whose star is being clicked
};

} // namespace netloom
