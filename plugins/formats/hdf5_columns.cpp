// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/hdf5_columns.hpp"

#include "engine/base/error.hpp"
#include "engine/data/csv/encoding.hpp"
#include "plugins/formats/array_dataset.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <unordered_map>

namespace netloom {

namespace {

constexpr std::int64_t bytesAtOnce = 16 * 1024 * 1024;
constexpr std::int64_t mostSpreadColumns = 256;
constexpr std::size_t mostWordClasses = 1000;
constexpr std::size_t mostWordRoom = 256 * 1024 * 1024; // bytes, of the words that are read at once

[[noreturn]] void refuseDamagedSet(const Hdf5Set &set, const std::string &path)
{
    throw Error(ErrorKind::File, path,
                text(NL_TEXT("The values of {1} cannot be read: the file is damaged. Fetch or save it once more."),
                     quotable(set.path)));
}

/// A type of the machine for each member, one behind the other in a row without gaps.
class Hdf5RowType
{
public:
    explicit Hdf5RowType(const Hdf5Set &set)
    {
        for (const Hdf5Member &member : set.members) {
            m_places.push_back(m_bytes);
            m_hasVariableWords = m_hasVariableWords || member.isVariableWord;
            m_bytes += member.wordBytes > 0 ? member.wordBytes : 8; // a double or a pointer
        }
        if (!set.isCompound) {
            m_type = own(set.members.front());
            return;
        }
        m_type = Hdf5Handle(H5Tcreate(H5T_COMPOUND, m_bytes));
        for (std::size_t i = 0; i < set.members.size(); ++i) {
            const Hdf5Handle type = own(set.members[i]);
            H5Tinsert(m_type.id(), set.members[i].name.c_str(), m_places[i], type.id());
        }
    }
    hid_t id() const { return m_type.id(); }
    std::size_t bytes() const { return m_bytes; }
    bool hasVariableWords() const { return m_hasVariableWords; }
    std::size_t place(std::size_t member) const { return m_places[member]; }

private:
    static Hdf5Handle own(const Hdf5Member &member)
    {
        if (!member.isWord())
            return Hdf5Handle(H5Tcopy(H5T_NATIVE_DOUBLE));
        Hdf5Handle type(H5Tcopy(H5T_C_S1));
        H5Tset_size(type.id(), member.isVariableWord ? H5T_VARIABLE : member.wordBytes);
        H5Tset_cset(type.id(), member.charset);
        if (member.isVariableWord)
            return type;
        H5Tset_strpad(type.id(), H5T_STR_NULLPAD);
        return type;
    }

    Hdf5Handle m_type;
    std::vector<std::size_t> m_places;
    std::size_t m_bytes = 0;
    bool m_hasVariableWords = false;
};

/// Gives the library room for words of any length, up to a sum: what a spoiled file claims is not believed.
class Hdf5WordRoom
{
public:
    Hdf5WordRoom() : m_transfer(H5Pcreate(H5P_DATASET_XFER))
    {
        H5Pset_vlen_mem_manager(m_transfer.id(), take, this, give, nullptr);
    }
    hid_t transfer() const { return m_transfer.id(); }
    /// The words of those rows.
    void giveBack(void *rows, std::int64_t count, hid_t type)
    {
        const auto size = static_cast<hsize_t>(count);
        const Hdf5Handle space(H5Screate_simple(1, &size, nullptr));
        H5Dvlen_reclaim(type, space.id(), m_transfer.id(), rows);
        m_taken = 0;
    }

private:
    static void *take(std::size_t bytes, void *room)
    {
        std::size_t &taken = static_cast<Hdf5WordRoom *>(room)->m_taken;
        if (bytes > mostWordRoom - taken)
            return nullptr;
        taken += bytes;
        return std::malloc(bytes);
    }
    static void give(void *word, void *) { std::free(word); }

