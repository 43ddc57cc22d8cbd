// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/network_templates.hpp"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace netloom {

class PicturePreview;
class Session;

/// Well-known networks with a picture each, drawn for the open data; those that the data do not suit say why and cannot be
/// taken.
class TemplateDialog : public QDialog
{
    Q_OBJECT
public:
    TemplateDialog(const Session &session, QWidget *parent);

    const NetworkTemplate *chosen() const;
    GraphSpec graph() const; ///< of the chosen one, for the open data

private:
    void show(int row);

    const Session &m_session;
    QListWidget *m_list;
    PicturePreview *m_preview;
    QLabel *m_help, *m_text, *m_source, *m_trouble;
    QPushButton *m_take;
};

} // namespace netloom
