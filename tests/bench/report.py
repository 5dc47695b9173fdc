#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what scale.sh measured (a folder of NAME.json and NAME.usage files) and prints it as
tables. Usage: report.py FOLDER"""
import json
import pathlib
import re
import statistics
import sys

MEGA = 1e6
BUSY = 0.5  # load before the first run; above it others take a good part of a core


class Results:
    """The measurements by name; NAME.1, NAME.2 ... are repetitions and NAME.0 warmed up."""

    def __init__(self, folder):
        self.folder = folder
        self.facts = self.json("facts")
        self.failures = {file.stem: file.read_text().strip()
                         for file in sorted(folder.glob("*.failed"))}

    def json(self, name):
        file = self.folder / f"{name}.json"
        try:
            return json.loads(file.read_text())
        except (OSError, ValueError):
            return None

    def usage(self, name):
        """Wall seconds and peak memory in bytes of a whole process; memory may be missing."""
        file = self.folder / f"{name}.usage"
        if not file.exists():
            return {}
        words = dict(line.split() for line in file.read_text().splitlines())
        out = {"wall_s": float(words["wall_us"]) / 1e6}
        if "max_rss_kb" in words:
            out["peak"] = int(words["max_rss_kb"]) * 1024
        return out

    def seconds(self, name):
        """What craft_limits says, or else the wall time of the process."""
        found = self.json(name)
        if found and "seconds" in found:
            return found["seconds"]
        return self.usage(name).get("wall_s")

    def runs(self, name):
        """All repetitions of a run of craft or of a peer, in order."""
        out = []
        while (run := Run.read(self, f"{name}.{len(out) + 1}")) is not None:
            out.append(run)
        return out

    def run(self, name):
        """The repetition with the median total time."""
        runs = sorted(self.runs(name), key=lambda run: run.stages["total"])
        return runs[(len(runs) - 1) // 2] if runs else None

    def median(self, name, number):
        values = [number(run) for run in self.runs(name)]
        return statistics.median(values) if values else None

    def sizes(self, name):
        """N of all NAME.N."""
        found = (re.fullmatch(rf"{name}\.(\d+)(\.\d+)?", file.stem)
                 for file in self.folder.glob(f"{name}.*.json"))
        return sorted({int(match[1]) for match in found if match})


class Run:
    """One run: seconds by stage (without the _s of their names), pairs and peak memory."""

    @staticmethod
    def read(results, name):
        found = results.json(name)
        if found is None:
            return None
        result = found.get("result", found)
        if "timings" not in result:
            return None
        run = Run()
        run.stages = {key.removesuffix("_s"): value for key, value in result["timings"].items()}
        run.pairs = result["pool"]["pairs"] if "pool" in result else None
        run.peak = results.usage(name).get("peak", result.get("peak_rss_mb", 0) * 2**20)
        run.wall = results.usage(name)["wall_s"]
        return run

    @property
    def total(self):
        return self.stages["total"]


# ---- Text ----
def number(value, digits=3):
    """A number with so many digits that matter, large ones in groups."""
    if value is None:
        return "-"
    if value == 0 or abs(value) >= 1000:
        return f"{value:,.0f}".replace(",", " ")
    decimals = 0
    while decimals < 4 and abs(value) * 10**decimals < 10 ** (digits - 1):
        decimals += 1
    return f"{value:.{decimals}f}"


def whole(value):
    return "-" if value is None else f"{value:,.0f}".replace(",", " ")


def time(value, decimals=3):
    """Seconds, to be read below each other."""
    return "-" if value is None else f"{value:.{decimals}f}"


def ratio(over, under):
    return None if over is None or not under else over / under


def times(value):
    return "-" if value is None else f"{number(value)} x"


def percent(value):
    return "-" if value is None else f"{100 * value:.1f} %"


def print_title(text):
    print(f"\n{text}\n{'-' * len(text)}")


def print_table(head, rows, texts=(0,)):
    """Columns `texts` to the left, numbers to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        cells = [cell.ljust(width) if i in texts else cell.rjust(width)
                 for i, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())


