#!/usr/bin/env python3
"""Watches the progress of runs: the line on a pseudo-terminal, and what is told elsewhere; colours, and what terminals
are not shown.

usage: progress.py --datagen PROGRAM
"""
import argparse
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

# A run takes so long at least: what is told six times a second is told some times.
LEAST_S = 1.0
TIMEOUT_S = 30
LINE = re.compile(r"^ticks: [\d.]+[kMG]? of [\d.]+[MG] rows, \d+%, [\d.]+[kMG]? rows/s, [\d.]+ \w+/s(, \d+:\d\d left)?$")
CLEAR = "\r\x1b[K"


# Takes more columns than characters, and would steer a terminal.
STRANGE_NAME = "\u6771\u4eac\u6771\u4eac\u009b31m\u202e"
STRANGE_LINE = "\u6771\u4eac\u6771\u4eac\\x9b31m\\u202e: "


def schema_of(rows, table="ticks"):
    column = {"name": "id", "type": "bigint", "primary_key": True}
    return {"version": "1.0", "database": {"name": "watched"},
            "tables": {table: {"row_count": rows, "columns": [column]}}}


def rows_that_take_long(binary, folder):
    """Writes a schema of so many rows that a run takes LEAST_S, and returns the number."""
    rows = 3_000_000
    while True:
        (pathlib.Path(folder) / "s.json").write_text(json.dumps(schema_of(rows)), encoding="utf-8")
        start = time.monotonic()
        elsewhere(binary, folder)
        if time.monotonic() - start >= LEAST_S:
            return rows
        rows *= 3


def on_terminal(binary, folder, *arguments, variables=None, schema="s.json", width=0):
    """What a run wrote to a terminal as standard error, and how long it took."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 0, width, 0, 0))
    start = time.monotonic()
    with subprocess.Popen([binary, "generate", schema, *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=follower, env=variables) as process:
        os.close(follower)
        text = b""
        while True:
            try:
                part = os.read(leader, 4096)
            except OSError:  # Linux: the other end is closed
                break
            if not part:
                break
            text += part
        process.wait()
    os.close(leader)
    return text.decode(), time.monotonic() - start


def elsewhere(binary, folder, *arguments):
    command = [binary, "generate", "s.json", "-o", "/dev/null", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True).stderr


def problems_of(binary, folder):
    row_count = rows_that_take_long(binary, folder)
    text, elapsed = on_terminal(binary, folder, "-o", "/dev/null")
    *lines, rest = text.split(CLEAR)
    lines = [line for line in lines if line]
    if not lines:
        yield "no line on the terminal"
    yield from (f"not a line of progress: {line!r}" for line in lines if not LINE.match(line))
    if len(lines) > 6 * elapsed + 1:
        yield f"{len(lines)} lines in {elapsed:.1f} s"
    if f"datagen: wrote {row_count} rows" not in rest:
        yield f"the summary does not follow the cleared line: {rest!r}"
    if CLEAR in on_terminal(binary, folder, "-o", "/dev/null", "--progress=never")[0]:
        yield "a line although there should never be one"
    if CLEAR in on_terminal(binary, folder, "-o", "/dev/null", "--quiet")[0]:
        yield "a line although quiet"
    if elsewhere(binary, folder).count("\n") != 3:
        yield "more than the summary where nobody looks on"
    if " rows, " not in elsewhere(binary, folder, "--progress=always"):
        yield "no lines in the log"
    objects = [json.loads(line) for line in elsewhere(binary, folder, "--progress=json").splitlines()
               if line.startswith("{")]
    rows = [entry["rows"] for entry in objects]
    if not rows or rows[-1] != row_count or rows != sorted(rows):
        yield f"JSON lines tell of {rows} rows"
    lines = elsewhere(binary, folder, "--progress=json", "--progress-interval", str(row_count + 1)).splitlines()
    if sum(line.startswith("{") for line in lines) != 1:
        yield "lines of progress although their interval is longer than the run"
    yield from problems_of_narrow_terminals(binary, folder, row_count)
    yield from problems_of_stops(binary, folder)
    yield from problems_of_colours(binary, folder)
    yield from problems_of_packed_output(binary, folder)


def columns_of(text):
    return sum(2 if unicodedata.east_asian_width(character) == "W" else 1 for character in text)


def problems_of_narrow_terminals(binary, folder, rows):
    """The line stays one, whatever the table's name is."""
    (pathlib.Path(folder) / "strange.json").write_text(json.dumps(schema_of(rows, STRANGE_NAME)), encoding="utf-8")
    for width in (40, 12, 1):
        text, _ = on_terminal(binary, folder, "-o", "/dev/null", schema="strange.json", width=width)
        lines = [line for line in text.split(CLEAR)[:-1] if line]
        if not lines and width > 1:
            yield f"no line on a terminal of {width} columns"
        for line in lines:
            if columns_of(line) > width - 1:
                yield f"a line of {columns_of(line)} columns on a terminal of {width}: {line!r}"
            told = line.removesuffix("...")
            if not told.startswith(STRANGE_LINE) and not STRANGE_LINE.startswith(told):
                yield f"not a line of progress on a terminal of {width} columns: {line!r}"


