// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace netloom {

class JobTracker;

/// Asks by which columns the rows of a second file find those of the first, and says how many do.
class JoinDialog : public QDialog
{
    Q_OBJECT
public:
    /// guessed: the keys to begin with. Counting is a job, as the files may be large.
    JoinDialog(DatasetPtr first, DatasetPtr second, const std::pair<std::string, std::string> &guessed, JobTracker &jobs,
               QWidget *parent = nullptr);
    std::pair<std::string, std::string> keys() const; ///< of the first, of the second

private:
    void count();

    DatasetPtr m_first, m_second;
    JobTracker &m_jobs;
    QComboBox *m_key, *m_otherKey;
    QLabel *m_words;
    QPushButton *m_take;
};

} // namespace netloom
