// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <QString>
#include <vector>

namespace netloom {

/// The points of one curve, for drawing and for saving.
struct PlotSeries {
    QString name;
    std::vector<double> x, y;
};

/// How the house's plots look and behave: no frame, horizontal grid only, colours of the theme in force; the wheel zooms
/// (on a page that scrolls only after a click or with Ctrl), dragging pans, a double click fits; the context menu saves
/// the picture or the numbers. An empty plot says what will appear. Replots are queued.
class Plot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit Plot(const QString &accessibleName, QWidget *parent = nullptr);

    void setEmptyText(const QString &text); ///< shown while isEmpty
    void setEmpty(bool isEmpty);
    void setDescription(const QString &sentence) { setAccessibleDescription(sentence); }
    void setAxisLabels(const QString &x, const QString &y); ///< y stands above the axis, x below its right end
    void replotSoon() { replot(rpQueuedReplot); }

    /// What fitting shows; asked on a double click and by fit().
    virtual void fit();
    virtual std::vector<PlotSeries> exportedSeries() const;

    /// Throws Error (File). The ending decides: png, svg, pdf, csv.
    void saveAs(const QString &path);

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

signals:
    void restyled(); ///< the theme changed: pens are to be set anew

protected:
    virtual void restyle(); ///< sets every colour anew; called whenever the theme changes and once after building

    /// A line of the house: 2 px, adaptive sampling. Non-finite values become gaps.
    static constexpr int dense = 400; ///< points of a line, of which from then on several share a pixel
    QCPGraph *addLine(Qt::PenStyle style = Qt::SolidLine);
    static void setLinePen(QCPGraph *graph, const QColor &color, double width, Qt::PenStyle style = Qt::SolidLine);

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    bool m_isFitted = true; ///< false once the person zoomed or panned: new points then leave the view alone

private:
    void askAndSave(const QString &ending);

    QString m_emptyText;
    QCPItemText *m_xLabel = nullptr, *m_yLabel = nullptr;
    bool m_isEmpty = true;
};

/// Points as QCustomPlot wants them. A value that is not finite, or (for a logarithmic axis) not positive, becomes a NaN,
/// which QCustomPlot draws as a gap; points without a finite x are left out.
QSharedPointer<QCPGraphDataContainer> plotPoints(const std::vector<double> &x, const std::vector<double> &y,
                                                 bool isLog = false);

/// "0.0831", "12.4", "1.2e-05": three significant digits, as legends and cards show a value; "-" when not finite.
QString shortNumber(double value, int digits = 3);

} // namespace netloom
