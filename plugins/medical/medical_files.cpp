// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/medical_files.hpp"

#include "engine/base/error.hpp"
#include "engine/data/byte_source.hpp"
#include "engine/data/csv/encoding.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace netloom {

namespace {

constexpr std::size_t mostFiles = 200'000;
constexpr int deepestFolder = 16;
constexpr std::size_t filesToLookAt = 64;

Text tooLarge(std::size_t most)
{
    return text(NL_TEXT("The file holds more than {1} MiB. Cut it into smaller ones."), most >> 20);
}

fs::recursive_directory_iterator walkOf(const std::string &folder)
{
    std::error_code trouble;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, trouble);
    if (trouble)
        throw Error(ErrorKind::File, folder,
                    text(NL_TEXT("The folder cannot be read: {1}. Check its name and its permissions."), trouble.message()));
    return walk;
}

/// Calls take(path) for each plain file until it says false.
template <class Take>
void walkThrough(const std::string &folder, Take take)
{
    std::error_code trouble;
    for (auto entry = walkOf(folder); entry != fs::recursive_directory_iterator(); entry.increment(trouble)) {
        if (trouble)
            break;
        const bool isHidden = entry->path().filename().string().starts_with('.');
        if (entry->is_directory(trouble)) {
            if (isHidden || entry->is_symlink(trouble) || entry.depth() >= deepestFolder)
                entry.disable_recursion_pending();
            continue;
        }
        if (!isHidden && !entry->is_symlink(trouble) && entry->is_regular_file(trouble) && !take(entry->path()))
            break;
    }
}

} // namespace

std::vector<MedicalFile> filesUnder(const std::vector<std::string> &paths, const JobControl &job)
{
    std::vector<MedicalFile> files;
    for (const std::string &path : paths) {
        std::error_code trouble;
        if (!fs::is_directory(path, trouble)) {
            files.push_back({path, cleanWords(fs::path(path).filename().string()), {}});
            continue;
        }
        const std::size_t before = files.size();
        walkThrough(path, [&](const fs::path &found) {
            if (files.size() % 64 == 0)
                job.throwIfStopped();
            const fs::path shown = found.lexically_relative(path);
            files.push_back({found.string(), cleanWords(shown.string()), cleanWords(shown.parent_path().string())});
            if (files.size() > mostFiles)
                throw Error(ErrorKind::File, path,
                            text(NL_TEXT("The folder holds more than {1} files. Choose a folder in it."), mostFiles));
            return true;
        });
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end(),
                  [](const MedicalFile &a, const MedicalFile &b) { return a.path < b.path; });
    }
    return files;
}

bool hasFile(const std::string &folder, bool (*isSuch)(const std::string &path))
{
    std::size_t looked = 0;
    bool isFound = false;
    try {
        walkThrough(folder, [&](const fs::path &path) {
            isFound = isSuch(path.string());
            return !isFound && ++looked < filesToLookAt;
        });
    } catch (const Error &) {
        // What cannot be read is not known either.
    }
    return isFound;
}

std::string wholeFile(const std::string &path, std::size_t most)
{
    return wholeFile(path, most, tooLarge(most));
}

std::string rawFile(const std::string &path, std::size_t most)
{
    std::error_code trouble;
    const std::uintmax_t size = fs::file_size(path, trouble);
    if (!trouble && size > most)
        throw Error(ErrorKind::File, path, tooLarge(most));
    std::string bytes(trouble ? 0 : static_cast<std::size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    if (trouble || !file)
        throw Error(ErrorKind::File, path, text(NL_TEXT("The file cannot be read. Check its name and its permissions.")));
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::string withEnding(const std::string &path, const std::string &ending)
{
    return fs::path(path).replace_extension(ending).string();
}

std::string endingOfPath(const std::string &path)
{
    std::string ending = fs::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool isThere(const std::string &path)
{
    std::error_code trouble;
    return fs::is_regular_file(path, trouble);
}

std::string cleanWords(const std::string &words)
{
    std::string clean;
    for (const char c : words)
        if (static_cast<unsigned char>(c) >= ' ' && c != 0x7f)
            clean += c;
    const auto begin = clean.find_first_not_of(' ');
    if (begin == std::string::npos)
        return {};
    clean = clean.substr(begin, clean.find_last_not_of(' ') - begin + 1);
    return isUtf8(clean) ? clean : utf8FromLatin1(clean);
}

} // namespace netloom
