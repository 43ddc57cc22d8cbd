// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QUndoCommand>

namespace netloom {

/// The one kind of undo step: the project before and after. Both are cheap, since what is large is shared.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Session &session, const QString &name, Project before, Project after, QString mergeKey)
        : QUndoCommand(name),
          m_session(session),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeKey(std::move(mergeKey))
    {
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setText(next->text()); // "set units to 64", not to the 6 that was typed first
        setObsolete(sameContent(m_before, m_after));
        return true;
    }

    void undo() override { m_session.putInForce(m_before); }
    void redo() override { m_session.putInForce(m_after); }

private:
    Session &m_session;
    Project m_before, m_after;
    QString m_mergeKey;
};

} // namespace netloom
