"""The schemas under test and the dumps that datagen makes of them."""
import dataclasses
import json
import pathlib
import subprocess

from names import columns_of, full_name, primary_key

TIMEOUT_S = 120
# Of all tables of a template: enough that every rule and weight comes up.
TEMPLATE_ROWS = 2500


class GenerationError(Exception):
    """datagen refused, or said what it should not."""


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    schema: pathlib.Path

    @property
    def document(self):
        return json.loads(self.schema.read_text())

    @property
    def own_rows(self):
        """What its row_counts add up to."""
        return sum(table.get("row_count", 0) for table in self.document["tables"].values())

    @property
    def row_counts_are_fixed(self):
        """A row_count in the schema wins over --rows."""
        return all("row_count" in table for table in self.document["tables"].values())

    @property
    def has_hard_cycle(self):
        """Whether foreign keys that are neither nullable nor deferrable lead from a table through another one back."""
        edges = {}
        for name, table in self.document["tables"].items():
            edges[full_name(name)] = {full_name(key["referenced_table"]) for key in table.get("foreign_keys", [])
                                      if is_hard(table, key)} - {full_name(name)}
        while True:
            ready = {name for name, targets in edges.items() if not targets & edges.keys()}
            if not ready:
                return bool(edges)
            edges = {name: targets for name, targets in edges.items() if name not in ready}


def is_hard(table, foreign_key):
    """Whether no row can go without its parent, not even for a while."""
    def may_be_null(name):
        return columns_of(table)[name].get("nullable", True) and name not in primary_key(table)
    return not foreign_key.get("deferrable") and not any(map(may_be_null, foreign_key["columns"]))


def is_schema(path):
    try:
        document = json.loads(path.read_text())
    except ValueError:
        return False
    return isinstance(document, dict) and {"version", "tables"} <= document.keys()


def cases_below(folder):
    return [Case(path.relative_to(folder.parent).with_suffix("").as_posix(), path)
            for path in sorted(folder.rglob("*.json")) if is_schema(path)]


def template_cases(datagen, folder):
    """The built-in templates, smaller than by default, as schemas in the folder: each alone, and all in one."""
    names = datagen.template_names()
    parts = [[name] for name in names] + [names]
    cases = []
    for part in parts:
        name = part[0] if len(part) == 1 else "all"
        path = folder / f"{name}.json"
        path.write_bytes(datagen.exported(part, TEMPLATE_ROWS))
        cases.append(Case(f"templates/{name}", path))
    return cases


# What the examples of generators may be of.
CUSTOM_TYPES = {
    "mood": {"kind": "enum", "definition": {"values": ["sad", "happy"]}},
    "place": {"kind": "composite", "definition": {"fields": [{"name": "city", "type": "text"}]}},
}
# Extensions that Debian's PostgreSQL has no package for.
MISSING_TYPES = ("vector",)


def generators_case(datagen, folder):
    """The example of every generator, a table for each section of the reference."""
    tables = {}
    for section in datagen.reference()["generators"]:
        tables[section["title"]] = {"columns": {
            generator["name"]: {**generator["example"], "generator": generator["name"]}
            for generator in section["generators"] if not generator["example"]["type"].startswith(MISSING_TYPES)}}
    path = folder / "generators.json"
    path.write_text(json.dumps({"version": "1.0", "database": {"name": "generators"},
                                "extensions": ["citext", "hstore"], "custom_types": CUSTOM_TYPES, "tables": tables}))
    return Case("reference/generators", path)


@dataclasses.dataclass(frozen=True)
class Dump:
    script: bytes
    summary: bytes


class Datagen:
    def __init__(self, program):
        self._program = program

    def run(self, case, *options):
        # In a folder where no .datagen.yaml lies.
        return subprocess.run([self._program, "generate", case.schema, *options], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=TIMEOUT_S, cwd="/", check=False)

    def template_names(self):
        """Names stand at the beginning of lines, what else there is to say is indented."""
        listed = subprocess.run([self._program, "template", "list"], capture_output=True, timeout=TIMEOUT_S, check=True)
        return [line.split()[0] for line in listed.stdout.decode().splitlines() if not line.startswith(" ")]

    def reference(self):
        """Every key, type, generator and name, as `datagen reference` says them."""
        made = subprocess.run([self._program, "reference"], capture_output=True, timeout=TIMEOUT_S, check=True)
        return json.loads(made.stdout)

    def exported(self, templates, rows):
        run = subprocess.run([self._program, "template", "export", *templates, "--param", f"rows={rows}"],
                             capture_output=True, timeout=TIMEOUT_S, cwd="/", check=False)
        if run.returncode:
            raise GenerationError(f"datagen template export exited with {run.returncode}:\n{run.stderr.decode()}")
        return run.stdout

    def dump(self, case, *options):
        run = self.run(case, *options)
        if run.returncode:
            raise GenerationError(f"datagen exited with {run.returncode}:\n{run.stderr.decode(errors='replace')}")
        return Dump(run.stdout, run.stderr)

    def decompressed(self, case, *options):
        """The dump as zstd reads it back."""
        packed = self.dump(case, *options, "--compress", "zstd")
        unpacked = subprocess.run(["zstd", "-dc"], input=packed.script, capture_output=True, timeout=TIMEOUT_S,
                                  check=False)
        if unpacked.returncode:
            raise GenerationError(f"zstd: {unpacked.stderr.decode(errors='replace')}")
        return Dump(unpacked.stdout, packed.summary)
