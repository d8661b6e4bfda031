#!/usr/bin/env python3
"""Makes more rows than any test and counts them: the shop of the examples with a billion rows, and a table whose keys
pass 2^32.

usage: soak.py --datagen PROGRAM [--rows 1000000000] [--wide-rows 4294967306]

Dumps go through a pipe to `wc`, and `tail` keeps their ends. Resident memory is printed every ten seconds, and the most
at the end. Exits with 1 where the lines are not those of the rows, the last key or sequence is not the last row's, or
memory is above the limit of the design.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHOP = ROOT / "examples" / "shop" / "shop.json"
WIDE = {"version": "1.0", "database": {"name": "wide"},
        "tables": {"ticks": {"columns": {"id": {"type": "bigserial"}}, "primary_key": ["id"]}}}
JOBS = "2"
PRINT_SECONDS = 10
MEMORY_LIMIT_MIB = 64
RESIDENT = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


def resident_mib(process):
    """Of a process that runs, or 0."""
    try:
        match = RESIDENT.search(pathlib.Path(f"/proc/{process.pid}/status").read_text())
    except OSError:
        return 0
    return int(match[1]) / 1024 if match else 0


class Run:
    """A dump that is counted: its lines, its bytes, its last lines, the seconds it took and its most resident MiB."""

    def __init__(self, command):
        self.most_mib = 0
        start = time.monotonic()
        with (subprocess.Popen(command, stdout=subprocess.PIPE) as made,
              subprocess.Popen(["tail", "-n", "200"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as end,
              subprocess.Popen(["tee", f"/dev/fd/{end.stdin.fileno()}"], stdin=made.stdout, stdout=subprocess.PIPE,
                               pass_fds=[end.stdin.fileno()]) as both,
              subprocess.Popen(["wc", "-lc"], stdin=both.stdout, stdout=subprocess.PIPE, text=True) as counted):
            for passed_on in (made.stdout, end.stdin, both.stdout):
                passed_on.close()
            watch = threading.Thread(target=self._watch, args=(made, start), daemon=True)
            watch.start()
            self.lines, self.bytes = map(int, counted.stdout.read().split())
            self.end = end.stdout.read()
            self.code = made.wait()
            watch.join()
        self.seconds = time.monotonic() - start

    def _watch(self, process, start):
        printed = start
        while process.poll() is None:
            now, mib = time.monotonic(), resident_mib(process)
            self.most_mib = max(self.most_mib, mib)
            if now - printed >= PRINT_SECONDS:
                print(f"  {now - start:5.0f} s  {mib:6.1f} MiB", flush=True)
                printed = now
            time.sleep(0.1)


def generate(datagen, schema, *options):
    return [datagen, "generate", "-q", "--jobs", JOBS, schema, *options]


def rows_planned(datagen, schema, *options):
    plan = subprocess.run([datagen, "plan", "--json", schema, *options], capture_output=True, check=True)
    return json.loads(plan.stdout)["rows"]


def problems_of(what, run, rows, other_lines):
    """Prints what a run did; what is wrong with it."""
    print(f"{what}: {rows} rows, {run.bytes / 1e9:.1f} GB in {run.seconds:.0f} s, {rows / run.seconds / 1e6:.1f} million "
          f"rows/s, {run.bytes / run.seconds / 1e6:.0f} MB/s, at most {run.most_mib:.1f} MiB resident")
    problems = [] if run.code == 0 else [f"exit code {run.code}"]
    if run.lines - other_lines != rows:
        problems.append(f"{run.lines - other_lines} lines of rows, {rows} planned")
    if run.most_mib > MEMORY_LIMIT_MIB:
        problems.append(f"memory above {MEMORY_LIMIT_MIB} MiB")
    return [f"{what}: {problem}" for problem in problems]


def soak_shop(datagen, rows):
    scale = ("--scale", str(-(-rows // rows_planned(datagen, SHOP))))
    # A row is a line: what other lines there are, a small dump shows.
    small = Run(generate(datagen, SHOP))
    other_lines = small.lines - rows_planned(datagen, SHOP)
    return problems_of("shop", Run(generate(datagen, SHOP, *scale)), rows_planned(datagen, SHOP, *scale), other_lines)


def soak_wide(datagen, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as schema:
        json.dump(WIDE, schema)
        schema.flush()
        other_lines = Run(generate(datagen, schema.name, "--rows", "1")).lines - 1
        run = Run(generate(datagen, schema.name, "--rows", str(rows)))
    problems = problems_of("bigint keys", run, rows, other_lines)
    for expected in (f"\n{rows - 1}\n{rows}\n\\.\n", f"setval('public.ticks_id_seq', {rows}, true)"):
        if expected not in run.end:
            problems.append(f"bigint keys: the dump does not end with {expected!r}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program, a release build")
    parser.add_argument("--rows", type=int, default=1_000_000_000, help="of the shop, at least")
    parser.add_argument("--wide-rows", type=int, default=2**32 + 10, help="of the table with bigint keys")
    options = parser.parse_args()
    datagen = options.datagen.resolve()
    problems = soak_shop(datagen, options.rows) + soak_wide(datagen, options.wide_rows)
    if problems:
        sys.exit("\n".join(problems))
    print("all rows are there, in flat memory")


if __name__ == "__main__":
    main()
