// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "gui/forms/simulation_form.hpp"

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

class QLabel;
class QStackedLayout;

namespace netloom {

class ColumnScatter;
class DepictionView;
class JobTracker;
class PlotLegend;
struct Dataset;

/// A few rows of simulated data, seen before they are used: points over two columns with a colour a class, or the first
/// picture or signal. Made by a job shortly after each change.
class SimulationPreview : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationPreview(JobTracker &jobs, QWidget *parent = nullptr);
    ~SimulationPreview() override;

    void showData(const Generator &generator, const Simulation &simulation);

signals:
    /// What a network sees of data made with these settings; nothing where it cannot be told.
    void signatureFound(const std::optional<netloom::DataSignature> &signature);

private:
    void make();
    void draw(const Dataset &data);
    void drawPoints(const Dataset &data, int x, int y, int classes);

    JobTracker &m_jobs;
    const Generator *m_generator = nullptr;
    Simulation m_simulation;
    QTimer m_due;
    QStackedLayout *m_stack;
    PlotLegend *m_legend;
    ColumnScatter *m_points;
    DepictionView *m_first;
    QLabel *m_trouble;
};

} // namespace netloom
