// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/paint_depiction.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/theme/mixed_colour.hpp"
#include "gui/theme/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

constexpr double ballOfJoint = 0.23;       ///< radius, of the usual length of a joint
constexpr double stickOfBall = 0.42;       ///< half its width, of the ball's radius
constexpr double justWithin = 0.85;        ///< of the ball's radius: where a stick begins
constexpr double leastBall = 3, loose = 6; ///< px; loose: of points that nothing joins
constexpr double farthestFade = 0.45;      ///< towards the ground, of what lies behind

/// Points on the screen, and how far away: the last number grows with the distance.
struct SeenPoints {
    std::vector<QPointF> places;
    std::vector<double> depths; ///< from 0, the nearest, to 1
    double ball = loose;        ///< radius, px
    double span = 0;            ///< from the nearest to the farthest, px
};

std::array<double, 3> middleOf(const PointsDepiction &cloud)
{
    std::array<double, 3> middle = {};
    for (const PointsDepiction::Point &point : cloud.points)
        for (std::size_t axis = 0; axis < 3; ++axis)
            middle[axis] += point.at[axis] / static_cast<double>(cloud.points.size());
    return middle;
}

double usualJoint(const PointsDepiction &cloud)
{
    std::vector<double> lengths;
    for (const auto &[from, to] : cloud.joints) {
        const auto &a = cloud.points[static_cast<std::size_t>(from)].at, &b = cloud.points[static_cast<std::size_t>(to)].at;
        lengths.push_back(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
    const auto median = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), median, lengths.end());
    return *median;
}

/// Turned, seen from far away; of the same size from every side, so that nothing grows or shrinks while it is turned.
SeenPoints seen(const QRectF &room, const PointsDepiction &cloud, const DepictionAngle &angle)
{
    const double sinYaw = std::sin(angle.yaw), cosYaw = std::cos(angle.yaw);
    const double sinPitch = std::sin(angle.pitch), cosPitch = std::cos(angle.pitch);
    const std::array<double, 3> middle = middleOf(cloud);
    double reach = 1e-12;
    for (const PointsDepiction::Point &point : cloud.points)
        reach = std::max(reach, std::hypot(point.at[0] - middle[0], point.at[1] - middle[1], point.at[2] - middle[2]));
    const double scale = angle.zoom * (std::min(room.width(), room.height()) / 2 - 14) / reach;
    SeenPoints points;
    for (const PointsDepiction::Point &point : cloud.points) {
        const double x = point.at[0] - middle[0], y = point.at[1] - middle[1], z = point.at[2] - middle[2];
        const double across = cosYaw * x + sinYaw * z, away = cosYaw * z - sinYaw * x;
        points.places.push_back(room.center() + QPointF(across * scale, -(cosPitch * y - sinPitch * away) * scale));
        points.depths.push_back(((sinPitch * y + cosPitch * away) / reach + 1) / 2);
    }
    points.span = 2 * reach * scale;
    if (!cloud.joints.empty())
        points.ball = std::max(leastBall, usualJoint(cloud) * ballOfJoint * scale);
    return points;
}

class PointsPainter
{
public:
    PointsPainter(QPainter &painter, const PointsDepiction &cloud, const SeenPoints &seen, const Tokens &colours)
        : m_painter(painter), m_cloud(cloud), m_seen(seen), m_colours(colours)
    {
    }

    /// What is farther away first, balls and sticks in one order.
    void paint()
    {
        std::vector<std::pair<double, int>> order; // joints are counted behind the points
        const int points = static_cast<int>(m_cloud.points.size());
        for (int i = 0; i < points; ++i)
            order.emplace_back(depth(i), i);
        for (int i = 0; i < static_cast<int>(m_cloud.joints.size()); ++i) {
            const auto &[from, to] = m_cloud.joints[static_cast<std::size_t>(i)];
            order.emplace_back((depth(from) + depth(to)) / 2, points + i);
        }
        std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setFont(secondaryFont());
        for (const auto &[away, thing] : order)
            if (thing < points)
                paintBall(thing);
            else
                paintStick(m_cloud.joints[static_cast<std::size_t>(thing - points)]);
    }

private:
    double depth(int point) const { return m_seen.depths[static_cast<std::size_t>(point)]; }
    QPointF place(int point) const { return m_seen.places[static_cast<std::size_t>(point)]; }

    QColor colourOf(int point) const
    {
        const int group = m_cloud.points[static_cast<std::size_t>(point)].group;
        return mixedColour(m_colours.series(std::abs(group % 8)), m_colours.surface, farthestFade * depth(point));
    }

    /// In two halves, each of its end's colour, from the skin of one ball to that of the other.
    void paintStick(const std::pair<int, int> &joint)
    {
        const auto &[from, to] = joint;
        const double width = std::max(2.0, 2 * stickOfBall * m_seen.ball);
        const QPointF middle = (place(from) + place(to)) / 2, along = place(to) - place(from);
        const double length = std::hypot(along.x(), along.y(), (depth(to) - depth(from)) * m_seen.span);
        if (length < 2 * m_seen.ball)
            return; // within the balls
        const QPointF inset = along * (justWithin * m_seen.ball / length);
        m_painter.setPen(QPen(m_colours.surface, width + 2.5, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(place(from) + inset, place(to) - inset);
        for (const int end : {from, to}) {
            m_painter.setPen(QPen(colourOf(end).darker(115), width, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(end == from ? place(from) + inset : place(to) - inset, middle);
        }
    }

    void paintBall(int point)
    {
        const QPointF centre = place(point);
        const double radius = m_seen.ball;
        const QColor colour = colourOf(point);
        if (radius < leastBall + 1) {
            m_painter.setBrush(colour);
        } else { // lit from the upper left
            QRadialGradient light(centre, radius * 1.15, centre - QPointF(radius * 0.35, radius * 0.4));
            light.setColorAt(0, colour.lighter(150));
            light.setColorAt(0.5, colour);
            light.setColorAt(1, colour.darker(135));
            m_painter.setBrush(light);
        }
        m_painter.setPen(QPen(m_colours.surface, 1.2));
        m_painter.drawEllipse(centre, radius, radius);
        const QString word = depictionWord(m_cloud.points[static_cast<std::size_t>(point)].label);
        if (word.isEmpty())
            return;
        const double width = m_painter.fontMetrics().horizontalAdvance(word);
        if (std::hypot(width, m_painter.fontMetrics().ascent()) < 2 * radius) {
            m_painter.setPen(contrast(Qt::white, colour) > contrast(Qt::black, colour) ? Qt::white : Qt::black);
            m_painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                               word);
        } else {
            m_painter.setPen(m_colours.text);
            m_painter.drawText(centre + QPointF(radius + 1, -radius), word);
        }
    }

    QPainter &m_painter;
    const PointsDepiction &m_cloud;
    const SeenPoints &m_seen;
    const Tokens &m_colours;
};

} // namespace

void paintPoints(QPainter &painter, const QRectF &room, const PointsDepiction &cloud, const Tokens &colours,
                 const DepictionAngle &angle)
{
    if (cloud.points.empty())
        return;
    painter.setClipRect(room.adjusted(-6, -6, 6, 6)); // what is zoomed in ends at the rim
    const SeenPoints points = seen(room, cloud, angle);
    PointsPainter(painter, cloud, points, colours).paint();
}

} // namespace netloom
