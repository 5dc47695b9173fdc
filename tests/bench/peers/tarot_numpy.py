#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""TAROT (Feng et al. 2025) of fixed size in the published way, on numpy: features of pool and
validation whitened together by a Cholesky factor, all cosines at once, every validation row's pool
rows sorted by them, layer by layer to the budget, entropic transport in the log domain where a
layer does not fit, with the published blur of 0.01.

Takes .npy files of both sides, which stand side by side in a row. Prints seconds per stage as
JSON; imports are not counted. The published form sorts all pool rows for every validation row;
--lists N keeps the best N only, which is the same selection for less work. It also whitens in half
precision, which is known to fail; here it is float32, with the factor in double."""
import argparse

import numpy
import scipy.linalg
from scipy.special import logsumexp

from timing import Stopwatch, add_vector_arguments, read_joint, report

RIDGE = 1e-5
BLUR = 0.01


def whiten(pool, valid):
    """Unit rows whose joint covariance is the unit matrix."""
    rows = numpy.vstack([pool, valid])
    rows -= rows.mean(axis=0)
    covariance = (rows.T @ rows).astype(float) / len(rows)
    covariance[numpy.diag_indices_from(covariance)] += RIDGE
    factor = numpy.linalg.cholesky(covariance)
    white = scipy.linalg.solve_triangular(factor.astype(numpy.float32), rows.T, lower=True).T
    white /= numpy.maximum(numpy.linalg.norm(white, axis=1), 1e-12)[:, None]
    return white[:len(pool)], white[len(pool):]


def transport_potential(cosines):
    """Dual potential of rows: Sinkhorn's steps from wide blurs to BLUR, each half of the last."""
    cost = numpy.sqrt(numpy.maximum(0, 2 - 2 * cosines)).astype(float)
    f, g = numpy.zeros(cost.shape[0]), numpy.zeros(cost.shape[1])
    log_a, log_b = -numpy.log(cost.shape[0]), -numpy.log(cost.shape[1])
    blur = 2.0
    steps = []
    while blur > BLUR:
        steps.append(blur)
        blur /= 2
    for blur in [*steps, BLUR]:
        epsilon = blur**2
        new_f = -epsilon * logsumexp((g[None] - cost) / epsilon + log_b, axis=1)
        new_g = -epsilon * logsumexp((f[:, None] - cost) / epsilon + log_a, axis=0)
        f, g = (f + new_f) / 2, (g + new_g) / 2
    return -BLUR**2 * logsumexp((g[None] - cost) / BLUR**2 + log_b, axis=1)


def sorted_rows(cosines, length):
    """The closest pool rows of every validation row, closest first; all of them if length is 0."""
    if not length or length >= cosines.shape[1]:
        return numpy.argsort(-cosines, axis=1)
    order = []
    for row in cosines:
        best = numpy.argpartition(-row, length)[:length]
        order.append(best[numpy.argsort(-row[best])])
    return numpy.array(order)


def layers(order, cosines, budget, clock):
    """Layers of best, second best, ... rows; of the last one those with the highest potential."""
    chosen = numpy.empty(0, dtype=int)
    for layer in order.T:
        new = numpy.setdiff1d(layer, chosen)
        if len(chosen) + len(new) > budget:
            clock.lap("layers_s")
            potential = transport_potential(cosines[:, new].T)
            best = numpy.argsort(-potential, kind="stable")[:budget - len(chosen)]
            clock.lap("transport_s")
            return numpy.concatenate([chosen, new[best]])
        chosen = numpy.concatenate([chosen, new])
    clock.lap("layers_s")
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_vector_arguments(parser)
    parser.add_argument("--lists", type=int, default=0,
                        help="pool rows sorted for a validation row (0 = all, as published)")
    given = parser.parse_args()

    clock = Stopwatch()
    pool = read_joint(given.pool_source, given.pool_target, given.count)
    valid = read_joint(given.valid_source, given.valid_target)
    clock.lap("read_s")
    white_pool, white_valid = whiten(pool, valid)
    clock.lap("whiten_s")
    cosines = white_valid @ white_pool.T
    clock.lap("cosines_s")
    order = sorted_rows(cosines, given.lists)
    clock.lap("sort_s")
    chosen = layers(order, cosines, given.budget, clock)
    weights = transport_potential(cosines[:, chosen].T)
    clock.lap("weights_s")
    report(clock, pairs=len(pool), dimensions=pool.shape[1], queries=len(valid),
           selected=len(chosen), heaviest=int(chosen[numpy.argmax(weights)]))


if __name__ == "__main__":
    main()
