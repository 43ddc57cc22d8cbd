#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/engine/torch_oracle.hpp: what PyTorch (Debian's python3-torch 1.13, double) gives for small cases.

    /usr/bin/python3 tests/data/make_torch_oracle.py > tests/engine/torch_oracle.hpp
"""
import contextlib
import io

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


def layer(name, kind, settings, function, x, weights=(), order=None, state=(), after=None, training=True, others=()):
    """function(x, *others, *weights) -> y; order: how a weight of ours is laid out from PyTorch's; others: more inputs."""
    x = x.clone().requires_grad_(True)
    others = [o.clone().requires_grad_(True) for o in others]
    weights = [w.clone().requires_grad_(True) for w in weights]
    y = function(x, *others, *weights)
    g = short(*y.shape)
    y.backward(g)
    order = order or (lambda i, w: w)
    shape = lambda of: "Shape{" + ", ".join(str(d) for d in of.shape[1:]) + "}"
    own = [order(i, w) for i, w in enumerate(weights)] + [s.clone() for s in state]
    if after:
        state_after = after()
    else:
        state_after = []
    more = ""
    if others:
        more = f', {{{", ".join(shape(o) for o in others)}}}, {lists(others)}, {lists([o.grad for o in others])}'
    print(f'        {{"{name}", "{kind}", {params(settings)}, {"true" if training else "false"}, {shape(x)}, '
          f'{x.shape[0]}, {numbers(x)}, {lists(own)}, {numbers(y)}, {numbers(g)}, {numbers(x.grad)}, '
          f'{lists([order(i, w.grad) for i, w in enumerate(weights)])}, {lists(state_after)}{more}}},')


