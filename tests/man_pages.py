#!/usr/bin/env python3
"""Every command has a manual page that is installed and in which mandoc finds nothing to mend.

usage: man_pages.py --datagen PROGRAM
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(*command, **options):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)


def completed(binary, *words):
    lines = run(binary, "complete", "--", *words, "").stdout.splitlines()
    return [line.split("\t")[0] for line in lines if not line.startswith(":")]


def all_commands(binary):
    """Every command as a list of words, the program itself first."""
    commands = [[]]
    for name in completed(binary):
        commands.append([name])
        # What follows a group is a command, what follows others is not.
        if "Commands:" in run(binary, "help", name).stdout:
            commands += [[name, member] for member in completed(binary, name)]
    return commands


def lint(folder, page):
    environment = {**os.environ, "MANPATH": str(folder)}
    return run("mandoc", "-T", "lint", "-W", "style", str(page), env=environment).stdout


def problems_of(binary, command, folder):
    name = "-".join(["datagen", *command])
    made = run(binary, "man", *command)
    if made.returncode != 0:
        yield f"{name}: {made.stderr}"
    listed = f'"{" ".join(command)}"' if len(command) != 1 else command[0]
    if listed not in (ROOT / "src" / "CMakeLists.txt").read_text(encoding="utf-8"):
        yield f"{name}: src/CMakeLists.txt does not install it"
    page = folder / "man1" / f"{name}.1"
    # Bold letters are struck twice, and lines break at spaces.
    shown = " ".join(re.sub(".\b", "", run("mandoc", "-T", "ascii", str(page)).stdout).split())
    if f"datagen {' '.join(command)}".strip() not in shown:
        yield f"{name}: the page does not show the command"
    yield from (f"{name}: {line}" for line in lint(folder, page).splitlines())


def main():
    parser = argparse.ArgumentParser(description="checks the manual pages")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    commands = all_commands(binary)
    with tempfile.TemporaryDirectory(prefix="datagen-man-") as name:
        folder = pathlib.Path(name)
        (folder / "man1").mkdir()
        # All before the first is checked: pages refer to each other.
        for command in commands:
            page = folder / "man1" / f"{'-'.join(['datagen', *command])}.1"
            page.write_text(run(binary, "man", *command).stdout, encoding="utf-8")
        problems = [problem for command in commands for problem in problems_of(binary, command, folder)]
    for problem in problems:
        print(problem)
    print(f"{len(commands)} pages, {len(problems)} problems")
    return 1 if problems or len(commands) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
