#!/usr/bin/env python3
"""Writes to a source while its dump is written: the run must fail, whatever was written to, and leave no dump.

usage: source_changes.py --datagen PROGRAM
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROWS = 40_000
CANNOT_GENERATE = 3
SCHEMA = {"version": "1.0", "database": {"name": "changes"},
          "tables": {"t": {"columns": {"id": {"type": "integer"}, "name": {"type": "text"}}, "source": {"file": "t.csv"}}}}


def append(path):
    with path.open("a") as file:
        file.write("1,late\n")


def shorten(path):
    os.truncate(path, path.stat().st_size // 2)


def overwrite(path):
    with path.open("r+") as file:
        file.write("name,id")


CHANGES = (append, shorten, overwrite)


def dumped(datagen, folder, change):
    """The exit code and messages of a run whose source changes once the first of its dump is there."""
    path = folder / "t.csv"
    path.write_text("id,name\n" + "".join(f"{row},a name that is long enough {row}\n" for row in range(ROWS)))
    (folder / "schema.json").write_text(json.dumps(SCHEMA))
    # A pipe holds less than the dump has: the program waits until it is read.
    with subprocess.Popen([datagen, "generate", "schema.json", "--quiet", "--jobs", "1"], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.read(1)
        if change:
            change(path)
        _, messages = run.communicate(timeout=60)
        return run.returncode, messages.decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program")
    datagen = parser.parse_args().datagen.resolve()
    failed = 0
    for change in (None, *CHANGES):
        with tempfile.TemporaryDirectory(prefix="datagen-changes-") as folder:
            code, messages = dumped(datagen, pathlib.Path(folder), change)
        good = code == 0 if change is None else code == CANNOT_GENERATE and "changed while it was read" in messages
        name = change.__name__ if change else "unchanged"
        print(f"{'ok    ' if good else 'FAILED'}  {name}: {code} {messages.strip()}")
        failed += not good
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
