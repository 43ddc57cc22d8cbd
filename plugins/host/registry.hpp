// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/data_provider.hpp"

#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// One plug-in that was found, loaded or not.
struct PluginState {
    std::string id, title, version, description, file;
    std::vector<std::string> offers; ///< "reader:wdbc", ...: from the metadata, known without loading
    bool isLoaded = false;
    Text reason;                     ///< why it was refused; empty when loaded
};

/// Finds plug-ins and knows every reader and generator, the built-in ones first. Metadata are checked before anything is
/// loaded. Plug-in readers run in a worker process (netloom-worker): what crashes, hangs or eats memory there becomes
/// an Error (File) in words here. Never unloads.
class Registry final : public DataProvider
{
public:
    /// folders: searched for plug-ins, in order; empty for the program's own plug-in folder and $NETLOOM_PLUGINS.
    explicit Registry(std::vector<std::string> folders = {});
    ~Registry() override;

    const std::vector<PluginState> &plugins() const;
    std::vector<const Reader *> readers() const;
    const Reader *findReader(const std::string &id) const;
    std::vector<const Generator *> allGenerators() const; ///< the engine's and the plug-ins'
    const Generator *findGenerator(const std::string &id) const override;

    /// The reader that is surest of the file. Throws Error: File when it cannot be read or nothing fits (it names the
    /// formats that there are), Missing when a known plug-in would be needed.
    const Reader &readerFor(const std::string &path) const;

    /// Reads with the named reader, or with readerFor(). All that a person's "open data" does.
    ReadResult read(const std::vector<std::string> &paths, const std::string &readerId, const Params &options,
                    const JobControl &job) const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace netloom