# ---- Tables ----
def print_machine(facts):
    print(f"{facts['program']}, {facts['date']}")
    print(f"{facts['cpu']}, {facts['cores']} cores, {facts['threads']} threads used, "
          f"{facts['memory_kb'] / 1e6:.0f} GB; load before: {facts['load']}")
    print(f"Budget {whole(facts['budget'])} pairs; the run of median total of "
          f"{facts['repeat']} after a warm-up (from 10 million pairs on: one "
          f"run).\nFiles are in the page cache. MB = 10^6 bytes.")
    if float(facts["load"]) > BUSY:
        print("THE MACHINE WAS BUSY: times and ratios say little.")


def stage_names(runs):
    names = []
    for run in runs:
        names += [name for name in run.stages if name not in names and name != "total"]
    return names + ["total"]


# What a stage cannot be faster than: it goes at least once over these bytes.
STAGE_LIMITS = {"read": "read", "screen": "copy", "vectorize": "copy", "cluster": "copy-peak",
                "select": "copy-peak", "diagnose": "copy-peak"}
LIMIT_NAMES = {"read": "read(2) of the file", "copy": "memory copy of the text",
               "copy-peak": "memory copy of all that is held",
               "total": "read(2) and first touch of the memory"}


def print_stages(results, title, run, limits_of):
    """Every stage of a run beside its limit on the same machine."""
    file = results.json(f"limit.read.{limits_of}")
    size = file["bytes"] if file else None
    print_title(f"{title}: {whole(run.pairs)} pairs, {number(ratio(size, MEGA))} MB of text")
    rows = []
    for name in stage_names([run]):
        seconds = run.stages[name]
        if name == "total":
            kind = "total"
            parts = [results.seconds(f"limit.{part}.{limits_of}") for part in ("read", "touch")]
            limit = None if None in parts else sum(parts)
        else:
            kind = STAGE_LIMITS.get(name)
            limit = results.seconds(f"limit.{kind}.{limits_of}") if kind else None
        rows.append([name, time(seconds), percent(seconds / run.total),
                     whole(run.pairs / seconds), number(ratio(size, seconds * MEGA)),
                     time(limit, 4), times(ratio(seconds, limit)),
                     LIMIT_NAMES[kind] if limit is not None else "-"])
    print_table(["stage", "seconds", "share", "pairs/s", "MB/s", "limit s", "over it",
                 "the limit is"], rows, texts=(0, 7))


def print_growth(results):
    """All sizes beside each other: how time and memory grow with the pool."""
    runs = {size: run for size in results.sizes("grow") if (run := results.run(f"grow.{size}"))}
    if not runs:
        return
    for size, run in runs.items():
        print_stages(results, "Default preset", run, f"grow.{size}")
    names = stage_names(runs.values())
    print_title("Growth: seconds by stage")
    print_table(["pairs", *names], [[whole(size), *(time(run.stages.get(name)) for name in names)]
                                    for size, run in runs.items()], texts=())
    print_title("Growth: rates and memory")
    base = runs.get(1000000)
    rows, before = [], None
    for size, run in runs.items():
        text = results.json(f"limit.read.grow.{size}")
        per_pair = run.total / run.pairs
        rows.append([whole(size), time(run.total), whole(run.pairs / run.total),
                     number(text["bytes"] / run.total / MEGA) if text else "-",
                     whole(run.peak / MEGA), whole(run.peak / run.pairs),
                     number(1e6 * per_pair),
                     times(ratio(per_pair, before)),
                     times(ratio(per_pair, base and base.total / base.pairs))])
        before = per_pair
    print_table(["pairs", "seconds", "pairs/s", "MB/s", "peak MB", "bytes/pair", "us/pair",
                 "to row above", "to 1 M"], rows, texts=())


def print_real(results):
    default = results.run("real.default")
    if default is None:
        return
    print_stages(results, "Real pool, default preset", default, "real.default")
    runs = {"--preset paper -k 100": results.run("real.paper"), "default preset": default,
            "default, compressed file": results.run("real.compressed")}
    runs = {name: run for name, run in runs.items() if run is not None}
    names = stage_names(runs.values())
    print_title("Real pool: seconds by stage")
    print_table(["run", *names, "peak MB"],
                [[name, *(time(run.stages.get(stage)) for stage in names),
                  whole(run.peak / MEGA)] for name, run in runs.items()])
    unpacked = results.seconds("limit.zstd.real")
    if unpacked is not None:
        read = runs.get("default, compressed file")
        print(f"Decompression alone (zstd -dc): {time(unpacked)} s; reading the compressed file is "
              f"{times(ratio(read and read.stages.get('read'), unpacked))} that")


