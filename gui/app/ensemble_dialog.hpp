// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace netloom {

class Session;

/// Trains the open project's network several times over, with another seed each, and keeps the runs as one ensemble.
class EnsembleDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EnsembleDialog(Session &session, QWidget *parent = nullptr);
    ~EnsembleDialog() override; ///< stops what runs

private:
    void start();
    void setRunning(bool isRunning);

    Session &m_session;
    QSpinBox *m_count;
    QPushButton *m_start, *m_stop, *m_evaluate;
    QProgressBar *m_progress;
    QLabel *m_words; ///< what came of it, or what went wrong
};

} // namespace netloom
