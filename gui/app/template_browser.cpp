// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/template_browser.hpp"

#include "engine/graph/graph_analysis.hpp"
#include "gui/app/picture_preview.hpp"
#include "gui/docks/network_thumbnail.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace netloom {

namespace {

constexpr int leastPreview = 90, usualPreview = 160; ///< high: on a laptop at 200 % there is little room
constexpr int listWidth = 310;
constexpr QSize iconSize(104, 40);

/// What the program proposes when nobody asks for another network.
const NetworkTemplate &proposal()
{
    static const NetworkTemplate usual{
        .id = {}, .label = {}, .help = {}, .source = {}, .text = "dense 32 relu > dense 16 relu"};
    return usual;
}

NetworkPicture inColour(const GraphSpec &graph, const std::optional<DataSignature> &signature, bool isDark)
{
    CanvasContent content;
    content.graph = std::make_shared<const GraphSpec>(graph);
    content.signature = signature;
    content.analysis = analyse(graph, content.signatureOrNull());
    PictureOptions options;
    options.width = PictureWidth::TwoColumns;
    options.colours = isDark ? PictureColours::Dark : PictureColours::Colour;
    return {content, options};
}

QIcon iconOf(const NetworkTemplate &what, const Tokens &colours, double ratio)
{
    QPixmap picture(iconSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRectF room = QRectF(QPointF(), QSizeF(iconSize)).adjusted(2, 2, -2, -2);
    paintThumbnail(painter, room, networkFromTemplate(what, nullptr), colours);
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // not tinted where it is chosen
    return icon;
}

} // namespace

TemplateBrowser::TemplateBrowser(First first, QWidget *parent)
    : QWidget(parent),
      m_first(first),
      m_list(new QListWidget(this)),
      m_side(new QVBoxLayout),
      m_preview(new PicturePreview(inColour({}, {}, false), this)),
      m_help(makeWrappedLabel({}, TextRole::Body, this)),
      m_text(makeWrappedLabel({}, TextRole::Mono, this)),
      m_source(makeWrappedLabel({}, TextRole::Muted, this))
{
    nameWidget(m_list, QStringLiteral("templates"), tr("Templates"));
    m_list->setFixedWidth(listWidth);
    m_list->setIconSize(iconSize);
    m_list->setSpacing(1);
    const auto add = [&](const NetworkTemplate &what, const QString &label) {
        m_list->addItem(new QListWidgetItem(iconOf(what, tokens(palette()), devicePixelRatioF()), label));
    };
    if (first == First::Proposal)
        add(proposal(), tr("Proposed for the data"));
    for (const NetworkTemplate &what : networkTemplates())
        add(what, shown(what.label));
    m_preview->setMinimumSize(320, std::clamp(screen()->availableGeometry().height() / 5, leastPreview, usualPreview));
    m_side->setSpacing(8);
    m_side->addWidget(m_preview, 1);
    for (QLabel *label : {m_help, m_text, m_source})
        m_side->addWidget(label);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(m_list);
    columns->addLayout(m_side, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateBrowser::showChosen);
}

const NetworkTemplate *TemplateBrowser::chosen() const
{
    const int row = m_list->currentRow() - (m_first == First::Proposal ? 1 : 0);
    return row < 0 ? nullptr : &networkTemplates()[static_cast<std::size_t>(row)];
}

void TemplateBrowser::choose(int row)
{
    m_list->setCurrentRow(row);
}

void TemplateBrowser::drawFor(const std::optional<DataSignature> &signature)
{
    const GraphSpec graph = networkFromTemplate(chosen() ? *chosen() : proposal(), signature ? &*signature : nullptr);
    m_preview->setPicture(inColour(graph, signature, tokens(palette()).isDark));
}

void TemplateBrowser::dimUnless(const std::function<bool(const NetworkTemplate &)> &isUsable)
{
    const int before = m_first == First::Proposal ? 1 : 0;
    for (int row = before; row < m_list->count(); ++row)
        if (!isUsable(networkTemplates()[static_cast<std::size_t>(row - before)]))
            m_list->item(row)->setForeground(tokens(palette()).muted);
}

void TemplateBrowser::showChosen()
{
    const NetworkTemplate *what = chosen();
    m_help->setText(what ? shown(what->help) : tr("A small network that suits whatever data you choose below."));
    m_text->setText(qstr(what ? what->text : proposal().text));
    m_text->setVisible(!m_text->text().isEmpty()); // a network with several losses is no text
    m_source->setText(what ? qstr(what->source) : QString());
    m_source->setVisible(what != nullptr);
    emit chosenChanged();
}

} // namespace netloom
