// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace netloom {

namespace {

bool isOfChinese(QChar letter)
{
    const ushort code = letter.unicode();
    const bool isMark = (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFF65);
    return isMark || letter.script() == QChar::Script_Han;
}

/// A place in a pattern stands apart from the words around it, as numbers and Latin names do; a Chinese word must not.
QString withoutStraySpaces(QString text)
{
    for (qsizetype i = text.size() - 2; i > 0; --i)
        if (text[i] == u' ' && isOfChinese(text[i - 1]) && isOfChinese(text[i + 1]))
            text.remove(i, 1);
    return text;
}

} // namespace

QString shown(const Text &text)
{
    return text.empty() ? QString() : withoutStraySpaces(qstr(text.str([](const std::string &english) {
        return english.empty() ? english : qtTrId(english.c_str()).toStdString();
    })));
}

QString inARow(const QStringList &sentences)
{
    QString all;
    for (const QString &sentence : sentences)
        all += (all.isEmpty() || isOfChinese(all.back()) ? QString() : QStringLiteral(" ")) + sentence;
    return all;
}

QString shown(const std::string &english)
{
    return english.empty() ? QString() : qtTrId(english.c_str());
}

QString shown(const Error &error)
{
    const QString sentence = shown(error.message());
    return error.where().empty() ? sentence : QStringLiteral("%1: %2").arg(qstr(error.where()), sentence);
}

void applyLanguage(const QString &language)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    for (const auto &translator : installed)
        QCoreApplication::removeTranslator(translator.get());
    installed.clear();

    QLocale::setDefault(language == u"zh" ? QLocale(QLocale::Chinese, QLocale::China)
                                          : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto load = [](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    };
    if (language == u"zh") // Qt's own dialogs; they speak English by themselves
        load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("netloom_texts_") + language, QStringLiteral(":/translations"));
    load(QStringLiteral("netloom_") + language, QStringLiteral(":/translations"));
}

} // namespace netloom
