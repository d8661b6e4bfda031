#!/usr/bin/env python3
"""Restores tables with random CHECK constraints, one for each seed, into a PostgreSQL server of its own: the server
evaluates every check for every row and must find none broken.

A check that datagen warns of, not fitted or of the present, is left out, and the rest tried. Checks that hold together by chance only
may be refused; what is refused is counted by reason.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import outcomes
import random_checks
from generation import Case, Datagen
from run_random_schemas import Outcome, refusal_groups, run_all
from server import Server, ServerError

# Exit codes of a schema that contradicts itself and of one whose rows cannot be made.
REFUSALS = (2, 3)
# Of all tables, those that may be refused, and the checks left out for each.
REFUSED_SHARE = 0.25
LEFT_OUT_SHARE = 0.35
WARNING = re.compile(r'warning: check "(c\d+)" of table .* (?:is written but not fitted: |depends on when the dump is ).*')


class Tester:
    def __init__(self, server, datagen, folder):
        self.server = server
        self.datagen = datagen
        self.folder = folder
        self.left_out = []

    def test(self, database, seed):
        case, document, run = self.understood(seed)
        errors = run.stderr.decode(errors="replace")
        if run.returncode in REFUSALS:
            return Outcome(seed, refusal=errors)
        if run.returncode:
            return Outcome(seed, problems=[f"datagen exited with {run.returncode}:\n{errors}"])
        if run.stdout != self.datagen.run(case, "--jobs", "2", "--batch-size", "13").stdout:
            return Outcome(seed, problems=["one and two jobs write different dumps"])
        complaints = self.server.load(database, run.stdout)
        return Outcome(seed, problems=[f"{complaints}{checks_of(document)}{errors}"] if complaints else [])

    def understood(self, seed):
        """The case without the checks that datagen warns of, its document, and what datagen made of it."""
        document = random_checks.make(seed)
        path = self.folder / f"{seed}.json"
        while True:
            path.write_text(json.dumps(document, indent=1) + "\n")
            run = self.datagen.run(Case(str(seed), path), "--jobs", "1")
            warnings = {match[1]: match[0] for match in WARNING.finditer(run.stderr.decode(errors="replace"))}
            if run.returncode or not warnings:
                return Case(str(seed), path), document, run
            self.left_out += [f"seed {seed}: {warning}" for warning in warnings.values()]
            for table in document["tables"].values():
                table["check_constraints"] = [check for check in table["check_constraints"]
                                              if check["name"] not in warnings]

    def test_all(self, seeds):
        found = []
        with self.server.database() as database:
            for seed in seeds:
                try:
                    found.append(self.test(database, seed))
                except (ServerError, subprocess.TimeoutExpired) as error:
                    found.append(Outcome(seed, problems=[f"{type(error).__name__}: {error}"]))
        return found


def checks_of(document):
    return "".join(f"{check['name']}: {check['expression']}\n" for table in document["tables"].values()
                   for check in table["check_constraints"])


def report(found, left_out):
    """Prints failures as they come, then what was refused and left out; whether all is well."""
    count, failed, refused = 0, 0, []
    for outcome in found:
        count += 1
        failed += bool(outcome.problems)
        refused += [outcome] if outcome.refusal else []
        if outcome.problems:
            outcomes.print_failure(f"seed {outcome.seed}", outcome.problems)
    for group in refusal_groups(refused):
        print(f"{len(group):5} refused, such as {group[0]}")
    for line in left_out:
        print(f"      left out, {line}")
    print(f"{count} tables: {count - failed - len(refused)} restored, {len(refused)} refused, {failed} failed; "
          f"{len(left_out)} checks left out")
    is_usual = len(refused) <= REFUSED_SHARE * count and len(left_out) <= LEFT_OUT_SHARE * count
    return count > 0 and not failed and is_usual


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many tables (default: 200)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default: 0)")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder that keeps the schemas")
    options = parser.parse_args()
    with (outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-checks-") as folder,
          Server() as server):
        kept = options.keep or pathlib.Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        tester = Tester(server, Datagen(options.datagen.resolve()), kept.resolve())
        seeds = iter(range(options.first, options.first + options.count))
        good = report(run_all(tester, seeds), tester.left_out)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