def problems_of_stops(binary, folder):
    """Ctrl-Z leaves an empty line for the prompt; `fg` brings the line back."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([binary, "generate", "s.json", "--rows", "ticks=1000000000000", "-o", "/dev/null"],
                               cwd=folder, stdin=subprocess.DEVNULL, stderr=follower, preexec_fn=os.setpgrp)
    os.close(follower)
    try:
        read_until(leader, "rows/s")
        process.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            yield f"it does not stop: {status}"
            return
        if not read_all(leader).endswith(CLEAR):
            yield "a line of progress is left where the shell's prompt comes"
        process.send_signal(signal.SIGCONT)
        read_until(leader, "rows/s")
        process.send_signal(signal.SIGTERM)
        told = read_until(leader, "terminated")
        if "terminated" not in told.rpartition(CLEAR)[2]:
            yield f"the last message stands on a line of progress: {told!r}"
        process.wait(TIMEOUT_S)
    finally:
        process.kill()
        process.wait()
        os.close(leader)


def read_until(leader, text):
    told = ""
    deadline = time.monotonic() + TIMEOUT_S
    while text not in told:
        if not select.select([leader], [], [], max(0, deadline - time.monotonic()))[0]:
            raise TimeoutError(f"no {text!r} in {told!r}")
        told += os.read(leader, 4096).decode()
    return told


def read_all(leader):
    """What is there."""
    told = ""
    while select.select([leader], [], [], 0.2)[0]:
        told += os.read(leader, 4096).decode()
    return told


def problems_of_colours(binary, folder):
    with_colour = {"TERM": "xterm", "PATH": os.environ["PATH"]}
    for variables, wanted in ((with_colour, True), (with_colour | {"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        text, _ = on_terminal(binary, folder, "--rows", "x", variables=variables)
        if ("\x1b[01;31merror: \x1b[0m" in text) != wanted:
            yield f"colours of errors with {variables}: {text!r}"
    result = subprocess.run([binary, "generate", "--rows", "x"], capture_output=True, encoding="utf-8", check=False)
    if "\x1b" in result.stderr:
        yield "colours where nobody looks on"


def problems_of_packed_output(binary, folder):
    """Packed bytes are not for terminals, a dump is."""
    for method, code, said in (("zstd", 1, "cannot write compressed data to a terminal"),
                               ("gzip", 1, "cannot write compressed data to a terminal"), ("none", 0, "wrote 3 rows")):
        leader, follower = pty.openpty()
        run = subprocess.run([binary, "generate", "s.json", "--rows", "ticks=3", "--compress", method], cwd=folder,
                             stdout=follower, stderr=subprocess.PIPE, encoding="utf-8", check=False)
        os.close(follower)
        try:
            shown = os.read(leader, 100)
        except OSError:  # nothing was
            shown = b""
        os.close(leader)
        if run.returncode != code or said not in run.stderr or bool(shown) != (code == 0):
            yield f"--compress {method} on a terminal: exit code {run.returncode}, {shown!r}, {run.stderr!r}"


def main():
    parser = argparse.ArgumentParser(description="watches the progress of runs")
    parser.add_argument("--datagen", required=True, help="the program")
    binary = str(pathlib.Path(parser.parse_args().datagen).resolve())
    with tempfile.TemporaryDirectory(prefix="datagen-progress-") as folder:
        problems = list(problems_of(binary, folder))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
