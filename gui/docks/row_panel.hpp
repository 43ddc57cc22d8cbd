// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QLabel;

namespace netloom {

class DepictionView;

/// The chosen row as its plug-in depicts it, else its picture, its signal or its values.
class RowPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RowPanel(Session &session, QWidget *parent = nullptr);
    void showRow(int row); ///< of the session's data; -1 none

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    Session &m_session;
    QLabel *m_title, *m_trouble;
    DepictionView *m_view;
    int m_row = -1;
    bool m_isDirty = true;
};

} // namespace netloom