print("""// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/data/make_torch_oracle.py with PyTorch """ + torch.__version__ + """ in double precision.
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <cmath>
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
    std::vector<Shape> otherInputs = {}; ///< behind the first
    std::vector<Numbers> otherX = {}, otherGradX = {};
    std::vector<std::int64_t> lengths = {}; ///< of rows of varying length
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
layer("conv dilated", "conv", {"filters": 2, "kernel": 2, "dilation": 2}, lambda x, w, b: F.conv2d(x, w, b, dilation=2),
      short(2, 2, 4, 5), [short(2, 2, 2, 2), short(2)])
layer("conv in groups", "conv", {"filters": 4, "kernel": 2, "groups": 2}, lambda x, w, b: F.conv2d(x, w, b, groups=2),
      short(2, 4, 3, 4), [short(4, 2, 2, 2), short(4)])
layer("conv dilated, stride 2", "conv", {"filters": 2, "kernel": 3, "stride": 2, "dilation": 2},
      lambda x, w, b: F.conv2d(x, w, b, stride=2, dilation=2), short(1, 2, 7, 8), [short(2, 2, 3, 3), short(2)])
layer("conv stride 3", "conv", {"filters": 2, "kernel": 2, "stride": 3}, lambda x, w, b: F.conv2d(x, w, b, stride=3),
      short(2, 1, 6, 8), [short(2, 1, 2, 2), short(2)])
for mode in ("reflect", "replicate", "circular"):
    layer("conv same " + mode, "conv", {"filters": 2, "padding": "same", "padding_mode": mode},
          lambda x, w, b: F.conv2d(F.pad(x, (1, 1, 1, 1), mode=mode), w, b), short(2, 2, 3, 4), [short(2, 2, 3, 3), short(2)])
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


def more_layers():
    """Ours keep a sequence as (steps, features), PyTorch its channels first."""
    swap = lambda x: x.transpose(1, 2)

    softplus = lambda x: F.softplus(x, threshold=60)  # by default it is cut off at 20, where 2e-9 are lost
    hard_sigmoid = lambda x: F.relu6(x + 3) / 6  # the slope of F.hardsigmoid is a float's sixth
    for name, f in {"softplus": softplus, "softsign": F.softsign, "hard_sigmoid": hard_sigmoid, "hard_tanh": F.hardtanh,
                    "hard_swish": F.hardswish, "relu6": F.relu6, "mish": F.mish, "selu": F.selu, "celu": F.celu,
                    "tanh_shrink": F.tanhshrink, "soft_shrink": F.softshrink, "log_sigmoid": F.logsigmoid}.items():
        layer(name, name, {}, f, short(3, 5) * 2)
        layer("dense " + name, "dense", {"units": 3, "activation": name}, lambda x, w, b: f(F.linear(x, w, b)), short(2, 4),
              [short(3, 4), short(3)], transposed)
    layer("softplus far out", "softplus", {}, softplus, torch.tensor([[-40.0, -3.5, 0.01, 19.0, 30.0]]))
    layer("mish far out", "mish", {}, F.mish, torch.tensor([[-40.0, -3.5, 0.01, 19.0, 30.0]]))
    layer("celu 2.5", "celu", {"alpha": 2.5}, lambda x: F.celu(x, 2.5), short(3, 5))
    layer("soft_shrink 0.2", "soft_shrink", {"width": 0.2}, lambda x: F.softshrink(x, 0.2), short(3, 5))

    # Our weight is what is added to the first slope of 0.25.
    ours = lambda i, w: w - 0.25 if w.requires_grad else w
    layer("prelu", "prelu", {}, lambda x, w: F.prelu(x, w), short(3, 4), [short(4)], ours)
    layer("prelu of images", "prelu", {}, lambda x, w: F.prelu(x, w), short(2, 3, 2, 2), [short(3)], ours)
    layer("prelu of sequences", "prelu", {}, lambda x, w: swap(F.prelu(swap(x), w)), short(2, 3, 4), [short(4)], ours)
    layer("glu", "glu", {}, lambda x: F.glu(x, 1), short(3, 6))
    layer("glu of images", "glu", {}, lambda x: F.glu(x, 1), short(2, 4, 2, 3))
    layer("glu of sequences", "glu", {}, lambda x: F.glu(x, 2), short(2, 3, 4))
    layer("maxout", "maxout", {"pieces": 3}, lambda x: x.reshape(2, 3, 3).amax(2), short(2, 9))
    layer("maxout of images", "maxout", {}, lambda x: x.reshape(2, 2, 2, 3, 2).amax(2), short(2, 4, 3, 2))
    layer("maxout of sequences", "maxout", {}, lambda x: x.reshape(2, 3, 2, 2).amax(3), short(2, 3, 4))
    layer("log_softmax", "log_softmax", {}, lambda x: F.log_softmax(x, 1), short(2, 4))
    layer("log_softmax of large scores", "log_softmax", {}, lambda x: F.log_softmax(x, 1), short(2, 4) * 500)
    layer("log_softmax of sequences", "log_softmax", {}, lambda x: F.log_softmax(x, 2), short(2, 3, 4))
    layer("softmax of sequences", "softmax", {}, lambda x: F.softmax(x, 2), short(2, 3, 4))

    layer("group_norm", "group_norm", {}, lambda x, w, b: F.group_norm(x, 2, w, b), short(3, 6), [short(6), short(6)])
    layer("group_norm of images", "group_norm", {"groups": 2}, lambda x, w, b: F.group_norm(x, 2, w, b), short(2, 4, 2, 3),
          [short(4), short(4)])
    layer("group_norm of volumes", "group_norm", {"groups": 3}, lambda x, w, b: F.group_norm(x, 3, w, b),
          short(2, 3, 2, 2, 2), [short(3), short(3)])
    layer("group_norm of sequences", "group_norm", {"groups": 2}, lambda x, w, b: swap(F.group_norm(swap(x), 2, w, b)),
          short(2, 3, 4), [short(4), short(4)])
    layer("instance_norm", "instance_norm", {}, lambda x, w, b: F.instance_norm(x, weight=w, bias=b), short(2, 2, 3, 2),
          [short(2), short(2)])
    layer("instance_norm of sequences", "instance_norm", {},
          lambda x, w, b: swap(F.instance_norm(swap(x), weight=w, bias=b)), short(2, 4, 3), [short(3), short(3)])
    rms = lambda x, w: x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-6) * w  # PyTorch 1.13 has none of its own
    layer("rms_norm", "rms_norm", {}, rms, short(3, 4), [short(4)])
    layer("rms_norm of sequences", "rms_norm", {}, rms, short(2, 3, 4), [short(4)])
    layer("l2_normalise", "l2_normalise", {}, lambda x: F.normalize(x, dim=-1), short(3, 4))
    layer("l2_normalise of sequences", "l2_normalise", {}, lambda x: F.normalize(x, dim=-1), short(2, 3, 4))
    layer("l2_normalise of short rows", "l2_normalise", {"epsilon": 1.0}, lambda x: F.normalize(x, dim=-1, eps=1.0),
          torch.tensor([[0.3, -0.2], [3.0, 4.0]]))
    layer("local_response_norm", "local_response_norm", {"size": 3, "alpha": 0.5, "beta": 0.6, "k": 2.0},
          lambda x: F.local_response_norm(x, 3, 0.5, 0.6, 2.0), short(2, 4, 2, 3))
    layer("local_response_norm of an even size", "local_response_norm", {"size": 2, "alpha": 0.5},
          lambda x: F.local_response_norm(x, 2, 0.5), short(2, 4, 2, 2))

    same = lambda x: x * 1.0
    for name in ("spatial_dropout", "gaussian_noise", "gaussian_dropout", "alpha_dropout"):
        layer(name + " when predicting", name, {}, same, short(2, 2, 2, 2), training=False)


    layer("maxpool1d", "maxpool1d", {}, lambda x: swap(F.max_pool1d(swap(x), 2)), short(2, 5, 3))
    layer("maxpool1d overlapping", "maxpool1d", {"size": 3, "stride": 1}, lambda x: swap(F.max_pool1d(swap(x), 3, 1)),
          short(2, 6, 2))
    layer("avgpool1d", "avgpool1d", {}, lambda x: swap(F.avg_pool1d(swap(x), 2)), short(2, 5, 3))
    layer("avgpool1d overlapping", "avgpool1d", {"size": 3, "stride": 2}, lambda x: swap(F.avg_pool1d(swap(x), 3, 2)),
          short(2, 6, 2))
    layer("maxpool3d", "maxpool3d", {}, lambda x: F.max_pool3d(x, 2), short(2, 2, 3, 4, 2))
    layer("maxpool3d overlapping", "maxpool3d", {"stride": 1}, lambda x: F.max_pool3d(x, 2, 1), short(1, 2, 3, 2, 3))
    layer("avgpool3d", "avgpool3d", {}, lambda x: F.avg_pool3d(x, 2), short(2, 2, 3, 4, 2))
    layer("avgpool3d overlapping", "avgpool3d", {"stride": 1}, lambda x: F.avg_pool3d(x, 2, 1), short(1, 2, 3, 2, 3))
    layer("global_maxpool", "global_maxpool", {}, lambda x: x.amax((2, 3)), short(2, 3, 2, 3))
    layer("global_maxpool of sequences", "global_maxpool", {}, lambda x: x.amax(1), short(2, 4, 3))
    layer("global_maxpool of volumes", "global_maxpool", {}, lambda x: x.amax((2, 3, 4)), short(1, 2, 2, 3, 2))
    layer("global_avgpool", "global_avgpool", {}, lambda x: x.mean((2, 3)), short(2, 3, 2, 3))
    layer("global_avgpool of sequences", "global_avgpool", {}, lambda x: x.mean(1), short(2, 4, 3))
    layer("global_avgpool of volumes", "global_avgpool", {}, lambda x: x.mean((2, 3, 4)), short(1, 2, 2, 3, 2))
    layer("adaptive_avgpool", "adaptive_avgpool", {"size": 3}, lambda x: F.adaptive_avg_pool2d(x, 3), short(2, 2, 5, 7))
    layer("adaptive_avgpool to more", "adaptive_avgpool", {"size": 5}, lambda x: F.adaptive_avg_pool2d(x, 5), short(1, 1, 3, 2))
    layer("adaptive_avgpool of sequences", "adaptive_avgpool", {}, lambda x: swap(F.adaptive_avg_pool1d(swap(x), 2)),
          short(2, 5, 3))
    layer("adaptive_avgpool of volumes", "adaptive_avgpool", {}, lambda x: F.adaptive_avg_pool3d(x, 2), short(1, 2, 3, 4, 2))
    layer("adaptive_maxpool", "adaptive_maxpool", {"size": 3}, lambda x: F.adaptive_max_pool2d(x, 3), short(2, 2, 5, 7))
    layer("adaptive_maxpool of sequences", "adaptive_maxpool", {}, lambda x: swap(F.adaptive_max_pool1d(swap(x), 2)),
          short(2, 5, 3))
    layer("adaptive_maxpool of volumes", "adaptive_maxpool", {}, lambda x: F.adaptive_max_pool3d(x, 2), short(1, 2, 3, 4, 2))

    same = lambda x: x * 1.0
    for mode in ("zero", "reflect", "replicate"):
        word = "constant" if mode == "zero" else mode
        layer("pad " + mode, "pad", {"size": 2, "mode": mode}, lambda x: F.pad(x, (2, 2, 2, 2), word), short(2, 2, 3, 4))
        layer("pad of sequences " + mode, "pad", {"size": 2, "mode": mode}, lambda x: swap(F.pad(swap(x), (2, 2), word)),
              short(2, 3, 2))
    layer("crop", "crop", {}, lambda x: x[:, :, 1:-1, 1:-1] * 1.0, short(2, 2, 4, 5))
    layer("crop of sequences", "crop", {"size": 2}, lambda x: x[:, 2:-2] * 1.0, short(2, 5, 3))
    layer("slice", "slice", {"from": 2, "length": 3}, lambda x: x[:, 1:4] * 1.0, short(2, 6))
    layer("slice of channels", "slice", {"from": 2, "length": 2}, lambda x: x[:, 1:3] * 1.0, short(2, 3, 2, 2))
    layer("slice of columns", "slice", {"axis": 3, "from": 1, "length": 2}, lambda x: x[:, :, :, :2] * 1.0, short(1, 2, 3, 4))
    layer("slice of features", "slice", {"axis": 2, "from": 4}, lambda x: x[:, :, 3:] * 1.0, short(2, 3, 4))
    layer("repeat", "repeat", {"times": 3}, lambda x: x.unsqueeze(1).repeat(1, 3, 1), short(2, 4))
    layer("permute", "permute", {}, lambda x: x.permute(0, 2, 1) * 1.0, short(2, 3, 4))
    layer("permute of images", "permute", {"order": "3x1x2"}, lambda x: x.permute(0, 3, 1, 2) * 1.0, short(2, 2, 3, 4))
    layer("permute of volumes", "permute", {"order": "2x4x1x3"}, lambda x: x.permute(0, 2, 4, 1, 3) * 1.0,
          short(2, 2, 3, 2, 4))
    layer("identity", "identity", {}, same, short(2, 3))
    layer("upsample", "upsample", {}, lambda x: F.interpolate(x, scale_factor=2), short(2, 2, 2, 3))
    layer("upsample of sequences", "upsample", {"factor": 3}, lambda x: swap(F.interpolate(swap(x), scale_factor=3)),
          short(2, 3, 2))
    for factor in (2, 3):
        layer(f"upsample bilinear {factor}", "upsample", {"factor": factor, "mode": "bilinear"},
              lambda x: F.interpolate(x, scale_factor=factor, mode="bilinear", align_corners=False), short(1, 2, 2, 3))
    layer("upsample of sequences bilinear", "upsample", {"mode": "bilinear"},
          lambda x: swap(F.interpolate(swap(x), scale_factor=2, mode="linear", align_corners=False)), short(2, 3, 2))
    layer("pixel_shuffle", "pixel_shuffle", {}, lambda x: F.pixel_shuffle(x, 2), short(2, 8, 2, 3))
    layer("pixel_unshuffle", "pixel_unshuffle", {"factor": 3}, lambda x: F.pixel_unshuffle(x, 3), short(2, 2, 3, 6))

    pair = dict(others=[short(2, 3)])
    layer("subtract", "subtract", {}, lambda x, y: x - y, short(2, 3), **pair)
    layer("average", "average", {}, lambda x, y, z: (x + y + z) / 3, short(2, 3), others=[short(2, 3), short(2, 3)])
    tied = torch.tensor([[0.3, -0.2, 1.5, 0.4]])
    layer("maximum", "maximum", {}, lambda x, y, z: torch.stack([x, y, z]).amax(0), short(2, 3),
          others=[short(2, 3), short(2, 3)])
    layer("maximum of equals", "maximum", {}, torch.maximum, tied, others=[torch.tensor([[0.3, 0.2, 1.5, 0.1]])])
    layer("minimum", "minimum", {}, lambda x, y, z: torch.stack([x, y, z]).amin(0), short(2, 3),
          others=[short(2, 3), short(2, 3)])
    layer("minimum of equals", "minimum", {}, torch.minimum, tied, others=[torch.tensor([[0.3, 0.2, 1.5, 0.1]])])
    layer("dot", "dot", {}, lambda x, y: (x * y).sum(1, keepdim=True), short(2, 3), **pair)
    layer("cosine_similarity", "cosine_similarity", {}, lambda x, y: F.cosine_similarity(x, y).unsqueeze(1), short(2, 3), **pair)
    layer("bilinear", "bilinear", {"units": 2}, lambda x, y, w, b: F.bilinear(x, y, w, b), short(3, 4),
          [short(2, 4, 3), short(2)], others=[short(3, 3)])
    layer("bilinear without bias", "bilinear", {"units": 2, "bias": False}, lambda x, y, w: F.bilinear(x, y, w), short(3, 2),
          [short(2, 2, 3)], others=[short(3, 3)])
    layer("scale_shift", "scale_shift", {}, lambda x, w, b: x * w + b, short(3, 4), [short(4), short(4)])
    channels = lambda w: w.reshape(1, -1, 1, 1)
    layer("scale_shift of images", "scale_shift", {}, lambda x, w, b: x * channels(w) + channels(b), short(2, 3, 2, 2),
          [short(3), short(3)])
    layer("scale_shift of sequences", "scale_shift", {}, lambda x, w, b: x * w + b, short(2, 3, 4), [short(4), short(4)])
    layer("stop_gradient", "stop_gradient", {}, lambda x: x.detach() + 0 * x, short(2, 3))
    layer("gradient_reversal", "gradient_reversal", {"factor": 0.5}, lambda x: 1.5 * x.detach() - 0.5 * x, short(2, 3))
    layer("gaussian_sample when predicting", "gaussian_sample", {}, lambda x: x[:, :2] * 1.0, short(2, 4), training=False)


with torch.random.fork_rng():  # so that the cases behind keep their numbers
    torch.manual_seed(11)
    more_layers()
def emit_sequence(name, kind, settings, shape, rows, x, weights, y, grad_x, grads, g, lengths):
    """Rows of varying length lie one behind the other without gaps."""
    print(f'        {{"{name}", "{kind}", {params(settings)}, true, {shape}, {rows}, {numbers(x)}, {lists(weights)}, '
          f'{numbers(y)}, {numbers(g)}, {numbers(grad_x)}, {lists(grads)}, {{}}, {{}}, {{}}, {{}}, '
          f'{{{", ".join(str(n) for n in lengths or [])}}}}},')


def recurrent(name, kind, module, sequences=False, lengths=None, settings={}):
    """One bias of ours is the sum of PyTorch's two, but for the GRU's candidate, where both stay."""
    rows, steps, units = 4, 5, module.hidden_size
    ends = lengths or [steps] * rows
    with torch.no_grad():
        for weight in module.parameters():
            weight.copy_(short(*weight.shape))
    x = short(rows, steps, module.input_size).requires_grad_(True)
    fed = x if lengths is None else torch.nn.utils.rnn.pack_padded_sequence(x, torch.tensor(lengths), True, False)
    out, last = module(fed)
    if lengths is not None:
        out = torch.nn.utils.rnn.pad_packed_sequence(out, True, total_length=steps)[0]
    last = last[0] if isinstance(last, tuple) else last
    joined = lambda values: torch.cat([row[:end] for row, end in zip(values, ends)])
    y = joined(out) if sequences else last.permute(1, 0, 2).reshape(rows, -1)
    g = short(*y.shape)
    y.backward(g)
    weights, grads = [], []
    for suffix in ["", "_reverse"] if module.bidirectional else [""]:
        wi, wh, bi, bh = (getattr(module, f"{part}_l0{suffix}") for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"))
        if isinstance(module, torch.nn.GRU):
            weights += [wi.t(), wh.t(), torch.cat([(bi + bh)[:2 * units], bi[2 * units:]]), bh[2 * units:]]
            grads += [wi.grad.t(), wh.grad.t(), bi.grad, bh.grad[2 * units:]]
        else:
            weights += [wi.t(), wh.t(), bi + bh]
            grads += [wi.grad.t(), wh.grad.t(), bi.grad]
    shape = f"{steps}, {module.input_size}"
    shape = f"Shape{{{shape}}}" if lengths is None else f"Shape::varying(Axis::Steps, 0, {{{shape}}})"
    settings = {"units": units, "sequences": sequences, **settings}
    emit_sequence(name, kind, settings, shape, rows, joined(x), weights, y, joined(x.grad), grads, g, lengths)


def embedding(name, ids, tokens, settings, lengths=None, **options):
    module = torch.nn.Embedding(tokens, 3, **options)
    y = module(ids if lengths is None else torch.cat([row[:end] for row, end in zip(ids, lengths)]))
    g = short(*y.shape)
    y.backward(g)
    x = (ids if lengths is None else torch.cat([row[:end] for row, end in zip(ids, lengths)])).double()
    shape = f"Shape{{{ids.shape[1]}}}" if lengths is None else f"Shape::varying(Axis::Steps, 0, {{{ids.shape[1]}}})"
    emit_sequence(name, "embedding", {"dim": 3, **settings}, f"{shape}.withTokens({tokens})", ids.shape[0], x,
                  [module.weight], y, torch.zeros_like(x), [module.weight.grad], g, lengths)


with torch.random.fork_rng():
    torch.manual_seed(11)
    nn, options, mixed = torch.nn, {"batch_first": True}, [3, 5, 1, 4]
    for label, lengths in [("", None), (" of varying length", mixed)]:
        for label, sequences in [(label, False), (label + ", all steps", True)]:
            recurrent("rnn" + label, "rnn", nn.RNN(2, 3, **options), sequences, lengths)
            recurrent("lstm" + label, "lstm", nn.LSTM(2, 3, **options), sequences, lengths)
            recurrent("gru" + label, "gru", nn.GRU(2, 3, **options), sequences, lengths)
            recurrent("bilstm" + label, "bilstm", nn.LSTM(2, 3, bidirectional=True, **options), sequences, lengths)
            recurrent("bigru" + label, "bigru", nn.GRU(2, 3, bidirectional=True, **options), sequences, lengths)
    recurrent("rnn relu", "rnn", nn.RNN(2, 3, nonlinearity="relu", **options), settings={"activation": "relu"})
    recurrent("lstm of many units", "lstm", nn.LSTM(3, 9, **options))
    ids = torch.tensor([[1, 0, 4, 2, 1], [3, 3, 1, 0, 0], [4, 2, 2, 2, 1], [0, 1, 2, 3, 4]])
    embedding("embedding", ids, 6, {})
    embedding("embedding with padding", ids, 5, {"padding_id": 0}, padding_idx=0)
    embedding("embedding of varying length", ids, 5, {"padding_id": 2}, mixed, padding_idx=2)
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
loss("bce_logits smoothed", "bce_logits", {"label_smoothing": 0.1, "positive_weight": 2.0},
     lambda p, t: F.binary_cross_entropy_with_logits(p, t * 0.9 + 0.05, pos_weight=torch.tensor(2.0)), logits, binary)
loss("bce", "bce", {}, F.binary_cross_entropy, chances, binary)
loss("bce of a sure miss", "bce", {}, F.binary_cross_entropy, torch.tensor([[0.0], [1.0], [0.5]]), torch.tensor([[1.0], [0.0], [1.0]]))
loss("cross_entropy", "cross_entropy", {}, F.cross_entropy, scores, classes)
loss("cross_entropy smoothed", "cross_entropy", {"label_smoothing": 0.1},
     lambda p, t: F.cross_entropy(p, t, label_smoothing=0.1), scores, classes)
loss("cross_entropy of large logits", "cross_entropy", {}, F.cross_entropy, scores * 200, classes)
uneven = torch.tensor([1.0, 2.5, 0.25])
loss("cross_entropy with class weights", "cross_entropy", {"class_weights": "1, 2.5, 0.25"},
     lambda p, t: F.cross_entropy(p, t, uneven), scores, classes)
loss("cross_entropy with an ignored label", "cross_entropy", {"ignored_label": 2},
     lambda p, t: F.cross_entropy(p, t, ignore_index=2), scores, classes)
loss("cross_entropy with everything", "cross_entropy",
     {"class_weights": "1,2.5,0.25", "ignored_label": 0, "label_smoothing": 0.2},
     lambda p, t: F.cross_entropy(p, t, uneven, ignore_index=0, label_smoothing=0.2), scores, classes)
loss("cross_entropy smoothed, with an ignored label", "cross_entropy", {"ignored_label": 1, "label_smoothing": 0.2},
     lambda p, t: F.cross_entropy(p, t, ignore_index=1, label_smoothing=0.2), scores, classes)
loss("nll with everything", "nll", {"class_weights": "1,2.5,0.25", "ignored_label": 0},
     lambda p, t: F.nll_loss(torch.log(p), t, uneven, ignore_index=0), F.softmax(scores, 1), classes)
loss("nll", "nll", {}, lambda p, t: F.nll_loss(torch.log(p), t), F.softmax(scores, 1), classes)
loss("mse", "mse", {}, F.mse_loss, short(3, 2), values)
loss("mae", "mae", {}, F.l1_loss, short(3, 2), values)
loss("huber", "huber", {}, F.huber_loss, short(3, 2) * 2, values)
loss("huber 0.3", "huber", {"delta": 0.3}, lambda p, t: F.huber_loss(p, t, delta=0.3), short(3, 2), values)


def known(each):
    """The mean of each answer's loss over the answers that are known: where the target is NaN it is blank."""
    def mean(p, t):
        mask = ~torch.isnan(t)
        return each(p[mask], t[mask], reduction="mean")
    return mean


def blank_loss(*case):
    """Between random numbers that the cases below go on with; NaN is written as C++ knows it."""
    with io.StringIO() as text, contextlib.redirect_stdout(text):
        loss(*case)
        line = text.getvalue()
    print(line.replace("nan", "NAN"), end="")


with torch.random.fork_rng():
    torch.manual_seed(29)
    nan = float("nan")
    answers = torch.tensor([[1.0, nan, 0.0], [nan, nan, 1.0], [0.0, 1.0, nan], [1.0, 0.0, 0.0], [nan, 0.0, nan], [0.0, 0.0, 1.0]])
    several = short(6, 3) * 3
    blank_loss("bce_logits with blanks", "bce_logits", {}, known(F.binary_cross_entropy_with_logits), several, answers)
    blank_loss("bce_logits with blanks, weighted", "bce_logits", {"positive_weight": 3.5},
               lambda p, t: known(lambda a, b, reduction: F.binary_cross_entropy_with_logits(
                   a, b, pos_weight=torch.tensor(3.5), reduction=reduction))(p, t), several, answers)
    blank_loss("bce with blanks", "bce", {}, known(F.binary_cross_entropy), torch.sigmoid(several), answers)
    amounts = torch.where(torch.isnan(answers), answers, short(6, 3))
    for name, function in (("mse", F.mse_loss), ("mae", F.l1_loss), ("huber", F.huber_loss)):
        blank_loss(f"{name} with blanks", name, {}, known(function), several, amounts)



def focal(logits, target, gamma=2.0, alpha=0.25):
    """Lin et al. 2017, eq. 5, in autograd; with two classes, alpha is the positive one's share."""
    if logits.shape[1] == 1:
        logits = torch.cat([torch.zeros_like(logits), logits], 1)
    target = target.reshape(-1).long()
    log = F.log_softmax(logits, 1).gather(1, target[:, None])[:, 0]
    weight = torch.where(target == 1, alpha, 1 - alpha) if logits.shape[1] == 2 else 1.0
    return (-weight * (1 - log.exp()) ** gamma * log).mean()


def hinge(score, target, margin=1.0):
    return torch.clamp(margin - (2 * target - 1) * score, min=0).mean()


def pinball(prediction, target, q):
    return torch.maximum(q * (target - prediction), (q - 1) * (target - prediction)).mean()


some_logits = torch.tensor([[2.3], [-0.7], [-1.9], [6.0], [-5.0]])
loss("focal of two classes", "focal", {}, focal, some_logits, binary)
loss("focal of two outputs", "focal", {"gamma": 0.5, "alpha": 0.7}, lambda p, t: focal(p, t, 0.5, 0.7), short(5, 2), binary)
loss("focal of three classes", "focal", {"gamma": 1.5}, lambda p, t: focal(p, t, 1.5), scores, classes)
loss("focal without focus", "focal", {"gamma": 0.0}, F.cross_entropy, scores, classes)
loss("hinge of two classes", "hinge", {}, hinge, torch.tensor([[0.3], [-1.7], [-0.2], [0.4], [2.0]]), binary)
loss("hinge with a margin", "hinge", {"margin": 0.25}, lambda p, t: hinge(p, t, 0.25), some_logits, binary)
loss("hinge of three classes", "hinge", {}, F.multi_margin_loss, scores, classes)
loss("hinge of three classes with a margin", "hinge", {"margin": 3.5},
     lambda p, t: F.multi_margin_loss(p, t, margin=3.5), scores, classes)
loss("log_cosh", "log_cosh", {}, lambda p, t: torch.log(torch.cosh(p - t)).mean(), short(3, 2) * 2, values)
loss("quantile", "quantile", {}, lambda p, t: pinball(p, t, 0.5), short(3, 2), values)
loss("quantile 0.9", "quantile", {"quantile": 0.9}, lambda p, t: pinball(p, t, 0.9), short(3, 2), values)
loss("poisson", "poisson", {}, F.poisson_nll_loss, short(3, 2), torch.tensor([[0.0, 3.0], [1.0, 12.0], [7.0, 2.0]]))
loss("kl", "kl", {}, lambda p, t: F.kl_div(F.log_softmax(p, 1), t, reduction="batchmean"), short(3, 3),
     torch.tensor([[0.2, 0.5, 0.3], [0.0, 1.0, 0.0], [0.7, 0.0, 0.3]]))
loss("cosine", "cosine", {}, lambda p, t: (1 - F.cosine_similarity(p, t)).mean(), short(3, 3), short(3, 3))


def batch_hard(points, target, margin=1.0):
    """Hermans, Beyer, Leibe 2017, eq. 5, averaged over the anchors that have a positive and a negative."""
    distance = ((points[:, None] - points[None]) ** 2).sum(2).clamp(min=1e-300).sqrt()
    total, anchors = 0.0, 0
    for a in range(len(points)):
        same = [b for b in range(len(points)) if b != a and target[b] == target[a]]
        other = [b for b in range(len(points)) if target[b] != target[a]]
        if same and other:
            total = total + torch.clamp(margin + distance[a, same].max() - distance[a, other].min(), min=0)
            anchors += 1
    return total / anchors


loss("triplet", "triplet", {}, batch_hard, short(6, 3), torch.tensor([0, 1, 0, 1, 1, 2]))
loss("triplet with a margin", "triplet", {"margin": 0.3}, lambda p, t: batch_hard(p, t, 0.3),
     torch.tensor([[0.1, 0.2], [3.0, 2.5], [0.4, -0.1], [2.0, 3.0], [0.7, 0.9], [2.6, 1.4]]), torch.tensor([0, 1, 0, 1, 0, 1]))

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
optimizer("adagrad", "adagrad", {}, 0.1, lambda p: torch.optim.Adagrad(p, 0.1))
optimizer("adagrad with decays", "adagrad", {"rate_decay": 0.02, "weight_decay": 0.05}, 0.2,
          lambda p: torch.optim.Adagrad(p, 0.2, lr_decay=0.02, weight_decay=0.05))
optimizer("rmsprop", "rmsprop", {}, 0.01, lambda p: torch.optim.RMSprop(p, 0.01))
optimizer("rmsprop with momentum", "rmsprop", {"momentum": 0.8, "alpha": 0.95, "weight_decay": 0.05}, 0.003,
          lambda p: torch.optim.RMSprop(p, 0.003, alpha=0.95, momentum=0.8, weight_decay=0.05))
optimizer("rmsprop centered", "rmsprop", {"centered": True}, 0.005, lambda p: torch.optim.RMSprop(p, 0.005, centered=True))
optimizer("rmsprop centered with momentum", "rmsprop", {"centered": True, "momentum": 0.5}, 0.002,
          lambda p: torch.optim.RMSprop(p, 0.002, centered=True, momentum=0.5))
optimizer("adadelta", "adadelta", {}, 1.0, lambda p: torch.optim.Adadelta(p))
optimizer("adadelta with decay", "adadelta", {"rho": 0.8, "epsilon": 1e-4, "weight_decay": 0.1}, 0.5,
          lambda p: torch.optim.Adadelta(p, 0.5, rho=0.8, eps=1e-4, weight_decay=0.1))


class NAdam(torch.optim.Optimizer):
    """Dozat 2016. As torch.optim.NAdam from 2.0 on: the one of 1.13 counts mu_t twice in the product up to t + 1."""

    def __init__(self, params, lr, betas=(0.9, 0.999), decay=0.0, momentum_decay=0.004):
        super().__init__(params, dict(lr=lr, betas=betas, decay=decay, momentum_decay=momentum_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for w in group["params"]:
                state = self.state[w]
                state["t"] = t = state.get("t", 0) + 1
                mu = beta1 * (1 - 0.5 * 0.96 ** (t * group["momentum_decay"]))
                mu_next = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * group["momentum_decay"]))
                state["product"] = product = state.get("product", 1.0) * mu
                g = w.grad + group["decay"] * w
                m = state["m"] = beta1 * state.get("m", 0) + (1 - beta1) * g
                v = state["v"] = beta2 * state.get("v", 0) + (1 - beta2) * g * g
                ahead = mu_next * m / (1 - product * mu_next) + (1 - mu) * g / (1 - product)
                w.sub_(group["lr"] * ahead / ((v / (1 - beta2 ** t)).sqrt() + 1e-8))


optimizer("nadam", "nadam", {}, 0.01, lambda p: NAdam(p, 0.01))
optimizer("nadam with decays", "nadam", {"beta1": 0.8, "momentum_decay": 0.1, "weight_decay": 0.05}, 0.02,
          lambda p: NAdam(p, 0.02, (0.8, 0.999), 0.05, 0.1))


class Lion(torch.optim.Optimizer):
    """Chen et al. 2023, algorithm 2; PyTorch has none."""

    def __init__(self, params, lr, betas=(0.9, 0.99), decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, decay=decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for w in group["params"]:
                m = self.state[w].setdefault("m", torch.zeros_like(w))
                c = beta1 * m + (1 - beta1) * w.grad
                w.sub_(group["lr"] * (torch.sign(c) + group["decay"] * w))
                m.copy_(beta2 * m + (1 - beta2) * w.grad)


optimizer("lion", "lion", {}, 0.003, lambda p: Lion(p, 0.003))
optimizer("lion with decay", "lion", {"beta1": 0.8, "beta2": 0.95, "weight_decay": 0.3}, 0.01,
          lambda p: Lion(p, 0.01, (0.8, 0.95), 0.3))

print("""    };
    return cases;
}

/// Steps that look again at sum of 100 (w[i + 1] - w[i]^2)^2 + (1 - w[i])^2 (Rosenbrock 1960), from w = valleyStart.
struct DescentCase {
    const char *name, *type;
    Params params;
    double learningRate;
    std::int64_t steps;
    Numbers weights;
};

inline const Numbers valleyStart = {-1.2, 1, -0.5, 0.8};

inline const std::vector<DescentCase> &descentCases()
{
    static const std::vector<DescentCase> cases = {""")


def descent(name, kind, settings, rate, steps, make):
    w = torch.tensor([-1.2, 1.0, -0.5, 0.8], requires_grad=True)
    rule = make([w])

    def closure():
        rule.zero_grad()
        loss = (100 * (w[1:] - w[:-1] ** 2) ** 2 + (1 - w[:-1]) ** 2).sum()
        loss.backward()
        return loss
    for _ in range(steps):
        rule.step(closure)
    print(f'        {{"{name}", "{kind}", {params(settings)}, {rate!r}, {steps}, {numbers(w)}}},')


descent("lbfgs", "lbfgs", {"iterations": 4, "history": 5}, 1.0, 4,
        lambda p: torch.optim.LBFGS(p, 1.0, max_iter=4, history_size=5, line_search_fn="strong_wolfe"))
descent("lbfgs one iteration a step", "lbfgs", {"iterations": 1, "history": 3}, 0.8, 12,
        lambda p: torch.optim.LBFGS(p, 0.8, max_iter=1, max_eval=100, history_size=3, line_search_fn="strong_wolfe"))
descent("lbfgs without line search", "lbfgs", {"iterations": 5, "history": 4, "line_search": False}, 0.05, 6,
        lambda p: torch.optim.LBFGS(p, 0.05, max_iter=5, history_size=4))
descent("lbfgs to the end", "lbfgs", {"iterations": 20, "history": 10}, 1.0, 5,
        lambda p: torch.optim.LBFGS(p, 1.0, max_iter=20, history_size=10, line_search_fn="strong_wolfe"))

print("""    };
    return cases;
}

/// The factor on the rate at each step of a run.
struct ScheduleCase {
    const char *name, *type;
    Params params;
    double warmupEpochs;
    std::int64_t stepsPerEpoch, epochs;
    Numbers losses; ///< watched at the end of each epoch, where the schedule looks at them
    Numbers factors;
};

inline const std::vector<ScheduleCase> &scheduleCases()
{
    static const std::vector<ScheduleCase> cases = {""")


def schedule(name, kind, settings, per_epoch, epochs, make, warmup=0, losses=(), by_epoch=False):
    """make(rule, steps after the warm-up) -> scheduler with a base rate of 1; by_epoch: stepped once an epoch."""
    w = torch.zeros(1, requires_grad=True)
    rule = torch.optim.SGD([w], 1.0)
    ramp, total = round(warmup * per_epoch), per_epoch * epochs
    factors = [(i + 1) / ramp for i in range(ramp)]
    if ramp > 1:  # the same as PyTorch's own linear warm-up
        other = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
        linear = torch.optim.lr_scheduler.LinearLR(other, 1 / ramp, 1, ramp - 1)
        for wanted in factors:
            assert abs(other.param_groups[0]["lr"] - wanted) < 1e-14
            other.step()
            linear.step()
    scheduler = make(rule, total - ramp)
    watched = iter(losses)
    for step in range(total - ramp):
        factors.append(rule.param_groups[0]["lr"])
        rule.step()
        at_end = (step + 1) % per_epoch == 0
        if losses:
            if at_end:
                scheduler.step(next(watched))
        elif not by_epoch or at_end:
            scheduler.step()
    text = "{" + ", ".join(repr(f) for f in factors) + "}"
    print(f'        {{"{name}", "{kind}", {params(settings)}, {float(warmup)!r}, {per_epoch}, {epochs}, '
          f'{"{" + ", ".join(map(repr, losses)) + "}"}, {text}}},')


S = torch.optim.lr_scheduler
schedule("constant", "constant", {}, 3, 2, lambda r, n: S.ConstantLR(r, 1.0))
schedule("constant after a warm-up", "constant", {}, 4, 3, lambda r, n: S.ConstantLR(r, 1.0), warmup=1.5)
schedule("step", "step", {"every": 2.0, "factor": 0.3}, 3, 7, lambda r, n: S.StepLR(r, 2, 0.3), by_epoch=True)
schedule("step after a warm-up", "step", {"every": 1.0, "factor": 0.5}, 4, 5, lambda r, n: S.StepLR(r, 1, 0.5), warmup=1, by_epoch=True)
schedule("exponential", "exponential", {"factor": 0.8}, 4, 5, lambda r, n: S.ExponentialLR(r, 0.8 ** (1 / 4)))
schedule("exponential, one step an epoch", "exponential", {"factor": 0.9}, 1, 12, lambda r, n: S.ExponentialLR(r, 0.9))
schedule("cosine", "cosine", {}, 5, 4, lambda r, n: S.CosineAnnealingLR(r, n))
schedule("cosine to a floor", "cosine", {"floor": 0.1}, 5, 4, lambda r, n: S.CosineAnnealingLR(r, n, 0.1), warmup=1)
schedule("cosine with restarts", "cosine", {"restart_epochs": 2.0}, 3, 7, lambda r, n: S.CosineAnnealingWarmRestarts(r, 6))
schedule("cosine with longer and longer restarts", "cosine", {"restart_epochs": 1.0, "restart_growth": 2, "floor": 0.05}, 3, 9,
         lambda r, n: S.CosineAnnealingWarmRestarts(r, 3, 2, 0.05))
schedule("one cycle", "one_cycle", {}, 5, 6, lambda r, n: S.OneCycleLR(r, 1.0, total_steps=n, cycle_momentum=False))
schedule("one cycle of its own shape", "one_cycle", {"rise": 0.4, "start": 0.1, "end": 0.001}, 4, 5,
         lambda r, n: S.OneCycleLR(r, 1.0, total_steps=n, pct_start=0.4, div_factor=10, final_div_factor=100, cycle_momentum=False))
schedule("on plateau", "on_plateau", {"patience": 1, "factor": 0.5}, 2, 12, lambda r, n: S.ReduceLROnPlateau(r, factor=0.5, patience=1, eps=0),
         losses=[1.0, 0.9, 0.9, 0.91, 0.92, 0.8, 0.8, 0.8, 0.8, 0.8, 0.79, 0.7])
schedule("on plateau with cooldown and floor", "on_plateau",
         {"patience": 0, "factor": 0.1, "cooldown": 2, "floor": 0.005, "threshold": 0.05}, 3, 10,
         lambda r, n: S.ReduceLROnPlateau(r, factor=0.1, patience=0, cooldown=2, min_lr=0.005, threshold=0.05, eps=0),
         losses=[1.0, 0.99, 0.98, 0.97, 0.9, 0.9, 0.9, 0.9, 0.5, 0.5])

print("""    };
    return cases;
}

/// A layer of sequences; those of varying length lie one behind the other without gaps.
struct SequenceCase {
    const char *name, *type;
    Params params;
    std::vector<Shape> inputs;
    std::vector<std::vector<std::int64_t>> lengths; ///< of each input, a row each; empty when all are as long as the shape
    std::int64_t rows;
    std::vector<Numbers> x, weights;
    Numbers y, gradY;
    std::vector<Numbers> gradX, gradWeights;
};

inline const std::vector<SequenceCase> &sequenceCases()
{
    static const std::vector<SequenceCase> cases = {""")

torch.manual_seed(8)


def mask_of(lengths, steps):
    """True where a row has no item, as PyTorch's key_padding_mask wants it."""
    return torch.arange(steps)[None, :] >= torch.tensor(lengths)[:, None]


def joined(tensor, lengths):
    """The items of all rows one behind the other, without the padding."""
    return torch.cat([tensor[row, :n] for row, n in enumerate(lengths)]) if lengths else tensor


def lengths_of(lengths):
    return "{" + ", ".join("{" + ", ".join(map(str, some or [])) + "}" for some in lengths) + "}"


def sequence(name, kind, settings, function, inputs, lengths, weights, own, pools=False):
    """function(*inputs) -> y; lengths: of each input or None; own(): our weights, of the module's or of their gradients."""
    inputs = [x.clone().requires_grad_(True) for x in inputs]
    y = function(*inputs)
    out = None if pools else lengths[0]
    g = short(*y.shape)
    if out:
        g = g * ~mask_of(out, y.shape[1])[:, :, None]
    y.backward(g)
    shapes = "{" + ", ".join("Shape{" + ", ".join(str(d) for d in x.shape[1:]) + "}" for x in inputs) + "}"
    print(f'        {{"{name}", "{kind}", {params(settings)}, {shapes}, {lengths_of(lengths)}, {len(inputs[0])}, '
          f'{lists([joined(x, n) for x, n in zip(inputs, lengths)])}, {lists(own(weights))}, {numbers(joined(y, out))}, '
          f'{numbers(joined(g, out))}, {lists([joined(x.grad, n) for x, n in zip(inputs, lengths)])}, '
          f'{lists(own([w.grad for w in weights]))}}},')


def randomised(module):
    for weight in module.parameters():
        weight.data = short(*weight.shape) * 0.5
    return module


def attention_weights(packed, bias, out, out_bias):
    """PyTorch's rows q, k, v of one matrix as our weight and bias each."""
    found = []
    for w, b in zip(packed.chunk(3), bias.chunk(3)):
        found += [w.t(), b]
    return found + [out.t(), out_bias]


def attention_case(name, kind, settings, features, heads, inputs, lengths, causal=False):
    module = randomised(torch.nn.MultiheadAttention(features, heads, batch_first=True))
    steps, memory_steps = inputs[0].shape[1], inputs[-1].shape[1]
    later = torch.ones(steps, memory_steps).triu(1).bool() if causal else None
    mask = mask_of(lengths[-1], memory_steps) if lengths[-1] else None

    def function(query, memory=None):
        memory = query if memory is None else memory
        return module(query, memory, memory, key_padding_mask=mask, attn_mask=later)[0]
    weights = [module.in_proj_weight, module.in_proj_bias, module.out_proj.weight, module.out_proj.bias]
    sequence(name, kind, {"heads": heads, **settings}, function, inputs, lengths, weights, lambda w: attention_weights(*w))


three = [3, 1, 2]
attention_case("self-attention", "self_attention", {}, 4, 2, [short(2, 3, 4)], [None])
attention_case("self-attention, one head, causal", "self_attention", {"causal": True}, 3, 1, [short(2, 4, 3)], [None], True)
attention_case("self-attention of varying length", "self_attention", {}, 4, 2, [short(3, 3, 4)], [three])
attention_case("causal self-attention of varying length", "self_attention", {"causal": True}, 4, 4, [short(3, 3, 4)],
               [three], True)
attention_case("cross-attention", "cross_attention", {}, 4, 2, [short(2, 2, 4), short(2, 3, 4)], [None, None])
attention_case("cross-attention of varying length", "cross_attention", {}, 4, 2, [short(3, 3, 4), short(3, 4, 4)],
               [three, [2, 4, 1]])


def memory_of_other_size():
    module = randomised(torch.nn.MultiheadAttention(4, 2, kdim=3, vdim=3, batch_first=True))
    weights = [module.q_proj_weight, module.k_proj_weight, module.v_proj_weight, module.in_proj_bias, module.out_proj.weight,
               module.out_proj.bias]

    def own(w):
        q, k, v = w[3].chunk(3)
        return [w[0].t(), q, w[1].t(), k, w[2].t(), v, w[4].t(), w[5]]
    sequence("cross-attention to other features", "cross_attention", {"heads": 2}, lambda q, m: module(q, m, m)[0],
             [short(2, 2, 4), short(2, 3, 3)], [None, None], weights, own)


memory_of_other_size()


def encoder_case(name, settings, lengths, features=4, heads=2, hidden=3):
    module = randomised(torch.nn.TransformerEncoderLayer(
        features, heads, hidden, 0, settings.get("activation", "relu"), batch_first=True,
        norm_first=settings.get("norm_first", False)))
    x = short(3, 3, features)
    later = torch.ones(3, 3).triu(1).bool() if settings.get("causal") else None
    mask = mask_of(lengths, 3) if lengths else None
    attention = module.self_attn
    weights = [attention.in_proj_weight, attention.in_proj_bias, attention.out_proj.weight, attention.out_proj.bias,
               module.linear1.weight, module.linear1.bias, module.linear2.weight, module.linear2.bias,
               module.norm1.weight, module.norm1.bias, module.norm2.weight, module.norm2.bias]

    def own(w):
        return attention_weights(*w[:4]) + [w[4].t(), w[5], w[6].t()] + w[7:]
    sequence(name, "transformer_encoder", {"heads": heads, "feed_forward": hidden, **settings},
             lambda x: module(x, src_mask=later, src_key_padding_mask=mask), [x], [lengths], weights, own)


encoder_case("transformer encoder", {}, None)
encoder_case("transformer encoder, norm first", {"norm_first": True}, None)
encoder_case("transformer encoder, gelu, causal", {"activation": "gelu", "causal": True}, None)
encoder_case("transformer encoder of varying length", {}, three)
encoder_case("transformer encoder of varying length, norm first", {"norm_first": True, "activation": "gelu"}, three)


def decoder_case(name, settings, lengths, memory_lengths, features=4, heads=2, hidden=3):
    module = randomised(torch.nn.TransformerDecoderLayer(
        features, heads, hidden, 0, settings.get("activation", "relu"), batch_first=True,
        norm_first=settings.get("norm_first", False)))
    x, memory = short(3, 3, features), short(3, 4, features)
    later = torch.ones(3, 3).triu(1).bool()
    mask = mask_of(lengths, 3) if lengths else None
    memory_mask = mask_of(memory_lengths, 4) if memory_lengths else None
    weights = []
    for attention in (module.self_attn, module.multihead_attn):
        weights += [attention.in_proj_weight, attention.in_proj_bias, attention.out_proj.weight, attention.out_proj.bias]
    weights += [module.linear1.weight, module.linear1.bias, module.linear2.weight, module.linear2.bias]
    for norm in (module.norm1, module.norm2, module.norm3):
        weights += [norm.weight, norm.bias]

    def own(w):
        return attention_weights(*w[:4]) + attention_weights(*w[4:8]) + [w[8].t(), w[9], w[10].t()] + w[11:]
    sequence(name, "transformer_decoder", {"heads": heads, "feed_forward": hidden, **settings},
             lambda x, m: module(x, m, tgt_mask=later, tgt_key_padding_mask=mask, memory_key_padding_mask=memory_mask),
             [x, memory], [lengths, memory_lengths], weights, own)


decoder_case("transformer decoder", {}, None, None)
decoder_case("transformer decoder, norm first, gelu", {"norm_first": True, "activation": "gelu"}, None, None)
decoder_case("transformer decoder of varying length", {}, three, [2, 4, 1])
decoder_case("transformer decoder of varying length, norm first", {"norm_first": True}, three, [2, 4, 1])


def pooling_case(name, lengths):
    query = short(4).requires_grad_(True)

    def function(x):
        scores = x @ query / 2
        if lengths:
            scores = scores.masked_fill(mask_of(lengths, 3), float("-inf"))
        return (F.softmax(scores, 1)[:, :, None] * x).sum(1)
    sequence(name, "attention_pooling", {}, function, [short(3, 3, 4)], [lengths], [query], lambda w: w, pools=True)


def average(x):
    real = ~mask_of(three, 3)[:, :, None]
    return (x * real).sum(1) / real.sum(1)


pooling_case("attention pooling", None)
pooling_case("attention pooling of varying length", three)
sequence("sequence average", "sequence_average", {}, lambda x: x.mean(1), [short(2, 3, 4)], [None], [], lambda w: w, True)
sequence("sequence average of varying length", "sequence_average", {}, average, [short(3, 3, 2)], [three], [], lambda w: w,
         True)


def beside(x, z):
    return torch.cat([x, z[:, None, :].expand(-1, x.shape[1], -1)], 2)


sequence("a row beside each step", "beside_steps", {}, beside, [short(2, 3, 4), short(2, 2)], [None, None], [], lambda w: w)
sequence("a row beside each step of varying length", "beside_steps", {}, beside, [short(3, 3, 2), short(3, 3)], [three, None],
         [], lambda w: w)

print("""    };
    return cases;
}

} // namespace netloom::torch_oracle
// clang-format on""")
