// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/byte_io.hpp"

#include "engine/base/error.hpp"

namespace netloom {

void FilePlace::damaged(const char *detail) const
{
    throw Error(
        ErrorKind::File, file,
        text(NL_TEXT("The part {1} of this project file is damaged: {2}. Open an older copy of it."), section, detail));
}

void FilePlace::newer() const
{
    throw Error(ErrorKind::File, file,
                text(NL_TEXT("The part {1} of this project was written by a newer Netloom and is needed. Install the newer "
                             "program to open it; the file is left as it is."),
                     section));
}

} // namespace netloom
