#!/usr/bin/env python3
"""Lets each call of files fail, and kills the program at each, while it writes a directory with --resume; then lets a
second run continue. What it gives are the bytes of a run that nothing happened to; files that were finished are kept as
they are, and nothing is left beside them.

usage: run_resume.py --datagen PROGRAM --faults LIBRARY [--only SCENARIO]
"""
import argparse
import collections
import concurrent.futures
import errno
import os
import pathlib
import re
import sys
import tempfile

from faulty_run import Fault, Runner, Scenario, put_files, scratch_folder
from run_faults import OLD, SCHEMA

HOWS = {"open": (errno.ENOSPC, "kill"), "write": (errno.ENOSPC, "short", "kill"), "read": (errno.EIO, "short"),
        "close": (errno.EIO, "kill"), "sync": (errno.EIO, "kill"), "rename": (errno.EACCES, "kill"),
        "mkdir": (errno.ENOSPC, "kill"), "truncate": (errno.EIO, "kill"), "remove": ("kill",)}
KILLED = -9
# The command line, what is there before, and what has befallen a run before the one that is looked at.
PARTS = ("--format", "csv", "--split-rows", "100", "-j", "1")
THERE = {"x/notes.txt": b"kept\n", "x/01_customers.001.sql": OLD}
SCENARIOS = (
    ("csv in parts", PARTS, {}, None),
    ("zstd, two jobs", ("--compress", "zstd", "-j", "2"), {}, None),
    ("rows alone, not synced", ("--format", "jsonl", "--compress", "gzip", "--data-only", "--no-sync"), {}, None),
    ("in a directory that exists", ("--force", "--split-rows", "100"), THERE, None),
    ("killed in the middle", PARTS, {}, Fault("write", 7, "kill")),
    ("killed before the end", ("--compress", "zstd"), {}, Fault("rename", 1, "kill")),
    ("killed among the files of a directory", ("--force", "--split-rows", "100"), THERE, Fault("rename", 3, "kill")),
)
LINE = re.compile(r"[0-9a-f]{32} [0-9]+ (.+)")


def scenario(name, options, files, *more):
    return Scenario(name, ("generate", "s.json", "-o", "x/", *options, *more), {"s.json": SCHEMA} | files)


def finished_files(folder, is_there_before, clean):
    """Name -> inode and time of the files that the record of an unfinished run names and that are whole."""
    unfinished = folder / ("x/.dump.partial" if is_there_before else ".x.partial")
    if not (unfinished / "record").exists():
        return {}
    lines = (LINE.fullmatch(line) for line in (unfinished / "record").read_text(encoding="utf-8").splitlines())
    files = (unfinished / "files" / line[1] for line in lines if line)
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in files
            if path.exists() and path.read_bytes() == clean[f"x/{path.name}"]}


def problems_of_run(one, fault, found, kept, clean):
    """What a run that was hit leaves."""
    if found.code not in ({KILLED} if fault.how == "kill" else {0, 3, 4}):
        yield f"exit code {found.code}: {found.stderr!r}"
    if found.code in (3, 4) and bool(kept) != ("hint: finished files are kept in " in found.stderr):
        yield f"{len(kept)} files are kept, and the message is {found.stderr!r}"
    for path, data in found.files.items():
        if "/.dump.partial/" in path or path.startswith(".x.partial/"):
            if found.code == 0 or (found.code != KILLED and not kept):
                yield f"left behind: {path}"
        elif data != clean.get(path):
            yield f"not whole: {path}"
    if not one.files.keys() - {"s.json"} and any(path.startswith("x/") for path in found.files):
        missing = clean.keys() - found.files.keys()
        if missing:
            yield f"a directory without {missing}"


def problems_of_next(found, again, kept, folder, clean):
    """What the run that continues makes of it."""
    is_done = clean.keys() <= found.files.keys()
    if again.code == 1 and is_done and "is not empty" in again.stderr:
        return  # it was interrupted behind its last step
    if again.code != 0 or "error" in again.stderr:
        yield f"continued: exit code {again.code}: {again.stderr!r}"
    if again.files != clean:
        yield f"continued: other files: {sorted(again.files)}"
    for name, before in kept.items():
        status = (folder / "x" / name).stat()
        # Scripts are made in any case.
        if not name.startswith("load.") and (status.st_ino, status.st_mtime_ns) != before:
            yield f"continued: {name} was written again"


def try_fault(runner, case, fault, clean):
    name, options, files, earlier = case
    one = scenario(name, options, files, "--resume")
    with tempfile.TemporaryDirectory(prefix="datagen-resume-", dir=scratch_folder()) as home:
        folder = pathlib.Path(home)
        put_files(folder, one.files)
        if earlier:
            runner.run_in(folder, one, earlier)
        found = runner.run_in(folder, one, fault)
        kept = finished_files(folder, bool(files), clean)
        problems = list(problems_of_run(one, fault, found, kept, clean))
        again = runner.run_in(folder, scenario(name, options, files, "--resume", "-j", "3", "--batch-size", "7"))
        return problems + list(problems_of_next(found, again, kept, folder, clean))


def calls_of(runner, case):
    """Those of a run that nothing happens to, and the files that it leaves."""
    name, options, files, earlier = case
    with tempfile.TemporaryDirectory(prefix="datagen-resume-", dir=scratch_folder()) as folder:
        one = scenario(name, options, files, "--resume")
        put_files(folder, one.files)
        if earlier:
            runner.run_in(folder, one, earlier)
        found = runner.run_in(folder, one, wants_calls=True)
        return found.calls, found.files


def faults_of(calls):
    positions = collections.Counter()
    for kind, subject in calls:
        positions[kind] += 1
        is_input = subject.startswith("r ") and (kind == "close" or (kind == "open" and "." not in subject.rsplit("/", 1)[-1]))
        if is_input or subject.endswith(("s.json", "<stderr>")):
            continue
        for how in HOWS.get(kind, ()):
            yield Fault(kind, positions[kind], how)


def main():
    parser = argparse.ArgumentParser(description="lets calls of files fail, and a second run continue")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--faults", required=True, help="the library that makes calls fail")
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    options = parser.parse_args()
    runner = Runner(options.datagen, options.faults)
    counts = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for case in SCENARIOS:
            name, arguments, files, _ = case
            if options.only not in name:
                continue
            clean = runner.run(scenario(name, arguments, files)).files
            calls, found = calls_of(runner, case)
            if found != clean:
                print(f"FAILED {name}: other files with --resume")
                counts["failed"] += 1
            faults = list(faults_of(calls))
            tried = pool.map(lambda fault, case=case, clean=clean: try_fault(runner, case, fault, clean), faults)
            for fault, problems in zip(faults, tried):
                for problem in problems:
                    print(f"FAILED {name}: {fault}: {problem}")
                counts["failed" if problems else "passed"] += 1
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
