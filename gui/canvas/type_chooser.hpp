// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"
#include "gui/canvas/canvas_content.hpp"
#include "gui/forms/search_popup.hpp"

#include <functional>
#include <string>
#include <vector>

namespace netloom {

class PaletteList;
class PaletteModel;
struct NodeInfo;

/// A list of kinds of nodes where a wire was let go: only what fits there, the person's favourites first, then the usual
/// ones; typing leaves what bears the word. Return takes the marked one, Escape or a click beside it none.
class TypeChooser : public SearchPopup
{
    Q_OBJECT
public:
    TypeChooser(std::function<bool(const NodeInfo &)> fits, const CanvasContent &content, QWidget *parent);

signals:
    void chosen(const QString &type);

protected:
    void find(const QString &words) override;
    void takeMarked() override;

private:
    void choose(const QString &type);

    PaletteModel *m_model;
    PaletteList *m_list;
    QWidget *m_nothing;
};

/// Whether a new node of that kind, with its usual settings, takes what this output gives; or, for an input port, gives
/// anything at all. What has no known shape fits everywhere.
bool fitsAtPort(const CanvasContent &content, const PortRef &port, bool isInput, const NodeInfo &type);

/// The kinds that a network has most of, filled up with those that most networks have.
std::vector<std::string> oftenUsed(const GraphSpec &graph);

} // namespace netloom
