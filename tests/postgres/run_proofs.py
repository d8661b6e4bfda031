#!/usr/bin/env python3
"""Proves the relational promises: every schema of the folder integrity/ at several numbers of rows, restored into a
PostgreSQL server of its own with all constraints validated.

A case is two files: NAME.json, a schema, and NAME.sql, its proofs (proofs.py says how they are written). Besides its
own proofs each case is held to what its schema declares: keys without duplicates, references without orphans, checks,
forests, numbers of children. One and two jobs must write the same bytes; small sizes are restored as INSERT
statements too, and as definitions followed by rows alone.
"""
import argparse
import concurrent.futures
import os
import pathlib
import signal
import subprocess
import sys

import proofs
import restored
from declared import Declared
from generation import Case, Datagen, GenerationError
from server import Server, ServerError

ROOT = pathlib.Path(__file__).resolve().parent / "integrity"
# The number of rows at which all ways to load a dump are tried: enough for every kind of row.
LOADED_EVERY_WAY = 7


class Prover:
    """Proves one case, in one thread."""

    def __init__(self, server, datagen, schema):
        self.server = server
        self.datagen = datagen
        self.case = Case(schema.relative_to(ROOT).with_suffix("").as_posix(), schema)
        self.sizes, self.proofs = proofs.parse(schema.with_suffix(".sql").read_text())
        # The declared ones last: they move sequences.
        self.proofs += [proofs.Proof(promise, statement)
                        for promise, statement in Declared(self.case.document).promises()]
        if self.case.row_counts_are_fixed:
            self.sizes = (LOADED_EVERY_WAY,)

    def at_size(self, rows):
        options = ("--rows", str(rows))
        dump = self.datagen.dump(self.case, *options, "--jobs", "1")
        if dump.script != self.datagen.dump(self.case, *options, "--jobs", "2", "--batch-size", "77").script:
            return ["one and two jobs write different dumps"]
        problems = self.restored([dump.script], rows, dump)
        if rows == LOADED_EVERY_WAY:
            inserts = self.datagen.dump(self.case, *options, "--format", "sql")
            problems += [f"as INSERT: {problem}" for problem in self.restored([inserts.script], rows)]
            parts = [self.datagen.dump(self.case, *options, part).script for part in ("--schema-only", "--data-only")]
            problems += [f"rows alone: {problem}" for problem in self.restored(parts, rows)]
        return problems

    def restored(self, scripts, rows, counted=None):
        with self.server.database() as database:
            for script in scripts:
                # Rows alone have a transaction of their own where deferrable keys wait for its end.
                complaints = self.server.load(database, script, one_transaction=len(scripts) == 1)
                if complaints:
                    return [complaints]
            problems = restored.constraints_validated(self.server, database)
            problems += restored.row_counts(self.server, database, counted) if counted else []
            problems += proofs.broken(self.server, database, self.proofs, rows)
            return problems + restored.next_values(self.server, database)

    def run(self):
        """(what, problems) of every size."""
        outcomes, before = [], None
        for rows in self.sizes:
            try:
                problems = self.at_size(rows)
            except (GenerationError, ServerError, AssertionError, subprocess.TimeoutExpired) as error:
                problems = [f"{type(error).__name__}: {error}"]
            what = "its own rows" if self.case.row_counts_are_fixed else f"{rows} rows"
            outcomes.append((f"{self.case.name}: {what}", ["as above"] if problems and problems == before else problems))
            before = problems
        return outcomes


def prove_all(server, datagen, schemas):
    """Prints a line per case and size; returns how many passed and failed."""
    passed = failed = 0
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    try:
        for outcomes in pool.map(lambda schema: Prover(server, datagen, schema).run(), schemas):
            for what, problems in outcomes:
                print(f"{'FAILED' if problems else 'ok':6}  {what}")
                for problem in problems:
                    print("        " + problem.rstrip().replace("\n", "\n        "))
                failed += bool(problems)
                passed += not problems
            sys.stdout.flush()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datagen", required=True, type=pathlib.Path, help="the program")
    parser.add_argument("--only", default="", help="prove the cases whose name contains this")
    options = parser.parse_args()
    # ctest ends tests that take too long by SIGTERM; the server must go then too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    schemas = [path for path in sorted(ROOT.rglob("*.json"))
               if options.only in path.relative_to(ROOT).with_suffix("").as_posix()]
    try:
        with Server() as server:
            print(f"PostgreSQL {server.version}, {len(schemas)} schemas")
            passed, failed = prove_all(server, Datagen(options.datagen.resolve()), schemas)
    except ServerError as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        sys.exit("interrupted")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
