#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a table of a gigabyte with Netloom and with pandas' C parser in turn, then trains on it, and prints time and memory.

    /usr/bin/python3 tests/bench/compare_pandas.py [--build build] [--rows 10000000] [--rounds 3] [--folder FOLDER]

The table (11 columns of numbers, 985 MB at 10,000,000 rows) is simulated by `netloom-run data friedman` and removed at the
end. `netloom-run inspect` works out exact statistics of every column as well, pandas only reads. Beside the resident memory
stands the part of it that is anonymous: what the system cannot put out on disk. Netloom reads in a worker process; the two
share what they hold of the columns, so that it counts once. Needs Debian's python3-pandas.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def memory_of(process):
    """Resident, anonymous and shared memory of a process in MB; nothing once it has ended."""
    try:
        lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return {}
    pairs = (line.partition(":")[::2] for line in lines)
    return {key: int(value.split()[0]) / 1024 for key, value in pairs if key in ("VmRSS", "RssAnon", "RssShmem")}


def children_of(process):
    try:
        return pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []


def watched(command):
    """Runs a command; gives seconds and the peaks of resident and of anonymous memory in MB, its workers' with it."""
    peaks = [0, 0]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def watch():
        while process.poll() is None:
            all_of_them = [memory_of(each) for each in (process.pid, *children_of(process.pid))]
            all_of_them = [each for each in all_of_them if "RssAnon" in each]
            if all_of_them:
                peaks[0] = max(peaks[0], max(each["VmRSS"] for each in all_of_them))
                shared = max(each["RssShmem"] for each in all_of_them)
                peaks[1] = max(peaks[1], shared + sum(each["RssAnon"] for each in all_of_them))
            time.sleep(0.02)

    watcher = threading.Thread(target=watch)
    watcher.start()
    errors = process.stderr.read()
    process.wait()
    seconds = time.perf_counter() - begin
    watcher.join()
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {errors}")
    return seconds, peaks[0], peaks[1]


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
