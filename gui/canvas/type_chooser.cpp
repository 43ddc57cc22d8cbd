// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/type_chooser.hpp"

#include "engine/graph/layer_fit.hpp"
#include "engine/losses/loss.hpp"
#include "gui/canvas/palette_list.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/widgets.hpp"

#include <QLayout>
#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr int chooserWidth = 260, chooserHeight = 340;
constexpr std::size_t mostOftenUsed = 6;

bool takesShape(const LayerType &layer, const Shape &shape)
{
    const NodeInfo &info = layer.info();
    const bool takesSeveral = info.inputs.size() > 1 || info.inputs.back().isRepeated;
    try {
        fitLayer(layer, withDefaults(info.params, {}), std::vector<Shape>(takesSeveral ? 2 : 1, shape));
        return true;
    } catch (const std::exception &) {
        return takesSeveral; // what its other inputs will be is not known
    }
}

bool takesShape(const LossType &loss, const Shape &shape, const DataSignature *signature)
{
    if (!signature)
        return true;
    const std::optional<Shape> part = loss.hasTarget() ? signature->partOfAnswer(shape) : std::optional(shape);
    return part && !loss.mismatch(*part, *signature);
}

} // namespace

bool fitsAtPort(const CanvasContent &content, const PortRef &port, bool isInput, const NodeInfo &type)
{
    if (isInput)
        return !type.outputs.empty();
    if (type.inputs.empty())
        return false;
    const std::optional<Shape> shape = content.analysis.shapeAt(port);
    if (!shape)
        return true;
    if (const LayerType *layer = layers().find(type.id))
        return takesShape(*layer, *shape);
    const LossType *loss = losses().find(type.id);
    return !loss || takesShape(*loss, *shape, content.signatureOrNull());
}

std::vector<std::string> oftenUsed(const GraphSpec &graph)
{
    std::map<std::string, int> uses;
    for (const char *usual : {"dense", "dropout", "conv", "maxpool", "batchnorm", "concat"})
        uses[usual] = 0;
    for (const Node &node : graph.nodes)
        ++uses[node.type];
    std::vector<std::pair<int, std::string>> ranked;
    for (const auto &[type, count] : uses)
        ranked.emplace_back(-count, type);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> types;
    for (const auto &[count, type] : ranked)
        if (types.size() < mostOftenUsed && type != "input" && type != "target")
            types.push_back(type);
    return types;
}

TypeChooser::TypeChooser(std::function<bool(const NodeInfo &)> fits, const CanvasContent &content, QWidget *parent)
    : SearchPopup(QStringLiteral("typeChooser"), tr("Layers that fit here"), tr("Search layers that fit"), parent),
      m_model(new PaletteModel(this)),
      m_list(new PaletteList(*m_model, this)),
      m_nothing(makeWrappedLabel(tr("No layer matches. Try a shorter word."), TextRole::Muted, this))
{
    m_model->setFilter(std::move(fits));
    m_model->setStarred(content.favourites);
    m_model->setOftenUsed(oftenUsed(*content.graph));
    m_list->setChoosesOnClick(true);
    m_list->setDragEnabled(false);
    layout()->addWidget(m_nothing);
    setList(m_list);
    resize(chooserWidth, chooserHeight);
    connect(m_list, &PaletteList::chosen, this, &TypeChooser::choose);
    find({});
}

void TypeChooser::find(const QString &words)
{
    m_model->setSearch(words);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setCurrentIndex(m_model->firstType());
}

void TypeChooser::takeMarked()
{
    if (const QString type = m_list->currentIndex().data(PaletteModel::TypeRole).toString(); !type.isEmpty())
        choose(type);
}

void TypeChooser::choose(const QString &type)
{
    emit chosen(type);
    close();
}

} // namespace netloom
