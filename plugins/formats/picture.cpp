// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/picture.hpp"

#include "engine/base/error.hpp"

namespace netloom {

const PictureFormat *pictureFormatOf(std::string_view bytes)
{
    for (const PictureFormat *format : {&pngPictures, &jpegPictures, &bmpPictures, &pnmPictures})
        if (format->isMine(bytes))
            return format;
    return nullptr;
}

void checkPictureSize(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t longestSide = 16'384;
    constexpr std::int64_t mostPixels = 64 * 1024 * 1024;
    if (width < 1 || height < 1)
        throwDamaged(text(NL_TEXT("it has no pixels")));
    if (width > longestSide || height > longestSide || width * height > mostPixels)
        throw Error(ErrorKind::File, {},
                    text(NL_TEXT("The image has {1} x {2} pixels, which is more than is read: at most {3} a side and {4} "
                                 "in all. Make it smaller, or cut it into pieces."),
                         width, height, longestSide, mostPixels));
}

void throwDamaged(const Text &why)
{
    throw Error(ErrorKind::File, {},
                text(NL_TEXT("The image is damaged ({1}). Fetch the file again, or take it out of the folder."), why));
}

} // namespace netloom
