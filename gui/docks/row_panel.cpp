// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_panel.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/depict/plain_depiction.hpp"
#include "gui/docks/row_matches.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <algorithm>

namespace netloom {

RowPanel::RowPanel(Session &session, const RowMatches &matches, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_matches(matches),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_kind(new QComboBox(this)),
      m_view(new DepictionView(this)),
      m_form(new ParamForm(this)),
      m_values(new QTableWidget(0, 2, this))
{
    setObjectName(QStringLiteral("rowPanel"));
    nameWidget(m_kind, QStringLiteral("rowKind"), tr("Shown as"));
    nameWidget(m_values, QStringLiteral("rowValues"), tr("Values of the row"));
    m_values->horizontalHeader()->hide();
    m_values->setTextElideMode(Qt::ElideMiddle);
    m_values->horizontalHeader()->setStretchLastSection(true);
    m_values->verticalHeader()->hide();
    m_values->verticalHeader()->setDefaultSectionSize(24);
    m_values->setShowGrid(false);
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->setTabKeyNavigation(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_kind);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_form);
    side->addWidget(m_values, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(m_view, 3);
    body->addLayout(side, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_trouble);
    column->addLayout(body, 1);
    connect(&m_session, &Session::dataChanged, this, &RowPanel::refresh);
    connect(&m_matches, &RowMatches::changed, this, [this] {
        if (m_isMarked || m_matches.contains(m_row))
            refresh();
    });
    connect(m_kind, &QComboBox::activated, this, &RowPanel::depict);
    connect(m_form, &ParamForm::edited, this, [this](const QString &key, const ParamValue &value) {
        if (const Depictor *depictor = chosen()) {
            m_options[depictor->info().id].set(key.toStdString(), value);
            depict();
        }
    });
    refresh();
}

void RowPanel::showRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    refresh();
}

void RowPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

const Depictor *RowPanel::chosen() const
{
    const int place = m_kind->currentIndex();
    return place >= 0 && place < static_cast<int>(m_depictors.size()) ? m_depictors[static_cast<std::size_t>(place)]
                                                                      : nullptr;
}

void RowPanel::refreshKinds()
{
    std::vector<const Depictor *> depictors;
    if (m_session.data())
        depictors = m_session.registry().depictorsFor(m_session.data()->provenance.reader);
    if (depictors == m_depictors)
        return;
    m_depictors = std::move(depictors);
    m_kind->clear();
    for (const Depictor *depictor : m_depictors) {
        m_kind->addItem(shown(depictor->info().label));
        m_kind->setItemData(m_kind->count() - 1, shown(depictor->info().help), Qt::ToolTipRole);
    }
}

void RowPanel::refresh()
{
    m_isDirty = !isVisible();
    if (m_isDirty)
        return;
    refreshKinds();
    depict();
}

void RowPanel::depict()
{
    m_session.jobs().cancel(QStringLiteral("depiction"));
    m_trouble->hide();
    const DatasetPtr data = m_session.data();
    const bool hasRow = data && m_row >= 0 && static_cast<std::size_t>(m_row) < data->rows;
    const Depictor *depictor = chosen();
    m_kind->setVisible(hasRow && m_depictors.size() > 1);
    m_form->setVisible(hasRow && depictor && !depictor->info().options.empty());
    if (!hasRow) {
        m_title->setText(tr("No row is chosen"));
        m_view->setDepiction({});
        m_view->show();
        m_values->hide();
        return;
    }
    m_title->setText(tr("Row %1").arg(QLocale().toString(m_row + 1)));
    const Dataset row = onlyRow(*data, static_cast<std::size_t>(m_row));
    m_shownValues = valuesOf(row);
    if (!depictor) {
        show(plainDepiction(row));
        return;
    }
    const Params options = withDefaults(depictor->info().options, m_options[depictor->info().id]);
    m_form->setSpecs(depictor->info().options, options);
    m_isMarked = m_matches.contains(m_row);
    m_session.jobs().start<Depiction>(
        QStringLiteral("depiction"), tr("Drawing the row"), this,
        [depictor, row, options, search = m_isMarked ? m_matches.search() : nullptr, query = m_matches.query()](
            const JobControl &) { return search ? search->highlighted(row, query) : depictor->depict(row, options); },
        [this](const Depiction &depiction) { show(depiction); },
        [this, row](const Error &error) {
            m_trouble->setText(shown(error.message()));
            m_trouble->show();
            show(plainDepiction(row));
        });
}

/// A table of its own takes the place of the row's values, for it may be long: it can be scrolled, a drawing cannot.
void RowPanel::show(const Depiction &depiction)
{
    const auto *table = std::get_if<TableDepiction>(&depiction.content);
    m_view->setVisible(!table);
    if (!table)
        m_view->setDepiction(depiction);
    showValues(table ? *table : m_shownValues);
}

void RowPanel::showValues(const TableDepiction &table)
{
    m_values->setVisible(!table.rows.empty());
    m_values->setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < m_values->rowCount(); ++row) {
        const auto &[name, value] = table.rows[static_cast<std::size_t>(row)];
        for (const auto &[column, words] : {std::pair(0, name), std::pair(1, value)}) {
            auto *item = new QTableWidgetItem(qstr(words));
            item->setToolTip(qstr(words));
            m_values->setItem(row, column, item);
        }
    }
    // Long names leave room for the values: what is cut off stands in the tool tip.
    m_values->resizeColumnToContents(0);
    m_values->setColumnWidth(0, std::min(m_values->columnWidth(0), m_values->viewport()->width() * 11 / 20));
}

} // namespace netloom
