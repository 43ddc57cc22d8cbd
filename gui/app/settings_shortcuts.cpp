// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_shortcuts.hpp"

#include "gui/app/shortcut_book.hpp"
#include "gui/app/shortcut_model.hpp"
#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace netloom {

namespace {

/// Rows that bear every word, in any order.
class ShortcutFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words)
    {
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text = sourceModel()->index(row, 0, parent).data(ShortcutModel::WordsRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace

SettingsShortcuts::SettingsShortcuts(ShortcutBook &book, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_name(makeLabel({}, TextRole::Strong, this)),
      m_message(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_keys(new QKeySequenceEdit(this)),
      m_take(new QPushButton(tr("Take them over"), this)),
      m_none(new QPushButton(tr("No keys"), this)),
      m_reset(new QPushButton(tr("Reset"), this)),
      m_resetAll(new QPushButton(tr("Reset all"), this))
{
    nameWidget(m_search, QStringLiteral("shortcutSearch"), tr("Search commands"));
    m_search->setPlaceholderText(tr("Search commands or keys"));
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(makeEditor());

    connect(m_search, &QLineEdit::textChanged, this, &SettingsShortcuts::find);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingsShortcuts::showChosen);
    connect(m_table, &QTableView::activated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &SettingsShortcuts::takePressed);
    connect(m_take, &QPushButton::clicked, this, [this] { m_book.set(chosen(), {m_wanted}); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_book.set(chosen(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_book.reset(chosen()); });
    connect(m_resetAll, &QPushButton::clicked, &m_book, &ShortcutBook::resetAll);
    connect(&m_book, &ShortcutBook::changed, this, &SettingsShortcuts::showChosen);
    find({});
}

void SettingsShortcuts::makeTable()
{
    auto *filter = new ShortcutFilter(this);
    filter->setSourceModel(new ShortcutModel(m_book, this));
    nameWidget(m_table, QStringLiteral("shortcutTable"), tr("Shortcuts"));
    m_table->setModel(filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::CommandColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::PlaceColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::KeysColumn, QHeaderView::Fixed);
    m_table->setColumnWidth(ShortcutModel::PlaceColumn, 130);
    m_table->setColumnWidth(ShortcutModel::KeysColumn, 170);
}

QWidget *SettingsShortcuts::makeEditor()
{
    nameWidget(m_keys, QStringLiteral("shortcutKeys"), tr("Press the new keys"));
    m_keys->setToolTip(tr("Click here and press the keys. Escape leaves them as they are."));
    auto *field = m_keys->findChild<QLineEdit *>();
    nameWidget(field, QStringLiteral("shortcutKeysField"), m_keys->accessibleName());
    field->setPlaceholderText(tr("Click here and press the keys"));
    m_keys->installEventFilter(this);
    const std::pair<QPushButton *, const char *> names[] = {
        {m_take, "shortcutTake"}, {m_none, "shortcutNone"}, {m_reset, "shortcutReset"}, {m_resetAll, "shortcutResetAll"}};
    for (const auto &[button, name] : names) {
        nameWidget(button, QLatin1String(name), button->text());
        button->setAutoDefault(false); // Return closes, as everywhere in this dialog
    }
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys, 1);
    row->addWidget(m_take);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    card->body()->setSpacing(8);
    card->body()->addWidget(m_name);
    card->body()->addLayout(row);
    card->body()->addWidget(m_message);
    return card;
}

void SettingsShortcuts::find(const QString &words)
{
    const QString before = chosen();
    auto *filter = static_cast<ShortcutFilter *>(m_table->model());
    filter->setWords(words);
    if (chosen().isEmpty() || chosen() != before)
        m_table->selectRow(0);
    showChosen();
}

QString SettingsShortcuts::chosen() const
{
    return m_table->currentIndex().data(ShortcutModel::IdRole).toString();
}

void SettingsShortcuts::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    setTextRole(m_message, TextRole::Warning);
}

void SettingsShortcuts::showChosen()
{
    const ShortcutBook::Command *command = m_book.find(chosen());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keys, m_none, m_reset})
        widget->setEnabled(command != nullptr);
    m_wanted = {};
    m_take->hide();
    bool isAnyChanged = false;
    for (const ShortcutBook::Command &each : m_book.commands())
        isAnyChanged = isAnyChanged || m_book.isChanged(each.id);
    m_resetAll->setEnabled(isAnyChanged);
    const ShortcutBook::Keys keys = command ? m_book.keys(command->id) : ShortcutBook::Keys();
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.front());
    m_name->setText(command ? command->title : tr("No command of that name. Try another word."));
    m_none->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(command && m_book.isChanged(command->id));
    m_message->setText(tr("New keys are in force at once. Ctrl, Alt or a function key is part of them."));
    m_message->setAccessibleName(m_message->text());
    setTextRole(m_message, TextRole::Secondary);
}

void SettingsShortcuts::takePressed()
{
    const ShortcutBook::Command *command = m_book.find(chosen());
    if (!command || m_keys->keySequence().isEmpty())
        return;
    const QKeySequence pressed(m_keys->keySequence()[0]); // one chord; a second one would make the first wait
    if (pressed == m_wanted)
        return; // told already; the field also ends when the button for it is pressed
    if (m_book.keys(command->id).contains(pressed)) {
        showChosen();
        return;
    }
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(pressed);
    m_take->hide();
    if (const QString objection = ShortcutBook::objection(pressed); !objection.isEmpty()) {
        say(objection);
    } else if (const ShortcutBook::Command *owner = m_book.owner(pressed, command->id)) {
        m_wanted = pressed;
        say(tr("%1 belongs to “%2”. Take it over, which leaves that command without, or press other keys.")
                .arg(pressed.toString(QKeySequence::NativeText), owner->title));
        m_take->show();
    } else {
        m_book.set(command->id, {pressed});
    }
}

bool SettingsShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_keys && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        showChosen();
        m_table->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace netloom
