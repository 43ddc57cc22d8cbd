// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/formula.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <deque>
#include <limits>
#include <muParser.h>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace netloom {

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostCharacters = 10'000;

[[noreturn]] void throwAt(std::size_t place, const Text &message)
{
    throw Error(ErrorKind::Usage, "formula", text(NL_TEXT("At character {1}: {2}"), place + 1, message));
}

bool beginsWord(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool goesOnWord(char c)
{
    return beginsWord(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '.';
}

} // namespace

/// A number for each word that a formula compares, the same wherever it stands.
class FormulaWords
{
public:
    double of(const std::string &word)
    {
        return static_cast<double>(m_numbers.emplace(word, m_numbers.size()).first->second);
    }

private:
    std::unordered_map<std::string, std::size_t> m_numbers;
};

/// What stands for a column in the parser.
struct FormulaInput {
    const Column *column = nullptr;
    std::vector<double> ofCode; ///< categories: a number each
    double value = 0;           ///< where the parser looks
};

struct Formula::State {
    mu::Parser parser;
    std::deque<FormulaInput> inputs; ///< their addresses stay
    FormulaWords words;

    void look(std::size_t row)
    {
        for (FormulaInput &input : inputs) {
            const Column &column = *input.column;
            if (column.type == ColumnType::Number)
                input.value = column.numbers[row];
            else if (column.type == ColumnType::Text)
                input.value = column.texts[row].empty() ? noNumber : words.of(column.texts[row]);
            else
                input.value = column.codes[row] < 0 ? noNumber : input.ofCode[static_cast<std::size_t>(column.codes[row])];
        }
    }
};

namespace {

/// A formula as a person writes it, in the parser's own words.
class FormulaWriter
{
public:
    FormulaWriter(std::string_view text, const Dataset &data, std::deque<FormulaInput> &inputs, FormulaWords &words)
        : m_text(text), m_data(data), m_inputs(inputs), m_words(words)
    {
        while (m_place < m_text.size())
            step();
    }

    const std::string &written() const { return m_written; }
    /// Where in the person's text that place of the parser's lies.
    std::size_t placeOf(std::size_t written) const
    {
        std::size_t place = 0;
        for (const auto &[out, in] : m_places)
            if (out <= written)
                place = in;
        return std::min(place, m_text.empty() ? 0 : m_text.size() - 1);
    }

private:
    void write(std::string_view words, std::size_t from)
    {
        m_places.emplace_back(m_written.size(), from);
        m_written += words;
    }

    void step()
    {
        const std::size_t begin = m_place;
        const char c = m_text[begin];
        const char next = begin + 1 < m_text.size() ? m_text[begin + 1] : '\0';
        if (c == '[') {
            column(std::string(until(']', NL_TEXT("The bracket '[' is not closed; write [column]."))), begin);
        } else if (c == '"' || c == '\'') {
            number(m_words.of(std::string(until(c, NL_TEXT("The quotation mark is not closed.")))), begin);
        } else if (std::isdigit(static_cast<unsigned char>(c)) ||
                   (c == '.' && std::isdigit(static_cast<unsigned char>(next)))) {
            digits();
        } else if (beginsWord(c)) {
            while (m_place < m_text.size() && goesOnWord(m_text[m_place]))
                ++m_place;
            word(std::string(m_text.substr(begin, m_place - begin)), begin);
        } else {
            sign(c, next);
        }
    }

    /// What stands between the marks; goes on behind the second.
    std::string_view until(char mark, const char *unclosed)
    {
        const std::size_t begin = m_place + 1, end = m_text.find(mark, begin);
        if (end == std::string_view::npos)
            throwAt(m_place, text(unclosed));
        m_place = end + 1;
        return m_text.substr(begin, end - begin);
    }

    void number(double value, std::size_t from) { write(" " + std::to_string(static_cast<long long>(value)) + " ", from); }

    void digits()
    {
        const std::size_t begin = m_place;
        const auto isDigit = [&](std::size_t place) {
            return place < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[place]));
        };
        while (isDigit(m_place) || (m_place < m_text.size() && m_text[m_place] == '.'))
            ++m_place;
        if (m_place < m_text.size() && (m_text[m_place] == 'e' || m_text[m_place] == 'E')) {
            std::size_t exponent = m_place + 1;
            if (exponent < m_text.size() && (m_text[exponent] == '-' || m_text[exponent] == '+'))
                ++exponent;
            if (isDigit(exponent))
                for (m_place = exponent; isDigit(m_place);)
                    ++m_place;
        }
        write(m_text.substr(begin, m_place - begin), begin);
    }

    void word(const std::string &name, std::size_t from)
    {
        std::size_t next = m_place;
        while (next < m_text.size() && m_text[next] == ' ')
            ++next;
        const bool isCalled = next < m_text.size() && m_text[next] == '(';
        if (!isCalled && m_data.find(name) >= 0)
            column(name, from);
        else if (name == "and")
            write(" && ", from);
        else if (name == "or")
            write(" || ", from);
        else if (name == "not")
            write("~", from);
        else if (isCalled || name == "pi")
            write(name, from);
        else
            column(name, from); // says that there is none, and what is near
    }

    void sign(char c, char next)
    {
        const std::size_t begin = m_place++;
        const bool isDouble = next == c && (c == '=' || c == '&' || c == '|');
        if (isDouble)
            ++m_place;
        if (c == '=' || c == '&' || c == '|') {
            write(c == '=' ? "==" : c == '&' ? "&&" : "||", begin);
        } else if (next == '=' && (c == '!' || c == '<' || c == '>')) {
            ++m_place;
            write(std::string{c, '='}, begin);
        } else if (c == '!') {
            write("~", begin);
        } else if (std::string_view("+-*/^()<>?:, \t").find(c) != std::string_view::npos) {
            write(std::string_view(&c, 1), begin);
        } else {
            throwAt(begin, text(NL_TEXT("'{1}' has no meaning in a formula."), std::string(1, c)));
        }
    }

    void column(const std::string &name, std::size_t from)
    {
        int place = -1;
        try {
            place = m_data.at(name);
        } catch (const Error &error) {
            throwAt(from, error.message());
        }
        const Column &found = m_data.columns[static_cast<std::size_t>(place)];
        if (found.type == ColumnType::Tensor)
            throwAt(from, text(NL_TEXT("'{1}' holds many numbers a row and cannot stand in a formula."), found.name));
        auto known =
            std::find_if(m_inputs.begin(), m_inputs.end(), [&](const FormulaInput &each) { return each.column == &found; });
        if (known == m_inputs.end()) {
            FormulaInput input{&found, {}, 0};
            for (const std::string &category : found.categories)
                input.ofCode.push_back(m_words.of(category));
            m_inputs.push_back(std::move(input));
            known = std::prev(m_inputs.end());
        }
        write(" x" + std::to_string(known - m_inputs.begin()) + " ", from);
    }

    std::string_view m_text;
    const Dataset &m_data;
    std::deque<FormulaInput> &m_inputs;
    FormulaWords &m_words;
    std::size_t m_place = 0;
    std::string m_written;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; ///< ascending: written, in the text
};

