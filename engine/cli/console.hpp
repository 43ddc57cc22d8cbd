// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/progress_bar.hpp"
#include "engine/data/reader.hpp"
#include "plugins/host/registry.hpp"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <stop_token>
#include <string>

namespace netloom {

/// What every verb has: where results, warnings and progress go, the plug-ins, and the wish to stop.
class Console
{
public:
    bool isJson = false;  ///< --json
    bool isQuiet = false; ///< --quiet
    int threads = 0;      ///< --threads; 0 for all cores

    explicit Console(std::stop_token stop) : m_stop(std::move(stop)) {}

    /// A line of the result on stdout; nothing with --json.
    void say(const std::string &line) const;
    /// One JSON value on a line of stdout, flushed, so that a reader at the other end of a pipe sees it at once.
    void json(const nlohmann::ordered_json &value) const;
    /// A sentence on stderr that is no error: what was left out, what was decided.
    void warn(const std::string &sentence) const;
    void warn(const Text &sentence) const { warn(sentence.str()); }
    /// How many rows were left out while reading, and the first reasons with their places.
    void warnOfProblems(const ReadResult &read) const;

    const Registry &registry() const; ///< looks for plug-ins when it is first needed
    Registry &registry();             ///< to switch plug-ins on and off
    std::stop_token stop() const { return m_stop; }
    JobControl job() const; ///< progress on a terminal, and the stop
    ProgressBar &progress() const { return m_progress; }
    bool showsProgress() const { return !isQuiet; }

private:
    std::stop_token m_stop;
    mutable std::unique_ptr<Registry> m_registry;
    mutable ProgressBar m_progress;
};

} // namespace netloom
