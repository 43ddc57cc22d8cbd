// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include "plugins/host/engine_reader.hpp"
#include "plugins/host/plugin_files.hpp"
#include "plugins/host/plugin_shelf.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

std::string listed(const std::vector<const Reader *> &readers)
{
    std::string names;
    for (const Reader *reader : readers)
        names += (names.empty() ? "" : ", ") + toWord(Text{reader->info().label, {}}); // each in the window's language
    return names;
}

/// Those that say that they know the rows of a reader.
template <class Things, class Fitting>
void takeFitting(const Things &things, const std::string &readerId, Fitting &fitting)
{
    for (const auto &thing : things) {
        const std::vector<std::string> &its = thing->info().readers;
        if (std::find(its.begin(), its.end(), readerId) != its.end())
            fitting.push_back(thing.get());
    }
}

} // namespace

struct Registry::State {
    PluginShelf shelf;
};

Registry::Registry(std::vector<std::string> folders, std::string book)
    : m_state(new State{PluginShelf(folders.empty() && book.empty() ? usualPluginBook() : std::move(book))})
{
    for (const std::string &file : pluginFiles(folders.empty() ? usualPluginFolders() : folders))
        m_state->shelf.take(file);
}

Registry::~Registry() = default;

std::vector<PluginState> Registry::plugins() const
{
    return m_state->shelf.states();
}

std::vector<const Reader *> Registry::readers() const
{
    std::vector<const Reader *> all = {&workerCsvReader()};
    m_state->shelf.eachLoaded([&all](const ShelvedPlugin &plugin) {
        for (const auto &reader : plugin.readers)
            all.push_back(reader.get());
    });
    return all;
}

std::vector<const Depictor *> Registry::depictorsFor(const std::string &readerId) const
{
    std::vector<const Depictor *> fitting;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) { takeFitting(plugin.depictors, readerId, fitting); });
    return fitting;
}

std::vector<const RowSearch *> Registry::rowSearchesFor(const std::string &readerId) const
{
    std::vector<const RowSearch *> fitting;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) { takeFitting(plugin.rowSearches, readerId, fitting); });
    return fitting;
}

std::vector<const RowLikeness *> Registry::rowLikenessesFor(const std::string &readerId) const
{
    std::vector<const RowLikeness *> fitting;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) { takeFitting(plugin.rowLikenesses, readerId, fitting); });
    return fitting;
}

std::vector<const Depictor *> Registry::depictorsOf(const std::string &pluginFile) const
{
    std::vector<const Depictor *> its;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) {
        for (const auto &depictor : plugin.depictors)
            if (plugin.state.file == pluginFile)
                its.push_back(depictor.get());
    });
    return its;
}

std::vector<const PlainLayer *> Registry::layers() const
{
    std::vector<const PlainLayer *> all;
    m_state->shelf.eachLoaded(
        [&all](const ShelvedPlugin &plugin) { all.insert(all.end(), plugin.layers.begin(), plugin.layers.end()); });
    return all;
}

std::vector<const PlainLayer *> Registry::layersOf(const std::string &pluginFile) const
{
    std::vector<const PlainLayer *> its;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) {
        if (plugin.state.file == pluginFile)
            its = plugin.layers;
    });
    return its;
}

std::vector<const Reader *> Registry::readersOf(const std::string &pluginFile) const
{
    std::vector<const Reader *> its;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) {
        for (const auto &reader : plugin.readers)
            if (plugin.state.file == pluginFile)
                its.push_back(reader.get());
    });
    return its;
}

std::vector<const Generator *> Registry::generatorsOf(const std::string &pluginFile) const
{
    std::vector<const Generator *> its;
    m_state->shelf.eachLoaded([&](const ShelvedPlugin &plugin) {
        for (const auto &generator : plugin.generators)
            if (plugin.state.file == pluginFile)
                its.push_back(generator.get());
    });
    return its;
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
    m_state->shelf.eachLoaded([&all](const ShelvedPlugin &plugin) {
        for (const auto &generator : plugin.generators)
            all.push_back(generator.get());
    });
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
    consider(workerCsvReader(), workerCsvReader().sniff(head));
    for (const auto &[reader, sure] : m_state->shelf.sniff(path))
        consider(*reader, sure);
    if (!best && head.isFolder)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("This is a folder without images, and only folders of images are read whole. Name a file in it.")));
    if (!best)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader."),
                         listed(readers())));
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
    for (const PluginState &plugin : plugins())
        if (!plugin.isLoaded() &&
            std::find(plugin.offers.begin(), plugin.offers.end(), "reader:" + readerId) != plugin.offers.end())
            throw Error(ErrorKind::Missing, plugin.title,
                        text(NL_TEXT("{1} See Tools > Plug-ins, or `netloom-run plugins`."), plugin.reason));
    throw Error(
        ErrorKind::Missing, {},
        text(NL_TEXT(
                 "No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is."),
             readerId));
}

void Registry::switchOff(const std::string &pluginFile)
{
    m_state->shelf.book().switchOff(m_state->shelf.state(pluginFile).id);
    m_state->shelf.take(pluginFile);
}

void Registry::switchOn(const std::string &pluginFile)
{
    m_state->shelf.book().switchOn(m_state->shelf.state(pluginFile).id);
    m_state->shelf.take(pluginFile);
}

void Registry::letIn(const std::string &pluginFile)
{
    m_state->shelf.book().letIn(m_state->shelf.state(pluginFile).file);
    m_state->shelf.take(pluginFile);
}

void Registry::add(const std::string &path)
{
    std::error_code trouble;
    const std::string file = std::filesystem::canonical(path, trouble).string();
    if (trouble)
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no such file. Check the name.")));
    const PluginState fresh = readPluginMetadata(file);
    if (!fresh.reason.empty())
        throw Error(ErrorKind::Missing, path, fresh.reason);
    const std::string target = placeInOwnFolder(file);
    for (const PluginState &other : plugins())
        if (other.id == fresh.id && other.file != target)
            throw Error(ErrorKind::Missing, path,
                        text(NL_TEXT("A plug-in with the id {1} is there already: {2}. Remove that one first."), fresh.id,
                             other.file));
    if (file != target)
        copyToOwnFolder(file);
    m_state->shelf.take(target);
}

} // namespace netloom