void defineFunctions(mu::Parser &parser)
{
    using One = double (*)(double);
    using Two = double (*)(double, double);
    parser.DefineFun("log", static_cast<One>(std::log));
    parser.DefineFun("floor", static_cast<One>(std::floor));
    parser.DefineFun("ceil", static_cast<One>(std::ceil));
    parser.DefineFun("round", static_cast<One>(std::round));
    parser.DefineFun("hypot", static_cast<Two>(std::hypot));
    parser.DefineFun("mod", static_cast<Two>(std::fmod));
    parser.DefineFun(
        "missing", +[](double value) { return std::isnan(value) ? 1.0 : 0.0; });
    parser.DefineInfixOprt(
        "~", +[](double value) { return value == 0 ? 1.0 : 0.0; }, mu::prLOGIC);
    parser.DefineConst("pi", 3.14159265358979323846);
}

Text whatIsWrong(const mu::ParserError &error)
{
    switch (error.GetCode()) {
    case mu::ecMISSING_PARENS:
        return text(NL_TEXT("A bracket is not closed."));
    case mu::ecUNEXPECTED_EOF:
        return text(NL_TEXT("The formula ends too early."));
    case mu::ecUNASSIGNABLE_TOKEN:
        return text(NL_TEXT("There is no function '{1}'."), error.GetToken());
    case mu::ecTOO_FEW_PARAMS:
    case mu::ecTOO_MANY_PARAMS:
        return text(NL_TEXT("A function is given too few or too many values."));
    default:
        return text(NL_TEXT("This does not fit here; write for instance a / b^2 or a > 4 and b == \"yes\"."));
    }
}

} // namespace

Formula::Formula(const std::string &words, const Dataset &data) : m_state(std::make_unique<State>())
{
    if (words.size() > mostCharacters)
        throwAt(mostCharacters, text(NL_TEXT("The formula is too long.")));
    if (words.find_first_not_of(" \t") == std::string::npos)
        throwAt(0, text(NL_TEXT("The formula is empty.")));
    const FormulaWriter writer(words, data, m_state->inputs, m_state->words);
    try {
        defineFunctions(m_state->parser);
        for (std::size_t i = 0; i < m_state->inputs.size(); ++i)
            m_state->parser.DefineVar("x" + std::to_string(i), &m_state->inputs[i].value);
        m_state->parser.SetExpr(writer.written());
        m_state->parser.Eval();
        if (m_state->parser.GetNumResults() != 1)
            throwAt(words.size() - 1, text(NL_TEXT("A formula gives one number; there are several between commas.")));
    } catch (const mu::ParserError &error) {
        const auto place = error.GetPos();
        throwAt(writer.placeOf(place < 0 ? writer.written().size() : static_cast<std::size_t>(place)), whatIsWrong(error));
    }
}

Formula::~Formula() = default;
Formula::Formula(Formula &&) noexcept = default;
Formula &Formula::operator=(Formula &&) noexcept = default;

std::vector<std::string> Formula::columns() const
{
    std::vector<std::string> names;
    for (const FormulaInput &input : m_state->inputs)
        names.push_back(input.column->name);
    return names;
}

double Formula::at(std::size_t row)
{
    m_state->look(row);
    const double value = m_state->parser.Eval();
    return std::isfinite(value) ? value : noNumber;
}

} // namespace netloom
