// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include "plugins/api/plugin.hpp"
#include "plugins/host/remote.hpp"
#include "plugins/host/wire.hpp"
#include "plugins/host/worker_process.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QPluginLoader>
#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace netloom {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> usualFolders()
{
    const fs::path here = programFolder();
    std::vector<std::string> folders = {here / "plugins", here / "../bin/plugins", here / NETLOOM_PLUGIN_FOLDER};
    if (const char *named = std::getenv("NETLOOM_PLUGINS"))
        folders.insert(folders.begin(), named);
    return folders;
}

std::vector<fs::path> libraryFiles(const std::vector<std::string> &folders)
{
    std::vector<fs::path> files;
    for (const std::string &folder : folders) {
        std::error_code trouble;
        std::vector<fs::path> found;
        for (const auto &entry : fs::directory_iterator(folder, trouble))
            if (entry.path().extension() == ".so")
                found.push_back(fs::canonical(entry.path(), trouble));
        std::sort(found.begin(), found.end());
        for (const fs::path &file : found)
            if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end())
                files.push_back(file);
    }
    return files;
}

/// What the metadata say; reason is filled when they alone are enough to refuse.
PluginState readMetadata(const fs::path &file)
{
    PluginState state;
    state.file = file.string();
    state.id = file.stem().string();
    const QJsonObject root = QPluginLoader(QString::fromStdString(state.file)).metaData();
    const QJsonObject own = root.value("MetaData").toObject();
    if (root.value("IID").toString() != NETLOOM_PLUGIN_IID) {
        state.reason = text(NL_TEXT("{1} is no plug-in for Netloom. Remove it from the plug-in folder."), file.filename().string());
        return state;
    }
    state.id = own.value("id").toString().toStdString();
    state.title = own.value("title").toString().toStdString();
    state.version = own.value("version").toString().toStdString();
    state.description = own.value("description").toString().toStdString();
    for (const auto &offer : own.value("offers").toArray())
        state.offers.push_back(offer.toString().toStdString());
    const int api = own.value("api").toInt(-1);
    if (api != pluginApiVersion)
        state.reason = text(NL_TEXT("It was built for plug-in interface {1}; this Netloom has {2}. Install a version of the plug-in "
                                    "that fits."),
                            api, pluginApiVersion);
    else if (state.id.empty())
        state.reason = text(NL_TEXT("Its metadata name no id. Ask its maker for a whole version."));
    return state;
}

std::string listed(const std::vector<const Reader *> &readers)
{
    std::string names;
    for (const Reader *reader : readers)
        names += (names.empty() ? "" : ", ") + reader->info().label;
    return names;
}

} // namespace

struct Registry::State {
    std::vector<PluginState> plugins;
    std::vector<std::unique_ptr<RemoteReader>> remoteReaders;
    std::vector<std::unique_ptr<RemoteGenerator>> remoteGenerators;

    void take(const fs::path &file);
    void describe(PluginState &plugin);
};

void Registry::State::take(const fs::path &file)
{
    PluginState plugin = readMetadata(file);
    for (const PluginState &other : plugins)
        if (plugin.reason.empty() && other.id == plugin.id)
            plugin.reason = text(NL_TEXT("Another plug-in with the id {1} was found first: {2}."), plugin.id, other.file);
    if (plugin.reason.empty())
        describe(plugin);
    plugins.push_back(std::move(plugin));
}

void Registry::State::describe(PluginState &plugin)
{
    try {
        const nlohmann::json done =
            askWorker(plugin.file, {{"do", "describe"}, {"memory", workerMemory()}}, {}, 10).done;
        std::vector<std::unique_ptr<RemoteReader>> readers;
        std::vector<std::unique_ptr<RemoteGenerator>> generators;
        for (const auto &info : done.at("readers"))
            readers.push_back(std::make_unique<RemoteReader>(plugin.file, wire::readerInfoFromJson(info)));
        for (const auto &info : done.at("generators"))
            generators.push_back(std::make_unique<RemoteGenerator>(plugin.file, wire::generatorInfoFromJson(info)));
        std::move(readers.begin(), readers.end(), std::back_inserter(remoteReaders));
        std::move(generators.begin(), generators.end(), std::back_inserter(remoteGenerators));
        plugin.isLoaded = true;
    } catch (const Error &error) {
        plugin.reason = error.message();
    } catch (const nlohmann::json::exception &) {
        plugin.reason = text(NL_TEXT("It does not describe itself as the plug-in interface asks. Ask its maker for a whole version."));
    }
}

Registry::Registry(std::vector<std::string> folders) : m_state(std::make_unique<State>())
{
    for (const fs::path &file : libraryFiles(folders.empty() ? usualFolders() : folders))
        m_state->take(file);
}

Registry::~Registry() = default;

const std::vector<PluginState> &Registry::plugins() const
{
    return m_state->plugins;
}

std::vector<const Reader *> Registry::readers() const
{
    std::vector<const Reader *> all = {&csvReader()};
    for (const auto &reader : m_state->remoteReaders)
        all.push_back(reader.get());
    return all;
}

const Reader *Registry::findReader(const std::string &id) const
{
    for (const Reader *reader : readers())
        if (reader->info().id == id)
            return reader;
    return nullptr;
}

std::vector<const Generator *> Registry::allGenerators() const
{
    std::vector<const Generator *> all(generators().all().begin(), generators().all().end());
    for (const auto &generator : m_state->remoteGenerators)
        all.push_back(generator.get());
    return all;
}

const Generator *Registry::findGenerator(const std::string &id) const
{
    for (const Generator *generator : allGenerators())
        if (generator->info().id == id)
            return generator;
    return nullptr;
}

const Reader &Registry::readerFor(const std::string &path) const
{
    const FileHead head = readHead(path);
    const Reader *best = nullptr;
    double surest = 0;
    const auto consider = [&](const Reader &reader, double sure) {
        if (sure > surest) {
            best = &reader;
            surest = sure;
        }
    };
    consider(csvReader(), csvReader().sniff(head));
    std::map<std::string, std::map<std::string, double>> byPlugin; // one worker a plug-in, however many readers it has
    for (const auto &reader : m_state->remoteReaders) {
        auto [known, isNew] = byPlugin.try_emplace(reader->pluginFile());
        if (isNew)
            known->second = sniffWith(reader->pluginFile(), path);
        if (const auto sure = known->second.find(reader->info().id); sure != known->second.end())
            consider(*reader, sure->second);
    }
    if (!best && head.isFolder)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is a folder without images, and only folders of images are read whole. Name a file in it.")));
    if (!best)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader."), listed(readers())));
    return *best;
}

ReadResult Registry::read(const std::vector<std::string> &paths, const std::string &readerId, const Params &options,
                          const JobControl &job) const
{
    if (paths.empty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("No file is named. Choose at least one.")));
    if (readerId.empty())
        return readerFor(paths.front()).read(paths, options, job);
    if (const Reader *reader = findReader(readerId))
        return reader->read(paths, options, job);
    for (const PluginState &plugin : m_state->plugins)
        if (!plugin.isLoaded && std::find(plugin.offers.begin(), plugin.offers.end(), "reader:" + readerId) != plugin.offers.end())
            throw Error(ErrorKind::Missing, plugin.title, plugin.reason);
    throw Error(ErrorKind::Missing, {},
                text(NL_TEXT("No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is."),
                     readerId));
}

} // namespace netloom
