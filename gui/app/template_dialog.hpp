// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/network_templates.hpp"

#include <QDialog>

class QLabel;
class QPushButton;

namespace netloom {

class Session;
class TemplateBrowser;

/// Well-known networks, drawn for the open data; those that the data do not suit say why and cannot be taken.
class TemplateDialog : public QDialog
{
    Q_OBJECT
public:
    TemplateDialog(const Session &session, QWidget *parent);

    const NetworkTemplate &chosen() const;
    GraphSpec graph() const; ///< of the chosen one, for the open data

private:
    void showChosen();

    const Session &m_session;
    TemplateBrowser *m_browser;
    QLabel *m_trouble;
    QPushButton *m_take;
};

} // namespace netloom
