// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "engine/data/reader.hpp"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace netloom {

/// Runs slow work off the GUI thread, with progress and a cancel that works within a second. A newer job of the same
/// topic outdates an older one: the older is cancelled and its result dropped.
class JobTracker : public QObject
{
    Q_OBJECT
public:
    explicit JobTracker(QObject *parent = nullptr);
    ~JobTracker() override; ///< cancels and waits

    /// work runs on a thread of its own and may throw Error; done runs in the GUI thread with its result, failed with
    /// the error (never for Cancelled). Both are dropped when `context` is gone or the job was outdated.
    template <class Result>
    void start(const QString &topic, const QString &title, QObject *context, std::function<Result(const JobControl &)> work,
               std::function<void(Result)> done, std::function<void(const Error &)> failed)
    {
        auto result = std::make_shared<std::unique_ptr<Result>>();
        startJob(
            topic, title, context,
            [result, work = std::move(work)](const JobControl &job) { *result = std::make_unique<Result>(work(job)); },
            [result, done = std::move(done)] { done(std::move(**result)); }, std::move(failed));
    }

    void cancel(const QString &topic);
    bool isBusy() const;
    bool isBusy(const QString &topic) const;

signals:
    /// fraction in [0, 1], negative when unknown. Ended jobs: fraction 1 and an empty text.
    void progressed(const QString &topic, const QString &title, double fraction, const QString &doing);
    void ended(const QString &topic);

private:
    void startJob(const QString &topic, const QString &title, QObject *context, std::function<void(const JobControl &)> work,
                  std::function<void()> done, std::function<void(const Error &)> failed);

    struct Job;
    void report(const Job *job, double fraction, const QString &doing);
    void finish(Job *job);

    std::vector<std::unique_ptr<Job>> m_jobs;
};

} // namespace netloom
