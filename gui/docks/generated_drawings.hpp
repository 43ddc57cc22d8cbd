// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/drawing_queue.hpp"
#include "gui/docks/generated_rows.hpp"

namespace netloom {

class Depictor;

/// Small drawings of the rows that a model wrote; of those that are not valid there is none.
class GeneratedDrawings : public DrawingQueue
{
    Q_OBJECT
public:
    GeneratedDrawings(JobTracker &jobs, QSize size, QObject *parent);

    /// depictor: null where nobody draws such rows.
    void setRows(GeneratedRowsPtr rows, const Depictor *depictor);
    bool canDraw(int row) const;

    /// What the row looks like, in a thread that may wait. Throws Error as Depictor::depict.
    static Depiction depictionOf(const GeneratedRows &rows, const Depictor &depictor, int row);

protected:
    Work workOf(const std::vector<int> &rows) override;

private:
    GeneratedRowsPtr m_rows;
    const Depictor *m_depictor = nullptr;
};

} // namespace netloom
