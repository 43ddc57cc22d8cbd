// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <memory>

namespace netloom {

class JobTracker;
class NetworkThumbnail;
struct GraphSpec;

/// A project to open, on the start page: its network in small, its title and a line on it. The network is read by a job;
/// a file that cannot be read is a tile that cannot be pressed and says why.
class ProjectTile : public QPushButton
{
    Q_OBJECT
public:
    ProjectTile(const QString &title, const QString &summary, QWidget *parent);
    void load(JobTracker &jobs, const QString &topic, const QString &file);
    QSize sizeHint() const override { return {264, 168}; }

private:
    NetworkThumbnail *m_thumbnail;
};

} // namespace netloom
