// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/columns_model.hpp"

#include "gui/app/data_facts.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace netloom {

namespace {

QColor stripe(const Tokens &t, ColumnRole role)
{
    switch (role) {
    case ColumnRole::Feature:
        return t.category(NodeCategory::Linear);
    case ColumnRole::Target:
        return t.category(NodeCategory::Loss);
    case ColumnRole::Group:
    case ColumnRole::Time:
        return t.category(NodeCategory::Merge);
    case ColumnRole::Id:
    case ColumnRole::Ignored:
        break;
    }
    return t.category(NodeCategory::Normalisation);
}

void paintBars(QPainter &painter, const QRect &area, const QList<double> &bars, const QColor &colour)
{
    const double highest = *std::max_element(bars.begin(), bars.end());
    if (highest <= 0)
        return;
    const double step = static_cast<double>(area.width()) / static_cast<double>(bars.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = 0; i < bars.size(); ++i) {
        const double height = std::max(1.0, bars[i] / highest * area.height());
        if (bars[i] > 0)
            painter.drawRect(QRectF(area.left() + i * step, area.bottom() - height + 1, std::max(1.0, step - 1), height));
    }
}

} // namespace

ColumnsModel::ColumnsModel(Session &session, QObject *parent) : QAbstractListModel(parent), m_session(session)
{
    connect(&m_session, &Session::dataChanged, this, &ColumnsModel::reload);
    connect(&m_session, &Session::projectReplaced, this, &ColumnsModel::reload);
    connect(&m_session, &Session::factsChanged, this, [this] {
        if (!m_data || m_data != m_session.data())
            return;
        emit dataChanged(index(0), index(rowCount() - 1));
    });
    reload();
}

void ColumnsModel::reload()
{
    beginResetModel();
    m_data = m_session.data();
    m_roles = m_data ? rolesOf(*m_data, m_session.project().data) : std::vector<ColumnRole>();
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->columns.size());
}

int ColumnsModel::usedCount() const
{
    return static_cast<int>(std::count_if(m_roles.begin(), m_roles.end(), [](ColumnRole role) {
        return role == ColumnRole::Feature || role == ColumnRole::Target;
    }));
}

QString ColumnsModel::detail(int row) const
{
    const Column &column = m_data->columns[static_cast<std::size_t>(row)];
    QString words =
        m_roles[static_cast<std::size_t>(row)] == ColumnRole::Id ? roleTitle(ColumnRole::Id) : typeTitle(column.type);
    if (column.type == ColumnType::Category)
        words += QStringLiteral(" · %1").arg(column.categories.size());
    if (!column.unit.empty())
        words += QStringLiteral(" · ") + qstr(column.unit);
    const auto facts = m_session.facts();
    if (facts && facts->columns[static_cast<std::size_t>(row)].missing > 0)
        words += tr(" · %1 missing").arg(facts->columns[static_cast<std::size_t>(row)].missing);
    return words;
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return qstr(m_data->columns[row].name);
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2").arg(detail(index.row()), roleTitle(m_roles[row]));
    case Qt::ToolTipRole:
        return m_data->columns[row].description.empty() ? QVariant() : shown(m_data->columns[row].description);
    case DetailRole:
        return detail(index.row());
    case ColumnRoleRole:
        return static_cast<int>(m_roles[row]);
    case HistogramRole:
        break;
    default:
        return {};
    }
    QList<double> bars;
    if (const auto facts = m_session.facts())
        for (const std::size_t count : facts->columns[row].histogram)
            bars << static_cast<double>(count);
    return QVariant::fromValue(bars);
}

QSize ColumnDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 50};
}

void ColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const auto role = static_cast<ColumnRole>(index.data(ColumnsModel::ColumnRoleRole).toInt());
    const QRect area = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(area, isSelected ? t.accentSoft : t.inset);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(stripe(t, role));
    painter->drawRoundedRect(QRectF(area.left() + 16, area.top() + 10, 4, area.height() - 20), 2, 2);

    const QRect side(area.right() - 16 - 76, area.top() + 10, 76, area.height() - 20);
    if (role == ColumnRole::Feature) {
        const auto bars = index.data(ColumnsModel::HistogramRole).value<QList<double>>();
        if (!bars.isEmpty())
            paintBars(*painter, side.adjusted(2, 0, 0, 0), bars, t.category(NodeCategory::Linear));
    } else {
        const bool isTarget = role == ColumnRole::Target;
        const QRectF pill(side.left(), area.center().y() - 10, side.width(), 20);
        painter->setBrush(isTarget ? t.accentSoft : t.inset);
        if (isSelected && isTarget)
            painter->setBrush(t.surface);
        painter->drawRoundedRect(pill, 10, 10);
        painter->setFont(secondaryFont());
        painter->setPen(isTarget ? readableOn(t.accent, t.accentSoft) : t.muted);
        // An identifier is said at the left already; what matters at the right is that it is not used.
        painter->drawText(pill, Qt::AlignCenter, roleTitle(role == ColumnRole::Id ? ColumnRole::Ignored : role));
    }

    const QRect words(area.left() + 30, area.top() + 7, side.left() - area.left() - 38, area.height() - 14);
    QFont nameFont = bodyFont();
    nameFont.setWeight(QFont::Medium);
    painter->setFont(nameFont);
    painter->setPen(role == ColumnRole::Id || role == ColumnRole::Ignored ? t.muted : t.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    painter->setFont(secondaryFont());
    painter->setPen(t.muted);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(secondaryFont())
                          .elidedText(index.data(ColumnsModel::DetailRole).toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace netloom
