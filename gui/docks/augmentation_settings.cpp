// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/augmentation_settings.hpp"

#include "engine/augment/augmentation.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>

namespace netloom {

namespace {

constexpr int lineHeight = 28;

QString labelOf(const AugmentationChoice &choice)
{
    const AugmentationType *const type = augmentations().find(choice.augmentation);
    return type ? shown(type->info().label) : qstr(choice.augmentation);
}

/// What is wrong with it, as far as the data are known.
QString troubleOf(const AugmentationChoice &choice, const std::optional<DataSignature> &signature)
{
    const std::vector<Text> problems = signature ? augmentationProblems(choice, *signature) : augmentationProblems(choice);
    return problems.empty() ? QString() : shown(problems.front());
}

} // namespace

AugmentationSettings::AugmentationSettings(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_list(new QListWidget(this)),
      m_title(makeLabel({}, TextRole::Strong, this)),
      m_help(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_inputLabel(makeLabel(tr("Input"), TextRole::Secondary, this)),
      m_input(new QComboBox(this)),
      m_form(new ParamForm(this))
{
    setObjectName(QStringLiteral("augmentationSettings"));
    nameWidget(m_list, QStringLiteral("augmentationList"), tr("Augmentations"));
    m_list->setToolTip(tr("They work from top to bottom. Alt with the arrow keys moves one, Delete removes it."));
    m_form->setObjectName(QStringLiteral("augmentationForm"));
    nameWidget(m_input, QStringLiteral("augmentationInput"), tr("Input"));
    m_input->setToolTip(tr("Which input of the data is changed."));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 8, 12);
    column->setSpacing(8);
    column->addWidget(makeButtons());
    column->addWidget(m_list);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    nameWidget(scroll, QStringLiteral("augmentationDetail"), tr("Settings of the augmentation"));
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("surface"));
    auto *detail = new QVBoxLayout(body);
    detail->setContentsMargins(0, 4, 8, 0);
    detail->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_help, m_trouble, m_inputLabel, m_input, m_form})
        detail->addWidget(part);
    detail->addStretch(1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    setMinimumWidth(290);

    QWidget *before = m_add;
    for (QWidget *next : std::initializer_list<QWidget *>{m_up, m_down, m_remove, m_list, m_input}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &AugmentationSettings::showChosen);
    connect(m_form, &ParamForm::edited, this, &AugmentationSettings::setParam);
    connect(m_input, &QComboBox::activated, this, &AugmentationSettings::setInput);
    m_list->installEventFilter(this);
}

/// The list's own keys, before the menus' actions of the same keys are asked.
bool AugmentationSettings::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_list || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove =
        key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (!isMove && key->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress && isMove)
        move(key->key() == Qt::Key_Up ? -1 : 1);
    else if (event->type() == QEvent::KeyPress)
        remove();
    return true;
}

QWidget *AugmentationSettings::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_add = new QPushButton(tr("Add augmentation"), line);
    nameWidget(m_add, QStringLiteral("addAugmentation"), m_add->text());
    auto *menu = new QMenu(m_add);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    m_add->setMenu(menu);
    m_up = iconButton(QStringLiteral("chevron-up"), tr("Move up"), line);
    m_down = iconButton(QStringLiteral("chevron-down"), tr("Move down"), line);
    m_remove = iconButton(QStringLiteral("delete"), tr("Remove augmentation"), line);
    m_up->setObjectName(QStringLiteral("augmentationUp"));
    m_down->setObjectName(QStringLiteral("augmentationDown"));
    m_remove->setObjectName(QStringLiteral("augmentationRemove"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &AugmentationSettings::remove);
    row->addWidget(m_add);
    row->addStretch(1);
    for (QPushButton *button : {m_up, m_down, m_remove})
        row->addWidget(button);
    return line;
}

