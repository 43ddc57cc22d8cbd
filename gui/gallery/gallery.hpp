// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/main_window.hpp"
#include "gui/app/window_settings.hpp"
#include "plugins/host/registry.hpp"

#include <QDir>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>

namespace netloom {

/// What one process of the gallery draws: one size at one scale, in these languages and themes.
struct GalleryPlan {
    QDir out;
    QSize size{1280, 800};
    int scale = 1;
    QStringList languages{"en", "zh"};
    std::vector<ThemeChoice> themes{ThemeChoice::Light, ThemeChoice::Dark};
};

/// Leads one window through a shipped experiment that is really trained, and keeps a picture of everything.
class Gallery : public QObject
{
    Q_OBJECT
public:
    explicit Gallery(GalleryPlan plan);

    bool draw(); ///< false when something could not be drawn; said on stderr

private:
    bool openAndTrain();
    bool writeNewData();
    void drawVariant(const QString &language, ThemeChoice theme);
    void drawPages();
    void drawDocks();
    void drawDialogs();
    void drawSettings();
    void shootModal(const QString &name, const std::function<void()> &open);
    void shoot(QWidget *widget, const QString &name);
    void settle();
    bool waitUntil(const std::function<bool()> &isSo, int seconds);
    void fail(const QString &sentence);

    GalleryPlan m_plan;
    Registry m_registry;
    WindowSettings m_settings{false};
    MainWindow m_window{m_registry, m_settings};
    QTemporaryDir m_temporary;
    QString m_newData;
    QString m_prefix; ///< "en-light-1280x800-1x/"
    bool m_isGood = true;
};

/// An index.html over all pictures below the folder, one row a page and one column a variant.
void writeGalleryIndex(const QDir &out);

} // namespace netloom
