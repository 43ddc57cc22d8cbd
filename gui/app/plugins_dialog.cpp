// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/plugins_dialog.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/app/plugin_details.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>
#include <algorithm>

namespace netloom {

namespace {
const QString pluginTopic = QStringLiteral("plugins");

/// The palette and the open network know the layers that there were at the start.
bool bringsLayers(const PluginState &plugin)
{
    return std::any_of(plugin.offers.begin(), plugin.offers.end(),
                       [](const std::string &offer) { return offer.starts_with("layer:"); });
}

} // namespace

PluginsDialog::PluginsDialog(Registry &registry, JobTracker &jobs, QWidget *parent)
    : QDialog(parent),
      m_registry(registry),
      m_jobs(jobs),
      m_pages(new QStackedWidget(this)),
      m_list(new QListWidget),
      m_details(new PluginDetails(registry, this)),
      m_message(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_switch(new QPushButton(this)),
      m_letIn(new QPushButton(tr("Let it in again"), this)),
      m_folder(new QPushButton(tr("Open folder"), this)),
      m_add(new QPushButton(tr("Add plug-in..."), this))
{
    setObjectName(QStringLiteral("pluginsDialog"));
    setWindowTitle(tr("Plug-ins"));
    auto *empty =
        new EmptyState(QStringLiteral("template"), tr("No plug-in was found"),
                       tr("Plug-ins bring readers for more kinds of files, and simulated data. Without any, Netloom "
                          "reads tables (CSV)."),
                       tr("Add plug-in..."), this);
    connect(empty, &EmptyState::acted, this, &PluginsDialog::chooseFile);
    m_pages->addWidget(makeList());
    m_pages->addWidget(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(m_message);
    column->addWidget(makeActions());
    resize(QSize(820, 540).boundedTo(screen()->availableSize() - QSize(20, 40)));
    m_message->hide();
    refresh({});
}

QWidget *PluginsDialog::makeList()
{
    nameWidget(m_list, QStringLiteral("pluginList"), tr("Plug-ins"));
    m_list->setFixedWidth(240);
    m_list->setIconSize({16, 16});
    m_list->setSpacing(2);
    connect(m_list, &QListWidget::currentRowChanged, this, &PluginsDialog::showChosen);
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(m_details, 1);
    return page;
}

QWidget *PluginsDialog::makeActions()
{
    auto *bar = new QWidget(this);
    auto *close = new QPushButton(tr("Close"), bar);
    const std::pair<QPushButton *, const char *> names[] = {{m_add, "pluginAdd"},
                                                            {m_folder, "pluginFolder"},
                                                            {m_letIn, "pluginLetIn"},
                                                            {m_switch, "pluginSwitch"},
                                                            {close, "pluginsClose"}};
    for (const auto &[button, name] : names) {
        nameWidget(button, QLatin1String(name), button->text());
        button->setAutoDefault(false); // Return closes
    }
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &PluginsDialog::chooseFile);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const PluginState *plugin = chosen())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(qstr(plugin->file)).absolutePath()));
    });
    connect(m_letIn, &QPushButton::clicked, this, [this] {
        if (const PluginState *plugin = chosen())
            work(tr("Trying the plug-in"), [&registry = m_registry, file = plugin->file] { registry.letIn(file); });
    });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const PluginState *plugin = chosen();
        if (!plugin)
            return;
        const bool isOff = plugin->standing == PluginStanding::SwitchedOff;
        work(isOff ? tr("Loading the plug-in") : tr("Switching the plug-in off"),
             [&registry = m_registry, file = plugin->file, isOff] {
                 if (isOff)
                     registry.switchOn(file);
                 else
                     registry.switchOff(file);
             });
    });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addStretch();
    for (QPushButton *button : {m_folder, m_letIn, m_switch, close})
        row->addWidget(button);
    return bar;
}

const PluginState *PluginsDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_plugins.size()) ? nullptr : &m_plugins[static_cast<std::size_t>(row)];
}

void PluginsDialog::refresh(const std::string &chosenFile)
{
    const QSignalBlocker quiet(m_list);
    m_plugins = m_registry.plugins();
    m_list->clear();
    int row = 0;
    for (const PluginState &plugin : m_plugins) {
        auto *item = new QListWidgetItem(standingMark(plugin.standing, palette()),
                                         pluginTitle(plugin) + u'\n' + standingWords(plugin.standing), m_list);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(pluginTitle(plugin), standingWords(plugin.standing)));
        if (plugin.file == chosenFile)
            row = m_list->count() - 1;
    }
    m_pages->setCurrentIndex(m_plugins.empty() ? 1 : 0);
    m_list->setCurrentRow(m_plugins.empty() ? -1 : row);
    showChosen();
}

void PluginsDialog::showChosen()
{
    const PluginState *plugin = chosen();
    for (QPushButton *button : {m_folder, m_letIn, m_switch, m_add})
        button->setVisible(plugin != nullptr);
    if (!plugin)
        return;
    m_details->show(*plugin);
    m_letIn->setVisible(plugin->standing == PluginStanding::Quarantined);
    m_switch->setText(plugin->standing == PluginStanding::SwitchedOff ? tr("Switch on") : tr("Switch off"));
    m_switch->setAccessibleName(m_switch->text());
    for (QPushButton *button : {m_letIn, m_switch, m_add})
        button->setEnabled(!m_jobs.isBusy(pluginTopic));
}

void PluginsDialog::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add plug-in"), QString(), tr("Plug-ins (*.so)"));
    if (!file.isEmpty())
        add(file);
}

void PluginsDialog::add(const QString &file)
{
    work(tr("Adding the plug-in"), [&registry = m_registry, path = file.toStdString()] { registry.add(path); });
}

/// Loading a plug-in takes as long as that does, 10 s at most; meanwhile nothing else can be switched.
void PluginsDialog::work(const QString &title, std::function<void()> change)
{
    m_message->hide();
    m_pressed = focusWidget();
    const std::string file = chosen() ? chosen()->file : std::string();
    std::vector<std::string> known;
    for (const PluginState &plugin : m_plugins)
        known.push_back(plugin.file);
    m_jobs.start<bool>(
        pluginTopic, title, this,
        [change = std::move(change)](const JobControl &) {
            change();
            return true;
        },
        [this, file, known](bool) {
            std::string shownNext = file;
            for (const PluginState &plugin : m_registry.plugins())
                if (std::find(known.begin(), known.end(), plugin.file) == known.end())
                    shownNext = plugin.file; // the one that was added
            refresh(shownNext);
            restoreFocus();
            if (chosen() && bringsLayers(*chosen()))
                say(tr("Its layers come and go when Netloom is started again."), TextRole::Secondary);
        },
        [this, file](const Error &error) {
            refresh(file);
            restoreFocus();
            say(shown(error), TextRole::Bad);
        });
    showChosen();
}

void PluginsDialog::say(const QString &sentence, TextRole role)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    setTextRole(m_message, role);
    m_message->show();
}

/// Buttons cannot be pressed while a job runs, which takes the focus from the one that was.
void PluginsDialog::restoreFocus()
{
    if (m_pressed && m_pressed->isVisible() && m_pressed->isEnabled())
        m_pressed->setFocus();
    else
        m_list->setFocus();
}

void PluginsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh(chosen() ? chosen()->file : std::string());
}

} // namespace netloom
