// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/association.hpp"
#include "gui/app/session.hpp"

#include <QWidget>
#include <memory>
#include <utility>

class QComboBox;
class QLabel;

namespace netloom {

class AssociationView;
class ColumnScatter;
class PlotLegend;

/// How strongly each pair of columns goes together, and the chosen pair as a scatter plot by class. The table is worked out
/// by a job when the panel is first looked at.
class RelationsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RelationsPanel(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void forget();
    void refresh();
    void useTable(std::shared_ptr<const AssociationTable> table);
    void choosePair(int x, int y);
    void drawPair();
    int columnAt(const QComboBox *box) const;

    Session &m_session;
    AssociationView *m_view;
    QComboBox *m_x, *m_y;
    QLabel *m_words;
    PlotLegend *m_legend;
    ColumnScatter *m_scatter;
    std::shared_ptr<const AssociationTable> m_table;
    std::pair<int, int> m_wanted = {-1, -1}; ///< the last pair that was shown, across and up
    bool m_isDirty = true;
};

} // namespace netloom
