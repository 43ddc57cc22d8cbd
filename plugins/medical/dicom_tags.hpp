// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

class DcmItem;
class DcmTagKey;

namespace netloom {

// Elements of a DICOM object by their tags. What is missing or does not fit its type is as if it were not there.

std::string dicomWord(DcmItem &item, const DcmTagKey &tag); ///< the first value, without control signs; empty for none
double dicomNumber(DcmItem &item, const DcmTagKey &tag, unsigned long place = 0); ///< NaN for none
std::int64_t dicomWhole(DcmItem &item, const DcmTagKey &tag, std::int64_t otherwise);
std::int64_t dicomItems(DcmItem &item, const DcmTagKey &sequence); ///< how many there are

/// An item of a sequence in an item of a sequence, as enhanced multi-frame images keep what holds for frames (PS3.3
/// C.7.6.16): that of the frame (from 0), else the one that all share. Null for none.
DcmItem *dicomFrameItem(DcmItem &data, std::int64_t frame, const DcmTagKey &group);

/// Of an image of a series along the normal of its plane, mm, so that its neighbours are neighbours (PS3.3 C.7.6.2).
double dicomPosition(DcmItem &item);
/// The same of a frame of several, by its own place or by the offsets of a dose; NaN when the file does not say it.
double dicomFramePosition(DcmItem &data, std::int64_t frame);

/// The unit of the values after the modality transformation: "HU", "Gy", "Bq/ml", or empty.
std::string dicomUnit(DcmItem &item, const std::string &modality);

/// Names of the tags that are filled of those which the basic profile of PS3.15, table E.1-1, removes because they say who
/// somebody is: the main part of them.
std::vector<std::string> dicomIdentity(DcmItem &item);

} // namespace netloom
