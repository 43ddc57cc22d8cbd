// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/arff_reader.hpp"

#include "engine/data/one_file_reader.hpp"
#include "plugins/formats/arff_rows.hpp"
#include "plugins/formats/spread_limit.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The declared values in their order, used or not; others, which a hint lets in, behind them.
void orderArffValues(Column &column, const std::vector<std::string> &values)
{
    std::vector<std::string> ordered = values;
    std::vector<std::int32_t> newCode;
    for (const std::string &category : column.categories) {
        auto place = std::find(ordered.begin(), ordered.end(), category);
        if (place == ordered.end())
            place = ordered.insert(ordered.end(), category);
        newCode.push_back(static_cast<std::int32_t>(place - ordered.begin()));
    }
    for (std::int32_t &code : column.codes)
        if (code >= 0)
            code = newCode[static_cast<std::size_t>(code)];
    column.categories = std::move(ordered);
}

TableLayout arffLayout(const ArffHeader &header)
{
    TableLayout layout;
    std::vector<std::string> names;
    for (const ArffAttribute &attribute : header.attributes) {
        names.push_back(attribute.name);
        layout.declared.emplace_back(attribute.type);
    }
    layout.names = columnNames(names, names.size(), layout);
    layout.beginsAsWords.assign(names.size(), false);
    return layout;
}

/// The first line that is neither empty nor a comment; empty when there is none.
std::string_view firstArffLine(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        std::string_view line = text.substr(0, end);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.empty() && line.front() != '%')
            return line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

/// Looks ahead over the rows, since a sparse one of two bytes may stand for thousands of cells.
void checkSparseRows(TextLines &lines, const std::string &path, std::size_t columns)
{
    std::size_t sparse = 0;
    std::string_view line;
    while (lines.next(line))
        if (ArffLexer(line).take('{'))
            checkSpread(path, ++sparse, columns);
}

class ArffReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        Decoder decoder(guessEncoding(head.bytes, head.bytes.size() < 64 * 1024));
        const std::string_view line = firstArffLine(decoder.decode(head.bytes));
        const auto beginsWith = [&](std::string_view keyword) {
            return isSameKeyword(line.substr(0, keyword.size()), keyword);
        };
        if (beginsWith("@relation") || (beginsWith("@attribute") && head.extension == "arff"))
            return 1;
        return head.extension == "arff" ? 0.5 : 0;
    }

    ReadResult readFile(const std::string &path, const Params &options, const JobControl &job) const override;

private:
    static ReaderInfo describe()
    {
        ParamSpec missing = missingWordsSpec();
        missing.help =
            NL_TEXT("More words that mean a missing value besides the question mark, with commas between them, such as "
                    "-9, unknown.");
        return {
            "arff",
            NL_TEXT("ARFF (Weka)"),
            NL_TEXT(
                "Reads tables in the format of Weka, dense and sparse; types and values of the columns are those that the "
                "file declares."),
            {"arff"},
            {missing}};
    }
};

ReadResult ArffReader::readFile(const std::string &path, const Params &options, const JobControl &job) const
{
    TextLines beginning(path, job);
    const ArffHeader header = readArffHeader(beginning, path);
    checkSparseRows(beginning, path, header.attributes.size());
    const TableLayout layout = arffLayout(header);
    const MissingWords missing =
        MissingWords::only(addedMissingWords(withDefaults(info().options, options).word("missing")));
    const auto pass = [&](TextTable &table) {
        for (const std::string &name : layout.renamed)
            table.note(0, 0, text(NL_TEXT("Two columns are called '{1}'; the later one got a number."), name));
        TextLines lines(path, job);
        ArffRows rows(header, missing, path, table);
        std::string_view line;
        while (lines.next(line))
            if (lines.number() > header.dataLine)
                rows.take(line, lines.number());
        if (lines.hasMendedLetters())
            table.note(0, 0, mendedLettersText());
    };
    Dataset data;
    ReadResult result = fillTable(path, layout, missing, hintedTypes(options), pass, data);
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (data.columns[i].type == ColumnType::Category && header.attributes[i].type == ColumnType::Category)
            orderArffValues(data.columns[i], header.attributes[i].values);
    data.provenance.note = quotable(header.relation);
    completeReading(result, std::move(data), path, info().id, withoutHints(options));
    return result;
}

} // namespace

const Reader &arffReader()
{
    static const ArffReader reader;
    return reader;
}

} // namespace netloom
