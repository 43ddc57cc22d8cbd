// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/palette_model.hpp"

#include "gui/canvas/canvas_view.hpp"
#include "gui/theme/translate.hpp"

#include <QMimeData>
#include <algorithm>

namespace netloom {

namespace {

/// Layers first: Input, Target and the loss come with the data, and are seldom taken from here.
constexpr NodeCategory order[] = {NodeCategory::Linear,        NodeCategory::Convolution, NodeCategory::Pooling,
                                  NodeCategory::Normalisation, NodeCategory::Activation,  NodeCategory::Regularisation,
                                  NodeCategory::Recurrent,     NodeCategory::Attention,   NodeCategory::Graph,
                                  NodeCategory::Shape,         NodeCategory::Merge,       NodeCategory::Loss,
                                  NodeCategory::Data};

QString tipOf(const NodeInfo &type)
{
    QString tip =
        QStringLiteral("<p><b>%1</b></p><p>%2</p>").arg(shown(type.label).toHtmlEscaped(), shown(type.help).toHtmlEscaped());
    if (!type.formula.empty())
        tip += QStringLiteral("<p><code>%1</code></p>").arg(qstr(type.formula).toHtmlEscaped());
    return tip;
}

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent)
{
    rebuild();
}

void PaletteModel::setSearch(const QString &words)
{
    if (m_search == words.trimmed())
        return;
    m_search = words.trimmed();
    rebuild();
}

void PaletteModel::setFilter(std::function<bool(const NodeInfo &)> passes)
{
    m_passes = std::move(passes);
    rebuild();
}

void PaletteModel::setFavourites(std::vector<std::string> types)
{
    m_favourites = std::move(types);
    rebuild();
}

void PaletteModel::retranslate()
{
    rebuild();
}

bool PaletteModel::matches(const NodeInfo &type) const
{
    if (m_passes && !m_passes(type))
        return false;
    const auto says = [this](const QString &text) { return text.contains(m_search, Qt::CaseInsensitive); };
    return m_search.isEmpty() || says(shown(type.label)) || says(qstr(type.id)) ||
           says(shown(categoryName(type.category))) || says(shown(type.help));
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const std::string &id : m_favourites)
        if (const NodeInfo *type = findNodeType(id); type && m_search.isEmpty() && matches(*type)) {
            if (m_rows.empty())
                m_rows.push_back({type->category, nullptr, true});
            m_rows.push_back({type->category, type, true});
        }
    for (const NodeCategory category : order) {
        const std::size_t heading = m_rows.size();
        m_rows.push_back({category, nullptr});
        for (const NodeInfo *type : nodeTypes())
            if (type->category == category && matches(*type))
                m_rows.push_back({category, type});
        if (m_rows.size() == heading + 1)
            m_rows.pop_back();
    }
    endResetModel();
}

QModelIndex PaletteModel::firstType() const
{
    int best = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const NodeInfo *type = m_rows[static_cast<std::size_t>(row)].type;
        if (!type)
            continue;
        if (best < 0)
            best = row;
        if (shown(type->label).startsWith(m_search, Qt::CaseInsensitive) ||
            qstr(type->id).startsWith(m_search, Qt::CaseInsensitive))
            return index(row);
    }
    return best < 0 ? QModelIndex() : index(best);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (row.type)
            return shown(row.type->label);
        return row.isOfFavourites ? tr("Often used") : shown(categoryName(row.category));
    case Qt::ToolTipRole:
        return row.type ? QVariant(tipOf(*row.type)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return row.type ? QVariant(shown(row.type->help)) : QVariant();
    case TypeRole:
        return row.type ? QVariant(qstr(row.type->id)) : QVariant();
    case CategoryRole:
        return static_cast<int>(row.category);
    case IsHeadingRole:
        return row.type == nullptr;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.data(IsHeadingRole).toBool())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PaletteModel::mimeTypes() const
{
    return {nodeMimeType};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(nodeMimeType, indexes.front().data(TypeRole).toString().toUtf8());
    return data;
}

} // namespace netloom
