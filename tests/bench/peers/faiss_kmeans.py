#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""faiss.Kmeans on a .npy file of float32 rows: fit on its own sample of the rows (256 for each
centroid), then the nearest centroid of every row. Prints seconds per stage as JSON; imports are not
counted. The file is mapped, so that reading it falls into the stages."""
import argparse
import json
import resource
import time

import faiss
import numpy


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows")
    parser.add_argument("-k", type=int, default=100)
    given = parser.parse_args()

    rows = numpy.load(given.rows, mmap_mode="r")
    start = time.perf_counter()
    kmeans = faiss.Kmeans(rows.shape[1], given.k, seed=1)
    kmeans.train(rows)
    fitted = time.perf_counter()
    _, clusters = kmeans.index.search(rows, 1)
    end = time.perf_counter()
    print(json.dumps({
        "timings": {"fit_s": fitted - start, "assign_s": end - fitted, "total_s": end - start},
        "rows": rows.shape[0],
        "iterations": kmeans.cp.niter,
        "fitted_rows": min(rows.shape[0], given.k * kmeans.cp.max_points_per_centroid),
        "occupied": len(numpy.unique(clusters)),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


if __name__ == "__main__":
    main()
