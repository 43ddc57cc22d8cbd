#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a table of a gigabyte with Netloom and with pandas' C parser in turn, then trains on it, and prints time and memory.

    /usr/bin/python3 tests/bench/compare_pandas.py [--build build] [--rows 10000000] [--rounds 3] [--folder FOLDER]

The table (11 columns of numbers, 985 MB at 10,000,000 rows) is simulated by `netloom-run data friedman` and removed at the
end. `netloom-run inspect` works out exact statistics of every column as well, pandas only reads. Beside the resident memory
stands the part of it that is anonymous: what the system cannot put out on disk. Needs Debian's python3-pandas.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def watched(command):
    """Runs a command; gives seconds and the peaks of resident and of anonymous memory in MB."""
    peaks = {"VmRSS": 0, "RssAnon": 0}
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def watch():
        while process.poll() is None:
            try:
                lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
            except OSError:
                return
            for line in lines:
                key, _, value = line.partition(":")
                if key in peaks and value.strip():
                    peaks[key] = max(peaks[key], int(value.split()[0]) / 1024)
            time.sleep(0.02)

    watcher = threading.Thread(target=watch)
    watcher.start()
    errors = process.stderr.read()
    process.wait()
    seconds = time.perf_counter() - begin
    watcher.join()
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {errors}")
    return seconds, peaks["VmRSS"], peaks["RssAnon"]


def report(what, figures):
    print(f"{what:28} {figures[0]:7.2f} s   resident {figures[1]:6.0f} MB   anonymous {figures[2]:6.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default="build")
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="where the table is written")
    arguments = parser.parse_args()
    run = pathlib.Path(arguments.build) / "bin" / "netloom-run"
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        table = pathlib.Path(folder) / "friedman.csv"
        project = pathlib.Path(folder) / "friedman.netloom"
        subprocess.run([run, "data", "friedman", "--rows", str(arguments.rows), "-o", table], check=True,
                       stdout=subprocess.DEVNULL)
        print(f"{arguments.rows} rows, {table.stat().st_size / 1e6:.0f} MB")
        reading = f"import pandas; pandas.read_csv({str(table)!r}, engine='c')"
        ratios = []
        for _ in range(arguments.rounds):
            pandas = watched([sys.executable, "-c", reading])
            netloom = watched([run, "inspect", table, "--quiet"])
            report("pandas reads", pandas)
            report("netloom reads and describes", netloom)
            ratios.append(netloom[0] / pandas[0])
        print(f"netloom / pandas: {statistics.median(ratios):.2f}")
        report("netloom makes a project", watched([run, "new", "--data", table, "--network", "dense 16 relu > dense 1",
                                                   "--batch", "1024", "--epochs", "1", "-o", project, "--quiet"]))
        report("netloom trains an epoch", watched([run, "train", project, "--quiet"]))


if __name__ == "__main__":
    main()