    Hdf5Handle m_transfer;
    std::size_t m_taken = 0;
};

/// Some rows of a dataset at a time.
class Hdf5Rows
{
public:
    Hdf5Rows(const Hdf5Handle &file, const Hdf5Set &set, const std::string &path)
        : m_set(set),
          m_path(path),
          m_dataset(H5Dopen2(file.id(), set.path.c_str(), H5P_DEFAULT)),
          m_space(H5Dget_space(m_dataset.id()))
    {
    }

    /// How many rows to read at once: whole pieces of the file, so that none is unpacked twice.
    std::int64_t block(std::int64_t bytesARow) const
    {
        const std::int64_t pieces = bytesAtOnce / std::max<std::int64_t>(bytesARow * m_set.chunkRows, 1);
        return std::clamp<std::int64_t>(std::max<std::int64_t>(pieces, 1) * m_set.chunkRows, 1, m_set.rows());
    }

    void read(std::int64_t first, std::int64_t count, hid_t type, void *into, hid_t transfer = H5P_DEFAULT) const
    {
        std::vector<hsize_t> begin(m_set.dims.size(), 0), size(m_set.dims.begin(), m_set.dims.end());
        begin[0] = static_cast<hsize_t>(first);
        size[0] = static_cast<hsize_t>(count);
        const Hdf5Handle memory(H5Screate_simple(static_cast<int>(size.size()), size.data(), nullptr));
        if (H5Sselect_hyperslab(m_space.id(), H5S_SELECT_SET, begin.data(), nullptr, size.data(), nullptr) < 0 ||
            H5Dread(m_dataset.id(), type, memory.id(), m_space.id(), transfer, into) < 0)
            refuseDamagedSet(m_set, m_path);
    }

private:
    const Hdf5Set &m_set;
    std::string m_path;
    Hdf5Handle m_dataset, m_space;
};

std::string wordFrom(const char *bytes, std::size_t length)
{
    std::string word(bytes, length);
    word.erase(word.find_last_not_of(' ') + 1); // Fortran fills words up with blanks
    if (!isUtf8(word))
        std::replace_if(
            word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) > 127; }, '?');
    return word;
}

/// at: the member in a row that was read.
std::string wordAt(const char *at, const Hdf5Member &member)
{
    if (!member.isVariableWord)
        return wordFrom(at, strnlen(at, member.wordBytes));
    const char *word = nullptr;
    std::memcpy(&word, at, sizeof word);
    return word ? wordFrom(word, std::strlen(word)) : std::string();
}

/// Words that repeat are classes, in alphabetical order; others are texts.
Column wordsAsColumn(std::string name, Values<std::string> words)
{
    Column column;
    column.name = std::move(name);
    std::unordered_map<std::string, std::int32_t> codes;
    for (const std::string &word : words)
        if (!word.empty() && codes.size() <= mostWordClasses)
            codes.emplace(word, 0);
    if (codes.size() > mostWordClasses || (codes.size() > 20 && codes.size() * 2 > words.size())) {
        column.type = ColumnType::Text;
        column.texts = std::move(words);
        return column;
    }
    column.type = ColumnType::Category;
    for (const auto &[word, code] : codes)
        column.categories.push_back(word);
    std::sort(column.categories.begin(), column.categories.end());
    for (std::size_t i = 0; i < column.categories.size(); ++i)
        codes[column.categories[i]] = static_cast<std::int32_t>(i);
    for (const std::string &word : words)
        column.codes.push_back(word.empty() ? -1 : codes[word]);
    return column;
}

void reportRows(std::int64_t row, const Hdf5Set &set, const JobControl &job)
{
    job.throwIfStopped();
    job.report(static_cast<double>(row) / static_cast<double>(set.rows()), text(NL_TEXT("Reading {1}"), set.path));
}

double finiteOrMissing(double number)
{
    return std::isfinite(number) ? number : std::nan("");
}

