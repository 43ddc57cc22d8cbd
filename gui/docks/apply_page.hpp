// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace netloom {

class Card;
class EmptyState;
class GenerateView;
class HandForm;
class Pill;
class PredictionsModel;
class ShareDelegate;

/// New data go in raw, predictions come out; the fitted preparation travels with the model.
class ApplyPage : public QWidget
{
    Q_OBJECT
public:
    explicit ApplyPage(const DockContext &context, QWidget *parent = nullptr);

    void predict(const QStringList &paths);
    const PredictionsModel &predictions() const { return *m_model; }

signals:
    void predicted(); ///< the table is filled, or a message says why not

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void retranslate();
    void showRun();
    void showResult();
    void choose();
    void save();
    void fitColumns();
    QString summary() const;
    bool predicts() const;

    Session &m_session;
    RunPtr m_run;
    QStringList m_paths;
    QString m_trouble;
    bool m_isDirty = true;

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr, *m_nothing = nullptr;
    QStackedLayout *m_resultStack = nullptr;
    QLabel *m_headline = nullptr, *m_summary = nullptr, *m_noteText = nullptr;
    Pill *m_diagnosis = nullptr;
    Card *m_note = nullptr;
    QPushButton *m_choose = nullptr, *m_save = nullptr;
    QTableView *m_table = nullptr;
    PredictionsModel *m_model = nullptr;
    ShareDelegate *m_shares = nullptr;
    HandForm *m_hand = nullptr;
    GenerateView *m_generate = nullptr; ///< instead of predictions, for a model that goes on by itself
};

} // namespace netloom
