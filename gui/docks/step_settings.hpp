// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QScrollArea>

namespace netloom {

class ParamForm;

/// The steps of one feature, each with what it does and the form of its settings. An edit is one undo step.
class StepSettings : public QScrollArea
{
    Q_OBJECT
public:
    explicit StepSettings(Session &session, QWidget *parent = nullptr);

    /// Shows the steps of this column; nothing when it is no feature.
    void showSteps(const std::string &column);

private:
    const PreparationPlan::ForColumn *plan() const;
    void build();
    void edit(std::size_t step, const QString &key, const ParamValue &value);

    Session &m_session;
    std::string m_column;
    std::vector<std::string> m_steps; ///< what the body was built for
    std::vector<ParamForm *> m_forms; ///< one a step; null for one without settings
};

} // namespace netloom
