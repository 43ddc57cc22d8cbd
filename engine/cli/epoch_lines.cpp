// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/epoch_lines.hpp"

#include "engine/train/run_control.hpp"
#include "engine/train/trainer.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <limits>
#include <nlohmann/json.hpp>
#include <thread>

namespace netloom {

namespace {

using Json = nlohmann::ordered_json;
constexpr auto betweenLooks = std::chrono::milliseconds(20);
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::string number(double value)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4g", value);
    return digits.data();
}

Json epochJson(const EpochSummary &epoch)
{
    Json metrics = Json::object();
    for (const auto &[id, value] : epoch.metrics)
        metrics[id] = value;
    return {{"event", "epoch"},
            {"epoch", epoch.epoch},
            {"train_loss", epoch.trainLoss},
            {"val_loss", epoch.validationLoss},
            {"val_metrics", metrics},
            {"lr", epoch.learningRate},
            {"samples_per_s", epoch.samplesPerSecond},
            {"elapsed_s", epoch.elapsedSeconds}};
}

std::string epochText(const EpochSummary &epoch, std::int64_t wanted)
{
    std::string line =
        "epoch " + std::to_string(epoch.epoch) + "/" + std::to_string(wanted) + "  loss " + number(epoch.trainLoss);
    if (!std::isnan(epoch.validationLoss))
        line += "  validation " + number(epoch.validationLoss);
    if (!epoch.metrics.empty())
        line += "  " + epoch.metrics.front().first + " " + number(epoch.metrics.front().second);
    return line;
}

/// What is shown while a run goes on.
class Watcher
{
public:
    Watcher(RunControl &control, const Recipe &recipe, Console &console)
        : m_control(control), m_wanted(recipe.epochs), m_console(console), m_began(std::chrono::steady_clock::now())
    {
    }

    void look()
    {
        for (const EpochSummary &epoch : m_control.takeEpochs()) {
            if (m_console.isJson)
                m_console.json(epochJson(epoch));
            else if (!m_console.isQuiet && !m_console.progress().isOnTerminal())
                m_console.warn(epochText(epoch, m_wanted));
            m_last = epoch;
        }
        m_samples.clear();
        m_control.drainSamples(m_samples);
        if (!m_samples.empty())
            draw(m_samples.back());
    }

private:
    void draw(const StepSample &sample)
    {
        if (m_firstEpoch < 0)
            m_firstEpoch = sample.epoch;
        if (m_console.isQuiet)
            return;
        const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
        const double done = sample.epoch - m_firstEpoch;
        std::string words =
            m_last.epoch > 0 ? epochText(m_last, m_wanted) : "loss " + number(static_cast<double>(sample.loss));
        if (m_last.samplesPerSecond > 0)
            words += "  " + countText(m_last.samplesPerSecond) + " samples/s";
        if (done > 0)
            words += "  " + durationText((static_cast<double>(m_wanted) - sample.epoch) * passed / done) + " left";
        m_console.progress().show(sample.epoch / static_cast<double>(std::max<std::int64_t>(1, m_wanted)), words);
    }

    RunControl &m_control;
    std::int64_t m_wanted;
    Console &m_console;
    std::chrono::steady_clock::time_point m_began;
    std::vector<StepSample> m_samples;
    EpochSummary m_last;
    double m_firstEpoch = -1;
};

} // namespace

RunOutcome trainShown(Trainer &trainer, RunControl &control, const Recipe &recipe, Console &console)
{
    RunOutcome outcome;
    std::exception_ptr trouble;
    std::atomic<bool> isDone{false};
    Watcher watcher(control, recipe, console);
    const std::stop_callback onInterrupt(console.stop(), [&control] { control.stop(); });
    std::jthread thread([&] {
        try {
            outcome = trainer.run(control);
        } catch (...) {
            trouble = std::current_exception();
        }
        isDone = true;
    });
    while (!isDone) {
        watcher.look();
        std::this_thread::sleep_for(betweenLooks);
    }
    thread.join();
    watcher.look();
    console.progress().clear();
    if (trouble)
        std::rethrow_exception(trouble);
    return outcome;
}

void sayDone(const RunRecord &run, std::int64_t parameters, const Console &console)
{
    const EpochSummary last = run.epochs.empty() ? EpochSummary{0, unknown, unknown, {}, unknown, 0, 0} : run.epochs.back();
    const double seconds = run.checkpoint.elapsedSeconds;
    const double rows = static_cast<double>(run.split.train.size()) * static_cast<double>(run.checkpoint.epoch);
    const double rate = seconds > 0 ? rows / seconds : 0;
    if (console.isJson) {
        console.json({{"event", "done"},
                      {"epochs", run.checkpoint.epoch},
                      {"best_epoch", run.checkpoint.bestEpoch},
                      {"stopped", stopReasonName(run.stopped)},
                      {"train_loss", last.trainLoss},
                      {"val_loss", last.validationLoss},
                      {"parameters", parameters},
                      {"samples_per_s", rate},
                      {"elapsed_s", seconds}});
        return;
    }
    std::string line = run.name + ": " + std::to_string(run.checkpoint.epoch) + " epochs in " + number(seconds) + " s, " +
                       countText(rate) + " samples/s, " + std::to_string(parameters) + " parameters.";
    console.say(line);
    line = "Training loss " + number(last.trainLoss);
    if (!std::isnan(last.validationLoss))
        line += ", validation loss " + number(last.validationLoss);
    console.say(line + "; best epoch " + std::to_string(run.checkpoint.bestEpoch) + "; ended by " +
                stopReasonName(run.stopped) + ".");
}

} // namespace netloom
