// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

#include <vector>

namespace netloom {

/// How one quantity is spread in two samples: the share of each that falls into equal bins, one line over the other, so that
/// samples of different sizes can be compared. The second is dashed and muted: what the first is measured by.
class DistributionPlot : public Plot
{
    Q_OBJECT
public:
    explicit DistributionPlot(QWidget *parent = nullptr);
    /// Finite numbers. unit may be empty.
    void setSamples(const QString &name, const std::vector<double> &sample, const QString &referenceName,
                    const std::vector<double> &reference, const QString &quantity);
    void clear();
    void fit() override;

protected:
    void restyle() override;

private:
    QCPGraph *m_reference = nullptr, *m_line = nullptr;
    double m_left = 0, m_right = 1, m_highest = 1;
};

} // namespace netloom