void AugmentationSettings::fillMenu(QMenu &menu)
{
    menu.clear();
    const std::optional<DataSignature> &signature = m_session.signature();
    for (const AugmentationType *type : augmentations().all()) {
        if (!signature || !augmentationProblems({type->info().id}, *signature).empty())
            continue;
        QAction *action = menu.addAction(shown(type->info().label));
        action->setObjectName(QStringLiteral("addAugmentation.%1").arg(qstr(type->info().id)));
        action->setToolTip(shown(type->info().help));
        connect(action, &QAction::triggered, this, [this, type] { add(*type); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing suits the inputs of these data"))->setEnabled(false);
}

void AugmentationSettings::refresh()
{
    const int before = m_list->currentRow();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const AugmentationChoice &choice : choices()) {
            const bool isFit = troubleOf(choice, m_session.signature()).isEmpty();
            auto *item =
                new QListWidgetItem(isFit ? labelOf(choice) : tr("%1 (does not suit)").arg(labelOf(choice)), m_list);
            item->setToolTip(troubleOf(choice, m_session.signature()));
            item->setSizeHint({0, lineHeight});
        }
        const int last = static_cast<int>(choices().size()) - 1;
        m_list->setFixedHeight(lineHeight * std::clamp(last + 1, 2, 7) + 4);
        m_list->setCurrentRow(std::clamp(before, std::min(0, last), last));
    }
    showChosen();
}

void AugmentationSettings::put(const QString &name, std::vector<AugmentationChoice> choices, const QString &mergeKey)
{
    Recipe recipe = m_session.project().recipe;
    recipe.augmentations = std::move(choices);
    m_session.editRecipe(name, recipe, mergeKey);
}

void AugmentationSettings::add(const AugmentationType &type)
{
    std::vector<AugmentationChoice> after = choices();
    after.push_back({type.info().id});
    put(tr("add the augmentation %1").arg(shown(type.info().label)), after);
    m_list->setCurrentRow(static_cast<int>(after.size()) - 1);
    m_list->setFocus();
}

void AugmentationSettings::remove()
{
    const int row = m_list->currentRow();
    std::vector<AugmentationChoice> after = choices();
    if (row < 0 || row >= std::ssize(after))
        return;
    const QString label = labelOf(after[static_cast<std::size_t>(row)]);
    after.erase(after.begin() + row);
    put(tr("remove the augmentation %1").arg(label), std::move(after));
}

void AugmentationSettings::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    std::vector<AugmentationChoice> after = choices();
    if (row < 0 || to < 0 || row >= std::ssize(after) || to >= std::ssize(after))
        return;
    std::swap(after[static_cast<std::size_t>(row)], after[static_cast<std::size_t>(to)]);
    const QString name = tr("move the augmentation %1").arg(labelOf(after[static_cast<std::size_t>(to)]));
    put(name, std::move(after));
    m_list->setCurrentRow(to);
}

void AugmentationSettings::setParam(const QString &key, const ParamValue &value)
{
    const int row = m_list->currentRow();
    std::vector<AugmentationChoice> after = choices();
    if (row < 0 || row >= std::ssize(after))
        return;
    AugmentationChoice &choice = after[static_cast<std::size_t>(row)];
    choice.params.set(key.toStdString(), value);
    const QString name = tr("change the augmentation %1").arg(labelOf(choice));
    put(name, std::move(after), QStringLiteral("augmentation/%1/%2").arg(row).arg(key));
}

void AugmentationSettings::setInput(int index)
{
    const int row = m_list->currentRow();
    std::vector<AugmentationChoice> after = choices();
    if (row < 0 || row >= std::ssize(after))
        return;
    AugmentationChoice &choice = after[static_cast<std::size_t>(row)];
    choice.input = m_input->itemData(index).toString().toStdString();
    const QString name = tr("change the augmentation %1").arg(labelOf(choice));
    put(name, std::move(after));
}

void AugmentationSettings::showChosen()
{
    const int row = m_list->currentRow(), count = static_cast<int>(choices().size());
    m_up->setEnabled(row > 0 && row < count);
    m_down->setEnabled(row >= 0 && row + 1 < count);
    m_remove->setEnabled(row >= 0 && row < count);
    const AugmentationChoice *const choice = row >= 0 && row < count ? &choices()[static_cast<std::size_t>(row)] : nullptr;
    const AugmentationType *const type = choice ? augmentations().find(choice->augmentation) : nullptr;
    m_title->setText(choice ? labelOf(*choice) : QString());
    m_help->setText(type ? shown(type->info().help) : QString());
    m_help->setToolTip(type ? shown(type->info().formula) : QString());
    m_help->setVisible(type != nullptr);
    const QString trouble = choice ? troubleOf(*choice, m_session.signature()) : QString();
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_form->setVisible(type != nullptr);
    if (type)
        m_form->setSpecs(type->info().params, choice->params);
    showInputs(choice ? *choice : AugmentationChoice{});
}

/// Only where there is something to choose, or a choice that does not fit.
void AugmentationSettings::showInputs(const AugmentationChoice &choice)
{
    const AugmentationType *const type = augmentations().find(choice.augmentation);
    m_input->clear();
    m_input->addItem(tr("Every one that it can change"), QString());
    if (type && m_session.signature())
        for (const std::size_t input : augmentedInputs({choice.augmentation}, *m_session.signature())) {
            const QString name = qstr(m_session.signature()->inputs[input].name);
            m_input->addItem(name, name);
        }
    const int found = m_input->findData(qstr(choice.input));
    if (found < 0)
        m_input->addItem(qstr(choice.input), qstr(choice.input));
    m_input->setCurrentIndex(found < 0 ? m_input->count() - 1 : found);
    const bool isShown = m_input->count() > 2 || !choice.input.empty();
    m_input->setVisible(isShown);
    m_inputLabel->setVisible(isShown);
}

} // namespace netloom
