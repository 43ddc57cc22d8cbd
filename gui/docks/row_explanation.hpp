// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"
#include "gui/docks/explained_row.hpp"

#include <QTimer>
#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace netloom {

class BusyCard;
class Card;
class DepictionView;
class Pill;

/// Why the chosen run predicts what it predicts of one row: the row with what its parts add painted on it, the strongest
/// parts, and whether taking them away bears it out.
class RowExplanationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RowExplanationPanel(Session &session, QWidget *parent = nullptr);

    void refresh(); ///< the run or its data may be others
    void retranslate();
    const std::optional<ExplainedRow> &explained() const { return m_explained; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillOutputs();
    void explain();
    void show(const ExplainedRow &explained);
    void fillTable(const RowExplanation &explanation);
    void showState();
    void save(const QString &name, const QString &filter, const std::string &content);

    Session &m_session;
    RunPtr m_run;
    std::shared_ptr<const Bench> m_bench;
    std::optional<ExplainedRow> m_explained;
    QString m_trouble;
    QTimer m_timer;
    bool m_isDirty = true;
    bool m_isSlow = false; ///< the job has been at work for so long that it must be seen

    QLabel *m_rowLabel = nullptr, *m_outputLabel = nullptr, *m_methodLabel = nullptr;
    QSpinBox *m_row = nullptr;
    QComboBox *m_output = nullptr, *m_method = nullptr;
    QPushButton *m_saveDrawing = nullptr, *m_saveTable = nullptr;
    Card *m_card = nullptr, *m_note = nullptr;
    BusyCard *m_busy = nullptr;
    Pill *m_standing = nullptr;
    QLabel *m_noteText = nullptr, *m_summary = nullptr, *m_verdict = nullptr, *m_facts = nullptr;
    DepictionView *m_view = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace netloom
