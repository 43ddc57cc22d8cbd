// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.hpp"

#include <QWidget>

namespace netloom {

class Preferences;

/// How the program looks: theme, language, motion.
class SettingsAppearance : public QWidget
{
    Q_OBJECT
public:
    SettingsAppearance(Preferences &preferences, QWidget *parent);

signals:
    void themeChosen(netloom::ThemeChoice choice);
    void languageChosen(const QString &language);
};

} // namespace netloom
