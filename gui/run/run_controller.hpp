// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/run_control.hpp"
#include "gui/run/metric_store.hpp"
#include "projects/model/run_record.hpp"

#include <QObject>
#include <QTimer>
#include <memory>
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

    void start();           ///< a new run of the project as it stands; continues when paused
    void resumeLast();      ///< goes on from the current run's checkpoint, up to the recipe's epochs
    void pause();
    void stepBatch();       ///< begins a paused run when idle
    void stepEpoch();
    void stop();
    void setLearningRate(double rate); ///< of the run that goes on; goes on the record

    const MetricStore &metrics() const { return m_metrics; }
    double progress() const;          ///< 0 to 1 of the recipe's epochs
    double samplesPerSecond() const;
    double secondsLeft() const;       ///< negative when unknown
    std::int64_t epochsWanted() const;

signals:
    void stateChanged();
    void metricsChanged();  ///< at most 30 times a second
    void runEnded();        ///< exactly once a run; the record is in the session

private:
    void begin(const RunRecord *resumed, bool isPaused);
    void drain();
    void finish(RunRecord record);

    Session &m_session;
    State m_state = State::Idle;
    std::shared_ptr<RunControl> m_control;
    std::jthread m_thread;
    QTimer m_timer;
    MetricStore m_metrics;
    Recipe m_recipe;
};

} // namespace netloom
