// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery.hpp"

#include "gui/app/design_check_dialog.hpp"
#include "gui/app/diagnostics_dialog.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/new_project_dialog.hpp"
#include "gui/app/node_help_dialog.hpp"
#include "gui/app/plugins_dialog.hpp"
#include "gui/app/public_data_dialog.hpp"
#include "gui/app/settings_dialog.hpp"
#include "gui/app/steps.hpp"
#include "gui/docks/apply_page.hpp"
#include "gui/theme/translate.hpp"
#include "projects/examples/examples.hpp"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListWidget>
#include <QSet>
#include <QTextStream>
#include <QTimer>

namespace netloom {

namespace {

constexpr const char *shownExample = "two_moons";
constexpr int briefEpochs = 40;

QString themeWord(ThemeChoice theme)
{
    return theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

/// A picture of one colour shows that something was not drawn.
bool isBlank(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            if (seen.insert(image.pixel(x, y)); seen.size() > 4)
                return false;
    return true;
}

} // namespace

Gallery::Gallery(GalleryPlan plan) : m_plan(std::move(plan)) {}

bool Gallery::draw()
{
    m_window.resize(m_plan.size);
    m_window.show();
    if (!openAndTrain())
        return false;
    for (const QString &language : m_plan.languages)
        for (const ThemeChoice theme : m_plan.themes)
            drawVariant(language, theme);
    return m_isGood;
}

bool Gallery::openAndTrain()
{
    Session &session = m_window.session();
    try {
        session.openExample(qstr(exampleFile(shownExample)));
    } catch (const Error &error) {
        fail(shown(error));
        return false;
    }
    if (!waitUntil([&] { return session.bench() && !session.jobs().isBusy(); }, 60)) {
        fail(QStringLiteral("the shipped experiment '%1' could not be opened").arg(shownExample));
        return false;
    }
    Recipe recipe = session.project().recipe;
    recipe.epochs = std::min<std::int64_t>(recipe.epochs, briefEpochs);
    session.editRecipe(QStringLiteral("train briefly"), recipe);
    waitUntil([&] { return session.bench() && !session.jobs().isBusy(); }, 60);
    // Twice, so that the table of runs has something to compare.
    for (int run = 0; run < 2; ++run) {
        m_window.runs().start();
        if (!waitUntil([&] { return m_window.runs().state() == RunController::State::Idle; }, 120) ||
            !session.currentRun()) {
            fail(QStringLiteral("the shipped experiment could not be trained"));
            return false;
        }
        recipe.seed = 2;
        if (run == 0)
            session.editRecipe(QStringLiteral("another seed"), recipe);
        waitUntil([&] { return session.bench() && !session.jobs().isBusy(); }, 60);
    }
    return writeNewData();
}

bool Gallery::writeNewData()
{
    const DatasetPtr data = m_window.session().data();
    m_newData = m_temporary.filePath(QStringLiteral("new_measurements.csv"));
    QFile file(m_newData);
    if (!data || !file.open(QIODevice::WriteOnly)) {
        fail(QStringLiteral("the data to predict could not be written"));
        return false;
    }
    QTextStream text(&file);
    for (std::size_t c = 0; c < data->columns.size(); ++c)
        text << (c > 0 ? "," : "") << qstr(data->columns[c].name);
    text << '\n';
    for (std::size_t row = 0; row < std::min<std::size_t>(data->rows, 60); ++row) {
        for (std::size_t c = 0; c < data->columns.size(); ++c)
            text << (c > 0 ? "," : "") << qstr(data->columns[c].cellText(row));
        text << '\n';
    }
    return true;
}

void Gallery::drawVariant(const QString &language, ThemeChoice theme)
{
    m_prefix = QStringLiteral("%1-%2-%3x%4-%5x/")
                   .arg(language, themeWord(theme))
                   .arg(m_plan.size.width())
                   .arg(m_plan.size.height())
                   .arg(m_plan.scale);
    m_plan.out.mkpath(m_prefix);
    m_window.setLanguage(language);
    m_window.setTheme(theme);
    settle();
    m_window.showStart();
    settle();
    shoot(&m_window, QStringLiteral("start"));
    drawPages();
    drawDialogs();
}

void Gallery::drawPages()
{
    for (const WorkflowStep step : allSteps) {
        m_window.showStep(step);
        settle();
        const QString key = QString::fromStdString(stepKey(step));
        if (step == WorkflowStep::Network)
            m_window.session().selectNodes({m_window.session().project().graph->nodes[1].id});
        if (auto *apply = step == WorkflowStep::Apply ? m_window.findChild<ApplyPage *>() : nullptr) {
            shoot(&m_window, QStringLiteral("apply-empty"));
            apply->predict({m_newData});
        }
        settle();
        shoot(&m_window, key);
        drawDocks();
    }
}

void Gallery::drawDocks()
{
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>())
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            shoot(dock, QStringLiteral("dock-") + dock->objectName());
}

void Gallery::drawDialogs()
{
    Session &session = m_window.session();
    const auto show = [this](QDialog &&dialog, const QString &name) {
        dialog.show();
        settle();
        shoot(&dialog, name);
        dialog.close();
    };
    show(NewProjectDialog(session, QString(), &m_window), QStringLiteral("dialog-new-project"));
    show(
        PublicDataDialog(session, publicSets(QLocale().name().left(2)), QStringLiteral("/home/you/Netloom data"), &m_window),
        QStringLiteral("dialog-public-data"));
    drawSettings();
    show(DesignCheckDialog(session, &m_window), QStringLiteral("dialog-design-check"));
    show(NodeHelpDialog(session, &m_window), QStringLiteral("dialog-node-help"));
    show(PluginsDialog(m_registry, session.jobs(), &m_window), QStringLiteral("dialog-plugins"));
    show(DiagnosticsDialog(m_registry, &m_window), QStringLiteral("dialog-diagnostics"));
    if (auto *about = m_window.findChild<QAction *>(QStringLiteral("about")))
        shootModal(QStringLiteral("dialog-about"), [about] { about->trigger(); });
    if (session.isModified())
        shootModal(QStringLiteral("dialog-unsaved"), [this] { m_window.documents().mayLeave(); });
    shootModal(QStringLiteral("dialog-save"), [this] { m_window.documents().saveAs(); });
}

void Gallery::drawSettings()
{
    m_window.showSettings();
    auto *dialog = m_window.findChild<SettingsDialog *>();
    auto *pages = dialog->findChild<QListWidget *>(QStringLiteral("settingsPages"));
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        settle();
        shoot(dialog, QStringLiteral("dialog-settings-%1").arg(page + 1));
    }
    delete dialog;
}

