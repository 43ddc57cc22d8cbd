// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/formats/number_array.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace netloom {

/// The header of an IDX file, as MNIST comes in (yann.lecun.com/exdb/mnist): two zeros, type, rank, then each dimension as
/// four bytes, big end first. Nothing when the bytes are no such header.
struct IdxHeader {
    Element element = Element::UInt8;
    std::vector<std::int64_t> dims;
    std::size_t length = 0; ///< of the header, bytes
};
std::optional<IdxHeader> parseIdxHeader(std::string_view bytes);

/// Reads a whole IDX file, also packed with gzip. Throws Error (File) when it announces another number of bytes than there
/// are, before anything of that size is allocated.
NumberArray readIdx(const std::string &path, const JobControl &job);

} // namespace netloom
