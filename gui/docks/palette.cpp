// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/palette_dock.hpp"

namespace netloom {

namespace {

class PaletteType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{
            "palette", NL_TEXT("Layers"), DockArea::Left, {WorkflowStep::Network, WorkflowStep::Train}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new PaletteDock(context); }
};

} // namespace

namespace all_docks {
const DockType &palette()
{
    static const PaletteType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
