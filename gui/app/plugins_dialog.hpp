// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/widgets.hpp"
#include "plugins/host/registry.hpp"

#include <QDialog>
#include <QPointer>
#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace netloom {

class JobTracker;
class PluginDetails;

/// The plug-ins that were found, how each stands and why, and what the person can do about it: switch it off or on, let it
/// in again after it has crashed, add one. Whatever loads a plug-in runs as a job.
class PluginsDialog : public QDialog
{
    Q_OBJECT
public:
    PluginsDialog(Registry &registry, JobTracker &jobs, QWidget *parent = nullptr);

    void add(const QString &file); ///< what "Add plug-in..." does with the file that was chosen

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeActions();
    void refresh(const std::string &chosenFile);
    void showChosen();
    void chooseFile();
    void work(const QString &title, std::function<void()> change);
    void say(const QString &sentence, TextRole role);
    void restoreFocus();
    const PluginState *chosen() const;

    Registry &m_registry;
    JobTracker &m_jobs;
    std::vector<PluginState> m_plugins;
    QStackedWidget *m_pages; ///< the list, or what to do while there is none
    QListWidget *m_list;
    PluginDetails *m_details;
    QLabel *m_message;
    QPointer<QWidget> m_pressed; ///< what the running job was asked for with
    QPushButton *m_switch, *m_letIn, *m_folder, *m_add;
};

} // namespace netloom
