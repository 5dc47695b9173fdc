#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The paper's pipeline out of scikit-learn's parts: TF-IDF of both sides, k-means on the validation
sources, nearest centroids of the pool, and in every cluster the pairs whose targets are nearest to
the mean validation target. Prints seconds per stage as JSON; imports are not counted.

Parameters are the library's own but for n_init=1 and the seed. Duplicates and leakage are not
looked for."""
import argparse
import json
import resource
import time

import numpy
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer


class Stopwatch:
    """Seconds between calls, by name."""

    def __init__(self):
        self.seconds = {}
        self.start = self.last = time.perf_counter()

    def lap(self, name):
        now = time.perf_counter()
        self.seconds[name] = now - self.last
        self.last = now

    def finish(self):
        self.seconds["total_s"] = time.perf_counter() - self.start
        return self.seconds


def read_pairs(path):
    """The first two columns of a TSV file."""
    sources, targets = [], []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t", 2)
            sources.append(columns[0])
            targets.append(columns[1])
    return sources, targets


def vectorize(pool, validation):
    vectorizer = TfidfVectorizer()
    return vectorizer.fit_transform(pool), vectorizer.transform(validation)


def quotas(clusters, k, budget):
    """Largest remainders of the clusters' shares of validation."""
    wanted = numpy.bincount(clusters, minlength=k) * (budget / len(clusters))
    quota = wanted.astype(int)
    rest = numpy.argsort(quota - wanted, kind="stable")[: budget - quota.sum()]
    quota[rest] += 1
    return quota


def choose(pool_targets, validation_targets, pool_clusters, validation_clusters, quota):
    """In every cluster the rows nearest to the mean of its validation targets."""
    chosen = []
    for cluster in numpy.flatnonzero(quota):
        mean = validation_targets[validation_clusters == cluster].mean(axis=0)
        rows = numpy.flatnonzero(pool_clusters == cluster)
        nearness = numpy.asarray(pool_targets[rows] @ mean.T).ravel()
        count = min(quota[cluster], len(rows))
        if 0 < count < len(rows):
            rows = rows[numpy.argpartition(-nearness, count - 1)[:count]]
        chosen.append(rows)
    return numpy.concatenate(chosen)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pool")
    parser.add_argument("valid")
    parser.add_argument("-k", type=int, default=100)
    parser.add_argument("--budget", type=int, default=5000)
    given = parser.parse_args()

    clock = Stopwatch()
    pool_sources, pool_targets = read_pairs(given.pool)
    validation_sources, validation_targets = read_pairs(given.valid)
    clock.lap("read_s")
    pool_sources, validation_sources = vectorize(pool_sources, validation_sources)
    pool_targets, validation_targets = vectorize(pool_targets, validation_targets)
    clock.lap("vectorize_s")
    model = KMeans(n_clusters=given.k, n_init=1, random_state=1).fit(validation_sources)
    clock.lap("fit_s")
    pool_clusters = model.predict(pool_sources)
    clock.lap("assign_s")
    quota = quotas(model.labels_, given.k, given.budget)
    chosen = choose(pool_targets, validation_targets, pool_clusters, model.labels_, quota)
    clock.lap("select_s")
    print(json.dumps({
        "timings": clock.finish(),
        "pairs": pool_sources.shape[0],
        "selected": len(chosen),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


if __name__ == "__main__":
    main()
