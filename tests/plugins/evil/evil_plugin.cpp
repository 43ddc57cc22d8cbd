// SPDX-License-Identifier: GPL-3.0-or-later
// One source, many wicked plug-ins: EVIL says which. They prove that the host contains what a plug-in may do to it.
#include "plugins/api/plugin.hpp"

#include <QObject>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int netloomEvilAbsent();

namespace netloom {

namespace {

constexpr std::string_view evil = EVIL;

[[noreturn]] void loop()
{
    for (volatile unsigned i = 0;;)
        i = i + 1;
}

[[maybe_unused]] const bool startsBadly = [] {
    if (evil == "abort_at_start")
        std::abort();
    if (evil == "throws_at_start")
        throw std::runtime_error("no reason at all");
    if (evil == "exits_at_start")
        std::exit(0);
    if (evil == "loops_at_start")
        loop();
    if (evil == "takes_100_gb_at_start")
        *static_cast<volatile char *>(::operator new (std::size_t{100} << 30)) = 1;
    if (evil == "forks_at_start")
        for (int i = 0; i < 10; ++i)
            if (::fork() == 0)
                loop();
    if constexpr (evil == "missing_library")
        return netloomEvilAbsent() == 1;
    return true;
}();

/// Each descriptor that a process of the worker's limits can have.
template <class Act>
void eachDescriptor(Act act)
{
    for (int descriptor = 0; descriptor < 64; ++descriptor)
        act(descriptor);
}

void misbehaveWhileReading(const std::string &path)
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
    if (evil == "loops_busily")
        loop();
    if (evil == "phones_home" && ::socket(AF_INET, SOCK_STREAM, 0) >= 0)
        throw std::runtime_error("the network is open");
    if (evil == "starts_programs" && std::system("true") == 0)
        throw std::runtime_error("programs can be started");
    if (evil == "writes_files" && ::creat((path + ".stray").c_str(), 0600) >= 0)
        throw std::runtime_error("files can be written");
    if (evil == "forks")
        for (int i = 0; i < 10; ++i) {
            const pid_t child = ::fork();
            if (child == 0)
                loop();
            if (child > 0)
                throw std::runtime_error("processes can be made");
        }
    if (evil == "signals_others") {
        const pid_t parent = ::getppid();
        ::kill(parent, SIGKILL);
        ::syscall(SYS_tkill, parent, SIGKILL);
        ::syscall(SYS_tgkill, parent, parent, SIGKILL);
        ::sigqueue(parent, SIGKILL, {});
        ::syscall(SYS_pidfd_send_signal, ::syscall(SYS_pidfd_open, parent, 0), SIGKILL, nullptr, 0);
    }
    if (evil == "exits")
        std::_Exit(0);
    if (evil == "hangs_up") {
        eachDescriptor(::close);
        loop();
    }
    if (evil == "forges_answers")
        eachDescriptor([](int descriptor) {
            constexpr std::string_view lies = "{\"done\": 7, \"has_result\": true}\n]]]\n";
            if (::write(descriptor, lies.data(), lies.size()) < 0)
                return;
        });
    if (evil == "prints_rubbish")
        std::puts("]]] {\"error\": 1} \n\n");
    if (evil == "fills_the_result") {
        const std::vector<char> block(std::size_t{1} << 24, 'x');
        while (::write(3, block.data(), block.size()) > 0) {
        }
    }
}

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
    const std::size_t seen = evil == "lies_about_rows" ? 1000 : 3;
    return {.data = data, .problems = {}, .problemCount = 0, .rowsSeen = seen, .rowsRejected = 0};
}

class EvilReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            .id = evil == "claims_csv" ? "csv" : EVIL, .label = "Evil", .help = "", .extensions = {"evil"}, .options = {}};
        return info;
    }
    double sniff(const FileHead &) const override
    {
        if (evil == "crashes_at_sniffing")
            std::abort();
        if (evil == "loops_at_sniffing")
            loop();
        return 1;
    }
    ReadResult read(const std::vector<std::string> &paths, const Params &, const JobControl &) const override
    {
        misbehaveWhileReading(paths.front());
        return evil == "gives_nothing" ? ReadResult{} : threeRows();
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
        if (evil == "throws_in_info")
            throw std::runtime_error("no reason at all");
        if (evil == "crashes_in_info")
            *reinterpret_cast<volatile int *>(8) = 1;
        if (evil == "loops_in_info")
            loop();
        if (evil == "chatters_in_info")
            for (;;)
                eachDescriptor([](int descriptor) {
                    constexpr std::string_view word = "{\"progress\": 0.5, \"doing\": {\"pattern\": \"\", \"args\": []}}\n";
                    if (descriptor != 3 && ::write(descriptor, word.data(), word.size()) < 0)
                        return;
                });
        static const PluginInfo info{evil == "lies_about_its_id" ? "another" : EVIL_ID, "Evil", "1", ""};
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
