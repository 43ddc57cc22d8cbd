// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// The rows of a reading as they stood in its files: the rejected ones back between those that were kept.
/// Rows without lines (arrays, images) keep their order; rejections without a line, or beyond those that the reader
/// listed, come last, so that there are always as many entries as rows were seen.
class ReadingOrder
{
public:
    struct Entry {
        std::int64_t row = -1; ///< of the data; -1: the row was rejected
        Text reason;           ///< why it was rejected
    };

    explicit ReadingOrder(const ReadResult &read);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// The data's row in which a problem sits, or -1.
    std::int64_t rowOf(const Problem &problem) const;

private:
    using Place = std::pair<std::size_t, std::int64_t>; ///< file, line

    std::size_t fileNumber(const std::string &file) const;

    std::vector<std::string> m_files;
    std::multimap<Place, std::int64_t> m_rows; ///< several rows may stand in one line
    std::vector<Entry> m_entries;
};

} // namespace netloom
