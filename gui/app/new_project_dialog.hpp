// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/signature.hpp"

#include <QDialog>
#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace netloom {

class Generator;
class Session;
class TemplateBrowser;

/// Lets a person begin from a network with a picture, and beside it from data that suit it: simulated ones of a kind, or a
/// file. The first entry is the network that the program proposes for whatever data.
class NewProjectDialog : public QDialog
{
    Q_OBJECT
public:
    NewProjectDialog(Session &session, QString folder, QWidget *parent);

    QString networkTemplate() const; ///< id; empty: what is proposed for the data
    QString file() const;            ///< of the person's own data; empty: simulated ones
    QString generator() const;       ///< id
    std::int64_t rows() const;
    std::uint64_t seed() const;
    Params params() const; ///< of the generator: what was drawn

private:
    QWidget *makeData();
    void lookAtData();
    void fillData();
    void showData();
    void chooseFile();
    void drawPoints();
    bool suits(const Generator &generator) const;

    Session &m_session;
    QString m_folder, m_file;
    std::optional<QString> m_wanted; ///< data that the person chose, while the network has no say
    std::optional<std::map<std::string, DataSignature>> m_signatures; ///< of the generators; empty until they were looked at
    TemplateBrowser *m_browser;
    QComboBox *m_data;
    QLabel *m_dataHelp, *m_formula, *m_path;
    QWidget *m_numbers, *m_fileRow;
    Params m_drawn; ///< empty until something was drawn
    QSpinBox *m_rows, *m_seed;
    QPushButton *m_draw, *m_create;
};

} // namespace netloom
