// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/share_drawing.hpp"

#include "plugins/molecule/drawing.hpp"

#include <GraphMol/Depictor/RDDepictor.h>
#include <GraphMol/MolDraw2D/MolDraw2DSVG.h>
#include <GraphMol/MolDraw2D/MolDraw2DUtils.h>
#include <GraphMol/RWMol.h>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace netloom {

namespace {

constexpr int scaleHeight = 62;
constexpr double leastNoted = 0.15; ///< of the strongest share: what bears its number
constexpr std::size_t mostNoted = 8;

/// From white to orange for what raises, to blue for what lowers: told apart by nearly everybody.
RDKit::DrawColour colourOf(double share)
{
    const RDKit::DrawColour end = share >= 0 ? RDKit::DrawColour(0.93, 0.49, 0.13) : RDKit::DrawColour(0.20, 0.48, 0.80);
    const double strength = std::min(1.0, std::abs(share));
    return {1 - strength * (1 - end.r), 1 - strength * (1 - end.g), 1 - strength * (1 - end.b)};
}

std::string hexOf(const RDKit::DrawColour &colour)
{
    char word[16];
    const auto byte = [](double part) { return static_cast<unsigned>(std::lround(255 * part)); };
    std::snprintf(word, sizeof word, "#%02X%02X%02X", byte(colour.r), byte(colour.g), byte(colour.b));
    return word;
}

/// Two figures with the sign in front: "+0.42", "-1.3".
std::string signedNumber(double number)
{
    char word[32];
    std::snprintf(word, sizeof word, "%+.2g", number);
    return word;
}

double strongestOf(const AtomShares &shares)
{
    double strongest = 0;
    for (const std::vector<double> *list : {&shares.atoms, &shares.bonds})
        for (const double share : *list)
            strongest = std::max(strongest, std::abs(share));
    return strongest;
}

std::string escaped(const std::string &words)
{
    std::string safe;
    for (const char c : words)
        safe += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return safe;
}

/// How much of what adds to the prediction lies on no atom; nothing when it is next to nothing.
Text elsewhereWords(const AtomShares &shares)
{
    const double part = 100 * shares.elsewhere / (shares.placed + shares.elsewhere);
    if (part < 1)
        return {};
    return text(NL_TEXT("{1} % of all shares lie on no atom of their own."), std::lround(part));
}

/// A strip of colours with its ends' numbers, and what they are shares of.
std::string scaleSvg(double strongest, const RowShares &whole, int width, int top)
{
    constexpr int cells = 9, cellWidth = 22, height = 12;
    const int left = (width - cells * cellWidth) / 2;
    std::string svg;
    const auto label = [&](int x, int y, const char *anchor, const std::string &words) {
        svg += "<text x='" + std::to_string(x) + "' y='" + std::to_string(y) + "' text-anchor='" + anchor +
               "' font-family='sans-serif' font-size='12' fill='#1A2330'>" + escaped(words) + "</text>\n";
    };
    for (int i = 0; i < cells; ++i)
        svg += "<rect x='" + std::to_string(left + i * cellWidth) + "' y='" + std::to_string(top) + "' width='" +
               std::to_string(cellWidth) + "' height='" + std::to_string(height) + "' fill='" +
               hexOf(colourOf(2.0 * i / (cells - 1) - 1)) + "' stroke='#5A6675' stroke-width='0.5'/>\n";
    label(left - 6, top + height - 2, "end", signedNumber(-strongest));
    label(left + cells * cellWidth + 6, top + height - 2, "start", signedNumber(strongest));
    label(width / 2, top + height + 16, "middle", whole.output + (whole.unit.empty() ? "" : " (" + whole.unit + ")"));
    return svg;
}

/// Which of a list bear their number: the strongest, if they are strong enough.
std::vector<std::size_t> notedOf(const std::vector<double> &shares, double strongest)
{
    std::vector<std::size_t> noted;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (std::abs(shares[i]) >= leastNoted * strongest)
            noted.push_back(i);
    std::stable_sort(noted.begin(), noted.end(),
                     [&](std::size_t a, std::size_t b) { return std::abs(shares[a]) > std::abs(shares[b]); });
    noted.resize(std::min(noted.size(), mostNoted));
    return noted;
}

/// "O3 (+0.81), N1 (+0.2)": atoms are counted from 1, as people do.
std::string strongestWords(const RDKit::RWMol &molecule, const std::vector<double> &shares, double strongest)
{
    std::string words;
    for (const std::size_t atom : notedOf(shares, strongest))
        words += (words.empty() ? "" : ", ") + molecule.getAtomWithIdx(static_cast<unsigned>(atom))->getSymbol() +
                 std::to_string(atom + 1) + " (" + signedNumber(shares[atom]) + ")";
    return words;
}

} // namespace

PaintedShares drawnShares(const RDKit::RWMol &molecule, const std::string &name, const AtomShares &shares,
                          const RowShares &whole, int side)
{
    const double strongest = strongestOf(shares);
    const double unit = strongest > 0 ? strongest : 1;
    RDKit::RWMol flat(molecule);
    RDDepict::compute2DCoords(flat);
    std::vector<int> atoms, bonds;
    std::map<int, RDKit::DrawColour> atomColours, bondColours;
    for (std::size_t i = 0; i < shares.atoms.size(); ++i) {
        atoms.push_back(static_cast<int>(i));
        atomColours[static_cast<int>(i)] = colourOf(shares.atoms[i] / unit);
    }
    for (std::size_t i = 0; i < shares.bonds.size(); ++i)
        if (shares.bonds[i] != 0) {
            bonds.push_back(static_cast<int>(i));
            bondColours[static_cast<int>(i)] = colourOf(shares.bonds[i] / unit);
        }
    for (RDKit::Atom *atom : flat.atoms())
        atom->setProp(RDKit::common_properties::atomNote, std::to_string(atom->getIdx() + 1));
    for (const std::size_t atom : notedOf(shares.atoms, unit))
        flat.getAtomWithIdx(static_cast<unsigned>(atom))
            ->setProp(RDKit::common_properties::atomNote, std::to_string(atom + 1) + ":" + signedNumber(shares.atoms[atom]));
    for (const std::size_t bond : notedOf(shares.bonds, unit))
        flat.getBondWithIdx(static_cast<unsigned>(bond))
            ->setProp(RDKit::common_properties::bondNote, signedNumber(shares.bonds[bond]));
    const int height = side * 3 / 4;
    std::string svg = svgOfDrawing(side, height + scaleHeight, side, height, [&](RDKit::MolDraw2DSVG &drawer) {
        drawer.drawOptions().annotationFontScale = 0.5;
        drawer.drawOptions().highlightRadius = 0.42;
        RDKit::assignBWPalette(drawer.drawOptions().atomColourPalette); // colour says how much, not which element
        RDKit::MolDraw2DUtils::prepareMolForDrawing(flat);
        drawer.drawMolecule(flat, &atoms, &bonds, &atomColours, &bondColours);
    });
    const std::size_t end = svg.rfind("</svg>");
    if (end != std::string::npos)
        svg.insert(end, scaleSvg(unit, whole, side, height + 16));
    const std::string formula = formulaAndWeight(molecule);
    Depiction depiction{.title = name.empty() ? formula : name, .words = {}, .content = DrawingDepiction{std::move(svg)}};
    depiction.words = text(NL_TEXT("The structural formula of {1} with what each atom adds to {2}; the strongest: {3}."),
                           depiction.title, whole.output, strongestWords(molecule, shares.atoms, unit))
                          .str();
    return {std::move(depiction), elsewhereWords(shares), shares.names};
}

} // namespace netloom
