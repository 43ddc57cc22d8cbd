// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/remote_questions.hpp"

#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/host/wire_questions.hpp"

#include <filesystem>

namespace netloom {

namespace {

/// Asks and reads the answer; what is none is the plug-in's failure.
template <class Read>
auto answered(const std::string &plugin, const FailureWatch &watch, const nlohmann::json &request, const JobControl &job,
              Read read)
{
    try {
        const WorkerAnswer answer = askWorker(plugin, request, job);
        try {
            return read(answer);
        } catch (const nlohmann::json::exception &) {
            throw WorkerFailure(WorkerEnd::Nonsense, WorkerTask(std::filesystem::path(plugin).stem().string(),
                                                                request.at("do").get<std::string>())
                                                         .contradicting());
        }
    } catch (const WorkerFailure &failure) {
        if (watch)
            watch(failure);
        throw;
    }
}

} // namespace

std::vector<std::uint32_t> RemoteRowSearch::matches(const Dataset &data, const std::string &query,
                                                    const JobControl &job) const
{
    const nlohmann::json request = {{"do", "search"},
                                    {"id", m_info.id},
                                    {"query", query},
                                    {"row", wire::wordCellsToJson(data)},
                                    {"params", wire::toJson(Params())},
                                    {"memory", workerMemory()}};
    return answered(m_plugin, m_watch, request, job,
                    [&](const WorkerAnswer &answer) { return wire::matchesFromJson(answer.done, data.rows); });
}

Depiction RemoteRowSearch::highlighted(const Dataset &row, const std::string &query) const
{
    const nlohmann::json request = {{"do", "depict"},
                                    {"id", m_info.id},
                                    {"query", query},
                                    {"row", wire::wordCellsToJson(row)},
                                    {"params", wire::toJson(Params())},
                                    {"memory", workerMemory()}};
    return answered(m_plugin, m_watch, request, {}, [](const WorkerAnswer &answer) { return answer.depiction.value(); });
}

std::vector<double> RemoteRowLikeness::likeness(const Dataset &data, std::size_t row, const Params &options,
                                                const JobControl &job) const
{
    const nlohmann::json request = {{"do", "compare"},
                                    {"id", m_info.id},
                                    {"number", row},
                                    {"row", wire::wordCellsToJson(data)},
                                    {"params", wire::toJson(withDefaults(m_info.options, options))},
                                    {"memory", workerMemory()}};
    return answered(m_plugin, m_watch, request, job,
                    [&](const WorkerAnswer &answer) { return wire::likenessFromJson(answer.done, data.rows); });
}

} // namespace netloom
