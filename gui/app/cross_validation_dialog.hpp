// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/cross_validate.hpp"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace netloom {

class Session;

/// Cross-validates the open project: every row is tested once, by a network that has not seen it.
class CrossValidationDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CrossValidationDialog(Session &session, QWidget *parent = nullptr);
    ~CrossValidationDialog() override; ///< stops what runs

private:
    void start();
    void showFound(CrossValidation found);
    void showTable();
    void setRunning(bool isRunning);
    void save();

    Session &m_session;
    QSpinBox *m_folds;
    QPushButton *m_start, *m_stop, *m_save;
    QProgressBar *m_progress;
    QLabel *m_words; ///< what was found, or what went wrong
    QTableWidget *m_table;
    CrossValidation m_found;
};

} // namespace netloom
