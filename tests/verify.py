#!/usr/bin/env python3
"""`datagen verify`: dumps of every form that no one touched are what their schema gives; of those that were cut, edited, or
made by another version, seed or schema it says which, and where they begin to differ.

usage: verify.py --datagen PROGRAM
"""
import argparse
import concurrent.futures
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCHEMA = {
    "version": "1.0",
    "database": {"name": "shop"},
    "tables": {
        "customers": {"row_count": 300,
                      "columns": [{"name": "id", "type": "serial", "primary_key": True},
                                  {"name": "name", "type": "text", "nullable": False},
                                  {"name": "note", "type": "text",
                                   "generator": "pattern",
                                   "generator_config": {"pattern": "[a-c]{3}, '[x-z]{2}', \"[0-9]{3}\""}}]},
        "orders": {"row_count": 3000,
                   "columns": [{"name": "id", "type": "serial", "primary_key": True},
                               {"name": "customer_id", "type": "integer", "nullable": False},
                               {"name": "total", "type": "numeric(8,2)", "nullable": False}],
                   "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]},
    },
}
# Output, what generate takes beside it, and what verify takes.
FORMS = (
    ("x.sql", [], []),
    ("x.sql.zst", [], []),
    ("x.sql.gz", [], []),
    ("x.dump", ["--format", "sql", "--compress", "zstd:19"], []),
    ("x.sql", ["--format", "sql"], ["--rows-per-insert", "7"]),
    ("x.sql", ["--dialect", "mysql"], []),
    ("x.sql.gz", ["--dialect", "sqlite"], []),
    ("x.sql", [], ["--data-only", "--disable-triggers"]),
    ("x.sql", [], ["--load", "fast", "--clean", "--if-exists", "--unlogged"]),
    ("x.sql", [], ["--schema-only"]),
    ("x.sql", [], ["--seed", "7", "--rows", "orders=5", "--scale", "2"]),
    ("x.csv", ["--format", "csv"], ["-t", "orders"]),
    ("x.rows.zst", ["--format", "jsonl"], ["-t", "customers"]),
    ("x/", [], []),
    ("x/", ["--compress", "zstd"], ["--split-rows", "500"]),
    ("x/", ["--format", "csv", "--compress", "gzip:9"], []),
    ("x/", ["--format", "jsonl"], ["--split-size", "10kB", "--data-only"]),
    ("x/", ["--format", "sql"], []),
)
FAILED = 5
TIMEOUT_S = 120


def replaced(old, new, count=1):
    """A change of the first bytes that are so."""
    def change(text):
        assert old in text, f"{old!r} is not in the dump"
        return text.replace(old, new, count)
    return change


def without(line):
    return replaced(line, b"")


def cut_behind(text_before, more=0):
    def change(text):
        return text[:text.index(text_before) + len(text_before) + more]
    return change


def shown(row):
    """As messages show it."""
    return row.decode().replace("\t", "\\t")


# What is done to a dump and what is said of it: "{dump}" is its name. The rows are those of the schema and seed 0.
def harms(rows):
    first = rows[0].split(b"\t")
    third = rows[2].split(b"\t")
    total = third[2].decode()
    row = b"\t".join(third)
    edited = "hint: it was edited, or made of another schema or with other options than those given\n"
    where = 'table "orders", row 3, column "total"'
    before = b"COPY public.orders (id, customer_id, total) FROM stdin;\n"
    return (
        ("a digit", replaced(row, row[:-1] + bytes([row[-1] ^ 1])),
         f'{{dump}}: {where}: expected "{total}", found "{total[:-1]}{chr(ord(total[-1]) ^ 1)}"\n{edited}'),
        ("a longer value", replaced(row, row + b"0"), f'{{dump}}: {where}: expected "{total}", found "{total}0"\n{edited}'),
        ("a shorter value", replaced(row, row[:-1]), f'{{dump}}: {where}: expected "{total}", found "{total[:-1]}"\n{edited}'),
        ("NULL", replaced(row, row.replace(third[2], b"\\N")), f'{{dump}}: {where}: expected "{total}", found "\\N"\n{edited}'),
        ("a key", replaced(b"\n" + row, b"\n4" + row[1:]),
         f'{{dump}}: table "orders", row 3, column "id": expected "3", found "4"\n{edited}'),
        ("a column more", replaced(row, row + b"\tx"),
         f'{{dump}}: table "orders", row 3: expected "{shown(row)}\\n", found "{shown(row)}\\tx"\n{edited}'),
        ("a row away", without(row + b"\n"), f'{{dump}}: row 3 of table "orders" is missing\n{edited}'),
        ("the last row away", without(rows[-1] + b"\n"),
         f'{{dump}}: table "orders" has 2999 rows, expected are 3000\n{edited}'),
        ("a row twice", replaced(rows[-1] + b"\n", rows[-1] + b"\n" + rows[-1] + b"\n"),
         f'{{dump}}: behind the rows of table "orders": expected "\\.", found "{shown(rows[-1])}"\n{edited}'),
        ("another definition", replaced(b"    name text NOT NULL,\n", b"    name text,\n"),
         f'{{dump}}: line 28, definitions: expected "    name text NOT NULL,", found "    name text,"\n{edited}'),
        ("another key", replaced(b"PRIMARY KEY (id)", b"PRIMARY KEY (id, total)", 2),
         f'{{dump}}: behind the rows: expected "    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);", found "    ADD CONSTRAINT '
         f'customers_pkey PRIMARY KEY (id, total);"\n{edited}'),
        ("something behind", lambda text: text + b"DROP TABLE orders;\n",
         f'{{dump}} goes on behind its end: found "DROP TABLE orders;"\n{edited}'),
        ("cut within a row", cut_behind(before + rows[0] + b"\n" + rows[1][:3]),
         '{dump} is cut: it ends within row 2 of table "orders", which has 3000\n'),
        ("cut behind a row", cut_behind(before + rows[0] + b"\n"),
         '{dump} is cut: it ends behind row 1 of table "orders", which has 3000\n'),
        ("cut before the rows", cut_behind(before), '{dump} is cut: it ends in front of the first row of table "orders"\n'),
        ("cut in the definitions", cut_behind(b"CREATE TABLE public.cust"),
         "{dump} is cut: it ends within the definitions\n"),
        ("cut behind the rows", cut_behind(b"ADD CONSTRAINT"), "{dump} is cut: it ends behind the rows\n"),
        ("empty", lambda text: b"", "{dump} is cut: it ends within the definitions\n"),
        ("another version", replaced(b"-- Dumped by datagen ", b"-- Dumped by datagen 9"),
         None),
        ("another seed", replaced(b", seed 0\n", b", seed 12\n"), "{dump} was made with seed 12, not 0\nhint: give --seed 12\n"),
        ("no header", replaced(b"-- Dumped by datagen ", b"-- Dumped by pg_dump "), None),
    ) if first else ()


class Program:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = pathlib.Path(folder)
        (self.folder / "shop.json").write_text(json.dumps(SCHEMA), encoding="utf-8")

    def run(self, *arguments):
        return subprocess.run([self.binary, *arguments], cwd=self.folder, capture_output=True, encoding="utf-8", check=False,
                              timeout=TIMEOUT_S, env={**os.environ, "DATAGEN_NO_SYNC": "1"})

    def generate(self, output, *options):
        run = self.run("generate", "shop.json", "-q", "-o", output, *options)
        if run.returncode:
            raise RuntimeError(run.stderr)

    def verify(self, dump, *options):
        return self.run("verify", dump, "--schema", "shop.json", "--progress", "never", *options)


def form_is_verified(program, number, output, made_with, options):
    output = f"{number}/{output}"
    (program.folder / str(number)).mkdir()
    program.generate(output, *made_with, *options)
    for jobs in ("1", "3"):
        run = program.verify(output, "--jobs", jobs, *options)
        if run.returncode or f"datagen: verified {output}: " not in run.stderr:
            return f"{output} {made_with} {options}: exit code {run.returncode}: {run.stderr}"
    return ""


def said(program, dump, *options):
    run = program.verify(dump, *options)
    return run.returncode, run.stderr


def unlike(what, got, message):
    want = (FAILED, f"datagen: error: {message}")
    return "" if got == want else f"{what}: exit code {got[0]}: {got[1]!r}, not {want[1]!r}"


def version_of(program):
    return program.run("version").stdout.split()[-1]


def harm_is_found(program, number, harm, text):
    what, change, message = harm
    dump = f"harm{number}.sql"
    (program.folder / dump).write_bytes(change(text))
    version = version_of(program)
    if what == "another version":
        message = (f"{{dump}} was made by datagen 9{version}, this is datagen {version}\n"
                   "hint: versions may give other rows: verify with the one that made it\n")
    if what == "no header":
        message = (f'{{dump}}: line 5, definitions: expected "-- Dumped by datagen {version}, seed 0", found '
                   f'"-- Dumped by pg_dump {version}, seed 0"\nhint: it was edited, or made of another schema or with other '
                   "options than those given\n")
    return unlike(what, said(program, dump), message.replace("{dump}", dump))


def other_harms(program):
    """Those of compressed files, other formats and directories."""
    program.generate("y.sql.zst")
    program.generate("y.sql.gz")
    program.generate("y.sql", "--format", "sql")
    program.generate("y.jsonl", "--format", "jsonl", "-t", "orders")
    program.generate("y.csv", "--format", "csv", "-t", "customers")
    program.generate("y/", "--compress", "zstd", "--split-rows", "1000")
    folder = program.folder
    packed = (folder / "y.sql.zst").read_bytes()
    (folder / "cut.sql.zst").write_bytes(packed[:len(packed) // 2])
    (folder / "tail.sql.zst").write_bytes(packed[:-2])
    middle = len(packed) // 2
    (folder / "damaged.sql.zst").write_bytes(packed[:middle] + bytes([packed[middle] ^ 255]) + packed[middle + 1:])
    zipped = (folder / "y.sql.gz").read_bytes()
    (folder / "cut.sql.gz").write_bytes(zipped[:len(zipped) * 3 // 4])
    (folder / "edited.sql.gz").write_bytes(gzip.compress(gzip.decompress(zipped).replace(b"\n2\t", b"\n3\t", 1)))
    problems = []

    def expect(dump, text, *options):
        code, message = said(program, dump, *options)
        if code != FAILED or text not in message:
            problems.append(f"{dump}: exit code {code}: {message!r} has no {text!r}")

    expect("cut.sql.zst", "cut.sql.zst is cut: it ends ")
    expect("tail.sql.zst", "tail.sql.zst is cut: it ends within its last compressed frame")
    expect("damaged.sql.zst", "damaged.sql.zst")
    expect("cut.sql.gz", "cut.sql.gz is cut: it ends ")
    expect("edited.sql.gz", 'table "customers", row 2, column "id": expected "2", found "3"')
    values = (folder / "y.sql").read_bytes()
    (folder / "y.sql").write_bytes(values.replace(b"\t(2, ", b"\t(22, ", 1))
    expect("y.sql", 'table "customers", row 2, column "id": expected "2", found "22"')
    (folder / "y.sql").write_bytes(values.replace(b", ''", b", '", 1))
    expect("y.sql", 'table "customers", row 1, column "note": expected "\'')
    (folder / "y.sql").write_bytes(values)
    expect("y.sql", "expected ", "--rows-per-insert", "3")
    expect("y.sql", "was made with seed 0, not 5", "--seed", "5")
    expect("y.sql", 'table "orders"', "--rows", "orders=3001")
    objects = (folder / "y.jsonl").read_bytes()
    (folder / "y.jsonl").write_bytes(objects.replace(b'"customer_id":', b'"customer_id":9', 1))
    expect("y.jsonl", 'table "orders", row 1, column "customer_id": expected "', "-t", "orders")
    lines = (folder / "y.csv").read_bytes()
    (folder / "y.csv").write_bytes(lines.replace(b'""', b'"" ', 1))
    expect("y.csv", 'table "customers", row 1, column "note": expected "', "-t", "customers")
    (folder / "y" / "02_orders.002.sql.zst").unlink()
    expect("y/", 'could not open file "y/02_orders.002.sql.zst": No such file or directory', "--split-rows", "1000")
    expect("y", "expected ", "--split-rows", "500")
    shutil.copy(folder / "y" / "02_orders.001.sql.zst", folder / "y" / "02_orders.002.sql.zst")
    expect("y", 'y/02_orders.002.sql.zst: table "orders", row 1001, column "id": expected "1001", found "1"',
           "--split-rows", "1000")
    return problems


def main():
    parser = argparse.ArgumentParser(description="dumps are compared with their schemas")
    parser.add_argument("--datagen", required=True, help="the program")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="datagen-verify-") as folder:
        program = Program(str(pathlib.Path(options.datagen).resolve()), folder)
        program.generate("plain.sql")
        text = (program.folder / "plain.sql").read_bytes()
        block = text[text.index(b"COPY public.orders"):]
        rows = block[:block.index(b"\n\\.")].split(b"\n")[1:]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            problems = list(pool.map(lambda form: form_is_verified(program, form[0], *form[1]), enumerate(FORMS)))
            problems += pool.map(lambda harm: harm_is_found(program, *harm, text), enumerate(harms(rows)))
        problems += other_harms(program)
    problems = [problem for problem in problems if problem]
    for problem in problems:
        print(problem)
    print(f"{len(FORMS)} forms, {len(harms(rows))} harms, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
