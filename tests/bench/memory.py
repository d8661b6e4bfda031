#!/usr/bin/env python3
"""Prints the peak memory and the rows per second of datagen at growing numbers of rows: memory must not grow.

The tables have composite uniques and foreign keys (related.json), one of them by Zipf's law. Dumps go to /dev/null.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile
import time

SCHEMA = pathlib.Path(__file__).resolve().parent / "related.json"
TABLE = "order_items"
DEFAULT_ROWS = (100_000, 1_000_000, 50_000_000)
CHILD = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""


def grown(rows):
    """The schema with so many order items, and parents enough for their uniques."""
    document = json.loads(SCHEMA.read_text())
    for table in ("customers", "products"):
        document["tables"][table]["row_count"] = max(1000, rows // 50)
    document["tables"][TABLE]["row_count"] = rows
    document["tables"][TABLE]["foreign_keys"][0]["distribution"] = "zipf"
    return document


def measured(datagen, rows):
    """(seconds, peak resident KiB) of one dump. Each runs below a process of its own, as the peak is that of all
    children so far."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as schema:
        json.dump(grown(rows), schema)
        schema.flush()
        start = time.monotonic()
        run = subprocess.run(["python3", "-c", CHILD, datagen, "generate", schema.name, "--quiet"],
                             stdout=subprocess.PIPE, check=True, cwd="/")
        return time.monotonic() - start, int(run.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program, a release build")
    parser.add_argument("rows", type=int, nargs="*", default=DEFAULT_ROWS, help="numbers of rows to try")
    options = parser.parse_args()
    for rows in options.rows:
        seconds, kibibytes = measured(options.datagen.resolve(), rows)
        print(f"{rows:>12} rows  {kibibytes / 1024:8.1f} MiB  {rows / seconds:12.0f} rows/s", flush=True)


if __name__ == "__main__":
    main()
