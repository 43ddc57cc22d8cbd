// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

namespace netloom {

/// The project on other rows or columns than before: a generator with other settings, a second file beside the rows. What
/// the person said of columns that are still there is kept, new ones get the role that the data propose; task, preparation
/// and the ends of the network follow. Without its target it becomes what is proposed for the data.
/// Throws Error (Usage) where a formula of the project no longer works.
Project onOtherRows(Project project, const Dataset &data);

} // namespace netloom
