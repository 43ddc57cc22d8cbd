// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/drawing_edits.hpp"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace netloom {

namespace {

double distance(const DrawnPoint &point, QPointF place)
{
    return std::hypot(point.x - place.x(), point.y - place.y());
}

QPolygonF triangleAt(QPointF place, double radius, double up)
{
    const double side = radius * std::sqrt(0.75);
    return {
        {place + QPointF(0, -up * radius), place + QPointF(side, up * radius / 2), place + QPointF(-side, up * radius / 2)}};
}

QPolygonF diamondAt(QPointF place, double radius)
{
    return {
        {place + QPointF(0, -radius), place + QPointF(radius, 0), place + QPointF(0, radius), place + QPointF(-radius, 0)}};
}

QColor blended(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace

bool strewPoints(Drawing &drawing, QPointF middle, double radius, int count, double value, RandomStream &random)
{
    bool hasAdded = false;
    for (int i = 0; i < count && drawing.points.size() < Drawing::mostPoints; ++i) {
        const double reach = radius * std::sqrt(random.uniform());
        const double angle = 2 * std::numbers::pi * random.uniform();
        const double x = middle.x() + reach * std::cos(angle), y = middle.y() + reach * std::sin(angle);
        if (std::abs(x) > 1 || std::abs(y) > 1)
            continue;
        drawing.points.push_back({drawnNumber(x), drawnNumber(y), drawnNumber(value)});
        hasAdded = true;
    }
    return hasAdded;
}

bool erasePoints(Drawing &drawing, QPointF middle, double radius)
{
    return std::erase_if(drawing.points, [&](const DrawnPoint &point) { return distance(point, middle) <= radius; }) > 0;
}

bool eraseNearest(Drawing &drawing, QPointF place, double radius)
{
    const auto nearest =
        std::min_element(drawing.points.begin(), drawing.points.end(),
                         [&](const DrawnPoint &a, const DrawnPoint &b) { return distance(a, place) < distance(b, place); });
    if (nearest == drawing.points.end() || distance(*nearest, place) > radius)
        return false;
    drawing.points.erase(nearest);
    return true;
}

Drawing withKind(Drawing drawing, DrawnKind kind)
{
    if (drawing.kind == kind)
        return drawing;
    double classes = 2;
    if (kind == DrawnKind::Values)
        for (const DrawnPoint &point : drawing.points)
            classes = std::max(classes, point.value);
    for (DrawnPoint &point : drawing.points)
        point.value = kind == DrawnKind::Values ? drawnNumber(2 * (point.value - 1) / (classes - 1) - 1)
                      : point.value < 0         ? 1
                                                : 2;
    drawing.kind = kind;
    return drawing;
}

bool isLearnable(const Drawing &drawing)
{
    const std::vector<DrawnPoint> &points = drawing.points;
    return std::any_of(points.begin(), points.end(),
                       [&](const DrawnPoint &point) { return point.value != points.front().value; });
}

void paintClassMark(QPainter &painter, QPointF place, int number, double radius, const Tokens &colours)
{
    const QColor colour = colours.series(number - 1);
    QColor fill = colour;
    fill.setAlphaF(0.55F);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(fill);
    switch (number) {
    case 1:
        painter.drawEllipse(place, radius * 0.9, radius * 0.9);
        break;
    case 2:
        painter.drawRect(QRectF(place.x() - radius * 0.8, place.y() - radius * 0.8, radius * 1.6, radius * 1.6));
        break;
    case 3:
        painter.drawPolygon(triangleAt(place, radius * 1.15, 1));
        break;
    case 4:
        painter.drawPolygon(diamondAt(place, radius * 1.15));
        break;
    case 5:
        painter.setPen(QPen(colour, 2));
        painter.drawLine(place + QPointF(-radius, -radius) * 0.8, place + QPointF(radius, radius) * 0.8);
        painter.drawLine(place + QPointF(-radius, radius) * 0.8, place + QPointF(radius, -radius) * 0.8);
        break;
    default:
        painter.drawPolygon(triangleAt(place, radius * 1.15, -1));
    }
}

void paintValueMark(QPainter &painter, QPointF place, double value, double radius, const Tokens &colours)
{
    const double share = std::min(std::abs(value), 1.0);
    const QColor colour = blended(colours.muted, colours.series(value < 0 ? 0 : 1), share);
    QColor fill = colour;
    fill.setAlphaF(0.55F);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(fill);
    if (value == 0)
        painter.drawEllipse(place, radius * 0.5, radius * 0.5);
    else
        painter.drawPolygon(triangleAt(place, radius * (0.6 + 0.7 * share), value > 0 ? 1 : -1));
}

} // namespace netloom
