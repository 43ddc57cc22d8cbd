// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"

#include <QWidget>

class QListView;
class QStackedLayout;
class QTableView;

namespace netloom {

class Depictor;
class DrawingDelegate;
class GeneratedDrawings;
class GeneratedModel;
class JobTracker;
class SortedRows;
class TileDelegate;

/// What a model wrote as a table, or as a gallery of drawings: both in the same order, with the same choice of rows.
class GeneratedList : public QWidget
{
    Q_OBJECT
public:
    explicit GeneratedList(JobTracker &jobs, QWidget *parent = nullptr);

    /// depictor: null where nobody draws such rows. New ones stand first.
    void setRows(GeneratedRowsPtr rows, const Depictor *depictor);
    const GeneratedModel &model() const { return *m_model; }
    GeneratedDrawings &drawings() { return *m_drawings; }

    enum class Look { Table, Gallery };
    void setLook(Look look);
    void setProperty(const std::string &name);            ///< that a tile tells
    void sortLike(const std::vector<std::size_t> &order); ///< the numbers of all rows, the first first
    void sortNewFirst();
    std::vector<std::size_t> order() const;                        ///< of all rows, as they are seen
    int currentRow() const;                                        ///< -1: none
    void step(int rows);                                           ///< makes one further down the current one
    int currentPlace() const;                                      ///< as it is seen, from 0; -1: none
    std::vector<std::pair<QString, QString>> currentFacts() const; ///< its numbers, each with its name
    void retranslate();

public slots:
    void copy(); ///< the chosen rows as people write them, a line each; Edit > Copy, too

signals:
    void sortedByColumn();
    void currentChanged(); ///< another row
    void opened();         ///< the current row, to be seen large

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *makeTable();
    QListView *makeGallery();
    void addActions(QWidget *view);
    void fitColumns();
    void fitTiles();

    GeneratedModel *m_model;
    SortedRows *m_sorted;
    GeneratedDrawings *m_drawings;
    QTableView *m_table = nullptr;
    QListView *m_gallery = nullptr;
    DrawingDelegate *m_cells;
    TileDelegate *m_tiles = nullptr;
    QStackedLayout *m_stack;
    QAction *m_copy, *m_open;
};

} // namespace netloom
