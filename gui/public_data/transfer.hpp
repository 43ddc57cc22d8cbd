// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "engine/data/reader.hpp"
#include "gui/public_data/patience.hpp"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace netloom {

class PartFile;

/// One request for the bytes that a part file still lacks. Takes what comes in only if it is what the catalogue says.
class Transfer
{
public:
    enum class Outcome { Whole, Cut, Restart };

    Transfer(QNetworkAccessManager &network, PartFile &part, const Patience &patience, std::function<void()> grown);

    /// Blocks, with an event loop of its own. Cut: the same request may bring the rest. Restart: the server does not give
    /// parts. Throws Error: what no further attempt would mend, or Cancelled.
    Outcome run(const JobControl &job);

private:
    void begin();
    void onAnswer();
    void onRedirect(const QUrl &target);
    void onBytes();
    Outcome outcome() const;
    bool isContinued() const; ///< the answer is the part that was asked for
    void fail(const Error &error);

    QNetworkAccessManager &m_network;
    PartFile &m_part;
    Patience m_patience;
    std::function<void()> m_grown;
    QEventLoop m_loop;
    QTimer m_silence;
    std::unique_ptr<QNetworkReply> m_reply;
    std::optional<Error> m_error;
    bool m_isTaken = false;   ///< what comes in belongs into the file
    bool m_isRefused = false; ///< the server can't go on in the middle
    bool m_isSilent = false;
};

/// https, or a server on this very computer.
bool isProtected(const QUrl &url);

} // namespace netloom
