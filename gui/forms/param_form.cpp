// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/param_form.hpp"

#include "gui/forms/param_editor.hpp"
#include "gui/theme/tokens.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace netloom {

namespace {

QGridLayout *makeGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

ParamForm::ParamForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ParamForm::setSpecs(std::vector<ParamSpec> specs, Params params)
{
    m_params = std::move(params);
    if (!m_body || !isFormOf(specs)) {
        m_specs = std::move(specs);
        build();
    }
    setParams(m_params);
}

void ParamForm::setParams(const Params &params)
{
    m_params = params;
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        const auto found = params.all().find(m_specs[i].key);
        m_editors[i]->setValue(found == params.all().end() ? m_specs[i].defaultValue : found->second);
    }
}

bool ParamForm::hasTrouble() const
{
    return std::any_of(m_editors.begin(), m_editors.end(), [](const ParamEditor *editor) { return editor->hasTrouble(); });
}

void ParamForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_body) {
        build();
        setParams(m_params);
    }
}

bool ParamForm::isFormOf(const std::vector<ParamSpec> &specs) const
{
    return std::equal(
        specs.begin(), specs.end(), m_specs.begin(), m_specs.end(), [](const ParamSpec &a, const ParamSpec &b) {
            return a.key == b.key && a.label == b.label && a.type == b.type && a.choices == b.choices && a.help == b.help &&
                   a.minimum == b.minimum && a.maximum == b.maximum && a.defaultValue == b.defaultValue;
        });
}

void ParamForm::build()
{
    delete m_body;
    m_editors.clear();
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);

    auto *plain = new QWidget(m_body);
    auto *advanced = new QWidget(m_body);
    QGridLayout *plainGrid = makeGrid(plain);
    QGridLayout *advancedGrid = makeGrid(advanced);
    int plainCell = 0, advancedCell = 0;
    for (const ParamSpec &spec : m_specs) {
        auto *editor = new ParamEditor(spec, spec.isAdvanced ? advanced : plain);
        connect(editor, &ParamEditor::edited, this, &ParamForm::edited);
        connect(editor, &ParamEditor::troubleChanged, this, &ParamForm::troubleChanged);
        m_editors.push_back(editor);
        if (spec.isAdvanced)
            place(editor, advancedGrid, advancedCell);
        else
            place(editor, plainGrid, plainCell);
    }

    auto *more = new QToolButton(m_body);
    more->setObjectName(QStringLiteral("more"));
    more->setText(tr("More"));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("Shows the settings that are rarely changed"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setAutoRaise(true);
    more->setCheckable(true);
    const auto unfold = [this, more, advanced](bool isOpen) {
        m_isUnfolded = isOpen;
        more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        advanced->setVisible(isOpen);
    };
    connect(more, &QToolButton::toggled, this, unfold);
    more->setChecked(m_isUnfolded && advancedCell > 0);
    unfold(more->isChecked());
    more->setVisible(advancedCell > 0);
    plain->setVisible(plainCell > 0);

    column->addWidget(plain);
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addWidget(advanced);
}

void ParamForm::place(ParamEditor *editor, QGridLayout *grid, int &cell)
{
    if (editor->isWide() && cell % 2 == 1)
        ++cell;
    grid->addWidget(editor, cell / 2, cell % 2, 1, editor->isWide() ? 2 : 1, Qt::AlignTop);
    cell += editor->isWide() ? 2 : 1;
}

} // namespace netloom
