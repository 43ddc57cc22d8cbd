// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/plugin_files.hpp"

#include "plugins/api/plugin.hpp"
#include "plugins/host/float_mode_keeper.hpp"
#include "plugins/host/plugin_book.hpp"
#include "plugins/host/worker_process.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QPluginLoader>
#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace netloom {

namespace fs = std::filesystem;

std::vector<std::string> usualPluginFolders()
{
    const fs::path here = programFolder();
    std::vector<std::string> folders = {here / "plugins", here / "../bin/plugins", here / NETLOOM_PLUGIN_FOLDER,
                                        ownPluginFolder()};
    if (const char *named = std::getenv("NETLOOM_PLUGINS"))
        folders.insert(folders.begin(), named);
    return folders;
}

std::vector<std::string> pluginFiles(const std::vector<std::string> &folders)
{
    std::vector<std::string> files;
    for (const std::string &folder : folders) {
        std::error_code trouble;
        std::vector<std::string> found;
        for (const auto &entry : fs::directory_iterator(folder, trouble))
            if (entry.path().extension() == ".so")
                found.push_back(fs::canonical(entry.path(), trouble).string());
        std::sort(found.begin(), found.end());
        for (const std::string &file : found)
            if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end())
                files.push_back(file);
    }
    return files;
}

PluginState readPluginMetadata(const std::string &file)
{
    PluginState state;
    state.file = file;
    state.id = fs::path(file).stem().string();
    const QJsonObject root = QPluginLoader(QString::fromStdString(file)).metaData();
    const QJsonObject own = root.value("MetaData").toObject();
    if (root.value("IID").toString() != NETLOOM_PLUGIN_IID) {
        state.reason =
            text(NL_TEXT("The file {1} is no plug-in for Netloom, or it is damaged. Take it away, or put a whole one in "
                         "its place."),
                 fs::path(file).filename().string());
        return state;
    }
    const std::string id = own.value("id").toString().toStdString();
    state.title = own.value("title").toString().toStdString();
    state.version = own.value("version").toString().toStdString();
    state.description = own.value("description").toString().toStdString();
    for (const auto &offer : own.value("offers").toArray())
        state.offers.push_back(offer.toString().toStdString());
    const int api = own.value("api").toInt(-1);
    if (api != pluginApiVersion)
        state.reason =
            text(NL_TEXT("The plug-in {1} was built for plug-in interface {2}; this Netloom has {3}. Install a version "
                         "of the plug-in that fits."),
                 id.empty() ? state.id : id, api, pluginApiVersion);
    else if (id.empty())
        state.reason = text(NL_TEXT("The metadata of {1} name no id. Ask its maker for a whole version."),
                            fs::path(file).filename().string());
    if (!id.empty())
        state.id = id;
    return state;
}

std::vector<const PlainLayer *> loadLayersHere(const std::string &file)
{
    const FloatModeKeeper floatMode;
    const std::string name = fs::path(file).stem().string();
    try {
        auto *loader = new QPluginLoader(QString::fromStdString(file)); // never unloaded
        auto *plugin = qobject_cast<Plugin *>(loader->instance());
        floatMode.restore();
        if (!plugin)
            throw Error(ErrorKind::Missing, {},
                        text(NL_TEXT("The plug-in {1} cannot be loaded: {2}."), name, loader->errorString().toStdString()));
        return plugin->layers();
    } catch (const Error &) {
        throw;
    } catch (...) {
        floatMode.restore();
        throw Error(ErrorKind::Missing, {}, text(NL_TEXT("The plug-in {1} failed without saying why."), name));
    }
}

bool arePluginLayersThere()
{
    for (const std::string &file : pluginFiles(usualPluginFolders()))
        for (const std::string &offer : readPluginMetadata(file).offers)
            if (offer.starts_with("layer:"))
                return true;
    return false;
}

std::string placeInOwnFolder(const std::string &file)
{
    std::error_code trouble;
    const fs::path folder = fs::weakly_canonical(ownPluginFolder(), trouble);
    return (folder / fs::path(file).filename()).string();
}

void copyToOwnFolder(const std::string &file)
{
    const fs::path target = placeInOwnFolder(file);
    const fs::path fresh = target.string() + ".new"; // not .so: nobody loads half a file
    std::error_code trouble;
    fs::create_directories(target.parent_path(), trouble);
    fs::copy_file(file, fresh, fs::copy_options::overwrite_existing, trouble);
    if (!trouble)
        fs::rename(fresh, target, trouble);
    if (trouble) {
        std::error_code ignored;
        fs::remove(fresh, ignored);
        throw Error(ErrorKind::File, target.string(),
                    text(NL_TEXT("The plug-in cannot be copied there: {1}. Make room, or ask for the right to write."),
                         trouble.message()));
    }
}

} // namespace netloom
