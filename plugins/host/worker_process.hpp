// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/api/depiction.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace netloom {

/// What a worker gave back: its word, and data when it was asked to read or to generate, or a depiction.
struct WorkerAnswer {
    nlohmann::json done;
    std::optional<ReadResult> result;
    std::optional<Depiction> depiction;
};

/// How a worker ended that was of no use.
enum class WorkerEnd {
    Crashed,     ///< by a signal, or it left without an answer
    Silent,      ///< it said nothing for too long and was ended
    OutOfMemory, ///< it wanted more than a plug-in may take
    Nonsense,    ///< what it said keeps to no interface
};

/// Thrown when the plug-in itself failed, not merely its file: the sentence names the plug-in.
class WorkerFailure : public Error
{
public:
    WorkerFailure(WorkerEnd end, Text message) : Error(ErrorKind::File, {}, std::move(message)), m_end(end) {}
    WorkerEnd end() const { return m_end; }

private:
    WorkerEnd m_end;
};

/// Asks a fresh worker process to do one thing with one plug-in file, and waits. Progress is passed on; a stop kills the
/// worker at once. Throws WorkerFailure when the worker crashed, ran out of its limits, fell silent for `silence` seconds
/// (describing and sniffing may not take longer in all) or gave back nonsense; Error: what the plug-in itself threw, as it
/// was; Missing when the worker program is not there; Cancelled. The worker is gone when this returns, however it ended.
/// The file may be empty: then the engine's own readers are asked.
WorkerAnswer askWorker(const std::string &pluginFile, nlohmann::json request, const JobControl &job, double silence = 60);

bool isWorkerThere(); ///< The program that works.

// What a worker is given beside its standard streams.
constexpr int resultDescriptor = 3; ///< takes what it hands over
constexpr int memoryDescriptor = 4; ///< large columns: BlockFiles
constexpr int diskDescriptor = 5;

/// The folder of the running program, without a slash at its end.
std::string programFolder();

} // namespace netloom
