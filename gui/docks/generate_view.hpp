// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"
#include "gui/docks/generated_rows.hpp"

#include <QTimer>
#include <QWidget>
#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace netloom {

class BusyCard;
class Card;
class DistributionPlot;
class EmptyState;
class GeneratedModel;
class ParamForm;
class PlotLegend;
class SortedRows;

/// Lets a language model go on by itself: how many rows and how daring they are to be, then what it wrote, with drawings,
/// what became of it, and its properties beside those of the training set.
class GenerateView : public QWidget
{
    Q_OBJECT
public:
    explicit GenerateView(Session &session, QWidget *parent = nullptr);

    void setRun(RunPtr run); ///< null, or one that can generate
    void retranslate();
    void generate();
    const GeneratedModel &model() const { return *m_model; }

signals:
    void generated(); ///< the table is filled, or a message says why not

private:
    QWidget *makeResults();
    QWidget *makeSide();
    void showResult();
    void showFigures();
    void showProperty();
    void showTrouble(const QString &trouble);
    void take(GeneratedRows rows);
    void fitColumns();
    void sortByTarget();
    void drawNext(); ///< the first row that is seen and has no drawing yet
    void save();

    Session &m_session;
    RunPtr m_run;
    QTimer m_drawingTimer;
    bool m_isDrawing = false;
    const Depictor *m_depictor = nullptr;
    struct FigureLabels {
        QLabel *value = nullptr, *label = nullptr;
    };
    std::array<FigureLabels, 4> m_figures;
    QLabel *m_headline = nullptr, *m_noteText = nullptr, *m_settingsTitle = nullptr, *m_propertyTitle = nullptr,
           *m_moments = nullptr;
    Card *m_note = nullptr;
    BusyCard *m_busy = nullptr;
    QPushButton *m_generate = nullptr, *m_save = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    ParamForm *m_form = nullptr;
    Params m_options;
    QTableView *m_table = nullptr;
    GeneratedModel *m_model = nullptr;
    SortedRows *m_sorted = nullptr;
    QWidget *m_propertyCard = nullptr;
    QComboBox *m_property = nullptr;
    QLabel *m_targetLabel = nullptr;
    QLineEdit *m_target = nullptr; ///< the rows nearest to it come first
    PlotLegend *m_legend = nullptr;
    DistributionPlot *m_plot = nullptr;
};

} // namespace netloom
