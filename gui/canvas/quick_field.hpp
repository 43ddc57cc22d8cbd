// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;

namespace netloom {

/// A line for the network text ("dense 32 relu > dense 1"): completes the word at the cursor, and underlines the place
/// of an error.
class QuickField : public QLineEdit
{
    Q_OBJECT
public:
    explicit QuickField(QWidget *parent = nullptr);

    /// Column of the wrong word, from 1; 0 takes the mark away.
    void markColumn(int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintEllipsis();
    void suggest();
    void takeSuggestion(const QString &word);
    QString wordAtCursor() const;

    QCompleter *m_completer;
    int m_markedColumn = 0;
};

} // namespace netloom
