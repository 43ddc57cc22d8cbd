// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/derived.hpp"
#include "engine/data/left_out.hpp"
#include "engine/data/split.hpp"
#include "engine/graph/graph_spec.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/train/recipe.hpp"
#include "projects/model/run_record.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// A second file that is put beside the rows: by equal values in a column of the rows and one of its own.
struct DataJoin {
    std::string path; ///< a file or a folder; absolute, or relative to the project file once saved
    std::string reader;
    std::string key, otherKey;
    Params options = {}; ///< of the reader: only what the person set
    bool operator==(const DataJoin &) const = default;
};

/// Where the data are and how the person reads them. Either files with a reader, or a generator.
struct DataSetup {
    std::vector<std::string> paths; ///< absolute, or relative to the project file once saved
    std::string reader;             ///< id; empty: by content
    Params readerOptions;           ///< only what the person set; the rest is guessed
    std::string generator;          ///< id; empty when there are paths
    std::int64_t generatorRows = 0;
    std::uint64_t generatorSeed = 1;
    Params generatorParams;
    std::vector<DataJoin> joins;
    std::string contentHash; ///< of the data when they were last loaded; tells when a file has changed

    struct ForColumn {
        std::string column;
        ColumnType type = ColumnType::Number;
        ColumnRole role = ColumnRole::Feature;
        bool operator==(const ForColumn &) const = default;
    };
    std::vector<ForColumn> columns;           ///< every column's type and role: guessed, then corrected
    std::map<std::string, std::string> units; ///< by column, where the person corrected what was read; empty: it has none
    std::vector<DerivedColumn> derived;       ///< columns by formula, behind those that were read
    std::string condition;                    ///< a formula: the rows for which it is true are used; empty: all
    std::vector<LeftOutRows> leftOut;         ///< of those, rows that are not used all the same
    SplitSpec split;
    std::string acceptedLeaks; ///< of which split the person knows what it shares, and keeps it so; see acceptLeaks()

    bool isEmpty() const { return paths.empty() && generator.empty(); }
    bool operator==(const DataSetup &) const = default;
};

/// How the window stood; never part of undo.
struct ViewState {
    double zoom = 1;
    Point center;
    std::string page = "data"; ///< rail step in lower case
    bool operator==(const ViewState &) const = default;
};

/// A section of the file that this program does not know, from a newer one: kept byte for byte and saved again.
struct KeptSection {
    std::array<char, 4> kind{};
    std::uint32_t flags = 0;
    std::uint32_t version = 1;
    std::uint64_t id = 0;
    std::uint64_t rawSize = 0; ///< after unpacking; the size of the bytes when they are not packed
    std::shared_ptr<const std::vector<std::byte>> bytes = std::make_shared<const std::vector<std::byte>>();
    bool operator==(const KeptSection &) const = default;
};

/// What a project file says: a value with shared immutable parts, cheap to copy, so that undo is free.
struct Project {
    std::array<std::uint8_t, 16> id{}; ///< of the document; new for every new project
    std::string title;
    std::string notes; ///< what to see, in plain text
    DataSetup data;
    PreparationPlan preparation;
    std::shared_ptr<const GraphSpec> graph = std::make_shared<const GraphSpec>();
    Recipe recipe;
    std::vector<RunPtr> runs; ///< oldest first
    std::uint32_t nextRun = 1;
    ViewState view;
    std::vector<KeptSection> kept;

    RunPtr lastRun() const { return runs.empty() ? nullptr : runs.back(); }
    bool operator==(const Project &) const = default; ///< compares pointers of graph and runs; see sameContent()
};

/// Equal in all that a file keeps, shared parts compared by value.
bool sameContent(const Project &a, const Project &b);

Project newProject(std::string title); ///< with a fresh random id

} // namespace netloom
