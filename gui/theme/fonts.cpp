// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.hpp"

#include <QFontDatabase>

namespace netloom {

namespace {

// Qt takes the first family that has the glyph: Latin in Inter, Chinese in the simplified forms of Noto Sans CJK.
QFont sans(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({"Inter", "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC"});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

// Inter's digits are of unequal width unless a font feature is set, which Qt has from 6.7 on; Noto Sans' are equal.
QFont tabular(int pixels, QFont::Weight weight)
{
    QFont font = sans(pixels, weight);
    font.setFamilies({"Noto Sans", "DejaVu Sans", "Inter", "Noto Sans CJK SC"});
    return font;
}

} // namespace

QFont bodyFont()
{
    return sans(13, QFont::Normal);
}

QFont secondaryFont()
{
    return sans(12, QFont::Normal);
}

QFont titleFont()
{
    return sans(15, QFont::DemiBold);
}

QFont figureFont()
{
    return tabular(25, QFont::DemiBold);
}

QFont numberFont()
{
    return tabular(13, QFont::Normal);
}

QFont monoFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({"JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono", font.family(), "Noto Sans Mono CJK SC"});
    font.setPixelSize(12);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace netloom
