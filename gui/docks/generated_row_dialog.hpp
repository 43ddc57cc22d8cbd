// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace netloom {

class DepictionView;
class Depictor;
class FactsGrid;
class JobTracker;

/// One row that a model wrote, drawn large, with all that is known of it. It stays open beside the list, and follows what
/// is chosen there.
class GeneratedRowDialog : public QDialog
{
    Q_OBJECT
public:
    GeneratedRowDialog(JobTracker &jobs, QWidget *parent);

    using Facts = std::vector<std::pair<QString, QString>>;
    /// place: as it is seen in the list, from 0.
    void showRow(const GeneratedRowsPtr &rows, const Depictor &depictor, int row, int place, const Facts &facts);

signals:
    void stepped(int rows); ///< -1: the row before is wanted; 1: the next one

private:
    void depict(const GeneratedRowsPtr &rows, const Depictor &depictor, int row);

    JobTracker &m_jobs;
    DepictionView *m_view;
    QLineEdit *m_written; ///< a long one is scrolled, and can be marked
    QLabel *m_reason;
    FactsGrid *m_facts;
    QPushButton *m_copy;
};

} // namespace netloom
