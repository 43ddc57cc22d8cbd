// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/image_folder.hpp"

#include "plugins/formats/picture.hpp"

#include <algorithm>
#include <cctype>
#include <deque>
#include <filesystem>
#include <functional>

namespace netloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 2'000'000;
constexpr std::size_t deepestFolder = 16;
constexpr std::size_t filesToSniff = 200;
constexpr std::size_t entriesToSniff = 5000;
constexpr std::size_t entriesBetweenLooks = 256;

std::string lowerName(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

bool isHiddenName(const std::string &name)
{
    return name.starts_with('.') || name == "__MACOSX";
}

bool isWithin(const fs::path &path, const fs::path &folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// Goes through folder after folder; one at a time is open.
class FolderWalk
{
public:
    explicit FolderWalk(const std::string &folder) : m_root(folder) { m_waiting.push_back({}); }

    bool isDone() const { return m_waiting.empty(); }
    /// The next folder's files; its folders wait.
    void step(FolderListing &listing, const std::function<void(std::size_t)> &look);

private:
    void take(const fs::directory_entry &entry, const std::vector<std::string> &folders, FolderListing &listing);
    bool leadsOut(const fs::path &link) const;

    fs::path m_root;
    std::deque<std::vector<std::string>> m_waiting; ///< names from the root
    std::size_t m_entries = 0;
};

void FolderWalk::step(FolderListing &listing, const std::function<void(std::size_t)> &look)
{
    const std::vector<std::string> folders = std::move(m_waiting.front());
    m_waiting.pop_front();
    fs::path here = m_root;
    for (const std::string &folder : folders)
        here /= folder;
    std::error_code trouble;
    fs::directory_iterator entry(here, trouble);
    for (; !trouble && entry != fs::directory_iterator(); entry.increment(trouble)) {
        look(++m_entries);
        take(*entry, folders, listing);
    }
    if (!trouble)
        return;
    if (folders.empty())
        throw Error(ErrorKind::File, m_root.string(),
                    text(NL_TEXT("The folder cannot be read: {1}. Check its name and its permissions."), trouble.message()));
    listing.notes.push_back(
        {here.string(), 0, 0, text(NL_TEXT("This folder cannot be read: {1}."), trouble.message()), false});
}

void FolderWalk::take(const fs::directory_entry &entry, const std::vector<std::string> &folders, FolderListing &listing)
{
    const std::string name = entry.path().filename().string();
    if (isHiddenName(name))
        return;
    std::error_code trouble;
    const bool isLink = entry.is_symlink(trouble);
    if (entry.is_directory(trouble)) {
        if (isLink || folders.size() >= deepestFolder) {
            listing.notes.push_back({entry.path().string(), 0, 0,
                                     isLink ? text(NL_TEXT("A link to a folder was passed over. Name that folder itself."))
                                            : text(NL_TEXT("The folder lies too deep and was passed over.")),
                                     false});
            return;
        }
        m_waiting.push_back(folders);
        m_waiting.back().push_back(name);
        return;
    }
    if (!entry.is_regular_file(trouble))
        return;
    if (isLink && leadsOut(entry.path())) {
        listing.notes.push_back({entry.path().string(), 0, 0,
                                 text(NL_TEXT("A link that leads out of the folder was passed over. Copy the file.")),
                                 false});
        return;
    }
    const std::string ending = lowerName(entry.path().extension().string());
    if (folders.empty() && (ending == ".csv" || ending == ".tsv"))
        listing.tables.push_back(entry.path().string());
    else
        listing.files.push_back({entry.path().string(), folders, name});
    if (listing.files.size() > mostFiles)
        throw Error(
            ErrorKind::File, m_root.string(),
            text(NL_TEXT("The folder holds more than {1} files. Choose a folder in it, or cut it into parts."), mostFiles));
}

bool FolderWalk::leadsOut(const fs::path &link) const
{
    std::error_code trouble;
    const fs::path target = fs::canonical(link, trouble);
    if (trouble)
        return true;
    const fs::path root = fs::canonical(m_root, trouble);
    return trouble || !isWithin(target, root);
}

} // namespace

std::string FolderFile::relative() const
{
    std::string whole;
    for (const std::string &folder : folders)
        whole += folder + "/";
    return whole + name;
}

FolderListing listFolder(const std::string &folder, const JobControl &job)
{
    FolderListing listing;
    FolderWalk walk(folder);
    while (!walk.isDone())
        walk.step(listing, [&](std::size_t entries) {
            if (entries % entriesBetweenLooks != 1)
                return;
            job.throwIfStopped();
            job.report(-1, text(NL_TEXT("Looking through the folder")));
        });
    std::sort(listing.files.begin(), listing.files.end(),
              [](const FolderFile &a, const FolderFile &b) { return a.path < b.path; });
    std::sort(listing.tables.begin(), listing.tables.end());
    return listing;
}

bool hasImages(const std::string &folder)
{
    FolderListing listing;
    FolderWalk walk(folder);
    std::size_t looked = 0;
    bool isEnough = false;
    try {
        while (!walk.isDone() && !isEnough) {
            struct Enough {
            };
            try {
                walk.step(listing, [&](std::size_t entries) {
                    if (entries > entriesToSniff)
                        throw Enough{};
                });
            } catch (const Enough &) {
                isEnough = true;
            }
            for (; looked < listing.files.size() && looked < filesToSniff; ++looked)
                if (pictureFormatOf(readHead(listing.files[looked].path).bytes))
                    return true;
        }
    } catch (const Error &) {
        // What cannot be read is not known either.
    }
    return false;
}

} // namespace netloom
