#!/usr/bin/env python3
"""Loads dumps in other dialects into MariaDB and SQLite, with each database's own client, and compares all values with
those of the COPY dump of the same schema. The schemas are the examples, the built-in templates and those that the tests
of PostgreSQL restore. --only runs the cases whose name contains a text.
"""
import decimal
import itertools
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent
TESTS = ROOT.parent
sys.path.insert(0, str(TESTS / "postgres"))

# pylint: disable=wrong-import-position
import dumps
import outcomes
from generation import Datagen, GenerationError, cases_below, template_cases
from mariadb import MariaDb, MariaDbError
from restored import difference

ROWS = ("--rows", "60")
MOST_ROWS = 100_000
# Names that only PostgreSQL tells apart get numbers.
RENAMED = ("identifiers",)
COPY_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00")
FRACTION = re.compile(r"(\.\d*?)0+$")


def unescaped(field):
    """A field of a COPY block: None for NULL."""
    if field == b"\\N":
        return None
    return re.sub(r"\\(.)", lambda found: COPY_ESCAPES.get(found[1], found[1]), field.decode(), flags=re.DOTALL)


def moment(text):
    """Without the offset of UTC and the zeros behind the fraction."""
    text = text.removesuffix("+00")
    return FRACTION.sub(r"\1", text).removesuffix(".") if "." in text else text


def number(text):
    return decimal.Decimal(re.sub(r"[$,]", "", text)).normalize()


def truth(text):
    return {"t": "1", "f": "0"}.get(text, text)


# What values of a type of the database are compared as.
OF_TYPE = {
    **dict.fromkeys(("smallint", "int", "bigint", "tinyint", "integer"), truth),
    **dict.fromkeys(("decimal",), number),
    **dict.fromkeys(("double", "real", "numeric"), lambda text: float(re.sub(r"[$,]", "", text))),
    **dict.fromkeys(("datetime", "time"), moment),
    **dict.fromkeys(("longblob", "varbinary", "blob"), lambda text: text.removeprefix("\\x").lower()),
    "text": lambda text: moment(text) if INSTANT.fullmatch(text) else text,
    "char": lambda text: text.rstrip(" "),
}


def comparable(rows, types):
    """The rows as texts, in an order of their own."""
    as_type = [OF_TYPE.get(of_type, lambda text: text) for of_type in types]
    return sorted(str([None if value is None else convert(value) for convert, value in zip(as_type, row)])
                  for row in rows)


class InMariaDb:
    name = "mysql"

    def __init__(self, server, database):
        self.server, self.database = server, database

    def load(self, script):
        return self.server.load(self.database, script)

    def columns(self, table):
        """Name -> type."""
        found = self.server.rows(self.database, f"""SELECT HEX(column_name), data_type FROM information_schema.columns
            WHERE table_schema = '{self.database}' AND table_name = '{table.replace("'", "''")}'
            ORDER BY ordinal_position""")
        return {bytes.fromhex(name.decode()).decode(): kind.decode() for name, kind in found}

    def rows(self, table, columns):
        texts = []
        for name, kind in columns.items():
            quoted = "`" + name.replace("`", "``") + "`"
            value = {"bit": f"LPAD(BIN({quoted}), 64, '0')", "longblob": f"HEX({quoted})",
                     "varbinary": f"HEX({quoted})"}.get(kind, quoted)
            texts.append(f"COALESCE(HEX(CAST({value} AS CHAR)), '-')")
        quoted = "`" + table.replace("`", "``") + "`"
        found = self.server.rows(self.database, f"SELECT {', '.join(texts)} FROM {quoted}")
        return [[None if field == b"-" else bytes.fromhex(field.decode()).decode() for field in row] for row in found]

    def problems(self):
        return []


class InSqlite:
    name = "sqlite"

    def __init__(self, path):
        self.path = path

    def load(self, script):
        run = subprocess.run(["sqlite3", "-bail", self.path], input=script, capture_output=True, check=False, timeout=120)
        return run.stderr.decode(errors="replace") or ("sqlite3 failed" if run.returncode else "")

    def query(self, sql):
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def columns(self, table):
        return {row[1]: row[2].lower() for row in self.query(f"SELECT * FROM pragma_table_info('{table.replace(chr(39), chr(39) * 2)}')")}

    def rows(self, table, columns):
        names = ", ".join('"' + name.replace('"', '""') + '"' for name in columns)
        quoted = '"' + table.replace('"', '""') + '"'
        return [[value.hex() if isinstance(value, bytes) else None if value is None else str(value) for value in row]
                for row in self.query(f"SELECT {names} FROM {quoted}")]

    def problems(self):
        broken = self.query("PRAGMA foreign_key_check")
        return [f"rows break foreign keys: {broken[:5]}"] if broken else []


def values_read_back(database, expected):
    """Differences between the COPY dump's values and what is in the database's tables."""
    problems = []
    for (schema, table), (columns, lines) in dumps.copy_blocks(expected).items():
        name = table if schema == "public" else f"{schema}_{table}"
        types = database.columns(name)
        if not columns:
            continue
        kinds = {column: types.get(column, "absent") for column in columns}
        if "absent" in kinds.values():
            problems.append(f"columns of {name}: {list(types)}, not {list(columns)}")
            continue
        ours = [[unescaped(field) for field in line.split(b"\t")] for line in lines]
        theirs = database.rows(name, kinds)
        bits = [index for index, kind in enumerate(kinds.values()) if kind == "bit"]
        for row, index in itertools.product(ours, bits):
            row[index] = row[index] and row[index].zfill(64)
        problems += difference(f"rows of {name}", comparable(ours, kinds.values()), comparable(theirs, kinds.values()))
    return problems


class Checks:
    def __init__(self, server, datagen, folder):
        self.server, self.datagen, self.folder = server, datagen, folder

    def check(self, case, database):
        dump = self.datagen.dump(case, *ROWS, "--dialect", database.name)
        complaints = database.load(dump.script)
        if complaints:
            return [complaints[:1500]]
        problems = database.problems()
        if not case.name.endswith(RENAMED):
            problems += values_read_back(database, self.datagen.dump(case, *ROWS).script)
        return problems

    def run(self, case):
        plain = re.sub(r"\W", "_", case.name)
        for database in (InMariaDb(self.server, plain), InSqlite(self.folder / f"{plain}.db")):
            try:
                yield f"{case.name}: {database.name}", self.check(case, database)
            except (GenerationError, MariaDbError, sqlite3.Error, ValueError, decimal.InvalidOperation) as error:
                yield f"{case.name}: {database.name}", [f"{type(error).__name__}: {error}"]


def main():
    parser = outcomes.arguments(__doc__)
    parser.add_argument("--only", default="", help="run the cases whose name contains this")
    options = parser.parse_args()
    datagen = Datagen(options.datagen.resolve())
    cases = cases_below(TESTS.parent / "examples") + cases_below(TESTS / "postgres" / "schemas")
    with outcomes.ending_in_a_line(), tempfile.TemporaryDirectory(prefix="datagen-dialects-") as name, MariaDb() as server:
        folder = pathlib.Path(name)
        cases += template_cases(datagen, folder)
        checks = Checks(server, datagen, folder)
        cases = [case for case in cases if options.only in case.name and case.own_rows <= MOST_ROWS]
        found = outcomes.in_parallel(lambda case: list(checks.run(case)), cases)
        good = outcomes.report(itertools.chain.from_iterable(found))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
