// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_panel.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/depict/plain_depiction.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QLocale>

namespace netloom {

RowPanel::RowPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_view(new DepictionView(this))
{
    setObjectName(QStringLiteral("rowPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_trouble);
    column->addWidget(m_view, 1);
    connect(&m_session, &Session::dataChanged, this, &RowPanel::refresh);
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

void RowPanel::refresh()
{
    m_isDirty = !isVisible();
    if (m_isDirty)
        return;
    m_session.jobs().cancel(QStringLiteral("depiction"));
    m_trouble->hide();
    const DatasetPtr data = m_session.data();
    if (!data || m_row < 0 || static_cast<std::size_t>(m_row) >= data->rows) {
        m_title->setText(tr("No row is chosen"));
        m_view->setDepiction({});
        return;
    }
    m_title->setText(tr("Row %1").arg(QLocale().toString(m_row + 1)));
    const Dataset row = onlyRow(*data, static_cast<std::size_t>(m_row));
    const Depictor *depictor = m_session.registry().depictorFor(data->provenance.reader);
    if (!depictor) {
        m_view->setDepiction(plainDepiction(row));
        return;
    }
    m_session.jobs().start<Depiction>(
        QStringLiteral("depiction"), tr("Drawing the row"), this,
        [depictor, row](const JobControl &) { return depictor->depict(row, withDefaults(depictor->info().options, {})); },
        [this](const Depiction &depiction) { m_view->setDepiction(depiction); },
        [this, row](const Error &error) {
            m_trouble->setText(shown(error.message()));
            m_trouble->show();
            m_view->setDepiction(plainDepiction(row));
        });
}

} // namespace netloom
