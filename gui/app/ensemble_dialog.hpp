// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace netloom {

class CountedJob;
class Session;

/// Trains the open project's network several times over, with another seed each, and keeps the runs as one ensemble.
class EnsembleDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EnsembleDialog(Session &session, QWidget *parent = nullptr);

private:
    void start(int count);

    Session &m_session;
    CountedJob *m_run;
    QPushButton *m_evaluate;
    QLabel *m_words; ///< what came of it, or what went wrong
};

} // namespace netloom
