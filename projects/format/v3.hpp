// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v2.hpp"

// Format 3 of the archive as it lies on the disk. FROZEN: a change copies this file to v4.hpp and adds upgrade(). What has
// not changed is taken from the formats before, where it is frozen, too. Networks have gained groups, bent wires and a flow.

namespace netloom::v3 {

using v1::Data;
using v1::Plan;
using v1::Settings;
using v2::Recipe;
using v2::Run;

struct Port {
    std::uint32_t node = 0, port = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &node &port;
    }
};

struct Tie {
    std::vector<Port> inputs;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &inputs;
    }
};

struct Group {
    std::uint32_t id = 0, parent = 0; ///< parent 0: none
    std::string title, note;
    double x = 0, y = 0;
    bool isFolded = false;
    std::uint32_t repeats = 1;
    std::vector<Tie> ties;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &id &parent &title &note &x &y &isFolded &repeats &ties;
    }
};

struct Member {
    std::uint32_t node = 0, group = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &node &group;
    }
};

struct Point {
    double x = 0, y = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &x &y;
    }
};

struct Bend {
    Port to; ///< ascending
    std::vector<Point> points;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &to &points;
    }
};

struct Graph {
    v1::Graph old;
    std::vector<Group> groups;
    std::vector<Member> members; ///< of the nodes that stand in a group, in their order
    std::vector<Bend> bends;
    std::uint8_t flow = 0; ///< 0 right, 1 down
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &old &groups &members &bends &flow;
    }
};

struct Project {
    std::string title, notes;
    Data data;
    Plan preparation;
    std::vector<Graph> graphs; ///< each different one once; the first is the project's own
    Recipe recipe;
    std::vector<Run> runs;
    std::uint32_t nextRun = 1;
    double zoom = 1, centerX = 0, centerY = 0;
    std::string page;
    Settings more; ///< for what a project may gain; nothing yet
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &title &notes &data &preparation &graphs &recipe &runs &nextRun &zoom &centerX &centerY &page &more;
    }
};

} // namespace netloom::v3
