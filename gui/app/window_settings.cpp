// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_settings.hpp"

#include <QFileInfo>

namespace netloom {

QVariant WindowSettings::value(const QString &key, const QVariant &otherwise) const
{
    return m_isKept ? m_file.value(key, otherwise) : otherwise;
}

void WindowSettings::set(const QString &key, const QVariant &value)
{
    if (m_isKept)
        m_file.setValue(key, value);
}

void WindowSettings::remove(const QString &group)
{
    if (m_isKept)
        m_file.remove(group);
}

QStringList WindowSettings::recentFiles() const
{
    QStringList there;
    for (const QString &path : value(QStringLiteral("recent")).toStringList())
        if (QFileInfo::exists(path))
            there << path;
    return there;
}

void WindowSettings::addRecentFile(const QString &path)
{
    QStringList files = value(QStringLiteral("recent")).toStringList();
    files.removeAll(path);
    files.prepend(path);
    set(QStringLiteral("recent"), QStringList(files.mid(0, 10)));
}

void WindowSettings::clearRecentFiles()
{
    remove(QStringLiteral("recent"));
}

QString WindowSettings::themeName(ThemeChoice choice)
{
    return choice == ThemeChoice::Light  ? QStringLiteral("light")
           : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                         : QStringLiteral("system");
}

ThemeChoice WindowSettings::themeOfName(const QString &name)
{
    return name == u"light" ? ThemeChoice::Light : name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace netloom
