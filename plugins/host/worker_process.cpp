// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/worker_process.hpp"

#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <memory>
#include <poll.h>
#include <span>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace netloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestLine = 1 << 22; // an answer is a few KiB; a description of many options, some hundred

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_value; }
    void reset(int value = -1)
    {
        if (m_value >= 0)
            ::close(m_value);
        m_value = value;
    }

private:
    int m_value;
};

std::string workerProgram()
{
    std::vector<fs::path> places;
    if (const char *named = std::getenv("NETLOOM_WORKER"))
        places.emplace_back(named);
    const fs::path here = programFolder();
    places.push_back(here / "netloom-worker");
    places.push_back(here / "../bin/netloom-worker");
    places.push_back(here / "../libexec/netloom/netloom-worker");
    for (const fs::path &place : places)
        if (std::error_code ignored; fs::is_regular_file(place, ignored))
            return place.string();
    throw Error(
        ErrorKind::Missing, {},
        text(NL_TEXT("The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install Netloom "
                     "again, whole."),
             here.string()));
}

/// A running worker: killed and reaped when it goes out of scope.
class Child
{
public:
    Child(const std::string &pluginFile, int resultFile)
    {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0)
            fail();
        m_requests.reset(in[1]);
        const Descriptor childIn(in[0]);
        if (::pipe2(out.data(), O_CLOEXEC) != 0)
            fail();
        m_answers.reset(out[0]);
        const Descriptor childOut(out[1]);

        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, childIn.get(), 0);
        posix_spawn_file_actions_adddup2(&actions, childOut.get(), 1);
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, resultFile, 3);
        const std::string program = workerProgram();
        std::array<char *, 3> words = {const_cast<char *>(program.c_str()), const_cast<char *>(pluginFile.c_str()), nullptr};
        const int trouble = ::posix_spawn(&m_process, program.c_str(), &actions, nullptr, words.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (trouble != 0) {
            errno = trouble;
            fail();
        }
    }

    ~Child()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            reap();
        }
    }

    void send(const std::string &request)
    {
        // A worker that died already must not take this program along by SIGPIPE; its end is seen when its answers end.
        struct sigaction ignore {
        };
        struct sigaction before {
        };
        ignore.sa_handler = SIG_IGN;
        ::sigaction(SIGPIPE, &ignore, &before);
        for (std::size_t done = 0; done < request.size();) {
            const ssize_t written = ::write(m_requests.get(), request.data() + done, request.size() - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                break;
            done += static_cast<std::size_t>(written);
        }
        ::sigaction(SIGPIPE, &before, nullptr);
        m_requests.reset();
    }

    int answers() const { return m_answers.get(); }

    /// The wait status of a worker whose answers have ended. One that hung up and lives on is killed after a second.
    int reapSoon()
    {
        for (int waited = 0; waited < 100; ++waited) {
            int status = 0;
            if (::waitpid(m_process, &status, WNOHANG) == m_process) {
                m_process = -1;
                return status;
            }
            ::usleep(10000);
        }
        ::kill(m_process, SIGKILL);
        return reap();
    }

private:
    [[noreturn]] static void fail()
    {
        throw Error(ErrorKind::File, {},
                    text(NL_TEXT("The worker process cannot be started: {1}. Close other programs and try again."),
                         std::strerror(errno)));
    }

    int reap()
    {
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
        }
        m_process = -1;
        return status;
    }

    pid_t m_process = -1;
    Descriptor m_requests;
    Descriptor m_answers;
};

/// What a worker was asked to do, in the words of its failures. A reader may fail over a damaged file; a plug-in that fails
/// while it is loaded or looks at a file has nobody else to blame.
class Task
{
public:
    Task(std::string plugin, const std::string &what) : m_plugin(std::move(plugin)), m_what(what) {}

    const std::string &plugin() const { return m_plugin; }
    bool isDepicting() const { return m_what == "depict"; }
    bool isReading() const { return m_what != "describe" && m_what != "sniff"; }

    Text ended(int status) const
    {
        const bool isSignal = WIFSIGNALED(status);
        if (isSignal && WTERMSIG(status) == SIGXCPU)
            return text(NL_TEXT("The plug-in {1} used up its computing time. The file may be damaged; try another reader."),
                        m_plugin);
        if (isSignal && isReading())
            return text(NL_TEXT("The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; "
                                "nothing else was touched."),
                        m_plugin, WTERMSIG(status));
        if (isSignal)
            return text(NL_TEXT("The plug-in {1} crashed while {2} (signal {3}). Ask its maker for a better version."),
                        m_plugin, doing(), WTERMSIG(status));
        if (isReading())
            return text(
                NL_TEXT("The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is "
                        "faulty; nothing else was touched."),
                m_plugin, WEXITSTATUS(status));
        return text(NL_TEXT("The plug-in {1} ended itself while {2} (code {3}). Ask its maker for a better version."),
                    m_plugin, doing(), WEXITSTATUS(status));
    }

    Text silent(int seconds) const
    {
        if (isReading())
            return text(
                NL_TEXT("The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another "
                        "reader."),
                m_plugin, seconds);
        return text(
            NL_TEXT("The plug-in {1} did not come to an end while {2} and was ended after {3} s. Ask its maker for a "
                    "better version."),
            m_plugin, doing(), seconds);
    }

