#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/engine/torch_oracle.hpp: what PyTorch (Debian's python3-torch 1.13, double) gives for small cases.

    /usr/bin/python3 tests/data/make_torch_oracle.py > tests/engine/torch_oracle.hpp
"""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)


def numbers(tensor):
    return "{" + ", ".join(repr(round(x, 17)) for x in tensor.detach().reshape(-1).tolist()) + "}"


def lists(tensors):
    return "{" + ", ".join(numbers(t) for t in tensors) + "}"


def params(values):
    def word(v):
        if isinstance(v, bool):
            return "true" if v else "false"
        if isinstance(v, int):
            return f"std::int64_t{{{v}}}"
        return f'std::string("{v}")' if isinstance(v, str) else repr(v)
    return "{" + ", ".join(f'{{"{k}", {word(v)}}}' for k, v in values.items()) + "}"


def short(*shape):
    """Random numbers with few digits, away from kinks at 0."""
    x = torch.round(torch.randn(*shape) * 100) / 100
    return torch.where(x.abs() < 0.05, torch.full_like(x, 0.3), x)


def layer(name, kind, settings, function, x, weights=(), order=None, state=(), after=None, training=True):
    """function(x, *weights) -> y; order: how a weight of ours is laid out from PyTorch's."""
    x = x.clone().requires_grad_(True)
    weights = [w.clone().requires_grad_(True) for w in weights]
    y = function(x, *weights)
    g = short(*y.shape)
    y.backward(g)
    order = order or (lambda i, w: w)
    shape = ", ".join(str(d) for d in x.shape[1:])
    own = [order(i, w) for i, w in enumerate(weights)] + [s.clone() for s in state]
    if after:
        state_after = after()
    else:
        state_after = []
    print(f'        {{"{name}", "{kind}", {params(settings)}, {"true" if training else "false"}, Shape{{{shape}}}, '
          f'{x.shape[0]}, {numbers(x)}, {lists(own)}, {numbers(y)}, {numbers(g)}, {numbers(x.grad)}, '
          f'{lists([order(i, w.grad) for i, w in enumerate(weights)])}, {lists(state_after)}}},')


print("""// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/data/make_torch_oracle.py with PyTorch """ + torch.__version__ + """ in double precision.
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <vector>

// clang-format off
namespace netloom::torch_oracle {

using Numbers = std::vector<double>;

struct LayerCase {
    const char *name, *type;
    Params params;
    bool isTraining;
    Shape input;
    std::int64_t rows;
    Numbers x;
    std::vector<Numbers> weights; ///< trained, then state
    Numbers y, gradY, gradX;
    std::vector<Numbers> gradWeights, stateAfter;
};

inline const std::vector<LayerCase> &layerCases()
{
    static const std::vector<LayerCase> cases = {""")

activations = {"relu": F.relu, "leaky_relu": F.leaky_relu, "elu": F.elu, "gelu": F.gelu, "silu": F.silu,
               "sigmoid": torch.sigmoid, "tanh": torch.tanh}
transposed = lambda i, w: w.t().contiguous() if i == 0 else w

layer("dense", "dense", {"units": 3}, lambda x, w, b: F.linear(x, w, b), short(3, 4), [short(3, 4), short(3)], transposed)
layer("dense to one", "dense", {"units": 1}, lambda x, w, b: F.linear(x, w, b), short(3, 4), [short(1, 4), short(1)], transposed)
layer("dense without bias", "dense", {"units": 2, "bias": False}, lambda x, w: F.linear(x, w), short(3, 4), [short(2, 4)], transposed)
for name, f in activations.items():
    layer("dense " + name, "dense", {"units": 3, "activation": name}, lambda x, w, b: f(F.linear(x, w, b)), short(2, 4),
          [short(3, 4), short(3)], transposed)
    layer(name, name, {}, f, short(2, 5))
layer("leaky_relu 0.2", "leaky_relu", {"slope": 0.2}, lambda x: F.leaky_relu(x, 0.2), short(2, 5))
layer("elu 1.5", "elu", {"alpha": 1.5}, lambda x: F.elu(x, 1.5), short(2, 5))
layer("softmax", "softmax", {}, lambda x: F.softmax(x, 1), short(2, 4))
layer("conv", "conv", {"filters": 2}, lambda x, w, b: F.conv2d(x, w, b), short(2, 2, 4, 4), [short(2, 2, 3, 3), short(2)])
layer("conv same", "conv", {"filters": 2, "padding": "same"}, lambda x, w, b: F.conv2d(x, w, b, padding="same"),
      short(1, 1, 3, 4), [short(2, 1, 3, 3), short(2)])
