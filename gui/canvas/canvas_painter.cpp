// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_painter.hpp"

#include "gui/canvas/node_geometry.hpp"

#include <QCache>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace netloom::canvas_painter {

namespace {

constexpr double stripeWidth = 9;
constexpr double radius = 9;
constexpr double textLeft = 20;
constexpr double textRight = nodeWidth - 12;
constexpr double notePadding = 7;
constexpr int maxNoteLines = 8;
constexpr double sparkWidth = 48;
constexpr double gridStep = 30, gridDotSize = 2;
constexpr double densestGrid = 20;    ///< pixels from dot to dot
constexpr double coarsestGrid = 0.15; ///< scale below which dots say nothing

QFont noteFont()
{
    QFont font = secondaryFont();
    font.setPixelSize(11);
    return font;
}

QFont pillFont()
{
    QFont font = monoFont();
    font.setPixelSize(11);
    return font;
}

QFont nameFont()
{
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QColor stripeColour(const NodeLook &look, const Tokens &colours)
{
    return look.isKnown ? colours.category(look.category) : colours.muted;
}

bool isDoubtful(WireMood mood)
{
    return mood == WireMood::Doubtful || mood == WireMood::DoubtfulSelected;
}

QColor noteColour(const NodeLook &look, const Tokens &colours)
{
    return look.severity == Severity::Error ? colours.bad : colours.warning;
}

QPixmap gridDot(const QColor &colour, double ratio)
{
    static QCache<QPair<QRgb, double>, QPixmap> known(8);
    const QPair<QRgb, double> key(colour.rgba(), ratio);
    if (const QPixmap *found = known.object(key))
        return *found;
    const int size = static_cast<int>(std::lround(gridDotSize * ratio));
    QPixmap dot(size, size);
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(0, 0, gridDotSize, gridDotSize));
    painter.end();
    known.insert(key, new QPixmap(dot));
    return dot;
}

/// The left edge of a body, round as its rim. No clipping: an SVG knows none.
QPainterPath stripe(const QRectF &inside)
{
    const double turn = 2 * radius - 1;
    QPainterPath path(QPointF(stripeWidth, inside.top()));
    path.arcTo(QRectF(inside.left(), inside.top(), turn, turn), 90, 90);
    path.arcTo(QRectF(inside.left(), inside.bottom() - turn, turn, turn), 180, 90);
    path.lineTo(stripeWidth, inside.bottom());
    path.closeSubpath();
    return path;
}

void paintBody(QPainter &painter, const NodeLook &look, const NodeState &state, const Tokens &colours)
{
    const QRectF body(0, 0, nodeWidth, nodeHeightOf(look));
    if (look.isGroup) { // several behind one another, of which one sees the rims
        painter.setPen(QPen(colours.line, 1));
        painter.setBrush(colours.inset);
        for (const double behind : {6.0, 3.0})
            painter.drawRoundedRect(body.translated(behind, behind), radius, radius);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.isDark ? colours.window : colours.line); // a hint of a shadow
    painter.drawRoundedRect(body.translated(0, 1.5), radius, radius);

    const bool hasNote = !look.note.isEmpty() && look.severity != Severity::Hint;
    QColor rim = hasNote ? noteColour(look, colours) : (state.isHovered ? colours.muted : colours.line);
    painter.setBrush(look.isKnown ? colours.surface : colours.inset);
    QPen pen(rim, hasNote ? 2 : state.isHovered ? 2 : 1);
    if (!look.isKnown)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(body, radius, radius);

    painter.fillPath(stripe(body.adjusted(0.5, 0.5, -0.5, -0.5)), stripeColour(look, colours));

    if (state.isSelected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(body.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
}

/// An error's disc with a cross or a warning's triangle with a stroke, on the corner: without their colours they are told
/// apart by their form.
void paintBadge(QPainter &painter, const NodeLook &look, const Tokens &colours)
{
    const QPointF middle(nodeWidth - 3, 3);
    painter.setPen(QPen(colours.window, 1.5));
    painter.setBrush(noteColour(look, colours));
    QPen stroke(colours.window, 2, Qt::SolidLine, Qt::RoundCap);
    if (look.severity == Severity::Error) {
        painter.drawEllipse(middle, 8, 8);
        painter.setPen(stroke);
        painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
        painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
        return;
    }
    painter.drawPolygon(QPolygonF({middle + QPointF(0, -9), middle + QPointF(10, 8), middle + QPointF(-10, 8)}));
    painter.setPen(stroke);
    painter.drawLine(middle + QPointF(0, -3), middle + QPointF(0, 2));
    painter.drawPoint(middle + QPointF(0, 5));
}

/// How the numbers are spread, lowest to highest from left to right; the place of 0 is marked where it lies between.
void paintSpark(QPainter &painter, const QRectF &place, const NodePulse &pulse, const QColor &colour, const Tokens &colours)
{
    const double step = place.width() / static_cast<double>(NodePulse::bins);
    const float most = *std::max_element(pulse.share.begin(), pulse.share.end());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (std::size_t bin = 0; bin < NodePulse::bins; ++bin) {
        const double height = most > 0 ? place.height() * static_cast<double>(pulse.share[bin] / most) : 0;
        painter.drawRect(QRectF(place.left() + step * static_cast<double>(bin), place.bottom() - height, step - 1, height));
    }
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    if (pulse.lowest < 0 && pulse.highest > 0) {
        const double zero =
            place.left() + place.width() * static_cast<double>(-pulse.lowest / (pulse.highest - pulse.lowest));
        painter.setPen(QPen(colours.muted, 1));
        painter.drawLine(QPointF(zero, place.bottom() - 3), QPointF(zero, place.bottom() + 3));
    }
}

bool isFallingSilent(const NodePulse &pulse)
{
    return pulse.silentShare >= 0.05F;
}

void paintWords(QPainter &painter, const NodeLook &look, const std::optional<NodePulse> &pulse, const Tokens &colours)
{
    const QFontMetricsF costMetrics(secondaryFont());
    const double costWidth = look.cost.isEmpty() ? 0 : costMetrics.horizontalAdvance(look.cost) + 8;
    painter.setFont(secondaryFont());
    painter.setPen(colours.muted);
    const double top = (nodeHeightOf(look) - nodeHeight) / 2;
    painter.drawText(QRectF(textLeft, top + 10, textRight - textLeft, 18), Qt::AlignRight | Qt::AlignVCenter, look.cost);

    const double titleWidth = textRight - textLeft - costWidth;
    const QFont name = nameFont();
    painter.setFont(name);
    painter.setPen(look.isKnown ? colours.text : colours.muted);
    painter.drawText(QRectF(textLeft, top + 10, titleWidth, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(name).elidedText(look.title, Qt::ElideRight, titleWidth));

    double width = textRight - textLeft;
    QString words = look.summary;
    painter.setFont(secondaryFont());
    painter.setPen(colours.muted);
    if (pulse) {
        const QRectF spark(textRight - sparkWidth, top + 31, sparkWidth, 15);
        paintSpark(painter, spark, *pulse, isFallingSilent(*pulse) ? colours.warning : colours.accent, colours);
        width -= sparkWidth + 8;
        painter.setPen(isFallingSilent(*pulse) ? colours.warning : colours.muted);
        if (isFallingSilent(*pulse))
            words = silentWords(*pulse);
    }
    painter.drawText(QRectF(textLeft, top + 29, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     costMetrics.elidedText(words, Qt::ElideRight, width));
}

void paintPort(QPainter &painter, QPointF place, bool isGrown, bool isOffered, const QColor &rim, const Tokens &colours)
{
    const double size = (isGrown ? portSizeUnderPointer : portSize) + (isOffered && !isGrown ? 2 : 0);
    painter.setPen(QPen(isOffered || isGrown ? colours.accent : rim, 2));
    painter.setBrush(isGrown ? colours.accent : (isOffered ? colours.accentSoft : colours.surface));
    painter.drawEllipse(place, size / 2, size / 2);
}

void paintPorts(QPainter &painter, const NodeLook &look, const NodeState &state, const Tokens &colours)
{
    const double height = nodeHeightOf(look);
    const QColor rim = stripeColour(look, colours);
    const int inputs = static_cast<int>(look.inputs.size()), outputs = static_cast<int>(look.outputs.size());
    for (int i = 0; i < inputs; ++i)
        paintPort(painter, inputPortPlace(i, inputs, height, look.flow), i == state.inputUnderPointer, state.offersInputs,
                  rim, colours);
    for (int i = 0; i < outputs; ++i)
        paintPort(painter, outputPortPlace(i, outputs, height, look.flow), i == state.outputUnderPointer,
                  state.offersOutputs, rim, colours);
}

struct LaidOutNote {
    QString lines;
    QRectF bounds;
};

LaidOutNote layOut(const QString &note)
{
    const double width = noteWidth - 2 * notePadding;
    const QFontMetricsF metrics(noteFont());
    QTextLayout layout(note, noteFont());
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == maxNoteLines) {
            lines.back() = metrics.elidedText(lines.back() + u' ' + note.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << note.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    const QString all = lines.join(u'\n');
    // As it will be painted: lines with characters of another font are higher.
    const double height = metrics.boundingRect(QRectF(0, 0, width, 10'000), Qt::AlignLeft | Qt::AlignTop, all).height();
    return {all, QRectF(0, 0, noteWidth, height + 2 * notePadding - 2)};
}

/// Every frame asks for all notes in view, and a graph may have a thousand of them.
const LaidOutNote &laidOut(const QString &note)
{
    static QCache<QString, LaidOutNote> known(2000);
    if (const LaidOutNote *found = known.object(note))
        return *found;
    auto *made = new LaidOutNote(layOut(note));
    known.insert(note, made);
    return *made;
}

void paintNote(QPainter &painter, const NodeLook &look, NoteSide side, const Tokens &colours)
{
    const QRectF place = noteRect(look, side);
    const QColor colour = noteColour(look, colours);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(look.severity == Severity::Error ? colours.badSoft : colours.warningSoft);
    painter.drawRoundedRect(place, 6, 6);
    painter.setPen(colours.text);
    painter.setFont(noteFont());
    painter.drawText(place.adjusted(notePadding, notePadding - 1, -notePadding, 0), Qt::AlignLeft | Qt::AlignTop,
                     laidOut(look.note).lines);
}

void paintBlock(QPainter &painter, const NodeLook &look, const NodeState &state, const Tokens &colours)
{
    const QRectF body(0, 0, nodeWidth, nodeHeightOf(look));
    painter.fillRect(body, look.isBroken() ? colours.bad : stripeColour(look, colours));
    if (look.isBroken()) { // seen without colours, too
        painter.setPen(QPen(colours.surface, 8));
        painter.drawLine(body.topLeft(), body.bottomRight());
        painter.drawLine(body.topRight(), body.bottomLeft());
    }
    if (state.isSelected) {
        painter.setPen(QPen(colours.accent, 8));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(body.adjusted(-8, -8, 8, 8));
    }
}

} // namespace

int smallestFont(bool withShapes)
{
    return withShapes ? pillFont().pixelSize() : secondaryFont().pixelSize();
}

double nodeHeightOf(const NodeLook &look)
{
    if (look.flow == Flow::Down)
        return nodeHeight;
    return heightForPorts(static_cast<int>(std::max(look.inputs.size(), look.outputs.size())));
}

QRectF noteRect(const NodeLook &look, NoteSide side)
{
    if (look.note.isEmpty() || look.severity == Severity::Hint)
        return {};
    const QRectF bounds = laidOut(look.note).bounds;
    const bool isOther = side == NoteSide::Other;
    if (look.flow == Flow::Down) // beside the node, since its wires leave below
        return bounds.translated(isOther ? -bounds.width() - 12 : nodeWidth + 12, 0);
    return bounds.translated(0, isOther ? -bounds.height() - 10 : nodeHeightOf(look) + 7);
}

void paintNode(QPainter &painter, const NodeLook &look, const NodeState &state, const Tokens &colours, double scale)
{
    painter.setOpacity(state.isFaded ? 0.4 : 1.0);
    if (scale < detailFrom) {
        paintBlock(painter, look, state, colours);
        return;
    }
    paintBody(painter, look, state, colours);
    paintPorts(painter, look, state, colours);
    if (!look.note.isEmpty() && look.severity != Severity::Hint)
        paintBadge(painter, look, colours);
    if (scale < textFrom)
        return;
    paintWords(painter, look, state.pulse, colours);
    const bool isSaid = state.noteSide != NoteSide::OnDemand || state.isHovered || state.isSelected;
    if (isSaid && !noteRect(look, state.noteSide).isNull())
        paintNote(painter, look, state.noteSide, colours);
}

void paintWire(QPainter &painter, const QPainterPath &path, WireMood mood, const Tokens &colours, double scale, double width)
{
    QColor colour = colours.muted;
    if (mood == WireMood::Selected || mood == WireMood::Draft || mood == WireMood::Hovered)
        colour = colours.accent;
    if (mood == WireMood::Fitting)
        colour = colours.good;
    if (isDoubtful(mood))
        colour = colours.warning;
    const auto draw = [&](const QPen &pen) {
        painter.setPen(pen);
        if (scale < detailFrom)
            painter.drawLine(path.elementAt(0), path.currentPosition());
        else
            painter.drawPath(path);
    };
    painter.setBrush(Qt::NoBrush);
    if (mood == WireMood::Selected || mood == WireMood::DoubtfulSelected) {
        draw(QPen(colours.accent, 10, Qt::SolidLine, Qt::RoundCap)); // a rim around the wire, as around a selected node
        draw(QPen(colours.window, 7, Qt::SolidLine, Qt::RoundCap));
    }
    QPen pen(colour, mood == WireMood::Plain ? width : mood == WireMood::Fitting ? 5 : 3, Qt::SolidLine, Qt::RoundCap);
    if (mood == WireMood::Draft)
        pen.setDashPattern({0.5, 2.5});
    if (isDoubtful(mood))
        pen.setDashPattern({4, 2.5});
    draw(pen);
}

QRectF pillRect(QPointF middle, const QString &shape)
{
    const double width = std::max(22.0, QFontMetricsF(pillFont()).horizontalAdvance(shape) + 12);
    return {middle.x() - width / 2, middle.y() - 10, width, 20};
}

QRectF pillOnWire(const QPainterPath &path, QPointF middle, const QString &shape)
{
    const QPointF from = path.elementAt(0), to = path.currentPosition();
    QRectF rect = pillRect(middle, shape);
    // Where the nodes stand too close for a long shape, it is said above them instead of behind them.
    constexpr double portRims = 12;
    const double room = to.x() - from.x() - portRims;
    const bool isLevel = std::abs(to.y() - from.y()) < nodeHeight / 2;
    if (isLevel && room > 0 && rect.width() > room)
        rect.translate(0, -(nodeHeight / 2 + rect.height() / 2 + 3));
    return rect;
}

void paintLeader(QPainter &painter, const QRectF &pill, QPointF middle, const Tokens &colours)
{
    if (pill.contains(middle) || std::abs(pill.center().x() - middle.x()) > 1)
        return;
    painter.setPen(QPen(colours.muted, 1, Qt::DotLine));
    painter.drawLine(QPointF(middle.x(), pill.bottom()), middle);
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &shape, WireMood mood, const Tokens &colours)
{
    painter.setFont(pillFont());
    const bool isRefused = isDoubtful(mood);
    QPen rim(mood == WireMood::Plain ? colours.line : isRefused ? colours.warning : colours.accent, 1);
    if (isRefused)
        rim.setDashPattern({3, 2});
    painter.setPen(rim);
    painter.setBrush(isRefused ? colours.warningSoft : colours.surface);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setPen(colours.text);
    painter.drawText(rect, Qt::AlignCenter, shape);
}

void paintGrid(QPainter &painter, const QRectF &exposed, const Tokens &colours, double scale)
{
    painter.fillRect(exposed, colours.window);
    if (scale < coarsestGrid)
        return;
    double step = gridStep;
    while (step * scale < densestGrid)
        step *= 2;
    // Stamped, one by one: the painter's own round points take ten times as long.
    const QTransform toView = painter.transform();
    const QPixmap dot = gridDot(colours.line, painter.device()->devicePixelRatioF());
    painter.resetTransform();
    for (double x = std::floor(exposed.left() / step) * step; x <= exposed.right(); x += step)
        for (double y = std::floor(exposed.top() / step) * step; y <= exposed.bottom(); y += step)
            painter.drawPixmap(toView.map(QPointF(x, y)) - QPointF(gridDotSize, gridDotSize) / 2, dot);
    painter.setTransform(toView);
}

} // namespace netloom::canvas_painter
