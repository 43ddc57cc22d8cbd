// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace netloom {

class DepictionView;
class ParamForm;
class RowMatches;

/// The chosen row: as its plug-in depicts it, in one of several ways, else its picture or its signal; beside it what can be
/// set about that (a window, a plane), and its values.
class RowPanel : public QWidget
{
    Q_OBJECT
public:
    /// matches: what is searched for is marked on the rows that have it.
    RowPanel(Session &session, const RowMatches &matches, QWidget *parent = nullptr);
    void showRow(int row); ///< of the session's data; -1 none

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshKinds();
    void depict();
    void show(const Depiction &depiction);
    void showValues(const TableDepiction &table);
    const Depictor *chosen() const; ///< null: none of a plug-in

    Session &m_session;
    const RowMatches &m_matches;
    QLabel *m_title, *m_trouble;
    QComboBox *m_kind;
    DepictionView *m_view;
    ParamForm *m_form;
    QTableWidget *m_values;
    std::vector<const Depictor *> m_depictors;
    std::map<std::string, Params> m_options; ///< by depictor, as the person set them
    TableDepiction m_shownValues;
    int m_row = -1;
    bool m_isDirty = true;
    bool m_isMarked = false; ///< what is seen shows what was searched for
};

} // namespace netloom
