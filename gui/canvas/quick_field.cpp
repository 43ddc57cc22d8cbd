// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/quick_field.hpp"

#include "engine/graph/node_type.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace netloom {

namespace {

QStringList knownWords()
{
    QStringList words{QStringLiteral("residual")};
    for (const NodeInfo *type : nodeTypes())
        if (type->category != NodeCategory::Data && type->category != NodeCategory::Loss)
            words << qstr(type->id);
    words.sort();
    return words;
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

QuickField::QuickField(QWidget *parent) : QLineEdit(parent), m_completer(new QCompleter(knownWords(), this))
{
    nameWidget(this, QStringLiteral("quickNetwork"), tr("Quick network"));
    setFont(monoFont());
    setPlaceholderText(QStringLiteral("dense 32 relu > dense 16 relu > dense 1"));
    setToolTip(tr("The network as text, from input to output; Return draws it"));
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QuickField::takeSuggestion);
    connect(this, &QLineEdit::textEdited, this, [this] {
        markColumn(0);
        suggest();
    });
}

void QuickField::markColumn(int column)
{
    m_markedColumn = column;
    setProperty("state", column > 0 ? QStringLiteral("bad") : QString());
    style()->unpolish(this);
    style()->polish(this);
    update();
}

QString QuickField::wordAtCursor() const
{
    int start = cursorPosition();
    while (start > 0 && isPartOfWord(text()[start - 1]))
        --start;
    return text().mid(start, cursorPosition() - start);
}

void QuickField::suggest()
{
    const QString word = wordAtCursor();
    const bool isWord = word.size() >= 1 && word[0].isLetter();
    m_completer->setCompletionPrefix(word);
    const bool isComplete = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (!isWord || isComplete || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(170);
    m_completer->complete(place);
}

void QuickField::takeSuggestion(const QString &word)
{
    const int typed = static_cast<int>(wordAtCursor().size());
    const int start = cursorPosition() - typed;
    QString changed = text();
    changed.replace(start, typed, word);
    setText(changed);
    setCursorPosition(start + static_cast<int>(word.size()));
}

void QuickField::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (popup->isVisible() && event->key() == Qt::Key_Tab) {
        const QModelIndex chosen = popup->currentIndex().isValid() ? popup->currentIndex() : m_completer->currentIndex();
        popup->hide();
        takeSuggestion(chosen.data().toString());
        return;
    }
    if (popup->isVisible() && isReturn) {
        if (popup->currentIndex().isValid()) {
            event->ignore(); // the list takes it
            return;
        }
        popup->hide();
    }
    QLineEdit::keyPressEvent(event);
}

void QuickField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
}

/// At the end of a text that goes on: while nobody types, nothing else says so.
void QuickField::paintEllipsis()
{
    constexpr int padding = 8;
    const QString dots = QStringLiteral("...");
    const int width = fontMetrics().horizontalAdvance(dots) + padding;
    if (fontMetrics().horizontalAdvance(text()) <= this->width() - 2 * padding)
        return;
    const QRect place(this->width() - width - 1, 2, width, height() - 4);
    QPainter painter(this);
    painter.fillRect(place, tokens(palette()).window);
    painter.setPen(tokens(palette()).muted);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, dots);
}

void QuickField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!hasFocus())
        paintEllipsis();
    if (m_markedColumn <= 0)
        return;
    const int first = m_markedColumn - 1;
    int last = first;
    while (last < text().size() && isPartOfWord(text()[last]))
        ++last;
    const double step = QFontMetricsF(font()).horizontalAdvance(u'0'); // a mono font
    const double left = cursorRect().center().x() + (first - cursorPosition()) * step;
    const double length = std::max(1, last - first) * step;
    QPainter painter(this);
    painter.setPen(QPen(tokens(palette()).bad, 2));
    const double y = height() / 2.0 + QFontMetricsF(font()).height() / 2;
    painter.drawLine(QPointF(left, y), QPointF(left + length, y));
}

} // namespace netloom
