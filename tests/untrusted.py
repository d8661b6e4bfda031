#!/usr/bin/env python3
"""Schemas of strangers: in every place where SQL of the schema reaches the dump, what ends the expression and begins another
statement is refused; names, comments, labels and texts with quotes, line ends, backslashes and the like are refused or quoted,
so that the dump has as many statements as with harmless ones, all sound by PostgreSQL's grammar; and no message carries
what steers a terminal. Files outside of the schema's folder are not opened.

usage: untrusted.py --datagen PROGRAM
"""
import argparse
import concurrent.futures
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

# Every place of raw SQL, "{sql}", and of names and texts, "{...}" with the place's name.
SCHEMA = {
    "version": "1.0",
    "database": {"name": "{database}", "encoding": "UTF8", "locale": "{locale}"},
    "extensions": ["btree_gist"],
    "custom_types": {
        "{enum type}": {"kind": "enum", "definition": {"values": ["{label}", "b"]}},
        "{composite type}": {"kind": "composite", "definition": {"fields": [{"name": "{field}", "type": "integer"}]}},
        "{domain type}": {"kind": "domain", "definition": {"base_type": "integer", "constraint": "{domain constraint}"}},
        "e": {"kind": "enum", "definition": {"values": ["x", "y"]}},
    },
    "sequences": {"{sequence}": {"start": 1}},
    "tables": {
        "{table schema}.t": {"row_count": 3, "columns": {"id": {"type": "integer"}}},
        "{table}": {
            "comment": "{table comment}",
            "row_count": 3,
            "columns": {
                "id": {"type": "serial", "primary_key": True},
                "n": {"type": "integer", "nullable": False, "default": "{default}"},
                "m": {"type": "integer", "generated_as": "{generated_as}"},
                "r": {"type": "int4range"},
                "{column}": {"type": "text", "comment": "{column comment}", "generator": "enum",
                             "generator_config": {"values": ["{value}", "b"]}},
                "u": {"type": "text", "generator": "template", "generator_config": {"template": "{template text}"}},
                "d": {"type": "text", "duplicates": {"strategy": "allow_simple", "value": "{repeated value}"}},
            },
            "unique_constraints": [{"columns": ["id", "n"], "name": "{unique name}"}],
            "check_constraints": [{"expression": "{check}", "name": "{check name}"}],
            "exclusion_constraints": [{"elements": [{"column": "{exclusion element}", "with": "="},
                                                    {"column": "r", "with": "&&"}],
                                       "name": "{exclusion name}", "where": "{exclusion where}"}],
            "indexes": [{"columns": ["{index element}"], "name": "{index name}", "where": "{index where}"}],
        },
        "child": {"row_count": 3,
                  "columns": {"id": {"type": "integer", "primary_key": True}, "t_id": {"type": "integer"}},
                  "foreign_keys": [{"columns": ["t_id"], "referenced_table": "{table}", "referenced_columns": ["id"],
                                    "name": "{foreign key name}"}]},
    },
}
# A harmless filling of each place.
SQL = {"domain constraint": "VALUE > 0", "default": "1", "generated_as": "n + 1", "check": "n > 0", "exclusion element": "(id + 1)",
       "exclusion where": "n > 0", "index element": "lower(u)", "index where": "n > 0"}
NAMES = ("enum type", "composite type", "domain type", "field", "sequence", "table schema", "table", "column", "unique name",
         "check name", "exclusion name", "index name", "foreign key name", "database")
TEXTS = ("label", "table comment", "column comment", "value", "template text", "repeated value", "locale")
ATTACKS = (
    "1); DROP TABLE users; --", "1; DROP TABLE users", "n > 0); DROP TABLE users; --", "n > 0;", ";", "n > 0 -- ",
    "n > 0 /*", "n > 0 */", "n > 0) NOT VALID; --", "n > 0, DROP COLUMN n", "(n > 0", "n > 0)", "'", "n > 0'", '"', "$$",
    "$x$", "E'\\'", "n > 0\n\\.\n", "\\.", "\\! touch hacked", "n > 0\n\\! touch hacked\n", "\n\\connect postgres\n", "n > 0\\g",
    "1) STORED, evil integer DEFAULT (1", "n\x00 > 0", "SELECT 1", "n > 0 UNION SELECT 1", "\u202en > 0",
)
# Is an expression, and must come out as one: nothing of it ends where it should not.
HARMLESS = ("n > 0 AND '; DROP TABLE users; --' <> ''", "n > 0 AND $$a;b--$$ <> 'a\nb'", "n > 0 /* ; */", "n > 0 AND E'\\'' <> ';'",
            "n > 0 --;\n")
ODD = (
    "it's", 'say "so"', "a\nb", "a\r\nb", "\\.", "a\n\\.\nb", "\\", "\\\\", "a\\", "*/", "/*", "--", "-- \n; DROP TABLE users; --",
    "'); DROP TABLE users; --", '"; DROP TABLE users; --', "$$", "a\tb", "\u202eabc", "\u2066x", "\u0085", "\u009b31m", "\u2028", "\x1b[31m",
    "\x7f", "a\x00b", "%s{}", "{", "\ufeff", "\U0001f418", "\n\\connect postgres\n", "\\! touch hacked", ";", " ", "x" * 64,
)
FORMS = ((), ("--format", "sql"))
DONE = (0,)
REFUSED = (2, 3)
CHECKED = re.compile(r"checked \S+: (\d+) statements?, (\d+) rows?")
# What a terminal would obey: C0 but the line end, C1, line separators, directions.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
TIMEOUT_S = 120