def print_threads(results):
    for size in results.sizes("threads.1"):
        one, two = (results.run(f"threads.{count}.{size}") for count in (1, 2))
        if one is None or two is None:
            continue
        print_title(f"One thread and two: {whole(size)} pairs")
        print_table(["stage", "1 thread s", "2 threads s", "faster"],
                    [[name, time(one.stages.get(name)), time(two.stages.get(name)),
                      times(ratio(one.stages.get(name), two.stages.get(name)))]
                     for name in stage_names([one, two])])


def print_import(results):
    for size in results.sizes("import"):
        seconds = results.usage(f"import.{size}").get("wall_s")
        file = results.json(f"import-file.{size}")
        text = results.json(f"limit.read.import.{size}")
        if seconds is None or not file or not text:
            continue
        print_title(f"Import into a project: {whole(size)} pairs")
        limits = [("read(2) of the file", text["seconds"]),
                  ("cp of the file", results.seconds(f"limit.cp.import.{size}"))]
        print_table(["what", "seconds", "pairs/s", "MB/s", "import over it"],
                    [["import", time(seconds), whole(size / seconds),
                      number(text["bytes"] / seconds / MEGA), "-"],
                     *([name, time(limit, 4), whole(ratio(size, limit)),
                        number(ratio(text["bytes"], limit * MEGA)), times(ratio(seconds, limit))]
                       for name, limit in limits if limit)])
        print(f"The project has {whole(file['file_bytes'] / MEGA)} MB, the text "
              f"{whole(text['bytes'] / MEGA)} MB: {file['file_bytes'] / text['bytes']:.3f} x; "
              f"peak memory {whole(ratio(results.usage(f'import.{size}').get('peak'), MEGA))} MB")


def cluster_seconds(run):
    return run.stages["cluster"]


DENSE_RUNS = {"f32": ("f32, fitted on validation", "f32"),
              "f16": ("f16, fitted on validation", "f16"),
              "sampled": ("f32, fitted on {sampled} rows", "f32")}


def dense_limit(results, kind):
    """Read of the matrix and one product with the centroids."""
    parts = [results.seconds(f"limit.read.dense.{kind}"), results.seconds("limit.gemm.dense")]
    return None if None in parts else sum(parts)


def print_dense(results):
    facts = results.facts
    rows = []
    for name, (label, kind) in DENSE_RUNS.items():
        run = results.run(f"dense.{name}")
        if run is None:
            continue
        seconds = results.median(f"dense.{name}", cluster_seconds)
        limit = dense_limit(results, kind)
        rows.append([label.format(sampled=whole(facts["sampled_rows"])), time(run.stages["vectorize"]), time(seconds),
                     whole(facts["dense_rows"] / seconds),
                     time(results.seconds(f"limit.read.dense.{kind}")),
                     time(results.seconds("limit.gemm.dense")), times(ratio(seconds, limit)),
                     time(run.total), whole(run.peak / MEGA)])
    if not rows:
        return
    print_title(f"Dense vectors: {whole(facts['dense_rows'])} x {facts['dense_cols']}, "
                f"k = {facts['dense_k']}")
    print_table(["vectors", "vectorize s", "fit+assign s", "rows/s", "read s", "GEMM s",
                 "over both", "run s", "peak MB"], rows)
    print("read: read(2) of the file; GEMM: one product (sgemm) of all rows with k centroids; fit "
          "and\nassign together (the cluster stage, the median) are compared with both.")


# By name: what both do, and craft's seconds.
PEERS = {
    "pipeline": ("TF-IDF, k-means, conditional mean; scikit-learn", 
                 lambda run: run.wall),
    "faiss": ("k-means on a sample, assign all; faiss.Kmeans", cluster_seconds),
    "kmeans": ("k-means on all; sklearn KMeans", cluster_seconds),
    "minibatch": ("k-means on all; sklearn MiniBatchKMeans", cluster_seconds),
}


