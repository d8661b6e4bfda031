#!/usr/bin/env python3
"""Writes the inputs that fuzzing begins with, a folder for each target, from files that the repository has anyway.

usage: seeds.py REPOSITORY FOLDER
"""
import hashlib
import json
import pathlib
import re
import shlex
import sys

# Larger schemas are too slow to change a thousand times a second.
MOST_BYTES = 20_000
# Keys whose texts are SQL.
SQL_KEYS = {"expression", "generated_as", "default", "where", "constraint"}
# The first byte of an input for records, by the ending of the file; fuzz::RecordInput reads it.
RECORD_FORMATS = {".csv": 0, ".tsv": 0, ".jsonl": 1, ".ndjson": 1, ".json": 2, ".copy": 3, ".sql": 4}
COMPRESSIONS = {".zst": 5, ".gz": 10}


def walk(value, key=None):
    """(key, text) of each text in a JSON value."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from walk(member, name)
    elif isinstance(value, list):
        for element in value:
            yield from walk(element, key)
    elif isinstance(value, str):
        yield key, value


def as_json(data):
    try:
        return json.loads(data)
    except ValueError:
        return None


class Seeds:
    def __init__(self, folder):
        self.folder = folder

    def add(self, target, data):
        """Inputs are named after what they hold: the same one from two files is one."""
        if len(data) > MOST_BYTES:
            return
        path = self.folder / target / hashlib.sha256(data).hexdigest()[:16]
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(data)

    def add_schema(self, data):
        self.add("schema", data)
        for key, text in walk(as_json(data) or {}):
            if key in SQL_KEYS:
                self.add("sql", text.encode())
            if key == "pattern":
                self.add("regular", text.encode() + b"\nA text with 42 words, a-b_c@example.com")
            if key in ("template", "format"):
                self.add("text_template", text.encode())
            for regular in re.findall(r"~\*? '([^']*)'", text):
                self.add("regular", regular.encode() + b"\nSKU-0042")

    def add_records(self, path, data):
        suffixes = path.suffixes
        compression = COMPRESSIONS.get(suffixes[-1] if suffixes else "", 0)
        ending = suffixes[-2] if compression and len(suffixes) > 1 else path.suffix
        if ending not in RECORD_FORMATS or data[:1] == b"{" and ending == ".json":
            return
        for options in (0, 1, 4):
            self.add("records", bytes([RECORD_FORMATS[ending] + compression, options]) + data)
        self.add("inference", bytes([RECORD_FORMATS[ending], 0]) + data)

    def add_arguments(self, text):
        try:
            words = shlex.split(text)
        except ValueError:
            return
        for option, value in zip(words, words[1:]):
            if option in ("--table", "--exclude-table", "--schema", "--exclude-schema", "--exclude-table-data"):
                self.add("table_pattern", value.encode() + b"\norder_items")
            if option in ("--rows", "--scale", "--compress"):
                self.add("configuration", value.encode())

    def add_run_record(self, files):
        """As of a run that has finished these files; digests only have to look like some."""
        lines = [f"{hashlib.md5(path.read_bytes()).hexdigest()} {path.stat().st_size} {path.name}\n" for path in files]
        self.add("run_record", ("datagen unfinished run, 1\nversion: 0.1.0\nseed: 7\n\n" + "".join(lines)).encode())


def main():
    repository, folder = (pathlib.Path(argument) for argument in sys.argv[1:])
    seeds = Seeds(folder)
    for name in ("tests/cases", "tests/postgres", "tests/json_schema", "tests/bench", "examples"):
        for path in sorted((repository / name).rglob("*")):
            if not path.is_file() or path.is_symlink():
                continue
            data = path.read_bytes()
            if path.suffix == ".json" and b'"tables"' in data:
                seeds.add_schema(data)
            elif path.suffix == ".yaml":
                seeds.add("configuration", data)
            elif path.name == "args":
                seeds.add_arguments(data.decode())
            seeds.add_records(path, data)
    for path in sorted((repository / "src/templates").glob("*.json")):
        seeds.add("template", path.read_bytes())
    for folder in sorted((repository / "tests/cases/dump").glob("*/expected/*/")):
        seeds.add_run_record(sorted(folder.iterdir()))
    seeds.add("configuration", (repository / ".datagen.yaml").read_bytes())


if __name__ == "__main__":
    main()
