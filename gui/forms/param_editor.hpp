// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <QWidget>

namespace netloom {

/// One setting on a form: its label, what edits it, and the sentence when what was typed is no value.
/// A switch stands beside its label; all else under it.
class ParamEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ParamEditor(const ParamSpec &spec, QWidget *parent = nullptr);

    const std::string &key() const { return m_spec.key; }
    bool isWide() const; ///< takes both columns of a form
    bool hasTrouble() const { return m_hasTrouble; }
    void setValue(const ParamValue &value);

signals:
    void edited(const QString &key, const netloom::ParamValue &value);
    void troubleChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QWidget *makeInput();
    QWidget *makeSwitch();
    QWidget *makeChoice();
    QWidget *makeField();

    ParamSpec m_spec;
    QWidget *m_input = nullptr;
    bool m_hasTrouble = false;
};

} // namespace netloom
