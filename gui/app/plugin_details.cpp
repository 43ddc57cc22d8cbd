// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/plugin_details.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>

namespace netloom {

namespace {

Tone toneOf(PluginStanding standing)
{
    switch (standing) {
    case PluginStanding::Loaded:
        return Tone::Good;
    case PluginStanding::SwitchedOff:
        return Tone::Plain;
    case PluginStanding::Refused:
        return Tone::Warning;
    case PluginStanding::Quarantined:
        return Tone::Bad;
    }
    return Tone::Plain;
}

/// A sentence in a tinted card.
void addSentence(QVBoxLayout *column, Tone tone, const QString &sentence, QWidget *parent)
{
    auto *card = new Card(parent, tone);
    QLabel *label = makeWrappedLabel(sentence, TextRole::Body, card);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(label);
    column->addWidget(card);
}

QString endings(const Reader &reader)
{
    QStringList all;
    for (const std::string &extension : reader.info().extensions)
        all << QStringLiteral(".") + qstr(extension);
    return all.join(u' ');
}

/// Of "reader:idx".
QString kindWords(const std::string &offer)
{
    if (offer.starts_with("reader:"))
        return PluginDetails::tr("Reader");
    if (offer.starts_with("generator:"))
        return PluginDetails::tr("Generator");
    if (offer.starts_with("depictor:"))
        return PluginDetails::tr("Drawing");
    if (offer.starts_with("search:"))
        return PluginDetails::tr("Search");
    if (offer.starts_with("likeness:"))
        return PluginDetails::tr("Comparison");
    if (offer.starts_with("layer:"))
        return PluginDetails::tr("Layer");
    return PluginDetails::tr("Other");
}

} // namespace

QString standingWords(PluginStanding standing)
{
    switch (standing) {
    case PluginStanding::Loaded:
        return PluginDetails::tr("loaded");
    case PluginStanding::SwitchedOff:
        return PluginDetails::tr("switched off");
    case PluginStanding::Refused:
        return PluginDetails::tr("refused");
    case PluginStanding::Quarantined:
        return PluginDetails::tr("kept out");
    }
    return {};
}

QIcon standingMark(PluginStanding standing, const QPalette &palette)
{
    const Tokens &colours = tokens(palette);
    switch (standing) {
    case PluginStanding::Loaded:
        return themedIcon(QStringLiteral("check"), colours.good);
    case PluginStanding::SwitchedOff:
        return themedIcon(QStringLiteral("pause"), colours.muted);
    case PluginStanding::Refused:
        return themedIcon(QStringLiteral("warning"), colours.warning);
    case PluginStanding::Quarantined:
        return themedIcon(QStringLiteral("close"), colours.bad);
    }
    return {};
}

QString pluginTitle(const PluginState &plugin)
{
    return plugin.title.empty() ? QFileInfo(qstr(plugin.file)).fileName() : shown(plugin.title);
}

PluginDetails::PluginDetails(const Registry &registry, QWidget *parent) : QScrollArea(parent), m_registry(registry)
{
    nameWidget(this, QStringLiteral("pluginDetails"), tr("About the plug-in"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

void PluginDetails::show(const PluginState &plugin)
{
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("window"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(makeHead(plugin, body));
    if (!plugin.reason.empty())
        addSentence(column, toneOf(plugin.standing), shown(plugin.reason), body);
    if (!plugin.remark.empty())
        addSentence(column, Tone::Warning, shown(plugin.remark), body);
    if (plugin.failures > 0)
        addSentence(column, Tone::Warning,
                    tr("It has failed %Ln times while it read a file. The last time: %1", nullptr, plugin.failures)
                        .arg(shown(plugin.lastFailure)),
                    body);
    if (!plugin.description.empty())
        column->addWidget(makeWrappedLabel(shown(plugin.description), TextRole::Body, body));
    addOffers(column, plugin, body);
    column->addSpacing(4);
    column->addWidget(new SectionTitle(tr("Where it comes from"), body));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    const std::pair<QString, std::string> facts[] = {
        {tr("Id"), plugin.id}, {tr("Version"), plugin.version}, {tr("File"), plugin.file}};
    int row = 0;
    for (const auto &[name, value] : facts) {
        grid->addWidget(makeLabel(name, TextRole::Muted, body), row, 0);
        grid->addWidget(new ElidedLabel(value.empty() ? tr("unknown") : qstr(value), TextRole::Body), row++, 1);
    }
    column->addLayout(grid);
    column->addStretch();
    setWidget(body);
}

QWidget *PluginDetails::makeHead(const PluginState &plugin, QWidget *parent) const
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(makeLabel(pluginTitle(plugin), TextRole::Title, head));
    row->addWidget(new Pill(standingWords(plugin.standing), toneOf(plugin.standing), head));
    row->addStretch();
    return head;
}

/// A line a thing: of one that is loaded in its own words, of another what its metadata promise.
void PluginDetails::addOffers(QVBoxLayout *column, const PluginState &plugin, QWidget *parent) const
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &kind, const QString &what, const QString &aside) {
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(kind, TextRole::Muted, parent), row, 0, Qt::AlignTop);
        grid->addWidget(makeWrappedLabel(what, TextRole::Body, parent), row, 1);
        grid->addWidget(makeLabel(aside, TextRole::Secondary, parent), row, 2, Qt::AlignRight | Qt::AlignTop);
    };
    for (const Reader *reader : m_registry.readersOf(plugin.file))
        add(tr("Reader"), shown(reader->info().label), endings(*reader));
    for (const Generator *generator : m_registry.generatorsOf(plugin.file))
        add(tr("Generator"), shown(generator->info().label), {});
    for (const Depictor *depictor : m_registry.depictorsOf(plugin.file))
        add(tr("Drawing"), shown(depictor->info().label), {});
    for (const PlainLayer *layer : m_registry.layersOf(plugin.file))
        add(tr("Layer"), shown(layer->info().label), qstr(layer->info().id));
    if (!plugin.isLoaded())
        for (const std::string &offer : plugin.offers)
            add(kindWords(offer), qstr(offer.substr(offer.find(':') + 1)), {});
    column->addSpacing(4);
    column->addWidget(new SectionTitle(plugin.isLoaded() ? tr("What it brings") : tr("What it would bring"), parent));
    if (grid->count() == 0)
        column->addWidget(makeLabel(tr("nothing"), TextRole::Muted, parent));
    column->addLayout(grid);
}

} // namespace netloom
