// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>
#include <array>

class QLabel;
class QPushButton;

namespace netloom {

class HistogramPlot;

/// The chosen column at a glance: what it is, its histogram by class, and its statistics.
class ColumnDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnDetail(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeStatistics();
    void refresh();
    void showFormula(int column);
    void showHistogram(const Column &column, const ColumnStatistics &statistics);
    void countRows(double minimum, double maximum);
    /// Rows in each bin or category, a series a class.
    struct Counted {
        std::vector<QString> names;
        std::vector<std::vector<double>> counts;
        double minimum = 0, maximum = 1;
    };
    void showCounted(const Counted &counted, int chosen);
    void showStatistics(const Column &column, const ColumnStatistics &statistics);

    Session &m_session;
    bool m_isDirty = true;
    QLabel *m_name, *m_description;
    QPushButton *m_formula, *m_remove;
    std::string m_derived; ///< the shown column when a formula makes it
    HistogramPlot *m_plot;
    std::array<QLabel *, 6> m_names{}, m_values{};
};

} // namespace netloom
