// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/recipe_dock.hpp"

namespace netloom {

namespace {

class RecipeType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"recipe", NL_TEXT("Recipe"), DockArea::Right, {WorkflowStep::Train}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new RecipeDock(context); }
};

} // namespace

namespace all_docks {
const DockType &recipe()
{
    static const RecipeType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
