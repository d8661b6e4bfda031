#!/usr/bin/env python3
"""What strangers' schemas are taken with comes out of a restored dump as it was written: odd names, comments, labels and texts, in
every place of tests/untrusted.py, read back from PostgreSQL's catalog and tables.

Each schema holds another odd text in each place, so that each pair of the two is restored once and no two names are the same.
"""
import pathlib
import sys
import tempfile

import outcomes
from server import Server

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import untrusted  # noqa: E402

# A locale is the machine's, and no odd text is the name of one.
PLACES = tuple(place for place in untrusted.NAMES + untrusted.TEXTS if place != "locale")
# (place, what is found there) of what the dump made, without the other names of the schema.
FOUND = """
SELECT 'database', current_database()::text
UNION ALL SELECT 'enum type', typname FROM pg_type WHERE typtype = 'e' AND typname <> 'e'
UNION ALL SELECT 'label', enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid WHERE typname <> 'e' AND enumlabel <> 'b'
UNION ALL SELECT 'domain type', typname FROM pg_type WHERE typtype = 'd' AND typnamespace = 'public'::regnamespace
UNION ALL SELECT 'composite type', relname FROM pg_class WHERE relkind = 'c' AND relnamespace = 'public'::regnamespace
UNION ALL SELECT 'field', attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
  WHERE relkind = 'c' AND relnamespace = 'public'::regnamespace
UNION ALL SELECT 'sequence', relname FROM pg_class c WHERE relkind = 'S'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.refobjsubid > 0)
UNION ALL SELECT 'table schema', nspname FROM pg_class c
  JOIN pg_namespace n ON n.oid = relnamespace WHERE relname = 't' AND relkind = 'r'
UNION ALL SELECT 'table', relname FROM pg_class
  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'child'
UNION ALL SELECT 'table comment', obj_description(oid, 'pg_class') FROM pg_class
  WHERE relkind = 'r' AND obj_description(oid, 'pg_class') IS NOT NULL AND relnamespace = 'public'::regnamespace
UNION ALL SELECT 'column', attname FROM pg_attribute WHERE col_description(attrelid, attnum) IS NOT NULL
  AND attrelid >= 16384
UNION ALL SELECT 'column comment', col_description(attrelid, attnum) FROM pg_attribute
  WHERE col_description(attrelid, attnum) IS NOT NULL AND attrelid >= 16384
UNION ALL SELECT CASE contype WHEN 'u' THEN 'unique name' WHEN 'c' THEN 'check name' WHEN 'x' THEN 'exclusion name'
    ELSE 'foreign key name' END, conname
  FROM pg_constraint WHERE contype IN ('u', 'c', 'x', 'f') AND conrelid <> 0 AND connamespace = 'public'::regnamespace
UNION ALL SELECT 'index name', relname FROM pg_class c WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid)
"""


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def values_query(texts):
    """Of the columns whose texts the schema gives."""
    column, table = quoted(texts["column"]), quoted(texts["table"])
    return (f"SELECT 'value', {column} FROM {table} WHERE {column} <> 'b' UNION "
            f"SELECT 'template text', u FROM {table} UNION SELECT 'repeated value', d FROM {table}")


class Restores:
    def __init__(self, server, program):
        self.server = server
        self.program = program

    def is_taken(self, number, place, text):
        code, *_ = self.program.run(f"try-{number}", {**untrusted.harmless(), place: text})
        return code in untrusted.DONE

    def taken(self):
        """Which (place, text) the program takes."""
        pairs = [(place, text) for place in PLACES for text in untrusted.ODD]
        answers = outcomes.in_parallel(lambda job: self.is_taken(job[0], *job[1]), enumerate(pairs))
        return {pair for pair, is_taken in zip(pairs, answers) if is_taken}

    def problems_of(self, what, texts):
        code, stderr, _, dump = self.program.run(what, texts)
        if code not in untrusted.DONE:
            return [f"exit code {code}: {stderr}"]
        before = self.databases()
        complaints = self.server.load("postgres", dump.encode(), one_transaction=False)
        if complaints:
            return [complaints]
        try:
            database = texts["database"]
            found = sorted(map(tuple, self.server.query(database, FOUND) + self.server.query(database, values_query(texts))))
        finally:
            made = self.databases() - before
            for name in made:
                self.server.query("postgres", f"DROP DATABASE {quoted(name)}")
        # With three rows, the value may be in none of them.
        wanted = sorted((place, texts[place]) for place in PLACES if place != "value" or any(p == place for p, _ in found))
        problems = [] if made == {texts["database"]} else [f"databases made: {made}"]
        if found != wanted:
            problems += [f"missing: {set(wanted) - set(found)}", f"unexpected: {set(found) - set(wanted)}"]
        return problems

    def databases(self):
        return {name for (name,) in self.server.query("postgres", "SELECT datname FROM pg_database")}

    def check(self):
        taken = self.taken()
        yield f"{len(taken)} odd texts are taken", [] if len(taken) > len(PLACES) else ["few"]
        odd = untrusted.ODD
        for shift in range(len(odd)):
            texts = untrusted.harmless()
            for rank, place in enumerate(PLACES):
                text = odd[(shift + rank) % len(odd)]
                if (place, text) in taken:
                    texts[place] = text
            yield f"texts from the {shift + 1}th on", outcomes.problems_of(self.problems_of, f"texts-{shift}", texts)
        for number, text in enumerate(untrusted.HARMLESS):
            texts = {**untrusted.harmless(), "check": text, "index where": text, "exclusion where": text}
            yield f"expression {text!r}", outcomes.problems_of(self.problems_of, f"expression-{number}", texts)


def main():
    options = outcomes.arguments(__doc__).parse_args()
    with outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-untrusted-") as folder, Server() as server:
        program = untrusted.Program(str(options.datagen.resolve()), folder)
        good = outcomes.report(Restores(server, program).check())
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
