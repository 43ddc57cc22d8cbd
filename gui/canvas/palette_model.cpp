// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/palette_model.hpp"

#include "gui/canvas/block_library.hpp"
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
        tip += QStringLiteral("<p><code>%1</code></p>").arg(shown(type.formula).toHtmlEscaped());
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

void PaletteModel::setStarred(std::vector<std::string> types)
{
    m_starred = std::move(types);
    rebuild();
}

void PaletteModel::setOftenUsed(std::vector<std::string> types)
{
    m_oftenUsed = std::move(types);
    rebuild();
}

void PaletteModel::setBlocks(std::vector<QString> names)
{
    if (m_blocks == names)
        return;
    m_blocks = std::move(names);
    rebuild();
}

QString PaletteModel::blockOfType(const QString &type)
{
    const QString prefix = typeOfBlock({});
    return type.startsWith(prefix) ? type.mid(prefix.size()) : QString();
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
    return m_search.isEmpty() || says(shown(type.label)) || says(qstr(type.label)) || says(qstr(type.id)) ||
           says(shown(categoryName(type.category))) || says(shown(type.help));
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    addSection(Section::Starred, m_starred);
    if (m_search.isEmpty())
        addSection(Section::OftenUsed, m_oftenUsed);
    bool isFirst = true;
    for (const QString &block : m_blocks) {
        if (!block.contains(m_search, Qt::CaseInsensitive))
            continue;
        if (isFirst)
            m_rows.push_back({NodeCategory::Merge, nullptr, Section::Blocks});
        isFirst = false;
        m_rows.push_back({NodeCategory::Merge, nullptr, Section::Blocks, block});
    }
    for (const NodeCategory category : categories()) {
        const std::size_t heading = m_rows.size();
        m_rows.push_back({category, nullptr});
        for (const NodeInfo *type : nodeTypes())
            if (type->category == category && matches(*type) && (m_search.isEmpty() || !isStarred(*type)))
                m_rows.push_back({category, type});
        if (m_rows.size() == heading + 1)
            m_rows.pop_back();
    }
    endResetModel();
}

/// Those of which a kind begins with the word that is looked for come first.
std::vector<NodeCategory> PaletteModel::categories() const
{
    std::vector<NodeCategory> all(std::begin(order), std::end(order));
    if (!m_search.isEmpty())
        std::stable_partition(all.begin(), all.end(), [this](NodeCategory category) {
            const auto &types = nodeTypes();
            return std::any_of(types.begin(), types.end(), [&](const NodeInfo *type) {
                return type->category == category && matches(*type) && isNamedSo(*type);
            });
        });
    return all;
}

bool PaletteModel::isNamedSo(const NodeInfo &type) const
{
    const auto begins = [this](const QString &name) { return name.startsWith(m_search, Qt::CaseInsensitive); };
    return begins(shown(type.label)) || begins(qstr(type.label)) || begins(qstr(type.id));
}

void PaletteModel::addSection(Section section, const std::vector<std::string> &types)
{
    bool isFirst = true;
    for (const std::string &id : types) {
        const NodeInfo *type = findNodeType(id); // null: of a plug-in that is not there now
        if (!type || !matches(*type) || (section == Section::OftenUsed && isStarred(*type)))
            continue;
        if (isFirst)
            m_rows.push_back({type->category, nullptr, section});
        isFirst = false;
        m_rows.push_back({type->category, type, section});
    }
}

bool PaletteModel::isStarred(const NodeInfo &type) const
{
    return std::find(m_starred.begin(), m_starred.end(), type.id) != m_starred.end();
}

QString PaletteModel::heading(const Row &row) const
{
    return row.section == Section::Starred     ? tr("Favourites")
           : row.section == Section::OftenUsed ? tr("Often used")
           : row.section == Section::Blocks    ? tr("Your blocks")
                                               : shown(categoryName(row.category));
}

QModelIndex PaletteModel::firstType() const
{
    int best = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Row &each = m_rows[static_cast<std::size_t>(row)];
        if (each.isHeading())
            continue;
        if (best < 0)
            best = row;
        const NodeInfo *type = each.type;
        if (!type)
            continue;
        if (isNamedSo(*type))
            return index(row);
    }
    return best < 0 ? QModelIndex() : index(best);
}

QModelIndex PaletteModel::indexOf(const QString &type) const
{
    for (int row = rowCount() - 1; row >= 0; --row)
        if (index(row).data(TypeRole).toString() == type && !type.isEmpty())
            return index(row);
    return {};
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
        return row.isHeading() ? heading(row) : row.type ? shown(row.type->label) : row.block;
    case Qt::ToolTipRole:
        return row.isHeading() ? QVariant()
               : row.type      ? QVariant(tipOf(*row.type))
                               : QVariant(tr("A block that you keep in the library"));
    case Qt::AccessibleDescriptionRole:
        if (!row.type)
            return row.isHeading() ? QVariant() : QVariant(tr("A block that you keep in the library"));
        return isStarred(*row.type) ? tr("Favourite. %1").arg(shown(row.type->help)) : shown(row.type->help);
    case TypeRole:
        return row.isHeading() ? QVariant() : QVariant(row.type ? qstr(row.type->id) : typeOfBlock(row.block));
    case CategoryRole:
        return static_cast<int>(row.category);
    case IsHeadingRole:
        return row.isHeading();
    case IsStarredRole:
        return row.type && isStarred(*row.type);
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
    return {nodeMimeType, blockMimeType};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (indexes.isEmpty())
        return data;
    const QString type = indexes.front().data(TypeRole).toString(), block = blockOfType(type);
    if (block.isEmpty())
        data->setData(nodeMimeType, type.toUtf8());
    else
        data->setData(blockMimeType, block.toUtf8());
    return data;
}

} // namespace netloom
