// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/evaluate/evaluation.hpp"
#include "projects/model/run_record.hpp"

#include <QWidget>

class QGridLayout;
class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace netloom {

class Card;

/// One evaluation laid out on cards: headline figures, confusion matrix or parity plot, curves, report, metrics.
class EvaluationView : public QWidget
{
    Q_OBJECT
public:
    /// data: for showing the rows behind a cell of the confusion matrix; may be null.
    EvaluationView(const Evaluation &evaluation, const RunRecord &run, DatasetPtr data, QWidget *parent = nullptr);

private:
    QWidget *figures(const RunRecord &run);
    QWidget *plotCard(const QString &title, const QString &aside, QWidget *content, int minimumHeight = 184);
    void addClassification(QVBoxLayout *column);
    void addRegression(QVBoxLayout *column);
    void addQuestions(QVBoxLayout *column);
    QTableWidget *targetsTable(); ///< a line for each of several targets
    QWidget *ensembleCard();      ///< the networks one by one, and what their disagreement says
    QWidget *reportCard();
    QWidget *metricsCard();
    QWidget *samplesCard();
    void showSamples(int actual, int predicted);

    Evaluation m_evaluation;
    DatasetPtr m_data;
    Card *m_samplesCard = nullptr;
    QLabel *m_samplesTitle = nullptr;
    QTableWidget *m_samples = nullptr;
};

} // namespace netloom
