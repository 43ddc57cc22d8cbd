// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString file, source;
    QStringList translations; ///< one, or one a plural form
    bool isFinished = true;
};

QList<Message> messagesOf(const QString &file)
{
    QList<Message> messages;
    QFile ts(QStringLiteral(NETLOOM_SOURCE_DIR "/resources/translations/") + file);
    if (!ts.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message")
            messages.append({file, {}, {}, true});
        else if (xml.name() == u"source" && !messages.isEmpty())
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation" && !messages.isEmpty()) {
            messages.last().isFinished = !xml.attributes().hasAttribute("type");
            QString whole;
            while (!(xml.isEndElement() && xml.name() == u"translation")) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    messages.last().translations << xml.readElementText();
                else if (xml.isCharacters() && !xml.isWhitespace())
                    whole += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations << whole;
        }
    }
    return messages;
}

/// "%1", "%n" and "{2}", sorted; "%Ln" counts as "%n".
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?([1-9n])|\\{[1-9]\\}"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        places << (match.captured(1).isEmpty() ? match.captured() : QStringLiteral("%") + match.captured(1));
    }
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslatedWithEveryValueInIt_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"netloom_en.ts", "netloom_zh.ts", "netloom_texts_zh.ts"})
            QTest::newRow(file) << QString(file);
    }
    void everyTextIsTranslatedWithEveryValueInIt()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(file);
        QVERIFY(messages.size() > 20);
        for (const Message &message : messages) {
            QVERIFY2(message.isFinished, qPrintable(message.source));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty() || message.source.isEmpty(), qPrintable(message.source));
                QStringList wanted = placesIn(message.source), found = placesIn(translation);
                if (message.translations.size() > 1) // "The one epoch is done."
                    wanted.removeAll("%n"), found.removeAll("%n");
                QVERIFY2(found == wanted, qPrintable(message.source + " | " + translation));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
