#!/usr/bin/env python3
"""Proves the relational promises: every schema of the folder integrity/ at several numbers of rows, restored into a
PostgreSQL server of its own with all constraints validated.

A case is two files: NAME.json, a schema, and NAME.sql, its proofs (proofs.py says how they are written, and how they
name a schema elsewhere). Besides its
own proofs each case is held to what its schema declares: keys without duplicates, references without orphans, checks,
forests, numbers of children. One and two jobs must write the same bytes; small sizes are restored as INSERT
statements too, and as definitions followed by rows alone.
"""
import itertools
import json
import pathlib
import sys
import tempfile

import outcomes
import proofs
import restored
from declared import Declared
from generation import Case, Datagen
from server import Server

ROOT = pathlib.Path(__file__).resolve().parent / "integrity"
# The number of rows at which all ways to load a dump are tried: enough for every kind of row.
LOADED_EVERY_WAY = 7


class Prover:
    """Proves one case, in one thread."""

    def __init__(self, server, datagen, path, rows=None):
        self.server = server
        self.datagen = datagen
        self.file = proofs.parse(path.read_text())
        schema = path.parent / self.file.schema if self.file.schema else path.with_suffix(".json")
        self.case = Case(path.relative_to(ROOT).with_suffix("").as_posix(), schema)
        self.sizes = self.file.sizes
        # The declared ones last: they move sequences.
        self.proofs = self.file.proofs + [proofs.Proof(promise, statement)
                        for promise, statement in Declared(self.case.document).promises()]
        if rows is not None:
            self.sizes = (rows,)
        if self.case.row_counts_are_fixed:
            self.sizes = (LOADED_EVERY_WAY,)

    def at_size(self, rows):
        with tempfile.TemporaryDirectory() as folder:
            return self.proved(self.sized(rows, pathlib.Path(folder)), rows)

    def sized(self, rows, folder):
        """The case with the numbers of rows that its tables have at this size."""
        counts = self.file.row_counts(rows)
        if not counts:
            return self.case
        document = self.case.document
        for table, count in counts.items():
            document["tables"][table]["row_count"] = count
        schema = folder / self.case.schema.name
        schema.write_text(json.dumps(document))
        return Case(self.case.name, schema)

    def proved(self, case, rows):
        options = ("--rows", str(rows))
        dump = self.datagen.dump(case, *options, "--jobs", "1")
        if dump.script != self.datagen.dump(case, *options, "--jobs", "2", "--batch-size", "77").script:
            return ["one and two jobs write different dumps"]
        problems = self.restored([dump.script], rows, dump)
        if rows == LOADED_EVERY_WAY:
            inserts = self.datagen.dump(case, *options, "--format", "sql")
            problems += [f"as INSERT: {problem}" for problem in self.restored([inserts.script], rows)]
            problems += self.rows_alone(case, rows, *options)
            problems += self.rows_alone(case, rows, *options, "--disable-triggers")
        return problems

    def rows_alone(self, case, rows, *options):
        """Of keys that no trigger asked about, the declared proofs find orphans."""
        parts = (self.datagen.dump(case, *options[:2], "--schema-only"),
                 self.datagen.dump(case, *options, "--data-only"))
        return [f"--data-only {' '.join(options)}: {problem}"
                for problem in self.restored([part.script for part in parts], rows)]

    def restored(self, scripts, rows, counted=None):
        with self.server.database() as database:
            for script in scripts:
                # Rows alone have a transaction of their own where deferrable keys wait for its end.
                complaints = self.server.load(database, script, one_transaction=len(scripts) == 1)
                if complaints:
                    return [complaints]
            problems = restored.constraints_validated(self.server, database)
            problems += restored.row_counts(self.server, database, counted) if counted else []
            restored.make_queries_fast(self.server, database)
            problems += proofs.broken(self.server, database, self.proofs, rows)
            return problems + restored.next_values(self.server, database)

    def run(self):
        """(what, problems) of every size."""
        found, before = [], None
        for rows in self.sizes:
            problems = outcomes.problems_of(self.at_size, rows)
            what = "its own rows" if self.case.row_counts_are_fixed else f"{rows} rows"
            found.append((f"{self.case.name}: {what}", ["as above"] if problems and problems == before else problems))
            before = problems
        return found


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--only", default="", help="prove the cases whose name contains this")
    parser.add_argument("--rows", type=int, help="prove at this number of rows alone")
    options = parser.parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = [path for path in sorted(ROOT.rglob("*.sql"))
             if options.only in path.relative_to(ROOT).with_suffix("").as_posix()]
    with outcomes.ending_in_a_line(), Server() as server:
        print(f"PostgreSQL {server.version}, {len(cases)} schemas")
        found = outcomes.in_parallel(lambda case: Prover(server, datagen, case, options.rows).run(), cases)
        good = outcomes.report(itertools.chain.from_iterable(found))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
