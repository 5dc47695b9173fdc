#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""TSDS (Liu, Karbasi and Rekatsinas 2024) on faiss, with the published parameters and in the
published way: an inverted-file index of the pool finds every validation row's neighbours, a
second one of all that were found the neighbours of each of these for the kernel densities; both
look at few lists, so that results are approximate. Then the walk over break points, query by
query in Python, and a draw with replacement.

Takes .npy files of both sides, which stand side by side in a row. Prints seconds per stage as
JSON; imports are not counted. What is known to be wrong in the published form is not repeated:
queries whose first neighbour has room for all they ship ship no more, and neighbours that the
index could not find are left out."""
import argparse
import heapq

import faiss
import numpy

from timing import Stopwatch, add_vector_arguments, read_joint, report


def make_index(rows, probes):
    """An inverted file of sqrt(n) / 2 lists."""
    lists = max(1, int(numpy.sqrt(len(rows))) // 2)
    quantizer = faiss.IndexFlatL2(rows.shape[1])
    index = faiss.IndexIVFFlat(quantizer, rows.shape[1], lists)
    index.train(rows)
    index.add(rows)
    index.nprobe = min(probes, lists)
    return index


def kernel_densities(rows, sigma, nearest, probes, clock):
    """Near copies of each row among `rows`, and how many have a kernel above 0."""
    index = make_index(rows, probes)
    clock.lap("density_index_s")
    squared, found = index.search(rows, nearest)
    kernel = numpy.maximum(0, 1 - squared / sigma**2)
    kernel[found < 0] = 0
    clock.lap("density_s")
    return numpy.maximum(kernel.sum(axis=1), 1), float((kernel > 0).sum() / len(rows))


def best_spread(distances, room, alpha, scale):
    """Walks the break points in order; returns the spread and each query's last full neighbour."""
    queries, most = distances.shape
    queue = [(room[i, 0], 0, i) for i in range(queries)]
    heapq.heapify(queue)
    shipped = distances[:, 0] * room[:, 0]
    cost = numpy.zeros(queries)
    last = numpy.full(queries, -1)
    total, spread = 0.0, 0.0
    while queue:
        spread, k, i = heapq.heappop(queue)
        now = distances[i, k + 1] * spread - shipped[i]
        total += now - cost[i]
        cost[i] = now
        if alpha / scale * total >= (1 - alpha) * queries:
            break
        last[i] = k
        if k < most - 2:
            shipped[i] += distances[i, k + 1] * room[i, k + 1]
            heapq.heappush(queue, (spread + room[i, k + 1], k + 1, i))
    return spread, last


def probabilities(rows, found, room, spread, last):
    """Full neighbours get what they have room for, the next one the rest."""
    out = numpy.zeros(rows)
    queries = len(found)
    for i in range(queries):
        full = last[i] + 1
        share = room[i, :full] / (spread * queries)
        numpy.add.at(out, found[i, :full], share)
        out[found[i, full]] += max(0.0, 1 / queries - share.sum())
    return out / out.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_vector_arguments(parser)
    parser.add_argument("--kernel", choices=["uniform", "kde"], default="kde")
    parser.add_argument("--alpha", type=float, default=0.5)
    parser.add_argument("--scale", type=float, default=5.0)
    parser.add_argument("--sigma", type=float, default=0.75)
    parser.add_argument("--max-k", type=int, default=5000)
    parser.add_argument("--kde-k", type=int, default=1000)
    parser.add_argument("--probes", type=int, default=10)
    given = parser.parse_args()

    clock = Stopwatch()
    pool = read_joint(given.pool_source, given.pool_target, given.count)
    queries = read_joint(given.valid_source, given.valid_target)
    clock.lap("read_s")
    most = min(given.max_k, len(pool) // 10)
    index = make_index(pool, given.probes)
    clock.lap("index_s")
    squared, found = index.search(queries, most)
    # Where the lists held fewer rows, the last one found stands for the rest at its distance.
    for i in numpy.flatnonzero(found[:, -1] < 0):
        held = int((found[i] >= 0).sum())
        found[i, held:], squared[i, held:] = found[i, held - 1], squared[i, held - 1]
    distances = numpy.sqrt(numpy.maximum(squared, 0)).astype(float)
    clock.lap("neighbours_s")
    room = numpy.ones(found.shape)
    facts = {}
    if given.kernel == "kde":
        candidates, places = numpy.unique(found, return_inverse=True)
        density, near = kernel_densities(pool[candidates], given.sigma,
                                         min(given.kde_k, len(pool) // 10), given.probes, clock)
        room = 1 / density[places].reshape(found.shape)
        facts = {"density_points": len(candidates), "near_copies": near}
    spread, last = best_spread(distances, room, given.alpha, given.scale)
    chances = probabilities(len(pool), found, room, spread, last)
    clock.lap("plan_s")
    drawn = numpy.random.default_rng(1).multinomial(given.budget, chances)
    clock.lap("draw_s")
    report(clock, pairs=len(pool), dimensions=pool.shape[1], queries=len(queries),
           spread=float(spread), support=int((chances > 0).sum()),
           cut=int((last >= most - 2).sum()), selected=int((drawn > 0).sum()), **facts)


if __name__ == "__main__":
    main()
