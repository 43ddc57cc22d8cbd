// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/remote.hpp"

#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/host/worker_process.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace netloom {

namespace {

/// Lets the watch hear of a failure.
WorkerAnswer watched(const FailureWatch &watch, const std::function<WorkerAnswer()> &ask)
{
    try {
        return ask();
    } catch (const WorkerFailure &failure) {
        if (watch)
            watch(failure);
        throw;
    }
}

} // namespace

std::int64_t workerMemory()
{
    if (const char *wanted = std::getenv("NETLOOM_WORKER_MEMORY"))
        if (const std::int64_t bytes = std::atoll(wanted); bytes > 0)
            return bytes;
    const std::int64_t machine = ::sysconf(_SC_PHYS_PAGES) * ::sysconf(_SC_PAGE_SIZE);
    return std::max<std::int64_t>(machine / 2, std::int64_t{1} << 30);
}

double workerPatience()
{
    if (const char *wanted = std::getenv("NETLOOM_WORKER_PATIENCE"))
        if (const double seconds = std::atof(wanted); seconds > 0)
            return seconds;
    return 10;
}

double RemoteReader::sniff(const FileHead &head) const
{
    const auto sure = sniffWith(m_plugin, head.path);
    const auto mine = sure.find(m_info.id);
    return mine == sure.end() ? 0 : mine->second;
}

ReadResult RemoteReader::read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const
{
    return ask({{"do", "read"}, {"paths", paths}, {"params", wire::toJson(options)}},
               paths.empty() ? std::string() : paths.front(), job);
}

ReadResult RemoteReader::ask(nlohmann::json request, const std::string &path, const JobControl &job) const
{
    request["id"] = m_info.id;
    request["memory"] = workerMemory();
    try {
        return watched(m_watch, [&] { return askWorker(m_plugin, request, job); }).result.value();
    } catch (const WorkerFailure &failure) {
        throw Error(failure.kind(), path, failure.message());
    }
}

ReadResult RemoteJudge::judge(const std::vector<std::string> &tokens, const JobControl &job) const
{
    return ask({{"do", "judge"}, {"tokens", tokens}, {"params", nlohmann::json::object()}}, {}, job);
}

Dataset RemoteGenerator::generate(std::int64_t rows, std::uint64_t seed, const Params &params) const
{
    const nlohmann::json request = {
        {"do", "generate"},        {"id", m_info.id}, {"rows", rows}, {"seed", seed}, {"params", wire::toJson(params)},
        {"memory", workerMemory()}};
    return *watched(m_watch, [&] { return askWorker(m_plugin, request, {}); }).result.value().data;
}

Depiction RemoteDepictor::depict(const Dataset &row, const Params &options) const
{
    return ask(row, options, nullptr).depiction.value();
}

WorkerTask RemoteDepictor::task() const
{
    return {std::filesystem::path(m_plugin).stem().string(), "depict"};
}

WorkerAnswer RemoteDepictor::ask(const Dataset &row, const Params &options, const RowShares *shares) const
{
    nlohmann::json request = {{"do", "depict"},
                              {"id", m_info.id},
                              {"row", wire::rowToJson(row)},
                              {"params", wire::toJson(withDefaults(m_info.options, options))},
                              {"memory", workerMemory()}};
    if (shares)
        request["shares"] = wire::toJson(*shares);
    return watched(m_watch, [&] { return askWorker(m_plugin, request, {}, workerPatience()); });
}

PaintedShares RemoteSharePainter::paint(const Dataset &row, const Params &options, const RowShares &shares) const
{
    WorkerAnswer answer = ask(row, options, &shares);
    try {
        return wire::paintedFromJson(answer.done, std::move(answer.depiction).value(), shares);
    } catch (const nlohmann::json::exception &) {
        throw WorkerFailure(WorkerEnd::Nonsense, task().contradicting());
    }
}

std::map<std::string, double> sniffWith(const std::string &pluginFile, const std::string &path)
{
    try {
        const WorkerAnswer answer =
            askWorker(pluginFile, {{"do", "sniff"}, {"path", path}, {"memory", workerMemory()}}, {}, 5);
        return answer.done.get<std::map<std::string, double>>();
    } catch (const WorkerFailure &) {
        throw;
    } catch (const Error &) {
        return {}; // a plug-in that throws while it sniffs does not know the file
    } catch (const nlohmann::json::exception &) {
        return {};
    }
}

} // namespace netloom
