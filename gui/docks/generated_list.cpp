// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_list.hpp"

#include "gui/docks/generated_delegates.hpp"
#include "gui/docks/generated_drawings.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/docks/sorted_rows.hpp"
#include "gui/theme/widgets.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QStyle>
#include <QTableView>
#include <algorithm>
#include <set>

namespace netloom {

namespace {
constexpr QSize drawingInTable{140, 84}; ///< px
constexpr int drawnRowHeight = 92, plainRowHeight = 28, leastColumn = 64, mostColumn = 236,
              besideText = 24; ///< room for the mark of the order

} // namespace

GeneratedList::GeneratedList(JobTracker &jobs, QWidget *parent)
    : QWidget(parent),
      m_model(new GeneratedModel(this)),
      m_sorted(new SortedRows(this)),
      m_drawings(new GeneratedDrawings(jobs, drawingInTable, this)),
      m_cells(new DrawingDelegate(*m_drawings, this)),
      m_copy(new QAction(this)),
      m_open(new QAction(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(GeneratedModel::SortRole);
    m_table = makeTable();
    m_gallery = makeGallery();
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_gallery);
    connect(m_copy, &QAction::triggered, this, &GeneratedList::copy);
    connect(m_open, &QAction::triggered, this, &GeneratedList::opened);
    connect(m_drawings, &GeneratedDrawings::drawn, this, [this] {
        m_table->viewport()->update();
        m_gallery->viewport()->update();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GeneratedList::currentChanged);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (column < 0)
            return;
        m_sorted->sortBy(column, order);
        emit sortedByColumn();
    });
}

QTableView *GeneratedList::makeTable()
{
    auto *table = new QTableView(this);
    table->setModel(m_sorted);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(true);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addActions(table);
    return table;
}

QListView *GeneratedList::makeGallery()
{
    auto *gallery = new QListView(this);
    gallery->setModel(m_sorted);
    gallery->setSelectionModel(m_table->selectionModel());
    gallery->setSelectionBehavior(QAbstractItemView::SelectRows);
    gallery->setSelectionMode(QAbstractItemView::ExtendedSelection);
    gallery->setFlow(QListView::LeftToRight);
    gallery->setWrapping(true);
    gallery->setResizeMode(QListView::Adjust);
    gallery->setUniformItemSizes(true);
    gallery->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    gallery->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tiles = new TileDelegate(*m_drawings, gallery);
    gallery->setItemDelegate(m_tiles);
    gallery->viewport()->installEventFilter(this);
    addActions(gallery);
    return gallery;
}

void GeneratedList::addActions(QWidget *view)
{
    view->addAction(m_open);
    view->addAction(m_copy);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(qobject_cast<QAbstractItemView *>(view), &QAbstractItemView::activated, this, &GeneratedList::opened);
}

void GeneratedList::retranslate()
{
    nameWidget(m_table, QStringLiteral("generated_rows"), tr("Generated rows"));
    nameWidget(m_gallery, QStringLiteral("generated_gallery"), tr("Gallery of the generated rows"));
    m_copy->setText(tr("Copy"));
    m_open->setText(tr("Show large"));
    m_copy->setObjectName(QStringLiteral("copy_generated"));
    m_open->setObjectName(QStringLiteral("open_generated"));
}

void GeneratedList::setRows(GeneratedRowsPtr rows, const Depictor *depictor)
{
    m_sorted->sortBy(-1, Qt::AscendingOrder); // the order of other rows
    m_model->setRows(rows, depictor != nullptr);
    m_drawings->setRows(std::move(rows), depictor);
    m_open->setEnabled(depictor != nullptr);
    m_table->setItemDelegateForColumn(0, depictor ? m_cells : nullptr);
    m_tiles->setStandingColumn(m_model->standingColumn());
    m_tiles->setProperty(-1, {});
    if (m_model->rowCount() == 0)
        return;
    fitColumns();
    sortNewFirst();
}

void GeneratedList::setLook(Look look)
{
    const bool isGallery = look == Look::Gallery;
    const QModelIndex current = m_table->currentIndex();
    m_drawings->setDrawingSize(isGallery ? TileDelegate::drawing : drawingInTable);
    m_stack->setCurrentIndex(isGallery ? 1 : 0);
    setFocusProxy(m_stack->currentWidget());
    if (current.isValid())
        isGallery ? m_gallery->scrollTo(current.siblingAtColumn(0)) : m_table->scrollTo(current);
}

void GeneratedList::setProperty(const std::string &name)
{
    m_tiles->setProperty(m_model->columnOf(name), QString::fromStdString(name));
    m_gallery->viewport()->update();
}

void GeneratedList::sortLike(const std::vector<std::size_t> &order)
{
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_sorted->sortLike(order);
    m_table->scrollToTop();
    m_gallery->scrollToTop();
}

void GeneratedList::sortNewFirst()
{
    const QSignalBlocker quiet(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSortIndicator(m_model->standingColumn(), Qt::DescendingOrder);
    m_sorted->sortBy(m_model->standingColumn(), Qt::DescendingOrder);
    m_table->scrollToTop();
    m_gallery->scrollToTop();
}

std::vector<std::size_t> GeneratedList::order() const
{
    return m_sorted->order();
}

int GeneratedList::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_sorted->mapToSource(current).row() : -1;
}

void GeneratedList::step(int rows)
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex next = m_sorted->index(current.row() + rows, std::max(0, current.column()));
    if (!next.isValid())
        return;
    m_table->setCurrentIndex(next);
    m_gallery->scrollTo(next.siblingAtColumn(0));
}

int GeneratedList::currentPlace() const
{
    return m_table->currentIndex().row();
}

std::vector<std::pair<QString, QString>> GeneratedList::currentFacts() const
{
    std::vector<std::pair<QString, QString>> facts;
    for (int column = m_model->standingColumn() + 1; column < m_model->columnCount(); ++column) {
        const QString value = m_table->currentIndex().siblingAtColumn(column).data().toString();
        if (!value.isEmpty())
            facts.emplace_back(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), value);
    }
    return facts;
}

bool GeneratedList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_gallery && watched == m_gallery->viewport())
        fitTiles();
    return QWidget::eventFilter(watched, event);
}

/// The tiles share the width, so that no strip at the right stays empty.
void GeneratedList::fitTiles()
{
    // The view keeps room for a scroll bar of the style's width, however narrow the style sheet makes it.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_gallery->verticalScrollBar());
    const int width = m_gallery->maximumViewportSize().width() - bar - 2; // nor may a tile touch the end
    const int tiles = std::max(1, width / TileDelegate::leastWidth);
    m_tiles->setWidth(std::max(TileDelegate::leastWidth, width / tiles));
    m_gallery->doItemsLayout();
}

void GeneratedList::copy()
{
    std::set<int> rows; // as they are seen, from the top
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    QStringList lines;
    for (const int row : rows)
        lines << m_sorted->index(row, m_model->writtenColumn()).data().toString();
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void GeneratedList::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_model->hasDrawings() ? drawnRowHeight : plainRowHeight);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + besideText, leastColumn, mostColumn));
    if (m_model->hasDrawings())
        m_table->setColumnWidth(0, drawingInTable.width() + 8);
}

} // namespace netloom
