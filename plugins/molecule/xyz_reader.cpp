// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/xyz_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/part_of_job.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/xyz_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>
#include <unordered_map>

namespace netloom {

namespace {

constexpr double readingShareOfXyz = 0.3;
constexpr std::size_t mostXyzNames = 65536;

std::vector<XyzFrame> readFrames(const std::string &path, const JobControl &job, bool &isMended)
{
    WholeText lines(path, readingShareOfXyz, job);
    isMended = lines.isMended();
    std::vector<XyzFrame> frames;
    XyzFrame frame;
    while (nextXyzFrame(lines, frame)) {
        if (frames.size() % 64 == 0)
            job.throwIfStopped();
        frames.push_back(std::move(frame));
    }
    if (frames.empty())
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no frame in the file. Choose an XYZ file with some.")));
    return frames;
}

/// The names of what the second lines say, in the order in which they were met.
std::vector<std::string> propertyNames(const std::vector<XyzFrame> &frames, const std::string &path)
{
    std::vector<std::string> names;
    std::set<std::string> met;
    for (const XyzFrame &frame : frames)
        for (const auto &[name, value] : frame.properties)
            if (met.insert(name).second)
                names.push_back(name);
    if (names.size() > mostXyzNames)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("The frames have more than {1} different names, which is no table. Take fewer."), mostXyzNames));
    return names;
}

XyzSizes sizesOf(std::vector<XyzFrame> &frames, const Params &given)
{
    XyzSizes sizes;
    std::int64_t most = 0;
    for (const char *name : {"positions", "atoms", "forces", "coulomb"})
        if (const auto wanted = hintedShape(given, name); wanted && wanted->rank() > 0)
            most = (*wanted)[0];
    for (XyzFrame &frame : frames) {
        const auto atoms = static_cast<std::int64_t>(frame.charges.size());
        if (frame.trouble.empty() && most > 0 && atoms > most) {
            frame.trouble =
                text(NL_TEXT("The frame has {1} atoms where the model takes {2} at most. Train the model again with "
                             "this frame among its data."),
                     atoms, most);
            frame.troubleLine = frame.line;
        }
        if (!frame.trouble.empty())
            continue;
        sizes.atoms = std::max(sizes.atoms, atoms);
        sizes.hasForces = sizes.hasForces || !frame.forces.empty();
        sizes.hasCells = sizes.hasCells || !frame.cell.empty();
        sizes.hasComments = sizes.hasComments || !frame.comment.empty();
    }
    if (most > 0)
        sizes.atoms = most;
    return sizes;
}

/// What the second lines say and how many atoms there are; frames without an atom that can be used are listed.
Dataset frameTable(const std::string &path, const std::vector<XyzFrame> &frames, const XyzSizes &sizes, bool isMended,
                   const Params &given, ReadResult &found)
{
    const std::vector<std::string> names = propertyNames(frames, path);
    std::unordered_map<std::string, std::size_t> places;
    TableLayout layout;
    std::vector<std::string> all = names;
    for (std::size_t i = 0; i < names.size(); ++i)
        places.emplace(names[i], i);
    all.emplace_back("atom_count");
    if (sizes.hasComments)
        all.emplace_back("comment");
    layout.names = columnNames(all, all.size(), layout);
    layout.beginsAsWords.assign(all.size(), false);
    layout.beginsAsWords.back() = sizes.hasComments;
    const MissingWords missing = MissingWords::of({});
    Dataset data;
    found = fillTable(
        path, layout, missing, hintedTypes(given),
        [&](TextTable &table) {
            std::vector<std::string> cells(names.size());
            std::set<std::string> once;
            for (const XyzFrame &frame : frames) {
                if (!frame.trouble.empty()) {
                    table.rejectRow(frame.troubleLine, 0, frame.trouble);
                    continue;
                }
                cells.assign(names.size(), std::string());
                for (const auto &[name, value] : frame.properties)
                    cells[places.at(name)] = value;
                for (std::size_t i = 0; i < cells.size(); ++i)
                    table.add(i, cells[i]);
                table.add(names.size(), std::to_string(frame.charges.size()));
                if (sizes.hasComments)
                    table.add(names.size() + 1, frame.comment);
                table.keepRow(frame.line);
                if (frame.hasLinesBehind && once.insert("behind").second)
                    table.note(frame.line, 0, text(NL_TEXT("Lines behind the atoms of a frame were passed over, as here.")));
            }
            if (isMended)
                table.note(0, 0, mendedText());
        },
        data);
    return data;
}

class XyzReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override;
    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override;

private:
    static ReaderInfo describe();
};

ReaderInfo XyzReader::describe()
{
    ParamSpec inputs;
    inputs.key = "inputs";
    inputs.label = NL_TEXT("Learn from");
    inputs.type = ParamType::Choice;
    inputs.defaultValue = std::string("coulomb");
    inputs.choices = {"coulomb", "positions"};
    inputs.help =
        NL_TEXT("The Coulomb matrix of each frame, which turning and moving do not change, or elements and positions as "
                "they stand in the file.");
    return {
        "xyz",
        NL_TEXT("Atoms in space (XYZ)"),
        NL_TEXT(
            "XYZ and extended XYZ files with one or many frames: elements, positions, forces, cells, and what the second "
            "line of each frame says, such as energies."),
        {"xyz", "extxyz"},
        {inputs}};
}

double XyzReader::sniff(const FileHead &head) const
{
    if (head.isFolder)
        return 0;
    const bool isNamedSo = head.extension == "xyz" || head.extension == "extxyz";
    std::string_view rest = head.bytes;
    std::array<std::string_view, 3> first;
    for (std::string_view &line : first) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::vector<std::string_view> atom = wordsOf(first[2]);
    const bool isAtom = atom.size() >= 4 && std::isalpha(static_cast<unsigned char>(atom[0][0]));
    if (xyzCount(first[0]) > 0 && isAtom)
        return isNamedSo ? 0.98 : 0.5;
    return isNamedSo ? 0.6 : 0;
}

ReadResult XyzReader::read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const
{
    if (paths.size() != 1)
        throw Error(ErrorKind::Usage, paths.empty() ? "xyz" : paths[1],
                    text(NL_TEXT("Frames are read from one file. Name one file, or join them first.")));
    const Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "xyz", wrong.front());
    const std::string &path = paths.front();
    bool isMended = false;
    std::vector<XyzFrame> frames = readFrames(path, job, isMended);
    const XyzSizes sizes = sizesOf(frames, given);
    ReadResult result;
    Dataset data = frameTable(path, frames, sizes, isMended, given, result);
    std::unordered_map<std::int64_t, const XyzFrame *> byLine;
    for (const XyzFrame &frame : frames)
        byLine.emplace(frame.line, &frame);
    std::vector<const XyzFrame *> used;
    for (const std::int64_t line : data.lines)
        used.push_back(byLine.at(line));
    const bool wantsCoulomb = options.word("inputs") == "coulomb" && sizes.atoms <= mostAtomsOfMatrix;
    if (options.word("inputs") == "coulomb" && !wantsCoulomb) {
        ++result.problemCount;
        result.problems.push_back(
            {path, 0, 0,
             text(NL_TEXT("A frame has {1} atoms, which is too large for Coulomb matrices, so the positions "
                          "are the inputs."),
                  sizes.atoms),
             false});
    }
    data.roles = rolesBesideMolecules(data);
    appendAtoms(data, used, sizes, wantsCoulomb ? ColumnRole::Ignored : ColumnRole::Feature);
    if (wantsCoulomb)
        appendCoulombs(data, used, sizes.atoms, partOfJob(job, readingShareOfXyz, 1));
    completeReading(result, std::move(data), path, info().id, options);
    return result;
}

} // namespace

const Reader &xyzReader()
{
    static const XyzReader reader;
    return reader;
}

} // namespace netloom
