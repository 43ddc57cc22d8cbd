// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/documents.hpp"

#include "gui/app/data_filter.hpp"
#include "gui/app/draw_points_dialog.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/network_picture_dialog.hpp"
#include "gui/app/new_project_dialog.hpp"
#include "gui/app/public_data_dialog.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/translate.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"

#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <algorithm>

namespace netloom {

Documents::Documents(QWidget &window, Session &session, RunController &runs, WindowSettings &settings)
    : QObject(&window), m_window(window), m_session(session), m_runs(runs), m_settings(settings)
{
    connect(&m_session, &Session::documentChanged, this, [this] {
        if (!m_session.path().isEmpty())
            m_settings.addRecentFile(m_session.path());
    });
}

QString Documents::folder() const
{
    if (!m_session.path().isEmpty())
        return QFileInfo(m_session.path()).absolutePath();
    return m_settings.value(QStringLiteral("folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

bool Documents::mayLeave()
{
    if (m_runs.state() != RunController::State::Idle) {
        QMessageBox box(QMessageBox::NoIcon, tr("Training goes on"),
                        tr("A run is going on. Stop it and keep what it has learnt so far?"), QMessageBox::NoButton,
                        &m_window);
        QPushButton *stop = box.addButton(tr("Stop the run"), QMessageBox::AcceptRole);
        QPushButton *stay = box.addButton(tr("Go on training"), QMessageBox::RejectRole);
        box.setDefaultButton(stay);
        box.setEscapeButton(stay);
        box.exec();
        if (box.clickedButton() != stop)
            return false;
        QEventLoop wait;
        connect(&m_runs, &RunController::runEnded, &wait, &QEventLoop::quit);
        m_runs.stop();
        if (m_runs.state() != RunController::State::Idle)
            wait.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (!m_session.isModified())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Unsaved changes"),
                    tr("Save the changes to “%1” before it is closed?").arg(qstr(m_session.project().title)),
                    QMessageBox::NoButton, &m_window);
    box.setInformativeText(tr("Without saving, what was changed since the last save is lost."));
    QPushButton *save = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return this->save();
    if (box.clickedButton() != discard)
        return false;
    m_session.discardRecovery();
    return true;
}

void Documents::leaveThen(const std::function<void()> &next)
{
    if (!m_session.hasProject() || mayLeave())
        next();
}

void Documents::open()
{
    const QString data = dataFilter(m_session.registry());
    openDropped(QFileDialog::getOpenFileNames(
        &m_window, tr("Open"), folder(),
        tr("Projects and data (*.netloom %1);;Projects (*.netloom);;Data (%1);;All files (*)").arg(data)));
}

void Documents::openProject()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open project"), folder(), tr("Projects (*.netloom);;All files (*)"));
    if (!path.isEmpty())
        openPath(path);
}

void Documents::openData()
{
    openDropped(QFileDialog::getOpenFileNames(&m_window, tr("Open data"), folder(),
                                              tr("Data (%1);;All files (*)").arg(dataFilter(m_session.registry()))));
}

void Documents::openFolder()
{
    const QString path = QFileDialog::getExistingDirectory(&m_window, tr("Open folder of images"), folder());
    if (!path.isEmpty())
        openPath(path);
}

void Documents::openPath(const QString &path)
{
    m_settings.set(QStringLiteral("folder"), QFileInfo(path).absolutePath());
    leaveThen([this, path] { m_session.openFile(path); });
}

void Documents::openDropped(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const bool areSeveralData = paths.size() > 1 && std::none_of(paths.begin(), paths.end(), &Session::isProjectFile);
    if (!areSeveralData) {
        const auto project = std::find_if(paths.begin(), paths.end(), &Session::isProjectFile);
        openPath(project == paths.end() ? paths.front() : *project);
        return;
    }
    m_settings.set(QStringLiteral("folder"), QFileInfo(paths.front()).absolutePath());
    leaveThen([this, paths] { m_session.openData(paths); });
}

void Documents::openExample(const QString &id)
{
    try {
        const QString path = qstr(exampleFile(id.toStdString()));
        leaveThen([this, path] { m_session.openExample(path); });
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void Documents::openTemplate()
{
    NewProjectDialog dialog(m_session, folder(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    leaveThen([&] {
        const Simulation simulation = dialog.simulation();
        if (dialog.files().isEmpty())
            m_session.openGenerator(dialog.generator(), simulation.rows, simulation.seed, dialog.networkTemplate(),
                                    simulation.params);
        else
            m_session.openData(dialog.files(), {}, {}, dialog.networkTemplate());
    });
}

void Documents::openPublicData()
{
    const QString key = QStringLiteral("publicDataFolder");
    const QString usual =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Netloom data");
    try {
        auto *dialog = new PublicDataDialog(m_session, publicSets(QLocale().name().left(2)),
                                            m_settings.value(key, usual).toString(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PublicDataDialog::folderChosen, this,
                [this, key](const QString &folder) { m_settings.set(key, folder); });
        connect(dialog, &PublicDataDialog::openWanted, this,
                [this](const QStringList &paths) { leaveThen([this, paths] { m_session.openData(paths); }); });
        dialog->open();
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void Documents::drawPoints()
{
    DrawPointsDialog dialog({}, tr("Create"), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto rows = static_cast<std::int64_t>(dialog.drawing().points.size());
    leaveThen([&] { m_session.openGenerator(QStringLiteral("drawn"), rows, 1, {}, paramsOf(dialog.drawing())); });
}

void Documents::drawAgain()
{
    const DataSetup &setup = m_session.project().data;
    const Generator *generator = m_session.registry().findGenerator(setup.generator);
    if (!generator || setup.generator != "drawn")
        return;
    const Drawing before = drawingOf(withDefaults(generator->info().params, setup.generatorParams));
    DrawPointsDialog dialog(before, tr("Use these points"), &m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.drawing() != before)
        m_session.redraw(paramsOf(dialog.drawing()));
}

bool Documents::save()
{
    return m_session.path().isEmpty() ? saveAs() : m_session.save(m_session.path());
}

bool Documents::saveAs()
{
    QString name = qstr(m_session.project().title);
    name.replace(u'/', u'-');
    QFileDialog dialog(&m_window, tr("Save project"), folder(), tr("Projects (*.netloom)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("netloom"));
    dialog.selectFile(m_session.path().isEmpty() ? name + QStringLiteral(".netloom") : m_session.path());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    const QString path = dialog.selectedFiles().constFirst();
    m_settings.set(QStringLiteral("folder"), QFileInfo(path).absolutePath());
    return m_session.save(path);
}

void Documents::exportJson()
{
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export graph and settings"),
                                                      folder() + QStringLiteral("/network.json"), tr("JSON (*.json)"));
    if (!path.isEmpty())
        write(path,
              [project = m_session.project()](const std::string &file) { writeFileSafely(file, projectAsJson(project)); });
}

void Documents::exportWeights()
{
    const RunPtr run = m_session.currentRun();
    if (!run) {
        m_session.notify(tr("There are no weights yet. Train the network first."), true);
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export weights"), folder() + QStringLiteral("/weights.safetensors"),
                                     tr("Safetensors (*.safetensors)"));
    if (!path.isEmpty())
        write(path, [run](const std::string &file) { writeFileSafely(file, weightsAsSafetensors(*run)); });
}

void Documents::exportPicture()
{
    NetworkPictureDialog dialog(m_session, folder(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_settings.set(QStringLiteral("folder"), QFileInfo(dialog.path()).absolutePath());
    writePicture(dialog.picture(), dialog.format(), dialog.path());
}

void Documents::writePicture(const NetworkPicture &picture, PictureFormat format, const QString &path)
{
    write(path, [picture, format](const std::string &file) {
        const QByteArray bytes = picture.drawn(format);
        writeFileSafely(file, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    });
}

void Documents::write(const QString &path, const std::function<void(const std::string &)> &write)
{
    const QString name = QFileInfo(path).fileName();
    m_session.jobs().start<bool>(
        QStringLiteral("export"), tr("Writing %1").arg(name), this,
        [write, file = path.toStdString()](const JobControl &) {
            write(file);
            return true;
        },
        [this, name](bool) { m_session.notify(tr("%1 was written.").arg(name), false); },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

} // namespace netloom
