// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/network_picture.hpp"

#include "engine/base/error.hpp"
#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/picture_routes.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>
#include <map>

namespace netloom {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double pointsPerPixel = 0.75; ///< of a screen, at 100 %
constexpr double dots = 1200;           ///< a PDF's grid, to an inch
constexpr double longestPdf = 14400;    ///< points; PDF 1.7, annex C: readers need not show more
constexpr int longestSideOfPng = 30000; ///< pixels; Qt's painter counts no further than 32,767
constexpr double mostPixels = 2e8;      ///< of a PNG: 800 MB while it is drawn

struct Measures {
    double width = 0;     ///< points; 0: as wide as the drawing
    double mostScale = 1; ///< a small network is not blown up to fill the width
    int captionSize = 8;  ///< points
};

Measures measuresOf(PictureWidth width)
{
    switch (width) {
    case PictureWidth::OneColumn:
        return {84 * pointsPerMillimetre, 0.85, 8};
    case PictureWidth::TwoColumns:
        return {174 * pointsPerMillimetre, 0.85, 8};
    case PictureWidth::Slide:
        return {254 * pointsPerMillimetre, 1.6, 14};
    case PictureWidth::AsOnScreen:
        break;
    }
    return {0, pointsPerPixel, 9};
}

double marginOf(PictureColours colours)
{
    return colours == PictureColours::Dark ? 14 : 0; // paper has margins of its own
}

QFont captionFont(const PictureOptions &options)
{
    QFont font = secondaryFont();
    font.setPixelSize(measuresOf(options.width).captionSize);
    return font;
}

/// Where a font is not there, its likes stand in for it, never a browser's serif.
void nameFallbacks(QByteArray &svg)
{
    for (const QFont &font : {bodyFont(), monoFont()}) {
        const QString kind =
            font.styleHint() == QFont::Monospace ? QStringLiteral("monospace") : QStringLiteral("sans-serif");
        QStringList families = font.families();
        families.removeAll(kind);
        const QByteArray named = "font-family=\"" + families.constFirst().toUtf8() + "\"";
        svg.replace(named,
                    "font-family=\"'" + families.join(QStringLiteral("', '")).toUtf8() + "', " + kind.toUtf8() + "\"");
    }
}

// Qt 6.4 writes title and description into an SVG without escaping, later ones escape them: so they are put in afterwards.
constexpr const char *titlePlace = "NETLOOM-TITLE", *descriptionPlace = "NETLOOM-DESCRIPTION";

} // namespace

QString pictureEnding(PictureFormat format)
{
    return format == PictureFormat::Svg   ? QStringLiteral("svg")
           : format == PictureFormat::Pdf ? QStringLiteral("pdf")
                                          : QStringLiteral("png");
}

std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Pdf, PictureFormat::Png})
        if (ending == pictureEnding(format))
            return format;
    return std::nullopt;
}

namespace {

/// Of a network that flows down: the ways of one that flows right, across and down exchanged.
std::vector<QPainterPath> downRoutes(const std::vector<QLineF> &wires, const std::vector<QRectF> &nodes)
{
    std::vector<QLineF> turnedWires;
    for (const QLineF &wire : wires)
        turnedWires.emplace_back(wire.p1().transposed(), wire.p2().transposed());
    std::vector<QRectF> turnedNodes;
    for (const QRectF &node : nodes)
        turnedNodes.push_back(node.transposed());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        turnedNodes[i].moveTopLeft(nodes[i].topLeft().transposed());
    std::vector<QPainterPath> paths = pictureRoutes(turnedWires, turnedNodes);
    for (QPainterPath &path : paths)
        path = transposed(path);
    return paths;
}

std::vector<QPointF> pointsOf(const std::vector<Point> &bends)
{
    std::vector<QPointF> points;
    for (const Point &bend : bends)
        points.emplace_back(bend.x, bend.y);
    return points;
}

} // namespace

NetworkPicture::NetworkPicture(const CanvasContent &content, PictureOptions options) : m_options(std::move(options))
{
    place(content, *content.graph);
    if (m_options.mayRearrange && m_options.width != PictureWidth::AsOnScreen && smallestText() < readableFrom)
        rearrange(content);
}

void NetworkPicture::rearrange(const CanvasContent &content)
{
    constexpr int mostInLine = 8; // on the widest of the pages
    for (int inLine = mostInLine; inLine > 0 && smallestText() < readableFrom; --inLine) {
        place(content, arranged(*content.graph, inLine));
        m_isRearranged = true;
    }
}

