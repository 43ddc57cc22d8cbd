// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/row_matches.hpp"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace netloom {

/// Looks for rows by what a plug-in knows of them, a substructure for example: how many there are as one types, the way from
/// one to the next, and what is done with them. Hidden where no plug-in searches such rows.
class RowSearchBar : public QWidget
{
    Q_OBJECT
public:
    RowSearchBar(Session &session, RowMatches &matches, QWidget *parent = nullptr);
    void setCurrentRow(int row) { m_current = row; } ///< from where the next is looked for

signals:
    void rowWanted(int row);

private:
    void build();
    void refreshKinds();
    void look();
    void showState();
    void step(int direction);
    void leaveOut();
    void useOnly();

    Session &m_session;
    RowMatches &m_matches;
    std::vector<const RowSearch *> m_searches;
    QTimer m_timer;
    QLabel *m_label, *m_count, *m_trouble;
    QComboBox *m_kind;
    QLineEdit *m_field;
    QPushButton *m_previous, *m_next, *m_use;
    int m_current = -1;
};

} // namespace netloom
