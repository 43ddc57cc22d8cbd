// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run/run_title.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QRegularExpression>

namespace netloom {

namespace {
struct RunWords {
    Q_DECLARE_TR_FUNCTIONS(RunTitle)
};
} // namespace

QString titleOf(const RunRecord &run)
{
    static const QRegularExpression usual(QStringLiteral("^Run (\\d+)$"));
    static const QRegularExpression ofEnsemble(QStringLiteral("^(\\d+) of (\\d+), ensemble (\\d+)$"));
    const QString name = qstr(run.name);
    if (const auto match = usual.match(name); match.hasMatch())
        return RunWords::tr("Run %1").arg(match.captured(1));
    if (const auto match = ofEnsemble.match(name); match.hasMatch())
        return RunWords::tr("%1 of %2, ensemble %3").arg(match.captured(1), match.captured(2), match.captured(3));
    return name;
}

} // namespace netloom
