#!/usr/bin/env python3
"""Times loads of the same rows into a PostgreSQL server of its own, arranged and brought in by every way, and prints the
tables of docs/loading.md.

usage: loads.py --datagen PROGRAM [--rows 1000000] [--rounds 5] [--wal-level minimal]

The server has PostgreSQL's default settings, fsync among them, but for --wal-level. The ways take turns, so that what else the machine does
falls on all of them; the tables have medians, and ratios to the safe load by psql -f: of the time that passes, and of the
processor time of server, psql and datagen together, which depends little on disk and neighbours. Beside them stands what
a load by psql -f writes to the write-ahead log. What makes a load as good as another one counts too: "ready" is a load by
psql -f with the VACUUM (FREEZE, ANALYZE) that a fast one needs no more.
"""
import argparse
import collections
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "postgres"))

# pylint: disable=wrong-import-position
import server as servers

ARRANGED = {"safe": (), "fast": ("--load", "fast"), "safe, unlogged": ("--unlogged",),
            "fast, unlogged": ("--load", "fast", "--unlogged")}
WAYS = ("psql -f", "psql -1 -f", "datagen \\| psql")
# The tables of a shop that grow; the number of items follows that of the orders.
GROWING = ("products", "customers", "addresses", "orders", "reviews", "product_tags")
ITEMS_PER_ORDER = 2.5
# Seconds, seconds, and bytes of the write-ahead log.
Measures = collections.namedtuple("Measures", ("elapsed", "processor", "log"))
# Those of the tests' server that make it faster than it is by default.
UNUSUAL = ("fsync", "synchronous_commit", "full_page_writes", "wal_level", "max_wal_senders", "autovacuum", "jit",
           "shared_buffers")


def schema_of(rows, folder):
    """The shop of the examples with so many rows in all, about."""
    document = json.loads((ROOT / "examples" / "shop" / "shop.json").read_text())
    tables = [document["tables"][name] for name in GROWING]
    counts = sum(table["row_count"] for table in tables) + ITEMS_PER_ORDER * document["tables"]["orders"]["row_count"]
    for table in tables:
        table["row_count"] = int(table["row_count"] * rows / counts)
    path = folder / "shop.json"
    path.write_text(json.dumps(document))
    return path


class Loads:
    def __init__(self, server, datagen, schema, folder):
        self.server, self.datagen, self.schema, self.folder = server, datagen, schema, folder
        for name, options in ARRANGED.items():
            subprocess.run([*self.generate(options), "-o", self.script(name)], check=True)

    def generate(self, options):
        return [self.datagen, "generate", "-q", self.schema, *options]

    def script(self, name):
        return self.folder / (name.replace(", ", "-") + ".sql")

    def psql(self, database, *arguments):
        # pylint: disable=protected-access
        return [self.server._clients / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, *arguments]

    def run(self, name, way, database):
        # pylint: disable=protected-access
        environment = servers.client_environment(self.server._directory)
        quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
        if way == WAYS[2]:
            with subprocess.Popen(self.generate(ARRANGED[name]), stdout=subprocess.PIPE) as made:
                subprocess.run(self.psql(database), stdin=made.stdout, **quiet)
            return
        one = ["-1"] if way == WAYS[1] else []
        subprocess.run(self.psql(database, *one, "-f", self.script(name)), **quiet)

    def processor_seconds(self):
        """Of all clients, and of the server's sessions, that have ended."""
        clients = resource.getrusage(resource.RUSAGE_CHILDREN)
        # pylint: disable=protected-access
        process = (pathlib.Path(self.server._directory) / "data" / "postmaster.pid").read_text().split()[0]
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        sessions = sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK")  # cutime and cstime, proc(5)
        return clients.ru_utime + clients.ru_stime + sessions

    def log_bytes(self):
        [[position]] = self.server.query("postgres", "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")
        return int(position)

    def measures_of(self, action):
        log, worked, start = self.log_bytes(), self.processor_seconds(), time.monotonic()
        action()
        elapsed = time.monotonic() - start
        time.sleep(0.5)  # the server looks after sessions that have ended
        return Measures(elapsed, self.processor_seconds() - worked, self.log_bytes() - log)

    def measure(self, name, way):
        """Of the load, and of the vacuum that would come later."""
        with self.server.database() as database:
            self.server.query("postgres", "CHECKPOINT")
            loaded = self.measures_of(lambda: self.run(name, way, database))
            if way != WAYS[0]:
                return loaded, None
            return loaded, self.measures_of(lambda: self.server.query(database, "VACUUM (FREEZE, ANALYZE)"))


def table(loads, vacuums, kind):
    """The medians of one kind of seconds as Markdown."""
    def median(measures, field):
        return statistics.median(getattr(measure, field) for measure in measures)
    base = median(loads["safe", WAYS[0]], kind)
    vacuum = median(vacuums["safe"], kind)
    lines = [f"| {kind} | " + " | ".join(f"`{way}`" for way in WAYS) + " | vacuum | ready | log |",
             "|---|" + "--:|" * (len(WAYS) + 3)]
    for name in ARRANGED:
        seconds = [median(loads[name, way], kind) for way in WAYS] + [median(vacuums[name], kind)]
        cells = [f"{second:.2f} s ({second / base:.2f})" for second in seconds]
        ready = seconds[0] if name.startswith("fast") else seconds[0] + seconds[-1]
        cells.append(f"{ready:.2f} s ({ready / (base + vacuum):.2f})")
        log = (median(loads[name, WAYS[0]], "log"), median(vacuums[name], "log"))
        cells.append(f"{log[0] / 1e6:.1f} + {log[1] / 1e6:.1f} MB")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="times loads into PostgreSQL")
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program, an optimized build")
    parser.add_argument("--rows", type=int, default=1_000_000, help="of all tables, about")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--wal-level", choices=("minimal", "replica"), default="replica", help="of the server")
    options = parser.parse_args()
    for name in UNUSUAL:
        servers.SETTINGS.pop(name, None)
    if options.wal_level == "minimal":
        servers.SETTINGS |= {"wal_level": "minimal", "max_wal_senders": "0"}
    times, vacuums = {}, {}
    with tempfile.TemporaryDirectory(prefix="datagen-loads-") as name, servers.Server() as server:
        os.chmod(name, 0o755)
        folder = pathlib.Path(name)
        loads = Loads(server, options.datagen.resolve(), schema_of(options.rows, folder), folder)
        for number in range(options.rounds):
            for way in WAYS:
                for arranged in ARRANGED:
                    loaded, vacuumed = loads.measure(arranged, way)
                    times.setdefault((arranged, way), []).append(loaded)
                    if way == WAYS[0]:
                        vacuums.setdefault(arranged, []).append(vacuumed)
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr, flush=True)
        size = loads.script("safe").stat().st_size / 1e6
        print(f"PostgreSQL {server.version}, {options.rows} rows, {size:.0f} MB, {options.rounds} rounds, "
              f"wal_level {options.wal_level}\n")
        print(table(times, vacuums, "elapsed") + "\n\n" + table(times, vacuums, "processor"))


if __name__ == "__main__":
    main()
