// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace netloom {

class Session;

/// Every edit of the open experiment by name, the oldest first; a click goes back or forward to it.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(Session &session, QWidget *parent);
};

} // namespace netloom
