// SPDX-License-Identifier: GPL-3.0-or-later
// One source, many wicked plug-ins: EVIL says which. They prove that the host contains what a plug-in may do to it.
#include "plugins/api/plugin.hpp"

#include <QObject>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace netloom {

namespace {

constexpr std::string_view evil = EVIL;

[[maybe_unused]] const bool startsBadly = [] {
    if (evil == "abort_at_start")
        std::abort();
    return true;
}();

ReadResult threeRows()
{
    auto data = std::make_shared<Dataset>();
    data->rows = 3;
    Column column;
    column.name = "x";
    column.numbers = {1, 2, 3};
    if (evil == "lies_about_shape")
        column.numbers = {1, 2};
    data->columns.push_back(column);
    data->roles = {ColumnRole::Feature};
    return {.data = data, .problems = {}, .problemCount = 0, .rowsSeen = 3, .rowsRejected = 0};
}

class EvilReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{.id = EVIL, .label = "Evil", .help = "", .extensions = {"evil"}, .options = {}};
        return info;
    }
    double sniff(const FileHead &) const override { return 1; }
    ReadResult read(const std::vector<std::string> &paths, const Params &, const JobControl &) const override
    {
        if (evil == "segfault")
            *reinterpret_cast<volatile int *>(8) = 1;
        if (evil == "throws")
            throw std::runtime_error("no reason at all");
        if (evil == "throws_an_int")
            throw 42;
        if (evil == "takes_all_memory")
            for (std::vector<std::vector<char>> hoard;;)
                hoard.emplace_back(std::size_t{1} << 28, 'x');
        if (evil == "never_ends")
            for (;;)
                ::usleep(1000);
        if (evil == "phones_home" && ::socket(AF_INET, SOCK_STREAM, 0) >= 0)
            throw std::runtime_error("the network is open");
        if (evil == "starts_programs" && std::system("true") == 0)
            throw std::runtime_error("programs can be started");
        if (evil == "writes_files" && ::creat((paths.front() + ".stray").c_str(), 0600) >= 0)
            throw std::runtime_error("files can be written");
        if (evil == "exits")
            std::_Exit(0);
        return threeRows();
    }
};

} // namespace

class EvilPlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{EVIL, "Evil", "1", ""};
        return info;
    }
    std::vector<const Reader *> readers() const override
    {
        static const EvilReader reader;
        return {&reader};
    }
};

} // namespace netloom

#include "evil_plugin.moc"
