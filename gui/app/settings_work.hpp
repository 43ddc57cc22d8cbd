// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace netloom {

class Preferences;

/// How the program works: threads, keeping unsaved work safe, what it opens at start.
class SettingsWork : public QWidget
{
    Q_OBJECT
public:
    SettingsWork(Preferences &preferences, QWidget *parent);
};

} // namespace netloom
