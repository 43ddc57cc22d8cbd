// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/cli/arguments.hpp"
#include "engine/cli/console.hpp"

#include <functional>
#include <string>

namespace netloom {

struct VerbInfo {
    std::string id;   ///< as typed: "train"
    std::string help; ///< one line
};

/// Does the work of a verb with the options that were read; gives the exit code. Throws Error.
using VerbWork = std::function<int(Console &)>;

/// One word that netloom-run understands. define() declares its options and gives the work that uses them.
class Verb
{
public:
    Verb(VerbInfo info, VerbWork (*define)(Arguments &)) : m_info(std::move(info)), m_define(define) {}

    const VerbInfo &info() const { return m_info; }
    VerbWork define(Arguments &arguments) const { return m_define(arguments); }

private:
    VerbInfo m_info;
    VerbWork (*m_define)(Arguments &);
};

const Catalogue<Verb> &verbs();

} // namespace netloom
