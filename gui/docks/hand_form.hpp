// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"
#include "gui/docks/hand_row.hpp"
#include "plugins/api/depiction.hpp"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace netloom {

class DepictionView;

/// A row typed by hand, begun with the training means, predicted as one types: what does the network do when this grows?
/// Where a reader makes the inputs of a column of text, that text is typed, and drawn beside its prediction.
class HandForm : public QWidget
{
    Q_OBJECT
public:
    explicit HandForm(Session &session, QWidget *parent = nullptr);

    void setRun(RunPtr run, std::shared_ptr<const Bench> bench);
    void retranslate();

private:
    struct Typed {
        Predictions predictions;
        std::optional<Depiction> picture; ///< of a text that the reader makes the inputs of
    };
    void askForSource();
    void makeFields();
    QWidget *makeField(const HandInput &input);
    void predict();
    static Typed predicted(const std::vector<RunPtr> &members, const DataSetup &own, const TypedSource &source,
                           const std::vector<std::pair<std::string, std::string>> &cells, const Registry &registry,
                           const JobControl &job);
    void show(const Typed &typed);
    void showLikeliest(const Predictions &predictions, const Predictions::Row &row);
    void showTrouble(const QString &trouble);
    QString hint() const;

    Session &m_session;
    RunPtr m_run;
    std::shared_ptr<const Bench> m_bench;
    std::optional<TypedSource> m_source;
    bool m_hasData = false; ///< the inputs began with the data's own means
    std::vector<HandInput> m_inputs;
    std::vector<std::function<std::string()>> m_read; ///< what stands in each input
    QTimer m_timer;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_fields = nullptr;
    QLabel *m_title = nullptr, *m_answer = nullptr, *m_detail = nullptr;
    QLabel *m_reason = nullptr; ///< under the text that the inputs are made of: why there are none
    DepictionView *m_picture = nullptr;
    class ShareBars;
    ShareBars *m_bars = nullptr;
};

} // namespace netloom
