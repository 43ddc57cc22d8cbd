#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole training steps (forward, loss, backward, Adam) of Netloom and of PyTorch in turn, and prints their ratio.

    /usr/bin/python3 tests/bench/compare_pytorch.py [--build build] [--threads 1 2] [--rounds 5] [--case mlp-2-8-8-1 ...]

Each round runs one program after the other, each in a process of its own, so that neither sees the other's threads; the
ratio is taken within a round, and the median over the rounds is printed. Float, inputs random normal, targets by a fixed
linear rule; binary heads with BCE on logits, several classes with softmax cross-entropy, Adam with a rate of 1e-3.
Needs PyTorch (Debian: python3-torch) and a fast BLAS for it: Debian's libopenblas0-openmp, chosen for libblas.so.3 and
libopenblas.so.0 by update-alternatives. With the reference BLAS that comes otherwise its products are five times slower, and
with libopenblas0-pthread two pools of threads fight: either makes the ratios say nothing. Debian's build is 1.13 without MKL:
say so with any figure of it.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import time

CASES = ["mlp-2-8-8-1", "mlp-30-64-32-1", "mlp-28-300-300-300-1", "mlp-28-300-300-300-1-b1024", "mlp-784-512-256-10",
         "cnn-28x28", "lstm-128-50", "transformer-128-2", "graph-25x64"]


def torch_case(name):
    """The model, a batch of inputs, the targets and the loss of a case."""
    import torch
    from torch import nn
    torch.manual_seed(1)

    def mlp(*sizes):
        layers = []
        for i in range(len(sizes) - 1):
            layers += [nn.Linear(sizes[i], sizes[i + 1]), nn.ReLU()]
        return nn.Sequential(*layers[:-1])

    def classes(x, count):
        rule = x.reshape(len(x), -1) @ torch.cos(torch.arange(x[0].numel(), dtype=torch.float32))
        share = 0.5 + 0.5 * torch.erf(rule / x[0].numel() ** 0.5)
        return torch.clamp((share * count).long(), 0, count - 1)

    def binary(model, inputs, batch):
        x = torch.randn(batch, inputs)
        return model, (x,), classes(x, 2).float()[:, None], nn.BCEWithLogitsLoss()

    def several(model, shape, batch):
        x = torch.randn(batch, *shape)
        return model, (x,), classes(x, 10), nn.CrossEntropyLoss()

    if name == "mlp-2-8-8-1":
        return binary(mlp(2, 8, 8, 1), 2, 10)
    if name == "mlp-30-64-32-1":
        return binary(mlp(30, 64, 32, 1), 30, 32)
    if name.startswith("mlp-28-300"):
        return binary(mlp(28, 300, 300, 300, 1), 28, 1024 if name.endswith("b1024") else 128)
    if name == "mlp-784-512-256-10":
        return several(mlp(784, 512, 256, 10), (784,), 128)
    if name == "cnn-28x28":
        model = nn.Sequential(nn.Conv2d(1, 16, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3), nn.ReLU(),
                              nn.MaxPool2d(2), nn.Flatten(), nn.Linear(800, 128), nn.ReLU(), nn.Linear(128, 10))
        return several(model, (1, 28, 28), 64)
    if name == "lstm-128-50":
        class Lstm(nn.Module):
            def __init__(self):
                super().__init__()
                self.lstm, self.head = nn.LSTM(32, 128, batch_first=True), nn.Linear(128, 10)

            def forward(self, x):
                return self.head(self.lstm(x)[0][:, -1])
        return several(Lstm(), (50, 32), 32)
    if name == "transformer-128-2":
        class Encoder(nn.Module):
            def __init__(self):
                super().__init__()
                layer = nn.TransformerEncoderLayer(128, 4, 512, dropout=0.0, batch_first=True)
                self.body, self.head = nn.TransformerEncoder(layer, 2), nn.Linear(128, 10)

            def forward(self, x):
                return self.head(self.body(x).mean(1))
        return several(Encoder(), (64, 128), 32)
    if name == "graph-25x64":
        return graph_case()
    raise SystemExit(f"No case is called {name}.")


