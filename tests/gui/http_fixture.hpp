// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace netloom {

/// An HTTP server on this computer that serves one body under every name, as badly as a test wants.
class HttpFixture : public QTcpServer
{
public:
    QByteArray body;
    int status = 200;
    QByteArray location;        ///< of a redirect
    bool isRangeKnown = true;   ///< false: sends the whole whatever part is asked for
    bool isLengthSaid = true;   ///< Content-Length
    int cuts = 0;               ///< how many answers are still to be cut ...
    qint64 cutAfter = 0;        ///< ... after so many bytes of their body
    qint64 silentAfter = -1;    ///< sends no more after these, and stays connected
    qint64 bytesPerTick = 0;    ///< slowly: so many every 20 ms
    QList<QByteArray> ranges;   ///< the Range header of every request, empty where there was none
    QList<QByteArray> requests; ///< whole

    HttpFixture()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no server can be started");
        QObject::connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url(const QString &name) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(serverPort()).arg(name));
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &request = m_heard[socket];
        request += socket->readAll();
        if (request.startsWith('\x16')) { // a greeting of TLS, which is not spoken here
            socket->write("HTTP/1.1 400 x\r\n\r\n");
            socket->disconnectFromHost();
            m_heard.remove(socket);
            return;
        }
        if (!request.contains("\r\n\r\n"))
            return;
        static const QRegularExpression form(QStringLiteral("\\r\\nRange: ([^\\r]+)\\r\\n"),
                                             QRegularExpression::CaseInsensitiveOption);
        requests << request;
        ranges << form.match(QString::fromLatin1(request)).captured(1).toLatin1();
        m_heard.remove(socket);
        answer(socket, ranges.last());
    }

    void answer(QTcpSocket *socket, const QByteArray &range)
    {
        const qint64 from = isRangeKnown && !range.isEmpty() ? range.mid(6).chopped(1).toLongLong() : 0;
        const QByteArray rest = location.isEmpty() ? body.mid(from) : QByteArray();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(from > 0 ? 206 : status) + " x\r\nConnection: close\r\n";
        if (from > 0)
            head += "Content-Range: bytes " + QByteArray::number(from) + "-" + QByteArray::number(body.size() - 1) + "/" +
                    QByteArray::number(body.size()) + "\r\n";
        if (isLengthSaid)
            head += "Content-Length: " + QByteArray::number(rest.size()) + "\r\n";
        if (!location.isEmpty())
            head += "Location: " + location + "\r\n";
        socket->write(head + "\r\n");
        if (cuts > 0) {
            --cuts;
            socket->write(rest.left(cutAfter));
            socket->disconnectFromHost();
        } else if (silentAfter >= 0) {
            socket->write(rest.left(silentAfter));
        } else if (bytesPerTick > 0) {
            drip(socket, rest);
        } else {
            socket->write(rest);
            socket->disconnectFromHost();
        }
    }

    void drip(QTcpSocket *socket, const QByteArray &rest)
    {
        auto *clock = new QTimer(socket);
        QObject::connect(clock, &QTimer::timeout, socket, [this, socket, rest, sent = qint64(0)]() mutable {
            socket->write(rest.mid(sent, bytesPerTick));
            sent += bytesPerTick;
            if (sent >= rest.size())
                socket->disconnectFromHost();
        });
        clock->start(20);
    }

    QHash<QTcpSocket *, QByteArray> m_heard;
};

} // namespace netloom
