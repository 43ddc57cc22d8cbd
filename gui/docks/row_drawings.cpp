// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_drawings.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/paint_depiction.hpp"
#include "gui/theme/tokens.hpp"

#include <QWidget>
#include <algorithm>

namespace netloom {

namespace {
const QString topicOfRowDrawings = QStringLiteral("row drawings");
constexpr std::size_t drawnAtOnce = 4, mostWanted = 60, mostKept = 500; ///< 24 MB
} // namespace

RowDrawings::RowDrawings(Session &session, const RowMatches &matches, QObject *parent)
    : QObject(parent), m_session(session), m_matches(matches)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30);
    connect(&m_soon, &QTimer::timeout, this, &RowDrawings::drawNext);
    connect(&m_session.jobs(), &JobTracker::ended, this, [this](const QString &topic) {
        if (topic == topicOfRowDrawings && !m_wanted.empty())
            m_soon.start();
    });
    connect(&m_session, &Session::dataChanged, this, &RowDrawings::forget);
    connect(&m_matches, &RowMatches::changed, this, &RowDrawings::forget);
}

bool RowDrawings::isOfUse(const Session &session)
{
    return session.data() && !session.registry().depictorsFor(session.data()->provenance.reader).empty();
}

QPixmap RowDrawings::of(int row, const QWidget &shownOn)
{
    m_shownOn = &shownOn;
    if (const auto known = m_known.find(row); known != m_known.end())
        return known->second;
    std::erase(m_wanted, row);
    m_wanted.push_back(row);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin()); // it was scrolled past
    m_soon.start();
    return {};
}

void RowDrawings::forget()
{
    m_session.jobs().cancel(topicOfRowDrawings);
    m_known.clear();
    m_wanted.clear();
    emit drawn();
}

void RowDrawings::drawNext()
{
    if (m_wanted.empty() || !m_session.data() || m_session.jobs().isBusy(topicOfRowDrawings))
        return;
    const std::vector<const Depictor *> depictors = m_session.registry().depictorsFor(m_session.data()->provenance.reader);
    if (depictors.empty())
        return;
    std::map<int, const RowSearch *> rows; // with what marks them
    while (rows.size() < drawnAtOnce && !m_wanted.empty()) {
        rows[m_wanted.back()] = m_matches.contains(m_wanted.back()) ? m_matches.search() : nullptr;
        m_wanted.pop_back();
    }
    m_session.jobs().start<std::map<int, Depiction>>(
        topicOfRowDrawings, tr("Drawing rows"), this,
        [rows, data = m_session.data(), query = m_matches.query(), depictor = depictors.front()](const JobControl &job) {
            std::map<int, Depiction> depictions;
            for (const auto &[number, search] : rows) {
                job.throwIfStopped();
                Depiction &its = depictions[number];
                if (static_cast<std::size_t>(number) >= data->rows)
                    continue;
                const Dataset row = onlyRow(*data, static_cast<std::size_t>(number));
                try {
                    its = search ? search->highlighted(row, query)
                                 : depictor->depict(row, withDefaults(depictor->info().options, {}));
                } catch (const Error &) {
                    continue; // the chosen row says why
                }
            }
            return depictions;
        },
        [this](const std::map<int, Depiction> &depictions) { keep(depictions); }, [](const Error &) {});
}

void RowDrawings::keep(const std::map<int, Depiction> &depictions)
{
    if (m_known.size() > mostKept)
        m_known.clear();
    for (const auto &[row, depiction] : depictions) {
        const double ratio = m_shownOn ? m_shownOn->devicePixelRatioF() : 1;
        QPixmap picture(size * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        if (!std::holds_alternative<TableDepiction>(depiction.content))
            paintDepiction(painter, QRectF({}, QSizeF(size)), depiction,
                           tokens(m_shownOn ? m_shownOn->palette() : QPalette()));
        m_known[row] = picture;
    }
    emit drawn();
}

} // namespace netloom
