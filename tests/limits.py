#!/usr/bin/env python3
"""What schemas may be at most: each limit with a schema at it, which is valid, and one past it, which is an error that
says so. docs/limits.md is made of this table: --update rewrites it.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

DOCUMENT = pathlib.Path(__file__).resolve().parent.parent / "docs/limits.md"
TIMEOUT_S = 60
VALID = 0
SCHEMA_ERROR = 2
CANNOT_GENERATE = 3


def schema(tables, **more):
    return json.dumps({"version": "1.0", "database": {"name": "limits"}, "tables": tables, **more})


def table(rows=2, columns=None, **more):
    return {"columns": columns or {"id": {"type": "bigint"}}, "row_count": rows, **more}


def integers(count):
    return {f"c{i}": {"type": "integer"} for i in range(count)}


def key_of(count):
    return schema({"t": table(columns=integers(count), primary_key=list(integers(count)))})


def composites(fields):
    """A table with a value of the last of the types, whose fields' types are given."""
    types = {name: {"kind": "composite", "definition": {"fields": [{"name": f"f{i}", "type": type}
                                                                   for i, type in enumerate(types)]}}
             for name, types in fields.items()}
    return schema({"t": table(columns={"c": {"type": list(fields)[-1]}})}, custom_types=types)


def composite(count):
    return composites({"c": ["integer"] * count})


def types_within(depth):
    return composites({"c1": ["integer"]} | {f"c{i}": [f"c{i - 1}"] for i in range(2, depth + 1)})


def arrays_within(depth):
    return composites({"c1": ["integer[]"]} | {f"c{i}": [f"c{i - 1}[]"] for i in range(2, depth + 1)})


def nested(depth):
    """A configuration nested so deep that the whole schema has that depth."""
    inner = depth - 5
    return schema({"t": table(columns={"c": {"type": "jsonb", "rules": None}})}).replace(
        "null", "[" * inner + "]" * inner)


def pattern(text):
    config = {"type": "text", "generator": "pattern", "generator_config": {"pattern": text}}
    return schema({"t": table(columns={"c": config})})


def check(expression):
    return schema({"t": table(columns={"c": {"type": "varchar(10)"}}, check_constraints=[{"expression": expression}])})


def matching(regular):
    return check(f"c ~ '{regular}'")


