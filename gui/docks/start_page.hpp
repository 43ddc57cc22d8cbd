// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>
#include <memory>
#include <vector>

namespace netloom {

class JobTracker;
class Thumbnail;
struct ExampleText;
struct GraphSpec;

/// A shipped experiment on the start page: its title, what to see in it, and its network in small.
class ExampleTile : public QPushButton
{
    Q_OBJECT
public:
    ExampleTile(const ExampleText &example, QWidget *parent);
    void setGraph(std::shared_ptr<const GraphSpec> graph);
    QSize sizeHint() const override { return {264, 168}; }

private:
    Thumbnail *m_thumbnail;
};

/// What the window shows while no project is open: begin, go on, or try a shipped experiment.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(JobTracker &jobs, const QStringList &recentFiles, QWidget *parent = nullptr);

signals:
    void newFromData();
    void newFromTemplate();
    void openProject();
    void openExample(const QString &id);
    void openRecent(const QString &path);

private:
    QWidget *makeActions();
    QWidget *makeExamples(JobTracker &jobs);
    QWidget *makeRecent(const QStringList &files);
};

} // namespace netloom
