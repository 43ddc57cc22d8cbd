// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/medical/dicom_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class DcmItem;

namespace netloom {

/// The frames of a DICOM image as quantities: decompressed, unpacked, and through the modality transformation (PS3.3
/// C.11.1). Colours come as red, green, blue from 0 to 255, the darkest of MONOCHROME1 is turned to be the least.
class DicomPixels
{
public:
    /// file: outlives this. Throws Error (File) for what cannot be decoded, with the name of its transfer syntax, for pixel
    /// data that end before the first frame does, and for what is contradictory.
    explicit DicomPixels(const DicomFile &file);

    std::int64_t channels() const { return m_file.facts().isColour() ? 3 : 1; }
    std::int64_t frames() const { return m_frames; }     ///< that are there
    bool isCompressed() const { return m_isCompressed; } ///< then a few bytes may stand for a large frame
    /// Says that there are fewer frames than the file announces.
    const std::optional<Text> &shortage() const { return m_shortage; }
    /// The centre of the file's window among the values that are given; NaN for none.
    double windowCentre() const;

    /// out (channels, rows, columns); frame from 0. Throws Error (File) for a damaged one.
    void decode(std::int64_t frame, float *out);

private:
    struct Lookup {
        std::int64_t first = 0; ///< the stored value of the first entry
        std::vector<double> entries;
        double at(std::int64_t stored) const;
    };
    [[noreturn]] void refuse(const Text &why) const;
    void checkForm();
    void findNative();
    void findCompressed();
    Lookup lookupOf(DcmItem &item, bool isPalette, int colour) const;
    void takeTransformation(std::int64_t frame);
    /// The bytes of one frame, decompressed; sets the colours that they are in.
    std::string frameBytes(std::int64_t frame);
    std::int64_t storedAt(const std::string &bytes, std::size_t place) const;
    double quantity(std::int64_t stored) const;
    void writeColours(const std::string &bytes, float *out) const;

    const DicomFile &m_file;
    std::int64_t m_allocated = 0, m_bits = 0, m_highBit = 0;
    bool m_isSigned = false, m_isPlanar = false, m_isCompressed = false;
    std::int64_t m_frames = 0, m_frameBytes = 0;
    std::string_view m_native; ///< all frames, when they are not compressed
    std::uint32_t m_fragment = 0;
    std::string m_colours; ///< "RGB", "YBR_FULL", ... of the frame at hand
    std::optional<Text> m_shortage;
    double m_slope = 1, m_intercept = 0;
    std::optional<Lookup> m_modality;
    std::vector<Lookup> m_palette;
    bool m_isTurned = false; ///< MONOCHROME1
    double m_least = 0, m_most = 0;
};

} // namespace netloom
