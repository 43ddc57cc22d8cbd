// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/plugin_book.hpp"

#include "plugins/host/wire.hpp"

#include <QDate>
#include <QStandardPaths>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

namespace netloom {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int hangsAllowed = 1;

/// Size and date of a file, which tell one build from another.
PluginRecord freshRecord(const std::string &file)
{
    PluginRecord record;
    std::error_code trouble;
    const auto size = fs::file_size(file, trouble);
    record.size = trouble ? -1 : static_cast<std::int64_t>(size);
    const auto modified = fs::last_write_time(file, trouble);
    record.modified = trouble ? 0 : static_cast<std::int64_t>(modified.time_since_epoch().count());
    return record;
}

bool isSameBuild(const PluginRecord &a, const PluginRecord &b)
{
    return a.size == b.size && a.modified == b.modified;
}

std::string today()
{
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

json toJson(const std::string &file, const PluginRecord &record)
{
    return {{"file", file},
            {"id", record.id},
            {"size", record.size},
            {"modified", record.modified},
            {"since", record.since},
            {"quarantine", wire::toJson(record.quarantine)},
            {"hangs", record.hangs},
            {"failures", record.failures},
            {"last_failure", wire::toJson(record.lastFailure)},
            {"loader", record.loader}};
}

PluginRecord recordFromJson(const json &object)
{
    PluginRecord record;
    record.id = object.at("id").get<std::string>();
    record.size = object.at("size").get<std::int64_t>();
    record.modified = object.at("modified").get<std::int64_t>();
    record.since = object.at("since").get<std::string>();
    record.quarantine = wire::textFromJson(object.at("quarantine"));
    record.hangs = object.at("hangs").get<int>();
    record.failures = object.at("failures").get<int>();
    record.lastFailure = wire::textFromJson(object.at("last_failure"));
    record.loader = object.at("loader").get<std::string>();
    return record;
}

/// A process by number and start, as numbers are given again: "4711 88123". Only the number when there is no such process.
std::string processMark(const std::string &number)
{
    std::ifstream file("/proc/" + number + "/stat");
    std::string line, word;
    std::getline(file, line);
    std::istringstream words(line.substr(std::min(line.rfind(')'), line.size()))); // the name before may hold anything
    constexpr int wordOfStart = 21; // the 22nd of proc(5), counted from the end of the name, the second
    for (int i = 1; i <= wordOfStart && words >> word; ++i)
        if (i == wordOfStart)
            return number + ' ' + word;
    return number;
}

/// What took its program along is kept out.
void judgeLoader(PluginRecord &record)
{
    if (record.loader.empty() || record.loader == processMark(record.loader.substr(0, record.loader.find(' '))))
        return;
    record.loader.clear();
    record.quarantine = text(NL_TEXT("Netloom came to a sudden end while the plug-in {1} was being loaded."), record.id);
}

/// Whole or not at all: written beside it, flushed to the disk, renamed over it.
void writeWhole(const fs::path &path, const std::string &bytes)
{
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    const std::string fresh = path.string() + "." + std::to_string(::getpid());
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        done += static_cast<std::size_t>(written);
    }
    const bool isWhole = done == bytes.size() && ::fsync(file) == 0;
    ::close(file);
    if (!isWhole || std::rename(fresh.c_str(), path.c_str()) != 0)
        ::unlink(fresh.c_str());
}

} // namespace

PluginBook::PluginBook(std::string path) : m_path(std::move(path))
{
    load();
}

bool PluginBook::isOff(const std::string &id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_off.count(id) > 0;
}

void PluginBook::switchOff(const std::string &id)
{
    const std::scoped_lock lock(m_mutex);
    load();
    m_off.insert(id);
    save();
}

void PluginBook::switchOn(const std::string &id)
{
    const std::scoped_lock lock(m_mutex);
    load();
    m_off.erase(id);
    save();
}

PluginRecord PluginBook::record(const std::string &file) const
{
    const PluginRecord fresh = freshRecord(file);
    const std::scoped_lock lock(m_mutex);
    const auto known = m_records.find(file);
    return known != m_records.end() && isSameBuild(known->second, fresh) ? known->second : fresh;
}

void PluginBook::noteFailedLoading(const std::string &id, const std::string &file, const WorkerFailure &failure)
{
    change(file, [&](PluginRecord &record) {
        record.id = id;
        record.since = today();
        const bool isHang = failure.end() == WorkerEnd::Silent;
        if (isHang && record.hangs < hangsAllowed)
            ++record.hangs;
        else if (failure.end() != WorkerEnd::Nonsense)
            record.quarantine = failure.message();
    });
}

void PluginBook::noteFailedReading(const std::string &id, const std::string &file, const WorkerFailure &failure)
{
    change(file, [&](PluginRecord &record) {
        record.id = id;
        record.since = today();
        ++record.failures;
        record.lastFailure = failure.message();
    });
}

void PluginBook::noteLoaded(const std::string &file)
{
    if (record(file).hangs > 0)
        change(file, [](PluginRecord &record) { record.hangs = 0; });
}

void PluginBook::letIn(const std::string &file)
{
    const std::scoped_lock lock(m_mutex);
    load();
    m_records.erase(file);
    save();
}

void PluginBook::beginLoadingHere(const std::string &id, const std::string &file)
{
    change(file, [&](PluginRecord &record) {
        record.id = id;
        record.since = today();
        record.loader = processMark(std::to_string(::getpid()));
    });
}

void PluginBook::endLoadingHere(const std::string &file)
{
    change(file, [](PluginRecord &record) { record.loader.clear(); });
}

template <class Change>
void PluginBook::change(const std::string &file, Change change)
{
    const PluginRecord fresh = freshRecord(file);
    const std::scoped_lock lock(m_mutex);
    load();
    PluginRecord &record = m_records.try_emplace(file, fresh).first->second;
    if (!isSameBuild(record, fresh))
        record = fresh;
    change(record);
    if (record.quarantine.empty() && record.hangs == 0 && record.failures == 0 && record.loader.empty())
        m_records.erase(file);
    save();
}

/// A file that is not there, or was spoilt, is an empty book: it must never keep the program from starting.
void PluginBook::load()
{
    if (m_path.empty())
        return;
    std::ifstream file(m_path);
    if (!file)
        return;
    try {
        const json whole = json::parse(file);
        std::map<std::string, PluginRecord> records;
        for (const json &object : whole.at("plugins"))
            judgeLoader(records.emplace(object.at("file").get<std::string>(), recordFromJson(object)).first->second);
        m_off = whole.at("off").get<std::set<std::string>>();
        m_records = std::move(records);
    } catch (const json::exception &) {
        return;
    }
}

void PluginBook::save() const
{
    if (m_path.empty())
        return;
    json whole = {{"off", m_off}, {"plugins", json::array()}};
    for (const auto &[file, record] : m_records)
        whole["plugins"].push_back(toJson(file, record));
    writeWhole(m_path, whole.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
}

// The folders of an application named Netloom by Netloom, spelt out, as netloom-run has no application name.
std::string usualPluginBook()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() + "/Netloom/plugins.json";
}

std::string ownPluginFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/Netloom/Netloom/plugins";
}

} // namespace netloom
