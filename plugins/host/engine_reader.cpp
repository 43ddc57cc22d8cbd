// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/engine_reader.hpp"

#include "engine/data/csv/encoding.hpp"
#include "engine/data/mapped_blocks.hpp"
#include "plugins/host/remote.hpp"
#include "plugins/host/wire.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

/// What another process would look for in vain: /dev/stdin is its own there, and a name that is not UTF-8 does not travel.
bool isForUsAlone(const std::string &path)
{
    return path.starts_with("/dev/") || path.starts_with("/proc/") || !isUtf8(path);
}

/// What the columns may take beside the memory of the worker, bytes: tables may be larger than the memory.
std::int64_t roomForColumns()
{
    std::error_code trouble;
    const std::filesystem::space_info disk = std::filesystem::space(column_memory::cacheFolder(), trouble);
    const std::uint64_t room = trouble ? 0 : disk.available;
    return static_cast<std::int64_t>(std::min<std::uint64_t>(room + column_memory::heapLeft(), std::int64_t{1} << 46));
}

} // namespace

ReadResult EngineReader::read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const
{
    if (!isWorkerThere() || std::any_of(paths.begin(), paths.end(), isForUsAlone))
        return m_reader.read(paths, options, job);
    const nlohmann::json request = {{"do", "read"},
                                    {"id", info().id},
                                    {"paths", paths},
                                    {"params", wire::toJson(options)},
                                    {"memory", workerMemory()},
                                    {"room", roomForColumns()}};
    try {
        return askWorker({}, request, job).result.value();
    } catch (const WorkerFailure &failure) {
        throw Error(failure.kind(), paths.empty() ? std::string() : paths.front(), failure.message());
    }
}

const Reader &workerCsvReader()
{
    static const EngineReader reader(csvReader());
    return reader;
}

} // namespace netloom
