// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/command_palette.hpp"

#include "gui/app/menus.hpp"
#include "gui/app/session.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QListWidget>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <algorithm>

namespace netloom {

namespace {

constexpr int paletteWidth = 560, paletteHeight = 420;
constexpr std::size_t mostRows = 60;
constexpr int placeRole = Qt::UserRole + 1, keysRole = Qt::UserRole + 2;

/// What it does at the left; where it stands in the menus and its keys, muted, at the right.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 30}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colours = tokens(option.palette);
        const bool isMarked = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isMarked || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isMarked ? colours.accentSoft : colours.inset);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5);
        }
        QRect words = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(secondaryFont());
        painter->setPen(colours.muted);
        QString aside = index.data(placeRole).toString();
        if (const QString keys = index.data(keysRole).toString(); !keys.isEmpty())
            aside += QStringLiteral("   ") + keys;
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, aside);
        words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(aside) - 16);
        painter->setFont(bodyFont());
        painter->setPen(index.flags().testFlag(Qt::ItemIsEnabled) ? colours.text : colours.muted);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

/// "Zoom in" is found by "in zoom"; a title that begins with the words stands before one that only has them.
bool bearsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const QMenuBar &menus, Session &session, QWidget *parent)
    : SearchPopup(QStringLiteral("commandPalette"), tr("Commands"), tr("What do you want to do?"), parent),
      m_list(new QListWidget(this))
{
    nameWidget(m_list, QStringLiteral("commandList"), tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setList(m_list);
    resize(paletteWidth, paletteHeight);

    collectMenus(menus);
    if (session.hasProject()) {
        collectNodes(session);
        collectLayers(session);
    }
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { act(m_list->row(item)); });
    find({});
}

void CommandPalette::collectMenus(const QMenuBar &menus)
{
    for (QAction *top : menus.actions())
        if (top->menu()) {
            emit top->menu()->aboutToShow(); // fills and enables what depends on the moment
            collectActions(top->menu()->actions(), titleOf(*top));
        }
}

void CommandPalette::collectActions(const QList<QAction *> &actions, const QString &place)
{
    for (QAction *action : actions) {
        const QString title = titleOf(*action);
        if (action->menu() && action->isEnabled()) {
            emit action->menu()->aboutToShow();
            collectActions(action->menu()->actions(), place + QStringLiteral(" > ") + title);
        } else if (action->isEnabled() && !action->isSeparator() && action->objectName() != objectName()) {
            m_commands.push_back(
                {title, place, action->shortcut().toString(QKeySequence::NativeText), [action = QPointer(action)] {
                     if (action)
                         action->trigger();
                 }});
        }
    }
}

void CommandPalette::collectNodes(Session &session)
{
    for (const Node &node : session.project().graph->nodes)
        m_commands.push_back({qstr(node.title), tr("Go to node"), {}, [&session, id = node.id] {
                                  session.goTo(WorkflowStep::Network);
                                  session.selectNodes({id});
                              }});
}

void CommandPalette::collectLayers(Session &session)
{
    for (const NodeInfo *info : nodeTypes())
        m_commands.push_back({shown(info->label), tr("Add layer"), {}, [&session, type = info->id] {
                                  const std::vector<NodeId> &selected = session.selectedNodes();
                                  const auto behind = selected.size() == 1 ? std::optional(selected.front()) : std::nullopt;
                                  const auto &signature = session.signature();
                                  const GraphEdit edit = edits::addBehind(*session.project().graph, type, behind,
                                                                          signature ? &*signature : nullptr);
                                  session.goTo(WorkflowStep::Network);
                                  session.editGraph(edit.name, edit.graph);
                                  session.selectNodes(edit.select);
                              }});
}

void CommandPalette::find(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    m_found.clear();
    const auto take = [&](const auto &isWanted) {
        for (std::size_t i = 0; i < m_commands.size() && m_found.size() < mostRows; ++i)
            if (isWanted(m_commands[i]) && std::find(m_found.begin(), m_found.end(), i) == m_found.end())
                m_found.push_back(i);
    };
    take([&](const Command &command) {
        return !words.isEmpty() && command.title.startsWith(text.trimmed(), Qt::CaseInsensitive);
    });
    take([&](const Command &command) { return bearsAll(command.title, words); });
    take([&](const Command &command) { return bearsAll(command.title + u' ' + command.place, words); });
    m_list->clear();
    for (const std::size_t i : m_found) {
        const Command &command = m_commands[i];
        auto *item = new QListWidgetItem(command.title, m_list);
        item->setData(placeRole, command.place);
        item->setData(keysRole, command.keys);
        item->setData(Qt::AccessibleTextRole, command.place + QStringLiteral(": ") + command.title);
    }
    if (m_found.empty()) {
        auto *none = new QListWidgetItem(tr("Nothing of that name. Try another word."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::act(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_found.size())
        return;
    // Once the palette is gone: what it does may open a dialog of its own.
    QTimer::singleShot(0, parentWidget(), m_commands[m_found[static_cast<std::size_t>(row)]].act);
    close();
}

void CommandPalette::takeMarked()
{
    act(m_list->currentRow());
}

} // namespace netloom
