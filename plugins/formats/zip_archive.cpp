// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/zip_archive.hpp"

#include "engine/data/byte_source.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <zip.h>

namespace netloom {

namespace {

constexpr std::uint64_t mostGain = 1100; // deflate packs at most 1032 bytes into one
constexpr std::uint64_t mostBytes = std::uint64_t{8} << 30;
constexpr std::int64_t mostEntries = 10'000;

[[noreturn]] void refuseDamaged(const std::string &path)
{
    throw Error(ErrorKind::File, path, text(NL_TEXT("The archive is damaged or was cut off. Fetch the file again.")));
}

[[noreturn]] void refuseBomb(const std::string &path)
{
    throw Error(
        ErrorKind::File, path,
        text(NL_TEXT("The archive announces far more data than it can hold, so it was not unpacked. Use a file that you "
                     "trust.")));
}

} // namespace

ZipArchive::ZipArchive(const std::string &path) : m_path(path)
{
    const auto fileSize = static_cast<std::uint64_t>(ByteSource(path).size()); // says why when it cannot be read
    std::unique_ptr<zip, decltype(&zip_discard)> archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive)
        refuseDamaged(path);
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    if (entries < 0 || entries > mostEntries)
        refuseDamaged(path);
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    std::set<std::string> seen;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0 || (entry.valid & needed) != needed)
            refuseDamaged(path);
        if (entry.comp_size > fileSize - packed || entry.size / mostGain > entry.comp_size ||
            entry.size > mostBytes - unpacked)
            refuseBomb(path);
        packed += entry.comp_size;
        unpacked += entry.size;
        m_names.emplace_back(entry.name);
        m_sizes.push_back(entry.size);
        if (!seen.insert(m_names.back()).second)
            refuseDamaged(path);
    }
    m_zip = archive.release();
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

std::string ZipArchive::read(std::size_t index, const JobControl &job) const
{
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(m_zip, index, 0), &zip_fclose);
    if (!file)
        refuseDamaged(m_path);
    const auto size = static_cast<std::size_t>(m_sizes[index]);
    std::string bytes;
    while (true) {
        job.throwIfStopped();
        job.report(size ? static_cast<double>(bytes.size()) / static_cast<double>(size) : 1,
                   text(NL_TEXT("Unpacking {1}"), m_names[index]));
        const std::size_t begin = bytes.size();
        const std::size_t wanted = std::min(size - begin, pieceBytes) + 1; // one more than there should be shows a lie
        bytes.resize(begin + wanted);
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + begin, wanted);
        if (count < 0)
            refuseDamaged(m_path);
        bytes.resize(begin + static_cast<std::size_t>(count));
        if (bytes.size() > size)
            refuseDamaged(m_path);
        if (count == 0)
            break;
    }
    if (bytes.size() != size)
        refuseDamaged(m_path);
    return bytes;
}

} // namespace netloom