def peer_pairs(results, name):
    """(craft's seconds, the peer's) of every turn."""
    ours = PEERS[name][1]
    crafts = results.runs(f"pair.{name}.craft")
    peers = results.runs(f"pair.{name}.peer")

    def theirs(run):
        if name == "pipeline":
            return run.total
        return run.stages["fit"] + run.stages["assign"]
    return [(ours(craft), theirs(peer)) for craft, peer in zip(crafts, peers)]


def peer_ratio(results, name):
    pairs = peer_pairs(results, name)
    return statistics.median(peer / craft for craft, peer in pairs) if pairs else None


def print_peers(results):
    rows = []
    for name, (label, _) in PEERS.items():
        pairs = peer_pairs(results, name)
        if not pairs:
            continue
        rows.append([label, "  ".join(time(craft, 2) for craft, _ in pairs),
                     "  ".join(time(peer, 2) for _, peer in pairs),
                     "  ".join(f"{peer / craft:.2f}" for craft, peer in pairs),
                     times(peer_ratio(results, name))])
    if not rows:
        return
    print_title("Other programs, in turns with craft")
    print_table(["work", "craft s", "peer s", "peer / craft", "median"], rows)
    facts = results.facts
    print("TF-IDF: craft's whole process beside scikit-learn's stages without its imports, on the "
          "real pool.\nk-means: fit and assign alone; faiss on "
          f"{whole(facts['dense_rows'])} rows, scikit-learn on {whole(facts['peer_rows'])}, "
          f"x {facts['dense_cols']}, k = {facts['dense_k']}.")
    pipeline = results.run("pair.pipeline.peer")
    if pipeline is not None:
        stages = ", ".join(f"{name} {time(seconds)}" for name, seconds in pipeline.stages.items())
        print(f"The scikit-learn pipeline's seconds: {stages}; "
              f"peak {whole(pipeline.peak / MEGA)} MB")


def slider_seconds(results, name):
    """(rows, seconds) of a benchmark of the sliders."""
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}
    for found in (results.json("sliders") or {}).get("benchmarks", []):
        if found["name"].startswith(name + "/rows:"):
            rows = int(re.search(r"rows:(\d+)", found["name"])[1])
            return rows, found["real_time"] * units[found["time_unit"]]
    return None


def print_sliders(results):
    labels = {"changeClusters": "another k: clusters, ranking, all budgets",
              "readBudgetCurve": "another budget: its numbers"}
    rows = [(label, *found) for name, label in labels.items()
            if (found := slider_seconds(results, name)) is not None]
    if not rows:
        return
    print_title(f"Sliders: {whole(rows[0][1])} pairs of made-up words")
    print_table(["change", "milliseconds"],
                [[label, time(1000 * seconds)] for label, _, seconds in rows])


# ---- Targets ----
class Targets:
    """Lines of (work, measured, target) with what comes of comparing them."""

    def __init__(self):
        self.rows = []

    def at_most(self, work, value, target, unit, is_full_size=True):
        self.add([work, value, "<=", target, unit], value is not None and value <= target,
                 is_full_size)

    def at_least(self, work, value, target, unit, is_full_size=True):
        self.add([work, value, ">=", target, unit], value is not None and value >= target,
                 is_full_size)

    def add(self, line, is_met, is_full_size):
        """`is_full_size`: measured at the size that the target is meant for."""
        work, value, sign, target, unit = line
        show, unit = (percent, "") if unit == "%" else (number, " " + unit)
        verdict = "not run" if value is None else "met" if is_met else "missed"
        if value is not None and not is_full_size:
            verdict += " at this small size"
        self.rows.append([work, "-" if value is None else show(value) + unit,
                          f"{sign} {show(target)}{unit}", verdict])


FULL_SIZE = 1000000


def million(size):
    return f"{size / 1e6:g} M" if size >= 1000000 else whole(size)


