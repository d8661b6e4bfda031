#!/usr/bin/env python3
"""Takes the rows of a table from files and compares what is restored with what PostgreSQL itself reads of them.

The first file is CSV as people and programs write it; PostgreSQL copies it into a table of its own, whose rows, written again
as COPY, JSON Lines, a JSON array and a dump, plain and compressed, are sources in turn.
"""
import csv
import gzip
import io
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import outcomes
from server import Server

ROWS = 1500
SEED = 4
COLUMNS = {
    "id": "bigint", "small": "smallint", "whole": "integer", "amount": "numeric(12,3)", "exact": "numeric(40,12)",
    "open": "numeric", "single": "real", "double": "double precision", "note": "text", "short": "varchar(12)",
    "code": "char(5)", "is_new": "boolean", "day": "date", "at": "timestamp", "at_zone": "timestamptz(3)",
    "clock": "time", "key": "uuid", "facts": "jsonb", "tags": "text[]", "address": "inet", "mood": "mood",
    "bits": "varbit(8)", "blob": "bytea", "span": "int4range",
}
WORDS = ["", " ", "a", "plain", 'with "quotes"', "comma, and", "two\nlines", "cr\r\nlf", "tab\there", "back\\slash", "\\.",
         "\\N", "é", "日本語", "🙂", "'", "NULL", "#datagen no", "{}", "trailing "]
# psql reads a line of `\.` as the end of the data.
BESIDE_PSQL = {"\\."}
DEFINITION = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');\nCREATE TABLE twin ({});\n".format(
    ", ".join(f'"{name}" {kind}' for name, kind in COLUMNS.items()))
SAME = "SELECT count(*) FROM ({}) AS rows"
# char, jsonb and all the others compare as what they hold.
DIFFERENCES = ("TABLE rows EXCEPT ALL TABLE twin", "TABLE twin EXCEPT ALL TABLE rows")


def moment(draws):
    return (f"{draws.randint(1900, 2100):04}-{draws.randint(1, 12):02}-{draws.randint(1, 28):02}",
            f"{draws.randint(0, 23):02}:{draws.randint(0, 59):02}:{draws.randint(0, 59):02}")


def row(draws, number):
    """Texts of one row, None for NULL."""
    day, clock = moment(draws)
    words = [word for word in WORDS if word not in BESIDE_PSQL]
    values = {
        "id": str(number * 7 - 3000), "small": str(draws.randint(-32768, 32767)), "whole": f"{draws.randint(-2**31, 2**31 - 1)}",
        "amount": draws.choice(["0", "-0.5", "12.345", "+7", "100000000", "007.10", ".5", "1e3"]),
        "exact": draws.choice(["1234567890123456789012345678.123456789012", "-1", "0.000000000001", "NaN"]),
        "open": draws.choice(["1.50", "-12345678901234567890.5", "100", "0.0", "Infinity"]),
        "single": draws.choice(["0.1", "1.5e-7", "3.14159265", "-0", "123456789", "NaN"]),
        "double": repr(draws.choice([draws.random(), draws.random() * 1e20, -draws.random() / 1e9, 0.1 + 0.2, 1.0])),
        "note": draws.choice(words), "short": draws.choice(["", "exactly 12ch", "日本語日本語日本語日本語"]),
        "code": draws.choice(["AB", "ABCDE", "", "é"]), "is_new": draws.choice(["t", "f", "true", "NO", "on", "1", "0", "Yes"]),
        "day": day, "at": f"{day} {clock}{draws.choice(['', '.5', '.123456'])}",
        "at_zone": f"{day}{draws.choice(' T')}{clock}{draws.choice(['Z', '+02', '-03:30', '.125+00'])}",
        "clock": clock, "key": f"{draws.getrandbits(128):032x}",
        "facts": draws.choice(['{"b": 1, "a": [null, 1.50]}', '"text"', "5", "[]", '{"a": "é\\n"}']),
        "tags": draws.choice(["{}", "{a,NULL,\"b c\"}", '{"\\"x\\"","{}"}']), "address": draws.choice(["10.0.0.1", "::1", "10.1.0.0/16"]),
        "mood": draws.choice(["sad", "ok", "happy"]), "bits": draws.choice(["", "1", "10101010"]),
        "blob": draws.choice(["\\x00ff", "\\x"]), "span": draws.choice(["[1,5)", "(1,5]", "empty", "[,3)"]),
    }
    return [None if name != "id" and draws.random() < 0.1 else values[name] for name in COLUMNS]


