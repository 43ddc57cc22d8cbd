// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/cross_validate.hpp"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace netloom {

class CountedJob;
class Session;

/// Cross-validates the open project: every row is tested once, by a network that has not seen it.
class CrossValidationDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CrossValidationDialog(Session &session, QWidget *parent = nullptr);

private:
    void start(int count);
    void showFound(CrossValidation found);
    void showTable();
    void save();

    Session &m_session;
    CountedJob *m_run;
    QPushButton *m_save;
    QLabel *m_words; ///< what was found, or what went wrong
    QTableWidget *m_table;
    CrossValidation m_found;
};

} // namespace netloom
