// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/plain_layer.hpp"
#include "plugins/host/plugin_book.hpp"
#include "plugins/host/registry.hpp"
#include "plugins/host/remote.hpp"
#include "plugins/host/remote_questions.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// A plug-in with what it brought.
struct ShelvedPlugin {
    PluginState state;
    std::vector<std::unique_ptr<RemoteReader>> readers = {};
    std::vector<std::unique_ptr<RemoteGenerator>> generators = {};
    std::vector<std::unique_ptr<RemoteDepictor>> depictors = {};
    std::vector<std::unique_ptr<RemoteRowSearch>> rowSearches = {};
    std::vector<std::unique_ptr<RemoteRowLikeness>> rowLikenesses = {};
    std::vector<const PlainLayer *> layers = {}; ///< of the library in this process
};

/// The plug-ins that were found, each judged: whether it may be loaded, what it brings, or why not. The Registry's memory.
class PluginShelf
{
public:
    explicit PluginShelf(std::string bookFile) : m_book(std::move(bookFile)) {}

    PluginBook &book() { return m_book; }
    const PluginBook &book() const { return m_book; }

    /// Judges a plug-in that is known, or new, and puts it in the place of what it was.
    void take(const std::string &file);
    std::vector<PluginState> states() const;
    PluginState state(const std::string &file) const; ///< Throws Error (Missing).

    /// How sure each reader is of a file, in the order of the plug-ins; one worker a plug-in, however many readers it has.
    std::vector<std::pair<const Reader *, double>> sniff(const std::string &path);

    /// visit(const ShelvedPlugin &) for each that is loaded. Must not come back here.
    template <class Visit>
    void eachLoaded(Visit visit) const
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &plugin : m_plugins)
            if (plugin->state.isLoaded())
                visit(*plugin);
    }

private:
    ShelvedPlugin judge(const std::string &file);
    void describe(ShelvedPlugin &plugin);
    void loadHere(PluginState &plugin, std::vector<const PlainLayer *> &layers);
    void refuseTakenIds(ShelvedPlugin &plugin) const;
    std::string fileOfTwin(const PluginState &plugin) const;

    PluginBook m_book;
    mutable std::mutex m_mutex; ///< guards what follows
    std::vector<std::unique_ptr<ShelvedPlugin>> m_plugins;
    std::vector<std::unique_ptr<ShelvedPlugin>> m_retired; ///< what somebody may still hold a reader of
};

} // namespace netloom
