// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace netloom {

/// A row of a settings page: what it is and what it does at the left, its editor at the right. The title is the editor's
/// accessible name.
void addSetting(QVBoxLayout *page, const QString &objectName, const QString &title, const QString &help, QWidget *editor);

} // namespace netloom
