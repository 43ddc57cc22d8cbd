// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"
#include "engine/data/reader.hpp"
#include "engine/data/row_judge.hpp"
#include "plugins/api/shares.hpp"
#include "plugins/host/worker_process.hpp"
#include "plugins/host/worker_task.hpp"

#include <functional>
#include <map>
#include <string>

namespace netloom {

/// Memory that a worker may take, bytes: $NETLOOM_WORKER_MEMORY, else half of the machine's, at least 1 GiB.
std::int64_t workerMemory();
/// How long a plug-in may take to be loaded and described, seconds: $NETLOOM_WORKER_PATIENCE, else 10.
double workerPatience();

/// Who hears of it when a plug-in fails at reading or generating, before the error goes on.
using FailureWatch = std::function<void(const WorkerFailure &)>;

/// A plug-in's reader as the program sees it: every call runs in a worker process of its own.
class RemoteReader : public Reader
{
public:
    RemoteReader(std::string pluginFile, ReaderInfo info, FailureWatch watch = {})
        : m_plugin(std::move(pluginFile)), m_info(std::move(info)), m_watch(std::move(watch))
    {
    }
    const ReaderInfo &info() const override { return m_info; }
    double sniff(const FileHead &head) const override;
    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;

protected:
    /// request: all but who is asked and the memory that the worker may take.
    ReadResult ask(nlohmann::json request, const std::string &path, const JobControl &job) const;

private:
    std::string m_plugin;
    ReaderInfo m_info;
    FailureWatch m_watch;
};

/// One that judges rows which a model wrote, too.
class RemoteJudge final : public RemoteReader, public RowJudge
{
public:
    using RemoteReader::RemoteReader;
    ReadResult judge(const std::vector<std::string> &tokens, const JobControl &job) const override;
};

/// A plug-in's generator as the program sees it.
class RemoteGenerator final : public Generator
{
public:
    RemoteGenerator(std::string pluginFile, GeneratorInfo info, FailureWatch watch = {})
        : m_plugin(std::move(pluginFile)), m_info(std::move(info)), m_watch(std::move(watch))
    {
    }
    const GeneratorInfo &info() const override { return m_info; }
    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override;

private:
    std::string m_plugin;
    GeneratorInfo m_info;
    FailureWatch m_watch;
};

/// A plug-in's depictor as the program sees it. The row travels to the worker and what it looks like comes back.
class RemoteDepictor : public Depictor
{
public:
    RemoteDepictor(std::string pluginFile, DepictorInfo info, FailureWatch watch = {})
        : m_plugin(std::move(pluginFile)), m_info(std::move(info)), m_watch(std::move(watch))
    {
    }
    const DepictorInfo &info() const override { return m_info; }
    Depiction depict(const Dataset &row, const Params &options) const override;

protected:
    WorkerAnswer ask(const Dataset &row, const Params &options, const RowShares *shares) const; ///< null: none
    WorkerTask task() const;

private:
    std::string m_plugin;
    DepictorInfo m_info;
    FailureWatch m_watch;
};

/// One that can paint shares of a prediction, too.
class RemoteSharePainter final : public RemoteDepictor, public SharePainter
{
public:
    using RemoteDepictor::RemoteDepictor;
    PaintedShares paint(const Dataset &row, const Params &options, const RowShares &shares) const override;
};

/// How sure each reader of a plug-in is of a file, by id, from one worker. Empty when the plug-in says that it cannot;
/// throws WorkerFailure when it fails at it.
std::map<std::string, double> sniffWith(const std::string &pluginFile, const std::string &path);

} // namespace netloom
