// SPDX-License-Identifier: GPL-3.0-or-later
// netloom-worker PLUGIN: does one thing with one plug-in, or with the engine's own readers where its name is empty, out of
// harm's way of the program. A request comes as one line of JSON on standard input, answers go as lines of JSON to standard
// output, data to file descriptor 3; large columns lie in files 4 and 5.
#include "engine/data/mapped_blocks.hpp"
#include "engine/data/row_judge.hpp"
#include "plugins/api/plugin.hpp"
#include "plugins/host/float_mode_keeper.hpp"
#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/host/wire_questions.hpp"
#include "plugins/host/worker_process.hpp"
#include "plugins/worker/layer_trial.hpp"
#include "plugins/worker/sandbox.hpp"

#include <QCoreApplication>
#include <QPluginLoader>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unistd.h>

using namespace netloom;
using nlohmann::json;

namespace {

int answerDescriptor = 1;

/// From now on, what a plug-in prints goes nowhere; answers have a line of their own.
void keepAnswersApart()
{
    answerDescriptor = ::fcntl(1, F_DUPFD_CLOEXEC, 10);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, 1);
    ::close(nowhere);
}

void say(const json &word)
{
    // Bytes that are no UTF-8 (a file's own text in a message) must not keep the message from arriving.
    const std::string line = word.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
    for (std::size_t done = 0; done < line.size();) {
        const ssize_t written = ::write(answerDescriptor, line.data() + done, line.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        done += static_cast<std::size_t>(written);
    }
}

void sayError(ErrorKind kind, const std::string &where, const Text &message)
{
    say({{"error", {{"kind", static_cast<int>(kind)}, {"where", where}, {"message", wire::toJson(message)}}}});
}

std::string nameOf(const std::string &file)
{
    return std::filesystem::path(file).stem().string();
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

struct LoadedPlugin {
    Plugin &plugin;
    bool didChangeFloatMode = false;
};

/// What the engine itself reads, in a worker like the rest.
class EnginePlugin final : public Plugin
{
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{"engine", {}, {}, {}};
        return info;
    }
    std::vector<const Reader *> readers() const override { return {&csvReader()}; }
};

LoadedPlugin load(const std::string &file)
{
    static EnginePlugin engine;
    if (file.empty())
        return {engine};
    const FloatModeKeeper floatMode;
    // Never unloaded: a plug-in may have left things behind that its code is needed for.
    auto *loader = new QPluginLoader(QString::fromStdString(file));
    QObject *root = loader->instance();
    if (!root)
        throw Error(
            ErrorKind::Missing, {},
            text(NL_TEXT("The plug-in {1} cannot be loaded: {2}."), nameOf(file), loader->errorString().toStdString()));
    auto *plugin = qobject_cast<Plugin *>(root);
    if (!plugin)
        throw Error(ErrorKind::Missing, {},
                    text(NL_TEXT("The plug-in {1} does not implement the interface {2}. Rebuild it against this Netloom."),
                         nameOf(file), NETLOOM_PLUGIN_IID));
    return {*plugin, floatMode.restore()};
}

template <class T>
const T &named(const std::vector<const T *> &all, const std::string &id)
{
    for (const T *one : all)
        if (one && one->info().id == id)
            return *one;
    throw Error(ErrorKind::Missing, {}, text(NL_TEXT("It does not offer '{1}', which its metadata promise."), id));
}

void describe(const LoadedPlugin &loaded)
{
    const Plugin &plugin = loaded.plugin;
    json done = {{"id", plugin.info().id},
                 {"title", plugin.info().title},
                 {"version", plugin.info().version},
                 {"description", plugin.info().description},
                 {"changed_float_mode", loaded.didChangeFloatMode},
                 {"readers", json::array()},
                 {"generators", json::array()},
                 {"depictors", json::array()},
                 {"row_searches", json::array()},
                 {"row_likenesses", json::array()},
                 {"layers", json::array()}};
    for (const Reader *reader : plugin.readers()) {
        done["readers"].push_back(wire::toJson(reader->info()));
        done["readers"].back()["judges"] = dynamic_cast<const RowJudge *>(reader) != nullptr;
    }
    for (const Generator *generator : plugin.generators())
        done["generators"].push_back(wire::toJson(generator->info()));
    for (const Depictor *depictor : plugin.depictors()) {
        done["depictors"].push_back(wire::toJson(depictor->info()));
        done["depictors"].back()["paints_shares"] = dynamic_cast<const SharePainter *>(depictor) != nullptr;
    }
    for (const RowSearch *search : plugin.rowSearches())
        done["row_searches"].push_back(wire::toJson(search->info()));
    for (const RowLikeness *likeness : plugin.rowLikenesses())
        done["row_likenesses"].push_back(wire::toJson(likeness->info()));
    // Whoever brings layers is to be loaded into the program itself: they are tried here first.
    const FloatModeKeeper floatMode;
    for (const PlainLayer *layer : plugin.layers()) {
        const PlainLayerInfo &info = layer->info();
        if (!info.id.starts_with(plugin.info().id + '_'))
            throw Error(
                ErrorKind::Check, {},
                text(NL_TEXT("The layer {1} of the plug-in {2} must be called {2}_something, so that no two layers bear one "
                             "name. Ask its maker for a better version."),
                     info.id, plugin.info().id));
        tryLayer(*layer);
        done["layers"].push_back({{"id", info.id}, {"label", info.label}});
    }
    if (floatMode.restore())
        done["changed_float_mode"] = true;
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
    if (!result.data)
        throw std::runtime_error("its reader gave back no data");
    // The program goes on with the very blocks that the columns lie in: nothing may give them back here.
    static auto *kept = new DatasetPtr;
    *kept = result.data;
    wire::writeResult(resultDescriptor, result);
    say({{"done", json::object()}});
}

/// Leaves the bytes beside its last word.
void handOver(const std::vector<std::uint8_t> &bytes, const json &words)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::write(resultDescriptor, bytes.data() + done, bytes.size() - done);
        if (written <= 0)
            throw std::runtime_error("what was found could not be handed over");
        done += static_cast<std::size_t>(written);
    }
    say({{"done", words}});
}

