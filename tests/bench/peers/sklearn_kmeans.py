#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scikit-learn's KMeans or MiniBatchKMeans on a .npy file of float32 rows: fit on all of them, then
the nearest centroid of every row. Prints seconds per stage as JSON; imports are not counted.
Parameters are the library's own but for n_init=1 and the seed."""
import argparse
import json
import resource
import time

import numpy
from sklearn.cluster import KMeans, MiniBatchKMeans

ALGORITHMS = {"kmeans": KMeans, "minibatch": MiniBatchKMeans}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows")
    parser.add_argument("-k", type=int, default=100)
    parser.add_argument("--count", type=int, default=0, help="only the first rows (0 = all)")
    parser.add_argument("--algorithm", choices=ALGORITHMS, default="kmeans")
    given = parser.parse_args()

    mapped = numpy.load(given.rows, mmap_mode="r")
    start = time.perf_counter()
    rows = numpy.array(mapped[: given.count or len(mapped)])
    read = time.perf_counter()
    model = ALGORITHMS[given.algorithm](n_clusters=given.k, n_init=1, random_state=1).fit(rows)
    fitted = time.perf_counter()
    clusters = model.predict(rows)
    end = time.perf_counter()
    print(json.dumps({
        "timings": {"read_s": read - start, "fit_s": fitted - read, "assign_s": end - fitted,
                    "total_s": end - start},
        "rows": rows.shape[0],
        "iterations": model.n_iter_,
        "fitted_rows": rows.shape[0],
        "occupied": len(numpy.unique(clusters)),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


if __name__ == "__main__":
    main()
