#!/usr/bin/env python3
"""Reads every #include under src and fails when a layer includes a sibling or a layer above it.

usage: layers.py SRC; prints each breach as file:line and exits 1 when there is one.
"""
import pathlib
import re
import sys

# Folder of src -> the layers it may include, itself aside.
ALLOWED = {
    "core": set(),
    "readers": {"core"},
    "schema": {"core"},
    "inference": {"core", "readers", "schema"},
    "templates": {"core", "schema"},
    "generators": {"core", "schema", "readers"},
    "writers": {"core", "schema"},
    "pipeline": {"core", "readers", "schema", "generators", "writers"},
    "cli": {"core", "schema", "readers", "inference", "templates", "pipeline"},
    "": {"cli"},  # main.cpp
}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
SOURCES = {".cpp", ".hpp", ".inc", ".S"}


def layer_of(path):
    return path.parts[0] if len(path.parts) > 1 else ""


def breaches_in(source, path):
    """Yields (line number, reason) for the includes of one file."""
    layer = layer_of(path)
    if layer not in ALLOWED:
        yield 1, f'"{layer}" is not a layer; add it to {pathlib.Path(__file__).name} on purpose'
        return
    for number, line in enumerate(source.splitlines(), start=1):
        match = INCLUDE.match(line)
        if not match:
            continue
        included = layer_of(pathlib.PurePosixPath(match.group(1)))
        if included not in ALLOWED:
            yield number, f'"{match.group(1)}" is not a path from src'
        elif included != layer and included not in ALLOWED[layer]:
            yield number, f'{layer or "main"} must not include {match.group(1)}'


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for path in sorted(root.rglob("*")) if path.suffix in SOURCES]
    if not files:
        sys.exit(f"layers.py: no sources under {root}")
    breach_count = 0
    for path in files:
        source = path.read_text(encoding="utf-8", errors="replace")
        for number, reason in breaches_in(source, path.relative_to(root)):
            print(f"{path}:{number}: {reason}")
            breach_count += 1
    print(f"{len(files)} files, {breach_count} breaches")
    return 1 if breach_count else 0


if __name__ == "__main__":
    sys.exit(main())
