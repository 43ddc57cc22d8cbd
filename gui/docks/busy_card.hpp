// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/widgets.hpp"

class QProgressBar;
class QPushButton;

namespace netloom {

/// What a page shows while a job of its own works: what it does, how far it is, and a way to stop it.
class BusyCard : public Card
{
    Q_OBJECT
public:
    explicit BusyCard(QWidget *parent = nullptr);

    /// cancelName: of the button, for scripts. progressName: what the bar is called, for who cannot see it.
    void setTexts(const QString &doing, const QString &progressName);
    void nameCancel(const QString &objectName);
    void setFraction(double fraction); ///< in [0, 1]; negative, when it is not known: as it is

signals:
    void cancelled();

private:
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace netloom
