// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/plot.hpp"

#include "gui/theme/tokens.hpp"

#include <QAbstractScrollArea>
#include <QContextMenuEvent>
#include <QLocale>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace netloom {

Plot::Plot(const QString &accessibleName, QWidget *parent) : QCustomPlot(parent)
{
    setAccessibleName(accessibleName);
    setObjectName(QString(accessibleName).replace(' ', '_').toLower());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setPlottingHint(QCP::phFastPolylines);
    setNoAntialiasingOnDrag(false);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setLocale(QLocale()); // "20,000" as everywhere in the window; QCustomPlot's own leaves the commas out
    xAxis->grid()->setVisible(false);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setSubTicks(false);
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setTickLabelPadding(6);
        axis->setNumberPrecision(6); // 20000, not 2E+04; ticks are round anyhow
    }
    yAxis->setBasePen(Qt::NoPen);
    xAxis->ticker()->setTickCount(5);
    yAxis->ticker()->setTickCount(4);
    m_xLabel = new QCPItemText(this);
    m_xLabel->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    m_xLabel->setPadding(QMargins(0, 22, 0, 0));
    m_yLabel = new QCPItemText(this);
    m_yLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_yLabel->setPadding(QMargins(0, 0, 0, 8));
    for (QCPItemText *label : {m_xLabel, m_yLabel}) {
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->setClipToAxisRect(false);
        label->setSelectable(false);
    }
    m_xLabel->position->setCoords(1, 1);
    m_yLabel->position->setCoords(0, 0);
    connect(this, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        if (event->buttons() & Qt::LeftButton)
            m_isFitted = false;
    });
    connect(this, &QCustomPlot::mouseWheel, this, [this] { m_isFitted = false; });
    restyle();
}

void Plot::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_isEmpty) {
        setDescription(text);
        update();
    }
}

void Plot::setEmpty(bool isEmpty)
{
    m_isEmpty = isEmpty;
    axisRect()->setVisible(!isEmpty);
    m_xLabel->setVisible(!isEmpty);
    m_yLabel->setVisible(!isEmpty);
    if (isEmpty)
        setDescription(m_emptyText);
    replotSoon();
}

void Plot::setAxisLabels(const QString &x, const QString &y)
{
    // Items, not painted over: so they are in saved drawings, too.
    m_xLabel->setText(x);
    m_yLabel->setText(y);
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    axisRect()->setMinimumMargins(QMargins(30, 0, 0, x.isEmpty() ? 0 : 38));
    axisRect()->setMargins(QMargins(30, y.isEmpty() ? 8 : 26, 16, 0));
    replotSoon();
}

void Plot::fit()
{
    m_isFitted = true;
    rescaleAxes();
    replotSoon();
}

std::vector<PlotSeries> Plot::exportedSeries() const
{
    std::vector<PlotSeries> all;
    for (int i = 0; i < graphCount(); ++i) {
        PlotSeries series{graph(i)->name(), {}, {}};
        for (auto point = graph(i)->data()->constBegin(); point != graph(i)->data()->constEnd(); ++point) {
            series.x.push_back(point->key);
            series.y.push_back(point->value);
        }
        all.push_back(std::move(series));
    }
    return all;
}

void Plot::restyle()
{
    const Tokens &colors = tokens(palette());
    setBackground(Qt::transparent);
    axisRect()->setBackground(Qt::transparent);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(secondaryFont());
        axis->setTickLabelColor(colors.muted);
        axis->grid()->setPen(QPen(colors.plotGrid, 1));
    }
    xAxis->setBasePen(QPen(colors.line, 1));
    for (QCPItemText *label : {m_xLabel, m_yLabel}) {
        label->setFont(secondaryFont());
        label->setColor(colors.muted);
    }
    emit restyled();
    replotSoon();
}

QCPGraph *Plot::addLine(Qt::PenStyle style)
{
    QCPGraph *line = addGraph();
    line->setAdaptiveSampling(true);
    line->setAntialiased(true);
    setLinePen(line, tokens(palette()).accent, 2, style);
    return line;
}

void Plot::setLinePen(QCPGraph *graph, const QColor &color, double width, Qt::PenStyle style)
{
    QPen pen(color, width);
    pen.setStyle(style);
    if (style == Qt::DashLine)
        pen.setDashPattern({4, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    graph->setPen(pen);
}

void Plot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void Plot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    if (!m_isEmpty)
        return;
    QPainter painter(this);
    painter.setPen(tokens(palette()).muted);
    painter.setFont(bodyFont());
    painter.drawText(rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void Plot::mouseDoubleClickEvent(QMouseEvent *event)
{
    fit();
    event->accept();
}

void Plot::wheelEvent(QWheelEvent *event)
{
    bool isOnScrollingPage = false;
    for (QWidget *above = parentWidget(); above && !isOnScrollingPage; above = above->parentWidget())
        isOnScrollingPage = qobject_cast<QAbstractScrollArea *>(above) != nullptr;
    if (isOnScrollingPage && !hasFocus() && !event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the page scrolls
    else
        QCustomPlot::wheelEvent(event);
}

void Plot::resizeEvent(QResizeEvent *event)
{
    if (event->size().isEmpty())
        return; // folded away: there is nothing to draw on
    QCustomPlot::resizeEvent(event);
    xAxis->ticker()->setTickCount(std::clamp(width() / 90, 2, 8));
    yAxis->ticker()->setTickCount(std::clamp(height() / 50, 2, 6));
}

QSharedPointer<QCPGraphDataContainer> plotPoints(const std::vector<double> &x, const std::vector<double> &y, bool isLog)
{
    auto points = QSharedPointer<QCPGraphDataContainer>::create();
    QVector<QCPGraphData> kept;
    kept.reserve(static_cast<int>(x.size()));
    for (std::size_t i = 0; i < x.size() && i < y.size(); ++i)
        if (std::isfinite(x[i]))
            kept.append(
                {x[i], std::isfinite(y[i]) && (!isLog || y[i] > 0) ? y[i] : std::numeric_limits<double>::quiet_NaN()});
    // Points of equal x keep their order, by which a curve climbs: QCustomPlot's own sorting would not see to that.
    std::stable_sort(kept.begin(), kept.end(), [](const QCPGraphData &a, const QCPGraphData &b) { return a.key < b.key; });
    points->set(kept, true);
    return points;
}

QString shortNumber(double value, int digits)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6))
        return QString::number(value, 'e', std::max(1, digits - 2));
    const int before = size < 1 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    return QString::number(value, 'f', std::max(0, size < 1 ? digits : digits + 1 - before));
}

} // namespace netloom
