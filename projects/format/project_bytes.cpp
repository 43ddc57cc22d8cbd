// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/convert.hpp"
#include "projects/format/manifest.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/upgrade.hpp"
#include "projects/format/v1_archive.hpp"
#include "projects/format/v2_archive.hpp"
#include "projects/format/v3_archive.hpp"

#include <algorithm>

namespace netloom {

namespace {

using container::Section;
using Kind = std::array<char, 4>;

constexpr Kind manifestKind = {'M', 'A', 'N', 'I'}, projectKind = {'P', 'R', 'O', 'J'}, tensorKind = {'T', 'E', 'N', 'S'},
               historyKind = {'H', 'I', 'S', 'T'};
constexpr std::array<Kind, 4> knownKinds = {manifestKind, projectKind, tensorKind, historyKind};

/// Of a section that this program writes; it reads all up to it.
std::uint32_t newestVersion(const Kind &kind)
{
    return kind == projectKind ? 3 : 1;
}

Section ownSection(const Kind &kind, std::span<const std::byte> bytes)
{
    return {kind, container::criticalFlag, newestVersion(kind), 0, bytes.size(), bytes};
}

const Section &onlySection(const container::File &file, const Kind &kind, const std::string &fileName)
{
    const FilePlace place{fileName, {kind.data(), kind.size()}};
    const auto isIt = [&](const Section &section) { return section.kind == kind; };
    const auto found = std::find_if(file.sections.begin(), file.sections.end(), isIt);
    if (found == file.sections.end())
        place.damaged("it is missing");
    if (std::find_if(found + 1, file.sections.end(), isIt) != file.sections.end())
        place.damaged("it is there twice");
    if (found->version > newestVersion(kind) || (found->flags & ~container::criticalFlag) != 0)
        place.newer();
    return *found;
}

/// The only place where versions are told apart.
v3::Project storedProject(const Section &section, const FilePlace &place)
{
    switch (section.version) {
    case 3:
        return readV3(section.bytes, place);
    case 2:
        return upgrade(readV2(section.bytes, place));
    default:
        return upgrade(upgrade(readV1(section.bytes, place)));
    }
}

std::vector<KeptSection> unknownSections(const container::File &file, const std::string &fileName)
{
    std::vector<KeptSection> kept;
    for (const Section &section : file.sections) {
        if (std::find(knownKinds.begin(), knownKinds.end(), section.kind) != knownKinds.end())
            continue;
        if (section.isCritical())
            FilePlace{fileName, section.name()}.newer();
        kept.push_back({section.kind, section.flags, section.version, section.id, section.rawSize,
                        std::make_shared<const std::vector<std::byte>>(section.bytes.begin(), section.bytes.end())});
    }
    return kept;
}

} // namespace

std::vector<std::byte> writeProject(const Project &project)
{
    const StoredProject stored = toStored(project);
    const std::vector<std::byte> manifest = writeManifest(project), archive = writeV3(stored.project);
    container::File file;
    file.id = project.id;
    file.sections = {ownSection(manifestKind, manifest), ownSection(projectKind, archive),
                     ownSection(tensorKind, stored.tensors), ownSection(historyKind, stored.history)};
    for (const KeptSection &kept : project.kept)
        file.sections.push_back({kept.kind, kept.flags, kept.version, kept.id, kept.rawSize, *kept.bytes});
    return container::write(file);
}

Project readProject(std::span<const std::byte> bytes, const std::string &fileName)
{
    const container::File file = container::read(bytes, fileName);
    std::vector<KeptSection> kept = unknownSections(file, fileName);
    if (!isManifest(onlySection(file, manifestKind, fileName).bytes))
        FilePlace{fileName, "MANI"}.damaged("it is no JSON object");
    Project project =
        fromStored(storedProject(onlySection(file, projectKind, fileName), {fileName, "PROJ"}),
                   onlySection(file, tensorKind, fileName).bytes, onlySection(file, historyKind, fileName).bytes, fileName);
    project.id = file.id;
    project.kept = std::move(kept);
    return project;
}

} // namespace netloom
