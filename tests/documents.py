#!/usr/bin/env python3
"""Keeps the documents true: they are made of what the program says about itself and of rows that it makes.

usage: documents.py --datagen PROGRAM [--update]; --update rewrites what is made.

docs/datagen.schema.json is `datagen json-schema`; docs/generators.md, docs/types.md and docs/names.md are made of
`datagen reference`; in docs/schema.md the lines between "<!-- keys: OBJECT -->" and "<!-- end -->" are, and in
docs/expressions.md those between "<!-- functions -->" and "<!-- end -->". README.md names every option of `generate`.
docs/datagen-config.schema.json is `datagen config schema`, .datagen.yaml `datagen config init`, and the table of
docs/configuration.md is made of the first and `datagen config show`.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
OPTION = re.compile(r"^  (?:-\w, |    )(--[\w-]+)", re.MULTILINE)
COPY = re.compile(r"^COPY (?:public\.)?(\S+) \([^\n]*\) FROM stdin;\n(.*?)^\\\.$", re.MULTILINE | re.DOTALL)
FUNCTIONS = re.compile(r"(<!-- functions -->\n).*?(<!-- end -->)", re.DOTALL)
KEYS = re.compile(r"(<!-- keys: (.*?) -->\n).*?(<!-- end -->)", re.DOTALL)
REFUSED_COLUMN = re.compile(r"for column \"samples\.(\w+)\"")

# Types that a schema declares, for the columns that show them.
CUSTOM_TYPES = {
    "mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}},
    "place": {"kind": "composite",
              "definition": {"fields": [{"name": "street", "type": "text"}, {"name": "city", "type": "text"}]}},
}
DECLARED_TYPES = [("text[]", "an array"), ("integer[][]", "an array of arrays"), ("mood", "an enum"),
                  ("place", "a composite type")]
# What fills none of the types that PostgreSQL has by itself.
FILLED_DECLARED = {"labels of an enum type": "enums of the schema", "arrays": "arrays of any type",
                   "text or labels of an enum type": "text types, enums of the schema",
                   "composite values": "composite types of the schema", "values": "types that the values given fit"}
SAMPLE_ROWS = 5
LONGEST_SAMPLE = 70

MADE = "This page is made by `tests/documents.py --update`; the test `documents` compares it."
GENERATORS_OPENING = f"""# Generators

What `"generator"` of a column can name, and the keys of its `"generator_config"`. Most are also chosen by a column's
name together with its type and table, see [names.md](names.md). A `comment` may stand among the keys. The values are
those of the column shown, with seed 0.

{MADE}
"""
TYPES_OPENING = f"""# Types

The types of PostgreSQL that a column can have, in any of their spellings, and what is made for a column whose name says
nothing. Lengths, precisions and scales are kept: `varchar(80)`, `numeric(12,2)`, `timestamptz(3)`, `bit(8)`. Arrays of
all of them are types too, as are the `custom_types` of a schema.

{MADE}

| type | extension | values |
|---|---|---|
"""
NAMES_OPENING = f"""# Names

Which generator a column gets by its name, when the schema says nothing else. Names are read as words, whatever their
spelling: `first_name`, `firstName` and `FIRST NAME` are the same. The last words count, so that `billing_city` is a
city; `=` in front: these are all its words; `*` behind: its first words, whatever follows. The most words win. With
"table" or "beside" a row holds only for such tables, or beside a column whose name ends so; `*` in front of a word:
any word of the table's name may be it.

{MADE}

| name | types | table, or beside | generator |
|---|---|---|---|
"""
# Letters of the name table -> the types, as a schema's author knows them.
NAME_KINDS = {"n": "numbers", "t": "text", "b": "boolean", "d": "date", "m": "timestamps", "c": "times", "i": "interval",
              "u": "uuid", "j": "json"}


def run(binary, *arguments, text=None):
    result = subprocess.run([binary, *arguments], input=text, capture_output=True, encoding="utf-8", check=False)
    if result.returncode != 0 and "validate" not in arguments:
        sys.exit(f"documents.py: datagen {' '.join(arguments)} failed:\n{result.stderr}")
    return result


def cell(text):
    """Text as it may stand in a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def code(text):
    """Text as code in a table, whatever quotes it holds."""
    text = cell(text)
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def sample_rows(binary, tables):
    """Table -> rows of cells, as COPY writes them. `tables`: name -> columns."""
    schema = {"version": "1.0", "database": {"name": "samples"}, "extensions": ["citext", "hstore", "vector"],
              "custom_types": CUSTOM_TYPES,
              "tables": {name: {"row_count": SAMPLE_ROWS, "columns": columns} for name, columns in tables.items()}}
    dump = run(binary, "generate", "-", "--data-only", "--format", "copy", "--quiet", text=json.dumps(schema)).stdout
    return {name.strip('"'): [line.split("\t") for line in body.splitlines()] for name, body in COPY.findall(dump)}


