// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <QLineEdit>

namespace netloom {

/// A number as a person would write it: "0.001" rather than "1e-03", shortest form that reads back as the same.
QString numberText(double number);
QString valueText(const ParamValue &value);

/// A line for one setting: reads and checks what is typed by its spec. The arrow keys and, with the focus, the wheel
/// step numbers: whole ones by 1 (with Shift by 10), real ones through 1, 2, 5 of each decade.
class ValueField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ValueField(ParamSpec spec, QWidget *parent = nullptr);

    /// Shows a value. A text that already means it is left as typed ("1e-3" stays).
    void setValue(const ParamValue &value);

signals:
    void valueEdited(const netloom::ParamValue &value);
    /// What is wrong with the text, in words; empty when it is right again.
    void troubleChanged(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void readText();
    bool read(ParamValue *value, QString *trouble) const;
    void step(int steps);
    void setTrouble(const QString &sentence);

    ParamSpec m_spec;
    ParamValue m_value;
    QString m_trouble;
};

} // namespace netloom
