// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"
#include "gui/docks/hand_row.hpp"

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace netloom {

/// A row typed by hand, begun with the training means, predicted as one types: what does the network do when this grows?
class HandForm : public QWidget
{
    Q_OBJECT
public:
    explicit HandForm(Session &session, QWidget *parent = nullptr);

    void setRun(RunPtr run, std::shared_ptr<const Bench> bench);
    void retranslate();

private:
    void predict();
    void show(const Predictions &predictions);

    Session &m_session;
    RunPtr m_run;
    bool m_hasData = false; ///< the inputs began with the data's own means
    std::vector<HandInput> m_inputs;
    std::vector<std::function<std::string()>> m_read; ///< what stands in each input
    QTimer m_timer;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_fields = nullptr;
    QLabel *m_title = nullptr, *m_answer = nullptr, *m_detail = nullptr;
    class ShareBars;
    ShareBars *m_bars = nullptr;
};

} // namespace netloom
