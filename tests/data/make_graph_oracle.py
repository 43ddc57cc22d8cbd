#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/engine/graph_oracle.hpp: the papers' formulas for graph layers, written with dense matrices of who is linked
to whom, in PyTorch (Debian's python3-torch 1.13, double), which also gives the gradients.

    /usr/bin/python3 tests/data/make_graph_oracle.py > tests/engine/graph_oracle.hpp
"""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)

# Four graphs: a chain with an isolated node, one node alone, a ring with a chord and a link to itself, one-way links.
SIZES = [4, 1, 6, 3]
LINKS = [[(1, 0), (0, 1), (2, 1), (1, 2)], [],
         [(1, 0), (5, 0), (0, 1), (2, 1), (5, 1), (1, 2), (3, 2), (2, 3), (4, 3), (3, 4), (4, 4), (5, 4), (0, 5), (1, 5), (4, 5)],
         [(1, 0), (2, 0)]]
NODES, EDGES = sum(SIZES), sum(len(links) for links in LINKS)
starts = [sum(SIZES[:i]) for i in range(len(SIZES))]
from_node = torch.tensor([u + s for links, s in zip(LINKS, starts) for u, _ in links])
to_node = torch.tensor([v + s for links, s in zip(LINKS, starts) for _, v in links])
A = torch.zeros(NODES, NODES)  # A[v, u] links lead from u to v
A.index_put_((to_node, from_node), torch.ones(EDGES), accumulate=True)
FROM, TO = F.one_hot(from_node, NODES).double(), F.one_hot(to_node, NODES).double()
MEMBER = torch.repeat_interleave(torch.eye(len(SIZES)), torch.tensor(SIZES), 1)  # (graphs, nodes)


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


def layer(name, kind, settings, function, inputs, weights):
    """function(inputs..., weights...) -> y; inputs: rows of nodes, then of links."""
    inputs = [x.clone().requires_grad_(True) for x in inputs]
    weights = [w.clone().requires_grad_(True) for w in weights]
    y = function(*inputs, *weights)
    g = short(*y.shape)
    y.backward(g)
    widths = "{" + ", ".join(str(x.shape[1]) for x in inputs) + "}"
    print(f'        {{"{name}", "{kind}", {params(settings)}, {widths}, {lists(inputs)}, {lists(weights)}, {numbers(y)}, '
          f'{numbers(g)}, {lists([x.grad for x in inputs])}, {lists([w.grad for w in weights])}}},')


print("""// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/data/make_graph_oracle.py with PyTorch """ + torch.__version__ + """ in double precision.
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/signature.hpp"

#include <vector>

// clang-format off
namespace netloom::graph_oracle {

using Numbers = std::vector<double>;
""")
print("inline const std::vector<std::int64_t> sizes = {" + ", ".join(map(str, SIZES)) + "};")
print("inline const std::vector<std::vector<Link>> links = {" +
      ", ".join("{" + ", ".join(f"{{{u}, {v}}}" for u, v in part) + "}" for part in LINKS) + "};")
print("""
struct LayerCase {
    const char *name, *type;
    Params params;
    std::vector<std::int64_t> widths; ///< numbers a node, then numbers a link
    std::vector<Numbers> inputs, weights;
    Numbers y, gradY;
    std::vector<Numbers> gradInputs, gradWeights;
};

inline const std::vector<LayerCase> &layerCases()
{
    static const std::vector<LayerCase> cases = {""")


def gcn(f):
    """Kipf, Welling 2017, eq. 2 and 9."""
    linked = A + torch.eye(NODES)
    scale = linked.sum(1).rsqrt()
    spread = scale[:, None] * linked * scale[None, :]
    return lambda x, w, b=0.0: f(spread @ x @ w + b)


same = lambda x: x
layer("graphconv, narrow to wide", "graphconv", {"units": 4}, gcn(same), [short(NODES, 2)], [short(2, 4), short(4)])
layer("graphconv, wide to narrow, relu", "graphconv", {"units": 2, "activation": "relu"}, gcn(F.relu), [short(NODES, 4)],
      [short(4, 2), short(2)])
layer("graphconv gelu without bias", "graphconv", {"units": 3, "activation": "gelu", "bias": False}, gcn(F.gelu),
      [short(NODES, 3)], [short(3, 3)])


def gin(h, f):
    """Xu et al. 2019, eq. 4.1."""
    return lambda x, epsilon, w1, b1, w2, b2: f(h(((1 + epsilon) * x + A @ x) @ w1 + b1) @ w2 + b2)


gin_weights = lambda width, units: [short(1), short(width, units), short(units), short(units, units), short(units)]
layer("gin", "gin", {"units": 3}, gin(F.relu, same), [short(NODES, 2)], gin_weights(2, 3))
layer("gin tanh silu", "gin", {"units": 2, "activation": "tanh", "hidden_activation": "silu"}, gin(F.silu, torch.tanh),
      [short(NODES, 4)], gin_weights(4, 2))


def gat(heads, units, mean, own, slope, f):
    """Velickovic et al. 2018, eq. 3 to 6; an attention vector's halves apart."""
    count = A + torch.eye(NODES) if own else A

    def run(x, w, p, q, b):
        values = (x @ w).reshape(NODES, heads, units)
        scores = torch.einsum("uhk,hk->hu", values, p)[:, None, :] + torch.einsum("vhk,hk->hv", values, q)[:, :, None]
        weight = count * torch.exp(F.leaky_relu(scores, slope))  # (heads, to, from)
        total = weight.sum(2, keepdim=True)
        share = weight / torch.where(total > 0, total, torch.ones_like(total))
        y = torch.einsum("hvu,uhk->vhk", share, values)
        return f((y.mean(1) if mean else y.reshape(NODES, heads * units)) + b)
    return run


gat_weights = lambda width, heads, units, out: [short(width, heads * units), short(heads, units), short(heads, units), short(out)]
layer("gat", "gat", {"units": 2, "heads": 3}, gat(3, 2, False, True, 0.2, same), [short(NODES, 3)], gat_weights(3, 3, 2, 6))
layer("gat mean elu", "gat", {"units": 3, "heads": 2, "merge": "mean", "activation": "elu", "slope": 0.1},
      gat(2, 3, True, True, 0.1, F.elu), [short(NODES, 2)], gat_weights(2, 2, 3, 3))
layer("gat gelu, without itself", "gat", {"units": 2, "heads": 2, "activation": "gelu", "self_links": False},
      gat(2, 2, False, False, 0.2, F.gelu), [short(NODES, 2)], gat_weights(2, 2, 2, 4))


def mpnn(mean, both, g, f):
    """Gilmer et al. 2017, eq. 1 and 2, with a dense layer for the message and one for the update."""
    share = TO.t() / TO.sum(0).clamp(min=1)[:, None] if mean else TO.t()

    def run(x, e, m, c, w, b):
        ends = [FROM @ x, TO @ x, e] if both else [FROM @ x, e]
        return f(torch.cat([x, share @ g(torch.cat(ends, 1) @ m + c)], 1) @ w + b)
    return run


mpnn_weights = lambda seen, width, units: [short(seen, units), short(units), short(width + units, units), short(units)]
layer("message_passing", "message_passing", {"units": 3}, mpnn(False, True, F.relu, same), [short(NODES, 2), short(EDGES, 2)],
      mpnn_weights(6, 2, 3))
layer("message_passing mean gelu silu", "message_passing",
      {"units": 2, "sum": "mean", "activation": "gelu", "message_activation": "silu"}, mpnn(True, True, F.silu, F.gelu),
      [short(NODES, 3), short(EDGES, 1)], mpnn_weights(7, 3, 2))
layer("message_passing from one end", "message_passing", {"units": 2, "both_ends": False, "activation": "tanh"},
      mpnn(False, False, F.relu, torch.tanh), [short(NODES, 2), short(EDGES, 3)], mpnn_weights(5, 2, 2))


def graph_norm(x, scale, shift, part):
    """Cai et al. 2021, eq. 5."""
    mean_of = lambda z: MEMBER.t() @ ((MEMBER @ z) / torch.tensor(SIZES)[:, None])
    centred = x - part * mean_of(x)
    return centred / torch.sqrt(mean_of(centred ** 2) + 1e-5) * scale + shift


layer("graph_norm", "graph_norm", {}, graph_norm, [short(NODES, 3)], [short(3), short(3), short(3)])


def readout(mode):
    def run(x, w=None):
        parts = torch.split(x, SIZES)
        if mode == "attention":
            return torch.stack([F.softmax(part @ w, 0) @ part for part in parts])
        return torch.stack([{"sum": part.sum(0), "mean": part.mean(0), "max": part.max(0).values}[mode] for part in parts])
    return run


for mode in ["sum", "mean", "max", "attention"]:
    layer("readout " + mode, "readout", {"mode": mode}, readout(mode), [short(NODES, 3)],
          [short(3)] if mode == "attention" else [])

print("""    };
    return cases;
}

} // namespace netloom::graph_oracle
// clang-format on""")
