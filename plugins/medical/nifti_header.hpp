// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace netloom {

/// What the header of a NIfTI-1, NIfTI-2 or Analyze 7.5 volume says, checked.
struct NiftiHeader {
    std::string path;      ///< of the header
    std::string imagePath; ///< where the voxels are: the same, or the .img beside
    bool isSwapped = false;
    std::array<std::int64_t, 3> size = {1, 1, 1}; ///< voxels along x, y, z as they are stored
    std::int64_t times = 1;
    std::int64_t channels = 1; ///< values of a voxel
    int datatype = 0;          ///< of nifti1.h
    int valueBytes = 0;        ///< of one value
    std::int64_t offset = 0;   ///< of the voxels in their file
    double slope = 1, intercept = 0;
    std::array<double, 3> spacing = {1, 1, 1}; ///< mm
    double timeStep = 0;                       ///< s; 0: not known
    bool hasAffine = false;
    std::array<std::array<double, 4>, 3> affine = {}; ///< from voxel to mm, right, forwards and up
    std::string orientation;                          ///< where the three axes lead to: "RAS"; empty when it is not known
    bool isColour = false;                            ///< red, green and blue in each voxel, one behind the other

    std::int64_t voxels() const { return size[0] * size[1] * size[2]; }
    std::int64_t dataBytes() const { return voxels() * times * channels * valueBytes; }
};

/// The header of a .nii, .hdr or .img file, packed or not. Throws Error (File) that says what it is instead, which file is
/// missing, or what is not read.
NiftiHeader readNiftiHeader(const std::string &path);

/// Whether a file begins with a header of NIfTI.
bool isNifti(std::string_view bytes);
/// Whether it begins with what may be one of Analyze 7.5, which has no mark.
bool isAnalyze(std::string_view bytes);

} // namespace netloom
