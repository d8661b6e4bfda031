#!/usr/bin/env python3
"""What must hold of the built-in templates together: no two of them have a name in common, so that any can be merged,
and docs/templates.md has the parameters and tables of each.

usage: templates.py
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMED = ("custom_types", "sequences", "tables")
NAMED_IN_TABLES = ("unique_constraints", "check_constraints", "foreign_keys", "indexes")


def names_of(schema):
    """Names of types, sequences, tables, and those given to constraints and indexes."""
    for key in NAMED:
        yield from schema.get(key, {})
    for table in schema["tables"].values():
        for key in NAMED_IN_TABLES:
            yield from (entry["name"] for entry in table.get(key, []) if "name" in entry)


def clashes(templates):
    owners = {}
    for template, schema in templates.items():
        for name in names_of(schema):
            owner = owners.setdefault(name, template)
            if owner != template:
                yield f"templates {owner} and {template} both have a \"{name}\""


def documented_lines(schema):
    """The rows of the tables in docs/templates.md."""
    for name, parameter in schema["template"]["parameters"].items():
        yield f"| `{name}` | {parameter['default']} | {parameter['summary']} |"
    for name, table in schema["tables"].items():
        yield f"| `{name}` | {table['row_count']} | {len(table['columns'])} | {table.get('comment', '')} |"


def missing_lines(templates):
    sections = (ROOT / "docs/templates.md").read_text(encoding="utf-8").split("\n## ")
    pages = {section.splitlines()[0]: section.splitlines() for section in sections}
    for template, schema in templates.items():
        for line in documented_lines(schema):
            if line not in pages.get(template, []):
                yield f"docs/templates.md lacks, below \"{template}\": {line}"


def main():
    templates = {path.stem: json.loads(path.read_text(encoding="utf-8"))
                 for path in sorted((ROOT / "src/templates").glob("*.json"))}
    problems = [*clashes(templates), *missing_lines(templates)]
    for problem in problems:
        print(problem)
    print(f"{len(templates)} templates, {len(problems)} problems")
    return 1 if problems or not templates else 0


if __name__ == "__main__":
    sys.exit(main())
