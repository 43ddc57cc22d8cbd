// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/project_tile.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/network_thumbnail.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"

#include <QVBoxLayout>

namespace netloom {

ProjectTile::ProjectTile(const QString &title, const QString &summary, QWidget *parent)
    : QPushButton(parent), m_thumbnail(new NetworkThumbnail(this))
{
    setProperty("look", QStringLiteral("tile"));
    setCursor(Qt::PointingHandCursor);
    setAccessibleDescription(summary);
    auto *name = new ElidedLabel(title, TextRole::Strong, this);
    QLabel *words = makeWrappedLabel(summary, TextRole::Secondary, this);
    words->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(5);
    column->addWidget(m_thumbnail);
    column->addSpacing(3);
    column->addWidget(name);
    column->addWidget(words, 1);
    for (QWidget *child : std::initializer_list<QWidget *>{m_thumbnail, name, words})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(sizeHint());
}

void ProjectTile::load(JobTracker &jobs, const QString &topic, const QString &file)
{
    jobs.start<std::shared_ptr<const GraphSpec>>(
        topic, tr("Looking at %1").arg(accessibleName()), this,
        [path = file.toStdString()](const JobControl &) { return loadProject(path).graph; },
        [this](std::shared_ptr<const GraphSpec> graph) { m_thumbnail->setGraph(std::move(graph)); },
        [this](const Error &error) {
            setEnabled(false);
            setToolTip(shown(error));
        });
}

} // namespace netloom
