// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace netloom {

class ParamForm;
class SectionTitle;

/// How to train, and how far the training is. The learning rate of a run that goes on changes at once; everything else
/// edits the recipe for the next run.
class RecipeDock : public QWidget
{
    Q_OBJECT
public:
    explicit RecipeDock(const DockContext &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRecipe();
    void showProgress();
    void editRecipe(const QString &key, const ParamValue &value);
    void editOptimizer(const QString &key, const ParamValue &value);
    void editSchedule(const QString &key, const ParamValue &value);
    QString outcome() const;

    Session &m_session;
    RunController &m_runs;
    SectionTitle *m_optimizerTitle = nullptr, *m_scheduleTitle = nullptr, *m_progressTitle = nullptr;
    ParamForm *m_form = nullptr, *m_optimizerForm = nullptr, *m_scheduleForm = nullptr;
    QLabel *m_hint = nullptr, *m_augmentation = nullptr, *m_epoch = nullptr, *m_left = nullptr, *m_rate = nullptr,
           *m_outcome = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_resume = nullptr;
};

} // namespace netloom
