// SPDX-License-Identifier: GPL-3.0-or-later
// netloom-worker PLUGIN: does one thing with one plug-in, out of harm's way of the program. A request comes as one line of
// JSON on standard input, answers go as lines of JSON to standard output, data to file descriptor 3.
#include "plugins/api/plugin.hpp"
#include "plugins/host/wire.hpp"
#include "plugins/worker/sandbox.hpp"

#include <QCoreApplication>
#include <QPluginLoader>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace netloom;
using nlohmann::json;

namespace {

constexpr int resultDescriptor = 3;

void say(const json &word)
{
    // Bytes that are no UTF-8 (a file's own text in a message) must not keep the message from arriving.
    std::cout << word.dump(-1, ' ', false, json::error_handler_t::replace) << std::endl;
}

JobControl sayingProgress()
{
    auto last = std::make_shared<std::chrono::steady_clock::time_point>();
    return {.progress = [last](double fraction, const Text &doing) {
        const auto now = std::chrono::steady_clock::now();
        if (now - *last < std::chrono::milliseconds(50))
            return;
        *last = now;
        say({{"progress", fraction}, {"doing", wire::toJson(doing)}});
    }};
}

Plugin &load(const std::string &file)
{
    // Never unloaded: a plug-in may have left things behind that its code is needed for.
    auto *loader = new QPluginLoader(QString::fromStdString(file));
    QObject *root = loader->instance();
    if (!root)
        throw Error(ErrorKind::Missing, {}, text(NL_TEXT("It cannot be loaded: {1}."), loader->errorString().toStdString()));
    auto *plugin = qobject_cast<Plugin *>(root);
    if (!plugin)
        throw Error(ErrorKind::Missing, {},
                    text(NL_TEXT("It does not implement the interface {1}. Rebuild it against this Netloom."), NETLOOM_PLUGIN_IID));
    return *plugin;
}

template <class T>
const T &named(const std::vector<const T *> &all, const std::string &id)
{
    for (const T *one : all)
        if (one && one->info().id == id)
            return *one;
    throw Error(ErrorKind::Missing, {}, text(NL_TEXT("It does not offer '{1}', which its metadata promise."), id));
}

void describe(const Plugin &plugin)
{
    json done = {{"id", plugin.info().id},
                 {"title", plugin.info().title},
                 {"version", plugin.info().version},
                 {"description", plugin.info().description},
                 {"readers", json::array()},
                 {"generators", json::array()}};
    for (const Reader *reader : plugin.readers())
        done["readers"].push_back(wire::toJson(reader->info()));
    for (const Generator *generator : plugin.generators())
        done["generators"].push_back(wire::toJson(generator->info()));
    say({{"done", done}});
}

void sniff(const Plugin &plugin, const json &request)
{
    const FileHead head = readHead(request.at("path").get<std::string>());
    json sure = json::object();
    for (const Reader *reader : plugin.readers())
        sure[reader->info().id] = reader->sniff(head);
    say({{"done", sure}});
}

void handOver(const ReadResult &result)
{
    wire::writeResult(resultDescriptor, result);
    say({{"done", json::object()}, {"has_result", true}});
}

void obey(const Plugin &plugin, const json &request)
{
    const std::string what = request.at("do").get<std::string>();
    if (what == "describe")
        return describe(plugin);
    if (what == "sniff")
        return sniff(plugin, request);
    const Params params = wire::paramsFromJson(request.at("params"));
    if (what == "read")
        return handOver(named(plugin.readers(), request.at("id").get<std::string>())
                            .read(request.at("paths").get<std::vector<std::string>>(), params, sayingProgress()));
    if (what == "generate") {
        Dataset data = named(plugin.generators(), request.at("id").get<std::string>())
                           .generate(request.at("rows").get<std::int64_t>(), request.at("seed").get<std::uint64_t>(), params);
        ReadResult result;
        result.rowsSeen = data.rows;
        result.data = std::make_shared<const Dataset>(std::move(data));
        return handOver(result);
    }
    throw Error(ErrorKind::Usage, {}, text("The worker does not know how to '{1}'.", what));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::string line;
    if (argc != 2 || !std::getline(std::cin, line)) {
        std::cerr << "netloom-worker is started by Netloom itself: it reads files for the program out of harm's way.\n";
        return 2;
    }
    try {
        const json request = json::parse(line);
        enterSandbox(request.at("memory").get<std::int64_t>());
        obey(load(argv[1]), request);
    } catch (const Error &error) {
        say({{"error", {{"kind", static_cast<int>(error.kind())}, {"where", error.where()}, {"message", wire::toJson(error.message())}}}});
    } catch (const std::bad_alloc &) {
        const Text message = text(NL_TEXT("Reading needs more memory than a reader may take. Read a smaller part of the file."));
        say({{"error", {{"kind", static_cast<int>(ErrorKind::File)}, {"where", ""}, {"message", wire::toJson(message)}}}});
    } catch (const std::exception &error) {
        const Text message = text(NL_TEXT("It failed: {1}."), error.what());
        say({{"error", {{"kind", static_cast<int>(ErrorKind::File)}, {"where", ""}, {"message", wire::toJson(message)}}}});
    }
    return 0;
}
