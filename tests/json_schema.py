#!/usr/bin/env python3
"""Proves that the loader and the JSON Schema document accept and refuse the same schemas.

usage: json_schema.py --datagen PROGRAM

1. What the program accepts the document accepts: every schema of the repository.
2. What the program refuses the document refuses at the same place: every golden case and thousands of mutations of
   json_schema/every_key.json, aside from what BEYOND lists: what no JSON Schema can say.
"""
import argparse
import concurrent.futures
import copy
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import jsonschema

TESTS = pathlib.Path(__file__).resolve().parent
ROOT = TESTS.parent
EVERY_KEY = TESTS / "json_schema/every_key.json"
MESSAGE = re.compile(r"^[^\s:][^:]*:(\d+):(\d+): error: (.*)$", re.MULTILINE)
SOUND, INVALID, CANNOT_GENERATE = 0, 2, 3

# What the document cannot say: messages of the program, each with the reason. An entry that no message needs, or
# whose message stands where the document refuses the schema too, fails the test.
BEYOND = {
    # SQL has a grammar of its own.
    r"^expression of column": "the grammar of SQL, the names and types of columns",
    r"^index of table .* found more than one statement$": "the grammar of SQL",
    # What is named stands at another place of the schema.
    r'which table ".*" does not have$': "columns of a table",
    r'references table ".*", which (does not exist|has no primary key)$': "the other table",
    r"which is neither its primary key nor unique$": "keys of the other table",
    r'^foreign key of table ".*" has .* and references': "as many columns as the other key",
    r"cannot reference column": "types of the other table",
    r"has another name inside": "the key is the name",
    r'type ".*" comes with extension': "the list of extensions",
    r"^(table|field|custom type) .* is given twice$|^column .* is given twice in table": "the other names",
    r"has the name of (a table|another)": "the other names",
    r"^custom type .* is made of itself$": "other types",
    # A type decides what a value, a key or a generator can be.
    r'^type ".*" does not exist$': "custom types",
    r"is for columns of tables only$": "types have no grammar in JSON Schema",
    r'^custom type ".*" has the name of a built-in type$': "types have no grammar in JSON Schema",
    r"^(length|precision|number of dimensions) \d+ of type .* is out of range$": "types have no grammar in JSON Schema",
    r"takes no modifier in parentheses$": "types have no grammar in JSON Schema",
    r"^expected .* (of|in) type": "types have no grammar in JSON Schema",
    r"^expected the name of a type": "types have no grammar in JSON Schema",
    r"^interval fields .* take no precision$": "types have no grammar in JSON Schema",
    r"^options of an identity are not supported yet$": "types have no grammar in JSON Schema",
    r"^expected GENERATED": "types have no grammar in JSON Schema",
    r"^unexpected .* after type": "types have no grammar in JSON Schema",
    r"^an array (has 6 dimensions at most|of .* is not possible)$": "types have no grammar in JSON Schema",
    r"^an identity column must be": "types have no grammar in JSON Schema",
    r"are no fields of an interval$": "types have no grammar in JSON Schema",
    r"makes .*, which column .* cannot hold$": "the column's type",
    r"does not fit type": "the column's type",
    r"^type .* holds no number between": "the column's type",
    r"has no labels for women and men$": "the labels of a custom type",
    r"is no value of type": "the column's type",
    r"fraction digits of type": "the column's type",
    r"which an index of type .* cannot hold$": "the column's type",
    r'cannot be excluded by "(=|&&)"': "the column's type",
    r'is excluded by .* with extension "btree_gist" only$': "the list of extensions",
    r'^"nulls_not_distinct" is for unique indexes$': "another key",
    r'is "unique", but its "per_parent" gives': "another key",
    r"^a text has a zero character": "texts of any kind, where no key has a pattern",
    r'^an index of type "hash" (cannot be unique|has one column)$': "what a method can do",
    r"^column .* cannot be in a .* has no order$": "the column's type",
    r"(takes|take) its values from a sequence": "the column's type",
    # What a column is decides what it can be besides.
    r"is in the primary key and cannot be nullable$": "the table's key",
    r"is not nullable and cannot (have a|be null)": "the key, the type and `nullable`",
    r"is never NULL$": "whether the other column is nullable",
    r"has two primary keys": "columns and table agree",
    r"^primary key of .* has \d+ columns; PostgreSQL allows 32$": "counts across columns",
    r"asks for locale .*, but column": "the row's other columns",
    r"is no domain name$": "which characters a domain has",
    r"is in a foreign key and cannot have values of its own$": "the table's foreign keys",
    r"^generated column .* cannot be in a foreign key$": "the other column",
    r"uses the generated column": "the other column",
    r"has rules and must be distinct": "the table's keys",
    r"^the rules of column .* need its own value": "the other rules",
    # Numbers that are compared with each other, and texts with a grammar of their own.
    r"is greater than": "two numbers compared",
    r'^"start" is after "end"$|^there are no business hours between': "two moments compared",
    r"is a unique date, and an interval": "the column's type",
    r"is no interval$": "intervals",
    r"^the interval is finer than type": "the column's type",
    r'^"peak_hours" means nothing to pattern': "another key, or the lack of it",
    r"^\"mean\" .* (is outside|must be (at most|above))": "two numbers compared",
    r'^"mean" must be above 0$': "another key, the distribution",
    r"^sequence .* (minimum .* is not below|start .* is outside)": "two numbers compared",
    r"^there are \d+ weights for \d+ values$": "two lists compared",
    r"^all weights are 0$": "a sum",
    r"is no number of children$|^the weight of \d+ children is given twice$": "numbers in texts",
    r'^"per_parent" of .* has no "(max|weights)"': "what the distribution needs, by its other keys",
    r'^"\w+" means nothing to "\w+" children$': "another key",
    r'^"scatter" means nothing to weights by key$': "another key",
    # How many children a parent has says how many rows there are, and whose they are.
    r'has "per_parent"( and ".*")?$': "what else says whose the rows are",
    r'has two foreign keys with "per_parent"$': "the other foreign keys",
    r'references its own table and cannot have "per_parent"$': "the table's name",
    r'in a circle of "per_parent"': "the other tables",
    r"is unique and has a distribution$": "another key",
    r"references its own table and (cannot have weights by key|is unique: it cannot have a)": "the table's name",
    r'^"?distribution"? of foreign key .* has no "weights"$': "what the distribution needs, by its other keys",
    r'^foreign keys ".*" share column ': "the other foreign keys",
    # How values repeat.
    r'^".*" is no parameter of strategy': "the strategy",
    r'has (a "pool" and "max_values"|"reuse" and "duplicates")$': "another key",
    r'^"value" cannot be null$': "any other value",
    r'^a value is for the "duplicates" of one column$': "whose duplicates they are",
    r"^values of column .* cannot repeat: ": "keys, references and checks",
    # What a file has or what its format knows.
    r"takes its rows from a file": "another key",
    r"does not say the file's format$": "the other key",
    r'^"(header|delimiter|null|table)" means nothing to format': "the file's format",
    r'^format "\w+" names its fields': "the file's format",
    r'^file ".*" of "source" of table ".*" lies outside of ': "files and links",
    r'^"max_rejects" means nothing to a source that stops': "another key",
    r"whose values PostgreSQL generates$": "the other column",
    # What values a check or a domain allows.
    r"^(check|constraint) .* can never hold": "SQL",
    r'none of which meets check|makes no value that meets check|but check ".*" refuses NULL$': "SQL",
    r"is no date (and|or) time$": "the days of a month",
    r"syntax error|unterminated quoted string|expected one expression, found more": "SQL",
    r"^default of .* refers to a column": "SQL",
    r"^constraint of custom type .* uses": "SQL",
    r"^pattern .* fails at character": "regular expressions",
    r"^unknown placeholder|^placeholder .* takes (a|no) number|^a placeholder is not closed$": "placeholders",
    r"makes at least \d+ characters; column .* holds": "the column's type",
    r"^nested more than 64 levels deep$": "depth",
}


