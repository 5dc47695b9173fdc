#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of methods.sh, from the folder of its results."""
import json
import os
import statistics
import sys

METHODS = [("tsds-kde", "TSDS KNN-KDE"), ("tsds-uniform", "TSDS KNN-Uniform"), ("dsir", "DSIR"),
           ("tarot", "TAROT fixed size"), ("tarot-lists", "TAROT, peer cuts lists at 2000")]


def load(folder, name):
    path = os.path.join(folder, name + ".json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def own_runs(folder, method):
    runs = []
    while (run := load(folder, f"{method}.craft.{len(runs) + 1}")) is not None:
        runs.append(run["result"])
    return runs


def own_seconds(run, method):
    """The stage that selects; of DSIR, which reads text, the whole run."""
    timings = run["timings"]
    return timings["total_s"] if method == "dsir" else timings["select_s"]


def peer_seconds(peer):
    timings = peer["timings"]
    return timings["total_s"] - timings.get("read_s", 0)


def stages(peer):
    parts = {name: value for name, value in peer["timings"].items()
             if name not in ("total_s", "cpu_s") and value >= 0.05}
    return ", ".join(f"{name[:-2].replace('_', ' ')} {value:.1f}" for name, value in parts.items())


def main():
    folder = sys.argv[1]
    with open("/proc/loadavg", encoding="utf-8") as file:
        load_average = file.read().split()[0]
    limit = load(folder, "limit.gemm")
    print(f"Load {load_average}" + (f"; sgemm {limit['gflops']:.0f} GFLOP/s" if limit else ""))
    print()
    print("| Method | n x d | ours s | peer s | ratio | ours MB | peer MB |")
    print("|---|---|---|---|---|---|---|")
    notes = []
    for method, label in METHODS:
        runs = own_runs(folder, method.replace("-lists", ""))
        peer = load(folder, method + ".peer")
        if not runs or (not peer and method == "tarot-lists"):
            continue
        own = statistics.median(own_seconds(run, method) for run in runs)
        memory = max(run["peak_rss_mb"] for run in runs)
        size = f"{runs[0]['pool']['pairs']} x " + ("text" if method == "dsir" else "256")
        if peer:
            other = peer_seconds(peer)
            print(f"| {label} | {size} | {own:.2f} | {other:.1f} | {other / own:.1f} "
                  f"| {memory:.0f} | {peer['peak_rss_mb']:.0f} |")
            notes.append(f"{label}, peer: {stages(peer)}")
        else:
            print(f"| {label} | {size} | {own:.2f} | - | - | {memory:.0f} | - |")
    print()
    print("\n".join(notes))


if __name__ == "__main__":
    main()
