// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/proposer.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// One-hot coding more categories than this costs more inputs than a column is likely to be worth.
constexpr std::size_t mostCategories = 256;

bool isAllMissing(const Column &column, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row)
        if (!column.isMissing(row))
            return false;
    return true;
}

} // namespace

ColumnChooser::ColumnChooser(const Dataset &data, const NewProjectOptions &options)
    : m_data(data),
      m_options(options),
      m_roles(data.roles.size() == data.columns.size() ? data.roles : guessRoles(data)),
      m_isAsked(data.columns.size(), false)
{
}

void ColumnChooser::takeTargets()
{
    if (m_options.targets.empty())
        return;
    for (ColumnRole &role : m_roles)
        if (role == ColumnRole::Target)
            role = ColumnRole::Feature;
    for (const std::string &name : m_options.targets) {
        const auto index = static_cast<std::size_t>(m_data.at(name));
        m_roles[index] = ColumnRole::Target;
        m_isAsked[index] = true;
    }
}

void ColumnChooser::takeFeatures()
{
    if (m_options.features.empty())
        return;
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        if (m_roles[i] == ColumnRole::Feature) {
            m_roles[i] = ColumnRole::Ignored;
            m_isAsked[i] = true;
        }
    for (const std::string &name : m_options.features) {
        const auto index = static_cast<std::size_t>(m_data.at(name));
        if (m_roles[index] == ColumnRole::Target)
            throw Error(ErrorKind::Usage, m_data.provenance.title,
                        text(NL_TEXT("'{1}' cannot be a feature and the target at once. Name it once."),
                             m_data.columns[index].name));
        m_roles[index] = ColumnRole::Feature;
        m_isAsked[index] = true;
    }
}

void ColumnChooser::takePrepared()
{
    for (const NewProjectOptions::ForColumn &wanted : m_options.preparation) {
        const auto index = static_cast<std::size_t>(m_data.at(wanted.column));
        if (m_roles[index] == ColumnRole::Target)
            throw Error(ErrorKind::Usage, m_data.provenance.title,
                        text(NL_TEXT("'{1}' is the target, for which no steps can be chosen. Take its steps away."),
                             m_data.columns[index].name));
        m_roles[index] = ColumnRole::Feature;
        m_isAsked[index] = true;
    }
}

void ColumnChooser::takeSplitColumn()
{
    const bool isGroup = m_options.split.isByGroup();
    if ((!isGroup && m_options.split.method != SplitMethod::Time) || m_options.split.keepsEqualRowsTogether())
        return;
    const auto index = static_cast<std::size_t>(m_data.at(m_options.split.column));
    if (m_roles[index] == ColumnRole::Target)
        return; // splitting by the target is odd, but it stays the target
    m_roles[index] = isGroup ? ColumnRole::Group : ColumnRole::Time;
    m_isAsked[index] = true;
}

void ColumnChooser::leaveOut(std::vector<Text> &remarks)
{
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        const Column &column = m_data.columns[i];
        if (m_isAsked[i])
            continue;
        if (m_roles[i] == ColumnRole::Id) {
            remarks.push_back(text(NL_TEXT("{1} is left out: it looks like an identifier."), column.name));
        } else if (m_roles[i] == ColumnRole::Group) {
            remarks.push_back(
                text(NL_TEXT("{1} is left out of the inputs: it says which rows belong together."), column.name));
        } else if (m_roles[i] == ColumnRole::Time) {
            remarks.push_back(text(NL_TEXT("{1} is left out of the inputs: it says when a row was taken."), column.name));
        } else if (column.type == ColumnType::Text && m_roles[i] == ColumnRole::Ignored) {
            remarks.push_back(text(NL_TEXT("{1} is left out: it holds free text."), column.name));
        } else if (m_roles[i] == ColumnRole::Feature && isAllMissing(column, m_data.rows)) {
            m_roles[i] = ColumnRole::Ignored;
            remarks.push_back(text(NL_TEXT("{1} is left out: every row lacks it."), column.name));
        } else if (m_roles[i] == ColumnRole::Feature && column.categories.size() > mostCategories) {
            m_roles[i] = ColumnRole::Ignored;
            remarks.push_back(text(NL_TEXT("{1} is left out: its {2} categories would need an input each."), column.name,
                                   column.categories.size()));
        }
    }
}

std::vector<DataSetup::ForColumn> ColumnChooser::choose(std::vector<Text> &remarks)
{
    takeTargets();
    takeSplitColumn();
    takeFeatures();
    takePrepared();
    leaveOut(remarks);
    std::vector<DataSetup::ForColumn> columns;
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        columns.push_back({m_data.columns[i].name, m_data.columns[i].type, m_roles[i]});
    for (const NewProjectOptions::ForColumn &wanted : m_options.preparation) {
        DataSetup::ForColumn &column = columns[static_cast<std::size_t>(m_data.at(wanted.column))];
        const bool areIds = !wanted.steps.empty() && wanted.steps.back().step == "tokens";
        if (column.type == ColumnType::Text && !areIds) // one value a cell
            column.type = ColumnType::Category;
    }
    return columns;
}

} // namespace netloom
