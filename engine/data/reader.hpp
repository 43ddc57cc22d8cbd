// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/dataset.hpp"

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace netloom {

/// What a long job reports and how it is stopped. Every loop over rows looks at it at least ten times a second.
struct JobControl {
    std::function<void(double fraction, const Text &doing)> progress = {}; ///< fraction in [0, 1], or negative when unknown
    std::stop_token stop = {};

    void report(double fraction, const Text &doing) const
    {
        if (progress)
            progress(fraction, doing);
    }
    /// Throws Error (Cancelled) when the person has asked to stop.
    void throwIfStopped() const;
};

/// The beginning of a file, for recognising its format by content.
struct FileHead {
    std::string path;
    std::string extension; ///< lower case without the dot; "gz" is looked through: "nii" for "brain.nii.gz"
    std::string bytes;     ///< the first 64 KiB, unpacked where the file is gzip
    std::int64_t size = 0; ///< of the file, bytes
    bool isFolder = false; ///< then there is nothing but the path: only a reader of folders looks further
};

FileHead readHead(const std::string &path); ///< Of a file or a folder. Throws Error (File).

struct ReaderInfo {
    std::string id, label, help;
    std::vector<std::string> extensions;
    std::vector<ParamSpec> options;
};

/// Turns files of one format into a Dataset. Stateless: all that a reading needs comes in and goes out.
class Reader
{
public:
    virtual ~Reader() = default;
    virtual const ReaderInfo &info() const = 0;

    /// How sure the reader is that the file is its own, from 0 (no) to 1 (its magic number is there).
    virtual double sniff(const FileHead &head) const = 0;

    /// A bad row is rejected with a Problem and reading goes on; a file of which nothing can be used is an Error (File)
    /// with "file:line:column". Options that are missing are guessed and come back in Provenance::options.
    virtual ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const = 0;
};

/// Asks a reader of tables to read a column as the given type instead of guessing, as when new rows go to a model that
/// knows its columns. Such a reading keeps every problem, not only 1000. A cell that does not fit the type becomes
/// missing, with a Problem at its line and column that is not a rejection: its row stays. Rows with too few or too many
/// fields are rejected as ever. The hint travels in the options and is not kept in Provenance::options.
void hintColumnType(Params &options, const std::string &column, ColumnType type);
/// The types that were asked for, by column. Names that the file does not have are passed over.
std::map<std::string, ColumnType> hintedTypes(const Params &options);
/// Asks a reader of images to give a tensor column in this shape, whatever that of the files is, as when one image goes to
/// a model. It travels like a type; a reader that cannot change the shape passes it over.
void hintColumnShape(Params &options, const std::string &column, const Shape &shape);
/// The shape that was asked for; nothing when none was.
std::optional<Shape> hintedShape(const Params &options, const std::string &column);
/// The options without the hints.
Params withoutHints(const Params &options);

/// The readers that are part of the engine; the plug-ins' stand in host::Registry.
const Reader &csvReader();

} // namespace netloom
