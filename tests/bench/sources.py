#!/usr/bin/env python3
"""Times CSV -> COPY against psql's own intake of the same file, in turns, and prints the memory that datagen takes.

usage: sources.py --datagen PROGRAM [--megabytes N] [--rounds N] [--key ascending|random|uuid]
       sources.py --datagen PROGRAM --memory GIGABYTES [--folder FOLDER]

The file has integers, decimals, days and texts. datagen reads it with one job and writes to /dev/null; psql copies it
into an unlogged table of a server of its own. MB/s are those of the input; per second of the processor, which other
work on the machine does not slow as much, and by the clock. With --key the id is a primary key, for both, and
integers in order, integers in none, or random uuids. With --memory the peak of one run over a file of so many
gigabytes is printed instead, with a primary key, so that keys are checked too.
"""
import argparse
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT.parent / "postgres"))
from server import Server  # noqa: E402  (the path is set above)

COLUMNS = {"id": "bigint", "customer": "integer", "amount": "numeric(12,2)", "day": "date", "city": "text", "note": "text"}
WORDS = "amber basin cedar delta ember fjord grove haven inlet jetty knoll ledge manor north orbit plaza".split()
CHILD = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(usage.ru_maxrss, usage.ru_utime + usage.ru_stime)
sys.exit(code)
"""


# No two rows have the same one: odd factors are invertible below a power of two.
NEW_IDS = {
    "ascending": lambda row: row,
    "random": lambda row: (row * 0x9E3779B97F4A7C15 + 12345) % 2**62,
    "uuid": lambda row: uuid.UUID(int=(row * 0x9E3779B97F4A7C15F39CC0605CEDC835 + 12345) % 2**128),
}


def write_rows(path, megabytes, new_id=NEW_IDS["ascending"]):
    """Rows of the file, which repeats a block of lines behind ids that differ."""
    draws = random.Random(1)
    lines = [f"{draws.randint(1, 10**6)},{draws.randint(-10**7, 10**7) / 100:.2f},20{draws.randint(10, 24)}-0{draws.randint(1, 9)}"
             f"-1{draws.randint(0, 9)},{draws.choice(WORDS)},{' '.join(draws.choices(WORDS, k=draws.randint(4, 12)))}\n"
             for _ in range(10_000)]
    row = 0
    with path.open("w") as file:
        file.write(",".join(COLUMNS) + "\n")
        while file.tell() < megabytes * 1_000_000:
            file.write("".join(f"{new_id(row + i)},{line}" for i, line in enumerate(lines)))
            row += len(lines)
    return row


def columns_for(key):
    return COLUMNS | {"id": "uuid"} if key == "uuid" else COLUMNS


def write_schema(folder, key):
    columns = {column: {"type": kind} for column, kind in columns_for(key).items()}
    columns["id"]["primary_key"] = key is not None
    schema = {"version": "1.0", "database": {"name": "bench"},
              "tables": {"rows": {"columns": columns, "source": {"file": "rows.csv"}}}}
    (folder / "schema.json").write_text(json.dumps(schema))


def generated(datagen, folder):
    """(seconds by the clock, seconds of the processor, peak MiB)"""
    start = time.monotonic()
    run = subprocess.run([sys.executable, "-c", CHILD, datagen, "generate", folder / "schema.json", "--data-only", "--jobs",
                          "1", "--quiet"], stdout=subprocess.PIPE, check=True)
    kibibytes, processor = run.stdout.split()
    return time.monotonic() - start, float(processor), int(kibibytes) / 1024


def copied(server, database, path):
    """Seconds of psql's copy into a table that is emptied before."""
    server.query(database, "TRUNCATE rows")
    start = time.monotonic()
    server.run_script(database, f"\\copy rows FROM '{path}' WITH (FORMAT csv, HEADER)\n")
    return time.monotonic() - start


def table_definition(key):
    columns = [f"{column} {kind}" for column, kind in columns_for(key).items()]
    return f"CREATE UNLOGGED TABLE rows ({', '.join(columns + ['PRIMARY KEY (id)'] * (key is not None))})"


def compare(datagen, folder, megabytes, rounds, key):
    with Server() as server, server.database() as database:
        path = folder / "rows.csv"
        rows = write_rows(path, megabytes, NEW_IDS[key or "ascending"])
        write_schema(folder, key)
        server.query(database, table_definition(key))
        megabytes = path.stat().st_size / 1e6
        ratios = []
        speeds = []
        for _ in range(rounds):
            seconds, processor, peak = generated(datagen, folder)
            psql = copied(server, database, path)
            ratios.append(psql / seconds)
            speeds.append(megabytes / processor)
            print(f"{rows} rows, {megabytes:.0f} MB: datagen {speeds[-1]:.0f} MB/s of a core, {megabytes / seconds:.0f} MB/s "
                  f"by the clock, peak {peak:.0f} MiB; psql {megabytes / psql:.0f} MB/s; {ratios[-1]:.2f} times psql",
                  flush=True)
        print(f"median: {statistics.median(speeds):.0f} MB/s of a core, {statistics.median(ratios):.2f} times psql")


def measure_memory(datagen, folder, gigabytes):
    rows = write_rows(folder / "rows.csv", gigabytes * 1000)
    write_schema(folder, "ascending")
    seconds, processor, peak = generated(datagen, folder)
    print(f"{rows} rows, {gigabytes} GB, a primary key: {seconds:.0f} s, {processor:.0f} s of the processor, peak {peak:.0f} MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program, a release build")
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--key", choices=NEW_IDS, help="of the file (default: none)")
    parser.add_argument("--memory", type=int, metavar="GIGABYTES")
    parser.add_argument("--folder", type=pathlib.Path, help="where the file is written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="datagen-bench-", dir=options.folder) as name:
        if options.memory:
            measure_memory(options.datagen.resolve(), pathlib.Path(name), options.memory)
        else:
            compare(options.datagen.resolve(), pathlib.Path(name), options.megabytes, options.rounds, options.key)


if __name__ == "__main__":
    main()
