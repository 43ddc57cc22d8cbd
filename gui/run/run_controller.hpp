// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/run_control.hpp"
#include "gui/run/metric_store.hpp"
#include "projects/model/run_record.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <array>
#include <memory>
#include <optional>
#include <thread>

namespace netloom {

class Session;

/// Owns the engine's thread: starts runs, passes the person's wishes on, and drains what comes back at most every 33 ms.
class RunController : public QObject
{
    Q_OBJECT
public:
    explicit RunController(Session &session, QObject *parent = nullptr);
    ~RunController() override; ///< stops and waits

    enum class State { Idle, Running, Paused, Stopping };
    State state() const { return m_state; }
    bool canStart(QString *whyNot = nullptr) const;

    void start();      ///< a new run of the project as it stands; continues when paused
    void resumeLast(); ///< goes on from the current run's checkpoint, up to the recipe's epochs
    void pause();
    void stepBatch(); ///< begins a paused run when idle
    void stepEpoch();
    void stop();
    void setLearningRate(double rate); ///< of the run that goes on; goes on the record

    /// How many show the network itself; while there are any, pulses come some ten times a second.
    void addPulseViewer() { ++m_pulseViewers; }
    void removePulseViewer() { --m_pulseViewers; }

    const MetricStore &metrics() const { return m_metrics; }
    double progress() const; ///< 0 to 1 of the recipe's epochs
    double samplesPerSecond() const;
    double secondsLeft() const; ///< negative when unknown
    std::int64_t epochsWanted() const;
    double epochsDone() const;                                    ///< 2.5 in the middle of the third
    double learningRate() const { return m_recipe.learningRate; } ///< of the run that goes on, as last asked for
    int threads() const { return m_threads; }                     ///< of the run that goes on or was the last
    const Recipe &recipe() const { return m_recipe; }             ///< of the run that goes on or was shown last

signals:
    void stateChanged();
    void metricsChanged(); ///< at most 30 times a second
    void pulseChanged(const netloom::NetworkPulse &pulse);
    void runEnded(); ///< exactly once a run; the record is in the session

private:
    void begin(const RunRecord *resumed, bool isPaused);
    void drain();
    void finish(std::optional<RunRecord> record, const QString &trouble);
    void setState(State state);
    void showChosenRun();

    Session &m_session;
    State m_state = State::Idle;
    std::shared_ptr<RunControl> m_control;
    std::jthread m_thread;
    QTimer m_timer;
    QElapsedTimer m_clock;       ///< since the run began or went on
    double m_epochAtClock = 0;   ///< epochsDone() when the clock was set
    double m_secondsAnEpoch = 0; ///< 0 unknown
    double m_samplesPerSecond = 0;
    std::size_t m_trainRows = 0;
    int m_threads = 1;
    int m_pulseViewers = 0;
    int m_drains = 0;
    bool m_isPausedAfterEpoch = false;
    std::array<std::uint8_t, 16> m_projectId{};
    std::uint32_t m_shownRun = 0; ///< the run whose curves stand in m_metrics; 0 none
    MetricStore m_metrics;
    Recipe m_recipe;
};

} // namespace netloom
