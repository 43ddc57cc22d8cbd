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

signals:
    void chosen(const QString &type); ///< double click or Return

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
};

} // namespace netloom