void depict(const Depictor &depictor, const json &request, const Params &params)
{
    const Dataset row = wire::rowFromJson(request.at("row"));
    if (!request.contains("shares"))
        return handOver(wire::depictionBytes(depictor.depict(row, params)), json::object());
    const auto *painter = dynamic_cast<const SharePainter *>(&depictor);
    if (!painter)
        throw Error(ErrorKind::Missing, {}, text(NL_TEXT("It cannot paint what adds to a prediction.")));
    const PaintedShares painted = painter->paint(row, params, wire::sharesFromJson(request.at("shares")));
    handOver(wire::depictionBytes(painted.picture), wire::wordsToJson(painted));
}

/// A question about all rows of a table, or the row that is drawn with its answer.
void answer(const Plugin &plugin, const json &request, const std::string &what, const Params &params)
{
    const Dataset data = wire::rowFromJson(request.at("row"));
    const std::string id = request.at("id").get<std::string>();
    if (what == "compare") {
        const auto likeness = named(plugin.rowLikenesses(), id)
                                  .likeness(data, request.at("number").get<std::size_t>(), params, sayingProgress());
        return handOver(json::to_cbor(wire::answerJson(likeness)), json::object());
    }
    const RowSearch &search = named(plugin.rowSearches(), id);
    const std::string query = request.at("query").get<std::string>();
    if (what == "depict")
        return handOver(wire::depictionBytes(search.highlighted(data, query)), json::object());
    handOver(json::to_cbor(wire::answerJson(search.matches(data, query, sayingProgress()))), json::object());
}

ReadResult judged(const Reader &reader, const json &request)
{
    const auto *judge = dynamic_cast<const RowJudge *>(&reader);
    if (!judge)
        throw Error(ErrorKind::Missing, {}, text(NL_TEXT("It cannot judge rows that a model wrote.")));
    return judge->judge(request.at("tokens").get<std::vector<std::string>>(), sayingProgress());
}

void obey(const LoadedPlugin &loaded, const json &request)
{
    const Plugin &plugin = loaded.plugin;
    const std::string what = request.at("do").get<std::string>();
    if (what == "describe")
        return describe(loaded);
    if (what == "sniff")
        return sniff(plugin, request);
    const Params params = wire::paramsFromJson(request.at("params"));
    if (what == "read")
        return handOver(named(plugin.readers(), request.at("id").get<std::string>())
                            .read(request.at("paths").get<std::vector<std::string>>(), params, sayingProgress()));
    if (what == "search" || what == "compare" || (what == "depict" && request.contains("query")))
        return answer(plugin, request, what, params);
    if (what == "judge")
        return handOver(judged(named(plugin.readers(), request.at("id").get<std::string>()), request));
    if (what == "depict")
        return depict(named(plugin.depictors(), request.at("id").get<std::string>()), request, params);
    if (what == "generate") {
        Dataset data =
            named(plugin.generators(), request.at("id").get<std::string>())
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
    keepAnswersApart();
    const std::string name = nameOf(argv[1]);
    try {
        const json request = json::parse(line);
        enterSandbox(request.at("memory").get<std::int64_t>(), request.value("room", std::int64_t{0}));
        if (request.contains("heap"))
            column_memory::shareBlocks(memoryDescriptor, diskDescriptor, request.at("heap").get<std::size_t>());
        obey(load(argv[1]), request);
    } catch (const Error &error) {
        sayError(error.kind(), error.where(), error.message());
    } catch (const std::bad_alloc &) {
        say({{"error", {{"memory", true}}}});
    } catch (const std::exception &error) {
        sayError(ErrorKind::File, {},
                 name.empty() ? text(NL_TEXT("Reading the file failed: {1}."), error.what())
                              : text(NL_TEXT("The plug-in {1} failed: {2}."), name, error.what()));
    } catch (...) {
        sayError(ErrorKind::File, {}, text(NL_TEXT("The plug-in {1} failed without saying why."), name));
    }
    return 0;
}