def csv_text():
    draws = random.Random(SEED)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    quoting = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for number in range(ROWS):
        values = row(draws, number)
        # An empty text is told from NULL by its quotes.
        needs_quotes = "" in values or draws.random() < 0.1
        (quoting if needs_quotes else writer).writerow(["\0" if value is None else value for value in values])
    return re.sub('"?\0"?', "", text.getvalue())


def schema(source):
    columns = {name: {"type": kind} for name, kind in COLUMNS.items()}
    columns["id"]["primary_key"] = True
    children = {"id": {"type": "serial", "primary_key": True}, "row_id": {"type": "bigint", "nullable": False}}
    return {"version": "1.0", "database": {"name": "sources"},
            "custom_types": {"mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}}},
            "tables": {"rows": {"columns": columns, "source": source},
                       "children": {"row_count": 500, "columns": children,
                                    "foreign_keys": [{"columns": ["row_id"], "referenced_table": "rows"}]}}}


HELD_PARENTS = 300
HELD_CHECKS = {"ordered": "low <= high", "small": "low + high < 160", "form": "code LIKE 'A%' OR high IS NULL"}
# Rows that break a check, then those without a parent, until all have one.
DELETE_BAD = f"""
DELETE FROM parents WHERE id > {HELD_PARENTS};
DELETE FROM children WHERE {" OR ".join(f"({check}) IS FALSE" for check in HELD_CHECKS.values())};
DO $$ BEGIN
  LOOP
    DELETE FROM children WHERE parent_id NOT IN (SELECT id FROM parents) OR part_of NOT IN (SELECT id FROM children);
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;
"""
HELD_COLUMNS = {"id": "integer", "parent_id": "bigint", "part_of": "integer", "low": "smallint", "high": "integer", "code": "text"}


def held_rows():
    draws = random.Random(SEED)
    for number in range(1, ROWS + 1):
        high = draws.choice([None, draws.randint(0, 100)])
        yield [number, draws.randint(1, 2 * HELD_PARENTS // 3) if draws.random() < 0.9 else draws.randint(250, 350),
               draws.choice([None, None, draws.randint(1, ROWS + 30)]), draws.randint(0, 90), high, draws.choice("AAAB") + "x"]


def held_schema():
    children = {"columns": {name: {"type": kind} for name, kind in HELD_COLUMNS.items()},
                "foreign_keys": [{"columns": ["parent_id"], "referenced_table": "parents", "referenced_columns": ["id"]},
                                 {"columns": ["part_of"], "referenced_table": "children", "referenced_columns": ["id"]}],
                "check_constraints": [{"name": name, "expression": check} for name, check in HELD_CHECKS.items()],
                "source": {"file": "children.csv", "on_error": "reject", "max_rejects": ROWS}}
    children["columns"]["id"]["primary_key"] = True
    parents = {"columns": {"id": {"type": "integer", "primary_key": True}},
               "source": {"file": "parents.csv", "limit": HELD_PARENTS}}
    return {"version": "1.0", "database": {"name": "held"}, "tables": {"children": children, "parents": parents}}


class Sources:
    def __init__(self, server, datagen, folder):
        self.server = server
        self.datagen = datagen
        self.folder = folder
        self.text = csv_text()

    def twin(self, database):
        """The rows of the file, as PostgreSQL reads them."""
        path = self.folder / "rows.csv"
        complaints = self.server.load(database, DEFINITION.encode())
        _, more = self.server.run_script(database, f"\\copy twin FROM '{path}' WITH (FORMAT csv, HEADER)\n")
        return [text for text in (complaints, more) if text]

    def write_files(self, database):
        """The twin's rows in every format; name -> source."""
        folder = self.folder
        copied, _ = self.server.run_script(database, "COPY twin TO STDOUT;")
        (folder / "rows.copy").write_bytes(copied.encode())
        # The texts that the types print, but for what JSON has itself.
        lines = [line for (line,) in self.server.query(database, "SELECT row_to_json(twin) FROM twin")]
        (folder / "rows.jsonl").write_text("\n".join(lines) + "\n")
        (folder / "rows.json").write_text("[" + ",\n ".join(lines) + "]\n")
        (folder / "rows.jsonl.gz").write_bytes(gzip.compress((folder / "rows.jsonl").read_bytes()))
        (folder / "old.sql").write_bytes(self.server.dump(database, "-t", "twin"))
        subprocess.run(["zstd", "-q", "-f", folder / "rows.csv"], check=True)
        return {
            "rows.csv": {}, "rows.csv.zst": {}, "rows.jsonl": {}, "rows.jsonl.gz": {}, "rows.json": {},
            "rows.copy": {"columns": list(COLUMNS)}, "old.sql": {"table": "public.twin"},
        }

    def problems_of(self, name, more):
        path = self.folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema({"file": name, **more})))
        run = subprocess.run([self.datagen, "generate", path, "--quiet"], capture_output=True, check=False)
        if run.returncode:
            return [f"datagen exited with {run.returncode}:\n{run.stderr.decode()}"]
        with self.server.database() as database:
            complaints = self.server.load(database, run.stdout)
            if complaints:
                return [complaints]
            twin = DEFINITION.split(";\n", 1)[1]
            self.server.load(database, twin.encode())
            self.server.run_script(database, f"\\copy twin FROM '{self.folder / 'rows.csv'}' WITH (FORMAT csv, HEADER)\n")
            problems = []
            for query in DIFFERENCES:
                differing = self.server.query(database, query)
                problems += [f"{query}: {values}" for values in differing[:3]]
            (count,) = self.server.query(database, "SELECT count(*), (SELECT count(DISTINCT row_id) > 300 FROM children) FROM rows")
            return problems + ([] if count == [str(ROWS), "t"] else [f"{count} rows, and many parents"])

    def held_problems(self):
        """Rows that break checks and references are left out: those, and no others, that PostgreSQL would refuse."""
        folder = self.folder
        (folder / "parents.csv").write_text("id\n" + "".join(f"{number}\n" for number in range(1, 2 * HELD_PARENTS)))
        with (folder / "children.csv").open("w", newline="") as file:
            csv.writer(file).writerows([HELD_COLUMNS, *held_rows()])
        (folder / "held.json").write_text(json.dumps(held_schema()))
        run = subprocess.run([self.datagen, "generate", folder / "held.json", "-o", folder / "held.sql", "--quiet"],
                             capture_output=True, check=False)
        if run.returncode != 3:
            return [f"datagen exited with {run.returncode}:\n{run.stderr.decode()}"]
        with self.server.database() as database:
            complaints = self.server.load(database, (folder / "held.sql").read_bytes())
            columns = ", ".join(f"{name} {kind}" for name, kind in HELD_COLUMNS.items())
            _, more = self.server.run_script(database, f"""
                CREATE SCHEMA twin; SET search_path = twin;
                CREATE TABLE parents (id integer); CREATE TABLE children ({columns});
                \\copy parents FROM '{folder / "parents.csv"}' WITH (FORMAT csv, HEADER)
                \\copy children FROM '{folder / "children.csv"}' WITH (FORMAT csv, HEADER)
                {DELETE_BAD}""")
            if complaints or more:
                return [complaints, more]
            ((differing, rows),) = self.server.query(
                database, "SELECT count(*), (SELECT count(*) FROM twin.children) FROM ((TABLE twin.children EXCEPT ALL"
                " TABLE public.children) UNION ALL (TABLE public.children EXCEPT ALL TABLE twin.children)) AS rows")
            good = differing == "0" and ROWS // 4 < int(rows) < ROWS
            return [] if good else [f"{differing} of {rows} rows differ"]

    def check(self):
        yield "checks and references", outcomes.problems_of(self.held_problems)
        (self.folder / "rows.csv").write_text(self.text, newline="")
        with self.server.database() as database:
            problems = self.twin(database)
            if problems:
                yield "PostgreSQL reads the file", problems
                return
            files = self.write_files(database)
        for name, more in files.items():
            yield name, outcomes.problems_of(self.problems_of, name, more)


def main():
    options = outcomes.arguments(__doc__).parse_args()
    with outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-sources-") as folder, Server() as server:
        good = outcomes.report(Sources(server, options.datagen.resolve(), pathlib.Path(folder)).check())
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
