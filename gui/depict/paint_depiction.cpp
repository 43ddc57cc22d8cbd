// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/paint_depiction.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/theme/tokens.hpp"

#include <QCoreApplication>
#include <QImage>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

QRectF fitted(QSizeF size, const QRectF &room)
{
    size.scale(room.size(), Qt::KeepAspectRatio);
    QRectF place({}, size);
    place.moveCenter(room.center());
    return place;
}

void paintPicture(QPainter &painter, const QRectF &room, const PictureDepiction &picture)
{
    const QImage image(picture.pixels.data(), picture.width, picture.height,
                       static_cast<qsizetype>(picture.width) * picture.channels,
                       picture.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    const QRectF place = fitted(QSizeF(picture.width, picture.height), room);
    // Few large pixels are to be seen as what they are; many are joined smoothly.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < 2 * picture.width);
    painter.drawImage(place, image);
}

void paintDrawing(QPainter &painter, const QRectF &room, const DrawingDepiction &drawing, const Tokens &colours)
{
    QByteArray svg = QByteArray::fromStdString(drawing.svg);
    QSvgRenderer renderer;
    // A drawing is all that it shows: what another file holds is none of its business.
    const bool isAlone = !svg.contains("href");
    if (!isAlone || !renderer.load(svg) || renderer.defaultSize().isEmpty()) {
        painter.setPen(colours.muted);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                         QCoreApplication::translate("DepictionView", "The drawing of this row cannot be shown."));
        return;
    }
    const QRectF place = fitted(renderer.defaultSize(), room);
    painter.fillRect(place, Qt::white); // drawings are made for paper
    renderer.render(&painter, place);
}

void paintTable(QPainter &painter, const QRectF &room, const TableDepiction &table, const Tokens &colours)
{
    painter.setFont(bodyFont());
    const double lineHeight = painter.fontMetrics().height() + 6;
    double nameWidth = 0;
    for (const auto &[name, value] : table.rows)
        nameWidth = std::max<double>(nameWidth, painter.fontMetrics().horizontalAdvance(depictionWord(name)));
    nameWidth = std::min(nameWidth, room.width() * 0.45);
    double y = room.top();
    for (const auto &[name, value] : table.rows) {
        if (y + lineHeight > room.bottom())
            break;
        const auto draw = [&](double left, double width, const QString &words, const QColor &colour) {
            painter.setPen(colour);
            painter.drawText(QRectF(left, y, width, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(width)));
        };
        draw(room.left(), nameWidth, depictionWord(name), colours.muted);
        draw(room.left() + nameWidth + 16, room.width() - nameWidth - 16, depictionWord(value), colours.text);
        y += lineHeight;
    }
}

/// Turned, seen from far away; the last number is the depth.
std::vector<std::array<double, 3>> turned(const PointsDepiction &cloud, const DepictionAngle &angle)
{
    const double sinYaw = std::sin(angle.yaw), cosYaw = std::cos(angle.yaw);
    const double sinPitch = std::sin(angle.pitch), cosPitch = std::cos(angle.pitch);
    std::vector<std::array<double, 3>> places;
    for (const PointsDepiction::Point &point : cloud.points) {
        const auto &[x, y, z] = point.at;
        const double across = cosYaw * x + sinYaw * z, away = cosYaw * z - sinYaw * x;
        places.push_back({across, cosPitch * y - sinPitch * away, sinPitch * y + cosPitch * away});
    }
    return places;
}

void paintPoints(QPainter &painter, const QRectF &room, const PointsDepiction &cloud, const Tokens &colours,
                 const DepictionAngle &angle)
{
    if (cloud.points.empty())
        return;
    std::array<double, 3> middle = {};
    for (const PointsDepiction::Point &point : cloud.points)
        for (std::size_t axis = 0; axis < 3; ++axis)
            middle[axis] += point.at[axis] / static_cast<double>(cloud.points.size());
    PointsDepiction centred = cloud;
    double reach = 1e-12; // the same from every side: nothing grows or shrinks while it is turned
    for (PointsDepiction::Point &point : centred.points) {
        for (std::size_t axis = 0; axis < 3; ++axis)
            point.at[axis] -= middle[axis];
        reach = std::max(reach, std::hypot(point.at[0], point.at[1], point.at[2]));
    }
    const std::vector<std::array<double, 3>> places = turned(centred, angle);
    const double scale = (std::min(room.width(), room.height()) / 2 - 12) / reach;
    const auto onScreen = [&](int i) {
        const auto &place = places[static_cast<std::size_t>(i)];
        return room.center() + QPointF(place[0] * scale, -place[1] * scale);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.muted, 2));
    for (const auto &[from, to] : cloud.joints)
        painter.drawLine(onScreen(from), onScreen(to));
    std::vector<int> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return places[static_cast<std::size_t>(a)][2] > places[static_cast<std::size_t>(b)][2]; });
    painter.setFont(secondaryFont());
    for (const int i : order) {
        const PointsDepiction::Point &point = cloud.points[static_cast<std::size_t>(i)];
        painter.setPen(QPen(colours.surface, 1.5));
        painter.setBrush(colours.series(std::abs(point.group % 8)));
        painter.drawEllipse(onScreen(i), 6, 6);
        painter.setPen(colours.text);
        painter.drawText(onScreen(i) + QPointF(7, -6), depictionWord(point.label));
    }
}

} // namespace

void paintDepiction(QPainter &painter, const QRectF &room, const Depiction &depiction, const Tokens &colours,
                    const DepictionAngle &angle, const SignalRange &wanted)
{
    if (room.isEmpty())
        return;
    painter.save();
    if (const auto *table = std::get_if<TableDepiction>(&depiction.content))
        paintTable(painter, room, *table, colours);
    else if (const auto *picture = std::get_if<PictureDepiction>(&depiction.content))
        paintPicture(painter, room, *picture);
    else if (const auto *signal = std::get_if<SignalDepiction>(&depiction.content))
        paintSignal(painter, room, *signal, colours, wanted);
    else if (const auto *cloud = std::get_if<PointsDepiction>(&depiction.content))
        paintPoints(painter, room, *cloud, colours, angle);
    else if (const auto *drawing = std::get_if<DrawingDepiction>(&depiction.content))
        paintDrawing(painter, room, *drawing, colours);
    painter.restore();
}

} // namespace netloom
