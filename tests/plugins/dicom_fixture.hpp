// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dcmtk/config/osconfig.h>
// DCMTK's configuration comes before all else.
#include "tests/plugins/reader_fixture.hpp"

#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmimage/diregist.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpls/djencode.h>
#include <dcmtk/oflog/oflog.h>

// Images that DCMTK itself writes, for tests.

namespace netloom {

/// A small image of which any element can be set.
class DicomImageFile
{
public:
    DicomImageFile(int rows, int columns, int frames = 1)
    {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        word(DCM_SOPClassUID, UID_SecondaryCaptureImageStorage).word(DCM_SOPInstanceUID, "1.2.3.4");
        word(DCM_Modality, "OT").word(DCM_PhotometricInterpretation, "MONOCHROME2");
        whole(DCM_Rows, rows).whole(DCM_Columns, columns).whole(DCM_SamplesPerPixel, 1);
        depth(16, 16, false);
        if (frames > 1)
            word(DCM_NumberOfFrames, std::to_string(frames));
    }

    DicomImageFile &word(const DcmTagKey &tag, const std::string &value)
    {
        data().putAndInsertString(tag, value.c_str());
        return *this;
    }
    DicomImageFile &whole(const DcmTagKey &tag, int value)
    {
        data().putAndInsertUint16(tag, static_cast<Uint16>(value));
        return *this;
    }
    DicomImageFile &depth(int allocated, int stored, bool isSigned)
    {
        return whole(DCM_BitsAllocated, allocated)
            .whole(DCM_BitsStored, stored)
            .whole(DCM_HighBit, stored - 1)
            .whole(DCM_PixelRepresentation, isSigned ? 1 : 0);
    }
    DicomImageFile &words(const std::vector<Uint16> &values)
    {
        data().putAndInsertUint16Array(DCM_PixelData, values.data(), values.size());
        return *this;
    }
    DicomImageFile &bytes(const std::vector<Uint8> &values)
    {
        data().putAndInsertUint8Array(DCM_PixelData, values.data(), values.size());
        return *this;
    }
    DcmDataset &data() { return *m_file.getDataset(); }

    std::string save(const ScratchFolder &folder, const QString &name, E_TransferSyntax syntax = EXS_LittleEndianExplicit)
    {
        DcmRLEEncoderRegistration::registerCodecs();
        DJEncoderRegistration::registerCodecs();
        DJLSEncoderRegistration::registerCodecs();
        const std::string path = folder.path(name).toStdString();
        if (data().chooseRepresentation(syntax, nullptr).bad() || m_file.saveFile(path.c_str(), syntax).bad())
            qFatal("cannot write %s", path.c_str());
        return path;
    }

private:
    DcmFileFormat m_file;
};

} // namespace netloom
