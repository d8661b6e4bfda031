#!/usr/bin/env python3
"""Makes a Markdown page of what Google Benchmark measured: medians, least and greatest of the repetitions, and ratios.

The results are files of --benchmark_out_format=json. Ratios are of medians measured in the same run of a program.
"""
import argparse
import json
import pathlib
import statistics

# What is compared: title, bench, what it is divided by, the least ratio wanted, the ratio aimed at. A time is
# divided the other way round, so that more is better everywhere. None: no such wish.
SUBJECTS = ("users", "lineitem", "shop")
NAIVE_WISHES = {"users": (9, 18), "lineitem": (8, 18), "shop": (3.6, 9)}


def wanted_ratios():
    for subject in SUBJECTS:
        copy = f"{subject}/copy/jobs:1"
        must, aim = NAIVE_WISHES[subject]
        yield f"{subject}: COPY against plain C++", copy, "naive", must, aim
        yield f"{subject}: COPY against memcpy", copy, "memory_copy", None, None
        yield f"{subject}: INSERT against COPY", f"{subject}/sql/jobs:1", copy, 0.6, 0.9
        yield f"{subject}: CSV against COPY", f"{subject}/csv/jobs:1", copy, 0.8, 0.9
        for format_name in ("copy", "sql", "csv"):
            base = f"{subject}/{format_name}/jobs"
            yield f"{subject}: two jobs against one, {format_name}", f"{base}:2", f"{base}:1", 1.9, 1.97
        yield (f"{subject}: zstd against libzstd, two threads", f"{subject}/zstd/jobs:2",
               f"{subject}/libzstd/threads:2", 0.95, 1)
    for jobs in (1, 2):
        yield f"pipe against write(), jobs {jobs}", f"pipe_datagen/jobs:{jobs}", "pipe_write", 0.8, 0.95
        for sync, text in ((1, "write() and fsync()"), (0, "write(), --no-sync")):
            yield (f"new file against {text}, jobs {jobs}", f"file_datagen/jobs:{jobs}/sync:{sync}",
                   f"file_write/sync:{sync}", 0.8, 0.95)


# Limits of what is no ratio: title, bench, the counter (nothing: its time in milliseconds), the most that may be, the
# most aimed at.
LIMITS = [
    ("start to exit, 106 rows of shop, ms", "start_to_exit", None, 15, 8),
    ("reading and planning 1000 tables, start to exit, ms", "many_tables/1000/10", None, 100, 30),
    ("reading and planning 10 000 tables of 20 columns, ms", "many_tables/10000/20", None, 2000, None),
    ("peak memory, two jobs, 100 000 rows, MiB", "memory/rows:100000", "MiB", 64, 32),
    ("peak memory, two jobs, 5 000 000 rows, MiB", "memory/rows:5000000", "MiB", 64, 32),
] + [(f"{subject}: allocations per million rows, {jobs} jobs", f"{subject}/copy/jobs:{jobs}", "allocations", 100, None)
     for subject in SUBJECTS for jobs in (1, 2)]


class Bench:
    """The repetitions of one bench: rates where it has them, else times."""

    def __init__(self, name, runs):
        self.name = name
        self.is_rate = True
        if "bytes_per_second" in runs[0]:
            self.values, self.unit = [run["bytes_per_second"] for run in runs], "B/s"
        elif "items_per_second" in runs[0]:
            self.values, self.unit = [run["items_per_second"] for run in runs], "/s"
        else:
            scale = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}[runs[0]["time_unit"]]
            self.values, self.unit, self.is_rate = [run["real_time"] * scale for run in runs], "s", False
        self.median = statistics.median(self.values)
        self.counters = {key: statistics.median(run[key] for run in runs)
                         for key in ("allocations", "MiB", "ratio") if key in runs[0]}

    def ratio_to(self, other):
        return self.median / other.median if self.is_rate else other.median / self.median


def quantity(value, unit):
    if unit == "s":
        return f"{value * 1e3:.1f} ms" if value >= 1e-3 else f"{value * 1e6:.1f} us"
    for factor, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{value / factor:.2f} {letter}{unit}"
    return f"{value:.2f} {unit}"


def benches_of(path):
    runs = {}
    for run in json.loads(path.read_text())["benchmarks"]:
        if run.get("run_type") == "iteration" and not run.get("error_occurred"):
            runs.setdefault(run["run_name"].removesuffix("/real_time"), []).append(run)
    return {name: Bench(name, of_name) for name, of_name in runs.items()}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def bench_table(benches):
    has_bases = "naive" in benches and "memory_copy" in benches

    def row(bench):
        cells = [bench.name] + [quantity(value, bench.unit)
                                for value in (bench.median, min(bench.values), max(bench.values))]
        if has_bases:
            in_bytes = bench.unit == "B/s"
            cells += [f"{bench.ratio_to(benches[base]):.3g}" if in_bytes else "" for base in ("naive", "memory_copy")]
        return cells + [", ".join(f"{key} {value:.4g}" for key, value in bench.counters.items())]

    head = ["bench", "median", "least", "greatest"] + (["x plain C++", "x memcpy"] if has_bases else []) + [""]
    return table(head, [row(benches[name]) for name in sorted(benches)])


def wish_cells(wishes):
    return ["" if wish is None else f"{wish:g}" for wish in wishes]


def ratio_rows(benches):
    for title, name, base, must, aim in wanted_ratios():
        if name in benches and base in benches:
            bench = benches[name]
            yield [title, quantity(bench.median, bench.unit), f"{bench.ratio_to(benches[base]):.3g}",
                   *wish_cells((must, aim))]


def limit_rows(benches):
    for title, name, counter, must, aim in LIMITS:
        if name in benches:
            bench = benches[name]
            value = bench.median * 1e3 if counter is None else bench.counters[counter]
            yield [title, f"{value:.3g}", "", *wish_cells((must, aim))]


def figures(all_benches):
    """What was asked of the program: ratios are to be at least, the rest at most."""
    rows = [row for benches in all_benches for row in ratio_rows(benches)]
    rows += [row for benches in all_benches for row in limit_rows(benches)]
    return table(["what", "median", "ratio", "must", "aim"], rows) if rows else ""


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path, nargs="+", help="files that the benches wrote")
    options = parser.parse_args()
    cpus = json.loads(options.results[0].read_text())["context"]["num_cpus"]
    all_benches = {path.stem: benches_of(path) for path in options.results}
    print(f"{processor()}, {cpus} processors\n")
    print(f"## Figures\n\n{figures(all_benches.values())}")
    for name, benches in all_benches.items():
        print(f"## {name}\n\n{bench_table(benches)}")


if __name__ == "__main__":
    main()
