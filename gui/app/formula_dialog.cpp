// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/formula_dialog.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t shownValues = 6;
/// Enough to see how many are missing, and no wait while one types.
constexpr std::size_t triedRows = 20'000;

QVBoxLayout *field(const QString &title, QWidget *editor, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    QLabel *label = makeLabel(title, TextRole::Secondary, parent);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addWidget(editor);
    return column;
}

} // namespace

QString inFormula(const std::string &column)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_.]*$"));
    const QString name = qstr(column);
    const bool isWord = plain.match(name).hasMatch() && name != u"and" && name != u"or" && name != u"not";
    return isWord ? name : QStringLiteral("[%1]").arg(name);
}

FormulaDialog::FormulaDialog(DatasetPtr data, const DerivedColumn &known, QWidget *parent)
    : QDialog(parent),
      m_data(std::move(data)),
      m_isNew(known.name.empty()),
      m_name(new QLineEdit(qstr(known.name), this)),
      m_formula(new QLineEdit(qstr(known.formula), this)),
      m_columns(new QListWidget(this)),
      m_values(makeWrappedLabel({}, TextRole::Mono, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this))
{
    setObjectName(QStringLiteral("formulaDialog"));
    setWindowTitle(m_isNew ? tr("New column") : tr("Change %1").arg(qstr(known.name)));
    nameWidget(m_name, QStringLiteral("columnName"), tr("Column name"));
    nameWidget(m_formula, QStringLiteral("formula"), tr("Formula"));
    nameWidget(m_values, QStringLiteral("formulaValues"), tr("First values"));
    m_name->setReadOnly(!m_isNew);
    m_name->setPlaceholderText(QStringLiteral("bmi"));
    m_formula->setPlaceholderText(QStringLiteral("mass / height^2"));
    m_formula->setFont(monoFont());
    m_values->setMinimumHeight(m_values->fontMetrics().height() * 2);

    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addLayout(field(tr("Column name"), m_name, this));
    left->addLayout(field(tr("Formula"), m_formula, this));
    left->addWidget(
        makeWrappedLabel(tr("+ - * / ^, comparisons, and, or, not, a ? b : c; sqrt, exp, ln, log10, log2, abs, sin, "
                            "cos, tan, min, max, hypot, floor, ceil, round, mod, missing. Words stand in quotes: "
                            "sex == \"female\"."),
                         TextRole::Secondary, this));
    left->addWidget(makeLabel(tr("First values"), TextRole::Secondary, this));
    left->addWidget(m_values);
    left->addWidget(m_trouble);
    left->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(makeColumnList());
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(m_isNew ? tr("Add the column") : tr("Change it"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_take->setDefault(true); // it can be undone
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->setSpacing(14);
    whole->addLayout(row, 1);
    whole->addWidget(buttons);
    resize(640, 380);
    connect(m_name, &QLineEdit::textChanged, this, &FormulaDialog::look);
    connect(m_formula, &QLineEdit::textChanged, this, &FormulaDialog::look);
    (m_isNew ? m_name : m_formula)->setFocus();
    look();
}

QWidget *FormulaDialog::makeColumnList()
{
    auto *box = new QWidget(this);
    nameWidget(m_columns, QStringLiteral("formulaColumns"), tr("Columns to use"));
    m_columns->setToolTip(tr("A double click puts the column into the formula"));
    for (const Column &column : m_data->columns)
        if (column.type != ColumnType::Tensor)
            m_columns->addItem(qstr(column.name));
    connect(m_columns, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { insertColumn(m_columns->row(item)); });
    auto *column = field(tr("Columns to use"), m_columns, box);
    column->setContentsMargins(0, 0, 0, 0);
    box->setLayout(column);
    box->setFixedWidth(190);
    return box;
}

void FormulaDialog::insertColumn(int row)
{
    m_formula->insert(inFormula(m_columns->item(row)->text().toStdString()));
    m_formula->setFocus();
}

DerivedColumn FormulaDialog::column() const
{
    return {m_name->text().trimmed().toStdString(), m_formula->text().trimmed().toStdString()};
}

void FormulaDialog::look()
{
    const DerivedColumn wanted = column();
    m_values->clear();
    m_trouble->clear();
    bool isGood = !wanted.name.empty() && !wanted.formula.empty();
    if (m_isNew && m_data->find(wanted.name) >= 0) {
        m_trouble->setText(tr("There is a column of that name already. Choose another one."));
        isGood = false;
    } else if (!wanted.formula.empty()) {
        try {
            Formula formula(wanted.formula, *m_data);
            QStringList values;
            std::size_t missing = 0;
            const std::size_t rows = std::min(m_data->rows, triedRows);
            for (std::size_t i = 0; i < rows; ++i) {
                const double value = formula.at(i);
                missing += std::isnan(value) ? 1 : 0;
                if (i < shownValues)
                    values << (std::isnan(value) ? tr("missing") : QString::number(value, 'g', 5));
            }
            m_values->setText(values.join(QStringLiteral("   ")));
            if (missing == rows)
                m_trouble->setText(tr("It gives no value in any row that was tried."));
        } catch (const Error &error) {
            m_trouble->setText(shown(error.message()));
            isGood = false;
        }
    }
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    m_take->setEnabled(isGood);
}

} // namespace netloom
