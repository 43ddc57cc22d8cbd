// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/quantities.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cctype>

namespace netloom {

namespace {

struct QuantityFunction {
    const char *name;
    std::size_t arguments;
    const char *unit;
    const char *description;
};

constexpr std::array<QuantityFunction, 8> quantityFunctions = {
    {{"m", 1, "GeV", NL_TEXT("Invariant mass.")},
     {"mT", 2, "GeV", NL_TEXT("Transverse mass: the root of 2 pt1 pt2 (1 - cos(phi1 - phi2)).")},
     {"pt", 1, "GeV", NL_TEXT("Transverse momentum.")},
     {"eta", 1, "", NL_TEXT("Pseudorapidity.")},
     {"phi", 1, "rad", NL_TEXT("Azimuth.")},
     {"dR", 2, "", NL_TEXT("Distance in pseudorapidity and azimuth.")},
     {"dphi", 2, "rad", NL_TEXT("Difference in azimuth, from 0 to pi.")},
     {"deta", 2, "", NL_TEXT("Difference in pseudorapidity.")}}};

const QuantityFunction *functionCalled(std::string_view name)
{
    const auto found = std::find_if(quantityFunctions.begin(), quantityFunctions.end(),
                                    [&](const QuantityFunction &function) { return name == function.name; });
    return found == quantityFunctions.end() ? nullptr : &*found;
}

/// Reads formulas letter by letter, and knows where it is.
class QuantityParser
{
public:
    explicit QuantityParser(const std::string &formulas) : m_text(formulas) {}

    std::vector<Quantity> parse()
    {
        std::vector<Quantity> quantities;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            if (takes(';'))
                continue;
            const std::size_t begin = m_at;
            quantities.push_back(quantity());
            for (std::size_t i = 0; i + 1 < quantities.size(); ++i)
                if (quantities[i].name == quantities.back().name)
                    refuse(begin, text(NL_TEXT("There are two quantities called {1}. Put another name and = before one."),
                                       quotable(quantities[i].name)));
            if (m_at < m_text.size() && m_text[m_at] != ';')
                refuse(m_at, text(NL_TEXT("A semicolon is expected between two quantities.")));
        }
        return quantities;
    }

private:
    Quantity quantity()
    {
        Quantity result;
        std::size_t begin = m_at;
        std::string word = takeWord();
        if (takes('=')) {
            result.name = word;
            if (word.empty())
                refuse(begin, text(NL_TEXT("A name is expected before =.")));
            skipBlanks();
            begin = m_at;
            word = takeWord();
        }
        const QuantityFunction *function = functionCalled(word);
        if (!function)
            refuse(begin,
                   text(NL_TEXT("There is no quantity called '{1}'. There are m, mT, pt, eta, phi, dR, dphi, and deta, "
                                "as in m(l1+l2)."),
                        quotable(word)));
        result.function = word;
        if (!takes('('))
            refuse(m_at, text(NL_TEXT("A parenthesis is expected behind {1}, as in m(l1+l2)."), word));
        do
            result.arguments.push_back(sum());
        while (takes(','));
        if (!takes(')'))
            refuse(m_at, text(NL_TEXT("A closing parenthesis is expected, or + or a comma and another object.")));
        if (result.arguments.size() != function->arguments)
            refuse(begin, function->arguments == 1
                              ? text(NL_TEXT("{1} takes one object or sum of objects, as in {1}(l1+l2)."), word)
                              : text(NL_TEXT("{1} takes two objects with a comma between them, as in {1}(l1,met)."), word));
        const bool isAcrossBeam = word == "mT" || word == "pt" || word == "phi" || word == "dphi";
        for (const ObjectSum &sum : result.arguments)
            if (!isAcrossBeam && std::any_of(sum.terms.begin(), sum.terms.end(), [](const auto &t) { return t.isMissing; }))
                refuse(begin,
                       text(NL_TEXT("{1} cannot be had of met: along the beam nothing is known of what is missing. Use mT, "
                                    "pt, phi, or dphi."),
                            word));
        if (result.name.empty())
            result.name = nameOf(result);
        skipBlanks();
        return result;
    }

