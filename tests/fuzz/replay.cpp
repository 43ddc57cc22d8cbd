// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/project_mutator.hpp"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// Stands in for libFuzzer: replays the files, then mutants of them, the same for the same seed. Each mutant hangs on its
// own number only, so that one that fails can be made again alone: --only N writes it to mutant-N.netloom first.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using netloom::Bytes;
namespace fs = std::filesystem;

struct Options {
    std::uint64_t mutants = 0, seed = 1;
    std::int64_t only = -1;
    std::vector<fs::path> files;
};

volatile std::uint64_t currentMutant = 0;

void tellMutant()
{
    std::fprintf(stderr, "fuzz_project_file: at mutant %llu; run with --only %llu to have it again\n",
                 static_cast<unsigned long long>(currentMutant), static_cast<unsigned long long>(currentMutant));
}

void onSignal(int number)
{
    tellMutant();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

Bytes contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string words{std::istreambuf_iterator<char>(file), {}};
    const auto bytes = std::as_bytes(std::span(words));
    return {bytes.begin(), bytes.end()};
}

Options parse(int count, char **words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word.starts_with("--") && i + 1 < count) {
            const std::uint64_t number = std::strtoull(words[++i], nullptr, 10);
            if (word == "--mutants")
                options.mutants = number;
            else if (word == "--seed")
                options.seed = number;
            else if (word == "--only")
                options.only = static_cast<std::int64_t>(number);
        } else if (fs::is_directory(word)) {
            for (const auto &entry : fs::directory_iterator(word))
                options.files.push_back(entry.path());
        } else {
            options.files.emplace_back(word);
        }
    }
    std::sort(options.files.begin(), options.files.end());
    return options;
}

void run(const Bytes &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
}

Bytes mutant(const std::vector<Bytes> &seeds, std::uint64_t seed, std::uint64_t number)
{
    std::seed_seq words{seed, seed >> 32, number, number >> 32};
    std::mt19937_64 random(words);
    const Bytes &one = seeds[random() % seeds.size()], &other = seeds[random() % seeds.size()];
    return netloom::mutatedProject(one, other, random);
}

} // namespace

// Called by the sanitizers before they end the program.
extern "C" void __asan_on_error()
{
    tellMutant();
}
extern "C" void __ubsan_on_report()
{
    tellMutant();
}

int main(int count, char **words)
{
    const Options options = parse(count, words);
    if (options.files.empty()) {
        std::fputs("Usage: fuzz_project_file [--mutants N] [--seed S] [--only N] FILES...\n", stderr);
        return 2;
    }
    for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS})
        std::signal(number, onSignal);
    std::vector<Bytes> seeds;
    for (const fs::path &file : options.files)
        seeds.push_back(contentOf(file));

    if (options.only >= 0) {
        currentMutant = static_cast<std::uint64_t>(options.only);
        const Bytes bytes = mutant(seeds, options.seed, currentMutant);
        std::ofstream("mutant-" + std::to_string(options.only) + ".netloom", std::ios::binary)
            .write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        run(bytes);
        return 0;
    }
    for (const Bytes &seed : seeds)
        run(seed);
    for (std::uint64_t number = 1; number <= options.mutants; ++number) {
        currentMutant = number;
        run(mutant(seeds, options.seed, number));
    }
    std::printf("%zu files and %llu mutants: none crashed, hung or asked for too much memory.\n", seeds.size(),
                static_cast<unsigned long long>(options.mutants));
    return 0;
}
