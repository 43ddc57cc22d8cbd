// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/association.hpp"

#include <QString>
#include <QTableView>
#include <vector>

namespace netloom {

/// "Pearson r", "correlation ratio", "Cramér's V".
QString associationName(AssociationKind kind);

/// How strongly each pair of columns goes together: the stronger, the fuller the colour, with the figure in the cell, so
/// that no colour is needed. A table to the keyboard and to assistive technology; a chosen cell says which pair.
class AssociationView : public QTableView
{
    Q_OBJECT
public:
    explicit AssociationView(QWidget *parent = nullptr);
    void setTable(const AssociationTable &table, const std::vector<QString> &names);
    void choose(int a, int b); ///< columns of the data

signals:
    void pairChosen(int a, int b); ///< columns of the data

private:
    class Model;
    Model *m_model = nullptr;
};

} // namespace netloom
