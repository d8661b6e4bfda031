#!/usr/bin/env python3
"""Restores datagen's dumps into servers of other versions of PostgreSQL and compares what is there with what was written.

Each --programs names a folder with initdb, pg_ctl and postgres of one version; clients are those installed. Cases are
the schemas of the folder schemas/, the built-in templates and, with --examples, the examples; each is restored in both
formats, and fast. A line per case and version.
"""
import functools
import itertools
import pathlib
import sys
import tempfile

import dumps
import outcomes
import restored
from generation import Datagen, cases_below, template_cases
from server import Server

ROOT = pathlib.Path(__file__).resolve().parent
ROWS = ("--rows", "60")
WAYS = (("--format", "copy"), ("--format", "sql"), ("--load", "fast"))
# The examples' own row counts add up to more where they are for benches.
MOST_ROWS = 1_000_000
# What a schema uses -> the first version that has it.
FIRST_VERSIONS = {"nulls_not_distinct": 15, "multirange": 14}
EXTENSION_IS_THERE = "SELECT 1 FROM pg_available_extensions WHERE name = '{}'"


def quoted(name):
    return ".".join('"' + part.replace('"', '""') + '"' for part in name)


def rows_read_back(server, database, script):
    """The rows that COPY writes of each table against those of our COPY dump, in any order."""
    problems = []
    for table, (columns, rows) in dumps.copy_blocks(script).items():
        if not columns:
            continue  # COPY has no list without columns; the rows are counted
        names = ", ".join(quoted((column,)) for column in columns)
        found, complaints = server.run_script(database, f"COPY {quoted(table)} ({names}) TO STDOUT;\n")
        expected = sorted(restored.text_lines(rows))
        problems += [complaints] if complaints else []
        problems += restored.difference(f"rows of {'.'.join(table)}", expected, sorted(found.split("\n")[:-1]))
    return problems


def problems_of(server, datagen, case, way):
    dump, rows = datagen.dump(case, *ROWS, *way), datagen.dump(case, *ROWS)
    with server.database() as database:
        complaints = server.load(database, dump.script, one_transaction=False)
        if complaints:
            return [complaints]
        return (rows_read_back(server, database, rows.script) + restored.row_counts(server, database, dump) +
                restored.constraints_validated(server, database) + restored.next_values(server, database))


def missing_of(server, case):
    """What this server has not, of what the case needs; "" if it has all."""
    text = case.schema.read_text()
    for word, version in FIRST_VERSIONS.items():
        if word in text and int(server.version) < version:
            return f"{word} came with {version}"
    for extension in case.document.get("extensions", []):
        if not server.query("postgres", EXTENSION_IS_THERE.format(extension)):
            return f"no extension {extension}"
    return ""


def outcome_of(server, datagen, case):
    missing = missing_of(server, case)
    if missing:
        return f"PostgreSQL {server.version}, {case.name}: left out, {missing}", []
    found = [[f"{' '.join(way)}: {problem}" for problem in outcomes.problems_of(problems_of, server, datagen, case, way)]
             for way in WAYS]
    return f"PostgreSQL {server.version}, {case.name}", list(itertools.chain.from_iterable(found))


def outcomes_of(programs, datagen, cases):
    with Server(programs) as server:
        yield from outcomes.in_parallel(functools.partial(outcome_of, server, datagen), cases)


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--programs", type=pathlib.Path, action="append", required=True, help="a folder; may be repeated")
    parser.add_argument("--examples", type=pathlib.Path, help="a folder of more schemas")
    parser.add_argument("--only", default="", help="run the cases whose name contains this")
    options = parser.parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = cases_below(ROOT / "schemas") + (cases_below(options.examples.resolve()) if options.examples else [])
    with outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-templates-") as folder:
        cases += template_cases(datagen, pathlib.Path(folder))
        cases = [case for case in cases if options.only in case.name and case.own_rows <= MOST_ROWS]
        good = outcomes.report(itertools.chain.from_iterable(
            outcomes_of(programs.resolve(), datagen, cases) for programs in options.programs))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
