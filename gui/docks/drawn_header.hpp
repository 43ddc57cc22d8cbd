// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace netloom {

class RowDrawings;

/// The numbers of the rows, and beside each, when it is wanted, what the row looks like: it stays while the columns are
/// scrolled.
class DrawnHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit DrawnHeader(QWidget *parent = nullptr);
    void setDrawings(RowDrawings *drawings); ///< null: only numbers

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    RowDrawings *m_drawings = nullptr;
    int m_plainHeight;
};

} // namespace netloom
