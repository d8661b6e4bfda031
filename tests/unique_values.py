#!/usr/bin/env python3
"""Unique columns of every type, every generator and every name that selects one hold no value twice.

What has room for the rows is generated and its values are counted; what has not is refused with the number of values
that there are, and generated with exactly so many rows.

usage: unique_values.py --datagen PROGRAM [--rows N]
"""
import argparse
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SOUND, CANNOT_GENERATE = 0, 3
# More than any generator has values for, and few enough that sizes fit into 64 bits.
TOO_MANY = 10**15
# So many columns' values are held in memory together.
AT_ONCE = 100
TYPES_WITHOUT_ORDER = {"json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle"}
CUSTOM_TYPES = {
    "mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}},
    "place": {"kind": "composite", "definition": {"fields": [{"name": "street", "type": "text"},
                                                             {"name": "number", "type": "integer"}]}},
}
# Of the kinds of values that a name is for, the type of its column here; two booleans are all there are.
TYPE_OF_KIND = {"t": "text", "n": "integer", "d": "date", "m": "timestamp", "j": "jsonb", "u": "uuid"}
REFUSED = re.compile(r'error: column "(\w+)\.\w+" is unique and needs (\d+) distinct values; '
                     r'its \w+ can make (\d+) \(unique constraint "\w+_key"\)')
CANNOT = re.compile(r'error: column "(\w+)\.\w+" is unique, but (?:generator "\w+" cannot make distinct values|'
                    r'its expression may give two rows the same value) \(unique constraint "\w+"\)')
COPY = re.compile(r"^COPY public\.(\w+) .*;\n((?:(?!\\\.).*\n)*)\\\.$", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Column:
    table: str
    name: str
    definition: dict
    is_inferred: bool


class Datagen:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def reference(self):
        return json.loads(subprocess.run([self.program, "reference"], capture_output=True, check=True).stdout)

    def run(self, command, columns, rows, *options):
        """Of tables with one column each; `rows` by table."""
        path = self.folder / "schema.json"
        path.write_text(json.dumps({
            "version": "1.0", "database": {"name": "unique"}, "extensions": ["citext", "hstore", "vector"],
            "custom_types": CUSTOM_TYPES,
            "tables": {column.table: {
                "row_count": rows[column.table],
                "columns": {column.name: {"unique": True, "nullable": False, **column.definition}}}
                for column in columns}}))
        return subprocess.run([self.program, command, *options, path], capture_output=True, text=True, check=False)


def columns_of(reference):
    for number, kind in enumerate(reference["types"]):
        if kind["name"] not in TYPES_WITHOUT_ORDER:
            yield Column(f"type_{number}", "c", {"type": kind["name"]}, True)
    for section in reference["generators"]:
        for generator in section["generators"]:
            if generator["example"]["type"] not in TYPES_WITHOUT_ORDER:
                yield Column(f"generator_{generator['name']}", "c",
                             {"generator": generator["name"], **generator["example"]}, False)
    for number, pattern in enumerate(reference["names"]):
        kind = TYPE_OF_KIND.get(pattern["kinds"][0])
        if kind:
            name = pattern["words"].split("|")[0].strip("=* ").replace(" ", "_")
            context = pattern["context"].split(" ")[0].strip("*+")
            yield Column(f"{context or 'name'}_{number}", name, {"type": kind}, True)


def rooms(datagen, columns):
    """How many distinct values there are by table, where that is known and not any number, and what cannot say."""
    errors = datagen.run("plan", columns, dict.fromkeys((column.table for column in columns), TOO_MANY)).stderr
    return ({table: int(room) for table, _, room in REFUSED.findall(errors)}, set(CANNOT.findall(errors)))


def repeated(dump):
    """(table, rows, rows that repeat another one's value)."""
    for table, block in COPY.findall(dump):
        values = block.splitlines()
        yield table, len(values), len(values) - len(set(values))


def repeated_in(datagen, columns, rows):
    """What is wrong with the columns' own rows."""
    made = datagen.run("generate", columns, rows, "-o", "-", "--quiet")
    if made.returncode != SOUND:
        yield f"not generated:\n{made.stderr}"
        return
    counted = {table: (count, repeats) for table, count, repeats in repeated(made.stdout)}
    for column in columns:
        if counted.get(column.table) != (rows[column.table], 0):
            yield (f"{column.table}.{column.name}: {rows[column.table]} rows asked for, "
                   f"(rows, repeated) are {counted.get(column.table)}")


def problems_of(datagen, most):
    columns = list(columns_of(datagen.reference()))
    room, cannot = rooms(datagen, columns)
    for column in columns:
        if column.is_inferred and column.table in cannot:
            yield f"{column.table}.{column.name}: {column.definition} cannot be unique"
    columns = [column for column in columns if column.table not in cannot]
    rows = {column.table: min(room.get(column.table, most), most) for column in columns}
    for first in range(0, len(columns), AT_ONCE):
        yield from repeated_in(datagen, columns[first:first + AT_ONCE], rows)
    # One more than there are.
    full = [column for column in columns if column.table in room]
    refused = datagen.run("plan", full, {table: count + 1 for table, count in room.items()})
    said = {table: (int(needed), int(there)) for table, needed, there in REFUSED.findall(refused.stderr)}
    for column in full:
        there = room[column.table]
        if said.get(column.table) != (there + 1, there):
            yield f"{column.table}.{column.name}: {there + 1} rows are not refused as too many for {there}"
    print(f"{len(columns)} unique columns, {len(full)} of them with a known number of values, "
          f"{len(cannot)} generators that cannot be unique")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datagen", required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        problems = list(problems_of(Datagen(arguments.datagen, pathlib.Path(folder)), arguments.rows))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
