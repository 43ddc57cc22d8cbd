// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "projects/model/project.hpp"

#include <QDialog>
#include <utility>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace netloom {

class JobTracker;
class ParamForm;
class Registry;

/// A file that is to stand beside the rows, as it was read.
struct SecondFile {
    DatasetPtr data;
    std::pair<std::string, std::string> keys; ///< of the first, of the second: guessed
};

/// reader: an id, or empty: by content. Takes long; throws what reading throws.
SecondFile readSecondFile(const std::string &path, const std::string &reader, const Params &options, const Dataset &first,
                          const Registry &registry, const JobControl &job);

/// Asks by which columns the rows of a second file find those of the first, and says how many do; and how that file is
/// read, where the guess is wrong.
class JoinDialog : public QDialog
{
    Q_OBJECT
public:
    /// second: read without options. Counting and reading are jobs, as the files may be large.
    JoinDialog(DatasetPtr first, std::string path, SecondFile second, const Registry &registry, JobTracker &jobs,
               QWidget *parent = nullptr);
    DataJoin join() const; ///< what was asked for

private:
    void makeReadingForm();
    void readAnew();
    void showSecond();
    void count();

    DatasetPtr m_first;
    std::string m_path;
    SecondFile m_second;
    Params m_options;
    const Registry &m_registry;
    JobTracker &m_jobs;
    QComboBox *m_key, *m_otherKey;
    QToolButton *m_unfold;
    ParamForm *m_form;
    QLabel *m_words;
    QPushButton *m_take;
};

} // namespace netloom
