// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

class QLabel;
class QLineEdit;

namespace netloom {

class PaletteList;
class PaletteModel;

/// The kinds of layers, to search, drag or double-click. "/" goes to the search.
class PaletteDock : public QWidget
{
    Q_OBJECT
public:
    explicit PaletteDock(const DockContext &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showFavourites();
    void add(const QString &type);

    Session &m_session;
    QLineEdit *m_search;
    PaletteModel *m_model;
    PaletteList *m_list;
    QLabel *m_nothing;
};

} // namespace netloom
