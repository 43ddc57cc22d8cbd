#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/engine/attribution_oracle.hpp: what each input adds to one output of a small network, by PyTorch's own
gradients in double precision. Weights and inputs are those of a float, as Netloom keeps them.

Run: /usr/bin/python3 tests/data/make_attribution_oracle.py > tests/engine/attribution_oracle.hpp"""
import torch

torch.manual_seed(5)
STEPS = 40


def of_float(*shape):
    return (torch.randn(*shape) * 0.8).to(torch.float32).to(torch.float64)


w1, b1, w2, b2 = of_float(4, 5), of_float(5), of_float(5, 3), of_float(3)
x, baseline = of_float(4), of_float(4)
UNIT = 2


def output(row):
    return (torch.tanh(row @ w1 + b1) @ w2 + b2)[..., UNIT]


def gradient_at(row):
    row = row.clone().requires_grad_(True)
    output(row).sum().backward()
    return row.grad


fractions = (torch.arange(STEPS, dtype=torch.float64) + 0.5) / STEPS
# The way is kept in floats, as the network's inputs are.
way = (baseline + fractions[:, None] * (x - baseline)).to(torch.float32).to(torch.float64)
integrated = (x - baseline) * gradient_at(way).mean(0)
simple = (x - baseline) * gradient_at(x)
occluded = []
for i in range(4):
    without = x.clone()
    without[i] = baseline[i]
    occluded.append(output(x) - output(without))


def numbers(values, suffix=""):
    return "{" + ", ".join(repr(float(v)) + suffix for v in values.flatten()) + "}"


def floats(name, values):
    print(f"inline const std::vector<float> {name} = "
          + "{" + ", ".join(f"{float(v):.9g}F" for v in values) + "};")


print("// SPDX-License-Identifier: GPL-3.0-or-later")
print(f"// Made by tests/data/make_attribution_oracle.py with PyTorch {torch.__version__} in double precision.")
print("#pragma once\n\n#include <vector>\n\n// clang-format off\nnamespace netloom::attribution_oracle {\n")
print("/// dense 5 tanh > dense 3: weight and bias of each layer, one behind the other.")
floats("weights", torch.cat([w1.flatten(), b1, w2.flatten(), b2]))
floats("x", x)
floats("baseline", baseline)
print(f"inline constexpr int unit = {UNIT}, steps = {STEPS};")
print(f"inline constexpr double output = {float(output(x))!r}, baselineOutput = {float(output(baseline))!r};")
print(f"inline const std::vector<double> simple = {numbers(simple)};")
print(f"inline const std::vector<double> integrated = {numbers(integrated)};")
print(f"inline const std::vector<double> occluded = {numbers(torch.stack(occluded))};")
print("\n} // namespace netloom::attribution_oracle")
