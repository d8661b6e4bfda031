#!/usr/bin/env python3
"""Compares the bytes of dumps with digests that are pinned in tests/pins.txt.

usage: pins.py --datagen PROGRAM [--update]

A dump is fixed by version, schema and seed, so a change of any of these digests is one that users see: it is to be named
in CHANGELOG.md, under "Changed bytes" of the version that comes next. --update renews the digests, and refuses while that
list says the same as when they were pinned.

Pinned are the tables of the examples and the built-in templates as COPY, each format and dialect of one example, and each
generator's column of its own example.
"""
import argparse
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "postgres"))

# pylint: disable=wrong-import-position
import dumps
from generation import Datagen, cases_below, generators_case, template_cases

PINS = ROOT / "tests" / "pins.txt"
CHANGED_BYTES = re.compile(r"^## \[.*?^### Changed bytes\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
# The line that names the version that wrote a dump.
VERSION_LINE = re.compile(rb"^-- (?:Dumped by|Written by) datagen .*\n", re.MULTILINE)
ROWS = ("--rows", "500")
WHOLE = "shop"
FORMS = (("--format", "copy"), ("--format", "sql"), ("--format", "csv"), ("--format", "jsonl"), ("--load", "fast"),
         ("--data-only",), ("--dialect", "mysql"), ("--dialect", "sqlite"))
CHANGELOG = "changelog"
EXAMPLE_SCALE = {"tpch": ("--scale", "0.001"), "shop": ()}


def digest(data):
    return hashlib.sha256(data).hexdigest()[:16]


def tables_of(name, script):
    for table, (_, rows) in dumps.copy_blocks(script).items():
        yield f"{name} {'.'.join(table)}", digest(b"\n".join(rows))


def columns_of(script):
    """The column of each generator."""
    for _, (columns, rows) in dumps.copy_blocks(script).items():
        cells = zip(*(row.split(b"\t") for row in rows))
        yield from ((f"generator {column}", digest(b"\n".join(column_cells)))
                    for column, column_cells in zip(columns, cells))


def forms_of(datagen, case, options):
    """The whole output in each form; of several files, each after its name."""
    for form in FORMS:
        with tempfile.TemporaryDirectory(prefix="datagen-pins-") as folder:
            out = pathlib.Path(folder) / "out"
            several = form[1:] in (("csv",), ("jsonl",))
            datagen.dump(case, *options, *form, "-o", f"{out}/" if several else out)
            files = sorted(path for path in out.rglob("*") if path.is_file()) if several else [out]
            data = b"".join(path.name.encode() + b"\n" * several + path.read_bytes() for path in files)
        yield f"{case.schema.stem} {' '.join(form)}", digest(VERSION_LINE.sub(b"", data))


def pins_of(datagen, folder):
    found = {}
    for case in cases_below(ROOT / "examples"):
        options = EXAMPLE_SCALE.get(case.schema.stem, ROWS)
        found.update(tables_of(case.name, datagen.dump(case, *options).script))
        if case.schema.stem == WHOLE:
            found.update(forms_of(datagen, case, options))
    for case in template_cases(datagen, folder):
        if case.name != "templates/all":
            found.update(tables_of(case.name, datagen.dump(case).script))
    found.update(columns_of(datagen.dump(generators_case(datagen, folder), *ROWS).script))
    return found


def pinned():
    return dict(line.rsplit(" ", 1) for line in PINS.read_text().splitlines()) if PINS.exists() else {}


def changes(old, new):
    """A line for each digest that is not as it was."""
    words = {(True, True): "changed", (True, False): "is gone", (False, True): "is new"}
    return [f"{name} {words[name in old, name in new]}" for name in sorted(old.keys() | new.keys())
            if old.get(name) != new.get(name)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    old = pinned()
    named = CHANGED_BYTES.search((ROOT / "CHANGELOG.md").read_text())
    said = digest((named[1].strip() if named else "").encode())
    said_before = old.pop(CHANGELOG, None)
    with tempfile.TemporaryDirectory(prefix="datagen-pins-") as folder:
        new = pins_of(Datagen(options.datagen.resolve()), pathlib.Path(folder))
    found = changes(old, new)
    # What is new changes nothing that was.
    renewed = [change for change in found if not change.endswith("is new")]
    if options.update and renewed and said == said_before:
        sys.exit("\n".join(renewed) + "\nname this in CHANGELOG.md first, under \"### Changed bytes\"")
    if options.update:
        lines = [f"{CHANGELOG} {said}"] + [f"{name} {value}" for name, value in sorted(new.items())]
        PINS.write_text("\n".join(lines) + "\n")
        print(f"{len(found)} of {len(new)} digests renewed")
        return
    if found:
        sys.exit("\n".join(found) + "\nif that is meant: name it in CHANGELOG.md, under \"### Changed bytes\", and run "
                 "tests/pins.py --update")
    print(f"{len(new)} digests are as they were pinned")


if __name__ == "__main__":
    main()
