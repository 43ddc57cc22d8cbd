// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/map_panel.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/class_of_rows.hpp"
#include "gui/docks/row_drawings.hpp"
#include "gui/docks/row_groups.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QBuffer>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolTip>

namespace netloom {

namespace {
const QString topicOfMap = QStringLiteral("row map");
constexpr int byTarget = -1, byPart = -2; ///< beside the numbers of columns
} // namespace

MapPanel::MapPanel(Session &session, RowDrawings &drawings, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_drawings(drawings),
      m_source(new QComboBox(this)),
      m_colour(new QComboBox(this)),
      m_words(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_legend(new PlotLegend(this)),
      m_map(new RowMap(this))
{
    setObjectName(QStringLiteral("mapPanel"));
    build();
    connect(m_source, &QComboBox::activated, this, &MapPanel::refresh);
    connect(m_colour, &QComboBox::activated, this, &MapPanel::colour);
    connect(m_map, &RowMap::rowHovered, this, [this](int row, const QPoint &place) {
        m_hovered = row;
        m_pointer = place;
        showHovered();
    });
    connect(&m_drawings, &RowDrawings::drawn, this, [this] {
        if (m_hovered >= 0 && isVisible())
            showHovered();
    });
    connect(m_map, &RowMap::rowClicked, this, &MapPanel::rowClicked);
    connect(m_map, &RowMap::rowsBoxed, this, &MapPanel::rowsBoxed);
    connect(&m_session, &Session::dataChanged, this, &MapPanel::refresh);
    connect(&m_session, &Session::benchChanged, this, &MapPanel::colour); // the target or the parts may be others
}

void MapPanel::build()
{
    nameWidget(m_source, QStringLiteral("mapSource"), tr("Map of"));
    nameWidget(m_colour, QStringLiteral("mapColour"), tr("Coloured by"));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (QComboBox *box : {m_source, m_colour}) {
        QLabel *label = makeLabel(box->accessibleName(), TextRole::Secondary, this);
        label->setBuddy(box);
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->addWidget(label);
        choice->addWidget(box, 1);
    }
    m_map->setEmptyText(tr("The rows appear here as points; what is alike lies together."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(4);
    column->addLayout(choice);
    column->addWidget(m_words);
    column->addWidget(m_legend);
    column->addWidget(m_map, 1);
}

void MapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void MapPanel::fillChoices()
{
    if (m_data == m_session.data())
        return;
    m_data = m_session.data();
    const QString source = m_source->currentText(), wanted = m_colour->currentText();
    const QSignalBlocker quiet(m_source), silent(m_colour);
    m_source->clear();
    m_colour->clear();
    m_sources.clear();
    if (!m_data)
        return;
    std::vector<int> numbers;
    const std::vector<ColumnRole> roles = rolesOf(*m_data, m_session.project().data);
    m_colour->addItem(tr("the target"), byTarget);
    m_colour->addItem(tr("the part of the split"), byPart);
    for (int i = 0; i < static_cast<int>(m_data->columns.size()); ++i) {
        const Column &column = m_data->columns[static_cast<std::size_t>(i)];
        if (column.type == ColumnType::Number && roles[static_cast<std::size_t>(i)] == ColumnRole::Feature)
            numbers.push_back(i);
        if (column.type == ColumnType::Tensor && isMappable(column)) {
            m_sources.push_back({i});
            m_source->addItem(qstr(column.name));
        }
        if (column.type == ColumnType::Number || column.type == ColumnType::Category)
            m_colour->addItem(qstr(column.name), i);
    }
    if (numbers.size() > 1) {
        m_sources.push_back(numbers);
        m_source->addItem(tr("%n columns of numbers", nullptr, static_cast<int>(numbers.size())));
    }
    m_source->setCurrentIndex(std::max(0, m_source->findText(source)));
    m_colour->setCurrentIndex(std::max(0, m_colour->findText(wanted)));
}

void MapPanel::refresh()
{
    m_isDirty = !isVisible();
    m_session.jobs().cancel(topicOfMap);
    if (m_isDirty)
        return;
    fillChoices();
    m_legend->setEntries({});
    m_map->setPoints({}, {}, {});
    const int source = m_source->currentIndex();
    if (source < 0 || source >= static_cast<int>(m_sources.size())) {
        m_words->setText(tr("A map needs features that are numbers, or a vector of them such as a fingerprint."));
        return;
    }
    m_words->setText(tr("Looking for the plane in which the rows differ most"));
    m_session.jobs().start<PrincipalMap>(
        topicOfMap, tr("Mapping the rows"), this,
        [data = m_data, columns = m_sources[static_cast<std::size_t>(source)]](const JobControl &job) {
            return principalMap(*data, columns, job);
        },
        [this](const PrincipalMap &map) { useMap(map); },
        [this](const Error &error) { m_words->setText(shown(error.message())); });
}

void MapPanel::useMap(const PrincipalMap &map)
{
    const auto percent = [](double share) { return QLocale().toString(100 * share, 'f', 1); };
    m_words->setText(inARow({tr("Principal components: %1 % of all differences lie across, %2 % up.")
                                 .arg(percent(map.shares[0]), percent(map.shares[1])),
                             tr("A click goes to a row; with Shift, dragging chooses many.")}));
    m_map->setAxisLabels(tr("component 1"), tr("component 2"));
    m_map->setDescription(m_words->text());
    m_map->setPoints(map.x, map.y, {});
    colour();
    m_map->setChosen(m_chosen, m_current);
}

RowGroups MapPanel::groups() const
{
    int by = m_colour->currentData().toInt();
    if (by == byPart)
        return m_session.bench() ? groupsByPart(m_session.bench()->split, m_data->rows) : RowGroups();
    if (by == byTarget) {
        RowGroups groups;
        groups.ofRow = classOfRows(*m_data, m_session.signature(), groups.names);
        if (!groups.ofRow.empty())
            return groups;
        const auto &signature = m_session.signature();
        by = signature && !signature->targets.empty() ? m_data->find(signature->targets.front()) : -1;
    }
    return by < 0 ? RowGroups() : groupsByColumn(m_data->columns[static_cast<std::size_t>(by)], m_data->rows);
}

void MapPanel::colour()
{
    if (!isVisible() || !m_data || m_data != m_session.data())
        return;
    const RowGroups wanted = groups();
    m_map->setGroups(wanted);
    std::vector<PlotLegend::Entry> entries;
    for (std::size_t i = 0; i < wanted.names.size(); ++i)
        entries.push_back({wanted.names[i], QPen(m_map->colourOf(static_cast<int>(i)), 2), true});
    m_legend->setEntries(entries);
}

/// The row's number, and its drawing as soon as it is there.
void MapPanel::showHovered()
{
    if (m_hovered < 0)
        return QToolTip::hideText();
    QString words = tr("Row %1").arg(QLocale().toString(m_hovered + 1));
    if (RowDrawings::isOfUse(m_session))
        if (const QPixmap drawing = m_drawings.of(m_hovered, *this); !drawing.isNull()) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            drawing.save(&buffer, "PNG");
            words += QStringLiteral("<br><img width='%1' src='data:image/png;base64,%2'>")
                         .arg(RowDrawings::size.width())
                         .arg(QString::fromLatin1(bytes.toBase64()));
        }
    QToolTip::showText(m_pointer, words, m_map);
}

void MapPanel::showChosen(const std::vector<std::uint32_t> &rows, int current)
{
    m_chosen = rows;
    m_current = current;
    if (isVisible() && m_data == m_session.data())
        m_map->setChosen(rows, current);
}

} // namespace netloom
