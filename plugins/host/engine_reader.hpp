// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// A reader of the engine that does its work in a worker process, as those of the plug-ins do; in this one where the worker
/// is not installed, or where a file is there for this process alone. To sniff is no more than to look at 64 KiB of text.
class EngineReader final : public Reader
{
public:
    explicit EngineReader(const Reader &reader) : m_reader(reader) {}
    const ReaderInfo &info() const override { return m_reader.info(); }
    double sniff(const FileHead &head) const override { return m_reader.sniff(head); }
    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;

private:
    const Reader &m_reader;
};

/// csvReader() in a worker.
const Reader &workerCsvReader();

} // namespace netloom
