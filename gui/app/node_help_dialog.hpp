// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace netloom {

class Session;
struct NodeInfo;

/// What every kind of node does, its formula, its source and its settings; opens at the selected node.
class NodeHelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NodeHelpDialog(const Session &session, QWidget *parent = nullptr);

private:
    void showChosen();

    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace netloom