def add_run_targets(results, targets):
    paper, default = results.run("real.paper"), results.run("real.default")
    pairs = f", {whole(paper.pairs)} pairs" if paper else ""
    targets.at_most(f"paper preset, real pool{pairs}", paper and paper.total, 0.9, "s")
    targets.at_least("scikit-learn pipeline over it", peer_ratio(results, "pipeline"), 6, "x")
    targets.at_most("default preset over paper preset", ratio(default and default.total,
                                                              paper and paper.total), 1.5, "x")
    one, most = results.run("grow.1000000"), results.run("grow.33000000")
    targets.at_most("1 M pairs, default preset", one and one.total, 2, "s")
    targets.at_most("33 M pairs, default preset", most and most.total, 60, "s")
    targets.at_most("33 M pairs, peak memory", most and most.peak / 2**30, 16, "GiB")
    targets.at_most("time per pair, 33 M over 1 M",
                    ratio(most and most.total / most.pairs, one and one.total / one.pairs), 1.2,
                    "x")
    for size in results.sizes("grow")[-1:]:
        run = results.run(f"grow.{size}")
        targets.at_most(f"memory, {million(size)} pairs", run and run.peak / run.pairs, 450,
                        "bytes/pair", size >= FULL_SIZE)


def add_import_targets(results, targets):
    targets.at_most("import of 33 M pairs", results.usage("import.33000000").get("wall_s"), 60, "s")
    sizes = results.sizes("import")
    file = text = None
    if sizes:
        file = results.json(f"import-file.{sizes[-1]}")
        text = results.json(f"limit.read.import.{sizes[-1]}")
    label = f"project file over text, {million(sizes[-1])} pairs" if sizes else \
        "project file over text"
    targets.at_most(label, ratio(file and file["file_bytes"], text and text["bytes"]), 1.15, "x",
                    not sizes or sizes[-1] >= FULL_SIZE)


def add_dense_targets(results, targets):
    rows = million(results.facts["dense_rows"])
    is_full = results.facts["dense_rows"] >= FULL_SIZE
    seconds = {name: results.median(f"dense.{name}", cluster_seconds) for name in DENSE_RUNS}
    limit = dense_limit(results, "f32")
    targets.at_most(f"dense {rows}, over read + GEMM, fitted on validation",
                    ratio(seconds["f32"], limit), 1.5, "x", is_full)
    targets.at_most(f"dense {rows}, over read + GEMM, fitted on a sample",
                    ratio(seconds["sampled"], limit), 1.5, "x", is_full)
    targets.at_least(f"dense {rows}, faiss.Kmeans over it", peer_ratio(results, "faiss"), 3, "x",
                     is_full)
    targets.at_most(f"dense {rows}, f16 over f32", ratio(seconds["f16"], seconds["f32"]), 1, "x",
                    is_full)


def add_share_targets(results, targets):
    names = {"real pool": "real.default"}
    for size in results.sizes("grow"):
        if size >= 1000000:
            names[f"{million(size)} pairs"] = f"grow.{size}"
    for label, name in names.items():
        run = results.run(name)
        targets.at_most(f"diagnostics, share of the run, {label}",
                        run and ratio(run.stages.get("diagnose"), run.total), 0.15, "%")
    for size in results.sizes("threads.1") or [1000000]:
        one, two = (results.run(f"threads.{count}.{size}") for count in (1, 2))
        targets.at_least(f"one thread over two, {million(size)} pairs",
                         ratio(one and one.total, two and two.total), 1.8, "x",
                         size >= FULL_SIZE)


def add_slider_target(results, targets):
    rows, seconds = slider_seconds(results, "changeClusters") or (FULL_SIZE, None)
    targets.at_most(f"another k, exact result, {million(rows)} pairs", seconds, 1, "s",
                    rows >= FULL_SIZE)


def print_targets(results):
    targets = Targets()
    add_run_targets(results, targets)
    add_import_targets(results, targets)
    add_dense_targets(results, targets)
    add_share_targets(results, targets)
    add_slider_target(results, targets)
    print_title("Targets")
    print_table(["work", "measured", "target", ""], targets.rows, texts=(0, 3))


def main():
    if len(sys.argv) != 2 or not (pathlib.Path(sys.argv[1]) / "facts.json").exists():
        sys.exit("Usage: report.py FOLDER     (\"results\" in what scale.sh --scratch keeps)")
    results = Results(pathlib.Path(sys.argv[1]))
    print_machine(results.facts)
    print_growth(results)
    print_real(results)
    print_threads(results)
    print_import(results)
    print_dense(results)
    print_sliders(results)
    print_peers(results)
    print_targets(results)
    for name, why in results.failures.items():
        print(f"FAILED: {name}: {why}")
    sys.exit(1 if results.failures else 0)


if __name__ == "__main__":
    main()
