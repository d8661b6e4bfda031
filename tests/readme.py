#!/usr/bin/env python3
"""Runs what README.md shows and compares what it prints.

usage: readme.py --datagen PROGRAM

A block indented by four spaces is run in a folder with the examples and with the JSON of README as shop.json; the blocks
of a section follow each other in the same folder. Lines behind `$ ` are commands, the lines below a command are all that it prints; without one
`$ ` in the block every line is a command that must succeed. Commands go to bash, with the program on the path and a
PostgreSQL server of their own. Times, rates and what git makes of the clock are not compared. A block below
`<!-- not run -->` is left out.
"""
import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests" / "postgres"), str(ROOT / "tests" / "cases")]
import run_cases
import server

INDENT = "    "
PROMPT = "$ "
NOT_RUN = "<!-- not run -->"
JSON_BLOCK = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"\s+#\s.*$")
TIMEOUT_S = 120
# A commit's name and what hangs on it.
COMMIT = re.compile(rb"\b[0-9a-f]{7,40}\b")


def blocks_of(readme):
    """(section, number of the first line, lines without their indent) of each block that is run."""
    block, is_skipped, section = [], False, ""
    lines = [*readme.split("\n"), "end"]
    in_fence = False
    for number, line in enumerate(lines, 1):
        in_fence ^= line.startswith("```")
        if line.startswith(INDENT) and not in_fence and (block or not lines[number - 2].strip()):
            block.append(line[len(INDENT):])
        elif block and not line and lines[number].startswith(INDENT):
            block.append("")
        elif block:
            if not is_skipped:
                yield section, number - len(block), block
            block, is_skipped = [], False
        if line.strip() and not line.startswith(INDENT):
            is_skipped = line == NOT_RUN
            section = line if line.startswith("## ") and not in_fence else section


def is_complete(command):
    try:
        shlex.split(command)
    except ValueError:
        return False
    return not command.endswith("\\")


def session_of(block):
    """(command, what it prints or None where nothing is said of it)."""
    if not any(line.startswith(PROMPT) for line in block):
        return [(COMMENT.sub("", line), None) for line in block if line]
    session = []
    for line in block:
        if session and not is_complete(session[-1][0]):
            session[-1] = (session[-1][0] + "\n" + line, [])
        elif line.startswith(PROMPT):
            session.append((line[len(PROMPT):], []))
        else:
            session[-1][1].append(line)
    return [(command, "".join(line + "\n" for line in output)) for command, output in session]


def steady(text, folder):
    text = run_cases.steady(text, folder)
    text = b"".join(line.rstrip() + b"\n" for line in text.splitlines())
    return COMMIT.sub(b"COMMIT", text).strip(b"\n")


def problem_of(command, wanted, folder, variables):
    result = subprocess.run(["bash", "-c", "set -o pipefail\n" + command], cwd=folder, env=variables, check=False,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_S)
    if wanted is None:
        return f"exit code {result.returncode}: {result.stdout.decode()}" if result.returncode != 0 else ""
    return run_cases.difference("output", steady(wanted.encode(), folder), steady(result.stdout, folder))


def make_folder(folder, readme):
    """A folder for the blocks of one section."""
    folder.mkdir()
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "shop.json").write_text(JSON_BLOCK.search(readme)[1], encoding="utf-8")


def problems_of(readme, binary, folder, variables):
    programs = folder / "bin"
    programs.mkdir()
    (programs / "datagen").symlink_to(binary)
    variables = variables | {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "PAGER": "cat"}
    variables |= {f"GIT_{who}_{what}": "someone@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    sections = {}
    for section, number, block in blocks_of(readme):
        if section not in sections:
            sections[section] = folder / f"section{len(sections)}"
            make_folder(sections[section], readme)
        work = sections[section]
        for command, wanted in session_of(block):
            problem = problem_of(command, wanted, work, variables)
            if problem:
                yield f"README.md:{number}: $ {command}\n{problem}"


def main():
    parser = argparse.ArgumentParser(description="runs what README.md shows")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = pathlib.Path(parser.parse_args().datagen).resolve()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    count = sum(len(session_of(block)) for _, _, block in blocks_of(readme))
    with tempfile.TemporaryDirectory(prefix="datagen-readme-") as folder, server.Server() as own:
        problems = list(problems_of(readme, binary, pathlib.Path(folder).resolve(), own.environment))
    for problem in problems:
        print(problem)
    print(f"{count - len(problems)} passed, {len(problems)} failed")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
