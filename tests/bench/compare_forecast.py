#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what `netloom-run check` says of an epoch's time with what the run then takes.

    tests/bench/compare_forecast.py [--build build] [--rounds 3]

Each round asks for the forecast and trains, in turn; the median of measured / forecast is printed. Everything stands in a
folder that is removed again.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import tempfile

# name, rows, columns, network text
NETWORKS = [
    ("tiny, 300 rows", 300, 2, "dense 8 relu > dense 8 relu"),
    ("tiny, 20,000 rows", 20000, 2, "dense 8 relu > dense 8 relu"),
    ("wide", 2000, 28, "dense 300 relu > dense 300 relu > dense 300 relu"),
    ("256 columns", 2000, 256, "dense 128 relu > dense 64 relu"),
    ("convolution 16x16", 2000, 256, "reshape 1x16x16 > conv 8 3 relu > maxpool 2 > flatten > dense 32 relu"),
    ("LSTM, 16 steps", 1000, 256, "reshape 16x16 > lstm 32"),
    ("transformer, 16 steps", 1000, 256, "reshape 16x16 > dense 32 > transformer_encoder > flatten"),
]


def write_table(path, rows, columns):
    """Random numbers, of which two classes are made: only the time matters here."""
    numbers = random.Random(1)
    with open(path, "w") as table:
        table.write(",".join(f"x{i}" for i in range(columns)) + ",label\n")
        for _ in range(rows):
            row = [numbers.gauss(0, 1) for _ in range(columns)]
            table.write(",".join(f"{x:.3f}" for x in row) + (",yes\n" if sum(row) > 0 else ",no\n"))


def run(program, *words):
    out = subprocess.run([program, *words], capture_output=True, text=True)
    if out.returncode not in (0, 7):  # 7: check found a fault in the design
        raise SystemExit(f"{' '.join(words)}: {out.stderr.strip()}")
    return out.stdout


def figures(program, project):
    """The milliseconds of an epoch that were forecast, and those that a run of about a second took."""
    forecast = json.loads(run(program, "check", project, "--json", "--quiet"))["forecast"]["seconds_per_epoch"]
    epochs = max(3, min(2000, round(1 / forecast)))
    end = json.loads(run(program, "train", project, "--epochs", str(epochs), "-o", project + ".trained", "--json",
                         "--quiet").splitlines()[-1])
    return 1e3 * forecast, 1e3 * end["elapsed_s"] / end["epochs"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build", help="the folder that holds bin/netloom-run")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    program = os.path.abspath(os.path.join(arguments.build, "bin", "netloom-run"))
    print(f"{'network':24}{'forecast ms':>13}{'measured ms':>13}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        table, project = os.path.join(folder, "table.csv"), os.path.join(folder, "project.netloom")
        for name, rows, columns, network in NETWORKS:
            write_table(table, rows, columns)
            run(program, "new", "--data", table, "--target", "label", "--network", network, "-o", project)
            pairs = [figures(program, project) for _ in range(arguments.rounds)]
            print(f"{name:24}{statistics.median(a for a, _ in pairs):13.2f}{statistics.median(b for _, b in pairs):13.2f}"
                  f"{statistics.median(b / a for a, b in pairs):8.2f}", flush=True)


if __name__ == "__main__":
    main()
