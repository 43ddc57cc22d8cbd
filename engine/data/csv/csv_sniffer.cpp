// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/data/csv/csv_dialect.hpp"
#include "engine/data/csv/head_table.hpp"
#include "engine/data/reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace netloom {

namespace {

constexpr std::size_t rowsForGuess = 200;
constexpr std::size_t rowsForTypes = 2000;
constexpr std::size_t bytesForGuess = 256 * 1024;

struct NamedSign {
    const char *name;
    char sign;
};
constexpr std::array<NamedSign, 5> separators = {
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}, {"space", ' '}}};
constexpr std::array<NamedSign, 3> quotes = {{{"double", '"'}, {"single", '\''}, {"none", '\0'}}};
constexpr std::array<NamedSign, 5> thousandsSigns = {
    {{"none", '\0'}, {"comma", ','}, {"point", '.'}, {"space", ' '}, {"apostrophe", '\''}}};
constexpr std::array<NamedSign, 2> decimals = {{{"point", '.'}, {"comma", ','}}};

template <std::size_t N>
char signOf(const std::array<NamedSign, N> &signs, const std::string &name)
{
    for (const NamedSign &known : signs)
        if (name == known.name)
            return known.sign;
    return signs.front().sign;
}

template <std::size_t N>
std::string nameOf(const std::array<NamedSign, N> &signs, char sign)
{
    for (const NamedSign &known : signs)
        if (sign == known.sign)
            return known.name;
    return signs.front().name;
}

std::string wordOf(const Params &options, const char *key)
{
    const auto found = options.all().find(key);
    const std::string *word = found == options.all().end() ? nullptr : std::get_if<std::string>(&found->second);
    return word ? *word : std::string("auto");
}

bool isNumber(const std::string &cell, NumberStyle style)
{
    return parseNumber(cell, style).has_value();
}

/// "1,5" is a number with a decimal comma, "1,234" more likely one with thousands.
bool isWithDecimalComma(const std::string &cell)
{
    const std::size_t comma = cell.find(',');
    return comma != std::string::npos && cell.size() - comma != 4 && isNumber(cell, {',', 0});
}

double numericShare(const HeadRows &rows, std::size_t width)
{
    const MissingWords missing;
    std::size_t cells = 0;
    std::size_t numeric = 0;
    for (const auto &row : rows) {
        if (row.size() != width)
            continue;
        for (const std::string &cell : row) {
            ++cells;
            numeric += missing.contains(cell) || isNumber(cell, {}) || isWithDecimalComma(cell);
        }
    }
    return cells ? static_cast<double>(numeric) / static_cast<double>(cells) : 0;
}

bool hasLineBreak(const HeadRows &rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const std::vector<std::string> &row) {
        return std::any_of(row.begin(), row.end(),
                           [](const std::string &cell) { return cell.find('\n') != std::string::npos; });
    });
}

/// How well a separator and a quote cut the head into a table; 0 when they do not.
double tableScore(std::string_view text, bool isWhole, char separator, char quote)
{
    const HeadRows rows = headRows(text, isWhole, separator, quote, rowsForGuess);
    const RowWidth width = commonWidth(rows);
    if (width.cells < 2)
        return 0;
    const double numeric = numericShare(rows, width.cells);
    if (separator == ' ' && (width.share < 0.95 || numeric < 0.5))
        return 0;
    double score = width.share + 0.5 * numeric;
    if (separator == ' ')
        score -= 0.2; // blanks stand in words as well
    if (separator == '\t')
        score += 0.08; // a tab hardly ever stands in a text, the others do
    if (separator == '\t' && quote != 0 && hasLineBreak(rows))
        score -= 0.1; // rather a sentence that begins with a quote and is not written as a quoted cell
    if (quote == 0)
        score -= 0.05; // quotes usually mean something
    return score;
}

/// Fills in separator and quote; an equal score goes to the one that stands first in the list.
void guessCutting(std::string_view text, bool isWhole, const Params &options, CsvDialect &dialect)
{
    const std::string separatorWord = wordOf(options, "separator");
    const std::string quoteWord = wordOf(options, "quote");
    double best = 0;
    dialect.separator = separatorWord == "auto" ? ',' : signOf(separators, separatorWord);
    dialect.quote = quoteWord == "auto" ? '"' : signOf(quotes, quoteWord);
    const char fixedSeparator = dialect.separator;
    const char fixedQuote = dialect.quote;
    const bool hasQuotes = text.find('"') != std::string_view::npos;
    for (const NamedSign &separator : separators) {
        if (separatorWord != "auto" && separator.sign != fixedSeparator)
            continue;
        for (const char quote : {'"', '\0'}) {
            if (quoteWord != "auto" ? quote == '\0' : quote == '\0' && !hasQuotes)
                continue;
            const char tried = quoteWord != "auto" ? fixedQuote : quote;
            const double score = tableScore(text, isWhole, separator.sign, tried);
            if (score > best + 1e-9) {
                best = score;
                dialect.separator = separator.sign;
                dialect.quote = tried;
            }
        }
    }
}

