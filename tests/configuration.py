#!/usr/bin/env python3
"""Proves that the program and the JSON Schema of configurations accept and refuse the same ones.

usage: configuration.py --datagen PROGRAM

For every property of the schema its limits are tried, and what stands beside them. JSON is YAML, so that each
configuration is written as JSON.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

# Values of every type; each key takes some and refuses the others.
ANY = [None, True, False, 0, 1, -1, 1.5, 12, "", "x", "true", "false", "auto", "never", "always", "json", "text", "copy",
       "sql", "info", "warn", "random", "zstd:3", "zstd:19", "zstd:20", "zstd:0", "12", [], [1], {}, {"a": 1}]
LONG = 2**64


def limits(schema):
    """Values at the edges of what a property takes."""
    for part in [schema, *schema.get("anyOf", [])]:
        for edge in ("minimum", "maximum"):
            if edge in part:
                yield from (part[edge] - 1, part[edge], part[edge] + 1)
        yield from part.get("enum", [])


def configurations(document):
    yield from ({}, None, [], "x", 1, {"wokers": 4}, {"workers": 1, "output": "x"})
    for key, schema in document["properties"].items():
        for value in [*ANY, *limits(schema), LONG]:
            yield {key: value}


def accepts(binary, path):
    command = [binary, "config", "show", "--config", str(path)]
    return subprocess.run(command, capture_output=True, check=False, cwd=path.parent).returncode == 0


def main():
    parser = argparse.ArgumentParser(description="compares program and JSON Schema of the configuration")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    document = json.loads(subprocess.run([binary, "config", "schema"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(document)
    validator = jsonschema.Draft202012Validator(document)
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="datagen-configuration-") as folder:
        path = pathlib.Path(folder) / "c.yaml"
        for configuration in configurations(document):
            path.write_text(json.dumps(configuration), encoding="utf-8")
            tried += 1
            taken, valid = accepts(binary, path), validator.is_valid(configuration)
            if taken != valid:
                failed += 1
                print(f"{json.dumps(configuration)}: program {taken}, JSON Schema {valid}")
    print(f"{tried} configurations, {failed} differences")
    return 1 if failed or tried < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