layer("conv same, even kernel", "conv", {"filters": 1, "kernel": 2, "padding": "same"},
      lambda x, w, b: F.conv2d(x, w, b, padding="same"), short(1, 2, 3, 3), [short(1, 2, 2, 2), short(1)])
layer("conv stride 2 gelu", "conv", {"filters": 2, "kernel": 2, "stride": 2, "activation": "gelu"},
      lambda x, w, b: F.gelu(F.conv2d(x, w, b, stride=2)), short(2, 1, 5, 4), [short(2, 1, 2, 2), short(2)])
layer("conv without bias relu", "conv", {"filters": 2, "bias": False, "activation": "relu"},
      lambda x, w: F.relu(F.conv2d(x, w)), short(2, 1, 4, 4), [short(2, 1, 3, 3)])
layer("maxpool", "maxpool", {}, lambda x: F.max_pool2d(x, 2), short(1, 2, 4, 5))
layer("maxpool overlapping", "maxpool", {"size": 3, "stride": 1}, lambda x: F.max_pool2d(x, 3, 1), short(2, 1, 4, 4))
layer("avgpool", "avgpool", {}, lambda x: F.avg_pool2d(x, 2), short(1, 2, 4, 5))
layer("avgpool overlapping", "avgpool", {"size": 2, "stride": 1}, lambda x: F.avg_pool2d(x, 2, 1), short(2, 1, 3, 3))


def norm_case(name, x, training):
    mean, variance = short(x.shape[1]), short(x.shape[1]).abs() + 0.5
    given = [mean.clone(), variance.clone()]
    layer(name, "batchnorm", {}, lambda x, w, b: F.batch_norm(x, mean, variance, w, b, training), x,
          [short(x.shape[1]), short(x.shape[1])], state=given, after=lambda: [mean, variance], training=training)


norm_case("batchnorm", short(4, 3), True)
norm_case("batchnorm of images", short(2, 2, 2, 3), True)
norm_case("batchnorm when predicting", short(3, 3), False)
layer("layernorm", "layernorm", {}, lambda x, w, b: F.layer_norm(x, x.shape[1:], w, b), short(3, 4), [short(4), short(4)])
layer("layernorm of images", "layernorm", {}, lambda x, w, b: F.layer_norm(x, x.shape[1:], w, b), short(2, 2, 2, 2),
      [short(2, 2, 2), short(2, 2, 2)])


