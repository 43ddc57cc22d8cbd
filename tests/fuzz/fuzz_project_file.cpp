// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/project_file.hpp"
#include "tests/fuzz/memory_watch.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace netloom;

namespace {

[[noreturn]] void fail(const char *what, double number)
{
    std::fprintf(stderr, "fuzz_project_file: %s (%g)\n", what, number);
    std::abort();
}

/// Reads the bytes as a project. What opens must be written again to a file that opens as the same project.
void readAndWriteBack(std::span<const std::byte> bytes)
{
    std::vector<std::byte> written;
    try {
        written = writeProject(readProject(bytes, "fuzz.netloom"));
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::File)
            fail("refused with an error of the wrong kind", static_cast<double>(error.kind()));
        return;
    }
    if (writeProject(readProject(written, "again.netloom")) != written)
        fail("what was written again is another project; bytes", static_cast<double>(bytes.size()));
}

} // namespace

/// The entry that libFuzzer calls, and replay.cpp without it. Limits: one second of the processor, 64 MiB and four times
/// the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr double mostSeconds = 1;
    restartMemoryWatch();
    const std::clock_t begin = std::clock();
    readAndWriteBack(std::as_bytes(std::span(data, size)));
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (seconds > mostSeconds)
        fail("seconds for one file", seconds);
    if (memoryPeak() > (std::size_t{64} << 20) + 4 * size)
        fail("bytes of memory for one file", static_cast<double>(memoryPeak()));
    return 0;
}
