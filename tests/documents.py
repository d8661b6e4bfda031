#!/usr/bin/env python3
"""Keeps the documents true: docs/generators.md is made of the registry, README.md names every option of `generate`.

usage: documents.py --datagen PROGRAM [--update]; --update rewrites docs/generators.md.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
REGISTRY = ROOT / "src/generators/registry.cpp"
FAMILIES = ROOT / "src/generators/families/families.hpp"
DOCUMENT = ROOT / "docs/generators.md"

SECTION = re.compile(r"^    // (\w+)\.$")
GENERATOR = re.compile(r'GeneratorInfo\{\s*"(\w+)",\s*Makes::(\w+),\s*(\w+),\s*"([^"]*)",\s*(?:f::)?(\w+),')
KEY_LIST = re.compile(r"(k\w+Keys)\b[^;]*?\{(.*?)\};", re.DOTALL)
KEY = re.compile(r'ConfigKey\{\s*"(\w+)",\s*ConfigKind::\w+,\s*"([^"]*)"')
OPTION = re.compile(r"^  (?:-\w, |    )(--[\w-]+)", re.MULTILINE)

# Makes -> the types, as a schema's author knows them.
FILLS = {
    "Text": "text",
    "Number": "numbers",
    "Boolean": "boolean",
    "Moment": "dates and timestamps",
    "Uuid": "uuid, text",
    "Json": "json, jsonb",
    "Label": "enums of the schema",
    "Address": "inet, text",
    "Any": "whatever its values fit",
}
OPENING = """# Generators

What `"generator"` of a column can name, and the keys of its `"generator_config"`. Most are also chosen by a column's
name together with its type and table. The registry in `src/generators/registry.cpp` is the source of this page; the
test `documents` compares them (`tests/documents.py --update` rewrites it).
"""


def configuration_keys():
    source = FAMILIES.read_text(encoding="utf-8")
    return {name: KEY.findall(body) for name, body in KEY_LIST.findall(source)}


def generators_page():
    keys = configuration_keys()
    source = REGISTRY.read_text(encoding="utf-8")
    # Section comments and entries in the order of the file.
    marks = [(match.start(), match.group(1), None) for match in re.finditer(SECTION.pattern, source, re.MULTILINE)]
    marks += [(match.start(), None, match.groups()) for match in GENERATOR.finditer(source)]
    page = OPENING
    for _, section, generator in sorted(marks, key=lambda mark: mark[0]):
        if section:
            page += f"\n## {section}\n\n| generator | fills | values | configuration |\n|---|---|---|---|\n"
            continue
        name, makes, _, summary, key_list = generator
        described = "; ".join(f"`{key}`: {what}" for key, what in keys.get(key_list, []))
        page += f"| `{name}` | {FILLS[makes]} | {summary} | {described} |\n"
    return page


def missing_options(binary):
    text = subprocess.run([binary, "generate", "--help"], capture_output=True, check=True, text=True).stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return [option for option in OPTION.findall(text) if option != "--help" and f"`{option}" not in readme]


def main():
    parser = argparse.ArgumentParser(description="keeps the documents true")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--update", action="store_true", help="rewrite docs/generators.md")
    options = parser.parse_args()
    page = generators_page()
    if options.update:
        DOCUMENT.write_text(page, encoding="utf-8")
    problems = [f"README.md does not name {option}" for option in missing_options(options.datagen)]
    if not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != page:
        problems.append("docs/generators.md is not what the registry says; run tests/documents.py --update")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
