// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/byte_source.hpp"
#include "engine/data/csv/csv_table.hpp"
#include "engine/data/one_file_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t sampleBytes = 1024 * 1024;
constexpr std::size_t pieceBytes = 256 * 1024;
constexpr std::size_t mostColumns = 65536;

std::vector<ParamSpec> optionSpecs()
{
    const auto choice = [](std::string key, std::string label, std::vector<std::string> choices, std::string help) {
        ParamSpec spec;
        spec.key = std::move(key);
        spec.label = std::move(label);
        spec.type = ParamType::Choice;
        spec.defaultValue = choices.front();
        spec.choices = std::move(choices);
        spec.help = std::move(help);
        return spec;
    };
    ParamSpec thousands = choice("thousands", NL_TEXT("Thousands"), {"none", "comma", "point", "space", "apostrophe"},
                                 NL_TEXT("The sign between groups of three digits, if there is one."));
    thousands.isAdvanced = true;
    ParamSpec quote =
        choice("quote", NL_TEXT("Quote"), {"auto", "double", "single", "none"},
               NL_TEXT("The sign around cells that hold separators or line breaks. Choose none when quotes are "
                       "ordinary letters of the text."));
    quote.isAdvanced = true;
    return {choice("separator", NL_TEXT("Separator"), {"auto", "comma", "semicolon", "tab", "space", "pipe"},
                   NL_TEXT("The sign between two cells of a row.")),
            choice("decimal", NL_TEXT("Decimal sign"), {"auto", "point", "comma"},
                   NL_TEXT("The sign before the fraction of a number.")),
            headerSpec(),
            choice("encoding", NL_TEXT("Encoding"), {"auto", "utf-8", "utf-16", "latin-1"},
                   NL_TEXT("How letters are kept in the file. Change it when letters with accents look wrong.")),
            std::move(quote),
            missingWordsSpec(),
            std::move(thousands)};
}

struct Head {
    std::string bytes;
    bool isWhole = false;
};

Head readBeginning(const std::string &path)
{
    ByteSource source(path);
    Head head{std::string(sampleBytes, '\0'), false};
    std::size_t filled = 0;
    while (filled < sampleBytes) {
        const std::size_t count = source.read(head.bytes.data() + filled, sampleBytes - filled);
        if (count == 0) {
            head.isWhole = true;
            break;
        }
        filled += count;
    }
    head.bytes.resize(filled);
    return head;
}

bool hasBeyondAscii(std::string_view piece)
{
    unsigned char all = 0;
    for (const char c : piece)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    return all >= 0x80;
}

/// About how many rows there are, by the lines in the beginning; 0 when that cannot be told. A file that misleads asks for
/// no more than a few times its own size.
std::size_t roughRows(const Head &head, const std::string &path)
{
    const ByteSource source(path);
    if (head.isWhole || source.isPacked())
        return 0;
    const auto lines = static_cast<double>(std::count(head.bytes.begin(), head.bytes.end(), '\n'));
    const double rows = lines * static_cast<double>(source.size()) / static_cast<double>(head.bytes.size());
    return static_cast<std::size_t>(rows * 1.02);
}

/// One pass over the whole file.
void readInto(CsvTable &table, const std::string &path, const CsvDialect &dialect, const JobControl &job)
{
    const std::string name = std::filesystem::path(path).filename().string();
    ByteSource source(path);
    Decoder decoder(dialect.encoding);
    CsvRows rows(dialect.separator, dialect.quote, dialect.skippedLines + 1, path, table);
    std::vector<char> buffer(pieceBytes);
    std::size_t toSkip = dialect.skippedBytes;
    bool hadZeros = false;
    bool hadLetters = false;
    while (const std::size_t count = source.read(buffer.data(), buffer.size())) {
        job.throwIfStopped();
        job.report(source.fractionRead(), text(NL_TEXT("Reading {1}"), name));
        std::string_view piece = decoder.decode({buffer.data(), count});
        const std::size_t skipped = std::min(toSkip, piece.size());
        piece.remove_prefix(skipped);
        toSkip -= skipped;
        // A cell may have begun in the piece before, so that piece's letters count here as well.
        const bool hasZeros = piece.find('\0') != std::string_view::npos;
        const bool hasLetters = dialect.encoding == Encoding::Utf8 && hasBeyondAscii(piece);
        table.expect(hasZeros || hadZeros, hasLetters || hadLetters);
        hadZeros = hasZeros;
        hadLetters = hasLetters;
        rows.feed(piece);
    }
    rows.finish();
}

class CsvReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "csv",
            NL_TEXT("Table as text (CSV, TSV)"),
            NL_TEXT("Reads tables with commas, semicolons, tabs, blanks or bars between the cells; what "
                    "is not set is guessed from the file."),
            {"csv", "tsv", "tab", "txt", "data", "dat"},
            optionSpecs()};
        return info;
    }

    double sniff(const FileHead &head) const override;
    ReadResult readFile(const std::string &path, const Params &options, const JobControl &job) const override;
};

double CsvReader::sniff(const FileHead &head) const
{
    if (head.bytes.empty())
        return 0;
    const bool isWhole = head.bytes.size() < 64 * 1024;
    Decoder decoder(guessEncoding(head.bytes, isWhole));
    std::string_view piece = decoder.decode(head.bytes);
    const auto odd = std::count_if(piece.begin(), piece.end(), [](char c) {
        return static_cast<unsigned char>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    if (static_cast<std::size_t>(odd) * 100 > piece.size())
        return 0; // no text
    const double likeness = tableLikeness(piece, isWhole);
    if (head.extension == "csv" || head.extension == "tsv" || head.extension == "tab")
        return 0.8 + 0.1 * likeness;
    const bool isPlainTable =
        head.extension == "txt" || head.extension == "data" || head.extension == "dat" || head.extension.empty();
    if (isPlainTable)
        return likeness > 0.9 ? 0.6 : likeness > 0.5 ? 0.3 : 0;
    return 0; // another format's own extension: a table by chance
}

ReadResult CsvReader::readFile(const std::string &path, const Params &options, const JobControl &job) const
{
    if (const auto wrong = checkParams(info().options, withDefaults(info().options, withoutHints(options))); !wrong.empty())
        throw Error(ErrorKind::Usage, "csv", wrong.front());

    const std::map<std::string, ColumnType> hints = hintedTypes(options);
    const Head head = readBeginning(path);
    const CsvDialect dialect = guessDialect(head.bytes, head.isWhole, path, options, hints);
    if (dialect.names.size() > mostColumns)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The table seems to have {1} columns; {2} can be read. Check the separator."),
                         dialect.names.size(), mostColumns));

    Dataset data;
    const std::size_t rows = roughRows(head, path);
    const auto pass = [&](TextTable &table) {
        table.expectRows(rows);
        CsvTable cells(dialect, table);
        readInto(cells, path, dialect, job);
    };
    ReadResult result = fillTable(path, dialect, MissingWords::of(options), hints, pass, data);
    job.throwIfStopped();
    completeReading(result, std::move(data), path, info().id, dialectOptions(dialect, options));
    return result;
}

} // namespace

const Reader &csvReader()
{
    static const CsvReader reader;
    return reader;
}

} // namespace netloom
