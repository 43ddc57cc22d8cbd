// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/start_page.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/project_tile.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/examples/examples.hpp"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

namespace netloom {

namespace {

constexpr int tilesARow = 4;
constexpr int mostRecent = 4;
constexpr qint64 largestPictured = 64 << 20; ///< bytes; a file with many runs is not read for a picture

QGridLayout *makeGrid(QWidget *box)
{
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(tilesARow, 1);
    return grid;
}

QString underHome(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

StartPage::StartPage(JobTracker &jobs, const QStringList &recentFiles, QWidget *parent) : QWidget(parent), m_jobs(jobs)
{
    nameWidget(this, QStringLiteral("startPage"), tr("Start page"));
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("window"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(40, 32, 40, 32);
    column->setSpacing(10);
    auto *headline = new QLabel(tr("What shall the network learn?"), body);
    QFont font = titleFont();
    font.setPixelSize(25);
    headline->setFont(font);
    column->addWidget(headline);
    column->addWidget(
        makeWrappedLabel(tr("Drop a table or a project anywhere on this window, or begin here."), TextRole::Muted, body));
    column->addSpacing(10);
    column->addWidget(makeActions());
    m_recent = new QWidget(body);
    auto *recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, 18, 0, 0);
    recent->setSpacing(10);
    recent->addWidget(new SectionTitle(tr("Opened lately"), m_recent));
    column->addWidget(m_recent);
    column->addSpacing(18);
    column->addWidget(new SectionTitle(tr("Shipped experiments"), body));
    column->addWidget(makeExamples());
    setRecent(recentFiles);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *StartPage::makeActions()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](QPushButton *button, const QString &objectName, void (StartPage::*signal)()) {
        nameWidget(button, objectName, button->text());
        button->setMinimumHeight(34);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    add(primaryButton(tr("New from data"), box), QStringLiteral("newFromData"), &StartPage::newFromData);
    add(new QPushButton(tr("New from template"), box), QStringLiteral("newFromTemplate"), &StartPage::newFromTemplate);
    add(new QPushButton(tr("Open project"), box), QStringLiteral("openProject"), &StartPage::openProject);
    row->addStretch();
    return box;
}

QWidget *StartPage::makeExamples()
{
    auto *box = new QWidget;
    QGridLayout *grid = makeGrid(box);
    int place = 0;
    for (const ExampleText &example : exampleTexts()) {
        auto *tile = new ProjectTile(shown(example.title), shown(example.summary), box);
        nameWidget(tile, QStringLiteral("example.%1").arg(qstr(example.id)), shown(example.title));
        tile->setToolTip(shown(example.seeing));
        grid->addWidget(tile, place / tilesARow, place % tilesARow);
        ++place;
        connect(tile, &QPushButton::clicked, this, [this, id = qstr(example.id)] { emit openExample(id); });
        try {
            tile->load(m_jobs, tile->objectName(), qstr(exampleFile(example.id)));
        } catch (const Error &error) { // it is not installed
            tile->setEnabled(false);
            tile->setToolTip(shown(error));
        }
    }
    return box;
}

void StartPage::setRecent(const QStringList &files)
{
    m_recent->setVisible(!files.isEmpty());
    if (files == m_recentFiles)
        return;
    m_recentFiles = files;
    delete m_recentTiles;
    m_recentTiles = new QWidget(m_recent);
    QGridLayout *grid = makeGrid(m_recentTiles);
    int place = 0;
    for (const QString &path : files.mid(0, mostRecent)) {
        const QFileInfo file(path);
        const QString when = QLocale().toString(file.lastModified().date(), QLocale::ShortFormat);
        auto *tile = new ProjectTile(
            file.completeBaseName(),
            QStringLiteral("%1\n%2").arg(underHome(file.absolutePath()), tr("saved on %1").arg(when)), m_recentTiles);
        nameWidget(tile, QStringLiteral("recent"), file.fileName());
        tile->setToolTip(path);
        grid->addWidget(tile, 0, place);
        connect(tile, &QPushButton::clicked, this, [this, path] { emit openRecent(path); });
        if (file.size() <= largestPictured)
            tile->load(m_jobs, QStringLiteral("recent.%1").arg(place), path);
        ++place;
    }
    m_recent->layout()->addWidget(m_recentTiles);
}

} // namespace netloom
