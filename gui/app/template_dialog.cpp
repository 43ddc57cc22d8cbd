// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/template_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/app/template_browser.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace netloom {

TemplateDialog::TemplateDialog(const Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_browser(new TemplateBrowser(TemplateBrowser::First::Templates, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this))
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Network templates"));
    m_browser->below()->addWidget(m_trouble);
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Draw it"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->setSpacing(14);
    whole->addWidget(m_browser, 1);
    whole->addWidget(buttons);
    resize(QSize(920, 600).boundedTo(screen()->availableSize() - QSize(20, 40)));
    const auto fits = [&session](const NetworkTemplate &what) {
        return session.signature() && !templateMisfit(what, *session.signature());
    };
    m_browser->dimUnless(fits);
    connect(m_browser, &TemplateBrowser::chosenChanged, this, &TemplateDialog::showChosen);
    const auto all = networkTemplates();
    const auto first = std::find_if(all.begin(), all.end(), fits);
    m_browser->choose(first == all.end() ? 0 : static_cast<int>(first - all.begin()));
}

const NetworkTemplate &TemplateDialog::chosen() const
{
    return *m_browser->chosen();
}

GraphSpec TemplateDialog::graph() const
{
    const auto &signature = m_session.signature();
    return networkFromTemplate(chosen(), signature ? &*signature : nullptr);
}

/// One that does not suit is drawn for data that it would suit.
void TemplateDialog::showChosen()
{
    const auto &signature = m_session.signature();
    const std::optional<Text> misfit = signature ? templateMisfit(chosen(), *signature) : std::nullopt;
    m_browser->drawFor(misfit ? std::nullopt : signature);
    m_trouble->setText(misfit ? shown(*misfit) : QString());
    m_trouble->setVisible(misfit.has_value());
    m_take->setEnabled(!misfit);
}

} // namespace netloom
