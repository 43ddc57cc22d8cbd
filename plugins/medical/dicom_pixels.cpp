// SPDX-License-Identifier: GPL-3.0-or-later
#include <dcmtk/config/osconfig.h>
// DCMTK's configuration comes before all else.
#include "plugins/medical/dicom_pixels.hpp"

#include "engine/base/error.hpp"
#include "plugins/medical/dicom_tags.hpp"
#include "plugins/medical/medical_files.hpp"

#include <algorithm>
#include <cmath>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dcxfer.h>

namespace netloom {

namespace {

constexpr std::int64_t mostPixels = std::int64_t{64} << 20; // of one frame
constexpr double mostColour = 255;

double otherwise(double number, double value)
{
    return std::isfinite(number) ? number : value;
}

} // namespace

double DicomPixels::Lookup::at(std::int64_t stored) const
{
    const std::int64_t place = std::clamp<std::int64_t>(stored - first, 0, static_cast<std::int64_t>(entries.size()) - 1);
    return entries[static_cast<std::size_t>(place)];
}

void DicomPixels::refuse(const Text &why) const
{
    throw Error(ErrorKind::File, m_file.path(), why);
}

DicomPixels::DicomPixels(const DicomFile &file) : m_file(file)
{
    file.checkIsImage();
    checkForm();
    m_isCompressed = DcmXfer(file.dataset().getOriginalXfer()).isEncapsulated();
    if (m_isCompressed)
        findCompressed();
    else
        findNative();
    if (file.facts().photometric == "PALETTE COLOR")
        for (int colour = 0; colour < 3; ++colour)
            m_palette.push_back(lookupOf(file.dataset(), true, colour));
    takeTransformation(0);
}

/// What the header says of the pixels must be possible before any of it is believed.
void DicomPixels::checkForm()
{
    DcmDataset &data = m_file.dataset();
    const DicomFacts &facts = m_file.facts();
    m_allocated = dicomWhole(data, DCM_BitsAllocated, 0);
    m_bits = dicomWhole(data, DCM_BitsStored, m_allocated);
    m_highBit = dicomWhole(data, DCM_HighBit, m_bits - 1);
    m_isSigned = dicomWhole(data, DCM_PixelRepresentation, 0) == 1;
    m_isPlanar = dicomWhole(data, DCM_PlanarConfiguration, 0) == 1;
    m_colours = facts.photometric;
    m_isTurned = facts.photometric == "MONOCHROME1";
    if (facts.rows < 1 || facts.columns < 1 || facts.frames < 1)
        refuse(text(NL_TEXT("The image has {1} rows, {2} columns and {3} frames, which is none."), facts.rows, facts.columns,
                    facts.frames));
    if (facts.rows > 65535 || facts.columns > 65535 || facts.rows * facts.columns > mostPixels)
        refuse(text(NL_TEXT("The image has {1} x {2} pixels, more than 64 million. Cut it into smaller ones."),
                    facts.columns, facts.rows));
    if (m_allocated != 8 && m_allocated != 16 && m_allocated != 32)
        refuse(text(NL_TEXT("Pixels of {1} bits are not read; 8, 16 and 32 are."), m_allocated));
    if (m_bits < 1 || m_bits > m_allocated || m_highBit < m_bits - 1 || m_highBit >= m_allocated)
        refuse(text(NL_TEXT("Of {1} bits of a pixel {2} are said to be used up to bit {3}, which is not possible."),
                    m_allocated, m_bits, m_highBit));
    const bool isGrey = facts.photometric == "MONOCHROME1" || facts.photometric == "MONOCHROME2";
    const bool isPalette = facts.photometric == "PALETTE COLOR";
    const bool isColour = facts.photometric == "RGB" || facts.photometric.starts_with("YBR_");
    if (facts.samples != (isColour ? 3 : 1) || !(isGrey || isPalette || isColour))
        refuse(text(NL_TEXT("Pixels of {1} values as '{2}' are not read. Convert the image to MONOCHROME2 or RGB."),
                    facts.samples, quotable(facts.photometric)));
    m_frameBytes = facts.rows * facts.columns * facts.samples * (m_allocated / 8);
}

void DicomPixels::findNative()
{
    DcmDataset &data = m_file.dataset();
    const DicomFacts &facts = m_file.facts();
    if (facts.photometric.starts_with("YBR_") && facts.photometric != "YBR_FULL")
        refuse(text(NL_TEXT("Uncompressed pixels as '{1}' are not read. Convert the image to RGB."),
                    quotable(facts.photometric)));
    if (m_allocated == 32 && DcmXfer(data.getOriginalXfer()).isBigEndian())
        refuse(text(NL_TEXT("Pixels of 32 bits in big endian are not read. Convert the image to little endian.")));
    DcmElement *element = nullptr;
    Uint8 *bytes = nullptr;
    Uint16 *words = nullptr;
    if (data.findAndGetElement(DCM_PixelData, element).bad() || !element)
        refuse(text(NL_TEXT("The pixels cannot be found. The file is damaged.")));
    const std::size_t length = element->getLength();
    if (element->getUint8Array(bytes).good() && bytes)
        m_native = {reinterpret_cast<const char *>(bytes), length};
    else if (element->getUint16Array(words).good() && words)
        m_native = {reinterpret_cast<const char *>(words), length};
    // Without transferred bytes the length is only what the header says.
    const auto there = static_cast<std::int64_t>(m_native.size());
    if (there < m_frameBytes)
        refuse(
            text(NL_TEXT("The pixel data end early: {1} bytes are expected of a frame, {2} are there. Get the file anew."),
                 m_frameBytes, there));
    m_frames = std::min(facts.frames, there / m_frameBytes);
    if (m_frames < facts.frames)
        m_shortage =
            text(NL_TEXT("The pixel data end early: {1} frames are announced, {2} are there."), facts.frames, m_frames);
}

void DicomPixels::findCompressed()
{
    DcmDataset &data = m_file.dataset();
    const DicomFacts &facts = m_file.facts();
    const E_TransferSyntax syntax = data.getOriginalXfer();
    DcmElement *element = nullptr;
    DcmPixelSequence *fragments = nullptr;
    auto *pixels = data.findAndGetElement(DCM_PixelData, element).good() ? dynamic_cast<DcmPixelData *>(element) : nullptr;
    if (!pixels || pixels->getEncapsulatedRepresentation(syntax, nullptr, fragments).bad() || !fragments)
        refuse(text(NL_TEXT("The compressed pixels cannot be found. The file is damaged.")));
    if (!pixels->canChooseRepresentation(EXS_LittleEndianExplicit, nullptr))
        refuse(text(NL_TEXT("The image ({1}, {2} x {3} pixels) is compressed as {4}, which is not read. Decompress it, for "
                            "example with gdcmconv --raw."),
                    facts.modality.empty() ? "DICOM" : quotable(facts.modality), facts.columns, facts.rows,
                    facts.transferSyntax));
    if (m_isPlanar && facts.transferSyntax.find("RLE") == std::string::npos)
        m_isPlanar = false; // the decoders are asked to put the colours of a pixel together
    // Each frame is one fragment at least, behind the table of offsets.
    const auto there = std::max<std::int64_t>(static_cast<std::int64_t>(fragments->card()) - 1, 0);
    m_frames = std::min(facts.frames, there);
    if (m_frames < 1)
        refuse(text(NL_TEXT("The pixel data end early: there is no compressed frame. Get the file anew.")));
    if (m_frames < facts.frames)
        m_shortage =
            text(NL_TEXT("The pixel data end early: {1} frames are announced, {2} are there."), facts.frames, m_frames);
}

/// A table of the modality, or one colour of a palette (PS3.3 C.11.1.1 and C.7.9).
DicomPixels::Lookup DicomPixels::lookupOf(DcmItem &item, bool isPalette, int colour) const
{
    static const DcmTagKey descriptors[] = {DCM_RedPaletteColorLookupTableDescriptor,
                                            DCM_GreenPaletteColorLookupTableDescriptor,
                                            DCM_BluePaletteColorLookupTableDescriptor};
    static const DcmTagKey tables[] = {DCM_RedPaletteColorLookupTableData, DCM_GreenPaletteColorLookupTableData,
                                       DCM_BluePaletteColorLookupTableData};
    const DcmTagKey descriptor = isPalette ? descriptors[colour] : DCM_LUTDescriptor;
    const DcmTagKey table = isPalette ? tables[colour] : DCM_LUTData;
    std::int64_t count = static_cast<std::int64_t>(otherwise(dicomNumber(item, descriptor, 0), -1));
    const auto bits = static_cast<std::int64_t>(otherwise(dicomNumber(item, descriptor, 2), 0));
    Lookup lookup;
    lookup.first = static_cast<std::int64_t>(otherwise(dicomNumber(item, descriptor, 1), 0));
    if (m_isSigned && lookup.first > 32767)
        lookup.first -= 65536; // its own type is that of the pixels
    count = count == 0 ? 65536 : count;
    const Uint16 *words = nullptr;
    const Uint8 *bytes = nullptr;
    unsigned long there = 0;
    const bool hasWords = item.findAndGetUint16Array(table, words, &there).good() && words;
    if (!hasWords && (item.findAndGetUint8Array(table, bytes, &there).bad() || !bytes))
        there = 0;
    const auto entries = static_cast<std::int64_t>(there);
    const bool arePacked = hasWords && bits <= 8 && entries < count; // two entries a word
    if (count < 1 || bits < 1 || bits > 16 || (arePacked ? 2 * entries : entries) < count)
        refuse(text(NL_TEXT("A lookup table of the image announces {1} entries of {2} bits and holds {3}."), count, bits,
                    entries));
    const double scale = isPalette ? mostColour / (bits > 8 ? 65535 : 255) : 1;
    for (std::int64_t i = 0; i < count; ++i) {
        const unsigned value = !hasWords ? bytes[i] : !arePacked ? words[i] : (words[i / 2] >> (i % 2 ? 8 : 0)) & 0xffU;
        lookup.entries.push_back(scale * value);
    }
    return lookup;
}

/// From stored values to quantities, as it holds for a frame; those of enhanced images may differ from frame to frame.
void DicomPixels::takeTransformation(std::int64_t frame)
{
    DcmDataset &data = m_file.dataset();
    if (!m_palette.empty() || m_file.facts().isColour())
        return;
    DcmItem *item = dicomFrameItem(data, frame, DCM_PixelValueTransformationSequence);
    item = item ? item : &data;
    m_slope = otherwise(dicomNumber(*item, DCM_RescaleSlope), 1);
    m_intercept = otherwise(dicomNumber(*item, DCM_RescaleIntercept), 0);
    if (m_file.facts().modality == "RTDOSE") {
        m_slope = otherwise(dicomNumber(data, DCM_DoseGridScaling), 1);
        m_intercept = 0;
    }
    DcmItem *table = nullptr;
    if (!m_modality && data.findAndGetSequenceItem(DCM_ModalityLUTSequence, table, 0).good() && table)
        m_modality = lookupOf(*table, false, 0);
    const double least = m_isSigned ? -std::ldexp(1, static_cast<int>(m_bits) - 1) : 0;
    m_least = quantity(static_cast<std::int64_t>(least));
    m_most = quantity(static_cast<std::int64_t>(least + std::ldexp(1, static_cast<int>(m_bits)) - 1));
}

double DicomPixels::quantity(std::int64_t stored) const
{
    return m_modality ? m_modality->at(stored) : static_cast<double>(stored) * m_slope + m_intercept;
}

double DicomPixels::windowCentre() const
{
    const double centre = m_file.facts().windowCentre;
    return m_isTurned ? m_least + m_most - centre : centre;
}

std::string DicomPixels::frameBytes(std::int64_t frame)
{
    if (!m_isCompressed)
        return std::string(
            m_native.substr(static_cast<std::size_t>(frame * m_frameBytes), static_cast<std::size_t>(m_frameBytes)));
    DcmDataset &data = m_file.dataset();
    DcmElement *element = nullptr;
    data.findAndGetElement(DCM_PixelData, element);
    // A decoder may write whole words.
    std::string bytes(static_cast<std::size_t>(m_frameBytes + m_frameBytes % 2), '\0');
    OFString colours;
    Uint32 fragment = m_fragment;
    const OFCondition condition = element->getUncompressedFrame(&data, static_cast<Uint32>(frame), fragment, bytes.data(),
                                                                static_cast<Uint32>(bytes.size()), colours, nullptr);
    if (condition.bad())
        refuse(text(NL_TEXT("Frame {1}, compressed as {2}, cannot be decoded: {3}. Get the file anew."), frame + 1,
                    m_file.facts().transferSyntax, cleanWords(condition.text())));
    m_fragment = fragment;
    m_colours = colours.empty() ? m_file.facts().photometric : std::string(colours.c_str());
    return bytes;
}

std::int64_t DicomPixels::storedAt(const std::string &bytes, std::size_t place) const
{
    const auto size = static_cast<std::size_t>(m_allocated / 8);
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < size; ++byte) // the library gives them in this machine's order
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[place * size + byte])) << (8 * byte);
    word >>= m_highBit + 1 - m_bits;
    word &= (std::uint64_t{1} << m_bits) - 1;
    const std::uint64_t sign = std::uint64_t{1} << (m_bits - 1);
    return m_isSigned ? static_cast<std::int64_t>(word ^ sign) - static_cast<std::int64_t>(sign)
                      : static_cast<std::int64_t>(word);
}

