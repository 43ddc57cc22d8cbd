// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/runs_model.hpp"

#include "engine/metrics/metric.hpp"
#include "gui/plots/plot.hpp"
#include "gui/run/metric_store.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

const EpochSummary *bestEpoch(const RunRecord &run)
{
    const auto found = std::find_if(run.epochs.begin(), run.epochs.end(),
                                    [&run](const EpochSummary &epoch) { return epoch.epoch == run.checkpoint.bestEpoch; });
    if (found != run.epochs.end())
        return &*found;
    return run.epochs.empty() ? nullptr : &run.epochs.back();
}

double metricOf(const EpochSummary &epoch, const std::string &id)
{
    for (const auto &[name, value] : epoch.metrics)
        if (name == id)
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

QString whenText(const std::string &utc)
{
    const QDateTime when = QDateTime::fromString(qstr(utc), Qt::ISODate).toLocalTime();
    return when.isValid() ? QLocale().toString(when, QLocale::ShortFormat) : qstr(utc);
}

} // namespace

void RunsModel::setRuns(const std::vector<RunPtr> &runs)
{
    beginResetModel();
    m_runs.assign(runs.rbegin(), runs.rend());
    m_metric.clear();
    for (const RunPtr &run : m_runs)
        if (m_metric.empty() && !run->epochs.empty() && !run->epochs.back().metrics.empty())
            m_metric = run->epochs.back().metrics.front().first;
    endResetModel();
}

RunPtr RunsModel::run(const QModelIndex &index) const
{
    return index.isValid() ? m_runs[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex RunsModel::indexOf(std::uint32_t number) const
{
    for (std::size_t row = 0; row < m_runs.size(); ++row)
        if (m_runs[row]->number == number)
            return index(static_cast<int>(row), 0);
    return {};
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const RunPtr entry = run(index);
    if (!entry)
        return {};
    const EpochSummary *best = bestEpoch(*entry);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::FontRole && index.column() != NameColumn)
        return numberFont();
    if (role == Qt::ToolTipRole)
        return tr("%1: begun %2, %3 epochs, best loss %4")
            .arg(titleOf(*entry), whenText(entry->startedAt))
            .arg(entry->epochs.size())
            .arg(best ? shortNumber(MetricStore::decidingLoss(*best)) : shortNumber(NAN));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return titleOf(*entry);
    case LossColumn:
        return best ? shortNumber(MetricStore::decidingLoss(*best)) : QString();
    case MetricColumn:
        return best ? shortNumber(metricOf(*best, m_metric)) : QString();
    case EpochsColumn:
        return static_cast<qlonglong>(entry->epochs.size());
    case WhenColumn:
        return whenText(entry->startedAt);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section == LossColumn)
        return tr("The lowest validation loss (training loss where there is no validation part).");
    if (role == Qt::ToolTipRole && section == MetricColumn)
        return tr("Of the best epoch, on the validation part; the Evaluate page judges the test part.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Run");
    case LossColumn:
        return tr("Best loss");
    case MetricColumn: {
        const MetricType *type = metrics().find(m_metric);
        return type ? shown(type->info().label) : tr("Metric");
    }
    case EpochsColumn:
        return tr("Epochs");
    case WhenColumn:
        return tr("Begun");
    default:
        return {};
    }
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? usual | Qt::ItemIsEditable : usual;
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const RunPtr entry = run(index);
    const QString name = value.toString().trimmed();
    if (!entry || role != Qt::EditRole || index.column() != NameColumn || name.isEmpty())
        return false;
    emit renamed(entry->number, name);
    return true;
}

} // namespace netloom
