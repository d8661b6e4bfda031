#!/usr/bin/env python3
"""Proves that the program and the JSON Schema of configurations accept and refuse the same ones, and that every key can
be set by every route, of which the stronger one wins.

usage: configuration.py --datagen PROGRAM

For every property of the schema its limits are tried, and what stands beside them. JSON is YAML, so that each
configuration is written as JSON.
"""
import argparse
import json
import os
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


def three_values(key, schema):
    """For the file, the environment and the command line: two that follow each other differ, the first from the default."""
    if schema.get("type") == "boolean":
        return not schema["default"], schema["default"], not schema["default"]
    if schema.get("type") == "string":
        return "a.log", "b.log", "c.log"
    if key == "compress":
        return "zstd:5", "gzip:6", "none"
    whole = [part for part in [schema, *schema.get("anyOf", [])] if part.get("type") == "integer"]
    if whole:
        return 5, 6, 7
    # Behind them stand other spellings.
    others = [value for value in schema["enum"] if isinstance(value, str) and value not in ("true", "false", "warn")]
    others.remove(schema["default"])
    return others[0], schema["default"], others[-1]


def shown(binary, folder, key, variables, options):
    """(value, where it is from) as `config show` has it, which is JSON where that is what is set."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **variables}
    text = subprocess.run([binary, "config", "show", *options], capture_output=True, check=True, cwd=folder,
                          env=environment, encoding="utf-8").stdout
    if text.startswith("{"):
        setting = next(setting for setting in json.loads(text)["settings"] if setting["key"] == key)
        return json.dumps(setting["value"]).strip('"'), setting["from"]
    cells = [[cell.strip() for cell in line.split("|")] for line in text.splitlines()]
    return next((row[1], row[2]) for row in cells if row[0] == key)


def as_text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def routes(binary, folder, key, schema, option, variable):
    """What is wrong with the ways to set a key: each is added to those before, and wins."""
    file = folder / ".datagen.yaml"
    file.unlink(missing_ok=True)
    in_file, in_variable, in_option = three_values(key, schema)
    typed = f"{option}={as_text(in_option)}"
    found = [shown(binary, folder, key, {}, [])]
    file.write_text(json.dumps({key: in_file}), encoding="utf-8")
    variables = {variable: as_text(in_variable)}
    found += [shown(binary, folder, key, {}, []), shown(binary, folder, key, variables, []),
              shown(binary, folder, key, variables, [typed])]
    wanted = [(as_text(schema.get("default", "")), "default"), (as_text(in_file), ".datagen.yaml:1"),
              (as_text(in_variable), variable), (as_text(in_option), option)]
    return [f"{key}: {got}, not {want}" for got, want in zip(found, wanted) if got != want]


def problems_of_routes(binary, document, folder):
    settings = json.loads(subprocess.run([binary, "config", "show", "--json"], capture_output=True, check=True,
                                         cwd=folder).stdout)["settings"]
    for setting in settings:
        if "option" in setting:
            key = setting["key"]
            yield from routes(binary, folder, key, document["properties"][key], setting["option"], setting["variable"])


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
    with tempfile.TemporaryDirectory(prefix="datagen-configuration-") as folder:
        for problem in problems_of_routes(binary, document, pathlib.Path(folder)):
            failed += 1
            print(problem)
    print(f"{tried} configurations, {failed} differences")
    return 1 if failed or tried < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