def graph_case():
    """Trees of 25 nodes with at most four neighbours; graph convolution by gather and index_add over all edges."""
    import random

    import torch
    from torch import nn
    random.seed(1)
    graphs, nodes, features = 128, 25, 16
    links, degree = [], [1] * (graphs * nodes)
    for graph in range(graphs):
        neighbours = [0] * nodes
        for node in range(1, nodes):
            other = random.choice([n for n in range(node) if neighbours[n] < (4 if n else 4)])
            neighbours[other] += 1
            neighbours[node] += 1
            a, b = graph * nodes + node, graph * nodes + other
            links += [(a, b), (b, a)]
            degree[a] += 1
            degree[b] += 1
    source = torch.tensor([a for a, _ in links] + list(range(graphs * nodes)))
    target = torch.tensor([b for _, b in links] + list(range(graphs * nodes)))
    scale = torch.tensor(degree).float().rsqrt()
    weight = (scale[source] * scale[target])[:, None]

    class GraphNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(features, 64), nn.Linear(64, 64), nn.Linear(64, 64)])
            self.head = nn.Linear(64, 1)

        def forward(self, x):
            for layer in self.layers:
                h = layer(x)
                x = torch.relu(torch.zeros_like(h).index_add(0, target, h[source] * weight))
            return self.head(x.reshape(graphs, nodes, -1).sum(1))
    x = torch.randn(graphs * nodes, features)
    y = x.reshape(graphs, nodes, features).sum(1) @ torch.cos(torch.arange(features).float())
    return GraphNet(), (x,), y[:, None], nn.MSELoss()


def time_torch(name, threads, seconds):
    """Microseconds a step; runs in a process of its own."""
    import torch
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    model, inputs, target, loss = torch_case(name)
    optimizer = torch.optim.Adam(model.parameters(), 1e-3)

    def step():
        optimizer.zero_grad()
        loss(model(*inputs), target).backward()
        optimizer.step()

    for _ in range(5):
        step()
    begin, steps = time.perf_counter(), 0
    while time.perf_counter() - begin < seconds:
        step()
        steps += 1
    print((time.perf_counter() - begin) / steps * 1e6)


def ours(program, name, threads):
    out = subprocess.run([program, "bench", "--case", name, "--threads", str(threads), "--json", "--quiet"],
                         capture_output=True, text=True)
    return json.loads(out.stdout.splitlines()[0])["us_per_step"] if out.returncode == 0 else None


def theirs(name, threads, seconds):
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads))
    out = subprocess.run([sys.executable, __file__, "--torch", name, "--threads", str(threads), "--seconds", str(seconds)],
                         capture_output=True, text=True, env=environment, check=True)
    return float(out.stdout.split()[-1])


def processor():
    with open("/proc/cpuinfo") as lines:
        return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def blas():
    """The library behind PyTorch's products, as the dynamic linker finds it."""
    try:
        with open("/proc/self/maps") as maps:
            names = {line.split()[-1] for line in maps if "blas" in line.rsplit("/", 1)[-1]}
        return ", ".join(sorted(os.path.realpath(name) for name in names)) or "its own BLAS"
    except OSError:
        return "an unknown BLAS"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build", help="the folder that holds bin/netloom-run")
    parser.add_argument("--case", nargs="*", default=CASES)
    parser.add_argument("--threads", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of PyTorch's timing in each round")
    parser.add_argument("--torch", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.torch:
        time_torch(arguments.torch, arguments.threads[0], arguments.seconds)
        return
    import torch
    (torch.ones(4, 4) @ torch.ones(4, 4)).sum()
    libraries = blas()
    if "openblas" not in libraries or "pthread" in libraries:
        print(f"Beware: PyTorch multiplies with {libraries}; choose libopenblas0-openmp for a fair comparison.",
              file=sys.stderr)
    program = os.path.join(arguments.build, "bin", "netloom-run")
    print(f"{datetime.date.today()}, {processor()}, PyTorch {torch.__version__} "
          f"({'with' if torch.backends.mkl.is_available() else 'without'} MKL, {libraries}), medians of {arguments.rounds} rounds")
    print(f"{'case':28}{'threads':>8}{'Netloom us':>12}{'PyTorch us':>12}{'ratio':>8}")
    for name in arguments.case:
        for threads in arguments.threads:
            pairs = [(ours(program, name, threads), theirs(name, threads, arguments.seconds))
                     for _ in range(arguments.rounds)]
            if any(a is None for a, _ in pairs):
                print(f"{name:28}{threads:8}  Netloom has no such case")
                continue
            print(f"{name:28}{threads:8}{statistics.median(a for a, _ in pairs):12.1f}"
                  f"{statistics.median(b for _, b in pairs):12.1f}{statistics.median(b / a for a, b in pairs):8.2f}",
                  flush=True)


if __name__ == "__main__":
    main()