def samples(values):
    values = [value.replace("\\\\", "\\") for value in values]  # COPY doubles what it escapes with
    shown = [value if len(value) <= LONGEST_SAMPLE else value[:LONGEST_SAMPLE] + "..." for value in values]
    return ", ".join(code("NULL" if value == "\\N" else value) for value in dict.fromkeys(shown))


def generator_entry(generator, values):
    entry = f"\n### `{generator['name']}`\n\n{generator['summary'][0].upper()}{generator['summary'][1:]}"
    entry += "" if entry.endswith(".") else "."
    entry += f" Makes {generator['makes']}"
    entry += ", another value for every row.\n" if generator["always_distinct"] else ".\n"
    if generator["keys"]:
        entry += "\n| key | |\n|---|---|\n"
    for key in generator["keys"]:
        entry += f"| `{key['key']}` | {cell(key['summary'])}{', required' if key['required'] else ''} |\n"
    column = json.dumps({"type": generator["example"]["type"], "generator": generator["name"],
                         **{k: v for k, v in generator["example"].items() if k != "type"}}, ensure_ascii=False)
    return entry + f"\n    {column}\n\nmakes {samples(values)}\n"


def filled_types(sections):
    """A table of what generators make and the types that hold it."""
    filled = {}
    for section in sections:
        for generator in section["generators"]:
            filled[generator["makes"]] = generator["fills"]
    table = "\n| generators that make | fill |\n|---|---|\n"
    for makes, types in filled.items():
        table += f"| {makes} | {FILLED_DECLARED.get(makes) or ', '.join(types)} |\n"
    return table


def generators_page(binary, reference):
    sections = reference["generators"]
    tables = {generator["name"]: {"c": {**generator["example"], "generator": generator["name"]}}
              for section in sections for generator in section["generators"]}
    rows = sample_rows(binary, tables)
    page = GENERATORS_OPENING + filled_types(sections)
    for section in sections:
        page += f"\n## {section['title']}\n"
        for generator in section["generators"]:
            page += generator_entry(generator, [row[0] for row in rows[generator["name"]]])
    return page


def types_page(binary, reference):
    declared = [{"name": name, "extension": "", "remark": remark} for name, remark in DECLARED_TYPES]
    types = {f"c{number}": entry for number, entry in enumerate(reference["types"] + declared)}
    columns = {name: {"type": entry["name"]} for name, entry in types.items()}
    # Types that nothing is made for yet have no samples.
    check = {"version": "1.0", "database": {"name": "samples"}, "extensions": ["citext", "hstore", "vector"],
             "custom_types": CUSTOM_TYPES, "tables": {"samples": {"columns": columns}}}
    refused = REFUSED_COLUMN.findall(run(binary, "validate", "-", text=json.dumps(check)).stderr)
    made = {name: column for name, column in columns.items() if name not in refused}
    rows = sample_rows(binary, {"samples": made})["samples"]
    values = {name: [row[number] for row in rows] for number, name in enumerate(made)}
    page = TYPES_OPENING
    for name, entry in types.items():
        remark = f", {entry['remark']}" if "remark" in entry else ""
        page += f"| `{entry['name']}`{remark} | {entry['extension']} | {samples(values.get(name, []))} |\n"
    return page


def context_of(pattern):
    parts = pattern["context"].replace("|", " ").split()
    return ", ".join(f"beside `{part[1:]}`" if part.startswith("+") else f"`{part}`" for part in parts)


def names_page(reference):
    page = NAMES_OPENING
    for pattern in reference["names"]:
        words = ", ".join(code(words) for words in pattern["words"].split("|"))
        kinds = ", ".join(NAME_KINDS.get(kind, kind) for kind in pattern["kinds"])
        page += f"| {words} | {kinds} | {context_of(pattern)} | `{pattern['generator']}` |\n"
    return page


