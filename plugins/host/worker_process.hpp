// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace netloom {

/// What a worker gave back: its word, and the data when it was asked for some.
struct WorkerAnswer {
    nlohmann::json done;
    std::optional<ReadResult> result;
};

/// Asks a fresh worker process to do one thing with one plug-in file, and waits. Progress is passed on; a stop kills the
/// worker at once. Throws Error: File when the worker crashed, ran out of its limits, fell silent for `silence` seconds
/// or gave back nonsense, each in words that name the plug-in; what the plug-in itself threw, as it was; Missing when the
/// worker program is not there; Cancelled.
WorkerAnswer askWorker(const std::string &pluginFile, const nlohmann::json &request, const JobControl &job, double silence = 60);

/// The folder of the running program, without a slash at its end.
std::string programFolder();

} // namespace netloom
