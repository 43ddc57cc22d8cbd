// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/row_map.hpp"

#include "engine/data/spread_rows.hpp"
#include "gui/theme/mixed_colour.hpp"
#include "gui/theme/tokens.hpp"

#include <QMouseEvent>
#include <QRubberBand>
#include <algorithm>
#include <array>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t mostDrawn = 20'000;         ///< more are a blot, and slow to draw
constexpr double nearEnough = 12, stillClick = 4; ///< px
constexpr std::array marksOfGroups = {QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
                                      QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted};

QCPRange widened(const std::vector<double> &values)
{
    if (values.empty())
        return {0, 1};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double room = std::max((*high - *low) * 0.05, 1e-9);
    return {*low - room, *high + room};
}

} // namespace

RowMap::RowMap(QWidget *parent) : Plot(tr("Map of the rows"), parent)
{
    setObjectName(QStringLiteral("rowMap"));
    m_band = new QRubberBand(QRubberBand::Rectangle, this);
    setEmpty(true);
    restyle();
}

void RowMap::setPoints(std::vector<double> x, std::vector<double> y, RowGroups groups)
{
    m_x = std::move(x);
    m_y = std::move(y);
    m_groups = std::move(groups);
    m_drawn.clear();
    const std::size_t count = std::min(mostDrawn, m_x.size());
    for (std::size_t i = 0; i < count; ++i)
        m_drawn.push_back(static_cast<std::uint32_t>(spreadRow(i, count, m_x.size())));
    m_chosen.clear();
    m_current = -1;
    setEmpty(m_x.empty());
    draw();
    fit();
}

void RowMap::setGroups(RowGroups groups)
{
    m_groups = std::move(groups);
    draw();
}

void RowMap::setChosen(std::vector<std::uint32_t> rows, int current)
{
    m_chosen = std::move(rows);
    std::erase_if(m_chosen, [this](std::uint32_t row) { return row >= m_x.size(); });
    m_current = current < static_cast<int>(m_x.size()) ? current : -1;
    if (!m_rings)
        return;
    std::vector<double> x, y;
    for (const std::uint32_t row : m_chosen) {
        x.push_back(m_x[row]);
        y.push_back(m_y[row]);
    }
    m_rings->setData(plotPoints(x, y));
    const auto at = static_cast<std::size_t>(std::max(0, m_current));
    m_ring->setData(m_current < 0 ? plotPoints({}, {}) : plotPoints({m_x[at]}, {m_y[at]}));
    replotSoon();
}

void RowMap::draw()
{
    clearGraphs();
    m_points.clear();
    m_rings = m_ring = nullptr;
    if (m_x.empty())
        return replotSoon();
    const std::vector<PlotSeries> series = exportedSeries();
    for (const PlotSeries &each : series) {
        QCPGraph *graph = addGraph();
        graph->setName(each.name);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setData(plotPoints(each.x, each.y));
        m_points.push_back(graph);
    }
    for (QCPGraph **rings : {&m_rings, &m_ring}) {
        *rings = addGraph();
        (*rings)->setLineStyle(QCPGraph::lsNone);
    }
    restyle();
    setChosen(m_chosen, m_current);
}

std::vector<PlotSeries> RowMap::exportedSeries() const
{
    std::vector<PlotSeries> series(m_groups.names.size() + 1);
    for (std::size_t i = 0; i < m_groups.names.size(); ++i)
        series[i].name = m_groups.names[i];
    for (const std::uint32_t row : m_drawn) {
        const int group = row < m_groups.ofRow.size() ? m_groups.ofRow[row] : -1;
        PlotSeries &its = group < 0 ? series.back() : series[static_cast<std::size_t>(group)];
        its.x.push_back(m_x[row]);
        its.y.push_back(m_y[row]);
    }
    return series;
}

QColor RowMap::colourOf(int group) const
{
    const Tokens &colours = tokens(palette());
    const int count = static_cast<int>(m_groups.names.size());
    if (group < 0 || group >= count)
        return count == 0 ? colours.accent : colours.muted;
    if (!m_groups.isOrdered)
        return colours.series(group);
    return mixedColour(colours.warning, colours.accent, count > 1 ? double(group) / (count - 1) : 1);
}

void RowMap::fit()
{
    m_isFitted = true;
    xAxis->setRange(widened(m_x));
    yAxis->setRange(widened(m_y));
    replotSoon();
}

void RowMap::restyle()
{
    Plot::restyle();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const bool isOfNone = i + 1 == m_points.size();
        QColor fill = colourOf(isOfNone ? -1 : static_cast<int>(i));
        fill.setAlphaF(0.55F);
        m_points[i]->setScatterStyle(QCPScatterStyle(
            isOfNone ? QCPScatterStyle::ssCircle : marksOfGroups[i % marksOfGroups.size()], QPen(Qt::transparent), fill, 6));
    }
    if (!m_rings)
        return;
    const QColor ring = tokens(palette()).text;
    m_rings->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(ring, 1.2), Qt::transparent, 9));
    m_ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(ring, 2.4), Qt::transparent, 14));
}

QPointF RowMap::placeOf(std::size_t row) const
{
    return {xAxis->coordToPixel(m_x[row]), yAxis->coordToPixel(m_y[row])};
}

int RowMap::rowAt(const QPointF &place) const
{
    int nearest = -1;
    double least = nearEnough;
    for (const std::uint32_t row : m_drawn) {
        const QPointF away = placeOf(row) - place;
        if (const double distance = std::hypot(away.x(), away.y()); distance < least) {
            least = distance;
            nearest = static_cast<int>(row);
        }
    }
    return nearest;
}

void RowMap::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        return Plot::mousePressEvent(event);
    m_band->setGeometry(QRect(m_pressed, QSize()));
    m_band->show();
    event->accept();
}

void RowMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        hover(rowAt(event->position()), event->globalPosition().toPoint());
    if (!m_band->isVisible())
        return Plot::mouseMoveEvent(event);
    m_band->setGeometry(QRect(m_pressed, event->pos()).normalized());
}

void RowMap::leaveEvent(QEvent *event)
{
    Plot::leaveEvent(event);
    hover(-1, {});
}

void RowMap::hover(int row, const QPoint &place)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    emit rowHovered(row, place);
}

void RowMap::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < stillClick;
    if (!m_band->isVisible()) {
        Plot::mouseReleaseEvent(event);
    } else {
        m_band->hide();
        if (!isClick) {
            const QRectF box = QRect(m_pressed, event->pos()).normalized();
            std::vector<std::uint32_t> rows;
            for (std::size_t row = 0; row < m_x.size(); ++row)
                if (box.contains(placeOf(row)))
                    rows.push_back(static_cast<std::uint32_t>(row));
            emit rowsBoxed(rows);
            return;
        }
    }
    if (const int row = isClick && event->button() == Qt::LeftButton ? rowAt(event->position()) : -1; row >= 0)
        emit rowClicked(row);
}

} // namespace netloom