def keys_table(item):
    table = f"{item['description']}\n\n| key | | default | meaning | example |\n|---|---|---|---|---|\n"
    for key in item["keys"]:
        needed = "required" if key["required"] else ""
        default = code(json.dumps(key["default"])) if "default" in key else ""
        choices = f" One of {', '.join(code(choice) for choice in key['choices'])}." if "choices" in key else ""
        example = code(json.dumps(key["example"], ensure_ascii=False))
        table += f"| `{key['key']}` | {key['kind']}{', ' if needed else ''}{needed} | {default} " \
                 f"| {cell(key['description'])}{cell(choices)} | {example} |\n"
    return table


def schema_page(reference):
    """docs/schema.md with its tables made anew, and the objects it says nothing about."""
    text = (DOCS / "schema.md").read_text(encoding="utf-8")
    objects = {item["name"]: item for item in reference["objects"]}
    named = [name for _, name, _ in KEYS.findall(text)]
    page = KEYS.sub(lambda match: match[1] + keys_table(objects[match[2]]) + match[3], text)
    return page, [name for name in objects if name not in named]


def settings_table(binary):
    """Key, option, variable, default and meaning of every setting."""
    shown = json.loads(run(binary, "config", "show", "--json").stdout)["settings"]
    properties = json.loads(run(binary, "config", "schema").stdout)["properties"]
    table = "| key | option | variable | default | |\n|---|---|---|---|---|\n"
    for setting in shown:
        schema = properties[setting["key"]]
        names = [code(setting[name]) if name in setting else "" for name in ("option", "variable")]
        default = code(str(json.dumps(schema["default"])).strip('"')) if "default" in schema else ""
        table += f"| `{setting['key']}` | {names[0]} | {names[1]} | {default} | {cell(schema['description'])} |\n"
    return table


def configuration_page(binary):
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    return re.sub(r"(<!-- settings -->\n).*?(<!-- end -->)", lambda match: match[1] + settings_table(binary) + match[2],
                  text, flags=re.DOTALL)


def expressions_page(reference):
    """docs/expressions.md with its table of functions made anew."""
    text = (DOCS / "expressions.md").read_text(encoding="utf-8")
    rows = "".join(f"| {group['about']} | {', '.join(group['names'])} |\n" for group in reference["functions"])
    return FUNCTIONS.sub(lambda match: match[1] + "| about | functions |\n|---|---|\n" + rows + match[2], text)


def missing_options(binary):
    text = run(binary, "generate", "--help").stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return [option for option in OPTION.findall(text) if option != "--help" and f"`{option}" not in readme]


def undescribed(reference):
    """Keys and generators without a word about them."""
    entries = [(f"{item['name']}.{key['key']}", key["description"]) for item in reference["objects"] for key in item["keys"]]
    for section in reference["generators"]:
        for generator in section["generators"]:
            entries.append((generator["name"], generator["summary"]))
            entries += [(f"{generator['name']}.{key['key']}", key["summary"]) for key in generator["keys"]]
    return [name for name, text in entries if not text.strip()]


def main():
    parser = argparse.ArgumentParser(description="keeps the documents true")
    parser.add_argument("--datagen", required=True, help="the program")
    parser.add_argument("--update", action="store_true", help="rewrite what is made")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.datagen).resolve())
    reference = json.loads(run(binary, "reference").stdout)
    schema, unnamed = schema_page(reference)
    pages = {"datagen.schema.json": run(binary, "json-schema").stdout, "schema.md": schema,
             "generators.md": generators_page(binary, reference), "types.md": types_page(binary, reference),
             "names.md": names_page(reference), "expressions.md": expressions_page(reference),
             "configuration.md": configuration_page(binary),
             "datagen-config.schema.json": run(binary, "config", "schema").stdout,
             "../.datagen.yaml": run(binary, "config", "init", "--output", "-").stdout}
    problems = [f"README.md does not name {option}" for option in missing_options(binary)]
    problems += [f"docs/schema.md has no keys of \"{name}\"" for name in unnamed]
    problems += [f"{name} has no description" for name in undescribed(reference)]
    for name, page in pages.items():
        path = DOCS / name
        if options.update:
            path.write_text(page, encoding="utf-8")
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            problems.append(f"docs/{name} is not what the program says; run tests/documents.py --update")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
