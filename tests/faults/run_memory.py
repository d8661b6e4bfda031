#!/usr/bin/env python3
"""Lets allocations of memory fail in turn, that one or it and all that follow, and looks at how the run ends: with a
message, nothing left behind, and never by a signal.

usage: run_memory.py --datagen PROGRAM --faults LIBRARY [--first N] [--step K] [--only SCENARIO]
"""
import argparse
import concurrent.futures
import errno
import json
import os
import subprocess
import sys

from faulty_run import Fault, Runner, Scenario

# What is small in a schema and large in what it needs: expressions are parsed, patterns compiled, words looked up.
SCHEMA = json.dumps({
    "version": "1.0", "database": {"name": "shop"}, "seed": 7,
    "tables": {
        "customers": {"row_count": 20, "columns": {
            "id": {"type": "serial", "primary_key": True}, "email": {"type": "text", "unique": True},
            "code": {"type": "text", "generator": "pattern", "generator_config": {"pattern": "[A-Z]{3}-[0-9]{2}"}}}},
        "orders": {"row_count": 100, "columns": {
            "id": {"type": "serial", "primary_key": True}, "customer_id": {"type": "integer", "nullable": False},
            "total": {"type": "numeric(10,2)"}, "paid": {"type": "numeric(10,2)"}},
            "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}],
            "check_constraints": [{"expression": "paid <= total"}]}}}).encode()
ROWS_OF_A_FILE = json.dumps({
    "version": "1.0", "database": {"name": "shop"},
    "tables": {"customers": {"source": {"file": "customers.csv", "format": "csv"}, "columns": {
        "id": {"type": "integer", "primary_key": True}, "name": {"type": "text"}}}}}).encode()
CUSTOMERS = b"id,name\n1,Ann\n2,Ben\n3,Cid\n"
CONFIGURATION = b"default_format: copy\nworkers: 2\n"


def scenarios():
    """With the part of the positions that each adds to the others."""
    def on_shop(*arguments, **files):
        return ("generate", "s.json", *arguments), {"s.json": SCHEMA} | files
    yield 1, Scenario("one job", *on_shop("-o", "x.sql", "-j", "1", "--format", "sql"))
    yield 4, Scenario("two jobs", *on_shop("-o", "x.sql.zst", "-j", "2", "--progress", "json",
                                           **{".datagen.yaml": CONFIGURATION}))
    yield 8, Scenario("directory", *on_shop("-o", "x/", "-j", "1", "--compress", "gzip"))
    yield 8, Scenario("directory that can be continued", *on_shop("-o", "x/", "-j", "1", "--resume"))
    yield 8, Scenario("read back", *on_shop("-o", "x.sql", "-j", "1", "--validate-output", "--report", "r.json",
                                            "--log-file", "log.txt"))
    yield 4, Scenario("rows of a file", ("generate", "s.json", "-o", "x.sql", "-j", "2"),
                      {"s.json": ROWS_OF_A_FILE, "customers.csv": CUSTOMERS})
    yield 4, Scenario("template", ("template", "export", "blog", "-o", "x.json"), {})
    yield 4, Scenario("inferred schema", ("infer", "customers.csv", "-o", "x.json"), {"customers.csv": CUSTOMERS})
    yield 4, Scenario("help", ("help", "generate"), {})


def positions(count, first, step):
    """The first ones, where all is set up, and some of the others."""
    return sorted(set(range(1, min(first, count) + 1)) | set(range(1, count + 1, step)))


def problems_of(clean, found):
    """A run does without what failed, or ends with a message. What --resume keeps is no whole file yet."""
    if found is None:
        yield "it hangs"
        return
    told = [line for line in found.stderr.splitlines() if "error: " in line]
    if found.code == 0:
        if found.stdout != clean.stdout:
            yield "other bytes on standard output"
        if found.files.keys() != clean.files.keys():
            yield f"files {sorted(found.files)}, not {sorted(clean.files)}"
    elif found.code != 1 or len(told) != 1 or not told[0].endswith(("out of memory", os.strerror(errno.ENOMEM))):
        yield f"exit code {found.code}: {found.stderr[-300:]!r}"
    for path, data in found.files.items():
        if path.startswith(".x.partial/") and found.code != 0:
            continue
        if path not in clean.files:
            yield f"left behind: {path}"
        elif path not in ("log.txt", "r.json") and data != clean.files[path]:
            yield f"not whole: {path}"


def outcome_of(runner, one, fault):
    try:
        return runner.run(one, fault)
    except subprocess.TimeoutExpired:
        return None


def main():
    parser = argparse.ArgumentParser(description="lets allocations fail")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--faults", required=True, help="the library that makes calls fail")
    parser.add_argument("--first", type=int, default=20, help="every allocation of so many")
    parser.add_argument("--step", type=int, default=41, help="and each of so many behind them")
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    options = parser.parse_args()
    runner = Runner(options.datagen, options.faults)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for share, one in scenarios():
            if options.only not in one.name:
                continue
            clean = runner.run(one, wants_calls=True)
            if clean.code != 0:
                print(f"FAILED {one.name}: exit code {clean.code}: {clean.stderr}")
                failed += 1
                continue
            step = options.step if options.step == 1 else options.step * share
            faults = [Fault("malloc", at, errno.ENOMEM, is_sticky)
                      for at in positions(clean.allocation_count, options.first, step) for is_sticky in (False, True)]
            for fault, found in zip(faults, pool.map(lambda fault, one=one: outcome_of(runner, one, fault), faults)):
                problems = list(problems_of(clean, found))
                for problem in problems:
                    print(f"FAILED {one.name}: {fault}: {problem}", flush=True)
                passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
