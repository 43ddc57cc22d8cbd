// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace netloom {

class PaletteList;
class PaletteModel;
class Session;
struct NodeInfo;

/// What every kind of node does, its formula, its source and its settings: by category, or by a word in its name or help.
/// Opens at the selected node.
class NodeHelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NodeHelpDialog(const Session &session, QWidget *parent = nullptr);

private:
    void search(const QString &words);
    void showChosen();

    QLineEdit *m_search;
    PaletteModel *m_model;
    PaletteList *m_list;
    QTextBrowser *m_text;
};

} // namespace netloom
