// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/param_editor.hpp"

#include "engine/base/choice_label.hpp"
#include "gui/forms/switch.hpp"
#include "gui/forms/value_field.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace netloom {

namespace {

/// A combo box that leaves the wheel to the panel unless it has the focus.
class CalmComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

QString defaultText(const ParamSpec &spec)
{
    if (const auto *flag = std::get_if<bool>(&spec.defaultValue))
        return *flag ? ParamEditor::tr("on") : ParamEditor::tr("off");
    if (spec.type == ParamType::Choice)
        return shown(choiceLabel(valueText(spec.defaultValue).toStdString()));
    return valueText(spec.defaultValue);
}

QString tipOf(const ParamSpec &spec)
{
    const QString byDefault = ParamEditor::tr("Default: %1").arg(defaultText(spec)).toHtmlEscaped();
    return QStringLiteral("<p>%1</p><p>%2</p>").arg(shown(spec.help).toHtmlEscaped(), byDefault);
}

} // namespace

ParamEditor::ParamEditor(const ParamSpec &spec, QWidget *parent) : QWidget(parent), m_spec(spec)
{
    const QString label = shown(spec.label);
    m_input = makeInput();
    m_input->setObjectName(qstr(spec.key));
    m_input->setAccessibleName(label);
    m_input->setAccessibleDescription(shown(spec.help));
    setToolTip(tipOf(spec));

    QLabel *caption = makeLabel(label, TextRole::Secondary, this);
    caption->setBuddy(m_input);
    auto *layout = new QBoxLayout(spec.type == ParamType::Bool ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    if (spec.type == ParamType::Bool)
        layout->addStretch();
    layout->addWidget(m_input);

    if (auto *field = qobject_cast<ValueField *>(m_input)) {
        QLabel *sentence = makeWrappedLabel({}, TextRole::Bad, this);
        sentence->setVisible(false);
        layout->addWidget(sentence);
        connect(field, &ValueField::troubleChanged, this, [this, sentence](const QString &trouble) {
            m_hasTrouble = !trouble.isEmpty();
            sentence->setText(trouble);
            sentence->setVisible(m_hasTrouble);
            emit troubleChanged();
        });
    }
}

/// A click on its label is one on the switch.
void ParamEditor::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(m_spec.type == ParamType::Bool && event->button() == Qt::LeftButton);
}

void ParamEditor::mouseReleaseEvent(QMouseEvent *event)
{
    auto *const input = qobject_cast<QAbstractButton *>(m_input);
    if (input && rect().contains(event->pos()))
        input->click();
}

bool ParamEditor::isWide() const
{
    return m_spec.type == ParamType::Bool || m_spec.type == ParamType::Text;
}

QWidget *ParamEditor::makeInput()
{
    switch (m_spec.type) {
    case ParamType::Bool:
        return makeSwitch();
    case ParamType::Choice:
        return makeChoice();
    case ParamType::Int:
    case ParamType::Real:
    case ParamType::Text:
    case ParamType::Dims:
        break;
    }
    return makeField();
}

QWidget *ParamEditor::makeSwitch()
{
    auto *input = new Switch(this);
    connect(input, &QCheckBox::toggled, this, [this](bool isOn) { emit edited(qstr(m_spec.key), ParamValue(isOn)); });
    return input;
}

QWidget *ParamEditor::makeChoice()
{
    auto *input = new CalmComboBox(this);
    for (const std::string &choice : m_spec.choices)
        input->addItem(shown(choiceLabel(choice)), qstr(choice));
    input->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    input->setMinimumContentsLength(4);
    connect(input, &QComboBox::currentIndexChanged, this, [this, input](int index) {
        emit edited(qstr(m_spec.key), ParamValue(input->itemData(index).toString().toStdString()));
    });
    return input;
}

QWidget *ParamEditor::makeField()
{
    auto *input = new ValueField(m_spec, this);
    input->setMinimumWidth(56);
    connect(input, &ValueField::valueEdited, this,
            [this](const ParamValue &value) { emit edited(qstr(m_spec.key), value); });
    return input;
}

void ParamEditor::setValue(const ParamValue &value)
{
    const QSignalBlocker blocker(m_input);
    if (auto *field = qobject_cast<ValueField *>(m_input)) {
        m_input->blockSignals(false); // setValue() tells of trouble that is over, never of an edit
        field->setValue(value);
    } else if (auto *choice = qobject_cast<QComboBox *>(m_input)) {
        const QString word = valueText(value);
        if (choice->findData(word) < 0)
            choice->addItem(shown(choiceLabel(word.toStdString())),
                            word); // a file may name a choice that this version does not know; it is kept
        choice->setCurrentIndex(choice->findData(word));
    } else if (auto *check = qobject_cast<QCheckBox *>(m_input)) {
        const auto *isOn = std::get_if<bool>(&value);
        check->setChecked(isOn && *isOn);
    }
}

} // namespace netloom
