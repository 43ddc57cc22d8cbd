// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"
#include "gui/docks/importance.hpp"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabWidget;

namespace netloom {

class BarPlot;
class BusyCard;
class Card;
class EmptyState;
class RowExplanationPanel;

/// What the chosen run's model relies on: how much worse it gets when a column is shuffled, and why it predicts what it
/// predicts of one row.
class ExplainPage : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainPage(const DockContext &context, QWidget *parent = nullptr);

    const std::optional<Importance> &importance() const { return m_importance; }
    RowExplanationPanel &oneRow() { return *m_oneRow; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void outdate();
    void refresh();
    void showImportance();
    void showProgress(const QString &topic, double fraction);
    QString summary() const;
    void exportTable();

    Session &m_session;
    RunPtr m_run;
    std::optional<Importance> m_importance;
    QString m_trouble;
    bool m_isDirty = true;
    bool m_hasChosenTab = false; ///< the person has

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_headline = nullptr, *m_title = nullptr, *m_summary = nullptr, *m_method = nullptr, *m_noteText = nullptr;
    Card *m_note = nullptr, *m_card = nullptr;
    BusyCard *m_busy = nullptr;
    QPushButton *m_again = nullptr, *m_export = nullptr;
    BarPlot *m_bars = nullptr;
    QTabWidget *m_tabs = nullptr;
    RowExplanationPanel *m_oneRow = nullptr;
};

} // namespace netloom
