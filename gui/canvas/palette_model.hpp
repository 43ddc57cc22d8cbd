// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/node_type.hpp"

#include <QAbstractListModel>
#include <QString>
#include <functional>
#include <string>
#include <vector>

namespace netloom {

/// The kinds of nodes as a list: a heading a category, its kinds below it. A search leaves what bears the word in its
/// name or help; a filter leaves what fits somewhere. What the person starred stands first, then, until there is a search,
/// what is often used; blocks of the library, where there are any, come before the kinds. Headings cannot be chosen; kinds
/// can be dragged (nodeMimeType), and blocks (blockMimeType).
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, CategoryRole, IsHeadingRole, IsStarredRole };

    explicit PaletteModel(QObject *parent = nullptr);

    void setSearch(const QString &words);
    void setFilter(std::function<bool(const NodeInfo &)> passes);
    void setStarred(std::vector<std::string> types);
    void setOftenUsed(std::vector<std::string> types);
    void setBlocks(std::vector<QString> names);
    /// What TypeRole says of a block, and of what it says the block's name; empty for a kind of node.
    static QString typeOfBlock(const QString &name) { return QStringLiteral("block:") + name; }
    static QString blockOfType(const QString &type);
    void retranslate();
    QModelIndex firstType() const; ///< best match of the search first; invalid when nothing matches

    QModelIndex indexOf(const QString &type) const; ///< in its category, or wherever it stands; invalid when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    enum class Section { Category, Starred, OftenUsed, Blocks };
    struct Row {
        NodeCategory category;
        const NodeInfo *type; ///< null: the section's heading, or a block
        Section section = Section::Category;
        QString block = {};
        bool isHeading() const { return !type && block.isEmpty(); }
    };
    void rebuild();
    void addSection(Section section, const std::vector<std::string> &types);
    bool matches(const NodeInfo &type) const;
    bool isStarred(const NodeInfo &type) const;
    bool isNamedSo(const NodeInfo &type) const; ///< its name begins with what is looked for
    std::vector<NodeCategory> categories() const;
    QString heading(const Row &row) const;

    QString m_search;
    std::function<bool(const NodeInfo &)> m_passes;
    std::vector<std::string> m_starred, m_oftenUsed;
    std::vector<QString> m_blocks;
    std::vector<Row> m_rows;
};

} // namespace netloom
