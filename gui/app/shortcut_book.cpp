// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/shortcut_book.hpp"

#include "gui/app/window_settings.hpp"

#include <QAction>
#include <algorithm>

namespace netloom {

namespace {

QString settingsGroup()
{
    return QStringLiteral("shortcuts");
}

/// The order of several sequences means nothing.
bool areSame(const ShortcutBook::Keys &a, const ShortcutBook::Keys &b)
{
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&b](const auto &keys) { return b.contains(keys); });
}

QString plain(QString title)
{
    return title.section(u'\t', 0, 0).remove(u'&');
}

} // namespace

void ShortcutBook::begin()
{
    m_commands.clear();
}

void ShortcutBook::add(QAction *action, const QString &place, const Keys &usual, Bearer bearer)
{
    const QString title = action->property("title").toString();
    m_commands.push_back(
        {action->objectName(), place, plain(title.isEmpty() ? action->text() : title), usual, action, bearer});
    apply(m_commands.back());
}

void ShortcutBook::end()
{
    emit changed();
}

const ShortcutBook::Command *ShortcutBook::find(const QString &id) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&id](const auto &each) { return each.id == id; });
    return found == m_commands.end() ? nullptr : &*found;
}

ShortcutBook::Keys ShortcutBook::keys(const QString &id) const
{
    if (const auto found = m_changed.find(id); found != m_changed.end())
        return found->second;
    const Command *command = find(id);
    return command ? command->usual : Keys();
}

const ShortcutBook::Command *ShortcutBook::owner(const QKeySequence &wanted, const QString &besides) const
{
    for (const Command &command : m_commands)
        if (command.id != besides && keys(command.id).contains(wanted))
            return &command;
    return nullptr;
}

QString ShortcutBook::objection(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const QKeyCombination first = keys[0];
    const bool isHeld = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isFunction = (first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35) || first.key() == Qt::Key_Delete;
    if (isHeld || isFunction)
        return {};
    return tr("%1 alone is needed for typing and moving about. Hold Ctrl or Alt with it, or take a function key.")
        .arg(keys.toString(QKeySequence::NativeText));
}

void ShortcutBook::apply(const Command &command) const
{
    if (!command.action)
        return;
    const Keys keys = this->keys(command.id);
    if (command.bearer == Bearer::Action)
        command.action->setShortcuts(keys);
    else
        command.action->setText(command.title +
                                (keys.isEmpty() ? QString() : u'\t' + keys.front().toString(QKeySequence::NativeText)));
}

void ShortcutBook::change(const QString &id, const Keys &keys)
{
    const Command *command = find(id);
    if (!command)
        return;
    if (areSame(keys, command->usual))
        m_changed.erase(id);
    else
        m_changed[id] = keys;
    apply(*command);
}

void ShortcutBook::set(const QString &id, const Keys &wanted)
{
    for (const QKeySequence &one : wanted)
        while (const Command *command = owner(one, id)) {
            Keys left = keys(command->id);
            left.removeAll(one);
            change(command->id, left);
        }
    change(id, wanted);
    emit changed();
}

void ShortcutBook::reset(const QString &id)
{
    if (const Command *command = find(id))
        set(id, Keys(command->usual));
}

void ShortcutBook::resetAll()
{
    m_changed.clear();
    for (const Command &command : m_commands)
        apply(command);
    emit changed();
}

void ShortcutBook::load(const WindowSettings &settings)
{
    m_changed.clear();
    const QStringList kept = settings.value(settingsGroup()).toStringList();
    for (const QString &line : kept) { // "zoomIn=Ctrl++; Ctrl+P"
        const QString id = line.section(u'=', 0, 0);
        m_changed[id] = QKeySequence::listFromString(line.section(u'=', 1), QKeySequence::PortableText);
        m_changed[id].removeAll(QKeySequence());
    }
    for (const Command &command : m_commands)
        apply(command);
    emit changed();
}

void ShortcutBook::store(WindowSettings &settings) const
{
    QStringList lines;
    for (const auto &[id, keys] : m_changed)
        lines << id + u'=' + QKeySequence::listToString(keys, QKeySequence::PortableText);
    settings.set(settingsGroup(), lines);
}

} // namespace netloom
