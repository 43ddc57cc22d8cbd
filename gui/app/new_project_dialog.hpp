// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "gui/forms/simulation_form.hpp"

#include <QDialog>
#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace netloom {

class Generator;
class Session;
class SimulationPreview;
class TemplateBrowser;

/// Lets a person begin from a network with a picture, and beside it from data that suit it: simulated ones of a kind, or a
/// file. The first entry is the network that the program proposes for whatever data.
class NewProjectDialog : public QDialog
{
    Q_OBJECT
public:
    NewProjectDialog(Session &session, QString folder, QWidget *parent);

    QString networkTemplate() const; ///< id; empty: what is proposed for the data
    QStringList files() const;       ///< of the person's own data; none: simulated ones
    QString generator() const;       ///< id
    Simulation simulation() const;   ///< rows, seed and settings of the generator

private:
    QWidget *makeData();
    void lookAtData();
    void fillData();
    void showData();
    void preview();
    void refreshCreate();
    void chooseFile();
    void drawPoints();
    bool suits(const Generator &generator) const;

    Session &m_session;
    QString m_folder;
    QStringList m_files;
    std::optional<QString> m_wanted; ///< data that the person chose, while the network has no say
    std::optional<std::map<std::string, DataSignature>> m_signatures; ///< of the generators; empty until they were looked at
    TemplateBrowser *m_browser;
    QComboBox *m_data;
    QLabel *m_dataHelp, *m_formula, *m_path;
    QWidget *m_simulated, *m_fileRow;
    SimulationForm *m_form;
    SimulationPreview *m_preview;
    std::map<std::string, Simulation> m_simulations; ///< that the person set, by generator
    Params m_drawn;                                  ///< empty until something was drawn
    QPushButton *m_draw, *m_create;
};

} // namespace netloom
