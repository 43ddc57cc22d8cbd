// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/data_provider.hpp"
#include "engine/data/plain_layer.hpp"
#include "plugins/api/depiction.hpp"
#include "plugins/api/row_likeness.hpp"
#include "plugins/api/row_search.hpp"

#include <memory>
#include <string>
#include <vector>

namespace netloom {

enum class PluginStanding {
    Loaded,
    SwitchedOff, ///< by the person
    Refused,     ///< its metadata or its library do not fit
    Quarantined, ///< it crashed or hung before and is kept out until the person lets it in again
};

/// One plug-in that was found, whatever became of it.
struct PluginState {
    std::string id, title, version, description, file;
    std::vector<std::string> offers; ///< "reader:wdbc", ...: from the metadata, known without loading
    PluginStanding standing = PluginStanding::Refused;
    Text reason;      ///< why it is not loaded; empty when it is
    Text remark;      ///< what is to be known of it although it is loaded
    int failures = 0; ///< readings at which it crashed, hung or took all memory
    Text lastFailure; ///< the sentence of the last of them

    bool isLoaded() const { return standing == PluginStanding::Loaded; }
};

/// Finds plug-ins and knows every reader and generator, the built-in ones first. Metadata are checked before anything is
/// loaded. Readers run in a worker process (netloom-worker): what crashes, hangs or eats memory there becomes
/// an Error (File) in words here, and is kept out at the next start (PluginBook). Never unloads: a reader that was given
/// out stays callable when its plug-in is switched off. May be asked from several threads; changed by one at a time.
class Registry final : public DataProvider
{
public:
    /// folders: searched for plug-ins, in order; empty for $NETLOOM_PLUGINS, the program's own folder and the person's.
    /// book: the file of the PluginBook; empty for none, or for the person's where the folders are the usual ones.
    explicit Registry(std::vector<std::string> folders = {}, std::string book = {});
    ~Registry() override;

    std::vector<PluginState> plugins() const;
    std::vector<const Reader *> readers() const;
    const Reader *findReader(const std::string &id) const;
    std::vector<const Generator *> allGenerators() const; ///< the engine's and the plug-ins'
    const Generator *findGenerator(const std::string &id) const override;
    /// Who can show rows that this reader has read. Their work is done in a worker: not for the GUI thread.
    std::vector<const Depictor *> depictorsFor(const std::string &readerId) const;
    std::vector<const RowSearch *> rowSearchesFor(const std::string &readerId) const;     ///< the same: work for a job
    std::vector<const RowLikeness *> rowLikenessesFor(const std::string &readerId) const; ///< and so is this
    std::vector<const Depictor *> depictorsOf(const std::string &pluginFile) const;
    /// The layers of the plug-ins that are loaded, in this process, to be put beside the engine's (addLayers()). They stay
    /// callable when their plug-in is switched off; the programs let them go at the next start.
    std::vector<const PlainLayer *> layers() const;
    std::vector<const PlainLayer *> layersOf(const std::string &pluginFile) const;
    std::vector<const Reader *> readersOf(const std::string &pluginFile) const; ///< of one plug-in that is loaded
    std::vector<const Generator *> generatorsOf(const std::string &pluginFile) const;

    /// The reader that is surest of the file. Throws Error: File when it cannot be read or nothing fits (it names the
    /// formats that there are), Missing when a known plug-in would be needed.
    const Reader &readerFor(const std::string &path) const;

    /// Reads with the named reader, or with readerFor(). All that a person's "open data" does.
    ReadResult read(const std::vector<std::string> &paths, const std::string &readerId, const Params &options,
                    const JobControl &job) const override;

    // What the person decides; remembered in the book. Those that load take as long as the plug-in does, 10 s at most.
    void switchOff(const std::string &pluginFile);
    void switchOn(const std::string &pluginFile);
    void letIn(const std::string &pluginFile); ///< out of quarantine; tries to load it
    /// Copies a plug-in into the person's own folder and loads it. Throws Error: Missing when its metadata do not fit or
    /// another plug-in has its id, File when it cannot be copied.
    void add(const std::string &path);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace netloom
