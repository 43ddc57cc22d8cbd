// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_button.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace netloom {

namespace {

constexpr std::size_t smallNetwork = 500; ///< nodes that are analysed while nobody notices

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

void sayCost(QPushButton &button, std::int64_t added)
{
    const QString count = signedCount(added);
    if (count.isEmpty())
        return;
    button.setText(button.accessibleName() + QStringLiteral("   ") + count);
    button.setToolTip(RepairWords::tr("%1 parameters").arg(count));
    button.setAccessibleDescription(button.toolTip());
}

} // namespace

QPushButton *makeRepairButton(const Repair &repair, const std::shared_ptr<const GraphSpec> &graph,
                              std::int64_t parametersNow, const std::optional<DataSignature> &signature, QWidget *parent)
{
    auto *button = new QPushButton(shown(repair.label), parent);
    button->setObjectName(QStringLiteral("repair"));
    button->setAccessibleName(button->text());
    const auto say = [=] {
        sayCost(*button, parametersAfter(*graph, repair, signature ? &*signature : nullptr) - parametersNow);
    };
    if (graph->nodes.size() <= smallNetwork)
        say();
    else
        QTimer::singleShot(0, button, say);
    return button;
}

} // namespace netloom
