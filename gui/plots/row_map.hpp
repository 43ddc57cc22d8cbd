// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

#include <cstdint>

class QRubberBand;

namespace netloom {

/// What the colour and the mark of each row say.
struct RowGroups {
    std::vector<int> ofRow;     ///< the place of its group; -1: none is known
    std::vector<QString> names; ///< of the groups
    bool isOrdered = false;     ///< from little to much: the colours go from one to another
};

/// Rows as points in a plane: a click goes to a row, a box drawn with Shift held takes many. Those that are chosen elsewhere
/// bear a ring.
class RowMap : public Plot
{
    Q_OBJECT
public:
    explicit RowMap(QWidget *parent = nullptr);

    void setPoints(std::vector<double> x, std::vector<double> y, RowGroups groups);
    void setGroups(RowGroups groups);
    void setChosen(std::vector<std::uint32_t> rows, int current); ///< current: -1 none
    QColor colourOf(int group) const;
    void fit() override;
    std::vector<PlotSeries> exportedSeries() const override;

signals:
    void rowClicked(int row);
    void rowHovered(int row, const QPoint &place); ///< on the whole screen; -1: none any more
    void rowsBoxed(const std::vector<std::uint32_t> &rows);

protected:
    void restyle() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void draw();
    QPointF placeOf(std::size_t row) const; ///< on the screen
    int rowAt(const QPointF &place) const;  ///< -1: none is near

    std::vector<double> m_x, m_y;
    RowGroups m_groups;
    std::vector<std::uint32_t> m_drawn, m_chosen;
    void hover(int row, const QPoint &place);

    int m_current = -1, m_hovered = -1;
    std::vector<QCPGraph *> m_points; ///< one a group, behind them those of none
    QCPGraph *m_rings = nullptr, *m_ring = nullptr;
    QRubberBand *m_band = nullptr;
    QPoint m_pressed;
};

} // namespace netloom