def refuse_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError("a key is given twice")
    return dict(pairs)


def parse(text):
    """The JSON value, or None when the text is none (the document has then no say)."""
    try:
        return json.loads(text, object_pairs_hook=refuse_duplicates)
    except (ValueError, RecursionError):
        return None


class Places:
    """Which value of a JSON text stands at a line and column: paths of keys and indexes."""

    SPACE = re.compile(r"[ \t\r\n]*")
    STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
    SCALAR = re.compile(r"[^,\]}\s]+")

    def __init__(self, text):
        self.text = text
        self.lines = [0] + [match.end() for match in re.finditer("\n", text)]
        self.begins = {}  # offset of a key or value -> path
        self.spans = []  # (begin, end, path) of values
        self.read(self.skip(0), ())

    def skip(self, at):
        return self.SPACE.match(self.text, at).end()

    def read(self, at, path):
        begin = at
        self.begins[at] = path
        if self.text[at] in "{[":
            closing = "}" if self.text[at] == "{" else "]"
            at = self.skip(at + 1)
            number = 0
            while self.text[at] != closing:
                key = number
                if closing == "}":
                    match = self.STRING.match(self.text, at)
                    key = json.loads(match.group())
                    self.begins[at] = path + (key,)
                    at = self.skip(self.skip(match.end()) + 1)
                at = self.skip(self.read(at, path + (key,)))
                number += 1
                if self.text[at] == ",":
                    at = self.skip(at + 1)
            at += 1
        else:
            match = self.STRING.match(self.text, at) or self.SCALAR.match(self.text, at)
            at = match.end()
        self.spans.append((begin, at, path))
        return at

    def path(self, line, column):
        at = self.lines[line - 1] + column - 1
        if at in self.begins:
            return self.begins[at]
        # Inside a string: the innermost value around the place.
        around = [span for span in self.spans if span[0] <= at < span[1]]
        return min(around, key=lambda span: span[1] - span[0])[2] if around else ()


