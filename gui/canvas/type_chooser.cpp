// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/type_chooser.hpp"

#include "engine/graph/layer_fit.hpp"
#include "engine/losses/loss.hpp"
#include "gui/canvas/palette_list.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/widgets.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr int chooserWidth = 260, chooserHeight = 340;
constexpr std::size_t mostFavourites = 6;

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
    const std::optional<Shape> part = signature->partOfAnswer(shape);
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
        if (types.size() < mostFavourites && type != "input" && type != "target")
            types.push_back(type);
    return types;
}

TypeChooser::TypeChooser(std::function<bool(const NodeInfo &)> fits, const std::vector<std::string> &favourites,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_search(new QLineEdit(this)),
      m_model(new PaletteModel(this)),
      m_list(new PaletteList(*m_model, this))
{
    setObjectName(QStringLiteral("typeChooser"));
    setProperty("look", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Layers that fit here"));
    m_model->setFilter(std::move(fits));
    m_model->setFavourites(favourites);
    nameWidget(m_search, QStringLiteral("typeSearch"), tr("Search layers that fit"));
    m_search->setPlaceholderText(tr("Search layers that fit"));
    m_search->installEventFilter(this);
    m_list->setChoosesOnClick(true);
    m_list->setDragEnabled(false);
    QLabel *nothing = makeWrappedLabel(tr("No layer matches. Try a shorter word."), TextRole::Muted, this);
    nothing->setVisible(m_model->rowCount() == 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(nothing);
    column->addWidget(m_list, 1);
    resize(chooserWidth, chooserHeight);
    const auto pickFirst = [this] { m_list->setCurrentIndex(m_model->firstType()); };
    pickFirst();
    connect(m_search, &QLineEdit::textChanged, this, [this, nothing, pickFirst](const QString &words) {
        m_model->setSearch(words);
        nothing->setVisible(m_model->rowCount() == 0);
        pickFirst();
    });
    connect(m_list, &PaletteList::chosen, this, &TypeChooser::choose);
}

void TypeChooser::openAt(QPoint onScreen)
{
    const QRect room = screen()->availableGeometry();
    move(std::clamp(onScreen.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(onScreen.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void TypeChooser::choose(const QString &type)
{
    emit chosen(type);
    close();
}

/// The field has the keys, the list shows what they choose.
bool TypeChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *const key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString type = m_list->currentIndex().data(PaletteModel::TypeRole).toString(); !type.isEmpty())
            choose(type);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace netloom
