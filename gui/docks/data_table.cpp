// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/data_table.hpp"

#include "gui/app/session.hpp"
#include "gui/docks/dataset_model.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/theme/widgets.hpp"

#include <QAction>
#include <QHeaderView>
#include <set>

namespace netloom {

DataTable::DataTable(Session &session, QAbstractItemModel &rows) : m_session(session)
{
    nameWidget(this, QStringLiteral("dataTable"), tr("Data table"));
    setModel(&rows);
    setItemDelegate(new ClassPillDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(28);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
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

void DataTable::deleteSelected()
{
    leaveRowsOut(m_session, selectedRows());
}

std::vector<std::uint32_t> DataTable::selectedRows() const
{
    std::set<std::uint32_t> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(static_cast<std::uint32_t>(row));
    return {rows.begin(), rows.end()};
}

} // namespace netloom
