// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/transfer.hpp"

#include "gui/public_data/download_trouble.hpp"
#include "gui/public_data/part_file.hpp"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <utility>

namespace netloom {

namespace {

constexpr qint64 blockBytes = 64 * 1024;
constexpr qint64 mostBuffered = 1024 * 1024; ///< beyond that the server waits for the disk

bool isHere(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest requestFor(const PartFile &part)
{
    QNetworkRequest request(part.file().url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // it knows no limit of what is buffered
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Netloom/" NETLOOM_VERSION));
    request.setRawHeader("Accept-Encoding", "identity"); // sizes, parts and checksums are those of the file itself
    if (part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(part.size()) + "-");
    return request;
}

} // namespace

bool isProtected(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && isHere(url));
}

Transfer::Transfer(QNetworkAccessManager &network, PartFile &part, const Patience &patience, std::function<void()> grown)
    : m_network(network), m_part(part), m_patience(patience), m_grown(std::move(grown))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_patience.silence);
    QObject::connect(&m_silence, &QTimer::timeout, &m_loop, [this] {
        m_isSilent = true;
        m_reply->abort();
    });
}

Transfer::Outcome Transfer::run(const JobControl &job)
{
    if (!isProtected(m_part.file().url))
        throw sentElsewhere(m_part.file(), m_part.file().url);
    begin();
    {
        const std::stop_callback wake(
            job.stop, [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });
        m_loop.exec();
    }
    m_silence.stop();
    m_reply->disconnect(&m_loop);
    if (!m_reply->isFinished())
        m_reply->abort();
    job.throwIfStopped();
    if (m_error)
        throw *m_error;
    return outcome();
}

void Transfer::begin()
{
    m_reply.reset(m_network.get(requestFor(m_part)));
    m_reply->setReadBufferSize(mostBuffered);
    QObject::connect(m_reply.get(), &QNetworkReply::metaDataChanged, &m_loop, [this] { onAnswer(); });
    QObject::connect(m_reply.get(), &QNetworkReply::redirected, &m_loop, [this](const QUrl &target) { onRedirect(target); });
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_loop, [this] { onBytes(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_loop, [this] {
        onBytes();
        m_loop.quit();
    });
    m_silence.start();
}

void Transfer::onAnswer()
{
    m_silence.start();
    const qint64 wanted = m_part.file().bytes;
    const int status = statusOf(*m_reply);
    if (status == 206 && isContinued()) {
        m_isTaken = true;
    } else if (status == 206 || status == 416) {
        m_isRefused = true;
        m_reply->abort();
    } else if (status == 200) {
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        if (length.isValid() && length.toLongLong() != wanted)
            return fail(wrongSize(m_part.file(), length.toLongLong()));
        try {
            m_part.restart(); // the server sends all of it again
            m_isTaken = true;
        } catch (const Error &error) {
            fail(error);
        }
    }
}

bool Transfer::isContinued() const
{
    static const QRegularExpression form(QStringLiteral("^bytes (\\d+)-\\d+/(\\d+|\\*)$"));
    const auto found = form.match(QString::fromLatin1(m_reply->rawHeader("Content-Range")));
    return found.hasMatch() && found.captured(1).toLongLong() == m_part.size() &&
           (found.captured(2) == u"*" || found.captured(2).toLongLong() == m_part.file().bytes);
}

void Transfer::onRedirect(const QUrl &target)
{
    m_silence.start();
    const bool isTrap = isHere(target) && !isHere(m_part.file().url); // nobody outside may point to this computer
    if (!isProtected(target) || isTrap)
        return fail(sentElsewhere(m_part.file(), target));
    emit m_reply->redirectAllowed();
}

void Transfer::onBytes()
{
    if (!m_isTaken || m_error)
        return;
    m_silence.start();
    try {
        while (m_reply->bytesAvailable() > 0)
            m_part.append(m_reply->read(blockBytes));
        m_grown();
    } catch (const Error &error) {
        fail(error);
    }
}

void Transfer::fail(const Error &error)
{
    m_error = error;
    m_isTaken = false;
    m_reply->abort();
}

Transfer::Outcome Transfer::outcome() const
{
    const PublicFile &file = m_part.file();
    if (m_isRefused)
        return Outcome::Restart;
    if (m_isSilent)
        return Outcome::Cut;
    const int status = statusOf(*m_reply);
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        if (!m_isTaken)
            throw refused(file, status);
        if (m_part.size() != file.bytes)
            throw wrongSize(file, m_part.size());
        return Outcome::Whole;
    case QNetworkReply::SslHandshakeFailedError:
        throw notTrusted(file, m_reply->errorString());
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return Outcome::Cut;
    default:
        if (status >= 300 && !m_isTaken)
            throw refused(file, status);
        if (m_isTaken || m_part.size() > 0)
            return Outcome::Cut;
        throw noConnection(file);
    }
}

} // namespace netloom
