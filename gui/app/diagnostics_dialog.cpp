// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/diagnostics_dialog.hpp"

#include "gui/app/plugin_details.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "plugins/host/registry.hpp"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSysInfo>
#include <QTableWidget>
#include <thread>

namespace netloom {

namespace {

using Facts = std::vector<std::pair<QString, QString>>;

Facts facts()
{
    Facts all;
    all.emplace_back(DiagnosticsDialog::tr("Netloom"), QStringLiteral(NETLOOM_VERSION));
    all.emplace_back(DiagnosticsDialog::tr("Qt"), QString::fromLatin1(qVersion()));
    all.emplace_back(DiagnosticsDialog::tr("Compiler"), QStringLiteral("gcc " __VERSION__));
    all.emplace_back(DiagnosticsDialog::tr("System"),
                     QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture());
    all.emplace_back(DiagnosticsDialog::tr("Processor threads"), QString::number(std::thread::hardware_concurrency()));
    all.emplace_back(DiagnosticsDialog::tr("Display"),
                     QGuiApplication::platformName() +
                         QStringLiteral(", %1 %").arg(qRound(100 * qGuiApp->devicePixelRatio())));
    all.emplace_back(DiagnosticsDialog::tr("Font"), QFontInfo(bodyFont()).family());
    return all;
}

QString stateOf(const PluginState &plugin)
{
    const QString words = standingWords(plugin.standing);
    return plugin.isLoaded() ? words : QStringLiteral("%1: %2").arg(words, shown(plugin.reason));
}

QTableWidget *pluginTable(const Registry &registry, QWidget *parent)
{
    const auto plugins = registry.plugins();
    auto *table = new QTableWidget(static_cast<int>(plugins.size()), 4, parent);
    nameWidget(table, QStringLiteral("plugins"), DiagnosticsDialog::tr("Plug-ins"));
    table->setHorizontalHeaderLabels({DiagnosticsDialog::tr("Plug-in"), DiagnosticsDialog::tr("Version"),
                                      DiagnosticsDialog::tr("Offers"), DiagnosticsDialog::tr("State")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setWordWrap(true);
    for (int row = 0; row < table->rowCount(); ++row) {
        const PluginState &plugin = plugins[static_cast<std::size_t>(row)];
        QStringList offers;
        for (const std::string &offer : plugin.offers)
            offers << qstr(offer);
        const QString cells[] = {plugin.title.empty() ? qstr(plugin.file) : shown(plugin.title), qstr(plugin.version),
                                 offers.join(QStringLiteral(", ")), stateOf(plugin)};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(qstr(plugin.file));
            table->setItem(row, column, item);
        }
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->resizeRowsToContents();
    return table;
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(const Registry &registry, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts()) {
        grid->addWidget(makeLabel(name, TextRole::Muted, this), row, 0);
        QLabel *label = makeLabel(value, TextRole::Body, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row++, 1);
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this,
            [&registry] { QGuiApplication::clipboard()->setText(diagnosticsText(registry)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(grid);
    column->addSpacing(6);
    column->addWidget(new SectionTitle(tr("Plug-ins"), this));
    column->addWidget(pluginTable(registry, this), 1);
    column->addWidget(buttons);
    resize(720, 460);
}

QString diagnosticsText(const Registry &registry)
{
    QString text;
    for (const auto &[name, value] : facts())
        text += QStringLiteral("%1: %2\n").arg(name, value);
    for (const PluginState &plugin : registry.plugins())
        text += QStringLiteral("%1 %2 (%3): %4\n")
                    .arg(qstr(plugin.id), qstr(plugin.version), qstr(plugin.file), stateOf(plugin));
    return text;
}

} // namespace netloom
