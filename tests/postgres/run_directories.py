#!/usr/bin/env python3
"""Loads directories that datagen writes, through their load.sh and load.sql, and reads files of data back.

The rows in the database are those of the COPY dump, PostgreSQL writes our CSV again byte by byte, and Python's csv and
json read the values that COPY would load.
"""
import csv
import io
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import dumps
import outcomes
import restored
from generation import Datagen, cases_below
from server import Server

ROOT = pathlib.Path(__file__).resolve().parent
SCHEMAS = ("all_types", "cycles", "hard_values", "identifiers")
ROWS = ("--rows", "60")
# What is written, and how it is loaded: load.sh with these options, or load.sql.
FORMS = (
    (("--format", "csv"), "load.sql"),
    (("--format", "csv", "--compress", "zstd", "--split-rows", "25"), ("-j", "2")),
    (("--format", "jsonl"), "load.sql"),
    (("--format", "jsonl", "--compress", "gzip"), ("-j2",)),
    (("--format", "copy", "--split-rows", "25"), "load.sql"),
    (("--format", "copy", "--compress", "gzip", "--split-size", "5k"), ("-j", "2")),
    (("--format", "sql", "--compress", "zstd:1"), ()),
)
ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
TESTERS = {".zst": ("zstd", "-tq"), ".gz": ("gzip", "-t")}


def copied_value(field):
    """The text of a field of a COPY block, None where it is NULL."""
    if field == "\\N":
        return None
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match[1], match[1]), field, flags=re.DOTALL)


def copied_rows(dump):
    """Table -> rows of texts."""
    return {table: [[copied_value(field) for field in row.decode().split("\t")] for row in rows]
            for table, (_, rows) in dumps.copy_blocks(dump).items()}


def is_same(value, text):
    """Whether what JSON says is the value whose text form that is. Numbers come as they are spelled."""
    if value is None or text is None:
        return value is None and text in (None, "null")
    if value in (True, False) and text in ("t", "f"):
        return value == (text == "t")
    if isinstance(value, str) and value == text:
        return True
    if isinstance(value, list) and text.startswith("{"):
        return True  # an array: PostgreSQL compares those
    return value == json.loads(text, parse_float=str, parse_int=str)


class Directory:
    def __init__(self, server, datagen, case, options):
        self.server = server
        self.datagen = datagen
        self.case = case
        self.options = options

    def write(self, folder):
        run = self.datagen.run(self.case, *ROWS, *self.options, "-o", f"{folder}/out/")
        return [] if run.returncode == 0 else [f"datagen exited with {run.returncode}:\n{run.stderr.decode()}"]

    def whole(self, folder):
        """What the compressors' own tests say."""
        problems = []
        for path in sorted(folder.iterdir()):
            tester = TESTERS.get(path.suffix)
            if tester and subprocess.run([*tester, path], check=False).returncode:
                problems.append(f"{path.name} is damaged")
        return problems

    def loaded(self, how):
        with tempfile.TemporaryDirectory(prefix="datagen-directory-") as name, self.server.database() as database:
            folder = pathlib.Path(name)
            problems = self.write(folder) or self.whole(folder / "out")
            problems = problems or self.server.load_directory(database, folder / "out", how)
            if problems:
                return problems
            expected = self.datagen.dump(self.case, *ROWS).script
            problems = restored.rows_read_back(self.server.dump(database), expected, in_order=False)
            problems += restored.constraints_validated(self.server, database)
            if "csv" in self.options and how == "load.sql":
                problems += self.csv_again(database, folder / "out")
                problems += self.csv_by_python(folder / "out", expected)
            if "jsonl" in self.options and how == "load.sql":
                problems += self.json_by_python(folder / "out", expected)
            return problems

    def csv_again(self, database, folder):
        """PostgreSQL writes the file that was loaded."""
        problems = []
        commands = [line for line in (folder / "load.sql").read_text().splitlines() if line.startswith("\\copy ")]
        for command in commands:
            table, name = re.fullmatch(r"\\copy (.*) FROM '(.*)' WITH \(.*", command).groups()
            sql = f"COPY {table} TO STDOUT WITH (FORMAT csv, HEADER);"
            written, complaints = self.server.run_script(database, sql)
            # Rows stand in the order of the pages they found room in.
            # Both ways of writing it: it ends the data only where it is alone on its line.
            wanted = (folder / name).read_bytes().decode().replace('"\\."', "\\.")
            problems += [complaints] if complaints else []
            problems += restored.difference(f"csv of {table}", sorted(wanted.split("\n")),
                                            sorted(written.replace('"\\."', "\\.").split("\n")))
        return problems

    def csv_by_python(self, folder, expected):
        return self.by_python(folder, expected, "csv", lambda text: list(csv.reader(io.StringIO(text, newline="")))[1:],
                              lambda value, text: value == (text or ""))

    def json_by_python(self, folder, expected):
        def rows(text):
            return [list(json.loads(line, parse_float=str, parse_int=str).values()) for line in text.split("\n")[:-1]]
        return self.by_python(folder, expected, "jsonl", rows, is_same)

    def by_python(self, folder, expected, suffix, rows_of, is_same_value):
        problems = []
        paths = sorted(folder.glob(f"*.{suffix}"))
        for path, (table, wanted) in zip(paths, copied_rows(expected).items(), strict=True):
            rows = [row or [""] for row in rows_of(path.read_bytes().decode())]
            if len(rows) != len(wanted):
                problems.append(f"{path.name} has {len(rows)} rows, not {len(wanted)} as {table}")
            for row, texts in zip(rows, wanted):
                if len(row) == len(texts) and not all(map(is_same_value, row, texts)):
                    problems.append(f"{path.name}: {row} is not {texts}")
        return problems[:3]


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--only", default="", help="schemas whose name contains this")
    options = parser.parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = [case for case in cases_below(ROOT / "schemas")
             if case.schema.stem in SCHEMAS and options.only in case.name]

    def checks(case):
        found = []
        for written, how in FORMS:
            what = f"{case.name}: {' '.join(written)}, {how if how == 'load.sql' else ' '.join(('load.sh', *how))}"
            found.append((what, outcomes.problems_of(Directory(server, datagen, case, written).loaded, how)))
        return found

    with outcomes.ending_in_a_line(), Server() as server:
        good = outcomes.report(itertools.chain.from_iterable(outcomes.in_parallel(checks, cases)))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
