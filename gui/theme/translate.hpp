// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "engine/base/text.hpp"

#include <QString>
#include <QStringList>

namespace netloom {

/// An engine text (marked NL_TEXT) in the window's language, its values in place.
QString shown(const Text &text);
QString shown(const std::string &english); ///< a label or help text of a catalogue
QString shown(const Error &error);         ///< with its place in front

/// Sentences one behind the other, with a space between where the language has one.
QString inARow(const QStringList &sentences);

inline QString qstr(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Loads the translators of a language ("en", "zh") in place of those before; widgets hear of it by LanguageChange.
void applyLanguage(const QString &language);

} // namespace netloom
