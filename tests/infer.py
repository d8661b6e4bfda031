#!/usr/bin/env python3
"""A schema that was inferred generates rows of which nearly the same schema is inferred again.

usage: infer.py --datagen PROGRAM
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases" / "infer"
INPUTS = [["files/users.csv", "files/orders.jsonl"], ["time_orders/orders.csv"],
          [f"pair_key/{table}.csv" for table in ["orders", "products", "order_items", "shipments"]]]
# What may not change; ranges and weights are those of other rows.
KEPT = ["type", "primary_key", "nullable", "unique", "generator"]
RATIO_TOLERANCE = 0.15


def run(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, timeout=60, **options).stdout


def small_sets_alike(column):
    """Whether values are exactly as frequent is a matter of chance."""
    return {**column, "generator": "enum"} if column.get("generator") == "weighted_enum" else column


def differences(first, second):
    """Yields what is not alike in two schemas."""
    if list(first["tables"]) != list(second["tables"]):
        yield f"tables {list(first['tables'])}, then {list(second['tables'])}"
        return
    for table, one in first["tables"].items():
        other = second["tables"][table]
        for key in ["row_count", "primary_key", "foreign_keys", "check_constraints"]:
            if one.get(key) != other.get(key):
                yield f"{table}: {key} {one.get(key)}, then {other.get(key)}"
        if list(one["columns"]) != list(other["columns"]):
            yield f"{table}: columns {list(one['columns'])}, then {list(other['columns'])}"
            continue
        for name, column in one["columns"].items():
            again = other["columns"][name]
            column, again = small_sets_alike(column), small_sets_alike(again)
            for key in KEPT:
                if column.get(key) != again.get(key):
                    yield f"{table}.{name}: {key} {column.get(key)}, then {again.get(key)}"
            if abs(column.get("null_ratio", 0) - again.get("null_ratio", 0)) > RATIO_TOLERANCE:
                yield f"{table}.{name}: null_ratio {column.get('null_ratio')}, then {again.get('null_ratio')}"


def found_again(datagen, files):
    """Differences of the schema of the files and that of the rows it generates."""
    schema = run(datagen, "infer", *[str(CASES / file) for file in files])
    tables = list(json.loads(schema)["tables"])
    with tempfile.TemporaryDirectory() as folder:
        # From a pipe into a pipe, as a user would.
        run(datagen, "generate", "-", "--format", "csv", "-o", folder + "/rows/", input=schema)
        rows = {path.stem.partition("_")[2]: path for path in pathlib.Path(folder, "rows").glob("*.csv")}
        again = run(datagen, "infer", *[rows[table] for table in tables])
    return list(differences(json.loads(schema), json.loads(again)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datagen", required=True)
    datagen = str(pathlib.Path(parser.parse_args().datagen).resolve())
    found = [line for files in INPUTS for line in found_again(datagen, files)]
    for line in found:
        print(line)
    print(f"{len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
