// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/grey_levels.hpp"
#include "plugins/medical/word_column.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::int64_t longestDrawn = 4096;

/// The number of a row in a column; NaN when there is none.
double numberIn(const Dataset &row, const char *name)
{
    const int column = row.find(name);
    if (column < 0 || row.columns[static_cast<std::size_t>(column)].numbers.empty())
        return std::nan("");
    return row.columns[static_cast<std::size_t>(column)].numbers.front();
}

std::string wordIn(const Dataset &row, const char *name)
{
    const int column = row.find(name);
    return column < 0 ? std::string() : row.columns[static_cast<std::size_t>(column)].cellText(0);
}

class DicomWindowDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{
            "dicom-window",
            NL_TEXT("Image through a window"),
            NL_TEXT("Draws the values of a window as greys; what lies below is black, what lies above is white."),
            {"dicom"},
            {realSpec("centre", NL_TEXT("Window centre"), 0, -1e9, 1e9, "",
                      NL_TEXT("40 shows soft tissue in CT, -600 the lung, 400 bone. It counts when a width is set.")),
             realSpec("width", NL_TEXT("Window width"), 0, 0, 1e9, "",
                      NL_TEXT("0: the window of the file, or nearly all of its values when it has none."))}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &given) const override
    {
        const Params options = withDefaults(info().options, given);
        const Column &image = row.columns.at(static_cast<std::size_t>(row.at("image")));
        if (image.shape.rank() != 3 || image.values.size() != static_cast<std::size_t>(image.shape.size()))
            throw Error(ErrorKind::Usage, "image", text(NL_TEXT("The row holds no image. Read the data again.")));
        const GreyWindow window = windowOf(row, image, options);
        const std::int64_t channels = image.shape[0], height = image.shape[1], width = image.shape[2];
        // Of a picture beyond what can be drawn only every n-th pixel is.
        const std::int64_t step = (std::max(height, width) + longestDrawn - 1) / longestDrawn;
        PictureDepiction picture;
        picture.width = static_cast<int>((width + step - 1) / step);
        picture.height = static_cast<int>((height + step - 1) / step);
        picture.channels = channels == 3 ? 3 : 1;
        for (std::int64_t y = 0; y < height; y += step)
            for (std::int64_t x = 0; x < width; x += step)
                for (std::int64_t c = 0; c < picture.channels; ++c)
                    picture.pixels.push_back(window.grey(
                        static_cast<double>(image.values[static_cast<std::size_t>((c * height + y) * width + x)])));
        const std::string unit = image.unit.empty() ? "" : " " + image.unit;
        return {.title = wordIn(row, "file"),
                .words =
                    channels == 3
                        ? toWord(text(NL_TEXT("A picture in colours of {1} x {2} pixels."), width, height))
                        : toWord(text(
                              NL_TEXT("A {1} image of {2} x {3} pixels: black is {4}{6} or less, white is {5}{6} or more."),
                              wordIn(row, "modality"), width, height, window.centre - window.width / 2,
                              window.centre + window.width / 2, unit)),
                .content = std::move(picture)};
    }

private:
    static GreyWindow windowOf(const Dataset &row, const Column &image, const Params &options)
    {
        if (image.shape[0] == 3)
            return {127.5, 255 + 1e-9};
        if (options.real("width") > 0)
            return {options.real("centre"), options.real("width")};
        const double centre = numberIn(row, "window_centre"), width = numberIn(row, "window_width");
        return std::isfinite(centre) && std::isfinite(width) && width > 0 ? GreyWindow{centre, width}
                                                                          : GreyWindow::around(image.values);
    }
};

} // namespace

const Depictor &dicomWindowDepictor()
{
    static const DicomWindowDepictor depictor;
    return depictor;
}

} // namespace netloom
