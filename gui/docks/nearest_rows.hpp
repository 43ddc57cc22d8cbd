// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>
#include <map>

class QComboBox;
class QLabel;
class QListWidget;

namespace netloom {

class ParamForm;

struct NearRow {
    std::uint32_t row = 0;
    double likeness = 0;
    bool operator==(const NearRow &) const = default;
};

/// The rows that are most like one of them, the likest first, at most `count`; without itself and those that cannot be
/// compared. Equally like ones stand in the order of the table.
std::vector<NearRow> nearestRows(const std::vector<double> &likeness, std::size_t row, std::size_t count);

/// The rows that a plug-in says are most like the chosen one: drawn, with how like they are and the target's value.
class NearestRowsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit NearestRowsPanel(Session &session, QWidget *parent = nullptr);
    void showRow(int row); ///< of the session's data; -1 none
    /// Whether any plug-in compares rows of these data.
    static bool isOfUse(const Session &session);

signals:
    void rowWanted(int row);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshKinds();
    void refresh();
    void list(const std::vector<NearRow> &near);
    void draw(const std::vector<NearRow> &near);
    QString wordsOf(const NearRow &near) const;
    const RowLikeness *chosen() const;

    Session &m_session;
    QLabel *m_title, *m_trouble;
    QComboBox *m_kind;
    ParamForm *m_form;
    QListWidget *m_list;
    std::vector<const RowLikeness *> m_likenesses;
    std::map<std::string, Params> m_options; ///< by likeness, as the person set them
    int m_row = -1;
    bool m_isDirty = true;
};

} // namespace netloom
