#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""DSIR (Xie, Santurkar, Ma and Liang 2023) in the form of the authors' package: every line is
lower-cased and split into words and runs of signs in Python, its words and pairs of words are
hashed by SHA-256 into 10 000 buckets, log-likelihood ratios of the buckets weigh the line, Gumbel
noise and the highest sums draw without replacement. Both sides of a pair, as two tables whose log
weights are added. Lines are spread over processes as the package does.

Prints seconds per stage as JSON; imports are not counted."""
import argparse
import hashlib
import multiprocessing
import re

import numpy

from timing import Stopwatch, report

TOKEN = re.compile(r"\w+|[^\w\s]+")
BUCKETS = 10000


def bucket(ngram):
    return int(hashlib.sha256(ngram.encode("utf-8")).hexdigest(), 16) % BUCKETS


def features(text):
    """Counts of the hashed words and pairs of words."""
    tokens = TOKEN.findall(text.lower())
    counts = numpy.zeros(BUCKETS, dtype=int)
    for token in tokens:
        counts[bucket(token)] += 1
    for pair in zip(tokens, tokens[1:]):
        counts[bucket(" ".join(pair))] += 1
    return counts


def lines_of(path, shard=0, shards=1):
    """Pairs of a TSV file whose number leaves `shard`."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines):
            if number % shards == shard:
                columns = line.rstrip("\n").split("\t", 2)
                yield columns[0], columns[1]


def sums_of(job):
    """Sums of the features of a part of a file, by side."""
    sums = numpy.zeros((2, BUCKETS), dtype=int)
    for pair in lines_of(*job):
        for side, text in enumerate(pair):
            sums[side] += features(text)
    return sums


def weights_of(job):
    """Log weights of the lines of a part of a file; -inf for those shorter than asked for."""
    *part, ratios, shortest = job
    out = []
    for pair in lines_of(*part):
        counts = [features(text) for text in pair]
        lengths = [(int(one.sum()) + 1) // 2 for one in counts]
        weight = sum(float(one @ ratio) for one, ratio in zip(counts, ratios))
        out.append(weight if min(lengths) >= shortest else -numpy.inf)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pool")
    parser.add_argument("valid")
    parser.add_argument("--budget", type=int, default=5000)
    parser.add_argument("--min-tokens", type=int, default=1)
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    given = parser.parse_args()

    clock = Stopwatch()
    parts = [(given.pool, i, given.processes) for i in range(given.processes)]
    with multiprocessing.Pool(given.processes) as workers:
        raw = sum(workers.map(sums_of, parts, chunksize=1))
        wanted = sums_of((given.valid,))
        clock.lap("fit_s")
        ratios = [numpy.log(near / near.sum() + 1e-8) - numpy.log(far / far.sum() + 1e-8)
                  for near, far in zip(wanted, raw)]
        weighed = workers.map(weights_of, [(*part, ratios, given.min_tokens) for part in parts],
                              chunksize=1)
    weights = numpy.empty(sum(map(len, weighed)))
    for shard, some in enumerate(weighed):
        weights[shard::given.processes] = some
    clock.lap("weigh_s")
    noisy = weights + numpy.random.default_rng(1).gumbel(size=len(weights))
    chosen = numpy.argpartition(-noisy, given.budget)[:given.budget]
    clock.lap("draw_s")
    chosen = set(chosen.tolist())
    kept = [pair for row, pair in enumerate(lines_of(given.pool)) if row in chosen]
    clock.lap("take_s")
    report(clock, pairs=len(weights), buckets=BUCKETS, selected=len(kept),
           processes=given.processes)


if __name__ == "__main__":
    main()
