// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/picked_rows.hpp"

#include "engine/data/murmur_hash.hpp"

#include <algorithm>
#include <limits>

namespace netloom {

Column pickedRows(const Column &column, std::span<const std::int64_t> rows)
{
    Column chosen;
    chosen.name = column.name;
    chosen.type = column.type;
    chosen.unit = column.unit;
    chosen.description = column.description;
    chosen.categories = column.categories;
    chosen.shape = column.shape;
    chosen.numbers = picked(column.numbers, rows, std::numeric_limits<double>::quiet_NaN());
    chosen.codes = picked(column.codes, rows, std::int32_t{-1});
    chosen.texts = picked(column.texts, rows, std::string());
    chosen.values = picked(column.values, rows, std::numeric_limits<float>::quiet_NaN(),
                           static_cast<std::size_t>(std::max<std::int64_t>(1, column.shape.size())));
    return chosen;
}

DatasetPtr pickedRows(const Dataset &data, std::span<const std::int64_t> rows)
{
    auto chosen = std::make_shared<Dataset>();
    for (const Column &column : data.columns)
        chosen->columns.push_back(pickedRows(column, rows));
    chosen->rows = rows.size();
    chosen->lines = picked(data.lines, rows, std::int64_t{0});
    for (const std::size_t start : data.fileStarts)
        if (std::is_sorted(rows.begin(), rows.end()))
            chosen->fileStarts.push_back(static_cast<std::size_t>(
                std::lower_bound(rows.begin(), rows.end(), static_cast<std::int64_t>(start)) - rows.begin()));
    chosen->parts = picked(data.parts, rows, std::uint8_t{0});
    chosen->roles = data.roles;
    chosen->provenance = data.provenance;
    MurmurHash hash;
    hash.addText(data.provenance.contentHash);
    hash.add(rows.data(), rows.size_bytes());
    chosen->provenance.contentHash = hash.hex();
    return chosen;
}

} // namespace netloom
