// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QPushButton;

namespace netloom {

class AugmentationType;
class ParamForm;

/// The recipe's augmentations in the order in which they work, and the settings of the chosen one. Each edit is one undo
/// step.
class AugmentationSettings : public QWidget
{
    Q_OBJECT
public:
    explicit AugmentationSettings(Session &session, QWidget *parent = nullptr);

    /// Puts into a menu what suits the data; adding one chooses it.
    void fillMenu(QMenu &menu);
    void refresh();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons();
    const std::vector<AugmentationChoice> &choices() const { return m_session.project().recipe.augmentations; }
    void add(const AugmentationType &type);
    void remove();
    void move(int by);
    void setParam(const QString &key, const ParamValue &value);
    void setInput(int index);
    void showChosen();
    void showInputs(const AugmentationChoice &choice);
    void put(const QString &name, std::vector<AugmentationChoice> choices, const QString &mergeKey = {});

    Session &m_session;
    QListWidget *m_list;
    QPushButton *m_add, *m_up, *m_down, *m_remove;
    QLabel *m_title, *m_help, *m_trouble, *m_inputLabel;
    QComboBox *m_input;
    ParamForm *m_form;
};

} // namespace netloom
