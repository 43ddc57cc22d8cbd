// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/nearest_rows.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/paint_depiction.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

const QString topicOfLikeness = QStringLiteral("nearest rows"), topicOfDrawings = QStringLiteral("nearest rows drawn");
constexpr std::size_t nearShown = 12;
constexpr QSize drawingSize(150, 106);

} // namespace

std::vector<NearRow> nearestRows(const std::vector<double> &likeness, std::size_t row, std::size_t count)
{
    std::vector<NearRow> near;
    for (std::size_t other = 0; other < likeness.size(); ++other)
        if (other != row && !std::isnan(likeness[other]))
            near.push_back({static_cast<std::uint32_t>(other), likeness[other]});
    const auto isNearer = [](const NearRow &a, const NearRow &b) {
        return a.likeness > b.likeness || (a.likeness == b.likeness && a.row < b.row);
    };
    const std::size_t kept = std::min(count, near.size());
    std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(kept), near.end(), isNearer);
    near.resize(kept);
    return near;
}

NearestRowsPanel::NearestRowsPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_kind(new QComboBox(this)),
      m_form(new ParamForm(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("nearestRowsPanel"));
    nameWidget(m_kind, QStringLiteral("likenessKind"), tr("Compared by"));
    nameWidget(m_list, QStringLiteral("nearestRows"), tr("Nearest rows"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setIconSize(drawingSize);
    m_list->setGridSize({drawingSize.width() + 12, drawingSize.height() + 48});
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_form->setMaximumWidth(180); // the drawings want the room
    side->addWidget(m_kind);
    side->addWidget(m_form);
    side->addStretch(1);
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(m_list, 1);
    body->addLayout(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_trouble);
    column->addLayout(body, 1);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit rowWanted(item->data(Qt::UserRole).toInt()); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit rowWanted(item->data(Qt::UserRole).toInt()); });
    connect(m_kind, &QComboBox::activated, this, &NearestRowsPanel::refresh);
    connect(m_form, &ParamForm::edited, this, [this](const QString &key, const ParamValue &value) {
        if (const RowLikeness *likeness = chosen()) {
            m_options[likeness->info().id].set(key.toStdString(), value);
            refresh();
        }
    });
    connect(&m_session, &Session::dataChanged, this, &NearestRowsPanel::refresh);
}

bool NearestRowsPanel::isOfUse(const Session &session)
{
    return session.data() && !session.registry().rowLikenessesFor(session.data()->provenance.reader).empty();
}

void NearestRowsPanel::showRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    refresh();
}

void NearestRowsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

const RowLikeness *NearestRowsPanel::chosen() const
{
    const int place = m_kind->currentIndex();
    return place >= 0 && place < static_cast<int>(m_likenesses.size()) ? m_likenesses[static_cast<std::size_t>(place)]
                                                                       : nullptr;
}

void NearestRowsPanel::refreshKinds()
{
    std::vector<const RowLikeness *> likenesses;
    if (m_session.data())
        likenesses = m_session.registry().rowLikenessesFor(m_session.data()->provenance.reader);
    if (likenesses == m_likenesses)
        return;
    m_likenesses = std::move(likenesses);
    m_kind->clear();
    for (const RowLikeness *likeness : m_likenesses) {
        m_kind->addItem(shown(likeness->info().label));
        m_kind->setItemData(m_kind->count() - 1, shown(likeness->info().help), Qt::ToolTipRole);
    }
}

