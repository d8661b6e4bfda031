#!/usr/bin/env python3
"""Restores random schemas, one for each seed, into a PostgreSQL server of its own and expects no errors.

Each schema is dumped, as COPY or as INSERT statements, in one script or as definitions and rows, with one job and with
two, restored, and held to all that it declares. What datagen refuses to make (exit code 3) is counted apart and listed
by reason: the maker of the schemas keeps account of what can be made, so few may be refused.
"""
import collections
import dataclasses
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import outcomes
import proofs
import random_schemas
import restored
from declared import Declared
from generation import Case, Datagen
from server import Server, ServerError
from shrink import shrink

# Exit code of a schema whose rows cannot be made.
CANNOT_GENERATE = 3
CYCLE = "cannot load the cycle of foreign keys"
# Of all schemas, those that may be refused: a check may be met by chance alone, and arrays cannot be unique.
REFUSED_SHARE = 0.03
# Failures are made small one after the other until so much time has passed; a test must end.
SHRINKING_S = 60
# Schemas that share a database: making one takes as long as restoring several schemas.
SCHEMAS_PER_DATABASE = 25
# The ways to restore, one after the other: what is loaded in order.
WAYS = ((("--format", "copy"),), (("--format", "sql"),), (("--schema-only",), ("--data-only",)),
        (("--schema-only",), ("--data-only", "--format", "sql")),
        (("--schema-only",), ("--data-only", "--disable-triggers")))
ERROR_LINE = re.compile(r": error: (.*)")
FAILURE_LINE = re.compile(r"ERROR: .*|: error: .*")
NAMED = re.compile(r'"[^"]*"|\([^)]*\)|\d+|its \w+')


@dataclasses.dataclass
class Outcome:
    seed: int
    refusal: str = ""
    problems: list = dataclasses.field(default_factory=list)


class Tester:
    def __init__(self, server, datagen, folder):
        self.server = server
        self.datagen = datagen
        self.folder = folder

    def write(self, name, document):
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        return Case(str(name), path)

    def test(self, database, seed, document=None):
        case = self.write(seed, document or random_schemas.make(seed))
        try:
            return self.outcome(database, seed, case, WAYS[seed % len(WAYS)])
        except (ServerError, subprocess.TimeoutExpired) as error:
            return Outcome(seed, problems=[f"{type(error).__name__}: {error}"])

    def outcome(self, database, seed, case, way):
        scripts = []
        for options in way:
            run = self.datagen.run(case, *options, "--jobs", "1")
            errors = run.stderr.decode(errors="replace")
            if CYCLE in errors:
                # Rows alone cannot be loaded: a full dump can.
                return self.outcome(database, seed, case, WAYS[0])
            if run.returncode == CANNOT_GENERATE and ERROR_LINE.search(errors):
                return Outcome(seed, refusal=errors)
            if run.returncode:
                return Outcome(seed, problems=[f"datagen exited with {run.returncode}:\n{errors}"])
            if run.stdout != self.datagen.run(case, *options, "--jobs", "2", "--batch-size", "13").stdout:
                return Outcome(seed, problems=["one and two jobs write different dumps"])
            # Rows alone have a transaction of their own where deferrable keys wait for its end.
            scripts.append((run.stdout, "--data-only" not in options))
        for script, one_transaction in scripts:
            complaints = self.server.load(database, script, one_transaction)
            if complaints:
                return Outcome(seed, problems=[f"{complaints}{errors}"])
        declared = [proofs.Proof(promise, query) for promise, query in Declared(case.document).promises()]
        return Outcome(seed, problems=proofs.broken(self.server, database, declared, rows=0) +
                       restored.next_values(self.server, database, f"s{seed}"))

    def test_all(self, seeds):
        with self.server.database() as database:
            return [self.test(database, seed) for seed in seeds]

    def smallest(self, seed, deadline=float("inf")):
        """What is wrong with the schema of the seed, and the path of the smallest that is refused or fails in this way."""
        whole = random_schemas.make(seed)
        with self.server.database() as database:
            def outcome(document):
                self.server.query(database, f"SET client_min_messages = error; DROP SCHEMA IF EXISTS s{seed} CASCADE")
                return complaint(self.test(database, seed, document))
            wanted = outcome(whole)
            # No candidate fails after the deadline, which ends the search.
            small = shrink(whole, lambda document: time.monotonic() < deadline and outcome(document) == wanted) if wanted else whole
        return wanted, self.write(f"{seed}-small", small).schema


def complaint(outcome):
    """What went wrong, without names and numbers; "" for nothing."""
    text = "\n".join([outcome.refusal, *outcome.problems]).strip()
    match = FAILURE_LINE.search(text)
    return NAMED.sub("..", match[0] if match else text.partition("\n")[0])


def refusal_groups(refusals):
    """Reason without names and numbers -> (how often, an example)."""
    groups = collections.defaultdict(list)
    for outcome in refusals:
        for message in dict.fromkeys(ERROR_LINE.findall(outcome.refusal)):
            groups[NAMED.sub("..", message)].append(f"seed {outcome.seed}: {message}")
    return sorted(groups.values(), key=len, reverse=True)


def run_all(tester, seeds):
    """Outcomes as they come."""
    batches = iter(lambda: list(itertools.islice(seeds, SCHEMAS_PER_DATABASE)), [])
    return itertools.chain.from_iterable(outcomes.in_parallel(tester.test_all, list(batches)))


def report(found):
    """Prints failures as they come, then refusals by reason; (whether all is well, the seeds that failed)."""
    count, failed, refused = 0, [], []
    for outcome in found:
        count += 1
        refused += [outcome] if outcome.refusal else []
        if outcome.problems:
            failed.append(outcome.seed)
            outcomes.print_failure(f"seed {outcome.seed}", outcome.problems)
    for group in refusal_groups(refused):
        print(f"{len(group):5} refused, such as {group[0]}")
    print(f"{count} schemas: {count - len(failed) - len(refused)} restored, {len(refused)} refused, {len(failed)} failed")
    too_many = len(refused) > REFUSED_SHARE * count
    if too_many:
        print(f"more than {REFUSED_SHARE:.0%} were refused")
    return count > 0 and not failed and not too_many, failed


def print_small(tester, datagen, seeds):
    """How to repeat what failed, and schemas as small as the time allows."""
    deadline = time.monotonic() + SHRINKING_S
    for seed in seeds:
        print(f"seed {seed}, again: {sys.argv[0]} --datagen {datagen} --first {seed} --count 1")
        if time.monotonic() < deadline:
            print(tester.smallest(seed, deadline)[1].read_text(), end="", flush=True)


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many schemas (default: 200)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default: 0)")
    parser.add_argument("--shrink", action="store_true", help="make the schema of --first small, if it fails")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder that keeps the schemas")
    options = parser.parse_args()
    with (outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-random-") as folder,
          Server() as server):
        kept = options.keep or pathlib.Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        tester = Tester(server, Datagen(options.datagen.resolve()), kept.resolve())
        if options.shrink:
            print(*tester.smallest(options.first), sep="\n")
            sys.exit()
        good, failed = report(run_all(tester, iter(range(options.first, options.first + options.count))))
        print_small(tester, options.datagen, failed)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