void guessNumberStyle(const HeadRows &rows, const Params &options, CsvDialect &dialect)
{
    const std::string thousands = wordOf(options, "thousands");
    const std::string decimal = wordOf(options, "decimal");
    std::size_t commas = 0;
    std::size_t points = 0;
    for (const auto &row : rows)
        for (const std::string &cell : row) {
            commas += isWithDecimalComma(cell);
            points += cell.find('.') != std::string::npos && isNumber(cell, {});
        }
    dialect.numbers.decimal = decimal == "auto" ? (commas > points ? ',' : '.') : signOf(decimals, decimal);
    dialect.numbers.thousands = thousands == "auto" ? '\0' : signOf(thousandsSigns, thousands);
    if (dialect.numbers.thousands == dialect.numbers.decimal)
        throw Error(ErrorKind::Usage, "thousands",
                    text(NL_TEXT("The sign between thousands cannot be the decimal sign as well. Choose another one.")));
}

/// Steps over "sep=;" and over comments before the table. A last comment that is as wide as the table is its header.
std::string_view skipPreamble(std::string_view text, bool isWhole, Params &options, CsvDialect &dialect)
{
    const auto skipLine = [&] {
        const std::size_t end = text.find_first_of("\r\n");
        const std::size_t length = end == std::string_view::npos          ? text.size()
                                   : text.substr(end).starts_with("\r\n") ? end + 2
                                                                          : end + 1;
        dialect.skippedBytes += length;
        ++dialect.skippedLines;
        const std::string_view line = text.substr(0, std::min(end, text.size()));
        text.remove_prefix(length);
        return line;
    };
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n')) {
        for (const NamedSign &separator : separators)
            if (separator.sign == text[4] && wordOf(options, "separator") == "auto")
                options.set("separator", std::string(separator.name));
        skipLine();
    }
    std::string_view lastComment;
    std::string_view atLastComment;
    while (text.starts_with('#')) {
        atLastComment = text;
        lastComment = skipLine();
    }
    if (lastComment.empty())
        return text;
    CsvDialect probe;
    guessCutting(text.substr(0, bytesForGuess), isWhole, options, probe);
    const RowWidth table =
        commonWidth(headRows(text.substr(0, bytesForGuess), isWhole, probe.separator, probe.quote, rowsForGuess));
    const RowWidth comment = commonWidth(headRows(lastComment.substr(1), true, probe.separator, probe.quote, 1));
    if (table.cells > 1 && comment.cells == table.cells) {
        dialect.skippedBytes -= atLastComment.size() - text.size() - 1; // back to just behind its '#'
        --dialect.skippedLines;
        return atLastComment.substr(1);
    }
    return text;
}

} // namespace

double tableLikeness(std::string_view text, bool isWhole)
{
    double best = 0;
    for (const NamedSign &separator : separators)
        if (tableScore(text, isWhole, separator.sign, '"') > 0)
            best = std::max(best, commonWidth(headRows(text, isWhole, separator.sign, '"', rowsForGuess)).share);
    return best;
}

CsvDialect guessDialect(std::string_view head, bool isWhole, const std::string &path, const Params &given,
                        const std::map<std::string, ColumnType> &hints)
{
    Params options = given;
    CsvDialect dialect;
    const std::string encoding = wordOf(options, "encoding");
    dialect.encoding = guessEncoding(head, isWhole);
    if (encoding == "latin-1")
        dialect.encoding = Encoding::Latin1;
    else if (encoding == "utf-8")
        dialect.encoding = Encoding::Utf8;
    else if (encoding == "utf-16" && dialect.encoding != Encoding::Utf16Big)
        dialect.encoding = Encoding::Utf16Little;

    Decoder decoder(dialect.encoding);
    const std::string decoded(decoder.decode(head));
    const auto zeros = static_cast<std::size_t>(std::count(decoded.begin(), decoded.end(), '\0'));
    if (zeros * 100 > decoded.size())
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is no text: it is full of zero bytes. Choose the reader that fits the file.")));

    std::string_view table = skipPreamble(decoded, isWhole, options, dialect);
    guessCutting(table.substr(0, bytesForGuess), isWhole && table.size() <= bytesForGuess, options, dialect);
    HeadRows rows = headRows(table, isWhole, dialect.separator, dialect.quote, rowsForTypes);
    if (rows.empty() && !isWhole)
        rows = headRows(table, true, dialect.separator, dialect.quote, 1);
    if (rows.empty())
        throw Error(ErrorKind::File, path, text(NL_TEXT("The file is empty. Choose a file with a table in it.")));
    guessNumberStyle(rows, options, dialect);

    guessLayout(std::move(rows), wordOf(options, "header"), MissingWords::of(options), hints, dialect);
    return dialect;
}

Params dialectOptions(const CsvDialect &dialect, const Params &options)
{
    Params known = withoutHints(options);
    known.set("separator", nameOf(separators, dialect.separator));
    known.set("decimal", nameOf(decimals, dialect.numbers.decimal));
    known.set("header", std::string(dialect.hasHeader ? "yes" : "no"));
    known.set("encoding", encodingName(dialect.encoding));
    known.set("quote", nameOf(quotes, dialect.quote));
    known.set("thousands", nameOf(thousandsSigns, dialect.numbers.thousands));
    return known;
}

} // namespace netloom
