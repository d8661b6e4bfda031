#!/usr/bin/env python3
"""How long runs take to end once they are told to: at random moments, under loads that leave little time to look up.

usage: stop_times.py --datagen PROGRAM [--count N] [--seed N] [--only LOAD]

Prints for each load the median and the longest of N times in milliseconds, and what went wrong. Kept as bench: a time is
no assertion.
"""
import argparse
import json
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time

MANY_ROWS = 1_000_000_000
CODES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
TIMEOUT_S = 30


def schema_of(table_count, row_count):
    columns = {"id": {"type": "bigserial", "primary_key": True}, "email": {"type": "text"}, "note": {"type": "text"},
               "price": {"type": "numeric(10,2)"}, "made_at": {"type": "timestamptz"}}
    tables = {f"t{i}": {"row_count": row_count, "columns": columns} for i in range(table_count)}
    return json.dumps({"version": "1.0", "database": {"name": "d"}, "tables": tables})


def write_inputs(folder):
    (folder / "rows.json").write_text(schema_of(1, MANY_ROWS), encoding="utf-8")
    (folder / "wide.json").write_text(schema_of(10_000, 1), encoding="utf-8")
    with open(folder / "big.csv", "w", encoding="utf-8") as csv:
        csv.write("id,name\n")
        for i in range(3_000_000):
            csv.write(f"{i},name number {i}\n")
    source = {"version": "1.0", "database": {"name": "d"}, "tables": {"big": {
        "source": {"file": "big.csv", "format": "csv"},
        "columns": {"id": {"type": "bigint", "primary_key": True}, "name": {"type": "text"}}}}}
    (folder / "source.json").write_text(json.dumps(source), encoding="utf-8")


# By name: the arguments, and the longest time before the signal in seconds.
LOADS = {
    "plain rows": (["rows.json", "-o", "out.sql"], 2),
    "inserts, one job": (["rows.json", "-o", "out.sql", "-j", "1", "--format", "sql"], 2),
    "zstd 19": (["rows.json", "-o", "out.sql", "-Z", "zstd:19"], 2),
    "zstd 19, one job": (["rows.json", "-o", "out.sql", "-Z", "zstd:19", "-j", "1"], 2),
    "gzip 9 into a directory": (["rows.json", "-o", "out/", "-Z", "gzip:9", "--split-rows", "100000"], 2),
    "large batches": (["rows.json", "-o", "out.sql", "--batch-size", "1000000"], 2),
    "blocked pipe": (["rows.json"], 1),
    "planning 10 000 tables": (["wide.json", "-o", "out.sql"], 2),
    "reading a big file": (["source.json", "-o", "out.sql"], 1),
}


def stop_once(binary, folder, arguments, moment, number):
    """Milliseconds, and what is wrong with how it ended."""
    reader, writer = os.pipe()
    with subprocess.Popen([binary, "generate", *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=writer,
                          stderr=subprocess.PIPE) as run:
        os.close(writer)
        time.sleep(moment)
        start = time.monotonic()
        run.send_signal(number)
        try:
            _, told = run.communicate(timeout=TIMEOUT_S)
        except subprocess.TimeoutExpired:
            run.kill()
            _, told = run.communicate()
        took = (time.monotonic() - start) * 1000
    os.close(reader)
    left = [path for path in folder.iterdir() if path.name not in
            ("rows.json", "wide.json", "big.csv", "source.json")]
    wrong = []
    if run.returncode == 0:  # it was faster
        took = None
    elif run.returncode != CODES[number] or not told.startswith(b"datagen: error: "):
        wrong.append(f"exit code {run.returncode}: {told.decode()!r}")
    if left and run.returncode != 0:
        wrong.append(f"left behind: {left}")
    for path in left:
        subprocess.run(["rm", "-rf", path], check=True)
    return took, wrong


def main():
    parser = argparse.ArgumentParser(description="how long runs take to end")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--count", type=int, default=20, help="runs of each load")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument("--only", default="", help="loads whose name holds this")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.datagen).resolve())
    # A shell ignores SIGINT for what it runs in the background, and so would the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    draw = random.Random(options.seed)
    has_failed = False
    with tempfile.TemporaryDirectory(prefix="datagen-stop-") as name:
        folder = pathlib.Path(name)
        write_inputs(folder)
        for load, (arguments, most) in LOADS.items():
            if options.only not in load:
                continue
            times = []
            for _ in range(options.count):
                took, wrong = stop_once(binary, folder, arguments, draw.uniform(0.05, most), draw.choice(list(CODES)))
                times += [took] if took is not None else []
                has_failed = has_failed or bool(wrong)
                for what in wrong:
                    print(f"{load}: {what}")
            if times:
                print(f"{load:28} {len(times):4} stops  median {statistics.median(times):6.0f} ms  "
                      f"longest {max(times):6.0f} ms", flush=True)
    return 1 if has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
