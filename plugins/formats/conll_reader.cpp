// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/conll_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/one_file_reader.hpp"
#include "plugins/formats/conll_line.hpp"
#include "plugins/formats/text_lines.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t linesToGuess = 2000;

struct ConllChoice {
    ConllLayout layout;
    std::size_t token = 0, tag = 0; ///< columns from 0
    bool areLowerCase = false;
};

/// Columns of a file into sentences, each a text of tokens and a text of tags with a blank between two.
class ConllSentences
{
public:
    ConllSentences(const ConllChoice &choice, TextTable &table) : m_choice(choice), m_table(table) {}

    void take(std::string_view line, std::int64_t number);
    void finish();

    std::size_t tokens() const { return m_tokens; }
    const std::set<std::string, std::less<>> &tags() const { return m_tags; }

private:
    void takeToken(std::int64_t number);
    void reject(std::int64_t number, std::size_t column, Text reason);
    void append(std::string &sentence, std::string_view word, std::int64_t number);

    const ConllChoice &m_choice;
    TextTable &m_table;
    std::vector<std::string_view> m_columns;
    std::string m_words, m_marks; ///< tokens and tags of the sentence that is being read
    std::int64_t m_line = 0;      ///< of its first token, 0 between sentences
    std::size_t m_length = 0;
    std::vector<std::string> m_newTags;
    std::int64_t m_badLine = 0, m_badColumn = 0;
    Text m_reason; ///< why the sentence is rejected
    std::size_t m_tokens = 0;
    std::set<std::string, std::less<>> m_tags;
    bool m_hasBlanks = false;
};

void ConllSentences::take(std::string_view line, std::int64_t number)
{
    switch (m_choice.layout.cut(line, m_line == 0, m_columns)) {
    case ConllLine::Blank:
        finish();
        return;
    case ConllLine::Comment:
    case ConllLine::DocumentStart:
        return;
    case ConllLine::Token:
        if (!m_choice.layout.isPassedOver(m_columns))
            takeToken(number);
    }
}

void ConllSentences::takeToken(std::int64_t number)
{
    if (m_line == 0)
        m_line = number;
    if (!m_reason.empty())
        return; // one reason a sentence is enough
    if (m_columns.size() != m_choice.layout.width)
        return reject(number, 0,
                      text(NL_TEXT("This line has {1} columns where {2} are usual, so its sentence is left out. Correct the "
                                   "line, or put a blank line where a sentence ends."),
                           m_columns.size(), m_choice.layout.width));
    for (const std::size_t column : {m_choice.token, m_choice.tag})
        if (m_columns[column].find_first_not_of(' ') == std::string_view::npos)
            return reject(number, column + 1,
                          text(NL_TEXT("This column is empty, so its sentence is left out. Fill it in.")));
    append(m_words, m_columns[m_choice.token], number);
    append(m_marks, m_columns[m_choice.tag], number);
    ++m_length;
    if (!m_tags.contains(m_columns[m_choice.tag]))
        m_newTags.emplace_back(m_columns[m_choice.tag]);
}

void ConllSentences::reject(std::int64_t number, std::size_t column, Text reason)
{
    m_badLine = number;
    m_badColumn = static_cast<std::int64_t>(column);
    m_reason = std::move(reason);
}

void ConllSentences::append(std::string &sentence, std::string_view word, std::int64_t number)
{
    if (!sentence.empty())
        sentence += ' ';
    for (const char c : word) {
        const bool isBlank = c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
        if (isBlank && !m_hasBlanks)
            m_table.note(number, 0, text(NL_TEXT("Blanks in tokens and tags were read as _, as here.")));
        m_hasBlanks = m_hasBlanks || isBlank;
        const bool isCapital = m_choice.areLowerCase && &sentence == &m_words && c >= 'A' && c <= 'Z';
        sentence += isBlank ? '_' : isCapital ? static_cast<char>(c - 'A' + 'a') : c;
    }
}

void ConllSentences::finish()
{
    if (m_line == 0)
        return;
    if (m_reason.empty()) {
        m_table.add(0, m_words);
        m_table.add(1, m_marks);
        m_table.keepRow(m_line);
        m_tokens += m_length;
        m_tags.insert(m_newTags.begin(), m_newTags.end());
    } else {
        m_table.rejectRow(m_badLine, m_badColumn, std::move(m_reason));
    }
    m_reason = {};
    m_words.clear();
    m_marks.clear();
    m_newTags.clear();
    m_length = 0;
    m_line = 0;
}

ConllLayout conllLayoutOf(const std::string &path, char separator, const JobControl &job)
{
    TextLines lines(path, job);
    std::vector<std::string> first;
    std::string_view line;
    while (first.size() < linesToGuess && lines.next(line))
        first.emplace_back(line);
    const std::vector<std::string_view> views(first.begin(), first.end());
    return guessConllLayout(views, separator);
}

/// The column that an option names, from 0; 0 in the option leaves it to the usual one.
std::size_t chosenColumn(const std::string &path, std::int64_t wanted, std::size_t usual, const ConllLayout &layout)
{
    if (wanted > static_cast<std::int64_t>(layout.width))
        throw Error(ErrorKind::Usage, path,
                    text(NL_TEXT("There is no column {1}: the lines have {2}. Choose another column in the options."),
                         wanted, layout.width));
    return wanted == 0 ? usual : static_cast<std::size_t>(wanted) - 1;
}

ParamSpec conllColumn(const char *key, const char *label, const char *help)
{
    ParamSpec column;
    column.key = key;
    column.label = label;
    column.type = ParamType::Int;
    column.defaultValue = std::int64_t{0};
    column.minimum = 0;
    column.maximum = 1000;
    column.help = help;
    return column;
}

class ConllReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override;
    ReadResult readFile(const std::string &path, const Params &given, const JobControl &job) const override;

private:
    static ReaderInfo describe();
};

ReaderInfo ConllReader::describe()
{
    ParamSpec separator;
    separator.key = "separator";
    separator.label = NL_TEXT("Separator");
    separator.type = ParamType::Choice;
    separator.defaultValue = std::string("auto");
    separator.choices = {"auto", "tab", "blank"};
    separator.help = NL_TEXT("What stands between two columns of a line: a tab, or any number of blanks.");
    ParamSpec lower;
    lower.key = "lower_case";
    lower.label = NL_TEXT("Lower case");
    lower.type = ParamType::Bool;
    lower.defaultValue = false;
    lower.help = NL_TEXT("Reads the letters A to Z of the tokens as small ones.");
    return {
        "conll",
        NL_TEXT("Tagged sentences (CoNLL, BIO)"),
        NL_TEXT("Reads one token a line with its tag, blank lines between sentences. A row is a sentence: its tokens and "
                "their tags as texts, with a blank between two."),
        {"conll", "conllu", "bio", "iob", "iob2"},
        {conllColumn("token_column", NL_TEXT("Token column"), NL_TEXT("From 1. 0: the first one, in CoNLL-U the second.")),
         conllColumn("tag_column", NL_TEXT("Tag column"), NL_TEXT("From 1. 0: the last one, in CoNLL-U the fourth.")),
         separator, lower}};
}

double ConllReader::sniff(const FileHead &head) const
{
    const bool isWhole = head.bytes.size() < 64 * 1024;
    Decoder decoder(guessEncoding(head.bytes, isWhole));
    std::string_view text = decoder.decode(head.bytes);
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < linesToGuess) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos && !isWhole)
            break;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    const ConllLayout layout = guessConllLayout(lines, 0);
    std::vector<std::string_view> columns;
    std::size_t tokens = 0, fitting = 0, entityTags = 0, sentences = 0;
    bool isBetween = true;
    for (const std::string_view line : lines) {
        const ConllLine kind = layout.cut(line, isBetween, columns);
        isBetween = kind == ConllLine::Blank || (isBetween && kind != ConllLine::Token);
        if (kind == ConllLine::Blank)
            ++sentences;
        if (kind != ConllLine::Token)
            continue;
        ++tokens;
        fitting += columns.size() == layout.width;
        entityTags += isEntityTag(columns.back());
    }
    const bool isNamedSo =
        std::find(info().extensions.begin(), info().extensions.end(), head.extension) != info().extensions.end();
    if (tokens == 0 || layout.width < 2 || fitting * 20 < tokens * 19)
        return isNamedSo && tokens > 0 ? 0.3 : 0;
    if (sentences > 0 && tokens > sentences && entityTags * 20 >= tokens * 19)
        return isNamedSo ? 0.95 : 0.92;
    return isNamedSo ? 0.8 : layout.isUniversal ? 0.9 : 0; // any tags at all may stand in the other files
}

ReadResult ConllReader::readFile(const std::string &path, const Params &given, const JobControl &job) const
{
    Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "conll", wrong.front());
    const std::string &separator = options.word("separator");
    ConllChoice choice;
    choice.layout = conllLayoutOf(path, separator == "tab" ? '\t' : separator == "blank" ? ' ' : '\0', job);
    if (choice.layout.width == 0)
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no token in the file. Choose a file with sentences.")));
    if (choice.layout.width < 2)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("Most lines have one column only, so there are no tags. Check the separator, or choose the "
                                 "reader that fits.")));
    const bool isUniversal = choice.layout.isUniversal;
    choice.token = chosenColumn(path, options.integer("token_column"), isUniversal ? 1 : 0, choice.layout);
    choice.tag = chosenColumn(path, options.integer("tag_column"), isUniversal ? 3 : choice.layout.width - 1, choice.layout);
    choice.areLowerCase = options.flag("lower_case");

    TableLayout layout;
    layout.names = {"tokens", "tags"};
    layout.beginsAsWords = {true, true};
    layout.declared = {ColumnType::Text, ColumnType::Text};
    std::size_t tokens = 0;
    std::size_t tags = 0;
    const MissingWords missing = MissingWords::only({});
    Dataset data;
    ReadResult result = fillTable(
        path, layout, missing, hintedTypes(given),
        [&](TextTable &table) {
            TextLines lines(path, job);
            ConllSentences sentences(choice, table);
            std::string_view line;
            while (lines.next(line))
                sentences.take(line, lines.number());
            sentences.finish();
            if (lines.hasMendedLetters())
                table.note(0, 0, mendedLettersText());
            tokens = sentences.tokens();
            tags = sentences.tags().size();
        },
        data);
    data.provenance.note =
        text(NL_TEXT("{1} sentences with {2} tokens and {3} different tags."), data.rows, tokens, tags).str();
    data.roles = {ColumnRole::Feature, ColumnRole::Target};
    options.set("separator", std::string(choice.layout.separator == '\t' ? "tab" : "blank"));
    options.set("token_column", static_cast<std::int64_t>(choice.token) + 1);
    options.set("tag_column", static_cast<std::int64_t>(choice.tag) + 1);
    completeReading(result, std::move(data), path, info().id, std::move(options));
    return result;
}

} // namespace

const Reader &conllReader()
{
    static const ConllReader reader;
    return reader;
}

} // namespace netloom
