// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/plugin_shelf.hpp"

#include "plugins/host/plugin_files.hpp"
#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/host/wire_questions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace netloom {

namespace {

Text noInterface(const std::string &id)
{
    return text(NL_TEXT("The plug-in {1} does not describe itself as the plug-in interface asks. Ask its maker for a whole "
                        "version."),
                id);
}

void fill(ShelvedPlugin &plugin, const nlohmann::json &description, const FailureWatch &watch)
{
    PluginState &its = plugin.state;
    for (const auto &info : description.at("readers"))
        if (info.at("judges").get<bool>())
            plugin.readers.push_back(std::make_unique<RemoteJudge>(its.file, wire::readerInfoFromJson(info), watch));
        else
            plugin.readers.push_back(std::make_unique<RemoteReader>(its.file, wire::readerInfoFromJson(info), watch));
    for (const auto &info : description.at("generators"))
        plugin.generators.push_back(std::make_unique<RemoteGenerator>(its.file, wire::generatorInfoFromJson(info), watch));
    for (const auto &info : description.at("depictors"))
        if (info.at("paints_shares").get<bool>())
            plugin.depictors.push_back(
                std::make_unique<RemoteSharePainter>(its.file, wire::depictorInfoFromJson(info), watch));
        else
            plugin.depictors.push_back(std::make_unique<RemoteDepictor>(its.file, wire::depictorInfoFromJson(info), watch));
    for (const auto &info : description.at("row_searches"))
        plugin.rowSearches.push_back(std::make_unique<RemoteRowSearch>(its.file, wire::rowSearchInfoFromJson(info), watch));
    for (const auto &info : description.at("row_likenesses"))
        plugin.rowLikenesses.push_back(
            std::make_unique<RemoteRowLikeness>(its.file, wire::rowLikenessInfoFromJson(info), watch));
    if (description.at("changed_float_mode").get<bool>())
        its.remark =
            text(NL_TEXT("It sets the processor to take tiny numbers as zero (it was built with -Ofast or -ffast-math); "
                         "Netloom sets that back."));
    if (description.at("id").get<std::string>() != its.id)
        its.reason = noInterface(its.id);
    else
        its.standing = PluginStanding::Loaded;
}

/// The first of these that is among the taken ids already, or twice in the list.
template <class Things>
std::string firstTaken(const Things &things, std::set<std::string> taken)
{
    for (const auto &thing : things)
        if (!taken.insert(thing->info().id).second)
            return thing->info().id;
    return {};
}

} // namespace

/// What can be told cheaply comes first; describing, which starts a worker, last.
ShelvedPlugin PluginShelf::judge(const std::string &file)
{
    ShelvedPlugin plugin{readPluginMetadata(file)};
    PluginState &its = plugin.state;
    if (!its.reason.empty())
        return plugin;
    const PluginRecord record = m_book.record(file);
    if (const std::string twin = fileOfTwin(its); !twin.empty()) {
        its.reason =
            text(NL_TEXT("Another plug-in with the id {1} was found first: {2}. Remove one of them."), its.id, twin);
    } else if (m_book.isOff(its.id)) {
        its.standing = PluginStanding::SwitchedOff;
        its.reason = text(NL_TEXT("The plug-in {1} is switched off."), its.id);
    } else if (!record.quarantine.empty()) {
        its.standing = PluginStanding::Quarantined;
        its.reason = text(NL_TEXT("{1} It is kept out since {2}, until it is let in again or a newer one takes its place."),
                          record.quarantine, record.since);
    } else {
        describe(plugin);
        refuseTakenIds(plugin);
    }
    return plugin;
}

void PluginShelf::describe(ShelvedPlugin &plugin)
{
    PluginState &its = plugin.state;
    try {
        const FailureWatch watch = [this, id = its.id, file = its.file](const WorkerFailure &failure) {
            m_book.noteFailedReading(id, file, failure);
        };
        const nlohmann::json description =
            askWorker(its.file, {{"do", "describe"}, {"memory", workerMemory()}}, {}, workerPatience()).done;
        const bool bringsLayers = !description.at("layers").empty();
        fill(plugin, description, watch);
        m_book.noteLoaded(its.file);
        if (its.isLoaded() && bringsLayers)
            loadHere(its, plugin.layers);
    } catch (const WorkerFailure &failure) {
        its.reason = failure.message();
        m_book.noteFailedLoading(its.id, its.file, failure);
        if (!m_book.record(its.file).quarantine.empty())
            its.standing = PluginStanding::Quarantined;
    } catch (const Error &error) {
        its.reason = error.message();
    } catch (const nlohmann::json::exception &) {
        its.reason = noInterface(its.id);
    }
}

