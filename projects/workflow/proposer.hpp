// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A network from the text or graph that a person gave, made whole for the data. Throws Error: Usage for a wrong word,
/// Graph (naming node and port) when it does not fit.
GraphSpec wholeNetwork(const NewProjectOptions &options, const DataSignature &signature);

/// Chooses roles and types of columns: what the person named first, then what the reader proposes, then what the data
/// say. Every decision that nobody asked for leaves a remark.
class ColumnChooser
{
public:
    ColumnChooser(const Dataset &data, const NewProjectOptions &options);

    std::vector<DataSetup::ForColumn> choose(std::vector<Text> &remarks);

private:
    void takeTargets();
    void takeFeatures();
    void takePrepared();
    void takeSplitColumn();
    void leaveOut(std::vector<Text> &remarks);

    const Dataset &m_data;
    const NewProjectOptions &m_options;
    std::vector<ColumnRole> m_roles;
    std::vector<bool> m_isAsked; ///< the person said what the column is for
};

} // namespace netloom
