// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/wire_targets.hpp"
#include "gui/forms/search_popup.hpp"

class QListWidget;

namespace netloom {

/// The other ends that a wire could have, to choose from by keyboard: those that fit first, typing leaves what bears the
/// word, the arrow keys mark one, Return draws the wire.
class WireChooser : public SearchPopup
{
    Q_OBJECT
public:
    WireChooser(std::vector<WireTarget> targets, const QString &name, QWidget *parent);

signals:
    void marked(const netloom::Edge &wire, bool isFitting);
    void chosen(const netloom::Edge &wire);

protected:
    void find(const QString &words) override;
    void takeMarked() override;

private:
    const WireTarget *current() const;

    std::vector<WireTarget> m_targets;
    std::vector<std::size_t> m_rows; ///< of each row, which target it is
    QListWidget *m_list;
    QWidget *m_nothing;
};

} // namespace netloom
