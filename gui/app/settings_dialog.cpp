// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_dialog.hpp"

#include "gui/app/settings_appearance.hpp"
#include "gui/app/settings_shortcuts.hpp"
#include "gui/app/settings_work.hpp"
#include "gui/theme/widgets.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QListWidget>
#include <QScreen>
#include <QStackedWidget>

namespace netloom {

SettingsDialog::SettingsDialog(Preferences &preferences, ShortcutBook &shortcuts, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_shortcuts(shortcuts), m_whole(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_whole->setContentsMargins(16, 16, 16, 16);
    resize(QSize(780, 560).boundedTo(screen()->availableSize() - QSize(20, 40)));
    build();
}

void SettingsDialog::build()
{
    m_isBuildDue = false;
    const int page = m_list ? m_list->currentRow() : 0;
    delete m_content;
    setWindowTitle(tr("Settings"));
    m_content = new QWidget(this);
    m_list = new QListWidget(m_content);
    m_list->setProperty("look", QStringLiteral("choices"));
    nameWidget(m_list, QStringLiteral("settingsPages"), tr("Settings pages"));
    m_list->setFixedWidth(170);
    m_list->setSpacing(2);
    m_pages = new QStackedWidget(m_content);

    auto *appearance = new SettingsAppearance(m_preferences, m_pages);
    connect(appearance, &SettingsAppearance::themeChosen, this, &SettingsDialog::themeChosen);
    connect(appearance, &SettingsAppearance::languageChosen, this, &SettingsDialog::languageChosen);
    addPage(tr("Appearance"), appearance);
    addPage(tr("Training and saving"), new SettingsWork(m_preferences, m_pages));
    addPage(tr("Shortcuts"), new SettingsShortcuts(m_shortcuts, m_pages));

    auto *buttons = new QDialogButtonBox(m_content);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    nameWidget(close, QStringLiteral("settingsClose"), close->text());
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    m_whole->addWidget(m_content);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(page);
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setSizeHint({0, 32});
    m_pages->addWidget(page);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_isBuildDue)
        return;
    m_isBuildDue = true; // later: the editor that brought this about is still at work
    QMetaObject::invokeMethod(this, &SettingsDialog::build, Qt::QueuedConnection);
}

} // namespace netloom
