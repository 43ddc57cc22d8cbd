// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/step_settings.hpp"

#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QVBoxLayout>

namespace netloom {

StepSettings::StepSettings(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    nameWidget(this, QStringLiteral("stepSettings"), tr("Settings of the steps"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
}

const PreparationPlan::ForColumn *StepSettings::plan() const
{
    for (const PreparationPlan::ForColumn &feature : m_session.project().preparation.features)
        if (feature.column == m_column)
            return &feature;
    return nullptr;
}

void StepSettings::showSteps(const std::string &column)
{
    m_column = column;
    const PreparationPlan::ForColumn *feature = plan();
    std::vector<std::string> steps;
    if (feature)
        for (const StepChoice &choice : feature->steps)
            steps.push_back(choice.step);
    if (steps != m_steps || !widget()) {
        m_steps = std::move(steps);
        build();
    }
    for (std::size_t i = 0; i < m_forms.size(); ++i)
        if (m_forms[i])
            m_forms[i]->setParams(feature->steps[i].params);
}

void StepSettings::build()
{
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    m_forms.assign(m_steps.size(), nullptr);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const StepType *type = prepareSteps().find(m_steps[i]);
        if (!type)
            continue; // of a newer version: it is kept, but what it takes is not known
        column->addWidget(new SectionTitle(shown(type->info().label), body));
        column->addWidget(makeWrappedLabel(shown(type->info().help), TextRole::Secondary, body));
        if (type->info().params.empty())
            continue;
        m_forms[i] = new ParamForm(body);
        m_forms[i]->setObjectName(QStringLiteral("stepForm.%1").arg(qstr(m_steps[i])));
        m_forms[i]->setSpecs(type->info().params, {});
        connect(m_forms[i], &ParamForm::edited, this,
                [this, i](const QString &key, const ParamValue &value) { edit(i, key, value); });
        column->addWidget(m_forms[i]);
    }
    column->addStretch(1);
    setWidget(body); // the old one is deleted with its forms
}

void StepSettings::edit(std::size_t step, const QString &key, const ParamValue &value)
{
    Project project = m_session.project();
    for (PreparationPlan::ForColumn &feature : project.preparation.features)
        if (feature.column == m_column && step < feature.steps.size())
            feature.steps[step].params.set(key.toStdString(), value);
    m_session.edit(tr("prepare %1 another way").arg(qstr(m_column)), std::move(project),
                   QStringLiteral("step/%1/%2/%3").arg(qstr(m_column), qstr(m_steps[step]), key));
}

} // namespace netloom
