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

print("""    };
    return cases;
}

} // namespace netloom::torch_oracle
// clang-format on""")
