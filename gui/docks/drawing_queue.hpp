// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/api/depiction.hpp"

#include <QObject>
#include <QPixmap>
#include <QTimer>
#include <functional>
#include <map>

namespace netloom {

class JobTracker;
struct Tokens;

/// Small drawings of rows, in the colours of the theme. They are made by jobs, some at a time, of the rows that somebody
/// asks for: those that are seen.
class DrawingQueue : public QObject
{
    Q_OBJECT
public:
    /// topic: of the jobs; size: of a drawing, px.
    DrawingQueue(JobTracker &jobs, const QString &topic, QSize size, QObject *parent);

    /// Null until it is drawn, which this asks for; empty for a row of which there is no drawing.
    QPixmap of(int row, const QWidget &shownOn);
    QSize drawingSize() const { return m_size; }
    void setDrawingSize(QSize size);
    void forget();

signals:
    void drawn();

protected:
    /// The work on a thread of its own that draws these rows; what cannot be drawn it leaves out. Null: nothing can be.
    using Work = std::function<std::map<int, Depiction>(const JobControl &)>;
    virtual Work workOf(const std::vector<int> &rows) = 0;

private:
    void drawNext();
    void keep(const std::vector<int> &rows, const std::map<int, Depiction> &depictions);
    void follow(const QWidget &shownOn);

    JobTracker &m_jobs;
    QString m_topic;
    QSize m_size;
    std::map<int, QPixmap> m_known;
    std::vector<int> m_wanted; ///< the last is wanted first
    const Tokens *m_colours = nullptr;
    double m_ratio = 1; ///< pixels of the screen to one of the window
    QTimer m_soon;
};

} // namespace netloom
