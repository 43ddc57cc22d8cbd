// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/worker_process.hpp"

#include "plugins/host/block_files.hpp"
#include "plugins/host/wire.hpp"
#include "plugins/host/wire_depiction.hpp"
#include "plugins/host/worker_task.hpp"

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

/// Empty when it is not there.
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
    return {};
}

std::string neededWorkerProgram()
{
    const std::string program = workerProgram();
    if (program.empty())
        throw Error(
            ErrorKind::Missing, {},
            text(NL_TEXT("The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install "
                         "Netloom again, whole."),
                 programFolder()));
    return program;
}

/// A running worker: killed and reaped when it goes out of scope.
class Child
{
public:
    Child(const std::string &pluginFile, int resultFile, const BlockFiles *blocks)
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
        // Numbers beyond those that they get over there, lest one takes the place of another.
        const Descriptor result(highCopy(resultFile));
        const Descriptor memory(blocks ? highCopy(blocks->memory()) : -1);
        const Descriptor disk(blocks ? highCopy(blocks->disk()) : -1);
        posix_spawn_file_actions_adddup2(&actions, result.get(), resultDescriptor);
        if (memory.get() >= 0)
            posix_spawn_file_actions_adddup2(&actions, memory.get(), memoryDescriptor);
        if (disk.get() >= 0)
            posix_spawn_file_actions_adddup2(&actions, disk.get(), diskDescriptor);
        const std::string program = neededWorkerProgram();
        std::array<char *, 3> words = {const_cast<char *>(program.c_str()), const_cast<char *>(pluginFile.c_str()), nullptr};
        const int trouble = ::posix_spawn(&m_process, program.c_str(), &actions, nullptr, words.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (trouble != 0) {
            errno = trouble;
            fail();
        }
    }

    ~Child() { end(); }

    /// What it has in files is nobody's but ours from then on.
    void end()
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
    static int highCopy(int descriptor) { return descriptor < 0 ? -1 : ::fcntl(descriptor, F_DUPFD_CLOEXEC, 10); }

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

/// Splits what the worker says into lines, as they come. Gives nothing when the worker has ended.
class LineReader
{
public:
    LineReader(int descriptor, const JobControl &job, const WorkerTask &task, double silence)
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
                throw WorkerFailure(WorkerEnd::Nonsense, m_task.talking());
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
    const WorkerTask &m_task;
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

/// Once the worker has ended: what is mapped must not change any more.
WorkerAnswer answerOf(const nlohmann::json &done, int file, BlockFiles *blocks, const WorkerTask &task)
{
    WorkerAnswer answer;
    answer.done = done;
    try {
        if (task.isDepicting())
            answer.depiction = readFile(file, wire::readDepiction);
        else if (task.isAsking())
            answer.done = readFile(file, [](std::span<const std::byte> bytes) {
                const auto *begin = reinterpret_cast<const std::uint8_t *>(bytes.data());
                return nlohmann::json::from_cbor(begin, begin + bytes.size());
            });
        else if (task.isReading())
            answer.result = readFile(file, [blocks](auto bytes) { return wire::readResult(bytes, blocks); });
    } catch (const Error &) {
        throw WorkerFailure(WorkerEnd::Nonsense, task.contradicting());
    } catch (const nlohmann::json::exception &) {
        throw WorkerFailure(WorkerEnd::Nonsense, task.contradicting());
    }
    return answer;
}

[[noreturn]] void throwWorkersError(const nlohmann::json &error, const WorkerTask &task)
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

bool isWorkerThere()
{
    return !workerProgram().empty();
}

WorkerAnswer askWorker(const std::string &pluginFile, nlohmann::json request, const JobControl &job, double silence)
{
    const WorkerTask task(fs::path(pluginFile).stem().string(), request.at("do").get<std::string>());
    const Descriptor resultFile(::memfd_create("netloom-result", MFD_CLOEXEC));
    std::optional<BlockFiles> blocks;
    if (task.isOfEngine()) { // a plug-in has its own copy of what takes memory for columns
        blocks.emplace();
        request["heap"] = column_memory::heapLeft();
    }
    Child child(pluginFile, resultFile.get(), blocks ? &*blocks : nullptr);
    child.send(request.dump() + '\n');
    LineReader lines(child.answers(), job, task, silence);
    try {
        while (const auto line = lines.next()) {
            const nlohmann::json word = nlohmann::json::parse(*line);
            if (word.contains("progress")) {
                job.report(word.at("progress").get<double>(), wire::textFromJson(word.at("doing")));
            } else if (word.contains("error")) {
                throwWorkersError(word.at("error"), task);
            } else if (word.contains("done")) {
                child.end();
                return answerOf(word.at("done"), resultFile.get(), blocks ? &*blocks : nullptr, task);
            }
        }
    } catch (const nlohmann::json::exception &) {
        throw WorkerFailure(WorkerEnd::Nonsense, task.breakingTheInterface());
    }
    throw WorkerFailure(WorkerEnd::Crashed, task.ended(child.reapSoon()));
}

} // namespace netloom
