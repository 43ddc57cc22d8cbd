// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.hpp"

#include <QGuiApplication>

#include <array>
#include <cmath>

namespace netloom {

namespace {

Tokens lightTokens()
{
    Tokens t;
    t.window = "#F5F6F8";
    t.surface = "#FFFFFF";
    t.inset = "#ECEFF3";
    t.line = "#D8DDE5";
    t.text = "#1A2330";
    t.muted = "#5A6675";
    t.accent = "#2F6BDE";
    t.accentSoft = "#E4EDFC";
    t.onAccent = "#FFFFFF";
    t.good = "#19845A";
    t.warning = "#9A5B00";
    t.warningSoft = "#FFF2D6";
    t.bad = "#C0293B";
    t.badSoft = "#FDE8EA";
    t.plotGrid = "#E7EAF0";
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.isDark = true;
    t.window = "#14171C";
    t.surface = "#1B2027";
    t.inset = "#252B34";
    t.line = "#333B47";
    t.text = "#E7EBF1";
    t.muted = "#98A4B3";
    t.accent = "#6E9DFF";
    t.accentSoft = "#22304A";
    t.onAccent = "#0B1220";
    t.good = "#4CC38A";
    t.warning = "#FFC766";
    t.warningSoft = "#3A2F17";
    t.bad = "#FF7A85";
    t.badSoft = "#3B2025";
    t.plotGrid = "#2A313B";
    return t;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor blend(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](double a, double b) { return a + (b - a) * share; };
    return QColor::fromRgbF(static_cast<float>(mix(from.redF(), to.redF())),
                            static_cast<float>(mix(from.greenF(), to.greenF())),
                            static_cast<float>(mix(from.blueF(), to.blueF())));
}

QColor categoryColour(NodeCategory category)
{
    switch (category) {
    case NodeCategory::Data:
        return "#3B82C4";
    case NodeCategory::Linear:
        return "#4FA3E0";
    case NodeCategory::Convolution:
        return "#1FA37A";
    case NodeCategory::Pooling:
        return "#5E9E3A";
    case NodeCategory::Normalisation:
        return "#8D97A5";
    case NodeCategory::Activation:
        return "#D9A400";
    case NodeCategory::Regularisation:
        return "#B06AB3";
    case NodeCategory::Recurrent:
        return "#C95C9D";
    case NodeCategory::Attention:
        return "#B5524A";
    case NodeCategory::Graph:
        return "#2E9AA6";
    case NodeCategory::Shape:
        return "#A67C52";
    case NodeCategory::Merge:
        return "#7B6FD0";
    case NodeCategory::Loss:
        return "#D9601A";
    }
    return {};
}

QColor grey(const QColor &colour)
{
    const int lightness = qGray(colour.rgb());
    return {lightness, lightness, lightness};
}

/// The light theme without the haze of a screen: what is thin there would be lost in print.
Tokens paperTokens()
{
    Tokens t = lightTokens();
    t.window = t.surface;
    t.line = "#A3ADBA";
    return t;
}

Tokens greyTokens()
{
    Tokens t = paperTokens();
    t.isGrey = true;
    for (QColor *each : {&t.window, &t.surface, &t.inset, &t.line, &t.text, &t.muted, &t.accent, &t.accentSoft, &t.onAccent,
                         &t.good, &t.warning, &t.warningSoft, &t.bad, &t.badSoft, &t.plotGrid})
        *each = grey(*each);
    return t;
}

} // namespace

QColor Tokens::category(NodeCategory category) const
{
    const QColor colour = categoryColour(category);
    if (!colour.isValid())
        return muted;
    return isGrey ? grey(colour) : colour;
}

QColor Tokens::onCategory(NodeCategory category) const
{
    const QColor below = this->category(category);
    return contrast(Qt::black, below) >= contrast(Qt::white, below) ? QColor(Qt::black) : QColor(Qt::white);
}

QColor Tokens::series(int index) const
{
    // Ordered so that neighbours differ in lightness as well as in hue, for the colour-blind.
    static const std::array<const char *, 7> others = {"#D9601A", "#1FA37A", "#B06AB3", "#D9A400",
                                                       "#4FA3E0", "#C95C9D", "#7B6FD0"};
    const int place = index % (static_cast<int>(others.size()) + 1);
    if (place <= 0)
        return accent;
    const QColor colour(others[static_cast<std::size_t>(place - 1)]);
    return isGrey ? grey(colour) : colour;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &background)
{
    const QColor end = luminance(background) > 0.18 ? Qt::black : Qt::white;
    for (int step = 0; step < 20; ++step) {
        const QColor candidate = blend(colour, end, 0.05 * step);
        if (contrast(candidate, background) >= 4.5)
            return candidate;
    }
    return end;
}

const Tokens &tokens(const QPalette &palette)
{
    static const Tokens light = lightTokens(), dark = darkTokens();
    QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window.alpha() == 0) // "background: transparent" of the style sheet arrives here as a transparent black
        window = QGuiApplication::palette().color(QPalette::Active, QPalette::Window);
    return window.lightness() < 128 ? dark : light;
}

const Tokens &tokens(PictureColours colours)
{
    static const Tokens paper = paperTokens(), greys = greyTokens(), dark = darkTokens();
    return colours == PictureColours::Grey ? greys : colours == PictureColours::Dark ? dark : paper;
}

} // namespace netloom
