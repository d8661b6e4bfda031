#!/usr/bin/env python3
"""Lets the hook of docs/ci.md watch a repository with fixtures.

usage: fixtures_check.py --datagen PROGRAM
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRIPT = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCHEMA = """{"version": "1.0", "database": {"name": "x"}, "tables": {"tags": {"row_count": 3, "columns": [
  {"name": "id", "type": "serial", "primary_key": true}, {"name": "name", "type": "text"}]}}}
"""


class Repository:
    def __init__(self, folder, binary):
        self.folder = folder
        (folder / "bin").mkdir()
        (folder / "bin" / "datagen").symlink_to(binary)
        identity = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment = identity | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": str(folder),
                                       "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
        self.git("init", "--quiet", "work")
        self.folder = folder / "work"

    def git(self, *arguments):
        return subprocess.run(["git", *arguments], cwd=self.folder, env=self.environment, capture_output=True,
                              encoding="utf-8", check=False)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self):
        """What is said of a commit of all that is staged; nothing when it is made."""
        result = self.git("commit", "--quiet", "--message", "x")
        return result.stderr if result.returncode else ""


def install_hook(repository):
    document = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    script = repository.write("scripts/check-fixtures", SCRIPT.search(document)[1])
    script.chmod(0o755)
    (repository.folder / ".git" / "hooks").mkdir(exist_ok=True)
    (repository.folder / ".git" / "hooks" / "pre-commit").symlink_to("../../scripts/check-fixtures")


def problems_of(repository):
    install_hook(repository)
    repository.write("fixtures/tags.json", SCHEMA)
    repository.git("add", ".")
    if "fixtures/tags.sql" not in repository.commit():
        yield "a commit without its fixture is not refused"
    repository.git("add", ".")
    if said := repository.commit():
        yield f"a commit with its fixture is refused: {said}"
    repository.write("fixtures/tags.json", SCHEMA.replace("\"row_count\": 3", "\"row_count\": 4"))
    repository.git("add", ".")
    said = repository.commit()
    if "fixtures/tags.sql" not in said or "fixtures/tags.json" in said:
        yield f"a fixture behind its schema is not what is named: {said!r}"
    added = [line for line in repository.git("diff", "--unified=0", "fixtures/tags.sql").stdout.splitlines()
             if line.startswith("+") and "\t" in line]
    if len(added) != 1:
        yield f"one more row is not one more line: {added}"
    repository.git("add", ".")
    if said := repository.commit():
        yield f"a commit with its fixture is refused: {said}"
    repository.write("fixtures/tags.json", "{}")
    repository.git("add", ".")
    if "error: " not in repository.commit():
        yield "a schema with errors is not refused"


def main():
    parser = argparse.ArgumentParser(description="lets the hook of docs/ci.md watch a repository")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = pathlib.Path(parser.parse_args().datagen).resolve()
    with tempfile.TemporaryDirectory(prefix="datagen-hook-") as folder:
        problems = list(problems_of(Repository(pathlib.Path(folder).resolve(), binary)))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
