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
/// name or help; a filter leaves what fits somewhere, and favourites stand first until there is a search. Headings cannot be
/// chosen; kinds can be dragged (nodeMimeType).
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, CategoryRole, IsHeadingRole };

    explicit PaletteModel(QObject *parent = nullptr);

    void setSearch(const QString &words);
    void setFilter(std::function<bool(const NodeInfo &)> passes);
    void setFavourites(std::vector<std::string> types);
    void retranslate();
    QModelIndex firstType() const; ///< best match of the search first; invalid when nothing matches

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Row {
        NodeCategory category;
        const NodeInfo *type; ///< null: the category's heading
        bool isOfFavourites = false;
    };
    void rebuild();
    bool matches(const NodeInfo &type) const;

    QString m_search;
    std::function<bool(const NodeInfo &)> m_passes;
    std::vector<std::string> m_favourites;
    std::vector<Row> m_rows;
};

} // namespace netloom
