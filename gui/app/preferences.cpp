// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/preferences.hpp"

#include "gui/app/window_settings.hpp"

#include <algorithm>
#include <thread>

namespace netloom {

namespace {

constexpr int longestAutosave = 30; ///< seconds; what the design promises to lose at most

} // namespace

int Preferences::cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

int Preferences::threadsInUse() const
{
    return m_threads > 0 ? m_threads : cores();
}

void Preferences::setThreads(int threads)
{
    threads = std::clamp(threads, 0, cores());
    if (threads == m_threads)
        return;
    m_threads = threads;
    emit threadsChanged();
    emit changed();
}

void Preferences::setAutosaveSeconds(int seconds)
{
    seconds = std::clamp(seconds, 0, longestAutosave);
    if (seconds == m_autosaveSeconds)
        return;
    m_autosaveSeconds = seconds;
    emit autosaveChanged();
    emit changed();
}

void Preferences::setMotionReduced(bool isReduced)
{
    if (isReduced == m_isMotionReduced)
        return;
    m_isMotionReduced = isReduced;
    emit motionChanged();
    emit changed();
}

void Preferences::setLastProjectReopened(bool isReopened)
{
    if (isReopened == m_isLastProjectReopened)
        return;
    m_isLastProjectReopened = isReopened;
    emit changed();
}

void Preferences::toggleFavourite(const std::string &type)
{
    if (std::erase(m_favourites, type) == 0)
        m_favourites.push_back(type);
    emit favouritesChanged();
    emit changed();
}

void Preferences::load(const WindowSettings &settings)
{
    setThreads(settings.value(QStringLiteral("threads"), 0).toInt());
    setAutosaveSeconds(settings.value(QStringLiteral("autosaveSeconds"), 0).toInt());
    setMotionReduced(settings.value(QStringLiteral("reducedMotion"), false).toBool());
    setLastProjectReopened(settings.value(QStringLiteral("reopenLastProject"), false).toBool());
    m_favourites.clear();
    for (const QString &type : settings.value(QStringLiteral("favourites")).toStringList())
        m_favourites.push_back(type.toStdString());
    emit favouritesChanged();
}

void Preferences::store(WindowSettings &settings) const
{
    QStringList types;
    for (const std::string &type : m_favourites)
        types << QString::fromStdString(type);
    settings.set(QStringLiteral("threads"), m_threads);
    settings.set(QStringLiteral("autosaveSeconds"), m_autosaveSeconds);
    settings.set(QStringLiteral("reducedMotion"), m_isMotionReduced);
    settings.set(QStringLiteral("reopenLastProject"), m_isLastProjectReopened);
    settings.set(QStringLiteral("favourites"), types);
}

} // namespace netloom
