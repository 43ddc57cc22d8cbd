// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/download_trouble.hpp"

#include <QDir>
#include <QLocale>

namespace netloom {

namespace {

std::string hostOf(const PublicFile &file)
{
    return file.url.host().toStdString();
}

/// Where a program fails, a browser may still do it.
Text byHand(const PublicFile &file)
{
    return text(NL_TEXT("Or download it by hand from {1} and drop it on the window."), file.url.toString().toStdString());
}

std::string number(qint64 value)
{
    return QLocale().toString(value).toStdString();
}

std::string size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat).toStdString();
}

Error about(const PublicFile &file, Text message)
{
    return Error(ErrorKind::File, file.name.toStdString(), std::move(message));
}

} // namespace

Error noConnection(const PublicFile &file)
{
    return about(file, text(NL_TEXT("There is no connection to {1}. Check the network and try again. {2}"), hostOf(file),
                            byHand(file)));
}

Error notTrusted(const PublicFile &file, const QString &why)
{
    return about(file,
                 text(NL_TEXT("No trustworthy connection to {1} could be made ({2}). Check the clock of this computer and "
                              "try again. {3}"),
                      hostOf(file), why.toStdString(), byHand(file)));
}

Error refused(const PublicFile &file, int status)
{
    if (status == 404 || status == 410)
        return about(file,
                     text(NL_TEXT("{1} no longer has this file ({2}). Look for it on the publisher's pages and drop it on "
                                  "the window. The address was {3}."),
                          hostOf(file), status, file.url.toString().toStdString()));
    return about(file, text(NL_TEXT("{1} does not give out this file at present (answer {2}). Try again later. {3}"),
                            hostOf(file), status, byHand(file)));
}

Error sentElsewhere(const PublicFile &file, const QUrl &target)
{
    return about(file,
                 text(NL_TEXT("{1} points to {2}, which is not protected (https), so nothing was loaded. Try again later. "
                              "{3}"),
                      hostOf(file), target.toString().toStdString(), byHand(file)));
}

Error brokeOff(const PublicFile &file, qint64 received, int attempts)
{
    return about(file,
                 text(NL_TEXT("The connection to {1} broke off {2} times, at last after {3} of {4} bytes. Nothing was kept. "
                              "Try again later. {5}"),
                      hostOf(file), attempts, number(received), number(file.bytes), byHand(file)));
}

Error wrongSize(const PublicFile &file, qint64 sent)
{
    if (sent < 0)
        return about(file,
                     text(NL_TEXT("{1} sends more than the {2} bytes that this file has, so it is another one. Nothing was "
                                  "kept. {3}"),
                          hostOf(file), number(file.bytes), byHand(file)));
    return about(file,
                 text(NL_TEXT("{1} sends {2} bytes, but this file has {3}, so it is another one. Nothing was kept. {4}"),
                      hostOf(file), number(sent), number(file.bytes), byHand(file)));
}

Error wrongChecksum(const PublicFile &file)
{
    return about(file,
                 text(NL_TEXT("What {1} sent has another checksum than this file: it was changed or damaged on the way. "
                              "Nothing was kept. Try again. {2}"),
                      hostOf(file), byHand(file)));
}

Error cannotWrite(const PublicFile &file, const QString &folder, const QString &why)
{
    return about(file, text(NL_TEXT("It can't be written to {1} ({2}). Choose another folder or make room there."),
                            QDir::toNativeSeparators(folder).toStdString(), why.toStdString()));
}

Error noFolder(const PublicFile &file, const QString &folder)
{
    return about(file, text(NL_TEXT("The folder {1} can't be made. Choose another folder."),
                            QDir::toNativeSeparators(folder).toStdString()));
}

Error noRoom(const PublicFile &file, const QString &folder, qint64 needed, qint64 free)
{
    return about(file, text(NL_TEXT("{1} has room for {2}, but {3} are needed. Choose another folder or make room there."),
                            QDir::toNativeSeparators(folder).toStdString(), size(free), size(needed)));
}

Error otherFileThere(const PublicFile &file, const QString &folder)
{
    return about(file, text(NL_TEXT("Another file of this name is in {1} already and stays as it is. Move it away or choose "
                                    "another folder."),
                            QDir::toNativeSeparators(folder).toStdString()));
}

} // namespace netloom
