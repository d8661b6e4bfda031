#!/usr/bin/env python3
"""--validate-output: finds nothing wrong with what datagen writes, in any form, and does find what is damaged meanwhile.

usage: validate_output.py --datagen PROGRAM
"""
import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

ROWS = 3000
SCHEMA = {
    "version": "1.0",
    "database": {"name": "shop"},
    "tables": {
        "customers": {"columns": [{"name": "id", "type": "serial", "primary_key": True}, {"name": "note", "type": "text"}]},
        "orders": {"columns": [{"name": "id", "type": "serial", "primary_key": True},
                               {"name": "customer_id", "type": "integer", "nullable": False}],
                   "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]},
    },
}
FORMS = (("x.sql",), ("x.sql", "--format", "sql"), ("x.sql.zst",), ("x.sql.gz",), ("x/",), ("x/", "--compress", "gzip"),
         ("x/", "--format", "sql", "--compress", "zstd", "--split-rows", "500"), ("x/", "--data-only"), ("x.sql", "--create"),
         ("x.sql", "--load", "fast", "--schema-only"))
CHECKED = re.compile(r"datagen: checked (\S+): (\d+) statements?, (\d+) rows?\n$")
FAILED = 5
SHOWN = 10  # problems that are told one by one
TIMEOUT_S = 120


def command(binary, folder, *options):
    path = pathlib.Path(folder) / "schema.json"
    path.write_text(json.dumps(SCHEMA), encoding="utf-8")
    return [binary, "generate", str(path), "--validate-output", "--progress", "never", *options]


def problem_of(binary, folder, output, *options):
    run = subprocess.run(command(binary, folder, "--rows", str(ROWS), "-o", f"{folder}/{output}", *options),
                         capture_output=True, encoding="utf-8", check=False, timeout=TIMEOUT_S)
    checked = CHECKED.search(run.stderr)
    if run.returncode or not checked:
        return f"exit code {run.returncode}: {run.stderr}"
    rows = 0 if "--schema-only" in options else 2 * ROWS
    return "" if int(checked[3]) == rows else f"{checked[3]} rows checked, {rows} are written"


def damage(dump, statement, count):
    """Changes a letter of the last `count` statements that begin so and nothing else that shows; returns what is to be
    said of them."""
    before = dump.stat()
    text = dump.read_bytes()
    places = [match.start() for match in re.finditer(b"^" + re.escape(statement), text, re.MULTILINE)][-count:]
    word = statement.split()[0]
    wrong = word[:3] + b"X" + word[4:]
    with dump.open("r+b") as file:
        for place in places:
            file.seek(place)
            file.write(wrong)
    os.utime(dump, ns=(before.st_atime_ns, before.st_mtime_ns))
    lines = [text.count(b"\n", 0, place) + 1 for place in places[:SHOWN]]
    told = [f'datagen: error: {dump}:{line}: syntax error at or near "{wrong.decode()}"\n' for line in lines]
    problems = count + statement.startswith(b"INSERT")  # the table misses rows, too
    return "".join(told) + (f"datagen: error: {problems - SHOWN} more\n" if problems > SHOWN else "")


def damaged(binary, folder, rows, statement, count, options):
    """Damages a dump as soon as it has its name, while it is read back: exit code, messages, and what they end with."""
    dump = pathlib.Path(folder) / "damaged.sql"
    with subprocess.Popen(command(binary, folder, "--rows", str(rows), "-o", str(dump), *options),
                          stderr=subprocess.PIPE, encoding="utf-8") as process:
        while not dump.exists() and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(signal.SIGSTOP)
        wanted = damage(dump, statement, count)
        process.send_signal(signal.SIGCONT)
        messages = process.communicate(timeout=TIMEOUT_S)[1]
    dump.unlink()
    return process.returncode, messages, wanted


def problem_of_damage(binary, folder, statement, count, *options):
    rows = 100_000
    code, messages, wanted = damaged(binary, folder, rows, statement, count, options)
    while code == 0 and rows < 10_000_000:  # it was read before it was damaged
        rows *= 4
        code, messages, wanted = damaged(binary, folder, rows, statement, count, options)
    return "" if code == FAILED and messages.endswith(wanted) else f"exit code {code}: {messages}"


def main():
    parser = argparse.ArgumentParser(description="checks --validate-output")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    failed = 0
    checks = [(" ".join(form), lambda folder, form=form: problem_of(binary, folder, *form)) for form in FORMS]
    checks.append(("a damaged dump", lambda folder: problem_of_damage(binary, folder, b"SELECT pg_catalog.setval", 1)))
    checks.append(("many problems", lambda folder: problem_of_damage(binary, folder, b"INSERT INTO", 25, "--format", "sql")))
    for name, check in checks:
        with tempfile.TemporaryDirectory(prefix="datagen-validate-") as folder:
            problem = check(folder)
        if problem:
            print(f"FAILED {name}: {problem}")
            failed += 1
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
