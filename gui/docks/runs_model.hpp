// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/run_record.hpp"

#include <QAbstractTableModel>
#include <string>
#include <vector>

namespace netloom {

/// The finished runs as a table, newest first: name, best loss, main metric, epochs, when. The name can be edited.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ColumnOf { NameColumn, LossColumn, MetricColumn, EpochsColumn, WhenColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const std::vector<RunPtr> &runs);
    RunPtr run(const QModelIndex &index) const; ///< null when the index is not valid
    QModelIndex indexOf(std::uint32_t number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void renamed(std::uint32_t number, const QString &name);

private:
    std::vector<RunPtr> m_runs;
    std::string m_metric; ///< id of the metric that the column shows
};

} // namespace netloom
