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

def emit_sequence(name, kind, settings, shape, rows, x, weights, y, grad_x, grads, g, lengths):
    """Rows of varying length lie one behind the other without gaps."""
    print(f'        {{"{name}", "{kind}", {params(settings)}, true, {shape}, {rows}, {numbers(x)}, {lists(weights)}, '
          f'{numbers(y)}, {numbers(g)}, {numbers(grad_x)}, {lists(grads)}, {{}}, '
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
