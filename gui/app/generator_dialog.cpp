// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/generator_dialog.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "plugins/host/registry.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSpinBox>

namespace netloom {

namespace {

QSpinBox *makeNumber(const QString &objectName, const QString &label, int maximum, int value, QVBoxLayout *into)
{
    into->addWidget(makeLabel(label, TextRole::Secondary, nullptr));
    auto *box = new QSpinBox;
    box->setRange(1, maximum);
    box->setValue(value);
    nameWidget(box, objectName, label);
    into->addWidget(box);
    return box;
}

} // namespace

GeneratorDialog::GeneratorDialog(const Registry &registry, QWidget *parent)
    : QDialog(parent),
      m_generators(registry.allGenerators()),
      m_list(new QListWidget(this)),
      m_help(makeWrappedLabel({}, TextRole::Body, this)),
      m_formula(makeWrappedLabel({}, TextRole::Mono, this))
{
    setObjectName(QStringLiteral("generatorDialog"));
    setWindowTitle(tr("New from template"));
    nameWidget(m_list, QStringLiteral("generators"), tr("Templates"));
    for (const Generator *generator : m_generators)
        m_list->addItem(shown(generator->info().label));
    m_list->setFixedWidth(220);

    auto *side = new QVBoxLayout;
    side->setSpacing(6);
    side->addWidget(m_help);
    side->addWidget(m_formula);
    side->addSpacing(8);
    auto *numbers = new QHBoxLayout;
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    m_rows = makeNumber(QStringLiteral("rows"), tr("Rows"), 10'000'000, 500, left);
    m_seed = makeNumber(QStringLiteral("seed"), tr("Seed"), 1'000'000'000, 1, right);
    numbers->addLayout(left);
    numbers->addLayout(right);
    side->addLayout(numbers);
    side->addStretch();
    side->addWidget(makeWrappedLabel(
        tr("The data are simulated and labelled so wherever they show. A proposed network comes with them."),
        TextRole::Secondary, this));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *create = primaryButton(tr("Create"), buttons);
    buttons->addButton(create, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    create->setDefault(true);
    create->setEnabled(!m_generators.empty());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addLayout(side, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(620, 400);
    connect(m_list, &QListWidget::currentRowChanged, this, &GeneratorDialog::showChosen);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    m_list->setCurrentRow(0);
}

void GeneratorDialog::showChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const GeneratorInfo &info = m_generators[static_cast<std::size_t>(row)]->info();
    m_help->setText(shown(info.help));
    m_formula->setText(shown(info.formula));
    m_rows->setValue(static_cast<int>(info.rows));
}

QString GeneratorDialog::generator() const
{
    return qstr(m_generators[static_cast<std::size_t>(std::max(0, m_list->currentRow()))]->info().id);
}

std::int64_t GeneratorDialog::rows() const
{
    return m_rows->value();
}

std::uint64_t GeneratorDialog::seed() const
{
    return static_cast<std::uint64_t>(m_seed->value());
}

} // namespace netloom