def refusals(validator, instance):
    """(path, rule) of each thing that the document refuses."""
    for error in validator.iter_errors(instance):
        path = tuple(error.absolute_path)
        if error.validator == "additionalProperties" and error.validator_value is False:
            for key in error.instance.keys() - error.schema.get("properties", {}).keys():
                yield path + (key,), "unknown key"
        elif "propertyNames" in error.absolute_schema_path:
            yield path + (error.instance,), "name"
        else:
            yield path, error.validator


# Of an object or array as a whole: the program may point at one of its members.
OF_THE_WHOLE = {"required", "dependentRequired", "anyOf", "oneOf", "uniqueItems", "minItems", "minProperties"}


def is_seen(place, refused):
    """Whether the document refuses the schema where the program does."""
    return any(path == place or (rule in OF_THE_WHOLE and path == place[:-1]) for path, rule in refused)


def matching(message):
    return [pattern for pattern in BEYOND if re.search(pattern, message)]


class Comparison:
    """Compares verdicts, and keeps what disagrees and which entries of BEYOND were needed."""

    def __init__(self, document):
        self.validator = jsonschema.Draft202012Validator(document)
        self.problems = []
        self.needed = set()
        self.schemas = 0

    def compare(self, name, text, code, stderr):
        instance = parse(text)
        if instance is None or code not in (SOUND, INVALID, CANNOT_GENERATE):
            return
        self.schemas += 1
        refused = self.refusals(instance)
        if code in (SOUND, CANNOT_GENERATE):
            for path, rule in refused:
                self.problems.append(f"{name}: accepted, but the document refuses {show(path)} ({rule})")
            return
        places = Places(text)
        for line, column, message in MESSAGE.findall(stderr):
            self.compare_message(name, places.path(int(line), int(column)), message, refused)

    def compare_mutant(self, name, text, code, stderr):
        """One thing is wrong: what follows from it may be told at other places."""
        refused = self.refusals(json.loads(text))
        if code == INVALID and refused:
            self.schemas += 1
        else:
            self.compare(name, text, code, stderr)

    def refusals(self, instance):
        return list(refusals(self.validator, instance))

    def compare_message(self, name, place, message, refused):
        entries = matching(message)
        if is_seen(place, refused):
            for entry in entries:
                self.problems.append(f"{name}: BEYOND has {entry!r}, but the document refuses {show(place)}: {message}")
        elif entries:
            self.needed.update(entries)
        else:
            self.problems.append(f"{name}: the document accepts {show(place)}: {message}")

    def check_needed(self):
        for entry in BEYOND.keys() - self.needed:
            self.problems.append(f"BEYOND has {entry!r}, which nothing needs")


def show(path):
    return "/" + "/".join(map(str, path))


