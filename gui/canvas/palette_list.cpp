// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/palette_list.hpp"

#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/widgets.hpp"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace netloom {

namespace {

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {80, index.data(PaletteModel::IsHeadingRole).toBool() ? 30 : 28};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colours = tokens(option.palette);
        const QRect row = option.rect;
        const QString text = index.data().toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(PaletteModel::IsHeadingRole).toBool()) {
            QFont font = secondaryFont();
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(colours.muted);
            painter->drawText(row.adjusted(14, 6, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        } else {
            paintRow(*painter, option, colours);
            const auto category = static_cast<NodeCategory>(index.data(PaletteModel::CategoryRole).toInt());
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.category(category));
            painter->drawRoundedRect(QRectF(row.left() + 18, row.center().y() - 6, 5, 14), 2, 2);
            painter->setFont(bodyFont());
            painter->setPen(colours.text);
            const QRect words = row.adjusted(34, 0, -10, 0);
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        }
        painter->restore();
    }

private:
    static void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &colours)
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (!isSelected && !option.state.testFlag(QStyle::State_MouseOver))
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isSelected ? colours.accentSoft : colours.inset);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(8, 1, -8, -1), 5, 5);
    }
};

QPixmap nodePicture(const QModelIndex &index, const Tokens &colours, double ratio)
{
    NodeLook look;
    look.title = index.data().toString();
    look.category = static_cast<NodeCategory>(index.data(PaletteModel::CategoryRole).toInt());
    const QSize size(static_cast<int>(nodeWidth) + 8, static_cast<int>(nodeHeight) + 8);
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(4, 4);
    canvas_painter::paintNode(painter, look, {}, colours, 1);
    return picture;
}

} // namespace

PaletteList::PaletteList(PaletteModel &model, QWidget *parent) : QListView(parent)
{
    nameWidget(this, QStringLiteral("paletteList"), tr("Kinds of layers"));
    setModel(&model);
    setItemDelegate(new PaletteDelegate(this));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    const auto choose = [this](const QModelIndex &index) {
        if (const QString type = index.data(PaletteModel::TypeRole).toString(); !type.isEmpty())
            emit chosen(type);
    };
    connect(this, &QListView::doubleClicked, this, choose);
    connect(this, &QListView::clicked, this, [this, choose](const QModelIndex &index) {
        if (m_choosesOnClick)
            choose(index);
    });
}

void PaletteList::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString type = currentIndex().data(PaletteModel::TypeRole).toString();
    if (isReturn && !type.isEmpty())
        emit chosen(type);
    else
        QListView::keyPressEvent(event);
}

void PaletteList::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (index.data(PaletteModel::TypeRole).toString().isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    drag->setPixmap(nodePicture(index, tokens(palette()), devicePixelRatioF()));
    drag->setHotSpot(QPoint(static_cast<int>(nodeWidth / 2) + 4, static_cast<int>(nodeHeight / 2) + 4));
    drag->exec(Qt::CopyAction);
}

} // namespace netloom
