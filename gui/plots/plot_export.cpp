// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "projects/format/project_file.hpp"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QToolTip>
#include <cmath>

namespace netloom {

namespace {

QString csvOf(const std::vector<PlotSeries> &all)
{
    QString text = QStringLiteral("series,x,y\n");
    for (const PlotSeries &series : all) {
        const QString name = '"' + QString(series.name).replace('"', QStringLiteral("\"\"")) + '"';
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QString y = std::isfinite(series.y[i]) ? QString::number(series.y[i], 'g', 17) : QString();
            text += name + ',' + QString::number(series.x[i], 'g', 17) + ',' + y + '\n';
        }
    }
    return text;
}

} // namespace

void Plot::saveAs(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("csv")) {
        bytes = csvOf(exportedSeries()).toUtf8();
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (ending == QLatin1String("svg")) {
            QSvgGenerator svg;
            svg.setOutputDevice(&buffer);
            svg.setSize(size());
            svg.setViewBox(rect());
            svg.setTitle(accessibleName());
            svg.setDescription(accessibleDescription());
            QCPPainter painter(&svg);
            painter.setMode(QCPPainter::pmVectorized);
            toPainter(&painter, width(), height());
        } else if (ending == QLatin1String("pdf")) {
            QPdfWriter pdf(&buffer);
            pdf.setResolution(96);
            pdf.setPageSize(QPageSize(QSizeF(width(), height()) * 72.0 / 96.0, QPageSize::Point));
            pdf.setPageMargins(QMarginsF());
            pdf.setTitle(accessibleName());
            QCPPainter painter(&pdf);
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            toPainter(&painter, width(), height());
        } else {
            QPixmap picture(size() * 2);
            picture.setDevicePixelRatio(2);
            picture.fill(tokens(palette()).surface);
            render(&picture);
            picture.save(&buffer, "PNG");
        }
    }
    const auto *data = reinterpret_cast<const std::byte *>(bytes.constData());
    writeFileSafely(path.toStdString(), std::span(data, static_cast<std::size_t>(bytes.size())));
}

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Fit"), this, &Plot::fit);
    menu.addSeparator();
    const std::pair<QString, QString> kinds[] = {{tr("Save picture (PNG)..."), "png"},
                                                 {tr("Save drawing (SVG)..."), "svg"},
                                                 {tr("Save drawing (PDF)..."), "pdf"},
                                                 {tr("Save numbers (CSV)..."), "csv"}};
    for (const auto &[label, ending] : kinds)
        menu.addAction(label, this, [this, kind = ending] { askAndSave(kind); })->setEnabled(!m_isEmpty);
    menu.exec(event->globalPos());
}

void Plot::askAndSave(const QString &ending)
{
    QString path = QFileDialog::getSaveFileName(window(), tr("Save %1").arg(accessibleName()), objectName() + '.' + ending,
                                                "*." + ending);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += '.' + ending;
    try {
        saveAs(path);
    } catch (const Error &error) {
        QToolTip::showText(mapToGlobal(rect().center()), shown(error), this, rect(), 10000);
    }
}

} // namespace netloom
