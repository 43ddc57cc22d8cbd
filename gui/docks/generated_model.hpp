// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"

#include <QAbstractTableModel>

namespace netloom {

/// What a model wrote, as a table: its drawing, the row as people write it, what became of it, its properties, how likely it
/// was. The drawing itself is a delegate's work: its column only keeps the place.
class GeneratedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< numbers as numbers
        RowRole,                     ///< the number of the row, however a view sorts it
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(GeneratedRowsPtr rows, bool hasDrawings);
    const GeneratedRowsPtr &rows() const { return m_rows; }
    bool hasDrawings() const { return m_hasDrawings; } ///< in the first column
    int writtenColumn() const { return m_hasDrawings ? 1 : 0; }
    int standingColumn() const { return writtenColumn() + 1; }
    int columnOf(const std::string &property) const; ///< -1: there is none of that name

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
    struct Property {
        const Column *column;
        bool isWhole; ///< all its numbers are: 3 rings, not 3.000
    };

    GeneratedRowsPtr m_rows;
    std::vector<Property> m_properties;
    bool m_hasDrawings = false;
};

} // namespace netloom
