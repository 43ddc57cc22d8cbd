// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace netloom {

/// What is done with each feature before the network sees it. Editing a cell edits the project's plan.
class PrepareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PrepareModel(Session &session, QObject *parent = nullptr);

    enum Column { Name, Kind, Missing, Scaling, Gives, ColumnCount };
    enum Role { ChoicesRole = Qt::UserRole + 1, KeyRole }; ///< QList<pair<key, title>> and the chosen key
    using Choice = std::pair<QString, QString>;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int rowOf(const std::string &column) const; ///< -1 when it is no feature
    const PreparationPlan::ForColumn &plan(int row) const { return m_plan.features[static_cast<std::size_t>(row)]; }

private:
    void reload();
    QList<Choice> choices(const PreparationPlan::ForColumn &column, int kind) const;
    bool holdsPictures(const std::string &column) const;
    QString chosen(const PreparationPlan::ForColumn &column, int kind) const;

    Session &m_session;
    PreparationPlan m_plan;
};

/// Offers a cell's choices in a list.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace netloom
