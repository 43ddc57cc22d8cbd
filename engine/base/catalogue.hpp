// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// The known id nearest to a mistyped one, or empty when none is near.
std::string nearestWord(std::string_view word, std::span<const std::string> known);

/// Throws Error (Usage): "No layer is called 'dens'. Did you mean 'dense'? `netloom-run list layers` names them all."
[[noreturn]] void throwUnknownId(std::string_view kind, std::string_view id, std::span<const std::string> known);

/// All types of one kind (layers, losses, ...), in the order of their folder's list. The build generates each table from
/// the list of files, so that a new type is one file and one word. T has `info()` with `id`.
template <class T>
class Catalogue
{
public:
    /// kind: the plural that `netloom-run list` takes, "layers".
    Catalogue(std::string kind, std::vector<const T *> types) : m_kind(std::move(kind)), m_types(std::move(types)) {}

    std::span<const T *const> all() const { return m_types; }
    const std::string &kind() const { return m_kind; }

    const T *find(std::string_view id) const
    {
        for (const T *type : m_types)
            if (type->info().id == id)
                return type;
        return nullptr;
    }

    const T &at(std::string_view id) const
    {
        if (const T *type = find(id))
            return *type;
        throwUnknownId(m_kind, id, ids());
    }

    std::vector<std::string> ids() const
    {
        std::vector<std::string> names;
        for (const T *type : m_types)
            names.emplace_back(type->info().id);
        return names;
    }

private:
    std::string m_kind;
    std::vector<const T *> m_types;
};

} // namespace netloom
