// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QPushButton;

namespace netloom {

class SectionTitle;

/// The title bar of a dock: its name, what its content says aside (the content's dynamic property "aside"), and fold,
/// float and close under the pointer.
class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);
    void watch(QWidget *content);
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setFolded(bool isFolded);
    void showButtons(bool areShown);

    QDockWidget *m_dock;
    QWidget *m_content = nullptr;
    SectionTitle *m_title;
    QPushButton *m_fold, *m_float, *m_close;
    bool m_isFolded = false;
};

} // namespace netloom
