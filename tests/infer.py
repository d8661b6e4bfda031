#!/usr/bin/env python3
"""A schema that was inferred generates rows of which nearly the same schema is inferred again. Keys that a sample of the
values speaks for are told so, and no constraint of rows that are converted.

usage: infer.py --datagen PROGRAM
"""
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases" / "infer"
INPUTS = [["files/users.csv", "files/orders.jsonl"], ["time_orders/orders.csv"],
          [f"pair_key/{table}.csv" for table in ["orders", "products", "order_items", "shipments"]]]
# What may not change; ranges and weights are those of other rows.
KEPT = ["type", "primary_key", "nullable", "unique", "generator"]
RATIO_TOLERANCE = 0.15
# More than are compared one by one.
MANY = 40_000


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


def write_many(folder):
    """Files of tables whose keys have more values than are compared one by one, but for `small`."""
    codes = [hashlib.md5(str(number).encode()).hexdigest()[:12] for number in range(MANY)]
    side = 200
    tables = {
        "codes": ["code,value", *(f"{code},{number % 7}" for number, code in enumerate(codes))],
        "uses": ["id,code", *(f"{number + 1},{codes[number * 7 % MANY]}" for number in range(MANY + 1))],
        "small": ["id", *(str(number + 1) for number in range(side))],
        "pairs": ["small_id,day", *(f"{number // side + 1},{number * 37 % side}" for number in range(MANY))],
    }
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [f"{name}.csv" for name in tables]


def sampled_keys(datagen):
    """Yields what is not as it should be of keys by a sample."""
    expected = {
        "codes.csv": f"table codes, {MANY} rows, 2 columns, primary key code (by a sample of its values)",
        "uses.csv": f"table uses, {MANY + 1} rows, 2 columns, primary key id",
        "small.csv": "table small, 200 rows, 1 column, primary key id",
        "pairs.csv": f"table pairs, {MANY} rows, 2 columns, primary key small_id, day (by a sample of its values)",
    }
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = write_many(folder)
        inferred = subprocess.run([datagen, "infer", *files], check=True, capture_output=True, timeout=60, cwd=folder)
        notes = "".join(f'datagen: file "{file}": {note}\n' for file, note in expected.items())
        if inferred.stderr.decode() != notes:
            yield f"many values: told\n{inferred.stderr.decode()}, not\n{notes}"
        keys = [table.get("foreign_keys", []) for table in json.loads(inferred.stdout)["tables"].values()]
        if [len(found) for found in keys] != [0, 1, 0, 1]:
            yield f"many values: foreign keys {keys}"
        dump = run(datagen, "convert", "--quiet", *files, cwd=folder).decode()
    constraints = re.findall(r"ADD CONSTRAINT \S+ (.*);|(UNIQUE)", dump)
    proven = [("PRIMARY KEY (id)", ""), ("PRIMARY KEY (id)", ""), ("FOREIGN KEY (small_id) REFERENCES public.small(id)", "")]
    if constraints != proven:
        yield f"many values: constraints {constraints}, not {proven}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datagen", required=True)
    datagen = str(pathlib.Path(parser.parse_args().datagen).resolve())
    found = [line for files in INPUTS for line in found_again(datagen, files)] + list(sampled_keys(datagen))
    for line in found:
        print(line)
    print(f"{len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
