// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace netloom {

class PaletteModel;

/// The list of the kinds of nodes: a stripe in the category's colour before each, as on the canvas. What is dragged
/// from it looks like the node that it will be.
class PaletteList : public QListView
{
    Q_OBJECT
public:
    explicit PaletteList(PaletteModel &model, QWidget *parent = nullptr);

    /// True: a single click chooses, too, as in a menu.
    void setChoosesOnClick(bool isWanted) { m_choosesOnClick = isWanted; }

signals:
    void chosen(const QString &type); ///< double click or Return

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    bool m_choosesOnClick = false;
};

} // namespace netloom
