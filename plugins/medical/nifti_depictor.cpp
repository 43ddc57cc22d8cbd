// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/medical/axis_map.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/grey_levels.hpp"
#include "plugins/medical/word_column.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace netloom {

namespace {

constexpr std::int64_t longestPanel = 1300; ///< three stand side by side
constexpr std::array spacingNames = {"spacing_x", "spacing_y", "spacing_z"};

/// A volume with its axes to the right, the front and up, as far as it is known how it lies.
struct LyingVolume {
    std::array<std::int64_t, 3> size;
    std::array<double, 3> spacing = {1, 1, 1};
    std::vector<float> values; ///< (z, y, x)
    bool isKnown = false;

    float at(std::int64_t x, std::int64_t y, std::int64_t z) const
    {
        return values[static_cast<std::size_t>((z * size[1] + y) * size[0] + x)];
    }
};

LyingVolume volumeOf(const Dataset &row, const Column &image)
{
    LyingVolume volume;
    const std::array<std::int64_t, 3> stored = {image.shape[3], image.shape[2], image.shape[1]};
    const std::string orientation = row.find("orientation") < 0
                                        ? std::string()
                                        : row.columns[static_cast<std::size_t>(row.find("orientation"))].cellText(0);
    volume.isKnown = orientation.size() == 3;
    const AxisMap map = volume.isKnown ? AxisMap::toRas(orientation) : AxisMap{};
    volume.size = map.size(stored);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const int column = row.find(spacingNames[static_cast<std::size_t>(map.from[axis])]);
        if (column >= 0 && !row.columns[static_cast<std::size_t>(column)].numbers.empty())
            volume.spacing[axis] = row.columns[static_cast<std::size_t>(column)].numbers.front();
        if (!(volume.spacing[axis] > 0) || !std::isfinite(volume.spacing[axis]))
            volume.spacing[axis] = 1;
    }
    volume.values.resize(static_cast<std::size_t>(stored[0] * stored[1] * stored[2]));
    turnVolume(map, stored, image.values.data(), volume.values.data());
    return volume;
}

/// One plane as greys, pixels of equal size in mm; the second axis leads up.
PictureDepiction panelOf(const LyingVolume &volume, const std::array<std::int64_t, 3> &at, std::size_t across,
                         const GreyWindow &window)
{
    const std::size_t wide = across == 0 ? 1 : 0, high = across == 2 ? 1 : 2;
    const double least = std::min({volume.spacing[0], volume.spacing[1], volume.spacing[2]});
    const double longest = std::max({static_cast<double>(volume.size[wide]) * volume.spacing[wide],
                                     static_cast<double>(volume.size[high]) * volume.spacing[high]});
    const double pixel = std::max(least, longest / static_cast<double>(longestPanel));
    const auto pixels = [&](std::size_t axis) {
        return std::max<std::int64_t>(1,
                                      std::llround(static_cast<double>(volume.size[axis]) * volume.spacing[axis] / pixel));
    };
    PictureDepiction panel;
    panel.width = static_cast<int>(pixels(wide));
    panel.height = static_cast<int>(pixels(high));
    for (std::int64_t row = panel.height - 1; row >= 0; --row)
        for (std::int64_t column = 0; column < panel.width; ++column) {
            std::array<std::int64_t, 3> voxel = at;
            voxel[wide] = column * volume.size[wide] / panel.width;
            voxel[high] = row * volume.size[high] / panel.height;
            panel.pixels.push_back(window.grey(static_cast<double>(volume.at(voxel[0], voxel[1], voxel[2]))));
        }
    return panel;
}

/// Side by side, standing on one line.
PictureDepiction besideEachOther(const std::vector<PictureDepiction> &panels)
{
    PictureDepiction whole;
    for (const PictureDepiction &panel : panels) {
        whole.width += panel.width;
        whole.height = std::max(whole.height, panel.height);
    }
    whole.pixels.assign(static_cast<std::size_t>(whole.width) * static_cast<std::size_t>(whole.height), 0);
    std::size_t left = 0;
    for (const PictureDepiction &panel : panels) {
        for (int y = 0; y < panel.height; ++y)
            std::copy_n(panel.pixels.begin() + static_cast<std::ptrdiff_t>(y) * panel.width, panel.width,
                        whole.pixels.begin() +
                            static_cast<std::ptrdiff_t>(static_cast<std::size_t>(whole.height - panel.height + y) *
                                                            static_cast<std::size_t>(whole.width) +
                                                        left));
        left += static_cast<std::size_t>(panel.width);
    }
    return whole;
}

