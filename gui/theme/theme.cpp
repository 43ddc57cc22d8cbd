// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/style_sheet.hpp"
#include "gui/theme/tokens.hpp"

#include <QApplication>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

namespace netloom {

namespace {

ThemeChoice chosen = ThemeChoice::System;
bool isReducedByChoice = false;

/// The desktop's own palette, before the program put its own in force.
bool isDesktopDark()
{
    static const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.inset);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.muted);
    p.setColor(QPalette::Shadow, t.isDark ? QColor(Qt::black) : t.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.muted);
    return p;
}

} // namespace

ThemeChoice currentTheme()
{
    return chosen;
}

void applyTheme(ThemeChoice choice)
{
    chosen = choice;
    const bool isDesktop = isDesktopDark();
    const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDesktop);
    QPalette probe;
    probe.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
    const Tokens &t = tokens(probe);

    if (QApplication::style()->name() != u"fusion")
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(bodyFont());
    QApplication::setPalette(paletteOf(t));
    qApp->setStyleSheet(styleSheet(t));
}

void setMotionReduced(bool isReduced)
{
    isReducedByChoice = isReduced;
}

bool isMotionWanted()
{
    // GTK's switch is what the desktops of Debian write when a person asks for less motion.
    static const bool isWanted = [] {
        if (qEnvironmentVariableIsSet("NETLOOM_NO_MOTION"))
            return false;
        const QSettings gtk(QProcessEnvironment::systemEnvironment().value(QStringLiteral("HOME")) +
                                QStringLiteral("/.config/gtk-3.0/settings.ini"),
                            QSettings::IniFormat);
        return gtk.value(QStringLiteral("Settings/gtk-enable-animations"), true).toBool();
    }();
    return isWanted && !isReducedByChoice && QApplication::isEffectEnabled(Qt::UI_General);
}

} // namespace netloom
