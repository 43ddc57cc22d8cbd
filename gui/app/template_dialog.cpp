// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/template_dialog.hpp"

#include "gui/app/picture_preview.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace netloom {

namespace {

NetworkPicture pictureOf(const GraphSpec &graph, const std::optional<DataSignature> &signature, bool isDark)
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

} // namespace

TemplateDialog::TemplateDialog(const Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_list(new QListWidget(this)),
      m_preview(new PicturePreview(pictureOf({}, std::nullopt, false), this)),
      m_help(makeWrappedLabel({}, TextRole::Body, this)),
      m_text(makeWrappedLabel({}, TextRole::Mono, this)),
      m_source(makeWrappedLabel({}, TextRole::Muted, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this))
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Network templates"));
    nameWidget(m_list, QStringLiteral("templates"), tr("Network templates"));
    m_list->setFixedWidth(230);
    m_list->setSpacing(2);
    int first = -1;
    for (const NetworkTemplate &what : networkTemplates()) {
        m_list->addItem(shown(what.label));
        const bool fits = session.signature() && !templateMisfit(what, *session.signature());
        if (!fits)
            m_list->item(m_list->count() - 1)->setForeground(tokens(palette()).muted);
        if (first < 0 && (fits || !session.signature()))
            first = m_list->count() - 1;
    }
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_preview, 1);
    for (QLabel *label : {m_help, m_text, m_source, m_trouble})
        side->addWidget(label);
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Draw it"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_list);
    columns->addLayout(side, 1);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(columns, 1);
    whole->addWidget(buttons);
    resize(860, 560);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateDialog::show);
    m_list->setCurrentRow(std::max(first, 0));
}

const NetworkTemplate *TemplateDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &networkTemplates()[static_cast<std::size_t>(row)];
}

GraphSpec TemplateDialog::graph() const
{
    const auto &signature = m_session.signature();
    return networkFromTemplate(*chosen(), signature ? &*signature : nullptr);
}

/// One that does not suit is drawn for data that it would suit.
void TemplateDialog::show(int row)
{
    if (row < 0)
        return;
    const NetworkTemplate &what = *chosen();
    const auto &signature = m_session.signature();
    const std::optional<Text> misfit = signature ? templateMisfit(what, *signature) : std::nullopt;
    const bool fits = signature && !misfit;
    m_preview->setPicture(pictureOf(networkFromTemplate(what, fits ? &*signature : nullptr), fits ? signature : std::nullopt,
                                    tokens(palette()).isDark));
    m_help->setText(shown(what.help));
    m_text->setText(qstr(what.text));
    m_text->setVisible(!what.text.empty()); // a network with several losses is no text
    m_source->setText(qstr(what.source));
    m_trouble->setText(misfit ? shown(*misfit) : QString());
    m_trouble->setVisible(misfit.has_value());
    m_take->setEnabled(!misfit);
}

} // namespace netloom
