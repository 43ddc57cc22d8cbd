// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/dock_host.hpp"

#include "gui/app/dock_title.hpp"
#include "gui/app/steps.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QAction>
#include <QTimer>
#include <algorithm>

namespace netloom {

namespace {

constexpr int aheadPauseMs = 20;

Qt::DockWidgetArea qtArea(DockArea area)
{
    return area == DockArea::Left    ? Qt::LeftDockWidgetArea
           : area == DockArea::Right ? Qt::RightDockWidgetArea
                                     : Qt::BottomDockWidgetArea;
}

QString settingsKey(WorkflowStep step)
{
    return QStringLiteral("docks/%1").arg(qstr(stepKey(step)));
}

} // namespace

DockHost::DockHost(QMainWindow &window, QStackedWidget &pages, const DockContext &context, WindowSettings &settings)
    : m_window(window), m_pages(pages), m_context(context), m_settings(settings)
{
    for (const DockType *type : docks().all()) {
        if (type->info().area == DockArea::Center)
            continue;
        auto *dock = new QDockWidget(shown(type->info().title), &m_window);
        nameWidget(dock, qstr(type->info().id), shown(type->info().title));
        dock->setTitleBarWidget(new DockTitle(dock));
        dock->hide();
        m_window.addDockWidget(qtArea(type->info().area), dock);
        m_docks.push_back({type, dock});
    }
    for (const WorkflowStep step : allSteps)
        if (const QByteArray kept = m_settings.value(settingsKey(step)).toByteArray(); !kept.isEmpty())
            m_arrangements[step] = kept;
}

DockHost::~DockHost()
{
    for (const Dock &dock : m_docks)
        delete dock.widget;
    for (const auto &[type, page] : m_centers)
        delete page;
}

bool DockHost::belongs(const DockType &type, WorkflowStep step) const
{
    const auto &steps = type.info().steps;
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

void DockHost::fill(Dock &dock)
{
    if (dock.isMade)
        return;
    dock.isMade = true;
    QWidget *content = dock.type->make(m_context);
    if (content->objectName().isEmpty())
        content->setObjectName(dock.widget->objectName() + QStringLiteral(".content"));
    auto *surface = new QFrame(dock.widget);
    surface->setProperty("look", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    dock.widget->setWidget(surface);
    static_cast<DockTitle *>(dock.widget->titleBarWidget())->watch(content);
}

void DockHost::noteArrangement()
{
    if (m_step)
        m_arrangements[*m_step] = m_window.saveState();
}

QWidget *DockHost::pageOf(WorkflowStep step)
{
    for (const DockType *type : docks().all()) {
        if (type->info().area != DockArea::Center || !belongs(*type, step))
            continue;
        QWidget *&page = m_centers[type];
        if (!page) {
            page = type->make(m_context);
            m_pages.addWidget(page);
        }
        return page;
    }
    return nullptr;
}

void DockHost::makeAhead(const std::vector<WorkflowStep> &steps)
{
    for (const WorkflowStep step : steps) {
        m_ahead.push_back([this, step] { pageOf(step); });
        for (std::size_t i = 0; i < m_docks.size(); ++i)
            if (belongs(*m_docks[i].type, step))
                m_ahead.push_back([this, i] { fill(m_docks[i]); });
    }
    makeNext();
}

void DockHost::makeNext()
{
    if (m_ahead.empty())
        return;
    m_ahead.front()();
    m_ahead.pop_front();
    QTimer::singleShot(aheadPauseMs, this, &DockHost::makeNext); // what the person does in between has its turn
}

void DockHost::showStep(WorkflowStep step)
{
    if (m_step == step)
        return;
    noteArrangement();
    m_step = step;
    if (QWidget *page = pageOf(step))
        m_pages.setCurrentWidget(page);
    for (Dock &dock : m_docks)
        if (belongs(*dock.type, step))
            fill(dock);
    restore();
}

void DockHost::restore()
{
    if (!m_step)
        return;
    const auto kept = m_arrangements.find(*m_step);
    if (kept == m_arrangements.end() || !m_window.restoreState(kept->second))
        arrange(*m_step);
    // A file of arrangements may be older than a dock, or name one of another step.
    for (Dock &dock : m_docks)
        if (!belongs(*dock.type, *m_step))
            dock.widget->hide();
}

void DockHost::arrange(WorkflowStep step)
{
    QList<QDockWidget *> left, right, bottom;
    for (Dock &dock : m_docks) {
        dock.widget->setFloating(false);
        const bool isShown = belongs(*dock.type, step);
        m_window.addDockWidget(qtArea(dock.type->info().area), dock.widget);
        dock.widget->setVisible(isShown);
        if (!isShown)
            continue;
        QList<QDockWidget *> &area = dock.type->info().area == DockArea::Left    ? left
                                     : dock.type->info().area == DockArea::Right ? right
                                                                                 : bottom;
        // What stands at the bottom takes turns; what stands at a side stands one below the other.
        if (dock.type->info().area == DockArea::Bottom && !area.isEmpty())
            m_window.tabifyDockWidget(area.constFirst(), dock.widget);
        area << dock.widget;
    }
    if (!left.isEmpty())
        m_window.resizeDocks({left.constFirst()}, {step == WorkflowStep::Data ? 300 : 232}, Qt::Horizontal);
    if (!right.isEmpty())
        m_window.resizeDocks({right.constFirst()}, {292}, Qt::Horizontal);
    if (right.size() == 2) // the second is what the step is about: more than half of the height
        m_window.resizeDocks(right, {40, 60}, Qt::Vertical);
    if (!bottom.isEmpty()) {
        bottom.constFirst()->raise();
        m_window.resizeDocks({bottom.constFirst()}, {m_window.height() * 36 / 100}, Qt::Vertical);
    }
}

void DockHost::showNone()
{
    noteArrangement();
    m_step.reset();
    for (const Dock &dock : m_docks)
        dock.widget->hide();
}

void DockHost::reset()
{
    m_arrangements.clear();
    m_settings.remove(QStringLiteral("docks"));
    if (m_step)
        arrange(*m_step);
}

DockHost::Arrangements DockHost::keep()
{
    noteArrangement();
    for (const auto &[step, state] : m_arrangements)
        m_settings.set(settingsKey(step), state);
    return m_arrangements;
}

void DockHost::takeOver(Arrangements arrangements)
{
    m_arrangements = std::move(arrangements);
}

QWidget *DockHost::page() const
{
    return m_step ? m_pages.currentWidget() : nullptr;
}

QList<QAction *> DockHost::toggles() const
{
    QList<QAction *> actions;
    for (const Dock &dock : m_docks)
        if (m_step && belongs(*dock.type, *m_step))
            actions << dock.widget->toggleViewAction();
    return actions;
}

} // namespace netloom
