// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/node_type.hpp"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace netloom {

/// Every colour of the window, by meaning; nothing else in gui/ names a colour.
struct Tokens {
    bool isDark = false;
    bool isGrey = false; ///< every colour, the categories' too, is a grey of the same lightness
    QColor window, surface, inset, line, text, muted;
    QColor accent, accentSoft, onAccent;
    QColor good, warning, warningSoft, bad, badSoft;
    QColor plotGrid;
    /// Stripe of a node, mark in the palette. Text on it takes onCategory().
    QColor category(NodeCategory category) const;
    QColor onCategory(NodeCategory category) const;
    /// Colour of the n-th class or curve; told apart by the colour-blind, and always with a dash or a mark beside it.
    QColor series(int index) const;
};

/// Contrast of two opaque colours from 1 to 21, WCAG 2.1.
double contrast(const QColor &a, const QColor &b);
/// The colour itself, or as little darker or lighter as text in it needs to reach a contrast of 4.5 on the background.
QColor readableOn(const QColor &colour, const QColor &background);

/// The tokens that go with a palette: dark when its window is dark. Custom painting asks with its widget's palette().
const Tokens &tokens(const QPalette &palette);

/// Colours of a picture that leaves the window: on white paper, on white paper without colour, on a dark slide.
enum class PictureColours { Colour, Grey, Dark };
const Tokens &tokens(PictureColours colours);

enum class ThemeChoice { Light, Dark, System };

/// Sets palette, style sheet and fonts of the whole program; widgets hear of it by QEvent::PaletteChange.
void applyTheme(ThemeChoice choice);
ThemeChoice currentTheme();

/// False when the desktop or the person asks for reduced motion; then nothing is animated.
bool isMotionWanted();
void setMotionReduced(bool isReduced); ///< false: as the desktop wants it

QFont bodyFont();      ///< 13 px
QFont secondaryFont(); ///< 12 px
QFont titleFont();     ///< 15 px, semibold
QFont figureFont();    ///< 25 px, semibold, tabular numbers
QFont numberFont();    ///< 13 px, every digit equally wide: for columns of numbers
QFont monoFont();      ///< shapes, formulas, the network text

/// An icon of resources/icons (SVG), drawn in the text colour of the theme in force.
QIcon themedIcon(const QString &name, const QPalette &palette);
QIcon themedIcon(const QString &name, const QColor &colour);

} // namespace netloom