# The other convolutions, with random numbers of their own.
def padded(x, dims, kernel, stride=1, dilation=1, causal=False):
    """Zeros around the last dims for padding=same (or causal): TensorFlow's rule, of an odd number more at the end."""
    around = []
    for size in reversed(x.shape[-dims:]):
        reach = (kernel - 1) * dilation + 1
        lacking = max((-(-size // stride) - 1) * stride + reach - size, 0)
        around += [reach - 1, 0] if causal else [lacking // 2, lacking - lacking // 2]
    return F.pad(x, around)


def grouped(x, w, b=None, **settings):
    """w (channels * multiplier, kernel, kernel)"""
    return F.conv2d(x, w.unsqueeze(1), b, groups=x.shape[1], **settings)


def separable(x, v, w, b=None, **settings):
    return F.conv2d(grouped(x, v, **settings), w[:, :, None, None], b)


def over_steps(function):
    """x (rows, steps, features); w (kernel, features, filters), or (kernel, filters, features) of a transposed one"""
    return lambda x, w, b=None: function(x.transpose(1, 2), w.permute(2, 1, 0), b).transpose(1, 2)


def convolutions():
    layer("conv1d", "conv1d", {"filters": 2}, over_steps(F.conv1d), short(2, 6, 3), [short(3, 3, 2), short(2)])
    layer("conv1d stride 2 relu without bias", "conv1d",
          {"filters": 3, "kernel": 2, "stride": 2, "activation": "relu", "bias": False},
          over_steps(lambda x, w, b: F.relu(F.conv1d(x, w, b, stride=2))), short(2, 7, 2), [short(2, 2, 3)])
    layer("conv1d dilation 2", "conv1d", {"filters": 2, "dilation": 2},
          over_steps(lambda x, w, b: F.conv1d(x, w, b, dilation=2)), short(2, 7, 2), [short(3, 2, 2), short(2)])
    layer("conv1d same", "conv1d", {"filters": 2, "kernel": 4, "padding": "same"},
          over_steps(lambda x, w, b: F.conv1d(x, w, b, padding="same")), short(3, 5, 2), [short(4, 2, 2), short(2)])
    layer("conv1d same, longer than the sequence", "conv1d", {"filters": 1, "kernel": 9, "padding": "same"},
          over_steps(lambda x, w, b: F.conv1d(x, w, b, padding="same")), short(2, 3, 2), [short(9, 2, 1), short(1)])
    layer("conv1d same, stride 3", "conv1d", {"filters": 2, "kernel": 4, "stride": 3, "padding": "same"},
          over_steps(lambda x, w, b: F.conv1d(padded(x, 1, 4, 3), w, b, stride=3)), short(2, 8, 2),
          [short(4, 2, 2), short(2)])
    layer("conv1d causal gelu", "conv1d", {"filters": 2, "padding": "causal", "activation": "gelu"},
          over_steps(lambda x, w, b: F.gelu(F.conv1d(padded(x, 1, 3, causal=True), w, b))), short(2, 5, 2),
          [short(3, 2, 2), short(2)])
    layer("conv1d causal, dilation 3, stride 2", "conv1d",
          {"filters": 2, "kernel": 2, "padding": "causal", "dilation": 3, "stride": 2},
          over_steps(lambda x, w, b: F.conv1d(padded(x, 1, 2, dilation=3, causal=True), w, b, stride=2, dilation=3)),
          short(2, 8, 2), [short(2, 2, 2), short(2)])

    layer("conv3d", "conv3d", {"filters": 2, "kernel": 2}, F.conv3d, short(2, 2, 3, 3, 4), [short(2, 2, 2, 2, 2), short(2)])
    layer("conv3d same", "conv3d", {"filters": 2, "padding": "same"}, lambda x, w, b: F.conv3d(x, w, b, padding="same"),
          short(1, 1, 2, 3, 4), [short(2, 1, 3, 3, 3), short(2)])
    layer("conv3d stride 2 gelu", "conv3d", {"filters": 2, "kernel": 2, "stride": 2, "activation": "gelu"},
          lambda x, w, b: F.gelu(F.conv3d(x, w, b, stride=2)), short(2, 1, 5, 4, 3), [short(2, 1, 2, 2, 2), short(2)])
    layer("conv3d same, stride 2, relu without bias", "conv3d",
          {"filters": 2, "stride": 2, "padding": "same", "activation": "relu", "bias": False},
          lambda x, w: F.relu(F.conv3d(padded(x, 3, 3, 2), w, stride=2)), short(2, 1, 4, 3, 5), [short(2, 1, 3, 3, 3)])

    layer("depthwise_conv", "depthwise_conv", {}, grouped, short(2, 2, 4, 5), [short(2, 3, 3), short(2)])
    layer("depthwise_conv same, two filters, gelu", "depthwise_conv",
          {"kernel": 2, "multiplier": 2, "padding": "same", "activation": "gelu"},
          lambda x, w, b: F.gelu(grouped(x, w, b, padding="same")), short(2, 2, 3, 4), [short(4, 2, 2), short(4)])
    layer("depthwise_conv stride 2 relu without bias", "depthwise_conv", {"stride": 2, "activation": "relu", "bias": False},
          lambda x, w: F.relu(grouped(x, w, stride=2)), short(2, 2, 6, 7), [short(2, 3, 3)])
    layer("depthwise_conv same, stride 2", "depthwise_conv", {"kernel": 4, "stride": 2, "padding": "same"},
          lambda x, w, b: grouped(padded(x, 2, 4, 2), w, b, stride=2), short(2, 2, 5, 6), [short(2, 4, 4), short(2)])
    layer("depthwise_conv stride above the kernel", "depthwise_conv", {"kernel": 2, "stride": 3},
          lambda x, w, b: grouped(x, w, b, stride=3), short(2, 2, 6, 9), [short(2, 2, 2), short(2)])
    layer("depthwise_conv 5", "depthwise_conv", {"kernel": 5, "padding": "same"},
          lambda x, w, b: grouped(x, w, b, padding="same"), short(1, 2, 4, 6), [short(2, 5, 5), short(2)])

    layer("separable_conv", "separable_conv", {"filters": 3}, separable, short(2, 2, 4, 5),
          [short(2, 3, 3), short(3, 2), short(3)])
    layer("separable_conv same, two filters, gelu", "separable_conv",
          {"filters": 3, "multiplier": 2, "padding": "same", "activation": "gelu"},
          lambda x, v, w, b: F.gelu(separable(x, v, w, b, padding="same")), short(2, 2, 3, 4),
          [short(4, 3, 3), short(3, 4), short(3)])
    layer("separable_conv stride 2 relu without bias", "separable_conv",
          {"filters": 2, "kernel": 2, "stride": 2, "activation": "relu", "bias": False},
          lambda x, v, w: F.relu(separable(x, v, w, stride=2)), short(2, 2, 4, 5), [short(2, 2, 2), short(2, 2)])

    two = F.conv_transpose2d
    layer("conv_transpose", "conv_transpose", {"filters": 2}, lambda x, w, b: two(x, w, b, 2, 1, 1), short(2, 2, 3, 4),
          [short(2, 2, 3, 3), short(2)])
    layer("conv_transpose valid, stride 1", "conv_transpose", {"filters": 2, "stride": 1, "padding": "valid"}, two,
          short(2, 2, 3, 2), [short(2, 2, 3, 3), short(2)])
    layer("conv_transpose valid", "conv_transpose", {"filters": 1, "padding": "valid"}, lambda x, w, b: two(x, w, b, 2),
          short(2, 3, 2, 3), [short(3, 1, 3, 3), short(1)])
    layer("conv_transpose kernel 4 gelu", "conv_transpose", {"filters": 2, "kernel": 4, "activation": "gelu"},
          lambda x, w, b: F.gelu(two(x, w, b, 2, 1)), short(2, 1, 3, 2), [short(1, 2, 4, 4), short(2)])
    layer("conv_transpose stride above the kernel, relu without bias", "conv_transpose",
          {"filters": 2, "kernel": 2, "stride": 3, "activation": "relu", "bias": False},
          lambda x, w: F.relu(two(x, w, None, 3, 0, 1)), short(2, 2, 2, 3), [short(2, 2, 2, 2)])
    layer("conv_transpose same, stride 1", "conv_transpose", {"filters": 2, "stride": 1},
          lambda x, w, b: two(x, w, b, 1, 1), short(2, 2, 3, 4), [short(2, 2, 3, 3), short(2)])

    one = F.conv_transpose1d
    layer("conv1d_transpose", "conv1d_transpose", {"filters": 2}, over_steps(lambda x, w, b: one(x, w, b, 2, 1, 1)),
          short(2, 4, 3), [short(3, 2, 3), short(2)])
    layer("conv1d_transpose valid", "conv1d_transpose", {"filters": 3, "padding": "valid"},
          over_steps(lambda x, w, b: one(x, w, b, 2)), short(2, 4, 2), [short(3, 3, 2), short(3)])
    layer("conv1d_transpose kernel 4 gelu", "conv1d_transpose", {"filters": 2, "kernel": 4, "activation": "gelu"},
          over_steps(lambda x, w, b: F.gelu(one(x, w, b, 2, 1))), short(3, 3, 2), [short(4, 2, 2), short(2)])
    layer("conv1d_transpose stride above the kernel, relu without bias", "conv1d_transpose",
          {"filters": 2, "kernel": 2, "stride": 4, "activation": "relu", "bias": False},
          over_steps(lambda x, w, b: F.relu(one(x, w, b, 4, 0, 2))), short(2, 3, 2), [short(2, 2, 2)])


with torch.random.fork_rng():
    torch.manual_seed(17)
    convolutions()

print("""    };
    return cases;
}

struct LossCase {
    const char *name, *type;
    Params params;
    std::int64_t rows, units;
    Numbers prediction, target;
    double loss; ///< mean over the rows
    Numbers gradient;
};

inline const std::vector<LossCase> &lossCases()
{
    static const std::vector<LossCase> cases = {""")


def loss(name, kind, settings, function, prediction, target):
    p = prediction.clone().requires_grad_(True)
    value = function(p, target)
    value.backward()
    print(f'        {{"{name}", "{kind}", {params(settings)}, {p.shape[0]}, {p.shape[1]}, {numbers(p)}, '
          f'{numbers(target.double())}, {value.item()!r}, {numbers(p.grad)}}},')


binary = torch.tensor([[1.0], [0.0], [1.0], [0.0], [0.0]])
logits = torch.tensor([[2.3], [-0.7], [-1.9], [40.0], [-35.0]])
chances = torch.tensor([[0.9], [0.2], [0.35], [0.999], [1e-9]])
classes = torch.tensor([0, 2, 1, 2])
scores = short(4, 3) * 3
values = short(3, 2)
loss("bce_logits", "bce_logits", {}, F.binary_cross_entropy_with_logits, logits, binary)
loss("bce_logits weighted", "bce_logits", {"positive_weight": 3.5},
     lambda p, t: F.binary_cross_entropy_with_logits(p, t, pos_weight=torch.tensor(3.5)), logits, binary)
loss("bce", "bce", {}, F.binary_cross_entropy, chances, binary)
loss("bce of a sure miss", "bce", {}, F.binary_cross_entropy, torch.tensor([[0.0], [1.0], [0.5]]), torch.tensor([[1.0], [0.0], [1.0]]))
loss("cross_entropy", "cross_entropy", {}, F.cross_entropy, scores, classes)
loss("cross_entropy smoothed", "cross_entropy", {"label_smoothing": 0.1},
     lambda p, t: F.cross_entropy(p, t, label_smoothing=0.1), scores, classes)
loss("cross_entropy of large logits", "cross_entropy", {}, F.cross_entropy, scores * 200, classes)
loss("nll", "nll", {}, lambda p, t: F.nll_loss(torch.log(p), t), F.softmax(scores, 1), classes)
loss("mse", "mse", {}, F.mse_loss, short(3, 2), values)
loss("mae", "mae", {}, F.l1_loss, short(3, 2), values)
loss("huber", "huber", {}, F.huber_loss, short(3, 2) * 2, values)
loss("huber 0.3", "huber", {"delta": 0.3}, lambda p, t: F.huber_loss(p, t, delta=0.3), short(3, 2), values)

print("""    };
    return cases;
}

/// 100 steps on sum of curvature / 2 (w - middle)^2 from w = start.
struct OptimizerCase {
    const char *name, *type;
    Params params;
    double learningRate;
    Numbers weights;
};

inline const Numbers start = {1.5, -2, 0.25, 4}, middle = {0.5, 1, -1, 3}, curvature = {1, 0.1, 3, 0.5};

inline const std::vector<OptimizerCase> &optimizerCases()
{
    static const std::vector<OptimizerCase> cases = {""")


def optimizer(name, kind, settings, rate, make):
    w = torch.tensor([1.5, -2.0, 0.25, 4.0], requires_grad=True)
    middle, curvature = torch.tensor([0.5, 1.0, -1.0, 3.0]), torch.tensor([1.0, 0.1, 3.0, 0.5])
    rule = make([w])
    for _ in range(100):
        rule.zero_grad()
        (curvature / 2 * (w - middle) ** 2).sum().backward()
        rule.step()
    print(f'        {{"{name}", "{kind}", {params(settings)}, {rate!r}, {numbers(w)}}},')


optimizer("sgd", "sgd", {}, 0.05, lambda p: torch.optim.SGD(p, 0.05))
optimizer("sgd with momentum", "sgd", {"momentum": 0.9}, 0.01, lambda p: torch.optim.SGD(p, 0.01, momentum=0.9))
optimizer("sgd with decay", "sgd", {"momentum": 0.5, "weight_decay": 0.1}, 0.02,
          lambda p: torch.optim.SGD(p, 0.02, momentum=0.5, weight_decay=0.1))
optimizer("sgd nesterov", "sgd", {"momentum": 0.9, "nesterov": True}, 0.01,
          lambda p: torch.optim.SGD(p, 0.01, momentum=0.9, nesterov=True))
optimizer("adam", "adam", {}, 0.01, lambda p: torch.optim.Adam(p, 0.01))
optimizer("adam with decay", "adam", {"beta1": 0.8, "beta2": 0.95, "weight_decay": 0.05}, 0.03,
          lambda p: torch.optim.Adam(p, 0.03, betas=(0.8, 0.95), weight_decay=0.05))
optimizer("adamw", "adamw", {}, 0.01, lambda p: torch.optim.AdamW(p, 0.01))
optimizer("adamw without decay", "adamw", {"weight_decay": 0.0}, 0.02, lambda p: torch.optim.AdamW(p, 0.02, weight_decay=0))

print("""    };
    return cases;
}

} // namespace netloom::torch_oracle
// clang-format on""")
