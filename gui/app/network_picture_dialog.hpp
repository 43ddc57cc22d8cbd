// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/picture_preview.hpp"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace netloom {

class Session;

/// Lets a person choose what the network's picture shows, how wide it is and where it goes, and shows it meanwhile.
class NetworkPictureDialog : public QDialog
{
    Q_OBJECT
public:
    /// folder: where the file dialog begins.
    NetworkPictureDialog(const Session &session, QString folder, QWidget *parent = nullptr);

    const NetworkPicture &picture() const { return m_preview->picture(); }
    PictureFormat format() const { return m_format; } ///< by the ending of path(), else the one chosen
    const QString &path() const { return m_path; }

public slots:
    void accept() override; ///< asks for the file first; stays when none is given

private:
    QWidget *makeSide();
    PictureOptions options() const;
    PictureFormat chosenFormat() const;
    void refresh();

    CanvasContent m_content;
    QString m_title, m_folder, m_path;
    PictureFormat m_format = PictureFormat::Svg;
    QComboBox *m_formats, *m_widths, *m_colours;
    QSpinBox *m_dots;
    QCheckBox *m_shapes, *m_costs, *m_rearranges;
    QLineEdit *m_caption;
    QLabel *m_facts, *m_note;
    PicturePreview *m_preview;
};

} // namespace netloom
