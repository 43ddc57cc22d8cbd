// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace netloom {

/// What the first bytes of an image file say of it.
struct PictureInfo {
    std::int64_t width = 0, height = 0;
    bool isGrey = false;
    bool operator==(const PictureInfo &) const = default;
};

/// The pixels of an image, row by row; transparency is left out.
struct Picture {
    std::int64_t width = 0, height = 0;
    int channels = 1;                   ///< 1: grey, 3: red, green, blue
    std::vector<std::uint16_t> samples; ///< (height, width, channels), 0 to 65535 whatever the depth of the file
};

/// One format of images. info() and decode() throw Error (File), without a place, for what is damaged, beyond
/// checkPictureSize(), or of a kind that is not read.
struct PictureFormat {
    const char *name;
    bool (*isMine)(std::string_view bytes);
    PictureInfo (*info)(std::string_view beginning); ///< of as much of the file as there is
    Picture (*decode)(std::string_view file);
};

/// By content, whatever the file's name; nullptr when it is none of PNG, JPEG, BMP, PGM, PPM.
const PictureFormat *pictureFormatOf(std::string_view bytes);

/// Throws Error (File) for an image without pixels, with more than 16,384 a side, or more than 64 million in all. Asked
/// before anything is allocated.
void checkPictureSize(std::int64_t width, std::int64_t height);

/// Error (File) without a place: the image is damaged, and why.
[[noreturn]] void throwDamaged(const Text &why);

// The formats, one a file.
extern const PictureFormat pngPictures, jpegPictures, bmpPictures, pnmPictures;

} // namespace netloom
