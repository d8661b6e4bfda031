#!/usr/bin/env python3
"""Restores dumps in parts - sections, tables by themselves, definitions and rows apart - and expects the database that
the whole dump makes: pg_dump writes the same script of both. Dumps that drop first are loaded twice."""
import argparse
import contextlib
import json
import pathlib
import subprocess
import sys
import tempfile

from server import Server

SCHEMA = pathlib.Path(__file__).resolve().parent / "parts.json"
# Children before their parents: rows of parts come in any order where keys come after them.
TABLES = ["app.tickets_of", "orders", "app.Logs", "users", "products"]
# A sequence that no column owns is chosen like a table.
SEQUENCE = "app.tickets"
DATABASE = """SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database
WHERE datname = current_database()"""


class Failure(Exception):
    """What came out is not what should have."""


class Parts:
    def __init__(self, server, datagen):
        self.server = server
        self.datagen = datagen
        with self.loaded([]) as whole:
            self.script = server.dump(whole)
            self.rows = server.dump(whole, "--section=data")

    def dump(self, *options):
        run = subprocess.run([self.datagen, "generate", str(SCHEMA), "-q", *options], capture_output=True, check=False)
        if run.returncode or run.stderr:
            raise Failure(f"{' '.join(options)}: exit code {run.returncode}: {run.stderr.decode()}")
        return run.stdout

    def load(self, database, *options, one_transaction=True):
        complaints = self.server.load(database, self.dump(*options), one_transaction)
        if complaints:
            raise Failure(f"{' '.join(options)}: {complaints}")

    @contextlib.contextmanager
    def loaded(self, *parts):
        """A database into which dumps with these options have been loaded, one after the other."""
        with self.server.database() as database:
            for options in parts:
                self.load(database, *options)
            yield database

    def expect_whole(self, *parts):
        with self.loaded(*parts) as database:
            self.compare(database)

    def compare(self, database):
        if self.server.dump(database) != self.script:
            raise Failure("the parts are not the whole")

    def load_directory(self, database, options, how):
        with tempfile.TemporaryDirectory(prefix="datagen-parts-") as folder:
            self.dump(*options, "-o", f"{folder}/out/", "--validate-output")
            problems = self.server.load_directory(database, pathlib.Path(folder) / "out", how)
        if problems:
            raise Failure(f"{' '.join(options)}: {problems[0]}")

    # What is tried: every method whose name begins with "try_".

    def try_sections(self):
        self.expect_whole(["--section=pre-data"], ["--section=data"], ["--section=post-data"])
        self.expect_whole(["--section=pre-data", "--section=data"], ["--section=post-data", "--format", "sql"])

    def try_tables_between_sections(self):
        parts = [["--section=data", "-t", name] for name in [*TABLES, SEQUENCE]]
        self.expect_whole(["--section=pre-data"], *parts, ["--section=post-data"])

    def try_rows_into_definitions(self):
        parts = [["--data-only", "-t", name] for name in [*reversed(TABLES), SEQUENCE]]
        self.expect_whole(["--schema-only"], *parts)
        self.expect_whole(["--schema-only"], ["-a", "-N", "app"], ["-a", "-n", "app"])

    def try_tables_by_themselves(self):
        """Foreign keys go with the tables that they reference; everything else is there."""
        parts = [["-t", name, "--format", "sql"] for name in [SEQUENCE, *TABLES]]
        with self.loaded(["-T", "*.*"], *parts) as database:
            if self.server.dump(database, "--section=data") != self.rows:
                raise Failure("the rows are not those of the whole")
            keys = "SELECT conname FROM pg_constraint WHERE contype = 'f'"
            if self.server.query(database, keys) != []:
                raise Failure("a foreign key to a table that was left out")

    def try_without_rows_of_a_table(self):
        with self.loaded(["--exclude-table-data", "users"]) as database:
            if self.server.query(database, "SELECT count(*) FROM users") != [["0"]]:
                raise Failure("users have rows")
            if self.server.query(database, "SELECT count(*) FROM orders") == [["0"]]:
                raise Failure("orders have no rows")

    def try_fast_parts(self):
        """Tables are emptied with those that reference them, or before they have keys."""
        fast = ["--load", "fast", "--section=data"]
        with self.loaded(["--section=pre-data"]) as database:
            for name in [*TABLES, *TABLES]:
                self.load(database, *fast, "-t", name, one_transaction=False)
            self.load(database, *fast, "-t", SEQUENCE, one_transaction=False)
            self.load(database, "--section=post-data")
            self.compare(database)
        with self.loaded([]) as database:
            for names in (["orders", "app.tickets_of"], ["users", "orders", "app.tickets_of"], ["*.*"]):
                chosen = [option for name in names for option in ("-t", name)]
                self.load(database, "-a", "--load", "fast", *chosen, one_transaction=False)
            if self.server.dump(database, "--section=data") != self.rows:
                raise Failure("the rows are not those of the whole")

    def try_fast_part_without_children(self):
        try:
            self.dump("-a", "--load", "fast", "-t", "users")
        except Failure as failure:
            if "exit code 3" not in str(failure) or '"orders" references it' not in str(failure):
                raise
            return
        raise Failure("users cannot be emptied while orders reference them")

    def try_directories(self):
        with self.loaded(["--section=pre-data"]) as database:
            self.load_directory(database, ["--section=data"], ["-j", "3"])
            self.load(database, "--section=post-data")
            self.compare(database)
        with self.loaded(["--schema-only"]) as database:
            self.load_directory(database, ["--data-only", "--format", "sql", "--compress", "gzip"], ["-j", "3"])
            self.compare(database)

    def try_clean(self):
        clean = ["--clean", "--if-exists"]
        self.expect_whole(clean, clean, ["-c"])
        self.expect_whole([], ["--section=post-data", "--clean"])
        with self.loaded([], ["--clean", "-t", "app.*"]) as database:
            if self.server.query(database, "SELECT count(*) FROM app.tickets_of") == [["0"]]:
                raise Failure("tables that were replaced have no rows")

    def try_create(self):
        name = json.loads(SCHEMA.read_text(encoding="utf-8"))["database"]["name"]
        for options in (["--create"], ["-C", "-c"], ["--create", "--clean", "--if-exists"]):
            self.load("postgres", *options, one_transaction=False)
            if self.server.dump(name) != self.script:
                raise Failure(f"{' '.join(options)}: not the whole")
        if self.server.query(name, DATABASE) != [["UTF8", "C.UTF-8", "C.UTF-8"]]:
            raise Failure("not the encoding and locale of the schema")

    def try_conflicts(self):
        rows = ["-a", "--format", "sql", "--on-conflict-do-nothing"]
        self.expect_whole([], rows, rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datagen", required=True)
    datagen = str(pathlib.Path(parser.parse_args().datagen).resolve())
    failures = 0
    with Server() as server:
        parts = Parts(server, datagen)
        names = [name for name in dir(parts) if name.startswith("try_")]
        for name in names:
            try:
                getattr(parts, name)()
            except Failure as failure:
                failures += 1
                print(f"{name.removeprefix('try_')}: {failure}")
    print(f"{len(names) - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