# What is limited, to what, and why; then schemas with the exit code and a part of the message they are due.
LIMITS = [
    ("the text of a schema", "64 MiB", "10 000 tables of 20 columns take about 20",
     [(schema({"t": table()}) + " " * (64 << 20), SCHEMA_ERROR, "at most 67108864 are read")]),
    ("nesting of its JSON", "64 levels", "schemas have about eight",
     [(nested(60), SCHEMA_ERROR, "must be an object, not an array"), (nested(70), SCHEMA_ERROR, "nested")]),
    ("tables", "10 000", "more than PostgreSQL's tools are at ease with",
     [(schema({f"t{i}": table() for i in range(10_000)}), VALID, "10000 tables"),
      (schema({f"t{i}": table() for i in range(10_001)}), SCHEMA_ERROR, "10001 tables; at most 10000 are possible")]),
    ("columns of a table", "1600", "PostgreSQL's own (MaxHeapAttributeNumber)",
     [(schema({"t": table(columns=integers(1600))}), VALID, "1600 columns"),
      (schema({"t": table(columns=integers(1601))}), SCHEMA_ERROR, "1601 columns; PostgreSQL allows 1600")]),
    ("columns of a key", "32", "PostgreSQL's own (INDEX_MAX_KEYS)",
     [(key_of(32), VALID, "32 columns"), (key_of(33), SCHEMA_ERROR, "33 columns; PostgreSQL allows 32")]),
    ("types within types", "16", "each composite or array around a text doubles its quotes",
     [(types_within(16), VALID, "1 table"), (types_within(17), SCHEMA_ERROR, "17 deep; at most 16 are possible")]),
    ("fields of a composite type", "1600", "PostgreSQL's own (MaxHeapAttributeNumber)",
     [(composite(1600), VALID, "1 table"), (composite(1601), SCHEMA_ERROR, "1601 fields; PostgreSQL allows 1600")]),
    ("values within a value", "10 000", "arrays of composites of arrays multiply",
     [(arrays_within(5), VALID, "1 table"),
      (composites({"c1": ["integer"] * 99} | {f"c{i}": [f"c{i - 1}"] * 99 for i in range(2, 17)}), SCHEMA_ERROR,
       'a value of custom type "c3" would be'),
      (arrays_within(6), CANNOT_GENERATE, "would be made of more than 10000 others")]),
    ("values that a row is made of, on the way to its own", "65 534", "of all columns together; 16 bits name one",
     [(schema({"t": table(columns={f"c{i}": {"type": "c"} for i in range(700)})},
              custom_types={"c": {"kind": "composite",
                                  "definition": {"fields": [{"name": f"f{i}", "type": "text"} for i in range(40)]}}}),
       VALID, "1 table"),
      (schema({"t": table(columns={f"c{i}": {"type": "c"} for i in range(1600)})},
              custom_types={"c": {"kind": "composite",
                                  "definition": {"fields": [{"name": f"f{i}", "type": "text"} for i in range(45)]}}}),
       CANNOT_GENERATE, 'table "t": each row needs more than 65534 values')]),
    ("a name", "63 bytes", "PostgreSQL's own (NAMEDATALEN); it cuts longer ones, datagen refuses them",
     [(schema({"n" * 63: table()}), VALID, "1 table"),
      (schema({"n" * 64: table()}), SCHEMA_ERROR, "64 bytes long; PostgreSQL keeps 63"),
      (schema({"t": table(columns={"\u00e9" * 32: {"type": "integer"}})}), SCHEMA_ERROR, "64 bytes long")]),
    ("rows of a table", "10^18", "row numbers and what is computed of them fit 64 bits",
     [(schema({"t": table(10**18)}), VALID, f"{10**18} rows"),
      (schema({"t": table(10**18 + 1)}), SCHEMA_ERROR, f"it may be 0 to {10**18}"),
      (schema({"t": table(10**30)}), SCHEMA_ERROR, f"it may be 0 to {10**18}"),
      (schema({"t": table(-1)}), SCHEMA_ERROR, f"it may be 0 to {10**18}")]),
    ("rows that a sequence numbers", "its values", "2 147 483 647 of a serial, 32 767 of a smallserial",
     [(schema({"t": table(2**31 - 1, {"id": {"type": "serial"}})}), VALID, "2147483647 rows"),
      (schema({"t": table(2**31, {"id": {"type": "serial"}})}), CANNOT_GENERATE, "make it a bigint or bigserial")]),
    ("a text of the generator `pattern`", "1 MiB", "repeats of repeats multiply",
     [(pattern("(a{1000}){1000}"), VALID, "2 rows"),
      (pattern("((ab){1000}){1000}"), SCHEMA_ERROR, "its matches can be longer than a megabyte"),
      (pattern("((((((a*)*)*)*)*)*)*b"), SCHEMA_ERROR, "its matches can be longer than a megabyte")]),
    ("groups within groups of a `pattern`", "50", "",
     [(pattern("(" * 51 + "a" + ")" * 51), SCHEMA_ERROR, "")]),
    ("repeats of a regular expression in SQL", "255", "PostgreSQL's own (DUPMAX); more is an error there too",
     [(matching("(a{1000}){1000}"), VALID, "written but not fitted"),
      (matching("((((((a*)*)*)*)*)*)*"), VALID, "1 table")]),
    ("states of a regular expression in SQL", "5 000", "what is larger is written to the dump, values are not fitted to it",
     [(matching("(a{255}){255}"), VALID, "written but not fitted")]),
    ("an SQL expression", "16 KiB", "endless ones overflow the stack of those who read them",
     [(check("c <> 'x' AND " * 1000 + "c <> 'y'"), VALID, "1 table"),
      (check("(" * 5000 + "c <> 'x'" + ")" * 5000), VALID, "1 table"),
      (check("NOT " * 3000 + "c = 'x'"), VALID, "nested so deep"),
      (check("c <> 'x' AND " * 2000 + "c <> 'y'"), SCHEMA_ERROR, "the expression is too long")]),
]


def document():
    lines = ["# Limits", "",
             "What is past a limit is an error before the first byte, with its place in the schema.", "",
             "| what | at most | |", "|---|---|---|"]
    lines += [f"| {what} | {most} | {why} |" for what, most, why, _ in LIMITS]
    return "\n".join(lines) + "\n"


def problem(binary, path, code, part):
    """What is wrong with the answer to the schema, or nothing."""
    run = subprocess.run([binary, "validate", path], capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    said = run.stdout + run.stderr
    if run.returncode == code and part in said:
        return ""
    return f"expected exit code {code} and {part!r}, got {run.returncode}: {said[:600]}"


def main():
    parser = argparse.ArgumentParser(description="tries schemas at their limits and past them")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--update", action="store_true", help="rewrite docs/limits.md")
    options = parser.parse_args()
    if options.update:
        DOCUMENT.write_text(document(), encoding="utf-8")
    problems = [] if DOCUMENT.read_text(encoding="utf-8") == document() else ["docs/limits.md: run with --update"]
    count = 0
    with tempfile.TemporaryDirectory(prefix="datagen-limits-") as folder:
        path = pathlib.Path(folder) / "limits.json"
        for what, _, _, cases in LIMITS:
            for text, code, part in cases:
                path.write_text(text, encoding="utf-8")
                count += 1
                wrong = problem(options.datagen, path, code, part)
                if wrong:
                    problems.append(f"{what}: {wrong}")
    print("\n".join(problems + [f"{count} schemas, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
