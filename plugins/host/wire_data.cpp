// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/block_files.hpp"
#include "plugins/host/wire.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace netloom::wire {

static_assert(std::endian::native == std::endian::little, "both ends run on one machine, and it is little-endian");

namespace {

constexpr std::size_t mostBuffered = 1024 * 1024;
constexpr std::uint64_t magic = 0x32'45'52'49'57'4c'4e'00; // "\0NLWIRE2"

// Where the values of a block are: they follow, or lie in a file that both processes map.
constexpr std::uint64_t besides = 0;
constexpr std::uint64_t inMemory = 1;
constexpr std::uint64_t onDisk = 2;

/// Collects small things and hands them to the descriptor in large writes.
class Writer
{
public:
    explicit Writer(int descriptor) : m_descriptor(descriptor) {}

    void number(std::uint64_t value) { bytes(&value, sizeof value); }
    void text(const std::string &value)
    {
        number(value.size());
        bytes(value.data(), value.size());
    }
    template <class T>
    void block(const std::vector<T> &values)
    {
        number(values.size());
        bytes(values.data(), values.size() * sizeof(T));
    }
    template <class T>
    void block(const Values<T> &values)
    {
        const std::size_t size = values.size() * sizeof(T);
        number(values.size());
        const auto place = size < column_memory::smallBlock ? std::nullopt : column_memory::placeOf(values.data());
        number(!place ? besides : place->file == column_memory::SharedFile::Memory ? inMemory : onDisk);
        if (place)
            number(place->offset);
        else
            bytes(values.data(), size);
    }
    void texts(std::span<const std::string> values)
    {
        number(values.size());
        for (const std::string &value : values)
            text(value);
    }
    void flush()
    {
        write(m_buffer);
        m_buffer.clear();
    }

private:
    void write(std::string_view bytes)
    {
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t written = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                throw Error(
                    ErrorKind::File, {},
                    netloom::text(NL_TEXT("The worker could not hand its result over: {1}. Free memory and try again."),
                                  std::strerror(errno)));
            done += static_cast<std::size_t>(written);
        }
    }

    void bytes(const void *data, std::size_t size)
    {
        const std::string_view piece(static_cast<const char *>(data), size);
        if (m_buffer.size() + size > mostBuffered)
            flush();
        if (size > mostBuffered)
            write(piece); // a whole column: not held a second time
        else
            m_buffer.append(piece);
    }

    int m_descriptor;
    std::string m_buffer;
};

[[noreturn]] void refuse()
{
    throw Error(
        ErrorKind::File, {},
        text(NL_TEXT("The worker process gave back data that contradict themselves. The plug-in is faulty; read the file "
                     "with another reader.")));
}

/// Takes things from memory; a count that the bytes left cannot hold is refused before anything is allocated.
class Taker
{
public:
    Taker(std::span<const std::byte> bytes, BlockFiles *blocks) : m_bytes(bytes), m_blocks(blocks) {}

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        copy(&value, sizeof value);
        return value;
    }
    std::size_t count(std::size_t itemSize)
    {
        const std::uint64_t value = number();
        if (value > m_bytes.size() / itemSize)
            refuse();
        return static_cast<std::size_t>(value);
    }
    std::string text()
    {
        std::string value(count(1), '\0');
        copy(value.data(), value.size());
        return value;
    }
    template <class T>
    void block(std::vector<T> &values)
    {
        values.resize(count(sizeof(T)));
        copy(values.data(), values.size() * sizeof(T));
    }
    template <class T>
    void block(Values<T> &values)
    {
        const std::uint64_t count = number();
        const std::uint64_t where = number();
        if (where == besides) {
            if (count > m_bytes.size() / sizeof(T))
                refuse();
            values.resize(static_cast<std::size_t>(count));
            copy(values.data(), values.size() * sizeof(T));
            return;
        }
        if (where > onDisk || !m_blocks)
            refuse();
        using column_memory::SharedFile;
        auto adopted = m_blocks->adopt<T>({where == inMemory ? SharedFile::Memory : SharedFile::Disk, number()},
                                          static_cast<std::size_t>(count));
        if (!adopted)
            refuse();
        values = std::move(*adopted);
    }
    template <class List>
    void texts(List &values)
    {
        values.resize(count(sizeof(std::uint64_t)));
        for (std::string &value : values)
            value = text();
    }
    std::vector<std::string> texts()
    {
        std::vector<std::string> values;
        texts(values);
        return values;
    }
    bool isAtEnd() const { return m_bytes.empty(); }

private:
    void copy(void *to, std::size_t size)
    {
        if (size > m_bytes.size())
            refuse();
        if (size > 0)
            std::memcpy(to, m_bytes.data(), size);
        m_bytes = m_bytes.subspan(size);
    }

    std::span<const std::byte> m_bytes;
    BlockFiles *m_blocks;
};

void writeColumn(Writer &writer, const Column &column)
{
    writer.text(column.name);
    writer.number(static_cast<std::uint64_t>(column.type));
    writer.text(column.unit);
    writer.text(column.description);
    writer.block(column.numbers);
    writer.block(column.codes);
    writer.texts(column.categories);
    writer.texts(column.texts);
    writer.block(column.values);
    writer.block(column.shape.dims());
}

