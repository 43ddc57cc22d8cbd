// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/public_set_list.hpp"

#include "gui/app/public_set_view.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>
#include <optional>
#include <utility>

namespace netloom {

namespace {

constexpr int listColumn = 290, rowHeight = 26, headingHeight = 30;
constexpr int indexRole = Qt::UserRole; ///< of a set; headings have none

QFont headingFont()
{
    QFont font = secondaryFont();
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    return font;
}

bool isFound(const PublicSet &set, const QStringList &words)
{
    const QString all = QStringList{set.name, set.id, set.what, set.task, set.licence, set.citation}.join(u' ');
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

PublicSetList::PublicSetList(std::vector<PublicSet> sets, QWidget *parent)
    : QWidget(parent),
      m_sets(std::move(sets)),
      m_search(new QLineEdit(this)),
      m_field(new QComboBox(this)),
      m_list(new QListWidget(this))
{
    setFixedWidth(listColumn);
    nameWidget(m_search, QStringLiteral("publicDataSearch"), tr("Search public data"));
    m_search->setPlaceholderText(tr("Search names, tasks, licences"));
    nameWidget(m_field, QStringLiteral("publicDataField"), tr("Field"));
    m_field->setToolTip(tr("Show the sets of one field"));
    m_field->addItem(tr("All fields"), -1);
    for (const DataField field : allDataFields)
        m_field->addItem(titleOf(field), static_cast<int>(field));
    nameWidget(m_list, QStringLiteral("publicDataSets"), tr("Public data sets"));
    m_list->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    fill();
    m_list->setCurrentRow(1); // the first heading stands before it
    connect(m_search, &QLineEdit::textChanged, this, &PublicSetList::filter);
    connect(m_field, &QComboBox::currentIndexChanged, this, &PublicSetList::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &PublicSetList::changed);
    connect(m_list, &QListWidget::itemActivated, this, &PublicSetList::activated);
}

void PublicSetList::fill()
{
    std::optional<DataField> last;
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        if (last != m_sets[i].field) {
            last = m_sets[i].field;
            auto *heading = new QListWidgetItem(titleOf(*last), m_list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(headingFont());
            heading->setForeground(tokens(palette()).muted);
            heading->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
            heading->setSizeHint(QSize(0, headingHeight));
        }
        auto *item = new QListWidgetItem(m_sets[i].name, m_list);
        item->setData(indexRole, static_cast<int>(i));
        item->setSizeHint(QSize(0, rowHeight));
        item->setToolTip(m_sets[i].what);
    }
}

void PublicSetList::filter()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    const int field = m_field->currentData().toInt();
    QListWidgetItem *heading = nullptr, *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QVariant index = item->data(indexRole);
        if (!index.isValid()) {
            heading = item;
            item->setHidden(true);
            continue;
        }
        const PublicSet &set = m_sets[static_cast<std::size_t>(index.toInt())];
        const bool isShown = (field < 0 || field == static_cast<int>(set.field)) && isFound(set, words);
        item->setHidden(!isShown);
        if (!isShown)
            continue;
        heading->setHidden(false);
        if (!first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    emit changed();
}

const PublicSet *PublicSetList::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden() || !item->data(indexRole).isValid())
        return nullptr;
    return &m_sets[static_cast<std::size_t>(item->data(indexRole).toInt())];
}

void PublicSetList::showAll()
{
    m_field->setCurrentIndex(0);
    m_search->clear();
    focusSearch();
}

void PublicSetList::focusSearch()
{
    m_search->setFocus();
}

} // namespace netloom
