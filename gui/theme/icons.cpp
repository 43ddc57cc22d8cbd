// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.hpp"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace netloom {

namespace {

/// Draws an SVG of the program in one colour at whatever size and scale is asked for.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QColor colour, QColor disabled)
        : m_name(std::move(name)), m_colour(std::move(colour)), m_disabled(std::move(disabled))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor &colour = mode == QIcon::Disabled ? m_disabled : m_colour;
        QByteArray svg = source();
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QString key = QStringLiteral("netloom:%1:%2:%3x%4:%5:%6")
                                .arg(m_name, (mode == QIcon::Disabled ? m_disabled : m_colour).name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mode == QIcon::Disabled)
                                .arg(scale);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QByteArray source() const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString m_name;
    QColor m_colour, m_disabled;
};

QColor halfFaded(const QColor &colour, const QColor &background)
{
    return QColor((colour.red() + background.red()) / 2, (colour.green() + background.green()) / 2,
                  (colour.blue() + background.blue()) / 2);
}

} // namespace

QIcon themedIcon(const QString &name, const QPalette &palette)
{
    const Tokens &t = tokens(palette);
    return QIcon(new ThemedIconEngine(name, t.text, halfFaded(t.muted, t.surface)));
}

QIcon themedIcon(const QString &name, const QColor &colour)
{
    return QIcon(new ThemedIconEngine(name, colour, halfFaded(colour, QColor(Qt::gray))));
}

} // namespace netloom
