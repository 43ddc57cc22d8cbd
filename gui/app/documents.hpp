// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>
#include <functional>

namespace netloom {

class NetworkPicture;
class RunController;
enum class PictureFormat;
class WindowSettings;

/// Everything that opens, saves or leaves a document by way of a dialog. Message boxes stand here and nowhere else.
class Documents : public QObject
{
    Q_OBJECT
public:
    Documents(QWidget &window, Session &session, RunController &runs, WindowSettings &settings);

    void open(); ///< a project or data, chosen in a dialog
    void openProject();
    void openData();                            ///< begins a project from chosen data
    void openFolder();                          ///< the same from a folder of images
    void openPath(const QString &path);         ///< of a project or data file
    void openDropped(const QStringList &paths); ///< the project among them, else all of them as data
    void openExample(const QString &id);        ///< of exampleTexts()
    void openPublicData();                      ///< well-known sets, downloaded when that is wished
    void openTemplate();                        ///< a network and data that suit it, chosen in a dialog
    void drawPoints();                          ///< begins a project from points that one draws
    void drawAgain();                           ///< the open project's own points
    bool save();
    bool saveAs();
    void exportJson();
    void exportWeights();
    void exportPicture(); ///< of the network, for a paper or a slide
    void writePicture(const NetworkPicture &picture, PictureFormat format, const QString &path);
    bool mayLeave(); ///< asks to save what is unsaved; false: stay

private:
    void leaveThen(const std::function<void()> &next);
    QString folder() const;
    void write(const QString &path, const std::function<void(const std::string &)> &write);

    QWidget &m_window;
    Session &m_session;
    RunController &m_runs;
    WindowSettings &m_settings;
};

} // namespace netloom