void NearestRowsPanel::refresh()
{
    m_isDirty = !isVisible();
    for (const QString &topic : {topicOfLikeness, topicOfDrawings})
        m_session.jobs().cancel(topic);
    if (m_isDirty)
        return;
    refreshKinds();
    m_list->clear();
    m_trouble->hide();
    const DatasetPtr data = m_session.data();
    const RowLikeness *likeness = chosen();
    const bool hasRow = data && likeness && m_row >= 0 && static_cast<std::size_t>(m_row) < data->rows;
    m_form->setVisible(hasRow && !likeness->info().options.empty());
    m_kind->setVisible(m_likenesses.size() > 1);
    if (!hasRow) {
        m_title->setText(tr("No row is chosen"));
        return;
    }
    m_title->setText(tr("Nearest to row %1").arg(QLocale().toString(m_row + 1)));
    m_title->setToolTip(shown(likeness->info().help));
    const Params options = withDefaults(likeness->info().options, m_options[likeness->info().id]);
    m_form->setSpecs(likeness->info().options, options);
    m_session.jobs().start<std::vector<NearRow>>(
        topicOfLikeness, tr("Comparing the rows"), this,
        [likeness, data, row = static_cast<std::size_t>(m_row), options](const JobControl &job) {
            return nearestRows(likeness->likeness(*data, row, options, job), row, nearShown);
        },
        [this](const std::vector<NearRow> &near) {
            list(near);
            draw(near);
        },
        [this](const Error &error) {
            m_trouble->setText(shown(error.message()));
            m_trouble->show();
        });
}

/// "Row 12 · 0.83" and below it the target's value.
QString NearestRowsPanel::wordsOf(const NearRow &near) const
{
    QString words = tr("Row %1 · %2").arg(QLocale().toString(near.row + 1), QLocale().toString(near.likeness, 'f', 2));
    const auto &signature = m_session.signature();
    const int target = signature && !signature->targets.empty() ? m_session.data()->find(signature->targets.front()) : -1;
    if (target >= 0) {
        const Column &column = m_session.data()->columns[static_cast<std::size_t>(target)];
        words += '\n' + (column.isMissing(near.row)          ? tr("missing")
                         : column.type == ColumnType::Number ? QLocale().toString(column.numbers[near.row], 'g', 4)
                                                             : qstr(column.cellText(near.row)));
    }
    return words;
}

void NearestRowsPanel::list(const std::vector<NearRow> &near)
{
    QPixmap blank(drawingSize * devicePixelRatioF());
    blank.setDevicePixelRatio(devicePixelRatioF());
    blank.fill(Qt::transparent);
    for (const NearRow &each : near) {
        auto *item = new QListWidgetItem(QIcon(blank), wordsOf(each), m_list);
        item->setData(Qt::UserRole, each.row);
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
}

/// What cannot be drawn stays without a drawing: how like it is counts.
void NearestRowsPanel::draw(const std::vector<NearRow> &near)
{
    const DatasetPtr data = m_session.data();
    const std::vector<const Depictor *> depictors = m_session.registry().depictorsFor(data->provenance.reader);
    if (depictors.empty())
        return;
    m_session.jobs().start<std::vector<Depiction>>(
        topicOfDrawings, tr("Drawing the nearest rows"), this,
        [near, data, depictor = depictors.front()](const JobControl &job) {
            std::vector<Depiction> drawn(near.size());
            for (std::size_t i = 0; i < near.size(); ++i) {
                job.throwIfStopped();
                job.report(static_cast<double>(i) / static_cast<double>(near.size()), text(NL_TEXT("Drawing")));
                try {
                    drawn[i] = depictor->depict(onlyRow(*data, near[i].row), withDefaults(depictor->info().options, {}));
                } catch (const Error &) {
                    continue;
                }
            }
            return drawn;
        },
        [this](const std::vector<Depiction> &drawn) {
            for (int i = 0; i < m_list->count() && i < static_cast<int>(drawn.size()); ++i) {
                QPixmap picture(drawingSize * devicePixelRatioF());
                picture.setDevicePixelRatio(devicePixelRatioF());
                picture.fill(Qt::transparent);
                QPainter painter(&picture);
                paintDepiction(painter, QRectF({}, QSizeF(drawingSize)), drawn[static_cast<std::size_t>(i)],
                               tokens(palette()));
                painter.end();
                m_list->item(i)->setIcon(QIcon(picture));
            }
        },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

} // namespace netloom
