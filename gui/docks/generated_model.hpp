// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"
#include "plugins/api/depiction.hpp"

#include <QAbstractTableModel>
#include <map>

namespace netloom {

/// What a model wrote, as a table: its drawing, the row as people write it, what became of it, its properties, how likely it
/// was. Drawings come one by one, as the table asks for those that are seen.
class GeneratedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< numbers as numbers
        DrawingRole,                 ///< bool: the cell is to be drawn by whoever has the depictions
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(GeneratedRowsPtr rows, bool hasDrawings);
    const GeneratedRowsPtr &rows() const { return m_rows; }
    void setDrawing(int row, std::optional<Depiction> drawing); ///< nothing: there can be none
    /// Null while it is not there; of none that there can be.
    const Depiction *drawing(int row) const;
    bool wantsDrawing(int row) const;

    int standingColumn() const { return m_hasDrawings ? 2 : 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind { Drawing, Written, Standing, Property, Likelihood };
    struct Place {
        Kind kind;
        std::size_t property = 0;
    };
    Place placeOf(int column) const;
    double numberAt(std::size_t row, const Place &place) const;
    QString words(std::size_t row, const Place &place) const;
    std::vector<const Column *> properties() const;

    GeneratedRowsPtr m_rows;
    bool m_hasDrawings = false;
    std::map<int, std::optional<Depiction>> m_drawings;
};

} // namespace netloom
