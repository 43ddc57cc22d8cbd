// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/frames.hpp"

#include "engine/graph/groups.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/theme/translate.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

namespace netloom {

namespace {

constexpr double rounding = 9;
constexpr double headLine = 26;
constexpr double inset = 12;
constexpr double noteCardWidth = 220;
constexpr double leastNoteWidth = 160; ///< a note is not set in less than this, however narrow the frame

QFont headFont()
{
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

double wordsWidth(double frameWidth)
{
    return std::max(leastNoteWidth, frameWidth - 2 * inset);
}

double wordsHeight(const QString &note, double frameWidth)
{
    if (note.isEmpty())
        return 0;
    const QRectF room(0, 0, wordsWidth(frameWidth), 4000);
    return QFontMetricsF(secondaryFont()).boundingRect(room, Qt::TextWordWrap, note).height() + 4;
}

QString headText(const Frame &frame)
{
    return frame.repeats > 1 ? QStringLiteral("%1  x%2").arg(frame.title).arg(frame.repeats) : frame.title;
}

QRectF rectOf(const Frame &frame, QPointF place)
{
    if (frame.isNote())
        return {place.x(), place.y(), noteCardWidth, headLine + inset + wordsHeight(frame.note, noteCardWidth)};
    QRectF rect = frame.content.adjusted(-frameSide, 0, frameSide, frameFoot);
    rect.setWidth(std::max(rect.width(), QFontMetricsF(headFont()).horizontalAdvance(headText(frame)) + 2 * inset + 24));
    rect.setTop(frame.content.top() - std::max(frameHead, headLine + inset + 6 + wordsHeight(frame.note, rect.width())));
    return rect;
}

} // namespace

QRectF Frame::head() const
{
    return isNote() ? rect : QRectF(rect.topLeft(), QSizeF(rect.width(), content.top() - rect.top() - 10));
}

QRectF Frame::fold() const
{
    return isNote() ? QRectF() : QRectF(rect.left() + 8, rect.top() + 7, 20, 20);
}

std::vector<Frame> framesOf(const GraphSpec &seen, const std::function<QRectF(const Node &)> &bodyOf)
{
    const GroupParents parents(seen);
    std::vector<std::pair<int, const Group *>> byDepth;
    for (const Group &group : seen.groups)
        byDepth.emplace_back(parents.depth(group.id), &group);
    std::stable_sort(byDepth.begin(), byDepth.end(), [](const auto &a, const auto &b) { return a.first > b.first; });

    std::map<NodeId, QRectF> content;
    for (const Node &node : seen.nodes)
        if (node.group.value != 0)
            content[node.group] |= bodyOf(node);
    std::vector<Frame> frames; // from the inside out, so that a frame surrounds those in it
    for (const auto &[depth, group] : byDepth) {
        Frame frame{group->id, qstr(group->title), qstr(group->note), group->repeats, depth, content[group->id], {}};
        frame.rect = rectOf(frame, {group->position.x, group->position.y});
        if (group->parent.value != 0)
            content[group->parent] |= frame.rect;
        frames.push_back(std::move(frame));
    }
    std::reverse(frames.begin(), frames.end());
    return frames;
}

namespace {

constexpr float groundShare = 0.55F; ///< of the frame's own colour in its ground

/// As it is seen, with the grounds of the frames around it.
QColor groundOf(const Frame &frame, const Tokens &colours)
{
    if (frame.isNote())
        return colours.warningSoft;
    const float left = std::pow(1 - groundShare, static_cast<float>(frame.depth + 1));
    const auto mixed = [left](float below, float above) { return left * below + (1 - left) * above; };
    const QColor &below = colours.window, &above = colours.inset;
    return QColor::fromRgbF(mixed(below.redF(), above.redF()), mixed(below.greenF(), above.greenF()),
                            mixed(below.blueF(), above.blueF()));
}

void paintWords(QPainter &painter, const QRectF &place, int flags, const QString &words, const QColor &ground)
{
    const QRectF bounds = painter.boundingRect(place, flags, words) & place;
    painter.fillRect(bounds.adjusted(-2, 0, 2, 0), ground);
    painter.drawText(place, flags, words);
}

} // namespace

void paintFrame(QPainter &painter, const Frame &frame, FrameMood mood, const Tokens &colours)
{
    QColor ground = frame.isNote() ? colours.warningSoft : colours.inset;
    if (!frame.isNote())
        ground.setAlphaF(groundShare);
    QPen rim(mood == FrameMood::Plain ? colours.line : colours.accent, mood == FrameMood::Plain ? 1 : 2);
    if (mood == FrameMood::Offered)
        rim.setStyle(Qt::DashLine);
    painter.setPen(rim);
    painter.setBrush(ground);
    painter.drawRoundedRect(frame.rect, rounding, rounding);
}

void paintFrameWords(QPainter &painter, const Frame &frame, const Tokens &colours)
{
    const QColor ground = groundOf(frame, colours);
    double left = frame.rect.left() + inset;
    if (const QRectF fold = frame.fold(); !fold.isNull()) { // a triangle that points down: what is below is shown
        const QPointF middle = fold.center();
        painter.fillRect(fold.adjusted(2, 2, -2, -2), ground);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.muted);
        painter.drawPolygon(QPolygonF{middle + QPointF(-5, -3), middle + QPointF(5, -3), middle + QPointF(0, 4)});
        left = fold.right() + 4;
    }
    painter.setFont(headFont());
    painter.setPen(colours.text);
    const QRectF title(left, frame.rect.top() + 6, frame.rect.right() - left - inset, headLine - 4);
    paintWords(painter, title, Qt::AlignLeft | Qt::AlignVCenter,
               QFontMetricsF(headFont()).elidedText(headText(frame), Qt::ElideRight, title.width()), ground);
    if (frame.note.isEmpty())
        return;
    painter.setFont(secondaryFont());
    painter.setPen(frame.isNote() ? colours.text : colours.muted);
    paintWords(painter,
               QRectF(frame.rect.left() + inset, frame.rect.top() + headLine + 4, wordsWidth(frame.rect.width()),
                      wordsHeight(frame.note, frame.rect.width())),
               Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, frame.note, ground);
}

} // namespace netloom
