// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/inspector_dock.hpp"

namespace netloom {

namespace {

class InspectorType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{
            "inspector", NL_TEXT("Inspector"), DockArea::Right, {WorkflowStep::Network, WorkflowStep::Train}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new InspectorDock(context); }
};

} // namespace

namespace all_docks {
const DockType &inspector()
{
    static const InspectorType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