void NetworkPicture::place(const CanvasContent &content, const GraphSpec &graph)
{
    m_bounds = {};
    const FoldedGraph seen = folded(graph);
    const std::vector<QRectF> bodies = placeNodes(content, graph, seen);
    placeWires(content, seen, bodies);
    m_frames = framesOf(seen.graph,
                        [&](const Node &node) { return bodies[static_cast<std::size_t>(&node - seen.graph.nodes.data())]; });
    constexpr double portRim = portSize / 2 + 1;
    for (const QRectF &body : bodies)
        m_bounds |= body.adjusted(-portRim, -portRim, portRim, portRim);
    for (const Frame &frame : m_frames)
        m_bounds |= frame.rect.adjusted(-1, -1, 1, 1);
    for (const PlacedWire &wire : m_wires)
        m_bounds |= wire.path.boundingRect().adjusted(-1.5, -1.5, 1.5, 1.5) | wire.pill.adjusted(-1, -1, 1, 1);
    fitToWidth();
}

std::vector<QRectF> NetworkPicture::placeNodes(const CanvasContent &content, const GraphSpec &graph, const FoldedGraph &seen)
{
    m_nodes.clear();
    CanvasContent quiet = content; // what is wrong with a network is no part of its picture
    quiet.graph = std::make_shared<const GraphSpec>(graph);
    quiet.issues.clear();
    const ContentIndex index(quiet, seen);
    std::vector<QRectF> bodies;
    for (const Node &node : seen.graph.nodes) {
        PlacedNode placed{{node.position.x, node.position.y}, lookOf(quiet, index, node)};
        if (!m_options.showsCosts)
            placed.look.cost.clear();
        while (!placed.look.isGroup && placed.look.inputs.size() > std::max(1, index.ports(node.id).inputs))
            placed.look.inputs.removeLast(); // only there to take one more wire
        bodies.emplace_back(placed.place, QSizeF(nodeWidth, canvas_painter::nodeHeightOf(placed.look)));
        m_nodes.push_back(std::move(placed));
    }
    return bodies;
}

void NetworkPicture::placeWires(const CanvasContent &content, const FoldedGraph &seen, const std::vector<QRectF> &bodies)
{
    const GraphSpec &graph = seen.graph;
    const bool isDown = graph.flow == Flow::Down;
    std::map<NodeId, std::size_t> index;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        index[graph.nodes[i].id] = i;
    std::vector<QLineF> ends;
    std::vector<QString> shapes;
    std::vector<std::vector<Point>> bends;
    for (const Edge &edge : graph.edges) {
        const auto from = index.find(edge.from.node), to = index.find(edge.to.node);
        if (from == index.end() || to == index.end())
            continue; // a wire to a node that a damaged file lost
        const QRectF &source = bodies[from->second], &sink = bodies[to->second];
        const int outputs = static_cast<int>(m_nodes[from->second].look.outputs.size());
        const int inputs = static_cast<int>(m_nodes[to->second].look.inputs.size());
        ends.emplace_back(source.topLeft() + outputPortPlace(edge.from.port, outputs, source.height(), graph.flow),
                          sink.topLeft() + inputPortPlace(edge.to.port, inputs, sink.height(), graph.flow));
        const auto bent = graph.bends.find(edge.to);
        bends.push_back(bent == graph.bends.end() ? std::vector<Point>{} : bent->second);
        const PortRef output = seen.drawnOutput(edge.from);
        const bool isSaid = m_options.showsShapes && content.analysis.shapeAt(output);
        shapes.push_back(isSaid ? shapeText(content.analysis, output) : QString());
    }
    std::vector<QPainterPath> paths = isDown ? downRoutes(ends, bodies) : pictureRoutes(ends, bodies);
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (!bends[i].empty()) // a person has led it elsewhere
            paths[i] = wirePath(ends[i].p1(), ends[i].p2(), graph.flow, pointsOf(bends[i]));
    const std::vector<QRectF> pills = picturePills(paths, shapes, bodies);
    m_wires.clear();
    for (std::size_t i = 0; i < paths.size(); ++i)
        m_wires.push_back({paths[i], pills[i], shapes[i]});
}

void NetworkPicture::fitToWidth()
{
    const Measures measures = measuresOf(m_options.width);
    const double margin = marginOf(m_options.colours);
    m_scale = measures.mostScale;
    if (measures.width > 0 && m_bounds.width() > 0)
        m_scale = std::min(m_scale, (measures.width - 2 * margin) / m_bounds.width());
    m_size.setWidth(measures.width > 0 ? measures.width : m_bounds.width() * m_scale + 2 * margin);
    m_size.setHeight(std::ceil(m_bounds.height() * m_scale + captionHeight() + 2 * margin)); // a PDF knows whole points
}

double NetworkPicture::smallestText() const
{
    return canvas_painter::smallestFont(m_options.showsShapes) * m_scale;
}

