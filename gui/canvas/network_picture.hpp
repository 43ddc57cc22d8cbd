// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"
#include "gui/canvas/frames.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/theme/tokens.hpp"

#include <QByteArray>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace netloom {

enum class PictureFormat { Svg, Pdf, Png };
QString pictureEnding(PictureFormat format); ///< "svg"
/// By the file's ending; empty on another one.
std::optional<PictureFormat> pictureFormatOf(const QString &path);

enum class PictureWidth { OneColumn, TwoColumns, Slide, AsOnScreen };

/// What a person chooses about a picture of the network.
struct PictureOptions {
    PictureWidth width = PictureWidth::OneColumn;
    PictureColours colours = PictureColours::Colour;
    bool showsShapes = true;
    bool showsCosts = true;
    bool mayRearrange = true; ///< in more lines, where the text would be too small as drawn
    QString caption;          ///< under the drawing
    QString title;            ///< of the file, for whoever cannot see it
    int dotsPerInch = 300;    ///< of a PNG
};

/// The network drawn for a paper or a slide: as on the canvas, without what only helps to edit it. A value that may be drawn
/// on any thread. Lengths are points, 72 an inch.
class NetworkPicture
{
public:
    static constexpr double readableFrom = 6; ///< points

    NetworkPicture(const CanvasContent &content, PictureOptions options);

    QSizeF size() const { return m_size; }
    QSize pixels() const; ///< of a PNG
    QColor background() const { return tokens(m_options.colours).window; }
    double smallestText() const; ///< the height of the smallest font in the drawing
    bool isRearranged() const { return m_isRearranged; }
    /// From (0, 0) to size().
    void paint(QPainter &painter) const;
    /// The file's bytes. Text stays text where the format has any. Throws Error on a size that the format cannot have.
    QByteArray drawn(PictureFormat format) const;

private:
    struct PlacedNode {
        QPointF place;
        NodeLook look;
    };
    struct PlacedWire {
        QPainterPath path;
        QRectF pill;
        QString shape;
    };

    void place(const CanvasContent &content, const GraphSpec &graph);
    /// Their bodies come back.
    std::vector<QRectF> placeNodes(const CanvasContent &content, const GraphSpec &graph, const FoldedGraph &seen);
    void placeWires(const CanvasContent &content, const FoldedGraph &seen, const std::vector<QRectF> &bodies);
    void fitToWidth();
    void rearrange(const CanvasContent &content);
    double captionHeight() const;
    QByteArray drawnAsSvg() const;
    QByteArray drawnAsPdf() const;
    QByteArray drawnAsPng() const;

    PictureOptions m_options;
    std::vector<PlacedNode> m_nodes;
    std::vector<PlacedWire> m_wires;
    std::vector<Frame> m_frames;
    QRectF m_bounds; ///< of the drawing, in canvas units
    QSizeF m_size;
    double m_scale = 1; ///< points a canvas unit
    bool m_isRearranged = false;
};

} // namespace netloom
