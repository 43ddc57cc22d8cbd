// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/paint_depiction.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/theme/tokens.hpp"

#include <QCoreApplication>
#include <QImage>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

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
