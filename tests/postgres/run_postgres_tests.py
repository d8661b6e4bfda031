#!/usr/bin/env python3
"""Restores datagen's dumps into a PostgreSQL server of its own and compares what is there with what was written.

The schemas are those of the folder schemas/, the built-in templates, the example of every generator and, with
--examples, the examples; --only runs the cases whose name contains a text. Each case goes through every check; a line per
check, differences below those that failed.
"""
import itertools
import pathlib
import sys
import tempfile

import outcomes
import restored
from generation import Datagen, cases_below, generators_case, template_cases
from server import Server

ROOT = pathlib.Path(__file__).resolve().parent
# Enough that a rare value of a hard_values schema comes up, few enough for seconds.
ROWS = ("--rows", "60")
# Two, so that each number of rows below is tried in both formats.
SEEDS = (0, 1)
SMALL_ROWS = (0, 1, 2, 7)
FORMATS = ("copy", "sql")
# Of their own: tpch has millions, and proofs at a small scale.
MOST_ROWS = 1_000_000


class Checks:
    """The checks of one case, run in one thread."""

    def __init__(self, server, datagen, case):
        self.server = server
        self.datagen = datagen
        self.case = case

    def full_dump(self, form):
        """A dump of either format restores, and reads back as our COPY dump."""
        dump = self.datagen.dump(self.case, *ROWS, "--format", form)
        rows = self.datagen.dump(self.case, *ROWS)
        return self.restore(dump, rows.script, in_order=form == "copy", definitions=True)

    def compressed(self):
        plain, packed = self.datagen.dump(self.case, *ROWS), self.datagen.decompressed(self.case, *ROWS)
        if plain.script != packed.script:
            return ["zstd -dc of the compressed dump differs from the plain dump"]
        with self.server.database() as database:
            return self.problems_of_load(database, packed.script)

    def definitions_again(self):
        """What pg_dump makes of the restored definitions restores too, and gives the same definitions."""
        with self.server.database() as first, self.server.database() as second:
            script = self.datagen.dump(self.case, *ROWS, "--schema-only").script
            problems = self.problems_of_load(first, script)
            if problems:
                return problems
            dumped = self.server.dump(first, "--schema-only", "--no-owner")
            problems = self.problems_of_load(second, dumped)
            again = self.server.dump(second, "--schema-only", "--no-owner")
            return problems + restored.difference("definitions", dumped.decode().splitlines(),
                                                  again.decode().splitlines())

    def definitions_then_rows(self, form, *options):
        """Rows load into tables whose foreign keys are there already."""
        full = self.datagen.dump(self.case, *ROWS)
        run = self.datagen.run(self.case, *ROWS, "--data-only", "--format", form, *options)
        if run.returncode and self.case.has_hard_cycle and not options:
            refused = b"cannot load the cycle of foreign keys" in run.stderr
            return [] if refused else [f"another error than that of a cycle:\n{run.stderr.decode()}"]
        if run.returncode:
            return [f"datagen --data-only exited with {run.returncode}:\n{run.stderr.decode()}"]
        with self.server.database() as database:
            definitions = self.datagen.dump(self.case, *ROWS, "--schema-only").script
            problems = self.problems_of_load(database, definitions)
            # The script has a transaction of its own where deferrable keys wait for its end.
            problems = problems or self.problems_of_load(database, run.stdout, one_transaction=False)
            if problems:
                return problems
            return (restored.rows_read_back(self.server.dump(database), full.script, in_order=False) +
                    restored.references(self.server, database))

    def small(self, seed):
        """Few rows, or none: of each number of rows a dump, alternately in one format and the other."""
        problems = []
        counts = [None] if self.case.row_counts_are_fixed else SMALL_ROWS
        for index, count in enumerate(counts):
            options = ["--seed", str(seed)] + ([] if count is None else ["--rows", str(count)])
            form = FORMATS[(seed + index) % len(FORMATS)]
            dump = self.datagen.dump(self.case, *options, "--format", form)
            rows = self.datagen.dump(self.case, *options)
            problems += [f"{' '.join(options)} --format {form}: {problem}"
                         for problem in self.restore(dump, rows.script, in_order=form == "copy")]
        return problems

    def jobs(self):
        problems = []
        for form in FORMATS:
            one, two = (self.datagen.dump(self.case, *ROWS, "--format", form, "--jobs", jobs) for jobs in "12")
            if one.script != two.script:
                problems.append(f"--jobs 1 and --jobs 2 write different dumps in format {form}")
        return problems

    def problems_of_load(self, database, script, one_transaction=True):
        complaints = self.server.load(database, script, one_transaction)
        return [complaints] if complaints else []

    def restore(self, dump, rows, in_order, definitions=False):
        with self.server.database() as database:
            problems = self.problems_of_load(database, dump.script)
            if problems:
                return problems
            dumped = self.server.dump(database, "--no-owner")
            problems += restored.rows_read_back(dumped, rows, in_order)
            if definitions:
                problems += restored.definitions_read_back(dumped, dump.script)
            problems += restored.row_counts(self.server, database, dump)
            problems += restored.constraints_validated(self.server, database)
            problems += restored.next_values(self.server, database)
            return problems

    def all(self):
        """What each check is called, and the check."""
        for form in FORMATS:
            yield f"full dump, {form}", lambda form=form: self.full_dump(form)
        yield "full dump, zstd", self.compressed
        yield "pg_dump of the definitions", self.definitions_again
        for form in FORMATS:
            yield f"definitions, then rows, {form}", lambda form=form: self.definitions_then_rows(form)
            yield (f"definitions, then rows without triggers, {form}",
                   lambda form=form: self.definitions_then_rows(form, "--disable-triggers"))
        for seed in SEEDS:
            yield f"few rows, seed {seed}", lambda seed=seed: self.small(seed)
        yield "jobs", self.jobs

    def run(self):
        """(check, problems) of every check."""
        return [(f"{self.case.name}: {what}", outcomes.problems_of(check)) for what, check in self.all()]


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--examples", type=pathlib.Path, help="a folder of more schemas")
    parser.add_argument("--only", default="", help="run the cases whose name contains this")
    options = parser.parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = cases_below(ROOT / "schemas") + (cases_below(options.examples.resolve()) if options.examples else [])
    with (outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-templates-") as folder,
          Server() as server):
        cases += [*template_cases(datagen, pathlib.Path(folder)), generators_case(datagen, pathlib.Path(folder))]
        cases = [case for case in cases if options.only in case.name and case.own_rows <= MOST_ROWS]
        print(f"PostgreSQL {server.version}, {len(cases)} schemas")
        found = outcomes.in_parallel(lambda case: Checks(server, datagen, case).run(), cases)
        good = outcomes.report(itertools.chain.from_iterable(found))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
