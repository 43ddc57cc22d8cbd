// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "gui/public_data/public_catalogue.hpp"

// What can go wrong with a download, each as a whole sentence that names the file, the place and the way out.

namespace netloom {

Error noConnection(const PublicFile &file);
Error notTrusted(const PublicFile &file, const QString &why); ///< the encrypted connection could not be set up
Error refused(const PublicFile &file, int status);            ///< the server's answer: 404 and so on
Error sentElsewhere(const PublicFile &file, const QUrl &target);
Error brokeOff(const PublicFile &file, qint64 received, int attempts);
Error wrongSize(const PublicFile &file, qint64 sent); ///< sent: negative when it is more than the catalogue says
Error wrongChecksum(const PublicFile &file);
Error cannotWrite(const PublicFile &file, const QString &folder, const QString &why);
Error noFolder(const PublicFile &file, const QString &folder);
Error noRoom(const PublicFile &file, const QString &folder, qint64 needed, qint64 free);
Error otherFileThere(const PublicFile &file, const QString &folder);

} // namespace netloom
