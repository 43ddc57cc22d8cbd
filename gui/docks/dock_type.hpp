// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "gui/app/session.hpp"

#include <QWidget>
#include <string>
#include <vector>

namespace netloom {

class RunController;

/// What a dock is made from.
struct DockContext {
    Session &session;
    RunController &runs;
};

enum class DockArea { Center, Left, Right, Bottom };

struct DockInfo {
    std::string id;    ///< objectName, and key of the kept window state
    std::string title; ///< NL_TEXT("Columns")
    DockArea area = DockArea::Center;
    std::vector<WorkflowStep> steps; ///< the rail steps that bring it up; one Center dock a step
};

/// A kind of dock or page. One .cpp in gui/docks and one word in its list; the main window does the rest.
class DockType
{
public:
    virtual ~DockType() = default;
    virtual const DockInfo &info() const = 0;
    virtual QWidget *make(const DockContext &context) const = 0; ///< owned by the caller
};

const Catalogue<DockType> &docks();

} // namespace netloom
