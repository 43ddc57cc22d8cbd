// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/xyz_frame.hpp"

#include "engine/data/number_text.hpp"
#include "plugins/molecule/elements.hpp"
#include "plugins/molecule/xyz_comment.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace netloom {

namespace {

constexpr std::size_t fewestBytesOfAtom = 8; // "H 0 0 0" and a line end

/// A number as Fortran, Mathematica (QM9: "1.5*^-6") and all others write it.
std::optional<double> xyzNumber(std::string_view word)
{
    if (const auto plain = parseNumber(word, {}))
        return plain;
    std::string mended(word);
    if (const std::size_t power = mended.find("*^"); power != std::string::npos)
        mended.replace(power, 2, "e");
    else if (const std::size_t exponent = mended.find_first_of("dD"); exponent != std::string::npos && exponent > 0)
        mended[exponent] = 'e';
    return parseNumber(mended, {});
}

/// The nuclear charge for "C", "c", "6" or "C1"; 0 for what is none.
int chargeOf(std::string_view word)
{
    int number = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (code == std::errc{} && end == word.data() + word.size())
        return number > 0 && number <= 118 ? number : 0;
    std::string symbol;
    for (const char c : word) {
        if (!std::isalpha(static_cast<unsigned char>(c)))
            break;
        symbol += static_cast<char>(symbol.empty() ? std::toupper(static_cast<unsigned char>(c))
                                                   : std::tolower(static_cast<unsigned char>(c)));
    }
    if (const int known = atomicNumber(symbol); known > 0)
        return known;
    return symbol.size() > 1 ? atomicNumber(symbol.substr(0, 1)) : 0;
}

bool takeVector(const std::vector<std::string_view> &words, std::size_t first, std::array<double, 3> &out)
{
    for (std::size_t i = 0; i < 3; ++i) {
        const auto number = first + i < words.size() ? xyzNumber(words[first + i]) : std::nullopt;
        if (!number)
            return false;
        out[i] = *number;
    }
    return true;
}

void fail(XyzFrame &frame, std::int64_t line, Text reason)
{
    if (!frame.trouble.empty())
        return;
    frame.trouble = std::move(reason);
    frame.troubleLine = line;
}

void takeAtom(XyzFrame &frame, const std::vector<std::string_view> &words, const XyzColumns &columns, std::int64_t line)
{
    std::array<double, 3> at{}, force{};
    if (words.size() <= columns.species || !takeVector(words, columns.position, at))
        return fail(frame, line, text(NL_TEXT("This line is no atom with three coordinates, so its frame is left out.")));
    const int charge = chargeOf(words[columns.species]);
    if (charge == 0)
        return fail(frame, line,
                    text(NL_TEXT("'{1}' is no chemical element, so its frame is left out. Correct it."),
                         quotable(words[columns.species])));
    if (columns.force > 0) {
        if (!takeVector(words, columns.force, force))
            return fail(frame, line, text(NL_TEXT("This atom has no three forces, so its frame is left out.")));
        frame.forces.push_back(force);
    }
    frame.charges.push_back(charge);
    frame.positions.push_back(at);
}

/// Lines behind the atoms that begin no frame: frequencies and SMILES in the files of QM9.
void skipToNextFrame(WholeText &lines, XyzFrame &frame)
{
    std::string_view line;
    while (true) {
        const WholeText::Place place = lines.place();
        if (!lines.next(line))
            return;
        if (trimmedText(line).empty())
            continue;
        if (xyzCount(line) >= 0) {
            lines.goTo(place);
            return;
        }
        frame.hasLinesBehind = true;
    }
}

} // namespace

std::int64_t xyzCount(std::string_view line)
{
    line = trimmedText(line);
    std::int64_t count = 0;
    const auto [end, code] = std::from_chars(line.data(), line.data() + line.size(), count);
    return code == std::errc{} && end == line.data() + line.size() && count >= 0 ? count : -1;
}

bool nextXyzFrame(WholeText &lines, XyzFrame &frame)
{
    frame = {};
    std::string_view line;
    do
        if (!lines.next(line))
            return false;
    while (trimmedText(line).empty());
    frame.line = lines.number();
    const std::int64_t count = xyzCount(line);
    if (count < 0) {
        fail(frame, frame.line,
             text(NL_TEXT("A frame begins with the number of its atoms, which this line is not. Correct it.")));
        skipToNextFrame(lines, frame);
        return true;
    }
    XyzColumns columns;
    if (lines.next(line))
        columns = takeXyzComment(line, frame);
    const auto believable = static_cast<std::int64_t>(lines.bytesLeft() / fewestBytesOfAtom) + 1;
    if (count == 0 || count > believable)
        fail(frame, frame.line,
             text(NL_TEXT("The frame announces {1} atoms, but the file goes on for {2} bytes only. Correct the number."),
                  count, lines.bytesLeft()));
    for (std::int64_t atom = 0; atom < count; ++atom) {
        const WholeText::Place place = lines.place();
        if (!lines.next(line) || trimmedText(line).empty() || xyzCount(line) >= 0) {
            fail(frame, frame.line,
                 text(NL_TEXT("The frame announces {1} atoms but has {2}. Correct the number, or add what is missing."),
                      count, atom));
            if (!line.empty())
                lines.goTo(place);
            break;
        }
        if (frame.trouble.empty())
            takeAtom(frame, wordsOf(line), columns, lines.number());
    }
    skipToNextFrame(lines, frame);
    return true;
}

} // namespace netloom
