// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.hpp"

#include <QSettings>
#include <QStringList>

namespace netloom {

/// What the window remembers from one start to the next. With isKept false nothing is read or written.
class WindowSettings
{
public:
    explicit WindowSettings(bool isKept) : m_isKept(isKept) {}
    bool isKept() const { return m_isKept; }

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void set(const QString &key, const QVariant &value);
    void remove(const QString &group);

    QStringList recentFiles() const;
    void addRecentFile(const QString &path); ///< the newest first, at most ten
    void clearRecentFiles();

    static QString themeName(ThemeChoice choice);        ///< "light", "dark", "system"
    static ThemeChoice themeOfName(const QString &name); ///< System when unknown

private:
    bool m_isKept;
    mutable QSettings m_file{QStringLiteral("Netloom"), QStringLiteral("Netloom")};
};

} // namespace netloom