bool isConsistent(const Column &column, std::size_t rows)
{
    switch (column.type) {
    case ColumnType::Number:
        return column.numbers.size() == rows;
    case ColumnType::Text:
        return column.texts.size() == rows;
    case ColumnType::Category:
        for (const std::int32_t code : column.codes)
            if (code < -1 || code >= static_cast<std::int32_t>(column.categories.size()))
                return false;
        return column.codes.size() == rows;
    case ColumnType::Tensor:
        for (const std::int64_t dim : column.shape.dims())
            if (dim <= 0)
                return false;
        return rows == 0 || (column.values.size() % rows == 0 &&
                             static_cast<std::int64_t>(column.values.size() / rows) == column.shape.size());
    }
    return false;
}

Column takeColumn(Taker &taker, std::size_t rows)
{
    Column column;
    column.name = taker.text();
    const std::uint64_t type = taker.number();
    if (type > static_cast<std::uint64_t>(ColumnType::Tensor))
        refuse();
    column.type = static_cast<ColumnType>(type);
    column.unit = taker.text();
    column.description = taker.text();
    taker.block(column.numbers);
    taker.block(column.codes);
    column.categories = taker.texts();
    taker.texts(column.texts);
    taker.block(column.values);
    std::vector<std::int64_t> dims;
    taker.block(dims);
    column.shape = Shape(std::move(dims));
    if (!isConsistent(column, rows))
        refuse();
    return column;
}

void writeProvenance(Writer &writer, const Provenance &provenance)
{
    writer.texts(provenance.paths);
    writer.text(provenance.reader);
    writer.text(toJson(provenance.options).dump());
    writer.text(provenance.contentHash);
    writer.text(provenance.title);
    writer.text(provenance.note);
    writer.number(provenance.isSimulated);
    writer.number(provenance.isForDiagnosisForbidden);
}

Provenance takeProvenance(Taker &taker)
{
    Provenance provenance;
    provenance.paths = taker.texts();
    provenance.reader = taker.text();
    provenance.options = paramsFromJson(nlohmann::json::parse(taker.text()));
    provenance.contentHash = taker.text();
    provenance.title = taker.text();
    provenance.note = taker.text();
    provenance.isSimulated = taker.number() != 0;
    provenance.isForDiagnosisForbidden = taker.number() != 0;
    return provenance;
}

Problem takeProblem(Taker &taker)
{
    Problem problem;
    problem.file = taker.text();
    problem.line = static_cast<std::int64_t>(taker.number());
    problem.column = static_cast<std::int64_t>(taker.number());
    problem.message.pattern = taker.text();
    problem.message.args = taker.texts();
    problem.isRowRejected = taker.number() != 0;
    return problem;
}

} // namespace

void writeResult(int descriptor, const ReadResult &result)
{
    Writer writer(descriptor);
    const Dataset &data = *result.data;
    writer.number(magic);
    writer.number(data.rows);
    writer.number(data.columns.size());
    for (const Column &column : data.columns)
        writeColumn(writer, column);
    writer.block(data.lines);
    std::vector<std::uint8_t> roles;
    for (const ColumnRole role : data.roles)
        roles.push_back(static_cast<std::uint8_t>(role));
    writer.block(roles);
    writer.block(data.parts);
    writer.block(data.fileStarts);
    writeProvenance(writer, data.provenance);
    writer.number(result.problems.size());
    for (const Problem &problem : result.problems) {
        writer.text(problem.file);
        writer.number(static_cast<std::uint64_t>(problem.line));
        writer.number(static_cast<std::uint64_t>(problem.column));
        writer.text(problem.message.pattern);
        writer.texts(problem.message.args);
        writer.number(problem.isRowRejected);
    }
    writer.number(result.problemCount);
    writer.number(result.rowsSeen);
    writer.number(result.rowsRejected);
    writer.flush();
}

ReadResult readResult(std::span<const std::byte> bytes, BlockFiles *blocks)
{
    Taker taker(bytes, blocks);
    if (taker.number() != magic)
        refuse();
    auto data = std::make_shared<Dataset>();
    data->rows = static_cast<std::size_t>(taker.number());
    const std::size_t columns = taker.count(sizeof(std::uint64_t));
    for (std::size_t i = 0; i < columns; ++i)
        data->columns.push_back(takeColumn(taker, data->rows));
    taker.block(data->lines);
    std::vector<std::uint8_t> roles;
    taker.block(roles);
    for (const std::uint8_t role : roles) {
        if (role > static_cast<std::uint8_t>(ColumnRole::Ignored))
            refuse();
        data->roles.push_back(static_cast<ColumnRole>(role));
    }
    taker.block(data->parts);
    taker.block(data->fileStarts);
    const bool isWhole = (data->lines.empty() || data->lines.size() == data->rows) &&
                         (data->roles.empty() || data->roles.size() == columns) &&
                         (data->parts.empty() || data->parts.size() == data->rows) &&
                         std::is_sorted(data->fileStarts.begin(), data->fileStarts.end()) &&
                         (data->fileStarts.empty() || data->fileStarts.back() <= data->rows);
    if (!isWhole)
        refuse();
    ReadResult result;
    try {
        data->provenance = takeProvenance(taker);
    } catch (const nlohmann::json::exception &) {
        refuse();
    }
    const std::size_t problems = taker.count(6 * sizeof(std::uint64_t));
    for (std::size_t i = 0; i < problems; ++i)
        result.problems.push_back(takeProblem(taker));
    result.problemCount = static_cast<std::size_t>(taker.number());
    result.rowsSeen = static_cast<std::size_t>(taker.number());
    result.rowsRejected = static_cast<std::size_t>(taker.number());
    if (!taker.isAtEnd() || result.rowsSeen != data->rows + result.rowsRejected)
        refuse();
    if (blocks)
        blocks->freeRest();
    result.data = std::move(data);
    return result;
}

} // namespace netloom::wire
