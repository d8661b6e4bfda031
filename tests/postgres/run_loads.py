#!/usr/bin/env python3
"""Restores dumps of the same rows that are arranged for loading in every way - safe, fast, unlogged, over rows that are
there already - and compares what is there: the rows, how tables are kept, what is frozen, what is analysed.
"""
import itertools
import pathlib
import sys

import outcomes
import restored
from generation import Case, Datagen
from server import Server

ROOT = pathlib.Path(__file__).resolve().parent
ROWS = ("--rows", "60")
# Plain tables, every type, and the two ways that rows load through a cycle of foreign keys.
SCHEMAS = ("examples/shop/shop.json", "tests/postgres/schemas/all_types.json",
           "tests/postgres/schemas/cycle_nullable.json", "tests/postgres/schemas/cycle_deferrable.json")
FULL = ((), ("--load", "fast"), ("--load", "fast", "--format", "sql"), ("--unlogged",), ("--load", "fast", "--unlogged"))
ROWS_ALONE = (("--load", "fast"), ("--load", "fast", "--format", "sql"), ("--load", "fast", "--disable-triggers"))

OF_TABLES = """FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')"""
PERSISTENCE = f"SELECT DISTINCT c.relpersistence {OF_TABLES}"
NOT_ANALYSED = f"SELECT format('%s was not analysed', c.oid::regclass) {OF_TABLES} AND c.reltuples < 0"
NOT_FROZEN = f"""SELECT format('%s has pages whose rows are not frozen', c.oid::regclass) {OF_TABLES}
AND pg_relation_size(c.oid) / 8192 <> (SELECT all_frozen FROM pg_visibility_map_summary(c.oid))"""


class Loads:
    """The ways to load one schema's rows."""

    def __init__(self, server, datagen, case):
        self.server = server
        self.datagen = datagen
        self.case = case
        self.expected = datagen.dump(case, *ROWS).script

    def load(self, database, *options):
        script = self.datagen.dump(self.case, *ROWS, *options).script
        complaints = self.server.load(database, script, one_transaction=False)
        return [complaints] if complaints else []

    def problems_of(self, database, options, visited=False):
        """What is wrong with the tables. Rows that an UPDATE or a foreign key has visited are frozen no more."""
        is_fast, is_copy = "fast" in options, "sql" not in options
        persistence = "u" if "--unlogged" in options else "p"
        problems = restored.difference("persistence", [[persistence]], self.server.query(database, PERSISTENCE))
        queries = [NOT_ANALYSED] if is_fast else []
        if is_fast and is_copy and not visited:
            self.server.query(database, "CREATE EXTENSION pg_visibility")
            queries.append(NOT_FROZEN)
        for query in queries:
            problems += [problem for (problem,) in self.server.query(database, query)]
        dumped = self.server.dump(database, "--no-owner")
        return problems + restored.rows_read_back(dumped, self.expected, in_order=False)

    def full(self, options):
        with self.server.database() as database:
            return self.load(database, *options) or self.problems_of(database, options)

    def over_rows(self, options):
        """Fast loads of rows alone take the place of the rows that are there."""
        with self.server.database() as database:
            problems = (self.load(database, "--schema-only") or self.load(database, "--data-only", *options) or
                        self.load(database, "--data-only", "--seed", "7", *options) or
                        self.load(database, "--data-only", *options))
            visited = "--disable-triggers" not in options
            return problems or self.problems_of(database, options, visited) + restored.references(self.server, database)

    def run(self):
        for options in FULL:
            yield (f"{self.case.name}: {' '.join(options) or 'safe'}",
                   outcomes.problems_of(lambda options=options: self.full(options)))
        for options in ROWS_ALONE:
            yield (f"{self.case.name}: over rows: {' '.join(options)}",
                   outcomes.problems_of(lambda options=options: self.over_rows(options)))


def main():
    options = outcomes.arguments(__doc__).parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = [Case(schema, ROOT.parent.parent / schema) for schema in SCHEMAS]
    with outcomes.ending_in_a_line(), Server() as server:
        found = outcomes.in_parallel(lambda case: list(Loads(server, datagen, case).run()), cases)
        good = outcomes.report(itertools.chain.from_iterable(found))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
