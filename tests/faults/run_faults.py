#!/usr/bin/env python3
"""Lets each call of files fail in turn - a full disk, a broken one, a reader that left, writes that are cut short or
interrupted - and looks at what is left: the exit code, the message, whole files or none.

usage: run_faults.py --datagen PROGRAM --faults LIBRARY [--only SCENARIO]
"""
import argparse
import collections
import concurrent.futures
import errno
import json
import os
import re
import sys

from faulty_run import Fault, Runner, Scenario

SCHEMA = json.dumps({
    "version": "1.0", "database": {"name": "shop"}, "seed": 7,
    "tables": {
        "customers": {"row_count": 20, "columns": {
            "id": {"type": "serial", "primary_key": True}, "name": {"type": "text"}}},
        "orders": {"row_count": 200, "columns": {
            "id": {"type": "serial", "primary_key": True}, "customer_id": {"type": "integer", "nullable": False},
            "total": {"type": "numeric(10,2)"}},
            "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]}}}).encode()
ROWS_OF_A_FILE = json.dumps({
    "version": "1.0", "database": {"name": "shop"},
    "tables": {"customers": {"source": {"file": "customers.csv", "format": "csv"}, "columns": {
        "id": {"type": "integer", "primary_key": True}, "name": {"type": "text"}}}}}).encode()
CUSTOMERS = b"id,name\n1,Ann\n2,Ben\n3,Cid\n"
OLD = b"what was there before\n"


def scenario(name, *arguments, **files):
    return Scenario(name, ("generate", "s.json", *arguments), {"s.json": SCHEMA} | files)


def scenarios():
    yield scenario("copy", "-o", "x.sql", "-j", "1")
    yield scenario("inserts, two jobs", "-o", "x.sql", "--format", "sql", "-j", "2", "--batch-size", "50")
    yield scenario("over an old file", "-o", "x.sql", "--force", **{"x.sql": OLD})
    yield scenario("zstd", "-o", "x.sql.zst")
    yield scenario("gzip to standard output", "--compress", "gzip", "-j", "2")
    yield scenario("standard output", "-j", "1", "--batch-size", "100")
    yield scenario("csv", "-o", "x.csv", "--format", "csv", "-t", "customers")
    yield scenario("directory", "-o", "x/")
    yield scenario("parts in a directory that exists", "-o", "x", "--force", "--split-rows", "100", "--format", "csv",
                   **{"x/notes.txt": b"kept\n", "x/01_customers.001.csv": OLD})
    yield scenario("report and log", "-o", "x.sql", "--report", "r.json", "--log-file", "log.txt", "--verbose")
    yield scenario("report on standard output", "-o", "x.sql", "--json")
    yield scenario("read back", "-o", "x.sql", "--validate-output")
    yield Scenario("rows of a file", ("generate", "s.json", "-o", "x.sql"),
                   {"s.json": ROWS_OF_A_FILE, "customers.csv": CUSTOMERS})
    yield Scenario("inferred schema", ("infer", "customers.csv", "-o", "x.json"), {"customers.csv": CUSTOMERS})


# How calls of a kind fail. What an interrupted or a short call has not done is done by another.
FAULTS = {
    "open": (errno.ENOSPC, errno.EACCES, errno.EINTR),
    "write": (errno.ENOSPC, errno.EIO, errno.EPIPE, errno.EINTR, "short"),
    "read": (errno.EIO, errno.EINTR, "short"),
    "close": (errno.EIO,),
    "sync": (errno.EIO, errno.ENOSPC, errno.EINTR),
    "rename": (errno.EACCES, errno.ENOSPC),
    "mkdir": (errno.ENOSPC,),
    "fopen": (errno.EMFILE,),
    "fread": (errno.EIO,),
    "fwrite": (errno.ENOSPC,),
    "pthread_create": (errno.EAGAIN,),
}
SURVIVED = (errno.EINTR, "short")
TEMPORARY = re.compile(r"\.tmp-[a-z0-9]{6}")
CODES = {"output": 4, "input": (1, 3), "read back": 5}


def faults_of(calls):
    """Every call, each in every way; and a disk that stays full."""
    positions = collections.Counter()
    for kind, subject in calls:
        positions[kind] += 1
        for how in FAULTS.get(kind, ()):
            yield Fault(kind, positions[kind], how), subject
        if kind == "write":
            yield Fault(kind, positions[kind], errno.ENOSPC, is_sticky=True), subject


def final_name(subject):
    """`w .x.sql.tmp-abcdef` is x.sql, `.x.tmp-abcdef/a.sql` is x/a.sql, and `x/.dump.tmp-abcdef/a.sql` too."""
    path = subject.split(" ", 1)[-1]
    folder, _, rest = path.partition(".dump.tmp-")
    if rest:
        return folder.rstrip("/") + rest[6:]
    return TEMPORARY.sub("", path).removeprefix(".")


def expected_message(fault, subject):
    """What went wrong with which file, in the words of the system."""
    name = final_name(subject)
    reason = os.strerror(fault.how)
    is_directory = "." not in name
    if subject == "<stdout>":
        return f"could not write to standard output: {reason}"
    if fault.call in ("rename", "open", "mkdir"):
        return f'could not create {"directory" if is_directory else "file"} "{name}": {reason}'
    return f'could not write to file "{name}": {reason}'


def role_of(fault, subject):
    """What the file of a call is to the run."""
    if fault.call == "pthread_create" or subject in ("<stderr>", "log.txt"):
        return "nothing"
    if ".tmp-" in subject or subject == "<stdout>":
        return "output"
    if subject == "r x.sql":
        return "read back"
    return "input"


def problems_of(one, fault, subject, clean, found):
    role = role_of(fault, subject)
    yield from problems_of_files(one, clean, found)
    is_survived = fault.how in SURVIVED or role == "nothing"
    if is_survived or (fault.call in ("close",) and role in ("input", "read back")):
        if found.code != 0:
            yield f"exit code {found.code}: {found.stderr!r}"
        elif found.files.keys() != clean.files.keys() or found.stdout != clean.stdout and "--json" not in one.arguments:
            yield "the output is not that of other runs"
        return
    if subject == "<stdout>" and fault.how == errno.EPIPE:
        if (found.code, found.stderr.count("error")) != (141, 0):
            yield f"exit code {found.code}, not 141: {found.stderr!r}"
        return
    codes = CODES[role]
    if found.code not in (codes if isinstance(codes, tuple) else (codes,)):
        yield f"exit code {found.code}, not {codes}: {found.stderr!r}"
    errors = [line for line in found.stderr.splitlines() if "error: " in line]
    wanted = expected_message(fault, subject) if role == "output" else os.strerror(fault.how)
    if len(errors) != 1 or wanted not in errors[0]:
        yield f"message {errors}, not {wanted!r}"
    if role == "output" and found.files.get(final_name(subject), None) == clean.files.get(final_name(subject), b""):
        yield f"{final_name(subject)} is there"


def problems_of_files(one, clean, found):
    """Each file is whole, as it was before, or absent."""
    for path, data in found.files.items():
        if "/" in path and "tmp-" in path or ".tmp-" in path:
            yield f"left behind: {path}"
        elif path in ("log.txt", "r.json"):  # they tell of times
            continue
        elif path not in clean.files:
            yield f"a file of no other run: {path}"
        elif data != clean.files[path]:
            yield f"not whole: {path}"
    for path in one.files:
        if path in found.files and found.files[path] != clean.files.get(path):
            yield f"{path} was changed"


def main():
    parser = argparse.ArgumentParser(description="lets calls of files fail")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--faults", required=True, help="the library that makes calls fail")
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    options = parser.parse_args()
    runner = Runner(options.datagen, options.faults)
    counts = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for one in scenarios():
            if options.only not in one.name:
                continue
            clean = runner.run(one, wants_calls=True)
            if clean.code != 0:
                print(f"FAILED {one.name}: exit code {clean.code}: {clean.stderr}")
                counts["failed"] += 1
                continue
            faults = list(faults_of(clean.calls))
            for (fault, subject), found in zip(faults, pool.map(lambda pair, one=one: runner.run(one, pair[0]), faults)):
                problems = list(problems_of(one, fault, subject, clean, found))
                for problem in problems:
                    print(f"FAILED {one.name}: {fault} ({subject}): {problem}")
                counts["failed" if problems else "passed"] += 1
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
