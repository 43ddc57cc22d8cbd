// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/explain/principal_map.hpp"
#include "gui/app/session.hpp"
#include "gui/plots/row_map.hpp"

#include <QWidget>

class QComboBox;
class QLabel;

namespace netloom {

class PlotLegend;
class RowDrawings;

/// The rows as points: what is alike lies together. Of numbers or of a vector such as a fingerprint, by their principal
/// components, which a job works out when the panel is first looked at; coloured by the target, the part or a column.
class MapPanel : public QWidget
{
    Q_OBJECT
public:
    /// drawings: of the row under the pointer.
    MapPanel(Session &session, RowDrawings &drawings, QWidget *parent = nullptr);
    void showChosen(const std::vector<std::uint32_t> &rows, int current); ///< in the table

signals:
    void rowClicked(int row);
    void rowsBoxed(const std::vector<std::uint32_t> &rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillChoices();
    void refresh();
    void useMap(const PrincipalMap &map);
    void colour();
    void showHovered();
    RowGroups groups() const;

    Session &m_session;
    RowDrawings &m_drawings;
    QComboBox *m_source, *m_colour;
    QLabel *m_words;
    PlotLegend *m_legend;
    RowMap *m_map;
    DatasetPtr m_data; ///< that the choices are of
    std::vector<std::vector<int>> m_sources;
    std::vector<std::uint32_t> m_chosen;
    int m_current = -1, m_hovered = -1;
    QPoint m_pointer;
    bool m_isDirty = true;
};

} // namespace netloom
