// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/elided_combo_box.hpp"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QToolTip>

namespace netloom {

void ElidedComboBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this).width();
    option->currentText = fontMetrics().elidedText(option->currentText, Qt::ElideRight, room - 4);
}

bool ElidedComboBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
    return true;
}

} // namespace netloom
