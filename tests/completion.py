#!/usr/bin/env python3
"""Runs the completion scripts in bash, zsh and fish and compares what they offer.

usage: completion.py --datagen PROGRAM; a shell that is not installed fails the test.
"""
import argparse
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

SCHEMA = """{"version": "1.0", "database": {"name": "x"}, "tables": {
  "orders": {"columns": [{"name": "id", "type": "integer"}]},
  "order_items": {"columns": [{"name": "id", "type": "integer"}]},
  "app.users": {"columns": [{"name": "id", "type": "integer"}]}}}"""

# A command line, the cursor at its end -> what is offered for its last word.
CASES = {
    "datagen gen": ["generate"],
    "datagen con": ["config", "convert"],
    "datagen config s": ["schema", "show"],
    "datagen generate --form": ["--format"],
    "datagen generate --format ": ["copy", "csv", "jsonl", "sql"],
    "datagen generate --format=c": ["copy", "csv"],
    "datagen generate --log-level w": ["warning"],
    "datagen generate --template e": ["ecommerce"],
    "datagen generate --template blog --param p": ["posts="],
    "datagen template show fin": ["finance"],
    "datagen preview shop.json -t or": ["order_items", "orders"],
    "datagen preview shop.json -t app.": ["app.users"],
    "datagen help gen": ["generate", "generators"],
    "datagen completion ": ["bash", "fish", "zsh"],
    "datagen generate sh": ["shop.json"],
    "datagen generate -o two": ["two words.json"],
    "datagen generate --output=sh": ["shop.json"],
    "datagen generate --nothing ": ["folder", "shop.json", "two words.json"],
    "datagen version x": [],
}

BASH = """
source <(datagen completion bash)
# What readline makes of a line: words, and the characters that break them as words of their own.
COMP_WORDS=({words})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_datagen
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

# The functions that the shell's own completion brings, saying what they are given.
ZSH = """
compdef() {{ }}
compset() {{ [[ $PREFIX == --*=* ]] && PREFIX=${{PREFIX#*=}} }}
_describe() {{ local word; for word in "${{(@P)4}}"; do print -r -- "${{${{word//\\\\:/@}}%%:*}}" | sed 's/@/:/g'; done }}
_files() {{ print -rl -- ${{PREFIX}}*(N) }}
source <(datagen completion zsh)
words=({words})
CURRENT=$#words
PREFIX=$words[CURRENT]
_datagen
"""

FISH = "datagen completion fish | source; complete -C {line}"


def words_of(line):
    """The words as a shell sees them, the last one empty behind a space."""
    return shlex.split(line) + ([""] if line.endswith(" ") else [])


def bash_words(line):
    return [part for word in words_of(line) for part in (word.replace("=", " = ").split(" ") if "=" in word else [word])]


def quoted(words):
    return " ".join(shlex.quote(word) for word in words)


def without_option(word):
    return word.split("=", 1)[1] if word.startswith("--") and "=" in word else word


def offered(shell, line, folder, path):
    if shell == "bash":
        command = ["bash", "--norc", "-c", BASH.format(words=quoted(bash_words(line)))]
    elif shell == "zsh":
        command = ["zsh", "-f", "-c", ZSH.format(words=quoted(words_of(line)))]
    else:
        command = ["fish", "--no-config", "-c", FISH.format(line=shlex.quote(line))]
    result = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False,
                            env={"PATH": f"{path}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"})
    words = {without_option(entry.split("\t")[0].rstrip("/").replace("\\ ", " ")) for entry in result.stdout.splitlines()}
    return sorted(words - {""}), result.stderr


def main():
    parser = argparse.ArgumentParser(description="runs the completion scripts")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = pathlib.Path(parser.parse_args().datagen).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="datagen-completion-") as name:
        folder = pathlib.Path(name)
        (folder / "shop.json").write_text(SCHEMA, encoding="utf-8")
        (folder / "two words.json").write_text(SCHEMA, encoding="utf-8")
        (folder / "folder").mkdir()
        for shell in ("bash", "zsh", "fish"):
            for line, want in CASES.items():
                got, stderr = offered(shell, line, folder, binary.parent)
                if got != sorted(want) or stderr:
                    failed += 1
                    print(f"{shell}: {line!r}: offered {got}, expected {sorted(want)}\n{stderr}", end="")
    print(f"{3 * len(CASES)} command lines, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
