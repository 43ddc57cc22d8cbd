// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"

namespace netloom {

int exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::File:
        return 3;
    case ErrorKind::Graph:
        return 4;
    case ErrorKind::Diverged:
        return 5;
    case ErrorKind::Missing:
        return 6;
    case ErrorKind::Check:
        return 7;
    case ErrorKind::Cancelled:
        return 130;
    }
    return 1;
}

Error::Error(ErrorKind kind, std::string where, Text message)
    : m_kind(kind), m_where(std::move(where)), m_message(std::move(message))
{
    m_what = m_where.empty() ? m_message.str() : m_where + ": " + m_message.str();
}

} // namespace netloom
