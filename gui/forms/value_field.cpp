// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/value_field.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

bool isNumber(const ParamSpec &spec)
{
    return spec.type == ParamType::Int || spec.type == ParamType::Real;
}

/// The next of ... 0.1 0.2 0.5 1 2 5 10 ... above or below.
double nextNiceNumber(double number, int direction)
{
    if (number == 0)
        return direction * 0.1;
    if (number < 0)
        return -nextNiceNumber(-number, -direction);
    const double decade = std::pow(10.0, std::floor(std::log10(number)));
    const double nice[] = {0.5 * decade, decade, 2 * decade, 5 * decade, 10 * decade, 20 * decade};
    constexpr double slack = 1e-9; // so that 0.2 counts as 0.2 whatever its last bit
    if (direction > 0)
        return *std::find_if(std::begin(nice), std::end(nice), [&](double n) { return n > number * (1 + slack); });
    return *std::find_if(std::rbegin(nice), std::rend(nice), [&](double n) { return n < number * (1 - slack); });
}

} // namespace

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString valueText(const ParamValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return numberText(*number);
    return qstr(paramText(value));
}

ValueField::ValueField(ParamSpec spec, QWidget *parent)
    : QLineEdit(parent), m_spec(std::move(spec)), m_value(m_spec.defaultValue)
{
    if (!m_spec.unit.empty()) {
        const QFontMetrics metrics(secondaryFont());
        setTextMargins(0, 0, metrics.horizontalAdvance(shown(m_spec.unit)) + 6, 0);
    }
    setText(valueText(m_value));
    connect(this, &QLineEdit::textEdited, this, &ValueField::readText);
}

void ValueField::setValue(const ParamValue &value)
{
    m_value = value;
    ParamValue typed;
    QString trouble;
    const bool isSaidAlready = hasFocus() && read(&typed, &trouble) && valueText(typed) == valueText(value);
    if (!isSaidAlready && !(hasFocus() && !m_trouble.isEmpty()))
        setText(valueText(value));
    if (!hasFocus() || isSaidAlready)
        setTrouble({});
}

bool ValueField::read(ParamValue *value, QString *trouble) const
{
    QString typed = text().trimmed();
    if (m_spec.type == ParamType::Real && !typed.contains(u'.'))
        typed.replace(u',', u'.'); // a decimal comma, as much of Europe types it
    try {
        *value = parseParam(m_spec, typed.toStdString());
    } catch (const Error &error) {
        *trouble = shown(error.message());
        return false;
    }
    const std::vector<Text> problems = checkParams(std::span(&m_spec, 1), Params{{m_spec.key, *value}});
    if (!problems.empty())
        *trouble = shown(problems.front());
    return problems.empty();
}

void ValueField::readText()
{
    ParamValue value;
    QString trouble;
    const bool isRight = read(&value, &trouble);
    setTrouble(trouble);
    if (isRight && value != m_value) {
        m_value = value;
        emit valueEdited(value);
    }
}

void ValueField::setTrouble(const QString &sentence)
{
    if (m_trouble == sentence)
        return;
    m_trouble = sentence;
    setAccessibleDescription(sentence.isEmpty() ? shown(m_spec.help) : sentence);
    setProperty("state", sentence.isEmpty() ? QString() : QStringLiteral("bad")); // the style sheet's red rim
    style()->unpolish(this);
    style()->polish(this);
    emit troubleChanged(sentence);
}

void ValueField::step(int steps)
{
    ParamValue value;
    QString trouble;
    if (!read(&value, &trouble))
        value = m_value;
    const int direction = steps > 0 ? 1 : -1;
    if (m_spec.type == ParamType::Int) {
        const double wanted = static_cast<double>(std::get<std::int64_t>(value)) + steps;
        value = static_cast<std::int64_t>(std::clamp(wanted, m_spec.minimum, m_spec.maximum));
    } else {
        double number = std::get<double>(value);
        for (int i = 0; i < std::abs(steps); ++i)
            number = nextNiceNumber(number, direction);
        value = std::clamp(number, m_spec.minimum, m_spec.maximum);
    }
    setText(valueText(value));
    readText();
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (isNumber(m_spec) && (isUp || event->key() == Qt::Key_Down)) {
        const int size = m_spec.type == ParamType::Int && event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
        step(isUp ? size : -size);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueField::wheelEvent(QWheelEvent *event)
{
    if (!isNumber(m_spec) || !hasFocus() || event->angleDelta().y() == 0) {
        event->ignore(); // the panel scrolls; a number never changes by passing over it
        return;
    }
    step(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ValueField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    setText(valueText(m_value)); // what is not a value was never in force
    setTrouble({});
}

void ValueField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_spec.unit.empty())
        return;
    QPainter painter(this);
    painter.setFont(secondaryFont());
    painter.setPen(tokens(palette()).muted);
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, shown(m_spec.unit));
}

} // namespace netloom