class Program:
    """Runs `datagen validate` on texts, several at a time."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = tempfile.TemporaryDirectory(prefix="datagen-json-schema-")

    def validate(self, text):
        """The exit code and the messages."""
        result = subprocess.run([self.binary, "validate", "-"], input=text, capture_output=True, check=False,
                                encoding="utf-8", cwd=self.folder.name, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"})
        return result.returncode, result.stderr

    def output(self, *arguments):
        return subprocess.run([self.binary, *arguments], capture_output=True, check=True, encoding="utf-8").stdout


def repository_schemas(program):
    """(name, text) of the schemas that are sound."""
    patterns = ["examples/**/*.json", "tests/postgres/schemas/*.json", "tests/bench/*.json"]
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "src/templates").glob("*.json")):
        yield f"template {path.stem}", program.output("template", "export", path.stem)


# Their files hold rows.
ROW_COMMANDS = {"infer", "convert"}


def golden_cases():
    """(name, schema, exit code, messages) of the golden cases, as they are expected."""
    for arguments in sorted((TESTS / "cases").rglob("args")):
        case = arguments.parent
        words = shlex.split(arguments.read_text(encoding="utf-8"))
        names = [word for word in words if word.endswith(".json")]
        if not names or words[0] in ROW_COMMANDS or not (case / names[0]).is_file():
            continue
        code = case / "expected.code"
        messages = case / "expected.stderr"
        try:
            told = messages.read_text(encoding="utf-8") if messages.exists() else ""
            # Of several schemas the one that the messages are about.
            name = next((name for name in names if told.startswith(name + ":")), names[0])
            text = (case / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # not JSON at all
        yield str(case.relative_to(TESTS)), text, int(code.read_text()) if code.exists() else 0, told


# One value of each kind.
SAMPLES = [None, True, 7, "text", [], {}]


def kind_of(value):
    return "number" if type(value) in (int, float) else type(value).__name__


def containers(value, path=()):
    """Paths of all objects and arrays."""
    if isinstance(value, (dict, list)):
        yield path
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from containers(member, path + (key,))


def mutant(schema, path, change):
    changed = copy.deepcopy(schema)
    container = changed
    for key in path:
        container = container[key]
    change(container)
    return json.dumps(changed, indent=1)


def renamed(container, key):
    members = [(name + "x" if name == key else name, value) for name, value in container.items()]
    container.clear()
    container.update(members)


def mutations(schema):
    """(name, text): without each key, with each key renamed, with a value of each other kind under each key."""
    for path in containers(schema):
        container = schema
        for key in path:
            container = container[key]
        keys = list(container) if isinstance(container, dict) else range(len(container))
        for key in keys:
            place = show(path + (key,))
            yield f"{place} removed", mutant(schema, path, lambda c, k=key: c.pop(k))
            if isinstance(container, dict):
                yield f"{place} renamed", mutant(schema, path, lambda c, k=key: renamed(c, k))
            for sample in SAMPLES:
                if kind_of(sample) == kind_of(container[key]):
                    continue
                yield f"{place} = {json.dumps(sample)}", mutant(schema, path, lambda c, k=key, s=sample: c.__setitem__(k, s))


# What the examples of generators may be of.
CUSTOM_TYPES = {
    "mood": {"kind": "enum", "definition": {"values": ["sad", "happy"]}},
    "place": {"kind": "composite", "definition": {"fields": [{"name": "city", "type": "text"}]}},
}


def every_generator(reference):
    """A schema with the example of every generator."""
    columns = {}
    for section in reference["generators"]:
        for generator in section["generators"]:
            columns[generator["name"]] = {"generator": generator["name"], **generator["example"]}
    return {"version": "1.0", "database": {"name": "generators"},
            "extensions": ["citext", "hstore", "vector"], "custom_types": CUSTOM_TYPES,
            "tables": {"things": {"row_count": 1, "columns": columns}}}


def configurations(reference):
    """(name, text): every key of every generator with a value of each kind, and a key that does not exist."""
    for section in reference["generators"]:
        for generator in section["generators"]:
            example = generator["example"]
            for key in [key["key"] for key in generator["keys"]] + ["unknown"]:
                for sample in [*SAMPLES, -1] if key != "unknown" else [1]:
                    config = {**example.get("generator_config", {}), key: sample}
                    column = {"type": example["type"], "generator": generator["name"], "generator_config": config}
                    schema = every_generator({"generators": []})
                    schema["tables"]["things"]["columns"] = {"c": column}
                    yield f"{generator['name']}: {json.dumps(config)}", json.dumps(schema, indent=1)


def missing_keys(reference, schema):
    """Keys of the format that the schema with every key lacks."""
    found = set()

    def collect(value):
        for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            collect(member)
        if isinstance(value, dict):
            found.update(value)

    collect(schema)
    return [key["key"] for item in reference["objects"] for key in item["keys"] if key["key"] not in found]


def main():
    parser = argparse.ArgumentParser(description="compares the loader and the JSON Schema document")
    parser.add_argument("--datagen", required=True, help="the program")
    program = Program(str(pathlib.Path(parser.parse_args().datagen).resolve()))
    document = json.loads(program.output("json-schema"))
    jsonschema.Draft202012Validator.check_schema(document)
    reference = json.loads(program.output("reference"))
    comparison = Comparison(document)
    for case in golden_cases():
        comparison.compare(*case)
    every_key = json.loads(EVERY_KEY.read_text(encoding="utf-8"))
    comparison.problems += [f"every_key.json lacks {key!r}" for key in missing_keys(reference, every_key)]
    sound = [*repository_schemas(program), ("every key", json.dumps(every_key, indent=1)),
             ("every generator", json.dumps(every_generator(reference), indent=1))]
    mutants = [*mutations(every_key), *configurations(reference)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, text, code, messages in pool.map(lambda named: (*named, *program.validate(named[1])), sound):
            comparison.compare(name, text, code, messages)
            if code not in (SOUND, CANNOT_GENERATE):
                comparison.problems.append(f"{name}: refused: {messages}")
        for mutant_verdict in pool.map(lambda named: (*named, *program.validate(named[1])), mutants):
            comparison.compare_mutant(*mutant_verdict)
    comparison.check_needed()
    for problem in comparison.problems:
        print(problem)
    print(f"{comparison.schemas} schemas compared, {len(comparison.problems)} disagreements")
    return 1 if comparison.problems else 0


if __name__ == "__main__":
    sys.exit(main())