    Text outOfMemory() const
    {
        if (isReading())
            return text(
                NL_TEXT("The plug-in {1} needs more memory than a reader may take. Read a smaller part of the file."),
                m_plugin);
        return text(
            NL_TEXT("The plug-in {1} wanted more memory than a plug-in may take while {2}. Ask its maker for a better "
                    "version."),
            m_plugin, doing());
    }

private:
    Text doing() const
    {
        return m_what == "sniff" ? text(NL_TEXT("it looked at a file")) : text(NL_TEXT("it was being loaded"));
    }

    std::string m_plugin;
    std::string m_what;
};

/// Splits what the worker says into lines, as they come. Gives nothing when the worker has ended.
class LineReader
{
public:
    LineReader(int descriptor, const JobControl &job, const Task &task, double silence)
        : m_descriptor(descriptor), m_job(job), m_task(task), m_silence(silence), m_deadline(later())
    {
    }

    std::optional<std::string> next()
    {
        if (m_task.isReading())
            m_deadline = later();
        for (;;) {
            if (const auto end = m_buffer.find('\n'); end != std::string::npos) {
                std::string line = m_buffer.substr(0, end);
                m_buffer.erase(0, end + 1);
                return line;
            }
            m_job.throwIfStopped();
            if (Clock::now() > m_deadline)
                throw WorkerFailure(WorkerEnd::Silent, m_task.silent(static_cast<int>(m_silence)));
            pollfd waiting = {m_descriptor, POLLIN, 0};
            if (::poll(&waiting, 1, 50) <= 0)
                continue;
            std::array<char, 65536> chunk;
            const ssize_t count = ::read(m_descriptor, chunk.data(), chunk.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return std::nullopt;
            m_buffer.append(chunk.data(), static_cast<std::size_t>(count));
            if (m_buffer.size() > longestLine)
                throw WorkerFailure(WorkerEnd::Nonsense,
                                    text(NL_TEXT("The plug-in {1} talks without end and was ended."), m_task.plugin()));
        }
    }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point later() const
    {
        return Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(m_silence));
    }

    int m_descriptor;
    const JobControl &m_job;
    const Task &m_task;
    double m_silence;
    Clock::time_point m_deadline;
    std::string m_buffer;
};

/// Gives the bytes that the worker has left, or none, to whoever understands them.
template <class Read>
auto readFile(int file, Read read)
{
    struct stat info {
    };
    if (::fstat(file, &info) != 0 || info.st_size <= 0)
        return read(std::span<const std::byte>());
    const auto size = static_cast<std::size_t>(info.st_size);
    void *bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return read(std::span<const std::byte>());
    const std::unique_ptr<void, std::function<void(void *)>> mapped(bytes, [size](void *p) { ::munmap(p, size); });
    return read(std::span(static_cast<const std::byte *>(bytes), size));
}

[[noreturn]] void throwContradiction(const Task &task)
{
    throw WorkerFailure(WorkerEnd::Nonsense,
                        text(NL_TEXT("The plug-in {1} gave back data that contradict themselves. It is faulty; "
                                     "read the file with another reader."),
                             task.plugin()));
}

WorkerAnswer answerOf(const nlohmann::json &done, int file, const Task &task)
{
    WorkerAnswer answer;
    answer.done = done;
    try {
        if (task.isDepicting())
            answer.depiction = readFile(file, wire::readDepiction);
        else if (task.isReading())
            answer.result = readFile(file, wire::readResult);
    } catch (const Error &) {
        throwContradiction(task);
    } catch (const nlohmann::json::exception &) {
        throwContradiction(task);
    }
    return answer;
}

[[noreturn]] void throwWorkersError(const nlohmann::json &error, const Task &task)
{
    if (error.value("memory", false))
        throw WorkerFailure(WorkerEnd::OutOfMemory, task.outOfMemory());
    const int kind = error.at("kind").get<int>();
    const bool isKnown = kind >= 0 && kind <= static_cast<int>(ErrorKind::Cancelled);
    throw Error(isKnown ? static_cast<ErrorKind>(kind) : ErrorKind::File, error.at("where").get<std::string>(),
                wire::textFromJson(error.at("message")));
}

} // namespace

std::string programFolder()
{
    std::error_code trouble;
    const fs::path program = fs::read_symlink("/proc/self/exe", trouble);
    return trouble ? fs::current_path().string() : program.parent_path().string();
}

WorkerAnswer askWorker(const std::string &pluginFile, const nlohmann::json &request, const JobControl &job, double silence)
{
    const Task task(fs::path(pluginFile).stem().string(), request.at("do").get<std::string>());
    const Descriptor resultFile(::memfd_create("netloom-result", MFD_CLOEXEC));
    Child child(pluginFile, resultFile.get());
    child.send(request.dump() + '\n');
    LineReader lines(child.answers(), job, task, silence);
    try {
        while (const auto line = lines.next()) {
            const nlohmann::json word = nlohmann::json::parse(*line);
            if (word.contains("progress"))
                job.report(word.at("progress").get<double>(), wire::textFromJson(word.at("doing")));
            else if (word.contains("error"))
                throwWorkersError(word.at("error"), task);
            else if (word.contains("done"))
                return answerOf(word.at("done"), resultFile.get(), task);
        }
    } catch (const nlohmann::json::exception &) {
        throw WorkerFailure(WorkerEnd::Nonsense,
                            text(NL_TEXT("The plug-in {1} does not keep to the plug-in interface. Ask its "
                                         "maker for a version that does."),
                                 task.plugin()));
    }
    throw WorkerFailure(WorkerEnd::Crashed, task.ended(child.reapSoon()));
}

} // namespace netloom
