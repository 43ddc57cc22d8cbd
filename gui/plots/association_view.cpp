// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/association_view.hpp"

#include "gui/theme/mixed_colour.hpp"
#include "gui/theme/tokens.hpp"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

namespace netloom {

QString associationName(AssociationKind kind)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("Association", "Pearson r"),
                                        QT_TRANSLATE_NOOP("Association", "correlation ratio"),
                                        QT_TRANSLATE_NOOP("Association", "Cramér's V")};
    return QCoreApplication::translate("Association", names[static_cast<int>(kind)]);
}

class AssociationView::Model : public QAbstractTableModel
{
public:
    enum Role { ValueRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return rowCount(parent); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Association &found = at(index);
        switch (role) {
        case ValueRole:
            return found.value;
        case Qt::DisplayRole:
            return std::isfinite(found.value) ? QString::number(found.value, 'f', 2) : QStringLiteral("–");
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
        case Qt::AccessibleDescriptionRole:
            return AssociationView::tr("%1 and %2: %3 %4, from %5 rows")
                .arg(name(index.row()), name(index.column()), associationName(found.kind),
                     data(index, Qt::DisplayRole).toString())
                .arg(found.rows);
        default:
            return {};
        }
    }

    /// Above stand the numbers of the rows alone: names would take more room than the figures.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (section >= rowCount())
            return {};
        if (role == Qt::DisplayRole)
            return orientation == Qt::Horizontal ? QString::number(section + 1)
                                                 : QStringLiteral("%1  %2").arg(section + 1).arg(name(section));
        return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(name(section)) : QVariant();
    }

    void setTable(const AssociationTable &table, const std::vector<QString> &names)
    {
        beginResetModel();
        m_table = table;
        m_names = names;
        endResetModel();
    }

    int column(int place) const { return m_table.columns[static_cast<std::size_t>(place)]; }
    int placeOf(int column) const
    {
        const auto found = std::find(m_table.columns.begin(), m_table.columns.end(), column);
        return found == m_table.columns.end() ? -1 : static_cast<int>(found - m_table.columns.begin());
    }

private:
    const Association &at(const QModelIndex &index) const
    {
        return m_table.at(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    }
    QString name(int place) const { return m_names[static_cast<std::size_t>(place)]; }

    AssociationTable m_table;
    std::vector<QString> m_names;
};

namespace {

class AssociationCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colors = tokens(option.palette);
        const double value = index.data(Qt::UserRole + 1).toDouble();
        const double strength = std::isfinite(value) ? std::abs(value) : 0;
        const QColor fill = mixedColour(colors.surface, value < 0 ? colors.warning : colors.accent, strength);
        painter->save();
        painter->setPen(option.state & QStyle::State_Selected ? QPen(colors.text, 2) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
        painter->setPen(contrast(colors.text, fill) >= contrast(colors.surface, fill) ? colors.text : colors.surface);
        QFont font = numberFont();
        font.setPixelSize(11);
        painter->setFont(font);
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }
};

} // namespace

AssociationView::AssociationView(QWidget *parent) : QTableView(parent), m_model(new Model(this))
{
    setObjectName(QStringLiteral("associations"));
    setAccessibleName(tr("Correlations"));
    setModel(m_model);
    setItemDelegate(new AssociationCell(this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(false);
        header->setTextElideMode(Qt::ElideRight);
    }
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    horizontalHeader()->setMinimumSectionSize(30);
    horizontalHeader()->setDefaultSectionSize(42);
    verticalHeader()->setDefaultSectionSize(24);
    verticalHeader()->setMaximumWidth(130);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit pairChosen(m_model->column(index.row()), m_model->column(index.column()));
    });
}

void AssociationView::setTable(const AssociationTable &table, const std::vector<QString> &names)
{
    m_model->setTable(table, names);
}

void AssociationView::choose(int a, int b)
{
    const QModelIndex index = m_model->index(m_model->placeOf(a), m_model->placeOf(b));
    if (!index.isValid() || index == currentIndex())
        return;
    const QSignalBlocker blocker(selectionModel());
    setCurrentIndex(index);
    viewport()->update();
}

} // namespace netloom
