// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/palette_list.hpp"

#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/widgets.hpp"

#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <cmath>
#include <utility>

namespace netloom {

namespace {

/// Five points, the first above; the inner ones at 0.45 of the radius.
QPolygonF star(QPointF centre, double radius)
{
    QPolygonF points;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = (corner * 36 - 90) * M_PI / 180;
        points << centre + QPointF(std::cos(angle), std::sin(angle)) * (corner % 2 ? 0.45 * radius : radius);
    }
    return points;
}

QString starText(const QModelIndex &index)
{
    return index.data(PaletteModel::IsStarredRole).toBool() ? PaletteList::tr("Take from the favourites")
                                                            : PaletteList::tr("Add to the favourites");
}

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
            const auto *list = qobject_cast<const PaletteList *>(option.widget);
            const bool isBlock = !PaletteModel::blockOfType(index.data(PaletteModel::TypeRole).toString()).isEmpty();
            const bool isStarred = index.data(PaletteModel::IsStarredRole).toBool();
            const bool hasStar = list && list->hasStars() && !isBlock && (isStarred || isLookedAt(option));
            const QRect words = row.adjusted(34, 0, hasStar ? -34 : -10, 0);
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
            if (hasStar)
                paintStar(*painter, option, isStarred, colours);
        }
        painter->restore();
    }

private:
    static bool isLookedAt(const QStyleOptionViewItem &option)
    {
        return option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    }

    /// Filled: a favourite. What is none shows where to click while it is pointed at or chosen.
    static void paintStar(QPainter &painter, const QStyleOptionViewItem &option, bool isStarred, const Tokens &colours)
    {
        const QRectF place = PaletteList::starPlace(option.rect);
        painter.setPen(QPen(isStarred ? colours.accent : colours.muted, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(isStarred ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
        painter.drawPolygon(star(place.center() + QPointF(0, 0.5), 7));
    }

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
    look.isGroup = !PaletteModel::blockOfType(index.data(PaletteModel::TypeRole).toString()).isEmpty();
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

void PaletteList::setHasStars(bool isWanted)
{
    m_hasStars = isWanted;
    viewport()->update();
}

QRect PaletteList::starPlace(const QRect &row)
{
    return {row.right() - 33, row.top(), 24, row.height()};
}

QString PaletteList::typeOfStarAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    const QString type = index.data(PaletteModel::TypeRole).toString();
    const bool canBeStarred = m_hasStars && PaletteModel::blockOfType(type).isEmpty();
    return canBeStarred && starPlace(visualRect(index)).contains(place) ? type : QString();
}

/// A star is pressed, not the row: that would begin a drag.
void PaletteList::mousePressEvent(QMouseEvent *event)
{
    m_pressedStar = event->button() == Qt::LeftButton ? typeOfStarAt(event->pos()) : QString();
    if (m_pressedStar.isEmpty())
        QListView::mousePressEvent(event);
}

void PaletteList::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressedStar = typeOfStarAt(event->pos());
    if (m_pressedStar.isEmpty())
        QListView::mouseDoubleClickEvent(event);
}

void PaletteList::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedStar.isEmpty()) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const QString type = std::exchange(m_pressedStar, {});
    if (type == typeOfStarAt(event->pos()))
        emit starToggled(type);
}

bool PaletteList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!typeOfStarAt(help->pos()).isEmpty()) {
            QToolTip::showText(help->globalPos(), starText(indexAt(help->pos())) + QStringLiteral(" (Ctrl+D)"), viewport());
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void PaletteList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isOfKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isOfKeyboard ? currentIndex() : indexAt(event->pos());
    const QString type = index.data(PaletteModel::TypeRole).toString();
    if (!m_hasStars || type.isEmpty())
        return;
    QMenu menu(this);
    connect(menu.addAction(tr("Add to the network")), &QAction::triggered, this, [this, type] { emit chosen(type); });
    if (const QString block = PaletteModel::blockOfType(type); !block.isEmpty()) {
        connect(menu.addAction(tr("Take out of the library")), &QAction::triggered, this,
                [this, block] { emit blockUnwanted(block); });
    } else {
        QAction *favourite = menu.addAction(starText(index));
        favourite->setShortcut(Qt::CTRL | Qt::Key_D);
        favourite->setShortcutVisibleInContextMenu(true);
        connect(favourite, &QAction::triggered, this, [this, type] { emit starToggled(type); });
    }
    menu.exec(isOfKeyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void PaletteList::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString type = currentIndex().data(PaletteModel::TypeRole).toString();
    const bool isStar = event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier;
    if (isReturn && !type.isEmpty())
        emit chosen(type);
    else if (isStar && m_hasStars && !type.isEmpty() && PaletteModel::blockOfType(type).isEmpty())
        emit starToggled(type);
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