double NetworkPicture::captionHeight() const
{
    if (m_options.caption.isEmpty())
        return 0;
    const QFont font = captionFont(m_options);
    const QRectF room(0, 0, m_size.width() - 2 * marginOf(m_options.colours), 1e6);
    return QFontMetricsF(font).boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, m_options.caption).height() +
           font.pixelSize();
}

void NetworkPicture::paint(QPainter &painter) const
{
    const Tokens &colours = tokens(m_options.colours);
    const double margin = marginOf(m_options.colours);
    painter.fillRect(QRectF({}, m_size), background());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.save();
    painter.translate((m_size.width() - m_bounds.width() * m_scale) / 2, margin);
    painter.scale(m_scale, m_scale);
    painter.translate(-m_bounds.topLeft());
    constexpr double inDetail = 1;
    for (const Frame &frame : m_frames)
        paintFrame(painter, frame, FrameMood::Plain, colours);
    for (const PlacedWire &wire : m_wires)
        canvas_painter::paintWire(painter, wire.path, WireMood::Plain, colours, inDetail);
    for (const Frame &frame : m_frames)
        paintFrameWords(painter, frame, colours);
    for (const PlacedWire &wire : m_wires)
        if (!wire.shape.isEmpty()) {
            canvas_painter::paintLeader(painter, wire.pill, wire.path.pointAtPercent(0.5), colours);
            canvas_painter::paintPill(painter, wire.pill, wire.shape, WireMood::Plain, colours);
        }
    for (const PlacedNode &node : m_nodes) {
        painter.save();
        painter.translate(node.place);
        canvas_painter::paintNode(painter, node.look, {}, colours, inDetail);
        painter.restore();
    }
    painter.restore();
    if (m_options.caption.isEmpty())
        return;
    const double height = captionHeight();
    painter.setFont(captionFont(m_options));
    painter.setPen(colours.text);
    painter.drawText(QRectF(margin, m_size.height() - margin - height, m_size.width() - 2 * margin, height),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_options.caption);
}

QByteArray NetworkPicture::drawn(PictureFormat format) const
{
    switch (format) {
    case PictureFormat::Svg:
        return drawnAsSvg();
    case PictureFormat::Pdf:
        return drawnAsPdf();
    case PictureFormat::Png:
        break;
    }
    return drawnAsPng();
}

QByteArray NetworkPicture::drawnAsSvg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(2540); // the generator takes whole units only: hundredths of a millimetre
    svg.setSize((m_size / 72 * 2540).toSize());
    svg.setViewBox(QRectF({}, m_size));
    svg.setTitle(QLatin1String(titlePlace));
    svg.setDescription(QLatin1String(descriptionPlace));
    QPainter painter(&svg);
    paint(painter);
    painter.end();
    nameFallbacks(bytes);
    bytes.replace(titlePlace, m_options.title.toHtmlEscaped().toUtf8());
    bytes.replace(descriptionPlace, m_options.caption.toHtmlEscaped().toUtf8());
    return bytes;
}

QByteArray NetworkPicture::drawnAsPdf() const
{
    if (m_size.height() > longestPdf || m_size.width() > longestPdf)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("The picture would be longer than a PDF's page may be. Choose a wider one, or SVG.")));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(static_cast<int>(dots));
    pdf.setPageSize(QPageSize(m_size, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(m_options.title);
    QPainter painter(&pdf);
    painter.scale(dots / 72, dots / 72);
    paint(painter);
    painter.end();
    return bytes;
}

QSize NetworkPicture::pixels() const
{
    const double dotsPerPoint = m_options.dotsPerInch / 72.0;
    return {static_cast<int>(std::lround(m_size.width() * dotsPerPoint)),
            static_cast<int>(std::ceil(m_size.height() * dotsPerPoint))};
}

QByteArray NetworkPicture::drawnAsPng() const
{
    const QSize pixels = this->pixels();
    const bool isTooLarge =
        std::max(pixels.width(), pixels.height()) > longestSideOfPng || 1.0 * pixels.width() * pixels.height() > mostPixels;
    QImage image = isTooLarge ? QImage() : QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("The picture would have {1} x {2} pixels, too many for a PNG. Choose fewer dots per inch, "
                                 "or SVG or PDF."),
                         pixels.width(), pixels.height()));
    image.fill(background());
    QPainter painter(&image);
    painter.scale(m_options.dotsPerInch / 72.0, m_options.dotsPerInch / 72.0);
    paint(painter);
    painter.end();
    image.convertTo(m_options.colours == PictureColours::Grey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(std::lround(m_options.dotsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), m_options.title);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace netloom
