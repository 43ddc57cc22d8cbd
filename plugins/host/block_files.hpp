// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/mapped_blocks.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>

namespace netloom {

/// The two files without a name that a worker takes its large columns from (column_memory::shareBlocks()), so that they
/// cross without a copy. What is adopted here must not be touched by anyone else any more: only after the worker has ended.
class BlockFiles
{
public:
    BlockFiles();
    ~BlockFiles();
    BlockFiles(const BlockFiles &) = delete;
    BlockFiles &operator=(const BlockFiles &) = delete;

    int memory() const { return m_files[0].descriptor; }
    int disk() const { return m_files[1].descriptor; } ///< -1 for none

    /// Nothing when the file does not hold that much there, or somebody has it already: the worker is not to be trusted.
    template <class T>
    std::optional<Values<T>> adopt(const column_memory::SharedPlace &place, std::size_t count)
    {
        File &file = m_files[place.file == column_memory::SharedFile::Disk ? 1 : 0];
        if (count > SIZE_MAX / sizeof(T) || !reserve(file, place.offset, count * sizeof(T)))
            return std::nullopt;
        return column_memory::adoptValues<T>(file.descriptor, place, count);
    }

    /// Frees what nobody has adopted; it would stay for as long as the last column does.
    void freeRest();

private:
    struct File {
        int descriptor = -1;
        std::map<std::uint64_t, std::uint64_t> taken; ///< begin to end, bytes
    };
    static bool reserve(File &file, std::uint64_t offset, std::uint64_t bytes);

    std::array<File, 2> m_files;
};

} // namespace netloom