/// A compound dataset, or one of one dimension.
std::vector<Column> membersAsColumns(const Hdf5Rows &rows, const Hdf5Set &set, const JobControl &job)
{
    const Hdf5RowType type(set);
    std::vector<Values<double>> numbers(set.members.size());
    std::vector<Values<std::string>> words(set.members.size());
    const std::int64_t block = rows.block(static_cast<std::int64_t>(type.bytes()));
    std::vector<char> bytes(static_cast<std::size_t>(block) * type.bytes());
    Hdf5WordRoom room;
    for (std::int64_t first = 0; first < set.rows(); first += block) {
        reportRows(first, set, job);
        const std::int64_t count = std::min(block, set.rows() - first);
        rows.read(first, count, type.id(), bytes.data(), room.transfer());
        for (std::size_t i = 0; i < set.members.size(); ++i) {
            const char *at = bytes.data() + type.place(i);
            for (std::int64_t row = 0; row < count; ++row, at += type.bytes()) {
                if (set.members[i].isWord()) {
                    words[i].push_back(wordAt(at, set.members[i]));
                    continue;
                }
                double number = 0;
                std::memcpy(&number, at, sizeof number);
                numbers[i].push_back(finiteOrMissing(number));
            }
        }
        if (type.hasVariableWords())
            room.giveBack(bytes.data(), count, type.id());
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < set.members.size(); ++i) {
        std::string name = set.isCompound ? set.members[i].name : set.name();
        if (set.members[i].isWord()) {
            columns.push_back(wordsAsColumn(std::move(name), std::move(words[i])));
            continue;
        }
        columns.emplace_back();
        columns.back().name = std::move(name);
        columns.back().numbers = std::move(numbers[i]);
    }
    return columns;
}

std::vector<Column> spreadColumns(const Hdf5Rows &rows, const Hdf5Set &set, const JobControl &job)
{
    const auto width = static_cast<std::size_t>(set.dims[1]);
    std::vector<Column> columns(width);
    for (std::size_t i = 0; i < width; ++i)
        columns[i].name = width == 1 ? set.name() : set.name() + "_" + std::to_string(i + 1);
    const std::int64_t block = rows.block(static_cast<std::int64_t>(width * sizeof(double)));
    std::vector<double> numbers(static_cast<std::size_t>(block) * width);
    for (std::int64_t first = 0; first < set.rows(); first += block) {
        reportRows(first, set, job);
        const std::int64_t count = std::min(block, set.rows() - first);
        rows.read(first, count, H5T_NATIVE_DOUBLE, numbers.data());
        for (std::size_t i = 0; i < static_cast<std::size_t>(count) * width; ++i)
            columns[i % width].numbers.push_back(finiteOrMissing(numbers[i]));
    }
    return columns;
}

Column tensorColumn(const Hdf5Rows &rows, const Hdf5Set &set, const std::string &path, const JobControl &job)
{
    NumberArray array;
    array.name = set.name();
    array.dims = set.dims;
    array.element = Element::Float32;
    const std::int64_t width = array.rowSize();
    array.bytes.resize(static_cast<std::size_t>(array.count()) * sizeof(float));
    const std::int64_t block = rows.block(width * static_cast<std::int64_t>(sizeof(float)));
    for (std::int64_t first = 0; first < set.rows(); first += block) {
        reportRows(first, set, job);
        rows.read(first, std::min(block, set.rows() - first), H5T_NATIVE_FLOAT,
                  array.bytes.data() + static_cast<std::size_t>(first * width) * sizeof(float));
    }
    return tensorFromArray(array, path, job);
}

} // namespace

std::vector<Column> hdf5Columns(const Hdf5Handle &file, const Hdf5Set &set, const std::string &path, const JobControl &job)
{
    const Hdf5Rows rows(file, set, path);
    if (set.dims.size() == 1)
        return membersAsColumns(rows, set, job);
    if (set.dims.size() == 2 && set.dims[1] <= mostSpreadColumns)
        return spreadColumns(rows, set, job);
    std::vector<Column> columns;
    columns.push_back(tensorColumn(rows, set, path, job));
    return columns;
}

} // namespace netloom