def filled(node, texts):
    if isinstance(node, dict):
        return {filled(key, texts).replace("{table schema}", texts["table schema"]): filled(value, texts)
                for key, value in node.items()}
    if isinstance(node, list):
        return [filled(value, texts) for value in node]
    if isinstance(node, str) and node.startswith("{") and node.endswith("}"):
        return texts[node[1:-1]]
    return node


def harmless():
    texts = dict(SQL)
    texts.update({name: name.replace(" ", "_") + "_x" for name in NAMES + TEXTS})
    texts["database"] = "shop"
    texts["locale"] = "C"
    texts["template text"] = "plain"
    return texts


class Program:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = pathlib.Path(folder)

    def run(self, number, texts, *options):
        """Exit code, standard error, counts of statements and rows."""
        work = self.folder / str(number)
        work.mkdir()
        (work / "s.json").write_text(json.dumps(filled(copy.deepcopy(SCHEMA), texts)), encoding="utf-8")
        run = subprocess.run([self.binary, "generate", "s.json", "-o", "x.sql", "--create", "--validate-output", *options],
                             cwd=work, capture_output=True, check=False, timeout=TIMEOUT_S,
                             env={**os.environ, "DATAGEN_NO_SYNC": "1"})
        stderr = run.stderr.decode("utf-8")
        left = sorted(path.name for path in work.iterdir())
        if left not in (["s.json"], ["s.json", "x.sql"]):
            raise AssertionError(f"left behind: {left}")
        counts = CHECKED.search(stderr)
        dump = (work / "x.sql").read_bytes().decode("utf-8", errors="replace") if run.returncode in DONE else ""
        return run.returncode, stderr, counts.groups() if counts else None, dump


def problem_with(program, job, expected):
    """What is wrong with the outcome of one filling; empty when nothing is."""
    number, (place, text, may_pass) = job
    texts = harmless()
    texts[place] = text
    # Rows differ between the formats, definitions do not.
    for form, options in enumerate(FORMS[:2 if may_pass and place in TEXTS else 1]):
        code, stderr, counts, dump = program.run(f"{number}-{form}", texts, *options)
        what = f"{place} {text!r} {options}"
        if STEERING.search(stderr):
            return f"{what}: a message that steers terminals: {stderr!r}"
        if code in DONE and not may_pass:
            return f"{what}: is taken"
        if code not in DONE + REFUSED:
            return f"{what}: exit code {code}: {stderr}"
        if code in DONE and counts != expected[form]:
            return f"{what}: {counts} statements and rows, {expected[form]} without"
        # A comment of the dump that holds a name is one line: the next is no statement.
        for line in dump.split("\n"):
            if line.startswith("--") and STEERING.search(line):
                return f"{what}: a comment that steers terminals: {line!r}"
    return ""


def problem_with_sources(program):
    """A file of a stranger's choice is not even opened: a pipe without a writer would hold the program up."""
    work = program.folder / "sources"
    work.mkdir()
    os.mkfifo(program.folder / "elsewhere.csv")
    allowed = {"columns": {"id": {"type": "integer"}}, "source": {"file": "../elsewhere.csv", "format": "csv"}}
    wrong = {"columns": {"id": {"type": "integer", "generator": "no such"}}}
    for what, tables in (("outside", {"a": allowed}), ("outside, beside an error", {"a": allowed, "b": wrong})):
        (work / "s.json").write_text(json.dumps({"version": "1.0", "database": {"name": "x"}, "tables": tables}), encoding="utf-8")
        for command in ("generate", "validate", "plan", "preview"):
            try:
                run = subprocess.run([program.binary, command, "s.json"], cwd=work, capture_output=True, check=False, timeout=TIMEOUT_S)
            except subprocess.TimeoutExpired:
                return f"{command}: opens a file {what}"
            if run.returncode not in REFUSED:
                return f"{command}: exit code {run.returncode} with a file {what}"
    return ""


def jobs():
    for place in SQL:
        for attack in ATTACKS:
            # An element of an index may be a column's name in quotes; a default takes any expression.
            yield place, attack, False
    for place in ("check", "index where", "exclusion where"):
        for text in HARMLESS:
            yield place, text, True
    for place in NAMES + TEXTS:
        for text in ODD:
            yield place, text, True


def main():
    parser = argparse.ArgumentParser(description="schemas of strangers")
    parser.add_argument("--datagen", required=True, help="the program")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="datagen-untrusted-") as folder:
        program = Program(str(pathlib.Path(options.datagen).resolve()), folder)
        expected = []
        for form, flags in enumerate(FORMS):
            code, stderr, counts, _ = program.run(f"harmless-{form}", harmless(), *flags)
            if code not in DONE:
                print(stderr)
                return 1
            expected.append(counts)
        problems = [problem for problem in [problem_with_sources(program)] if problem]
        work = list(enumerate(jobs()))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            problems += [problem for problem in pool.map(lambda job: problem_with(program, job, expected), work) if problem]
    for problem in problems:
        print(problem)
    print(f"{len(work)} schemas, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
