// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/network_templates.hpp"

#include <QWidget>
#include <functional>
#include <optional>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace netloom {

class PicturePreview;

/// Well-known networks in a list with small pictures; beside it the chosen one, drawn large, in words and as text.
class TemplateBrowser : public QWidget
{
    Q_OBJECT
public:
    enum class First { Templates, Proposal };

    /// Proposal: what the program proposes for whatever data stands before the templates.
    explicit TemplateBrowser(First first, QWidget *parent);

    const NetworkTemplate *chosen() const; ///< null: the proposal
    void choose(int row);
    /// Shows the chosen one as it would be drawn for these data; for data that it would suit where there are none.
    void drawFor(const std::optional<DataSignature> &signature);
    /// Those that a test fails are written faintly.
    void dimUnless(const std::function<bool(const NetworkTemplate &)> &isUsable);
    QVBoxLayout *below() const { return m_side; } ///< for what belongs to the chosen one

signals:
    void chosenChanged();

private:
    void showChosen();

    First m_first;
    QListWidget *m_list;
    QVBoxLayout *m_side;
    PicturePreview *m_preview;
    QLabel *m_help, *m_text, *m_source;
};

} // namespace netloom