void Gallery::shootModal(const QString &name, const std::function<void()> &open)
{
    bool isShot = false;
    QTimer timer;
    timer.setInterval(150);
    connect(&timer, &QTimer::timeout, this, [&] {
        QWidget *modal = QApplication::activeModalWidget();
        if (!modal)
            return;
        if (!isShot)
            shoot(modal, name);
        isShot = true;
        modal->close();
    });
    timer.start();
    open();
    if (!isShot)
        fail(QStringLiteral("'%1' did not open").arg(name));
}

void Gallery::shoot(QWidget *widget, const QString &name)
{
    const QString path = m_plan.out.filePath(m_prefix + name + QStringLiteral(".png"));
    const QImage image = widget->grab().toImage();
    if (isBlank(image))
        fail(QStringLiteral("'%1%2' is blank").arg(m_prefix, name));
    if (!image.save(path))
        fail(QStringLiteral("'%1' could not be written").arg(path));
}

void Gallery::settle()
{
    QElapsedTimer clock;
    clock.start();
    // Queued rebuilds and replots first, then whatever jobs they started.
    waitUntil([&] { return clock.elapsed() > 120; }, 1);
    if (!waitUntil([&] { return !m_window.session().jobs().isBusy(); }, 60))
        fail(QStringLiteral("a job did not end"));
    clock.restart();
    waitUntil([&] { return clock.elapsed() > 60; }, 1);
}

bool Gallery::waitUntil(const std::function<bool()> &isSo, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!isSo()) {
        if (clock.elapsed() > seconds * 1000)
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        QTimer::singleShot(10, this, [] {}); // so that the next wait for events ends
    }
    return true;
}

void Gallery::fail(const QString &sentence)
{
    m_isGood = false;
    QTextStream(stderr) << "netloom-gallery: " << sentence << Qt::endl;
}

} // namespace netloom
