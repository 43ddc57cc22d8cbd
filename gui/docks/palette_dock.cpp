// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/palette_dock.hpp"

#include "engine/base/error.hpp"
#include "gui/canvas/block_library.hpp"
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/palette_list.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>

namespace netloom {

PaletteDock::PaletteDock(const DockContext &context, QWidget *parent)
    : QWidget(parent),
      m_session(context.session),
      m_search(new QLineEdit(this)),
      m_model(new PaletteModel(this)),
      m_list(new PaletteList(*m_model, this)),
      m_nothing(makeWrappedLabel({}, TextRole::Muted, this))
{
    setMinimumWidth(180);
    m_search->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 0, 14, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    auto *none = new QHBoxLayout;
    none->setContentsMargins(14, 4, 14, 0);
    none->addWidget(m_nothing);
    column->addLayout(none);
    column->addWidget(m_list, 1);
    m_nothing->hide();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setSearch(words);
        m_nothing->setVisible(m_model->rowCount() == 0);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const QModelIndex first = m_model->firstType(); first.isValid() && !m_search->text().trimmed().isEmpty())
            add(first.data(PaletteModel::TypeRole).toString());
        m_search->setText(m_search->text()); // the field forgets how it was typed: undo is for the network now
        m_search->selectAll();
    });
    connect(m_list, &PaletteList::chosen, this, &PaletteDock::add);
    m_list->setHasStars(true);
    m_model->setStarred(m_session.preferences().favourites());
    connect(m_list, &PaletteList::starToggled, this,
            [this](const QString &type) { m_session.preferences().toggleFavourite(type.toStdString()); });
    connect(&m_session.preferences(), &Preferences::favouritesChanged, this, &PaletteDock::showFavourites);
    const auto showBlocks = [this] { m_model->setBlocks(block_library::names()); };
    connect(&m_session, &Session::blocksChanged, this, showBlocks);
    connect(m_list, &PaletteList::blockUnwanted, this, [this](const QString &name) {
        block_library::forget(name);
        emit m_session.blocksChanged();
    });
    showBlocks();
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    connect(slash, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    retranslate();
}

void PaletteDock::retranslate()
{
    nameWidget(m_search, QStringLiteral("paletteSearch"), tr("Palette search"));
    m_search->setPlaceholderText(tr("Search layers   /"));
    m_nothing->setText(tr("No layer matches. Try a shorter word."));
    m_list->setAccessibleName(tr("Kinds of layers"));
    m_model->retranslate();
}

void PaletteDock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// What is looked at stays where it is, although rows come or go above it.
void PaletteDock::showFavourites()
{
    const QString type = m_list->currentIndex().data(PaletteModel::TypeRole).toString();
    const int before = m_model->rowCount();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setStarred(m_session.preferences().favourites());
    m_list->doItemsLayout();
    m_list->setCurrentIndex(m_model->indexOf(type));
    const int rowHeight = m_list->sizeHintForRow(1);
    m_list->verticalScrollBar()->setValue(scrolled > 0 ? scrolled + (m_model->rowCount() - before) * rowHeight : 0);
}

bool PaletteDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && m_model->firstType().isValid()) {
            m_list->setFocus();
            m_list->setCurrentIndex(m_model->firstType());
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PaletteDock::add(const QString &type)
{
    const std::vector<NodeId> &selected = m_session.selectedNodes();
    const std::optional<NodeId> behind = selected.size() == 1 ? std::optional(selected.front()) : std::nullopt;
    const auto &signature = m_session.signature();
    const GraphSpec &graph = *m_session.project().graph;
    GraphEdit edit;
    try {
        const QString block = PaletteModel::blockOfType(type);
        edit = block.isEmpty() ? edits::addBehind(graph, type.toStdString(), behind, signature ? &*signature : nullptr)
                               : edits::addBlockBehind(graph, block, block_library::block(block), behind);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
        return;
    }
    m_session.editGraph(edit.name, edit.graph);
    m_session.selectNodes(edit.select);
}

} // namespace netloom
