// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/plugins/reader_fixture.hpp"

#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace netloom {

/// entries: pairs of name and bytes.
template <class Entries = std::vector<std::pair<std::string, std::string>>>
std::string writeZip(const ScratchFolder &folder, const QString &name, const Entries &entries)
{
    zip_t *archive = zip_open(qPrintable(folder.path(name)), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[entry, bytes] : entries)
        zip_file_add(archive, entry.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (!archive || zip_close(archive) != 0)
        qFatal("cannot write %s", qPrintable(name));
    return folder.path(name).toStdString();
}

} // namespace netloom
