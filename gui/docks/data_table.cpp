// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/data_table.hpp"

#include "gui/app/session.hpp"
#include "gui/docks/dataset_model.hpp"
#include "gui/docks/drawn_header.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/theme/widgets.hpp"

#include <QAction>
#include <QHeaderView>
#include <algorithm>
#include <utility>

namespace netloom {

DataTable::DataTable(Session &session, QAbstractItemModel &rows) : m_session(session), m_header(new DrawnHeader(this))
{
    setVerticalHeader(m_header);
    nameWidget(this, QStringLiteral("dataTable"), tr("Data table"));
    setModel(&rows);
    setItemDelegate(new ClassPillDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumHeight(140);
    connect(selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex &current) { m_session.chooseColumn(current.column()); });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, &m_session, &Session::chooseColumn);
    auto *leaveOut = new QAction(tr("Leave these rows out"), this);
    leaveOut->setObjectName(QStringLiteral("leaveRowsOut"));
    connect(leaveOut, &QAction::triggered, this, &DataTable::deleteSelected);
    addAction(leaveOut);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void DataTable::setDrawings(RowDrawings *drawings)
{
    m_header->setDrawings(drawings);
}

void DataTable::goToRow(int row)
{
    const QModelIndex there = model()->index(row, std::max(0, currentIndex().column()));
    setCurrentIndex(there);
    scrollTo(there, QAbstractItemView::PositionAtCenter);
}

void DataTable::deleteSelected()
{
    leaveRowsOut(m_session, selectedRows());
}

void DataTable::selectTheseRows(const std::vector<std::uint32_t> &rows)
{
    QItemSelection selection;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && rows[end] == rows[end - 1] + 1; ++end) {
        }
        selection.append(QItemSelectionRange(model()->index(static_cast<int>(rows[begin]), 0),
                                             model()->index(static_cast<int>(rows[end - 1]), model()->columnCount() - 1)));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty())
        scrollTo(model()->index(static_cast<int>(rows.front()), std::max(0, currentIndex().column())));
}

std::vector<std::uint32_t> DataTable::selectedRows() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::uint32_t> rows;
    int next = 0; // below it all are taken; cells side by side are ranges of their own
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            rows.push_back(static_cast<std::uint32_t>(row));
        next = std::max(next, bottom + 1);
    }
    return rows;
}

} // namespace netloom
