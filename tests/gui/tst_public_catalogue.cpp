// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "gui/public_data/public_catalogue.hpp"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace netloom;

/// The list of public data that comes with the program. Whether the checksums are those of the publishers no test can
/// know without a network; it can know that none is missing.
class TestPublicCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldHasItsSets()
    {
        const auto sets = publicSets("en");
        QVERIFY(sets.size() >= 24);
        for (const DataField field : allDataFields)
            QVERIFY(std::count_if(sets.begin(), sets.end(), [&](const PublicSet &set) { return set.field == field; }) >= 3);
    }

    void everySetIsCompletelyDescribed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh";
    }
    void everySetIsCompletelyDescribed()
    {
        QFETCH(QString, language);
        QSet<QString> ids, names;
        for (const PublicSet &set : publicSets(language)) {
            QVERIFY2(!ids.contains(set.id) && !names.contains(set.name), qPrintable(set.id));
            ids << set.id;
            names << set.name;
            for (const QString &words : {set.name, set.what, set.task, set.licence, set.citation})
                QVERIFY2(!words.trimmed().isEmpty(), qPrintable(set.id));
            QVERIFY2(set.rows > 0, qPrintable(set.id));
        }
    }

    void everyFileCanBeFetchedAndChecked()
    {
        static const QRegularExpression digits("^[0-9a-f]{64}$");
        QSet<QByteArray> checksums;
        for (const PublicSet &set : publicSets("en")) {
            QStringList names;
            for (const PublicFile &file : set.files) {
                QVERIFY2(file.url.isValid() && file.url.scheme() == "https", qPrintable(file.url.toString()));
                QVERIFY2(digits.match(QString::fromLatin1(file.sha256)).hasMatch(), qPrintable(file.name));
                QVERIFY2(!checksums.contains(file.sha256), qPrintable(file.name));
                checksums << file.sha256;
                QVERIFY(file.bytes > 0);
                names << file.name;
            }
            QCOMPARE(names.removeDuplicates(), 0);
            QVERIFY(!set.opened.isEmpty());
            for (const QString &name : set.opened)
                QVERIFY2(names.contains(name), qPrintable(set.id + ": " + name));
        }
    }

    void whatIsSaidInWordsIsSaidInChinese()
    {
        static const QRegularExpression chinese("\\p{Han}");
        for (const PublicSet &set : publicSets("zh"))
            for (const QString &words : {set.what, set.task})
                QVERIFY2(chinese.match(words).hasMatch(), qPrintable(set.id));
    }

    void aDamagedListIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto json = [](QByteArray text) { return text.replace('\'', '"'); }; // easier to read
        const QByteArray file =
            "{'name': 'a.csv', 'url': 'https://a.org/a', 'bytes': 1, 'sha256': '" + QByteArray(64, 'a') + "'}";
        QTest::newRow("torn") << json("[{");
        QTest::newRow("no list") << json("{}");
        QTest::newRow("no files") << json("[{'id': 'a', 'files': []}]");
        QTest::newRow("no id") << json("[{'files': [" + file + "]}]");
        QTest::newRow("a way out of the folder") << json("[{'id': '../a', 'files': [" + file + "]}]");
        QTest::newRow("no checksum") << json(
            "[{'id': 'a', 'files': [{'name': 'a.csv', 'url': 'https://a.org/a', 'bytes': 1}]}]");
    }
    void aDamagedListIsRefusedInWords()
    {
        QFETCH(QByteArray, json);
        QVERIFY_THROWS_EXCEPTION(Error, readPublicSets(json, DataField::General, "en"));
    }
};

QTEST_GUILESS_MAIN(TestPublicCatalogue)
#include "tst_public_catalogue.moc"
