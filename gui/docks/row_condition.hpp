// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;

namespace netloom {

/// Which rows are used, as a condition that one types; beside it the ways to a new column by formula and to a second file.
class RowCondition : public QWidget
{
    Q_OBJECT
public:
    explicit RowCondition(Session &session, QWidget *parent = nullptr);

private:
    void refresh();
    void apply();
    void say(const QString &trouble);
    void fillJoins(QMenu &menu);
    void joinWith(const QString &path);

    Session &m_session;
    QLineEdit *m_field;
    QLabel *m_count, *m_trouble;
};

/// Asks for a column by formula, or for another formula of the one of that name, and puts it into the project.
void askForFormula(Session &session, const std::string &name, QWidget *parent);

} // namespace netloom
