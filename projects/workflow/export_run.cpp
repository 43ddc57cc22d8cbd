// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"
#include "projects/workflow/workflow.hpp"

#include "engine/data/csv_writer.hpp"
#include "engine/interop/safetensors.hpp"

#include <cmath>

namespace netloom {

namespace {

std::string cell(double value)
{
    return std::isfinite(value) ? toWord(value) : std::string();
}

} // namespace

std::vector<std::byte> weightsAsSafetensors(const RunRecord &run)
{
    const Network<float> network = trainedNetwork(run);
    std::vector<TensorView> tensors;
    for (const WeightSlot &slot : network.weightSlots()) {
        const std::span<const float> numbers =
            network.weights().subspan(static_cast<std::size_t>(slot.offset), static_cast<std::size_t>(slot.size));
        tensors.push_back(TensorView::of(slot.name, numbers, slot.shape.dims()));
    }
    return writeSafetensors(tensors, {{"format", "netloom"}, {"run", run.name}});
}

std::string curvesCsv(const RunRecord &run)
{
    std::string csv = "epoch,train_loss,val_loss";
    if (!run.epochs.empty())
        for (const auto &[id, value] : run.epochs.front().metrics)
            csv += "," + csvCell(id);
    csv += ",lr,samples_per_s,elapsed_s\n";
    for (const EpochSummary &epoch : run.epochs) {
        csv += std::to_string(epoch.epoch) + "," + cell(epoch.trainLoss) + "," + cell(epoch.validationLoss);
        for (const auto &[id, value] : epoch.metrics)
            csv += "," + cell(value);
        csv += "," + cell(epoch.learningRate) + "," + cell(epoch.samplesPerSecond) + "," + cell(epoch.elapsedSeconds) + "\n";
    }
    return csv;
}

} // namespace netloom
