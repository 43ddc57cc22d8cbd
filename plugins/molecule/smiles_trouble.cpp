// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_trouble.hpp"

#include "plugins/molecule/elements.hpp"

#include <cctype>
#include <map>
#include <vector>

namespace netloom {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over a SMILES letter by letter and stops at the first that cannot stand there.
class SmilesWalk
{
public:
    explicit SmilesWalk(std::string_view smiles) : m_smiles(smiles) {}

    std::optional<SmilesTrouble> run()
    {
        while (m_at < m_smiles.size() && !m_trouble)
            step();
        if (!m_trouble)
            finish();
        return m_trouble;
    }

private:
    void fail(std::size_t place, Text reason)
    {
        if (!m_trouble)
            m_trouble = SmilesTrouble{place + 1, std::move(reason)};
    }

    char next(std::size_t ahead = 1) const { return m_at + ahead < m_smiles.size() ? m_smiles[m_at + ahead] : '\0'; }

    void step()
    {
        const char c = m_smiles[m_at];
        if (c == '[')
            return bracket();
        if (c == '(' || c == ')')
            return parenthesis(c);
        if (isDigit(c) || c == '%')
            return ring();
        if (std::string_view("-=#$:/\\~").find(c) != std::string_view::npos) {
            m_hasBond = true;
            m_bond = m_at++;
            return;
        }
        if (c == '.') {
            m_hasAtom = m_hasBond = false;
            ++m_at;
            return;
        }
        plainAtom(c);
    }

    void plainAtom(char c)
    {
        const bool isLong = (c == 'C' && next() == 'l') || (c == 'B' && next() == 'r');
        if (isLong || std::string_view("BCNOPSFIbcnops*").find(c) != std::string_view::npos)
            return atom(isLong ? 2 : 1);
        if (c == '@')
            return fail(m_at, text(NL_TEXT("@ stands outside of square brackets")));
        if (std::isalpha(static_cast<unsigned char>(c)))
            return fail(m_at,
                        text(NL_TEXT("'{1}' is no atom that may stand outside of square brackets"), std::string(1, c)));
        fail(m_at, text(NL_TEXT("'{1}' has no meaning here"), std::string(1, c)));
    }

    void atom(std::size_t length)
    {
        m_hasAtom = true;
        m_hasBond = false;
        m_at += length;
    }

    void parenthesis(char c)
    {
        if (c == ')') {
            if (m_open.empty())
                return fail(m_at, text(NL_TEXT("a parenthesis closes that was never opened")));
            if (m_at == m_open.back() + 1)
                return fail(m_at, text(NL_TEXT("nothing stands in the parentheses")));
            m_open.pop_back();
        } else {
            if (!m_hasAtom)
                return fail(m_at, text(NL_TEXT("no atom stands before the parenthesis")));
            m_open.push_back(m_at);
        }
        ++m_at;
    }

    void ring()
    {
        if (!m_hasAtom)
            return fail(m_at, text(NL_TEXT("no atom stands before the number of a ring")));
        const std::size_t begin = m_at;
        int number = 0;
        if (m_smiles[m_at] == '%') {
            if (!isDigit(next()) || !isDigit(next(2)))
                return fail(m_at, text(NL_TEXT("% needs two digits behind it")));
            number = 10 * (next() - '0') + (next(2) - '0');
            m_at += 3;
        } else {
            number = m_smiles[m_at++] - '0';
        }
        m_hasBond = false;
        if (m_rings.erase(number) == 0)
            m_rings.emplace(number, begin);
    }

    /// [isotope symbol chirality hydrogens charge class]
    void bracket()
    {
        const std::size_t end = m_smiles.find(']', m_at);
        if (end == std::string_view::npos)
            return fail(m_at, text(NL_TEXT("the square bracket is not closed")));
        std::size_t at = m_at + 1;
        while (at < end && isDigit(m_smiles[at]))
            ++at;
        std::size_t length = 0;
        for (const std::size_t tried : {2, 1})
            if (length == 0 && at + tried <= end && isBracketSymbol(m_smiles.substr(at, tried)))
                length = tried;
        if (length == 0 && (at >= end || m_smiles[at] != '#'))
            return fail(at, text(NL_TEXT("no atom stands in the square brackets")));
        for (at += length; at < end; ++at)
            if (!isDigit(m_smiles[at]) && std::string_view("@H+-:THSPBAOL#").find(m_smiles[at]) == std::string_view::npos)
                return fail(at, text(NL_TEXT("'{1}' has no meaning in square brackets"), std::string(1, m_smiles[at])));
        atom(end + 1 - m_at);
    }

    static bool isBracketSymbol(std::string_view symbol)
    {
        static constexpr std::string_view aromatic[] = {"b", "c", "n", "o", "p", "s", "se", "as", "te", "si", "*"};
        for (const std::string_view one : aromatic)
            if (symbol == one)
                return true;
        return atomicNumber(symbol) > 0;
    }

    void finish()
    {
        if (!m_open.empty())
            return fail(m_open.back(), text(NL_TEXT("the parenthesis is not closed")));
        if (!m_rings.empty()) {
            std::pair<int, std::size_t> first = *m_rings.begin();
            for (const auto &ring : m_rings)
                if (ring.second < first.second)
                    first = ring;
            return fail(first.second, text(NL_TEXT("ring {1} is not closed"), first.first));
        }
        if (m_hasBond)
            fail(m_bond, text(NL_TEXT("the bond leads to no atom")));
    }

    std::string_view m_smiles;
    std::size_t m_at = 0;
    std::optional<SmilesTrouble> m_trouble;
    bool m_hasAtom = false, m_hasBond = false;
    std::size_t m_bond = 0;
    std::vector<std::size_t> m_open;
    std::map<int, std::size_t> m_rings; ///< number and place of those that are open
};

} // namespace

std::optional<SmilesTrouble> findSmilesTrouble(std::string_view smiles)
{
    return SmilesWalk(smiles).run();
}

} // namespace netloom
