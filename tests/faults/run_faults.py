#!/usr/bin/env python3
"""Lets each call of files fail in turn - a full disk, a broken one, a reader that left, writes that are cut short or
interrupted - and looks at what is left: the exit code, the message, whole files or none.

usage: run_faults.py --datagen PROGRAM --faults LIBRARY [--only SCENARIO]
"""
import argparse
import collections
import concurrent.futures
import dataclasses
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
TEMPORARY = re.compile(r"\.([^/]*)\.tmp-[a-z0-9]{6}")
# The words of messages for the calls that bring a file to its name.
DOINGS = {"open": "create", "mkdir": "create", "rename": "create", "write": "write to", "close": "write to",
          "sync": "sync"}


def faults_of(calls, seen_elsewhere):
    """Every call but those for such files, each in every way; and a disk that stays full."""
    positions = collections.Counter()
    for kind, subject in calls:
        positions[kind] += 1
        if subject.endswith(seen_elsewhere):
            continue
        for how in FAULTS.get(kind, ()):
            yield Fault(kind, positions[kind], how), subject
        if kind == "write":
            yield Fault(kind, positions[kind], errno.ENOSPC, is_sticky=True), subject


def final_name(path):
    """`.x.sql.tmp-abcdef` is x.sql, `.x.tmp-abcdef/a.sql` is x/a.sql, and `x/.dump.tmp-abcdef/a.sql` too."""
    return re.sub("/dump(?=/|$)", "", TEMPORARY.sub(r"\1", path))


@dataclasses.dataclass(frozen=True)
class Expected:
    """How a run ends. No file: the one that the call was for is not there."""
    code: int = 0
    message: str = ""
    no_file: str = ""


def expected_of(fault, subject, output):
    """`output`: the file or directory that the run writes."""
    path = subject.split(" ", 1)[-1]
    reason = "" if fault.how == "short" else os.strerror(fault.how)
    if fault.call == "pthread_create" or subject == "<stderr>" or fault.how in SURVIVED:
        return Expected()
    if subject == "<stdout>":
        is_gone = fault.how == errno.EPIPE
        return Expected(141) if is_gone else Expected(4, f"error: could not write to standard output: {reason}")
    if subject == "log.txt":
        return Expected(1, f'error: could not open log file "log.txt": {reason}') if fault.call == "fopen" else \
            Expected(0, f'warning: could not write to log file "log.txt": {reason}')
    if subject.startswith("r "):
        return expected_of_reading(fault, path, output, reason)
    name = final_name(path)
    kind = "file" if "." in name else "directory"
    return Expected(4, f'error: could not {DOINGS[fault.call]} {kind} "{name}": {reason}', name)


def expected_of_reading(fault, path, output, reason):
    """Inputs, and the directories whose names are synced."""
    is_inferred = output == "x.json"
    if fault.call == "close" or (fault.call == "open" and fault.how == errno.EACCES and "." not in final_name(path)[1:]):
        return Expected()
    if fault.call in ("open", "read") and path == output and "." in output:
        return Expected(5, f'error: could not {fault.call} file "{path}": {reason}')
    if path.endswith((".json", ".csv")):
        return Expected(1 if path == "s.json" or is_inferred and fault.call == "open" else 3, f'error: could not {fault.call} file "{path}": {reason}')
    what = "directory" if "." not in output else "the directory of file"
    return Expected(4, f'error: could not sync {what} "')


def problems_of(one, fault, subject, clean, found):
    yield from problems_of_files(one, clean, found)
    wanted = expected_of(fault, subject, one.output())
    if found.code != wanted.code:
        yield f"exit code {found.code}, not {wanted.code}: {found.stderr!r}"
    told = [line for line in found.stderr.splitlines() if "error: " in line or "warning: " in line]
    if len(told) != bool(wanted.message) or (told and wanted.message not in told[0]):
        yield f"message {told}, not {wanted.message!r}"
    if wanted.no_file and wanted.no_file in found.files and not one.files.get(wanted.no_file):
        yield f"{wanted.no_file} is there"
    if wanted.code == 0 and found.files.keys() != clean.files.keys():
        yield f"files {sorted(found.files)}, not {sorted(clean.files)}"
    if wanted.code == 0 and "--json" not in one.arguments and found.stdout != clean.stdout:
        yield "other bytes on standard output"


def problems_of_files(one, clean, found):
    """Each file is whole, as it was before, or absent."""
    for path, data in found.files.items():
        if path not in clean.files:
            yield f"left behind: {path}"
        elif path not in ("log.txt", "r.json") and data != clean.files[path]:  # those two tell of times
            yield f"not whole: {path}"


def main():
    parser = argparse.ArgumentParser(description="lets calls of files fail")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--faults", required=True, help="the library that makes calls fail")
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    options = parser.parse_args()
    runner = Runner(options.datagen, options.faults)
    counts = collections.Counter()
    seen_elsewhere = ()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for one in scenarios():
            if options.only not in one.name:
                continue
            clean = runner.run(one, wants_calls=True)
            if clean.code != 0:
                print(f"FAILED {one.name}: exit code {clean.code}: {clean.stderr}")
                counts["failed"] += 1
                continue
            faults = list(faults_of(clean.calls, seen_elsewhere))
            seen_elsewhere = ("s.json", "<stderr>")  # it is the same in each run
            for (fault, subject), found in zip(faults, pool.map(lambda pair, one=one: runner.run(one, pair[0]), faults)):
                problems = list(problems_of(one, fault, subject, clean, found))
                for problem in problems:
                    print(f"FAILED {one.name}: {fault} ({subject}): {problem}")
                counts["failed" if problems else "passed"] += 1
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
