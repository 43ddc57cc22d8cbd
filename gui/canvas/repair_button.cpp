// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_button.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace netloom {

namespace {

struct RepairWords {
    Q_DECLARE_TR_FUNCTIONS(RepairButton)
};

/// "+4,160", "-12"; nothing for 0.
QString signedCount(std::int64_t count)
{
    if (count == 0)
        return {};
    return (count > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

QPushButton *makeRepairButton(const Repair &repair, const GraphSpec &graph, const DataSignature *signature, QWidget *parent)
{
    const QString what = shown(repair.label), count = signedCount(parametersAdded(graph, repair, signature));
    auto *button = new QPushButton(count.isEmpty() ? what : what + QStringLiteral("   ") + count, parent);
    button->setObjectName(QStringLiteral("repair"));
    button->setAccessibleName(what);
    if (!count.isEmpty()) {
        button->setToolTip(RepairWords::tr("%1 parameters").arg(count));
        button->setAccessibleDescription(button->toolTip());
    }
    return button;
}

} // namespace netloom
