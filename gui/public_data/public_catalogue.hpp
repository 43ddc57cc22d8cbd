// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <vector>

namespace netloom {

enum class DataField { Molecule, Particle, Medical, General };
inline constexpr DataField allDataFields[] = {DataField::Molecule, DataField::Particle, DataField::Medical,
                                              DataField::General};

/// One file of a public data set: where it comes from, and how to know that it is the right one.
struct PublicFile {
    QString name; ///< on this computer; the address may end in another
    QUrl url;
    qint64 bytes = 0;
    QByteArray sha256; ///< 64 hexadecimal digits
};

/// A well-known data set that anybody may download, in the words of one language.
struct PublicSet {
    QString id; ///< also the name of its folder
    QString name, what, task, licence, citation;
    DataField field = DataField::General;
    qint64 rows = 0; ///< of all files together
    std::vector<PublicFile> files;
    QStringList opened; ///< names of the files that a project begins with; readers find what belongs to them

    qint64 bytes() const;
};

/// What the program knows, field by field. language: "en" or "zh".
std::vector<PublicSet> publicSets(const QString &language);

/// Sets of one field from JSON in the form of resources/public_data. Throws Error (File) that names the set.
std::vector<PublicSet> readPublicSets(const QByteArray &json, DataField field, const QString &language);

} // namespace netloom
