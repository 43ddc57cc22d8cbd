// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <exception>
#include <string>

namespace netloom {

/// What kind of trouble an Error reports; each kind has its exit code on the command line.
enum class ErrorKind {
    Usage,     ///< a wrong word or value was given: exit 2
    File,      ///< a file is missing, unreadable or malformed: exit 3
    Graph,     ///< the network cannot be built: exit 4
    Diverged,  ///< training left the finite numbers and could not be brought back: exit 5
    Missing,   ///< a plug-in or optional component is not there: exit 6
    Check,     ///< a check or verification failed: exit 7
    Cancelled, ///< the person stopped it: exit 130
};

int exitCode(ErrorKind kind);

/// The one exception for expected trouble: a whole sentence that names the thing, the place and the way out.
class Error : public std::exception
{
public:
    /// where: a file ("wdbc.csv:17:3"), a node's title, or empty. message: what is wrong, then how to mend it.
    Error(ErrorKind kind, std::string where, Text message);

    ErrorKind kind() const { return m_kind; }
    const std::string &where() const { return m_where; }
    const Text &message() const { return m_message; }

    /// "WHERE: WHAT. HOW TO MEND IT" in English.
    const char *what() const noexcept override { return m_what.c_str(); }

private:
    ErrorKind m_kind;
    std::string m_where;
    Text m_message;
    std::string m_what;
};

} // namespace netloom
