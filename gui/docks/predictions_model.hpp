// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <QAbstractTableModel>

namespace netloom {

/// Predictions as a table: id, prediction, a probability a class (or a value a target), and why a row cannot be used.
class PredictionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { ShareRole = Qt::UserRole + 1 }; ///< a probability in [0, 1], on the cells that are drawn as bars
    using QAbstractTableModel::QAbstractTableModel;

    void setPredictions(Predictions predictions);
    const Predictions &predictions() const { return m_predictions; }
    std::size_t unusableRows() const { return m_unusable; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int firstValueColumn() const { return m_predictions.hasValueATarget() ? 1 : 2; }
    int valueColumns() const;
    int spreadColumns() const; ///< of an ensemble: a deviation a value, or how many networks choose another class

private:
    QVariant text(const Predictions::Row &row, int column) const;

    Predictions m_predictions;
    std::size_t m_unusable = 0;
};

} // namespace netloom
