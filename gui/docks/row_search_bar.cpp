// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_search_bar.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace netloom {

namespace {
constexpr int typingPause = 300; ///< ms
}

RowSearchBar::RowSearchBar(Session &session, RowMatches &matches, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_matches(matches),
      m_label(makeLabel({}, TextRole::Secondary, this)),
      m_count(makeLabel({}, TextRole::Muted, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_kind(new QComboBox(this)),
      m_field(new QLineEdit(this)),
      m_previous(new QPushButton(tr("Previous"), this)),
      m_next(new QPushButton(tr("Next"), this)),
      m_use(new QPushButton(tr("Use"), this))
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(typingPause);
    connect(&m_timer, &QTimer::timeout, this, &RowSearchBar::look);
    connect(m_field, &QLineEdit::textEdited, &m_timer, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_timer.stop();
        look();
        step(1);
    });
    connect(m_kind, &QComboBox::activated, this, &RowSearchBar::look);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(&m_matches, &RowMatches::changed, this, &RowSearchBar::showState);
    connect(&m_session, &Session::dataChanged, this, &RowSearchBar::refreshKinds);
    refreshKinds();
    showState();
}

void RowSearchBar::build()
{
    nameWidget(m_kind, QStringLiteral("rowSearchKind"), tr("What to look for"));
    m_field->setFont(monoFont());
    m_field->setClearButtonEnabled(true);
    nameWidget(m_previous, QStringLiteral("previousMatch"), tr("Previous match"));
    nameWidget(m_next, QStringLiteral("nextMatch"), tr("Next match"));
    nameWidget(m_use, QStringLiteral("useMatches"), tr("Use the matches"));
    auto *menu = new QMenu(m_use);
    m_use->setMenu(menu);
    connect(menu->addAction(tr("Use only these rows")), &QAction::triggered, this, &RowSearchBar::useOnly);
    connect(menu->addAction(tr("Leave these rows out")), &QAction::triggered, this, &RowSearchBar::leaveOut);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_kind);
    row->addWidget(m_field, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_use})
        row->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_trouble);
}

void RowSearchBar::refreshKinds()
{
    std::vector<const RowSearch *> searches;
    if (m_session.data())
        searches = m_session.registry().rowSearchesFor(m_session.data()->provenance.reader);
    setVisible(!searches.empty());
    if (searches == m_searches)
        return;
    m_searches = std::move(searches);
    m_kind->clear();
    for (const RowSearch *search : m_searches)
        m_kind->addItem(shown(search->info().label));
    m_kind->setVisible(m_searches.size() > 1);
    m_label->setVisible(m_searches.size() == 1);
    m_field->clear();
    look();
}

void RowSearchBar::look()
{
    const int place = m_kind->currentIndex();
    if (place < 0 || place >= static_cast<int>(m_searches.size()))
        return m_matches.look(nullptr, {});
    const RowSearch *search = m_searches[static_cast<std::size_t>(place)];
    m_label->setText(shown(search->info().label));
    nameWidget(m_field, QStringLiteral("rowSearch"), tr("Find by: %1").arg(shown(search->info().label)));
    m_field->setPlaceholderText(qstr(search->info().hint));
    m_field->setToolTip(shown(search->info().help));
    m_matches.look(search, m_field->text().trimmed().toStdString());
}

void RowSearchBar::showState()
{
    const QLocale locale;
    const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    const std::size_t all = m_session.data() ? m_session.data()->rows : 0;
    const bool isWanted = !m_matches.query().empty();
    const bool isFound = m_matches.isKnown() && !m_matches.rows().empty();
    m_count->setVisible(isWanted && m_matches.trouble().isEmpty());
    m_count->setText(m_matches.isKnown() ? tr("in %1 of %2 rows").arg(number(m_matches.rows().size()), number(all))
                                         : tr("searching..."));
    for (QPushButton *button : {m_previous, m_next, m_use})
        button->setEnabled(isFound);
    for (QPushButton *button : {m_previous, m_next, m_use})
        button->setVisible(isWanted);
    m_trouble->setText(m_matches.trouble());
    m_trouble->setVisible(!m_matches.trouble().isEmpty());
}

/// To the match behind the row that is chosen, or before it; round the end.
void RowSearchBar::step(int direction)
{
    const std::vector<std::uint32_t> &rows = m_matches.rows();
    if (rows.empty())
        return;
    const auto current = static_cast<std::int64_t>(m_current);
    if (direction > 0) {
        const auto next = std::find_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return row > current; });
        emit rowWanted(static_cast<int>(next == rows.end() ? rows.front() : *next));
    } else {
        const auto before = std::find_if(rows.rbegin(), rows.rend(), [&](std::uint32_t row) { return row < current; });
        emit rowWanted(static_cast<int>(before == rows.rend() ? rows.back() : *before));
    }
}

void RowSearchBar::leaveOut()
{
    leaveRowsOut(m_session, m_matches.rows());
}

void RowSearchBar::useOnly()
{
    std::vector<std::uint32_t> others;
    std::size_t next = 0;
    for (std::uint32_t row = 0; m_session.data() && row < m_session.data()->rows; ++row)
        if (next < m_matches.rows().size() && m_matches.rows()[next] == row)
            ++next;
        else
            others.push_back(row);
    leaveRowsOut(m_session, others);
}

} // namespace netloom
