// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <string>
#include <utility>

namespace netloom {

/// What a worker was asked to do, in the words of its failures. A reader may fail over a damaged file; a plug-in that fails
/// while it is loaded or looks at a file has nobody else to blame. Without a plug-in it is the engine's own reader.
class WorkerTask
{
public:
    WorkerTask(std::string plugin, std::string what) : m_plugin(std::move(plugin)), m_what(std::move(what)) {}

    bool isDepicting() const { return m_what == "depict"; }
    /// About the rows of a table: its answer is too long for a line and lies beside it.
    bool isAsking() const { return m_what == "search" || m_what == "compare"; }
    bool isReading() const { return m_what != "describe" && m_what != "sniff"; }
    bool isOfEngine() const { return m_plugin.empty(); }

    Text ended(int status) const; ///< status: of waitpid()
    Text silent(int seconds) const;
    Text outOfMemory() const;
    Text contradicting() const;
    Text talking() const; ///< without end
    Text breakingTheInterface() const;

private:
    Text doing() const;

    std::string m_plugin;
    std::string m_what;
};

} // namespace netloom