    ObjectSum sum()
    {
        ObjectSum result;
        do
            result.terms.push_back(term());
        while (takes('+'));
        return result;
    }

    ObjectSum::Term term()
    {
        skipBlanks();
        const std::size_t begin = m_at;
        const std::string word = takeWord();
        if (word == "met")
            return {true, ObjectKind::Lepton, 0};
        const std::size_t digits = std::min(word.find_first_of("0123456789"), word.size());
        const std::string letter = word.substr(0, digits), number = word.substr(digits);
        const auto known = std::find_if(objectKinds.begin(), objectKinds.end(),
                                        [&](const ObjectKindInfo &info) { return letter == info.letter; });
        const bool isNumber = !number.empty() && number.size() <= 2 && number[0] != '0' &&
                              number.find_first_not_of("0123456789") == std::string::npos;
        if (known == objectKinds.end() || !isNumber)
            refuse(begin, text(NL_TEXT("'{1}' is no object. Write l1 for the leading lepton, and likewise e, mu, tau, ph "
                                       "(photon), j (jet) with a number from 1 to 99, or met for the missing momentum."),
                               quotable(word)));
        return {false, known->kind, std::stoi(number)};
    }

    static std::string nameOf(const Quantity &quantity)
    {
        std::string name = quantity.function;
        for (const ObjectSum &sum : quantity.arguments) {
            name += '_';
            for (const ObjectSum::Term &term : sum.terms)
                name += term.isMissing
                            ? std::string("met")
                            : objectKinds[static_cast<std::size_t>(term.kind)].letter + std::to_string(term.place);
        }
        return name;
    }

    std::string takeWord()
    {
        std::string word;
        while (m_at < m_text.size() && (std::isalnum(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '_'))
            word += m_text[m_at++];
        return word;
    }

    bool takes(char wanted)
    {
        skipBlanks();
        const bool isThere = m_at < m_text.size() && m_text[m_at] == wanted;
        m_at += isThere;
        return isThere;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }

    [[noreturn]] static void refuse(std::size_t at, Text why)
    {
        throw Error(ErrorKind::Usage, "quantities:" + std::to_string(at + 1), std::move(why));
    }

    const std::string &m_text;
    std::size_t m_at = 0;
};

/// False where the event has no such object.
bool addUp(const EventObjects &event, const ObjectSum &sum, FourMomentum &total)
{
    for (const ObjectSum::Term &term : sum.terms) {
        const EventObject *object = term.isMissing ? nullptr : event.find(term.kind, term.place);
        if (!term.isMissing && !object)
            return false;
        total += term.isMissing ? event.missing : object->momentum;
    }
    return true;
}

} // namespace

std::string Quantity::unit() const
{
    const QuantityFunction *known = functionCalled(function);
    return known ? known->unit : "";
}

std::string Quantity::description() const
{
    const QuantityFunction *known = functionCalled(function);
    return known ? known->description : "";
}

double Quantity::of(const EventObjects &event) const
{
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    std::array<FourMomentum, 2> sums;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!addUp(event, arguments[i], sums[i]))
            return missing;
    const auto &[a, b] = sums;
    const double between = std::abs(turnedBack(a.phi() - b.phi()));
    if (function == "m") {
        // Of one particle the file knows the mass better than its energy and momentum do.
        const std::vector<ObjectSum::Term> &terms = arguments[0].terms;
        const bool isOne = terms.size() == 1 && !terms[0].isMissing;
        return isOne ? event.find(terms[0].kind, terms[0].place)->mass : a.mass();
    }
    if (function == "mT")
        return transverseMass(a, b);
    if (function == "pt")
        return a.pt();
    if (function == "eta")
        return a.eta();
    if (function == "phi")
        return a.phi();
    if (function == "dR")
        return std::hypot(a.eta() - b.eta(), between);
    if (function == "dphi")
        return between;
    return std::abs(a.eta() - b.eta());
}

std::vector<Quantity> parseQuantities(const std::string &formulas)
{
    return QuantityParser(formulas).parse();
}

} // namespace netloom
