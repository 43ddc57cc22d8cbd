// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <map>
#include <vector>

class QAction;

namespace netloom {

class WindowSettings;

/// Every menu command with its keys: the usual ones, or what the person put in their place. The menus write themselves into
/// it whenever they are built; keys that are changed are in force at once.
class ShortcutBook : public QObject
{
    Q_OBJECT
public:
    using Keys = QList<QKeySequence>;
    /// Who answers to the keys. The run control's buttons have their own; the menu only names them.
    enum class Bearer { Action, Elsewhere };
    struct Command {
        QString id, place, title; ///< "zoomIn", "View", "Zoom in"
        Keys usual;
        QPointer<QAction> action;
        Bearer bearer = Bearer::Action;
    };

    using QObject::QObject;

    void begin(); ///< the menus are built anew
    /// Its title is the action's property "title" where it has one, else its text.
    void add(QAction *action, const QString &place, const Keys &usual, Bearer bearer = Bearer::Action);
    void end();                                                         ///< all are there; tells it
    const std::vector<Command> &commands() const { return m_commands; } ///< in the order of the menus
    const Command *find(const QString &id) const;

    Keys keys(const QString &id) const;
    bool isChanged(const QString &id) const { return m_changed.contains(id); }
    const Command *owner(const QKeySequence &keys, const QString &besides) const; ///< of these keys; null when they are free
    /// Why no command should have them, a sentence: what is typed into fields is no shortcut. Empty when it may.
    static QString objection(const QKeySequence &keys);

    void set(const QString &id, const Keys &keys); ///< away from whoever had them; none: no keys
    void reset(const QString &id);                 ///< to the usual ones
    void resetAll();

    void load(const WindowSettings &settings);
    void store(WindowSettings &settings) const;

signals:
    void changed();

private:
    void apply(const Command &command) const;
    void change(const QString &id, const Keys &keys);

    std::vector<Command> m_commands;
    std::map<QString, Keys> m_changed; ///< by command; none: no keys at all
};

} // namespace netloom
