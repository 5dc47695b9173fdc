# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts beside this one measure with."""
import json
import resource
import time

import numpy


class Stopwatch:
    """Wall and processor seconds between calls, by name."""

    def __init__(self):
        self.seconds = {}
        self.start = self.last = time.perf_counter()
        self.start_used = time.process_time()

    def lap(self, name):
        now = time.perf_counter()
        self.seconds[name] = self.seconds.get(name, 0) + now - self.last
        self.last = now

    def finish(self):
        self.seconds["total_s"] = time.perf_counter() - self.start
        self.seconds["cpu_s"] = time.process_time() - self.start_used
        return self.seconds


def report(clock, **facts):
    """Prints one JSON object."""
    print(json.dumps({
        "timings": clock.finish(),
        **facts,
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


def read_joint(source, target, count=0):
    """Rows of two .npy files side by side, each half of length 1, so that rows have length 1."""
    sides = []
    for path in (source, target):
        rows = numpy.load(path)
        rows = rows[:count] if count else rows
        lengths = numpy.sqrt(numpy.einsum("ij,ij->i", rows, rows))
        sides.append(rows / numpy.maximum(lengths, 1e-12)[:, None])
    return numpy.ascontiguousarray(numpy.hstack(sides) / numpy.sqrt(numpy.float32(2)),
                                   dtype=numpy.float32)


def add_vector_arguments(parser):
    for name in ("pool_source", "pool_target", "valid_source", "valid_target"):
        parser.add_argument(name)
    parser.add_argument("--budget", type=int, default=5000)
    parser.add_argument("--count", type=int, default=0, help="only the first pool rows (0 = all)")