void DicomPixels::writeColours(const std::string &bytes, float *out) const
{
    const auto area = static_cast<std::size_t>(m_file.facts().rows * m_file.facts().columns);
    const double scale = mostColour / (std::ldexp(1, static_cast<int>(m_bits)) - 1);
    for (std::size_t i = 0; i < area; ++i) {
        double colour[3];
        for (std::size_t c = 0; c < 3; ++c)
            colour[c] = scale * static_cast<double>(storedAt(bytes, m_isPlanar ? c * area + i : 3 * i + c));
        if (m_colours.starts_with("YBR_")) { // PS3.3 C.7.6.3.1.2, the inverse of ITU-R BT.601
            const double y = colour[0], blue = colour[1] - 128, red = colour[2] - 128;
            colour[0] = std::clamp(y + 1.402 * red, 0.0, mostColour);
            colour[1] = std::clamp(y - 0.344136 * blue - 0.714136 * red, 0.0, mostColour);
            colour[2] = std::clamp(y + 1.772 * blue, 0.0, mostColour);
        }
        for (std::size_t c = 0; c < 3; ++c)
            out[c * area + i] = static_cast<float>(colour[c]);
    }
}

void DicomPixels::decode(std::int64_t frame, float *out)
{
    const auto area = static_cast<std::size_t>(m_file.facts().rows * m_file.facts().columns);
    const std::string bytes = frameBytes(frame);
    if (m_file.facts().samples == 3) {
        writeColours(bytes, out);
        return;
    }
    takeTransformation(frame);
    for (std::size_t i = 0; i < area; ++i) {
        const std::int64_t stored = storedAt(bytes, i);
        if (!m_palette.empty()) {
            for (std::size_t c = 0; c < 3; ++c)
                out[c * area + i] = static_cast<float>(m_palette[c].at(stored));
            continue;
        }
        out[i] = static_cast<float>(m_isTurned ? m_least + m_most - quantity(stored) : quantity(stored));
    }
}

} // namespace netloom
