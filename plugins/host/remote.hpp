// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"
#include "engine/data/reader.hpp"

#include <map>
#include <string>

namespace netloom {

/// Memory that a worker may take, bytes: $NETLOOM_WORKER_MEMORY, else half of the machine's, at least 1 GiB.
std::int64_t workerMemory();

/// A plug-in's reader as the program sees it: every call runs in a worker process of its own.
class RemoteReader final : public Reader
{
public:
    RemoteReader(std::string pluginFile, ReaderInfo info) : m_plugin(std::move(pluginFile)), m_info(std::move(info)) {}
    const ReaderInfo &info() const override { return m_info; }
    double sniff(const FileHead &head) const override;
    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;

    const std::string &pluginFile() const { return m_plugin; }

private:
    std::string m_plugin;
    ReaderInfo m_info;
};

/// A plug-in's generator as the program sees it.
class RemoteGenerator final : public Generator
{
public:
    RemoteGenerator(std::string pluginFile, GeneratorInfo info) : m_plugin(std::move(pluginFile)), m_info(std::move(info)) {}
    const GeneratorInfo &info() const override { return m_info; }
    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override;

private:
    std::string m_plugin;
    GeneratorInfo m_info;
};

/// How sure each reader of a plug-in is of a file, by id, from one worker. Empty when the plug-in fails at it.
std::map<std::string, double> sniffWith(const std::string &pluginFile, const std::string &path);

} // namespace netloom
