// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/history_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QStyledItemDelegate>
#include <QUndoView>
#include <QVBoxLayout>

namespace netloom {

namespace {

/// The names of edits stand behind "Undo: " elsewhere; here each begins a line.
class EditDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &) const override
    {
        const QString name = value.toString();
        return name.left(1).toUpper() + name.mid(1);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }

private:
    static constexpr int rowHeight = 28;
};

} // namespace

HistoryDialog::HistoryDialog(Session &session, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    auto *view = new QUndoView(&session.undoStack(), this);
    nameWidget(view, QStringLiteral("history"), tr("History"));
    view->setEmptyLabel(tr("As it was opened"));
    view->setFrameShape(QFrame::NoFrame);
    view->setProperty("look", QStringLiteral("choices"));
    view->setItemDelegate(new EditDelegate(view));
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTextElideMode(Qt::ElideRight);
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
