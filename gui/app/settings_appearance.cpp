// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_appearance.hpp"

#include "gui/app/preferences.hpp"
#include "gui/app/settings_rows.hpp"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace netloom {

SettingsAppearance::SettingsAppearance(Preferences &preferences, QWidget *parent) : QWidget(parent)
{
    auto *themes = new QComboBox(this);
    for (const auto &[name, choice] : {std::pair(tr("Light"), ThemeChoice::Light), std::pair(tr("Dark"), ThemeChoice::Dark),
                                       std::pair(tr("As the system"), ThemeChoice::System)})
        themes->addItem(name, static_cast<int>(choice));
    themes->setCurrentIndex(themes->findData(static_cast<int>(currentTheme())));
    connect(themes, &QComboBox::activated, this,
            [this, themes] { emit themeChosen(static_cast<ThemeChoice>(themes->currentData().toInt())); });

    auto *languages = new QComboBox(this);
    languages->addItem(QStringLiteral("English"), QStringLiteral("en")); // each in its own words
    languages->addItem(QStringLiteral("中文"), QStringLiteral("zh"));
    languages->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 1 : 0);
    connect(languages, &QComboBox::activated, this,
            [this, languages] { emit languageChosen(languages->currentData().toString()); });

    auto *motion = new QComboBox(this);
    motion->addItem(tr("As the system"));
    motion->addItem(tr("Reduced"));
    motion->setCurrentIndex(preferences.isMotionReduced() ? 1 : 0);
    connect(motion, &QComboBox::activated, &preferences,
            [&preferences](int choice) { preferences.setMotionReduced(choice == 1); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    addSetting(column, QStringLiteral("settingTheme"), tr("Theme"), tr("Light, dark, or what the desktop is set to."),
               themes);
    addSetting(column, QStringLiteral("settingLanguage"), tr("Language"),
               tr("Of the window. Your data and projects stay as they are."), languages);
    addSetting(column, QStringLiteral("settingMotion"), tr("Motion"),
               tr("Reduced: nodes and panels are where they belong at once, without gliding there."), motion);
    column->addStretch();
    for (QComboBox *box : {themes, languages, motion})
        box->setMinimumWidth(180);
}

} // namespace netloom
