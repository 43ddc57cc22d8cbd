#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole training steps (forward, loss, backward, Adam) of Netloom and of scikit-learn in turn, on one thread each.

    /usr/bin/python3 tests/bench/compare_peers.py [--build build] [--rounds 5] [--case mlp-2-8-8-1 ...]

As compare_pytorch.py does: each round runs one program after the other, each in a process of its own; ratios are taken within
a round, and medians over the rounds are printed. scikit-learn's MLPClassifier is timed both ways it has: partial_fit() with
one batch, which checks its arguments at every step, and fit() over four batches for many epochs, which checks them once. The
ratio is that of the faster way. Float, ReLU, Adam with a rate of 1e-3, no weight decay.
Needs scikit-learn and threadpoolctl (Debian: python3-sklearn, python3-threadpoolctl) and a fast BLAS behind numpy; which one
it was is printed. To use one without choosing it for the whole system, name its folder in LD_LIBRARY_PATH.
mlpack and OpenNN are left out: Debian 12 has neither (its RcppMLPACK 1.0.10 is from before mlpack had networks).
"""
import argparse
import datetime
import math
import os
import statistics
import subprocess
import sys
import time
import warnings

from compare_pytorch import blas, ours, processor

HIDDEN_AND_BATCH = {"mlp-2-8-8-1": ((2, 8, 8), 10), "mlp-30-64-32-1": ((30, 64, 32), 32),
                    "mlp-28-300-300-300-1": ((28, 300, 300, 300), 128),
                    "mlp-28-300-300-300-1-b1024": ((28, 300, 300, 300), 1024),
                    "mlp-784-512-256-10": ((784, 512, 256), 128)}
BATCHES = 4


def data_of(name):
    """Inputs (rows, features), classes (rows) by a fixed linear rule, and how many classes there are."""
    import numpy
    (features, *_), batch = HIDDEN_AND_BATCH[name]
    count = 10 if name.endswith("-10") else 2
    x = numpy.random.default_rng(1).standard_normal((BATCHES * batch, features)).astype(numpy.float32)
    rule = x @ numpy.cos(numpy.arange(features)) / math.sqrt(features)
    shares = [0.5 + 0.5 * math.erf(value) for value in rule]
    return x, numpy.array([min(int(share * count), count - 1) for share in shares]), count


def model_of(name, epochs):
    from sklearn.neural_network import MLPClassifier
    (_, *hidden), batch = HIDDEN_AND_BATCH[name]
    return MLPClassifier(tuple(hidden), activation="relu", solver="adam", alpha=0.0, learning_rate_init=1e-3,
                         batch_size=batch, max_iter=epochs, tol=0.0, n_iter_no_change=epochs + 1, random_state=1)


def time_partial_fit(name, seconds):
    x, y, count = data_of(name)
    batch = HIDDEN_AND_BATCH[name][1]
    model, steps = model_of(name, 1), 0

    def step():
        begin = steps % BATCHES * batch
        model.partial_fit(x[begin:begin + batch], y[begin:begin + batch], range(count))

    for _ in range(5):
        step()
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        step()
        steps += 1
    return (time.perf_counter() - begin) / steps * 1e6


def time_fit(name, seconds):
    x, y, _ = data_of(name)

    def fitted(epochs):
        begin = time.perf_counter()
        model_of(name, epochs).fit(x, y)
        return time.perf_counter() - begin

    fitted(2)
    epochs = max(10, int(seconds / (fitted(10) / 10)))
    return fitted(epochs) / (epochs * BATCHES) * 1e6


def time_sklearn(name, seconds):
    """Prints the microseconds a step of both ways; runs in a process of its own."""
    from threadpoolctl import threadpool_limits
    warnings.simplefilter("ignore") # that a few epochs are not enough to converge
    with threadpool_limits(1):
        print(time_partial_fit(name, seconds), time_fit(name, seconds))


def theirs(name, seconds):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    out = subprocess.run([sys.executable, __file__, "--sklearn", name, "--seconds", str(seconds)],
                         capture_output=True, text=True, env=environment, check=True)
    return [float(number) for number in out.stdout.split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build", help="the folder that holds bin/netloom-run")
    parser.add_argument("--case", nargs="*", default=list(HIDDEN_AND_BATCH), choices=list(HIDDEN_AND_BATCH), metavar="CASE")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each of scikit-learn's timings in each round")
    parser.add_argument("--sklearn", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.sklearn:
        time_sklearn(arguments.sklearn, arguments.seconds)
        return
    import numpy
    numpy.ones((4, 4)) @ numpy.ones((4, 4))
    libraries = blas()
    import sklearn # after that, as its modules are called after BLAS, too
    if "openblas" not in libraries:
        print(f"Beware: numpy multiplies with {libraries}; use libopenblas0-openmp for a fair comparison.", file=sys.stderr)
    program = os.path.join(arguments.build, "bin", "netloom-run")
    print(f"{datetime.date.today()}, {processor()}, scikit-learn {sklearn.__version__}, numpy {numpy.__version__} ({libraries}), "
          f"one thread, medians of {arguments.rounds} rounds")
    print(f"{'case':28}{'Netloom us':>12}{'partial_fit us':>16}{'fit us':>12}{'ratio':>8}")
    for name in arguments.case:
        rounds = [(ours(program, name, 1), *theirs(name, arguments.seconds)) for _ in range(arguments.rounds)]
        medians = [statistics.median(column) for column in zip(*rounds)]
        ratio = statistics.median(min(partial, fit) / own for own, partial, fit in rounds)
        print(f"{name:28}{medians[0]:12.2f}{medians[1]:16.1f}{medians[2]:12.1f}{ratio:8.1f}", flush=True)


if __name__ == "__main__":
    main()