/// Training calls layers in this process: what the worker has tried without harm is loaded here, once.
void PluginShelf::loadHere(PluginState &plugin, std::vector<const PlainLayer *> &layers)
{
    m_book.beginLoadingHere(plugin.id, plugin.file);
    try {
        layers = loadLayersHere(plugin.file);
    } catch (const Error &error) {
        plugin.standing = PluginStanding::Refused;
        plugin.reason = error.message();
    }
    m_book.endLoadingHere(plugin.file);
}

/// A plug-in must not stand in for a reader that there is already, the built-in ones least of all.
void PluginShelf::refuseTakenIds(ShelvedPlugin &plugin) const
{
    std::set<std::string> readers = {csvReader().info().id}, generating;
    for (const Generator *generator : generators().all())
        generating.insert(generator->info().id);
    eachLoaded([&](const ShelvedPlugin &other) {
        if (other.state.file == plugin.state.file)
            return;
        for (const auto &reader : other.readers)
            readers.insert(reader->info().id);
        for (const auto &generator : other.generators)
            generating.insert(generator->info().id);
    });
    std::string taken = firstTaken(plugin.readers, readers);
    if (taken.empty())
        taken = firstTaken(plugin.generators, generating);
    if (taken.empty())
        return;
    plugin.state.standing = PluginStanding::Refused;
    plugin.state.reason =
        text(NL_TEXT("The plug-in {1} calls something of its own '{2}', which there is already. Ask its maker "
                     "for another name."),
             plugin.state.id, taken);
}

/// The file of the plug-in that bears the same id and came first; empty when none does. One that is refused is in nobody's
/// way.
std::string PluginShelf::fileOfTwin(const PluginState &plugin) const
{
    const std::scoped_lock lock(m_mutex);
    for (const auto &other : m_plugins) {
        if (other->state.file == plugin.file)
            break;
        if (other->state.id == plugin.id && other->state.standing != PluginStanding::Refused)
            return other->state.file;
    }
    return {};
}

void PluginShelf::take(const std::string &file)
{
    auto fresh = std::make_unique<ShelvedPlugin>(judge(file));
    const std::scoped_lock lock(m_mutex);
    for (auto &known : m_plugins) {
        if (known->state.file != file)
            continue;
        m_retired.push_back(std::exchange(known, std::move(fresh)));
        return;
    }
    m_plugins.push_back(std::move(fresh));
}

std::vector<PluginState> PluginShelf::states() const
{
    std::vector<PluginState> all;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &plugin : m_plugins)
            all.push_back(plugin->state);
    }
    for (PluginState &state : all) {
        const PluginRecord record = m_book.record(state.file);
        state.failures = record.failures;
        state.lastFailure = record.lastFailure;
    }
    return all;
}

PluginState PluginShelf::state(const std::string &file) const
{
    for (PluginState &state : states())
        if (state.file == file)
            return state;
    throw Error(ErrorKind::Missing, file,
                text(NL_TEXT("No plug-in was found there. `netloom-run plugins` names those that were.")));
}

std::vector<std::pair<const Reader *, double>> PluginShelf::sniff(const std::string &path)
{
    std::vector<std::pair<PluginState, std::vector<const Reader *>>> asked;
    eachLoaded([&asked](const ShelvedPlugin &plugin) {
        if (plugin.readers.empty())
            return;
        asked.emplace_back(plugin.state, std::vector<const Reader *>());
        for (const auto &reader : plugin.readers)
            asked.back().second.push_back(reader.get());
    });
    std::vector<std::pair<const Reader *, double>> all;
    for (const auto &[plugin, readers] : asked) {
        try {
            const auto sure = sniffWith(plugin.file, path);
            for (const Reader *reader : readers)
                if (const auto its = sure.find(reader->info().id); its != sure.end())
                    all.emplace_back(reader, its->second);
        } catch (const WorkerFailure &failure) {
            // A slow disk makes a plug-in silent, too: only a crash puts it out, and that at once.
            if (failure.end() == WorkerEnd::Silent)
                m_book.noteFailedReading(plugin.id, plugin.file, failure);
            else
                m_book.noteFailedLoading(plugin.id, plugin.file, failure);
            if (!m_book.record(plugin.file).quarantine.empty())
                take(plugin.file);
        }
    }
    return all;
}

} // namespace netloom
