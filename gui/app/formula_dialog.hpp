// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/derived.hpp"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace netloom {

/// Asks for a column by formula: its name, the formula, and what comes out in the first rows while one types.
class FormulaDialog : public QDialog
{
    Q_OBJECT
public:
    /// data: what the formula may use. known: the column to be changed, which keeps its name; empty for a new one.
    FormulaDialog(DatasetPtr data, const DerivedColumn &known, QWidget *parent = nullptr);
    DerivedColumn column() const;

private:
    QWidget *makeColumnList();
    void insertColumn(int row);
    void look();

    DatasetPtr m_data;
    bool m_isNew;
    QLineEdit *m_name, *m_formula;
    QListWidget *m_columns;
    QLabel *m_values, *m_trouble;
    QPushButton *m_take;
};

/// "height", or "[Cell size]" where a name is no plain word.
QString inFormula(const std::string &column);

} // namespace netloom
