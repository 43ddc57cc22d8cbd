// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/network_view.hpp"

namespace netloom {

namespace {

class NetworkPageType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{
            "network_page", NL_TEXT("Network"), DockArea::Center, {WorkflowStep::Network, WorkflowStep::Train}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new NetworkView(context); }
};

} // namespace

namespace all_docks {
const DockType &network_page()
{
    static const NetworkPageType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
