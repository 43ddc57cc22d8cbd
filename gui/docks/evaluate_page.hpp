// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate/evaluation.hpp"
#include "gui/docks/dock_type.hpp"
#include "projects/workflow/other_data.hpp"

#include <QStringList>
#include <QWidget>
#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace netloom {

class Card;
class EmptyState;
class EvaluationView;
class Pill;

/// How good the chosen run is on one part of the data, or on other data with a known target. Evaluated as a job, only
/// while the page shows.
class EvaluatePage : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluatePage(const DockContext &context, QWidget *parent = nullptr);

    const std::optional<Evaluation> &evaluation() const { return m_evaluation; }

    /// Measures on these files instead of a part; rows of them that the run has seen are named, and can be left out.
    void evaluateOn(const QStringList &paths);

signals:
    void evaluated(); ///< evaluation() is there, or a message says why not

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void outdate();
    void refresh();
    void chooseOther(int index);
    bool isOther() const;
    struct Result {
        Evaluation evaluation;
        DatasetPtr data;
        SharedRows shared; ///< of other data
        DatasetPtr own;    ///< what they were compared with
    };
    std::function<Result(const JobControl &)> work(const RunPtr &run) const;
    QString headline() const;
    QString sharedInLines() const;
    void showEvaluation();
    void showNotes();
    void exportReport();

    Session &m_session;
    RunController &m_runs;
    std::optional<Evaluation> m_evaluation;
    RunPtr m_run;        ///< of m_evaluation
    DatasetPtr m_data;   ///< of m_evaluation
    SharedRows m_shared; ///< of m_evaluation, and what its rows equal
    DatasetPtr m_own;
    QStringList m_paths; ///< other data that were chosen
    SeenRows m_seen = SeenRows::Kept;
    int m_lastPart = 2;
    QString m_trouble;
    bool m_isDirty = true;

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_headline = nullptr;
    Pill *m_diagnosis = nullptr, *m_simulated = nullptr;
    QComboBox *m_part = nullptr;
    QPushButton *m_export, *m_folds = nullptr, *m_leaveOut = nullptr;
    Card *m_note = nullptr;
    QLabel *m_noteText = nullptr;
    QWidget *m_content = nullptr;
    EvaluationView *m_view = nullptr;
};

} // namespace netloom
