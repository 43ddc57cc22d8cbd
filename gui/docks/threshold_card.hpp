// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"
#include "gui/theme/widgets.hpp"

class QGridLayout;
class QSlider;

namespace netloom {

/// Lets a person slide the probability from which a row counts as positive, and see what that costs. Only a view: the
/// model and the report stay at 0.5.
class ThresholdCard : public Card
{
    Q_OBJECT
public:
    explicit ThresholdCard(const Outcome &outcome, QWidget *parent = nullptr);

signals:
    void thresholdChanged(double threshold, double falseAlarmShare, double sensitivity);

public:
    void announce(); ///< emits thresholdChanged for the threshold as it stands

private:
    QLabel *addLine(QGridLayout *grid, const QString &name);

    Outcome m_outcome;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr, *m_missed = nullptr, *m_alarms = nullptr, *m_accuracy = nullptr;
};

} // namespace netloom
