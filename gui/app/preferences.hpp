// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>
#include <vector>

namespace netloom {

class WindowSettings;

/// What a person wants of the program whatever project is open. It comes into force at once: whoever goes by it listens.
class Preferences : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    int threads() const { return m_threads; } ///< that training uses; 0: all cores
    int threadsInUse() const;                 ///< the same as a number of at least one
    static int cores();
    void setThreads(int threads);

    int autosaveSeconds() const { return m_autosaveSeconds; } ///< 0: right after each change
    void setAutosaveSeconds(int seconds);                     ///< at most 30: no more is ever lost

    bool isMotionReduced() const { return m_isMotionReduced; } ///< false: as the desktop wants it
    void setMotionReduced(bool isReduced);

    bool isLastProjectReopened() const { return m_isLastProjectReopened; }
    void setLastProjectReopened(bool isReopened);

    const std::vector<std::string> &favourites() const { return m_favourites; } ///< kinds of nodes, in the order of starring
    void toggleFavourite(const std::string &type);

    void load(const WindowSettings &settings);
    void store(WindowSettings &settings) const;

signals:
    void threadsChanged();
    void autosaveChanged();
    void motionChanged();
    void favouritesChanged();
    void changed(); ///< any of them

private:
    int m_threads = 0;
    int m_autosaveSeconds = 0;
    bool m_isMotionReduced = false;
    bool m_isLastProjectReopened = false;
    std::vector<std::string> m_favourites;
};

} // namespace netloom