ParamSpec voxelSpec(const char *key, const char *label)
{
    return wholeSpec(key, label, 65535, NL_TEXT("Where the plane is cut, in voxels from 1. 0: in the middle."));
}

class NiftiPlanesDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{"nifti-planes",
                                       NL_TEXT("Planes through a volume"),
                                       NL_TEXT("Draws an axial, a coronal and a sagittal plane through a voxel."),
                                       {"nifti"},
                                       {choiceSpec("plane", NL_TEXT("Plane"), {"all", "axial", "coronal", "sagittal"},
                                                   NL_TEXT("All three side by side, or one of them.")),
                                        voxelSpec("x", NL_TEXT("To the right")), voxelSpec("y", NL_TEXT("To the front")),
                                        voxelSpec("z", NL_TEXT("Up"))}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &given) const override
    {
        const Params options = withDefaults(info().options, given);
        const Column &image = row.columns.at(static_cast<std::size_t>(row.at("image")));
        if (image.values.size() != static_cast<std::size_t>(image.shape.size()) || image.values.empty())
            throw Error(ErrorKind::Usage, "image", text(NL_TEXT("The row holds no volume. Read the data again.")));
        const int file = row.find("file");
        const std::string title = file < 0 ? std::string() : row.columns[static_cast<std::size_t>(file)].cellText(0);
        const GreyWindow window = GreyWindow::around(image.values);
        if (image.shape.rank() == 3)
            return {.title = title,
                    .words = toWord(text(NL_TEXT("A slice of {1} x {2} voxels."), image.shape[2], image.shape[1])),
                    .content = sliceOf(image, window)};
        if (image.shape.rank() != 4)
            throw Error(ErrorKind::Usage, "image", text(NL_TEXT("The row holds no volume. Read the data again.")));
        const LyingVolume volume = volumeOf(row, image);
        std::array<std::int64_t, 3> at;
        const std::array keys = {"x", "y", "z"};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const std::int64_t chosen = options.integer(keys[axis]);
            at[axis] = chosen > 0 ? std::min(chosen, volume.size[axis]) - 1 : volume.size[axis] / 2;
        }
        std::vector<PictureDepiction> panels;
        const std::string &plane = options.word("plane");
        if (plane == "all" || plane == "axial")
            panels.push_back(panelOf(volume, at, 2, window));
        if (plane == "all" || plane == "coronal")
            panels.push_back(panelOf(volume, at, 1, window));
        if (plane == "all" || plane == "sagittal")
            panels.push_back(panelOf(volume, at, 0, window));
        const Text words =
            volume.isKnown ? text(NL_TEXT("Planes through the voxel {1}, {2}, {3} (axial, coronal, sagittal): the person's "
                                          "right is on the right, front and top are up."),
                                  at[0] + 1, at[1] + 1, at[2] + 1)
                           : text(NL_TEXT("Planes through the voxel {1}, {2}, {3}, across z, y and x as they are stored: "
                                          "the file does not say how it lies."),
                                  at[0] + 1, at[1] + 1, at[2] + 1);
        return {.title = title, .words = toWord(words), .content = besideEachOther(panels)};
    }

private:
    /// With the first row below, as the planes stand.
    static PictureDepiction sliceOf(const Column &image, const GreyWindow &window)
    {
        constexpr std::int64_t longest = 4096;
        const std::int64_t height = image.shape[1], width = image.shape[2];
        const std::int64_t step = (std::max(height, width) + longest - 1) / longest;
        PictureDepiction picture;
        picture.width = static_cast<int>((width + step - 1) / step);
        picture.height = static_cast<int>((height + step - 1) / step);
        for (std::int64_t y = (height - 1) / step * step; y >= 0; y -= step)
            for (std::int64_t x = 0; x < width; x += step)
                picture.pixels.push_back(
                    window.grey(static_cast<double>(image.values[static_cast<std::size_t>(y * width + x)])));
        return picture;
    }
};

} // namespace

const Depictor &niftiPlanesDepictor()
{
    static const NiftiPlanesDepictor depictor;
    return depictor;
}

} // namespace netloom
