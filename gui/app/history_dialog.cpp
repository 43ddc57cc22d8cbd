// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/history_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QUndoView>
#include <QVBoxLayout>

namespace netloom {

HistoryDialog::HistoryDialog(Session &session, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    auto *view = new QUndoView(&session.undoStack(), this);
    nameWidget(view, QStringLiteral("history"), tr("History"));
    view->setEmptyLabel(tr("As it was opened"));
    view->setFrameShape(QFrame::NoFrame);
    view->setSpacing(4);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        makeWrappedLabel(tr("Click an edit to go back or forward to it. Finished runs stay."), TextRole::Muted, this));
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(360, 420);
}

} // namespace netloom
