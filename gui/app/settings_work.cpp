// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_work.hpp"

#include "gui/app/preferences.hpp"
#include "gui/app/settings_rows.hpp"
#include "gui/forms/switch.hpp"

#include <QComboBox>
#include <QVBoxLayout>
#include <initializer_list>

namespace netloom {

SettingsWork::SettingsWork(Preferences &preferences, QWidget *parent) : QWidget(parent)
{
    auto *threads = new QComboBox(this);
    threads->addItem(tr("All cores (%1)").arg(Preferences::cores()), 0);
    for (int count = 1; count <= Preferences::cores(); ++count)
        threads->addItem(tr("%n threads", nullptr, count), count);
    threads->setCurrentIndex(threads->findData(preferences.threads()));
    connect(threads, &QComboBox::activated, &preferences,
            [&preferences, threads] { preferences.setThreads(threads->currentData().toInt()); });

    auto *autosave = new QComboBox(this);
    autosave->addItem(tr("At once"), 0);
    for (const int seconds : {5, 10, 20, 30})
        autosave->addItem(tr("After %n seconds", nullptr, seconds), seconds);
    if (autosave->findData(preferences.autosaveSeconds()) < 0) // the file of settings may hold any number
        autosave->addItem(tr("After %n seconds", nullptr, preferences.autosaveSeconds()), preferences.autosaveSeconds());
    autosave->setCurrentIndex(autosave->findData(preferences.autosaveSeconds()));
    connect(autosave, &QComboBox::activated, &preferences,
            [&preferences, autosave] { preferences.setAutosaveSeconds(autosave->currentData().toInt()); });

    auto *reopen = new Switch(this);
    reopen->setChecked(preferences.isLastProjectReopened());
    connect(reopen, &Switch::toggled, &preferences, &Preferences::setLastProjectReopened);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    addSetting(column, QStringLiteral("settingThreads"), tr("Threads for training"),
               tr("Fewer leave room for other work. The results are the same to the last digit for any number. A run that "
                  "goes on keeps its threads; the next one takes these."),
               threads);
    addSetting(column, QStringLiteral("settingAutosave"), tr("Keep unsaved work safe"),
               tr("How long after a change it is recorded, so that a crash can't lose it. A finished run is always recorded "
                  "at once. Your project file changes only when you save."),
               autosave);
    addSetting(column, QStringLiteral("settingReopen"), tr("Reopen the last project"),
               tr("Begin where you left off: with the project that was open when the window was closed."), reopen);
    column->addStretch();
    for (QComboBox *box : {threads, autosave})
        box->setMinimumWidth(180);
}

} // namespace netloom
