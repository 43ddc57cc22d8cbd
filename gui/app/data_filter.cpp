// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/data_filter.hpp"

#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QStringList>

namespace netloom {

QString dataFilter(const Registry &registry)
{
    QStringList endings;
    for (const Reader *reader : registry.readers())
        for (const std::string &extension : reader->info().extensions)
            endings << QStringLiteral("*.%1").arg(qstr(extension)) << QStringLiteral("*.%1.gz").arg(qstr(extension));
    endings.removeDuplicates();
    return endings.join(u' ');
}

} // namespace netloom
