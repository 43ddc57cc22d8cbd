// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QWidget>
#include <vector>

namespace netloom {

/// What stands for the curves beside a plot's title: a line as it is drawn, the name, the current value.
class PlotLegend : public QWidget
{
    Q_OBJECT
public:
    struct Entry {
        QString text;
        QPen pen;
        bool isBlock = false; ///< a filled square instead of a line, for bars
        bool operator==(const Entry &) const = default;
    };

    explicit PlotLegend(QWidget *parent = nullptr);
    void setEntries(std::vector<Entry> entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Entry> m_entries;
};

} // namespace netloom
