// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/public_catalogue.hpp"

#include "engine/base/error.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace netloom {

namespace {

/// A text is one for every language, or one each: {"en": "Iris", "zh": "鸢尾花"}.
QString wordsOf(const QJsonValue &value, const QString &language)
{
    if (!value.isObject())
        return value.toString();
    const QString words = value[language].toString();
    return words.isEmpty() ? value[QStringLiteral("en")].toString() : words;
}

PublicFile fileOf(const QJsonObject &json)
{
    PublicFile file;
    file.name = json[u"name"].toString();
    file.url = QUrl(json[u"url"].toString(), QUrl::StrictMode);
    file.bytes = json[u"bytes"].toInteger();
    file.sha256 = json[u"sha256"].toString().toLatin1();
    return file;
}

PublicSet setOf(const QJsonObject &json, DataField field, const QString &language)
{
    PublicSet set;
    set.id = json[u"id"].toString();
    set.name = wordsOf(json[u"name"], language);
    set.what = wordsOf(json[u"what"], language);
    set.task = wordsOf(json[u"task"], language);
    set.licence = wordsOf(json[u"licence"], language);
    set.citation = wordsOf(json[u"citation"], language);
    set.field = field;
    set.rows = json[u"rows"].toInteger();
    for (const QJsonValue &file : json[u"files"].toArray())
        set.files.push_back(fileOf(file.toObject()));
    for (const QJsonValue &name : json[u"opens"].toArray())
        set.opened << name.toString();
    if (set.opened.isEmpty() && !set.files.empty())
        set.opened << set.files.front().name;
    return set;
}

/// Whatever would lead a download astray; the words are looked at by a test.
bool isUsable(const PublicSet &set)
{
    const auto isPlainName = [](const QString &name) { return !name.isEmpty() && !name.contains(u'/') && name[0] != u'.'; };
    return isPlainName(set.id) && !set.files.empty() &&
           std::all_of(set.files.begin(), set.files.end(), [&](const PublicFile &file) {
               return isPlainName(file.name) && file.url.isValid() && file.bytes > 0 && file.sha256.size() == 64;
           });
}

} // namespace

qint64 PublicSet::bytes() const
{
    qint64 sum = 0;
    for (const PublicFile &file : files)
        sum += file.bytes;
    return sum;
}

std::vector<PublicSet> readPublicSets(const QByteArray &json, DataField field, const QString &language)
{
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(json, &trouble);
    if (trouble.error != QJsonParseError::NoError || !document.isArray())
        throw Error(ErrorKind::File, {},
                    text(NL_TEXT("The list of public data is damaged: {1}. Install the program again."),
                         trouble.errorString().toStdString()));
    std::vector<PublicSet> sets;
    for (const QJsonValue &entry : document.array()) {
        PublicSet set = setOf(entry.toObject(), field, language);
        if (!isUsable(set))
            throw Error(
                ErrorKind::File, set.id.toStdString(),
                text(NL_TEXT("The list of public data lacks a name, an address, a size or a checksum here. Install the "
                             "program again.")));
        sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<PublicSet> publicSets(const QString &language)
{
    static const std::pair<DataField, const char *> lists[] = {
        {DataField::Molecule, ":/public_data/molecule.json"},
        {DataField::Particle, ":/public_data/particle.json"},
        {DataField::Medical, ":/public_data/medical.json"},
        {DataField::General, ":/public_data/general.json"},
    };
    std::vector<PublicSet> all;
    for (const auto &[field, name] : lists) {
        QFile list(QString::fromLatin1(name));
        if (!list.open(QIODevice::ReadOnly))
            continue;
        std::vector<PublicSet> some = readPublicSets(list.readAll(), field, language);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace netloom
