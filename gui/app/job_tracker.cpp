// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"

#include "gui/theme/translate.hpp"

#include <QPointer>
#include <algorithm>
#include <chrono>
#include <thread>

namespace netloom {

struct JobTracker::Job {
    QString topic, title;
    QPointer<QObject> context;
    bool hasContext = false;
    bool isOutdated = false;
    std::function<void()> done;
    std::function<void(const Error &)> failed;
    std::optional<Error> error; ///< written by the thread before it ends, read after
    std::jthread thread;
};

namespace {

/// Passes progress on at most every 40 ms: a job may report thousands of times a second.
class Throttle
{
public:
    bool lets()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(40))
            return false;
        m_last = now;
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_last{};
};

Error asError(const QString &title)
{
    try {
        throw;
    } catch (const Error &error) {
        return error;
    } catch (const std::bad_alloc &) {
        return Error(ErrorKind::File, title.toStdString(),
                     text(NL_TEXT("There is not enough memory. Close other programs or take less data.")));
    } catch (const std::exception &exception) {
        return Error(
            ErrorKind::File, title.toStdString(),
            text(NL_TEXT("Something went wrong inside the program: {1}. Save your work and try again."), exception.what()));
    }
}

} // namespace

JobTracker::JobTracker(QObject *parent) : QObject(parent) {}

JobTracker::~JobTracker()
{
    for (const auto &job : m_jobs)
        job->thread.request_stop();
}

void JobTracker::startJob(const QString &topic, const QString &title, QObject *context,
                          std::function<void(const JobControl &)> work, std::function<void()> done,
                          std::function<void(const Error &)> failed)
{
    cancel(topic);
    Job *job = m_jobs.emplace_back(std::make_unique<Job>()).get();
    job->topic = topic;
    job->title = title;
    job->context = context;
    job->hasContext = context != nullptr;
    job->done = std::move(done);
    job->failed = std::move(failed);
    job->thread = std::jthread([this, job, work = std::move(work)](const std::stop_token &stop) {
        JobControl control;
        control.stop = stop;
        control.progress = [this, job, throttle = std::make_shared<Throttle>()](double fraction, const Text &doing) {
            if (!throttle->lets())
                return;
            QMetaObject::invokeMethod(
                this, [this, job, fraction, doing] { report(job, fraction, shown(doing)); }, Qt::QueuedConnection);
        };
        try {
            work(control);
        } catch (...) {
            job->error = asError(job->title);
        }
        QMetaObject::invokeMethod(
            this, [this, job] { finish(job); }, Qt::QueuedConnection);
    });
    emit progressed(topic, title, -1, {});
}

void JobTracker::report(const Job *job, double fraction, const QString &doing)
{
    const bool isKnown = std::any_of(m_jobs.begin(), m_jobs.end(), [job](const auto &other) { return other.get() == job; });
    if (isKnown && !job->isOutdated)
        emit progressed(job->topic, job->title, fraction, doing);
}

void JobTracker::finish(Job *job)
{
    const auto place = std::find_if(m_jobs.begin(), m_jobs.end(), [job](const auto &other) { return other.get() == job; });
    if (place == m_jobs.end())
        return;
    const std::unique_ptr<Job> ended = std::move(*place);
    m_jobs.erase(place);
    ended->thread.join();
    if (!isBusy(ended->topic)) {
        emit progressed(ended->topic, ended->title, 1, {});
        emit this->ended(ended->topic);
    }
    if (ended->isOutdated || (ended->hasContext && !ended->context))
        return;
    if (!ended->error)
        ended->done();
    else if (ended->error->kind() != ErrorKind::Cancelled && ended->failed)
        ended->failed(*ended->error);
}

void JobTracker::cancel(const QString &topic)
{
    for (const auto &job : m_jobs) {
        if (job->topic != topic || job->isOutdated)
            continue;
        job->isOutdated = true;
        job->thread.request_stop();
    }
}

bool JobTracker::isBusy() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto &job) { return !job->isOutdated; });
}

bool JobTracker::isBusy(const QString &topic) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [&topic](const auto &job) { return job->topic == topic && !job->isOutdated; });
}

} // namespace netloom
